"""Rings of dead objects are collected on the window's thread alone.

A worker that collected one would destroy widgets and timers of an earlier test on its own thread,
which Qt does not allow.
"""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """No collecting during a test; all of it after."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()
