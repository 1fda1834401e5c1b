"""Words that are written down in one place and translated in another."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # what lupdate looks for
    """`text`, marked for translation and translated where it is shown."""
    return text
