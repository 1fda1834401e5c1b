"""What stands in a field of many lines, to the letter."""

from PySide6.QtGui import QTextDocument

_PARAGRAPH_END = "\u2029"


def text_in(document: QTextDocument) -> str:
    """The document's text; Qt's own plain text makes blanks of no-break spaces."""
    return document.toRawText().replace(_PARAGRAPH_END, "\n")
