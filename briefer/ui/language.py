"""The language of the window: Briefer's own words, and with them Qt's."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


def speak(locale: QLocale, folder: Path) -> bool:
    """Have the window speak that language, if `folder` has Briefer's words in it; whether it has.

    Qt's own words, such as those of buttons and file dialogs, go along with them and never alone:
    a window speaks one language.
    """
    own = QTranslator(QCoreApplication.instance())
    if not own.load(locale, "briefer", "_", str(folder)):
        return False
    qts = QTranslator(QCoreApplication.instance())
    if qts.load(
        locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        QCoreApplication.installTranslator(qts)
    QCoreApplication.installTranslator(own)  # the last is asked first
    return True
