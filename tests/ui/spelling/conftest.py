"""Real dictionaries, with the user's words in a file of the test's own; and what is marked."""

from pathlib import Path

import pytest

from briefer.ui.spelling.words import Dictionaries


@pytest.fixture
def dictionaries(resources: Path, tmp_path: Path) -> Dictionaries:
    """English, and what a test puts into the folder `system`."""
    folder, own = tmp_path / "system", tmp_path / "own" / "words.txt"
    return Dictionaries(resources / "dictionaries", others=(folder,), own_words=own)
