"""What staff are told of the voices of this machine: for which languages, and why not."""

from PySide6.QtWidgets import QWidget

from bridge_app.ui.aloud.reader import Reader, reader
from bridge_app.ui.aloud.voice import Lack
from bridge_app.ui.parts import Quiet, Subheading, column
from bridge_app.words import languages, own_name


class VoicesTold(QWidget):
    """One or two sentences; they follow when the machine answers."""

    def __init__(self) -> None:
        super().__init__()
        inside = column(self, spacing=4)
        self.told = Quiet()
        inside.addWidget(Subheading(self.tr("Voorlezen op deze computer")))
        inside.addWidget(self.told)
        here = reader()
        if here is not None:
            here.changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        here = reader()
        if here is None or not here.voice.settled:
            self.told.setText(self.tr("Dat is nog niet bekend."))
        elif here.voice.lack is not Lack.NONE:
            self.told.setText(self._lack(here.voice.lack))
        else:
            self.told.setText(self._voices(here))

    def _voices(self, here: Reader) -> str:
        spoken = [own_name(each) for each in languages() if here.speaks(each)]
        silent = [own_name(each) for each in languages() if not here.speaks(each)]
        there = self.tr("Er is een stem voor: {names}.").format(names=", ".join(spoken))
        lacking = self.tr("Er is geen stem voor: {names}. De knop is er dan niet.")
        lacking = lacking.format(names=", ".join(silent))
        return " ".join([there] * bool(spoken) + [lacking] * bool(silent))

    def _lack(self, lack: Lack) -> str:
        why = {
            Lack.NOT_THERE: self.tr(
                "Er is geen stem: speech-dispatcher staat niet op deze computer."
            ),
            Lack.NO_ANSWER: self.tr("Er is geen stem: speech-dispatcher geeft geen antwoord."),
            Lack.NO_VOICES: self.tr(
                "Er is geen stem: speech-dispatcher heeft er geen. espeak-ng brengt ze mee."
            ),
            Lack.NO_PART: self.tr(
                "Er is geen stem: het deel van Qt dat spreekt staat niet op deze computer."
                " Het heet PySide6-Addons."
            ),
            Lack.NO_SYSTEM_VOICES: self.tr(
                "Er is geen stem: Windows of macOS heeft er geen die wij kunnen gebruiken."
                " Voeg er een toe bij de instellingen van het systeem, onder spraak."
            ),
        }
        return " ".join((why[lack], self.tr("De knop om voor te lezen is er dan niet.")))
