"""What a test asks of the outline."""

from briefer.briefs.brief import Brief
from briefer.ui.outline.outline_pane import OutlinePane
from briefer.ui.outline.section_view import SectionView
from briefer.ui.session import Session


def section(pane: OutlinePane, heading: str) -> SectionView:
    return next(v for v in pane.sections if v.state and v.state.part.heading == heading)


def ids(brief: Brief | None, heading: str) -> list[str]:
    assert brief is not None
    return [e.id for s in brief.sections if s.heading == heading for e in s.entries]


def last_label(session: Session) -> str:
    """The label of what was done last; "" where nothing was."""
    return next((each.label for each in session.store.history()), "")
