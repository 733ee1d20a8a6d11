"""The age of a client where no day of birth is known: a band, asked once and skippable."""

from PySide6.QtCore import QObject

from bridge_app.domain.ages import AgeBand
from bridge_app.ui.parts import Picker


class Ages(QObject):
    """The words for each band."""

    def said(self, band: str) -> str:
        """As one says it; nothing for a band that was not asked."""
        words = {
            AgeBand.MINOR: self.tr("jonger dan 18"),
            AgeBand.YOUNG: self.tr("18 tot en met 26 jaar"),
            AgeBand.MIDDLE: self.tr("27 tot en met 44 jaar"),
            AgeBand.LATER: self.tr("45 tot en met 66 jaar"),
            AgeBand.PENSION: self.tr("67 jaar of ouder"),
        }
        return {str(known): text for known, text in words.items()}.get(band, "")


class AgePicker(Picker):
    """Begins with "not asked"."""

    def __init__(self) -> None:
        said = Ages().said
        bands = [(said(band), str(band)) for band in AgeBand]
        super().__init__([(self.tr("Niet gevraagd"), ""), *bands])
