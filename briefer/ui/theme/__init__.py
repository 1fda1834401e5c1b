"""How the window looks: colours by role, sizes that follow the text size, icons, style sheet."""

from briefer.ui.theme.theme import Theme, theme

__all__ = ["Theme", "theme"]
