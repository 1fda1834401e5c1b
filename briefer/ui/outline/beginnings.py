"""Briefs begun from the outline: new ones, next issues, and one moved to another template."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefer.briefs.brief import Brief, Section
from briefer.briefs.edits import Change, Edit
from briefer.briefs.template import Template
from briefer.errors import BrieferError
from briefer.ui.jobs import Task
from briefer.ui.open_brief import OpenBrief, now
from briefer.ui.outline.issues import Since, since_earlier
from briefer.ui.session import Session

if TYPE_CHECKING:
    from briefer.ui.gallery.gallery import Gallery
    from briefer.ui.outline.outline_pane import OutlinePane


class Beginnings(QObject):
    """Opens the gallery, and does what was chosen there; all for one outline."""

    def __init__(self, session: Session, open_brief: OpenBrief, pane: "OutlinePane") -> None:
        super().__init__(pane)
        self._session = session
        self._open = open_brief
        self._pane = pane
        self.gallery: Gallery | None = None

    def new_brief(self) -> None:
        """Open the gallery to begin a brief."""
        self._show_gallery(is_new=True, current="").chosen.connect(self._begin)

    def change_template(self) -> None:
        """Open the gallery to choose another template for the brief at hand."""
        brief = self._open.brief
        if brief is None:
            self._session.tell(self.tr("Open a brief first, or begin one."))
            return
        self._show_gallery(is_new=False, current=brief.template).chosen.connect(self._move)

    def next_issue(self) -> None:
        """Begin the next issue of the brief at hand, and open it; this one is kept."""
        from briefer.briefs.draft import next_issue

        if self._open.brief is None:
            self._session.tell(self.tr("Open a brief first, or begin one."))
            return
        self._pane.flush()
        brief = self._open.brief
        try:
            new = next_issue(brief, now())
        except BrieferError as error:
            self._session.refused.emit(error)
            return
        label = self.tr("Next issue of {title}").format(title=brief.title)
        if self._session.do(Edit(label, (Change(None, new),))):
            self._take(new.id)

    def compare(self, brief: Brief) -> None:
        """Find on a worker what changed since the earlier issue, and mark it in the outline."""

        def work(_: Task) -> Since | None:
            with self._session.reading() as store:
                return since_earlier(store, brief)

        def done(since: Since | None) -> None:
            at_hand = self._open.brief
            if since is not None and at_hand is not None and at_hand.id == brief.id:
                self._pane.show_since(since)

        self._session.jobs.run(self.tr("Comparing issues"), work, done, owner=self, quiet=True)

    def _show_gallery(self, *, is_new: bool, current: str) -> "Gallery":
        from briefer.ui.gallery.gallery import Gallery

        self._pane.flush()
        if self.gallery is not None:
            self.gallery.reject()
        gallery = Gallery(self._session, current=current, is_new=is_new, parent=self._pane.window())
        self.gallery = gallery
        gallery.finished.connect(self._forget)
        gallery.finished.connect(gallery.deleteLater)
        gallery.show()
        return gallery

    def _forget(self) -> None:
        self.gallery = None

    def _begin(self, template: Template, title: str) -> None:
        from briefer.ui.gallery.gallery import begin

        if id_ := begin(self._session, template, title):
            self._take(id_)

    def _take(self, id_: str) -> None:
        self._open.open(id_)
        self._pane.brief_made.emit(id_)
        self._put_keys()

    def _put_keys(self) -> None:
        """Into the first field that the new brief wants, or to its top."""
        brief = self._open.brief
        assert brief is not None, "it was taken to hand just now"
        if key := self._pane.fields.missing(brief, self._pane.gestures.template):
            self._pane.focus_field(key)
        else:
            self._pane.setFocus()

    def _move(self, template: Template, _: str) -> None:
        from briefer.briefs.draft import moved

        brief = self._pane.gestures.brief
        after = moved(brief, template, now())
        if replace(after, moment=brief.moment) == brief:
            self._session.tell(self.tr("This is a {name} already.").format(name=template.name))
            return
        label = self.tr("Change template to {name}").format(name=template.name)
        if self._pane.gestures.do(label, after):
            said = "; ".join(self._said(brief, after, template))
            words = self.tr("This is a {name} now.").format(name=template.name)
            self._pane.notice.say(
                f"{words} {said}".strip(), is_true=lambda: self._is_of(after.template)
            )

    def _is_of(self, template: str) -> bool:
        brief = self._open.brief
        return brief is not None and brief.template == template

    def _said(self, before: Brief, after: Brief, template: Template) -> list[str]:
        """What moved where, a clause for each section that stands under another heading."""
        found = []
        for section in before.sections:
            home = _home(section, after)
            if home is None:
                continue
            if home != section.heading:
                words = self.tr("“{old}” stands under “{new}”")
                found.append(words.format(old=section.heading, new=home))
            elif template.section(home) is None:
                words = self.tr("“{old}” is a section of the brief’s own")
                found.append(words.format(old=section.heading))
        return found


def _home(section: Section, brief: Brief) -> str | None:
    """The heading under which what `section` held stands in `brief`; None where it held nothing."""
    if not (section.entries or section.text.strip()):
        return None
    held = (section.entries, section.text)
    return next(
        (each.heading for each in brief.sections if (each.entries, each.text) == held), None
    )
