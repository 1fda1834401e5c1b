"""The palette: a colour for each role, light and dark.

Text roles meet 4.5:1 on every ground role of their own scheme (WCAG 2.2, success criterion 1.4.3);
`*-mark` colours are for small marks alone, their `*-text` twins are for words.
"""

from collections.abc import Mapping
from types import MappingProxyType

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "window": "#f6f7f8",
        "pane": "#ffffff",
        "side": "#eef0f2",
        "line": "#dfe3e7",
        "edge": "#8a949e",  # of controls: 3:1 (success criterion 1.4.11)
        "text": "#1b1f24",
        "second": "#5a636e",
        "third": "#616a75",
        "accent": "#0f5c7a",
        "on-accent": "#ffffff",
        "wash": "#e3eff3",
        "selection": "#d9eaf0",
        "hover": "#e7eaed",
        "fact-mark": "#2f6fb0",
        "quote-mark": "#b5801e",
        "event-mark": "#3e8a57",
        "judgment-mark": "#7a4fa3",
        "question-mark": "#b4453c",
        "source-mark": "#5a636e",
        "fact-text": "#285f97",
        "quote-text": "#7d5610",
        "event-text": "#2b6b40",
        "judgment-text": "#6f4597",
        "question-text": "#a0392f",
        "source-text": "#5a636e",
        "fact-wash": "#d6e4f2",
        "quote-wash": "#f3e6cd",
        "event-wash": "#d8eadd",
        "judgment-wash": "#e6dcf0",
        "question-wash": "#f5dcd9",
        "found": "#fbe7a8",
        "error": "#a0392f",
        "warning": "#7d5610",
        "good": "#2b6b40",
    }
)

DARK: Mapping[str, str] = MappingProxyType(
    {
        "window": "#15181c",
        "pane": "#1b1f24",
        "side": "#16191d",
        "line": "#2c323a",
        "edge": "#6a7480",
        "text": "#e6e9ed",
        "second": "#a3acb8",
        "third": "#98a1ac",
        "accent": "#57b4d6",
        "on-accent": "#0d1418",
        "wash": "#1d3340",
        "selection": "#20404f",
        "hover": "#262b32",
        "fact-mark": "#77aee6",
        "quote-mark": "#dcae58",
        "event-mark": "#79c193",
        "judgment-mark": "#b897dd",
        "question-mark": "#e58a80",
        "source-mark": "#a3acb8",
        "fact-text": "#8ebcea",
        "quote-text": "#e2ba70",
        "event-text": "#8bcaa2",
        "judgment-text": "#c6abe4",
        "question-text": "#ec9d94",
        "source-text": "#a3acb8",
        "fact-wash": "#22374d",
        "quote-wash": "#43371d",
        "event-wash": "#233c2d",
        "judgment-wash": "#372c46",
        "question-wash": "#472a27",
        "found": "#483a11",
        "error": "#ec9d94",
        "warning": "#e2ba70",
        "good": "#8bcaa2",
    }
)

GROUNDS = ("window", "pane", "side", "wash", "selection", "hover", "found")
"""What text of the roles `text` and `second` may stand on."""

TEXTS = ("text", "second", "third", "accent", "error", "warning", "good")
"""Roles of words; all hold on window, pane and side, the first two on every ground."""


def luminance(colour: str) -> float:
    """Relative luminance of “#rrggbb”, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
