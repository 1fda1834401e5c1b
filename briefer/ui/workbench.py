"""What the brief at hand is composed with, kept from one composing to the next."""

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Edit
from briefer.briefs.shelf import Shelf
from briefer.document.nodes import Document
from briefer.errors import BrieferError
from briefer.store.store import Store

if TYPE_CHECKING:
    from briefer.briefs.checks import Checker, Finding
    from briefer.briefs.composer import Composer
    from briefer.briefs.material import Material
    from briefer.briefs.template import Template


class Workbench:
    """For one brief: the records that it rests on, what its checks saw, and its pieces.

    It is told of every edit of the library. Workers take turns at it.
    """

    def __init__(self, resources: Path) -> None:
        self.turn = Lock()
        self._resources = resources
        self._shelf = Shelf()
        self._composer: Composer | None = None
        self._checker: Checker | None = None
        self._foreign: int | None = None

    def put_back(self, edit: Edit) -> None:
        """An edit was written: what it touched is read again."""
        self._shelf.put_back(edit)

    def look(self, store: Store) -> None:
        """Read all again where another program, or another connection, has written the library.

        `store` is to be the connection through which the edits are written that one is told of.
        """
        try:
            foreign = store.foreign_writes()
        except BrieferError:  # whoever composes is told
            foreign = None
        if foreign is None or foreign != self._foreign:
            self._shelf.clear()
        self._foreign = foreign

    def template(self, brief: Brief) -> "Template":
        """The brief's template. Raises TemplateError."""
        from briefer.briefs import templates

        return templates.of(brief, self._resources / "templates")

    def material(self, store: Store, brief: Brief) -> "Material":
        """All that the brief rests on. Raises LibraryError."""
        return self._shelf.gather(
            brief, store.records, store.facts_answering, store.facts_naming, store.markings
        )

    def findings(
        self, brief: Brief, template: "Template", material: "Material"
    ) -> "tuple[Finding, ...]":
        """All that is wrong with the brief."""
        from briefer.briefs.checks import Checker

        if self._checker is None:
            self._checker = Checker()
        return self._checker.check(brief, template, material)

    def document(self, brief: Brief, template: "Template", material: "Material") -> Document:
        """The brief as a document. Raises UnknownIdError."""
        from briefer.briefs.composer import Composer
        from briefer.exporters.pdf.fonts import measure

        if self._composer is None:
            self._composer = Composer(measure(self._resources / "fonts"))
        return self._composer.compose(brief, template, material)
