"""What is to be exported, and the work of doing it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QCoreApplication

from briefer.briefs.brief import Brief
from briefer.document.nodes import Document
from briefer.errors import CheckFailedError
from briefer.exporters import output
from briefer.exporters.formats import EXPORTERS, Exporter
from briefer.ui.jobs import Task
from briefer.ui.open_brief import Composed, composed_of, now
from briefer.ui.session import Session

_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST = 80


@dataclass(frozen=True)
class Plan:
    """A brief, the files that it is to become, and what is other than in the brief.

    `template` and `marking` are "" for the brief's own; `evidence` adds the annex of passages.
    """

    brief: Brief
    files: tuple[Path, ...]
    template: str = ""
    marking: str = ""
    evidence: bool = False


def file_name(title: str) -> str:
    """A file's name for a title, without its suffix: what no system takes is left out."""
    name = " ".join(_UNFIT.sub(" ", title).split())[:_LONGEST].strip(" .")
    return name or "brief"


def exporting(session: Session, plan: Plan) -> Callable[[Task], tuple[Path, ...]]:
    """The work of exporting, for a worker: all files, or none where one cannot be written."""

    def work(task: Task) -> tuple[Path, ...]:
        for path in plan.files:
            output.check_target(path)
        with session.reading() as store:
            brief = as_planned(plan, session.resources)
            composed = composed_of(store, brief, session.resources, evidence=plan.evidence)
        document = document_of(composed)
        steps = len(plan.files) + 1
        drawn: dict[Path, bytes] = {}
        for step, path in enumerate(plan.files, 1):
            task.progress(step, steps)
            drawn[path] = _drawn(document, path, session.resources / "fonts")
        task.progress(steps, steps)
        output.save_all({path: _writing(data) for path, data in drawn.items()})
        return tuple(drawn)

    return work


def as_planned(plan: Plan, resources: Path) -> Brief:
    """The brief with the template and marking that were asked for. Raises TemplateError."""
    from briefer.briefs import templates
    from briefer.briefs.draft import moved

    brief = plan.brief
    if plan.template:
        template = templates.find(plan.template, resources / "templates")
        brief = moved(brief, template, brief.moment or now())
    return replace(brief, marking=plan.marking) if plan.marking else brief


def document_of(composed: Composed) -> Document:
    """The document, unless an error stands in its way. Raises CheckFailedError."""
    errors = [finding for finding in composed.findings if finding.severity == "error"]
    if errors:
        raise CheckFailedError(f"{errors[0].code}: {errors[0].message}", errors[0].remedy)
    if composed.document is None:
        assert composed.fault is not None, "without a document there is a fault"
        raise composed.fault
    return composed.document


def _drawn(document: Document, path: Path, fonts: Path) -> bytes:
    out = BytesIO()
    exporter_of(path).write(document, out, fonts=fonts)
    return out.getvalue()


def exporter_of(path: Path) -> Exporter:
    """The exporter for a file's suffix."""
    return next(each for each in EXPORTERS if each.suffix == path.suffix.lower())


def _writing(data: bytes) -> Callable[[BinaryIO], None]:
    def write(out: BinaryIO) -> None:
        out.write(data)

    return write


def done_words(files: tuple[Path, ...]) -> str:
    """What was exported, in a sentence; the suffixes of one name are not told apart from it."""
    first, *others = files
    if any(path.stem != first.stem for path in others):
        names = ", ".join(path.name for path in files)
    else:
        names = ", ".join((first.name, *(path.suffix for path in others)))
    return QCoreApplication.translate("Export", "Exported {names}").format(names=names)
