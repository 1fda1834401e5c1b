"""One brief composed again and again, as it is written."""

from briefer.briefs.brief import Brief
from briefer.briefs.compose import compose
from briefer.briefs.material import Material
from briefer.briefs.memory import Memory
from briefer.briefs.setting import Measure, average_width
from briefer.briefs.template import Template
from briefer.document.nodes import Document

_MOST = 500
"""After so many compositions all is forgotten: places pile up that nothing cites any more."""


class Composer:
    """Composes as `compose` does, and takes what has not changed from the composition before.

    What comes out the same is the same object, by which an exporter may know it. For one thread at
    a time.
    """

    def __init__(self, measure: Measure = average_width) -> None:
        self._measure = measure
        self._memory = Memory()
        self._left = 0
        self._of: object = None

    def compose(self, brief: Brief, template: Template, material: Material) -> Document:
        """The document that `compose` makes. Raises UnknownIdError as it does."""
        of = (template, material.markings)
        if self._of != of or not self._left:
            self._of, self._left, self._memory = of, _MOST, Memory()
        self._left -= 1
        try:
            return compose(brief, template, material, measure=self._measure, memory=self._memory)
        except BaseException:
            self._memory.break_off()
            raise
