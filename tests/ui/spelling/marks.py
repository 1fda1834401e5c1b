"""What is underlined in a document."""

from collections.abc import Iterator

from PySide6.QtGui import QTextCharFormat, QTextDocument

WAVY = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


def formats(document: QTextDocument) -> Iterator[QTextCharFormat]:
    """What highlighters have laid over `document`."""
    block = document.begin()
    while block.isValid():
        yield from (QTextCharFormat(each.format) for each in block.layout().formats())
        block = block.next()


def marked(document: QTextDocument) -> list[str]:
    """The words that are underlined as unknown, in order."""
    found = []
    block = document.begin()
    while block.isValid():
        units = block.text().encode("utf-16-le")
        for each in block.layout().formats():
            if each.format.underlineStyle() == WAVY:
                found.append(
                    units[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le")
                )
        block = block.next()
    return found
