"""What the store's tests work on: real files in a folder of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.store.store import Store
from tests.store import samples


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the library of a test is."""
    return tmp_path / "border.briefer"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A new, empty library."""
    with Store.create(path) as made:
        yield made


@pytest.fixture
def full(store: Store) -> Store:
    """A library with a record of every kind."""
    store.apply(samples.adding(*samples.ALL, label="Import"), moment="2025-10-12T10:00:00Z")
    return store
