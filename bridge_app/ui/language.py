"""The language of the staff's screens: catalogues, dates of Qt, and the reading direction."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app import resources

SOURCE = "nl"
"""What the screens say in the code itself; no catalogue is needed to show it."""

NAMES = {"nl": "Nederlands", "en": "English"}
"""What the staff's screens can speak, each in its own words."""

_RIGHT_TO_LEFT = frozenset({"ar", "fa", "ur", "he", "ps", "ckb"})


def speak(app: QApplication, language: str) -> None:
    """From now on new pages are in this language."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    for former in app.property("translators") or ():
        app.removeTranslator(former)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = resources.translations() / f"mijnbrug_{language}.qm"
    spoken = []
    for file in (f"{folder}/qtbase_{language}.qm", str(ours)):
        translator = QTranslator(app)
        if translator.load(file):
            app.installTranslator(translator)
            spoken.append(translator)
    app.setProperty("translators", spoken)
    QLocale.setDefault(QLocale(language))
    app.setLayoutDirection(direction(language))


def read_in(part: QWidget, language: str) -> None:
    """This part of the screen is in a language of its own, the client's, whatever the staff speak.

    It is read from that language's side, and a screen reader is told in which it is.
    """
    from PySide6.QtCore import QLocale

    from bridge_app.words import spoken

    said = spoken(language)
    part.setLayoutDirection(direction(said))
    part.setLocale(QLocale(said))


def read_as(part: QWidget | None) -> str:
    """In which language this part of the screen is read; none where there is no such part."""
    from PySide6.QtCore import QLocale

    return QLocale.languageToCode(part.locale().language()) if part else ""


def direction(language: str) -> Qt.LayoutDirection:
    """From which side this language is read."""
    backwards = language in _RIGHT_TO_LEFT
    return Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight
