"""Dead rings are collected on the window's thread alone."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefer.ui.collecting import MANY, PATIENCE, Collector


class Ring:
    def __init__(self, where: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: where.append(threading.get_ident()))


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    parent = QObject()
    yield Collector(parent)
    gc.unfreeze()


def test_no_worker_collects(qtbot: QtBot, collector: Collector) -> None:
    assert not gc.isenabled()
    where: list[int] = []
    Ring(where)
    limit = gc.get_threshold()[0]
    worker = threading.Thread(target=lambda: [[] for _ in range(20 * limit)])
    worker.start()
    worker.join()
    assert where == []
    kept = [[] for _ in range(2 * limit)]  # type: ignore[var-annotated]
    collector.collect()
    assert where == [threading.get_ident()]
    assert kept


def test_what_a_long_import_makes_is_not_gone_through_while_it_runs(collector: Collector) -> None:
    where: list[int] = []
    Ring(where)
    made = [[] for _ in range(2 * MANY)]  # type: ignore[var-annotated]
    for _ in range(PATIENCE):
        collector.collect()
    assert where == []
    collector.collect()
    assert where, "what stays must be searched some day"
    assert made
