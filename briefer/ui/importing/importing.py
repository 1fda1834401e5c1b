"""Files into the library: read and held against it on a worker, then written in one edit."""

import gc
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from briefer.briefs.edits import Edit
from briefer.items.source import Source
from briefer.ui.importing.report_panel import ReportPanel
from briefer.ui.jobs import Task
from briefer.ui.offer import Offer
from briefer.ui.plural import counted
from briefer.ui.session import Session

if TYPE_CHECKING:
    from briefer.importers.sifting import Sifted


_MOST_SHOWN = 1_000


@dataclass(frozen=True)
class _Read:
    """What the files hold, what of it can be kept, and how they were read.

    `counted` says how much that is, and `source` is the id of the only record, a source.
    """

    names: tuple[str, ...]
    sifted: "Sifted"
    counted: str
    source: str
    known: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def left_out(self) -> int:
        """How many files cannot be read at all; 0 where lines of one are at fault."""
        places = [fault.place for fault in self.sifted.faults]
        return 0 if any(each.line for each in places) else len({each.file for each in places})


class Importing(QObject):
    """Each file whole, unless the analyst takes what has no fault.

    A file that cannot be read at all holds up no other.
    """

    source_made = Signal(str)  # nothing else came in
    imported = Signal(object)  # the ids of what came in, at most 1,000
    report_shown = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._pane = parent
        self._read: _Read | None = None
        self._is_writing = False
        self.report = ReportPanel(parent)
        self.report.others_wanted.connect(self._take_others)

    def ask(self) -> None:
        """Ask which files, by the platform's own dialog, and bring them in."""
        folder = self._session.settings.note("folder/import")
        names, _ = QFileDialog.getOpenFileNames(
            self._pane, self.tr("Import files"), folder, self._filters()
        )
        if names:
            self._session.settings.keep_note("folder/import", str(Path(names[0]).parent))
            self.start([Path(name) for name in names])

    def _filters(self) -> str:
        from briefer.importers.files import SUFFIXES

        known = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        return self.tr("Texts, tables and JSON lines ({known});;All files (*)").format(known=known)

    def start(self, paths: Sequence[Path]) -> None:
        """Read these files; what they hold is kept, or what is wrong with them is listed."""
        self.report.hide()
        if self._session.only_read is not None:
            self._session.refused.emit(self._session.only_read)
            return
        paths = tuple(dict.fromkeys(paths))
        if paths:
            label = self.tr("Reading {files}").format(files=_some(path.name for path in paths))
            work = partial(_read, self._session, paths)
            self._follow(self._session.jobs.run(label, work, self._judge, owner=self))

    def _judge(self, read: _Read) -> None:
        sifted = read.sifted
        if sifted.records and (read.left_out or not sifted.faults):
            if read.left_out:
                self.report.show_faults(sifted.faults, self._left_out(read), 0)
            self._write(read)
        elif sifted.faults:
            self._read = read
            self._list(read)
        else:
            self._session.tell(self._nothing_new(read))

    def _list(self, read: _Read) -> None:
        faults = read.sifted.faults
        many = len(faults)
        said = self.tr("One fault") if many == 1 else self.tr("{n} faults").format(n=f"{many:,}")
        heading = self.tr("{faults}. Nothing is imported yet.").format(faults=said)
        self.report.show_faults(faults, heading, len(read.sifted.records))
        self._session.tell(heading, (Offer(self.tr("Show"), self.report_shown.emit),))
        self._session.asking.emit()

    def _take_others(self) -> None:
        if self._read is not None:
            self.report.hide()
            self._write(self._read)

    def _write(self, read: _Read) -> None:
        self._read = None
        label = self.tr("Importing {files}").format(files=_some(read.names))
        make = partial(_edit, read)
        self._is_writing = True
        task = self._session.do_aside(label, make, partial(self._tell, read))
        task.ended.connect(self._end_writing)
        self._follow(task)

    def _end_writing(self) -> None:
        self._is_writing = False

    def _follow(self, task: Task) -> None:
        # The library may be closed meanwhile, and the pane gone.
        task.ended.connect(lambda: self._thaw_soon() if isValid(self) else gc.unfreeze())

    def _thaw_soon(self) -> None:
        QTimer.singleShot(0, self, self._thaw)

    def _thaw(self) -> None:
        """The records are gone, or will be no more: Python may look for dead rings everywhere."""
        if not self._is_writing:
            gc.unfreeze()

    def _tell(self, read: _Read, edit: Edit) -> None:
        words = self.tr("Imported {what}.").format(what=read.counted)
        sentences = (words, self._left_out(read), self._passed_over(read), *read.notes)
        offers = [self._session.undo_offer(edit)]
        if self.report.isVisibleTo(self._pane):
            offers.append(Offer(self.tr("Show"), self.report_shown.emit))
        self._session.tell(" ".join(filter(None, sentences)), tuple(offers))
        self.imported.emit(tuple(each.record.id for each in edit.changes[:_MOST_SHOWN]))
        if read.source:
            self.source_made.emit(read.source)

    def _left_out(self, read: _Read) -> str:
        one = self.tr("One file could not be imported.")
        many = self.tr("{n} files could not be imported.")
        return counted(read.left_out, one, many) if read.left_out else ""

    def _passed_over(self, read: _Read) -> str:
        many = read.sifted.passed_over + len(read.known)
        return self.tr("{n} already in the library.").format(n=f"{many:,}") if many else ""

    def _nothing_new(self, read: _Read) -> str:
        if len(read.known) == 1 and not read.sifted.passed_over:
            return self.tr("The library has that file already, as “{title}”.").format(
                title=read.known[0]
            )
        return self.tr("Nothing new: {said}").format(said=self._passed_over(read))


def _edit(read: _Read, _: Task) -> Edit:
    """The edit of what was read, made on a worker: it may be of a hundred thousand records."""
    return read.sifted.edit(read.names)


def _read(session: Session, paths: Sequence[Path], task: Task) -> _Read:
    """Read and sift, on a worker; a file at a time, between which it can be called off."""
    from briefer.commands.brief_lines import brief_of_line
    from briefer.commands.known_texts import parted
    from briefer.importers.files import harvest, readers, without_collecting
    from briefer.importers.sifting import kinds_counted, sift

    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    folder = session.resources / "templates"
    known_readers = readers(partial(brief_of_line, folder=folder, moment=moment))
    harvests = []
    with without_collecting(), session.reading() as store:
        for number, path in enumerate(paths):
            task.progress(number, len(paths))
            harvests.append(harvest(path, known_readers))
        task.progress(len(paths), len(paths))
        new, known = parted(store, harvests)
        sifted = sift(new, store.records, store.markings)
        sources = [each.id for each in sifted.records if isinstance(each, Source)]
        gc.freeze()  # else Python goes through all of them, again and again, and the window waits
    return _Read(
        names=tuple(Path(each.file).name for each in harvests if each.rows or not each.faults),
        sifted=sifted,
        counted=kinds_counted(sifted.records),
        source=sources[0] if sources and len(sifted.records) == 1 else "",
        known=tuple(each.source.title for each in known),
        notes=tuple(
            note.replace(each.file, Path(each.file).name)
            for each in harvests
            for note in each.notes
        ),
    )


def _some(names: Iterable[str]) -> str:
    """`a.txt`, and of several `a.txt …`."""
    first, *others = names
    return f"{first} …" if others else first
