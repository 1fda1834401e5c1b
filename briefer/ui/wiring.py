"""What each action of the menus does.

It is looked up when it is first called: the window is there before the library is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefer.ui.main_window import MainWindow


def connect_actions(window: "MainWindow") -> None:
    """Connect every action of the window's book."""
    for spec, action in window.book:
        action.triggered.connect(lambda _=False, name=spec.name: _call(window, name))


def _call(window: "MainWindow", name: str) -> None:
    """Do that action; one that needs a library does nothing where none is open."""
    from briefer.ui.desk_actions import ON_DESK
    from briefer.ui.window_actions import ON_WINDOW

    if name in ON_WINDOW:
        ON_WINDOW[name](window)
    elif window.desk is not None:
        ON_DESK[name](window, window.desk)
