"""The whole window: its first page, its workspaces, and what its actions open over it."""

from collections.abc import Callable

from briefer.ui.desk import Workspace
from briefer.ui.main_window import MainWindow

Act = Callable[[MainWindow], object]


def workspace(name: Workspace) -> Act:
    """Shows that workspace, with a brief at hand."""

    def act(window: MainWindow) -> None:
        assert window.desk is not None
        assert window.session is not None
        briefs = {brief.title: brief.id for brief in window.session.store.briefs()}
        window.desk.open_brief.open(briefs["Clashes on the Afghanistan–Pakistan border"])
        window.desk.show_workspace(name)

    return act


def action(name: str) -> Act:
    """Chooses that action, as from a menu, in the workspace Build."""

    def act(window: MainWindow) -> None:
        workspace("build")(window)
        window.book[name].trigger()

    return act


def welcome(window: MainWindow) -> None:
    """Closes the library, which leaves the first page."""
    window.close_library()
    window.show_welcome()


WINDOW_SHOTS: tuple[tuple[str, Act], ...] = (
    ("welcome", welcome),
    ("build", workspace("build")),
    ("read", workspace("read")),
    ("curate", workspace("curate")),
    ("timeline", workspace("timeline")),
    *(
        (name, action(name))
        for name in (
            "palette",
            "new-brief",
            "export",
            "settings",
            "keys",
            "about",
            "verify",
        )
    ),
)
"""A name for the picture, and what brings the window to look so. One line for each more."""
