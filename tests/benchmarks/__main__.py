"""Every benchmark after the other, each in a process of its own: what `make bench` runs.

python -m tests.benchmarks [NAME…]
"""

import subprocess
import sys

NAMES = (
    "pdf",
    "docx",
    "preview",
    "search",
    "listing",
    "timeline",
    "importing",
    "edits",
    "kill",
    "window",
)


def main(names: list[str]) -> int:
    """Run those named, or all; 0 where every goal is met and every promise kept."""
    if unknown := set(names) - set(NAMES):
        print(f"There is no benchmark “{min(unknown)}”. Name some of: {', '.join(NAMES)}.")
        return 2
    failed = []
    for name in names or NAMES:
        print(f"\n{name}", flush=True)
        if subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}"]).returncode:
            failed.append(name)
    print(f"\nNot met: {', '.join(failed)}." if failed else "\nEvery goal is met.")
    return bool(failed)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
