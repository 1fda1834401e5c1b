"""Where this Briefer has its templates, fonts, icons and samples."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of them: beside the package in a checkout, else where a wheel puts it."""
    beside = _PACKAGE.parent / "resources"
    return beside if beside.is_dir() else Path(sys.prefix) / "share" / "briefer"
