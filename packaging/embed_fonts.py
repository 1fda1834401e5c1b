"""Make the copies of the fonts that a DOCX carries: fewer characters, so that files stay small.

They hold what a colleague may type while editing: Latin with its extensions, Greek, Cyrillic,
punctuation, currency signs and arrows. The faces of Arabic, Hebrew and Devanagari stand beside
them whole: their tables, which shape the letters, are most of their size.

Run it again when the fonts of resources/fonts change:

    .venv/bin/python packaging/embed_fonts.py resources/fonts
"""

import sys
from pathlib import Path

from fontTools import subset

RANGES = (
    (0x0020, 0x024F),  # Latin: Basic, Latin-1, Extended-A, Extended-B
    (0x02B0, 0x036F),  # modifiers, combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2000, 0x20CF),  # punctuation, superscripts, currency
    (0x2100, 0x21FF),  # letterlike, number forms, arrows
    (0x2212, 0x2265),  # mathematical operators in running text
    (0xFB00, 0xFB04),  # ligatures
    (0xFFFD, 0xFFFD),
)


def main(arguments: list[str]) -> int:
    """Write `embed/*.ttf` beside the fonts of the folder named; the same bytes every time."""
    folder = Path(arguments[0])
    (folder / "embed").mkdir(exist_ok=True)
    for source in sorted(folder.glob("Noto*.ttf")):
        target = folder / "embed" / source.name
        embed(source, target)
        print(f"{target}: {target.stat().st_size // 1024} KB")
    return 0


def embed(source: Path, target: Path) -> None:
    """Write to `target` what is kept of the font `source`, under its own names.

    Hinting is left out: it is half of the size, and screens of today do without it.
    """
    options = subset.Options(hinting=False, name_IDs=["*"], notdef_outline=True)
    options.layout_features = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
