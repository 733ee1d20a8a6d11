"""As which file figures leave: one picker beside the button, which remembers."""

from dataclasses import replace
from pathlib import Path

from bridge_app.exports.forms import SUFFIXES, Form, Wanted
from bridge_app.ui.parts import Picker

EXCEL, CSV, ABROAD = Wanted(Form.XLSX), Wanted(Form.CSV), Wanted(Form.CSV, abroad=True)
PAPER, JSON = Wanted(Form.PDF), Wanted(Form.JSON)


class FormPicker(Picker):
    """Offers the files that can be made; a choice comes back with what it can be made of."""

    def __init__(self, forms: tuple[Wanted, ...]) -> None:
        super().__init__()
        self.tell_what(self.tr("Soort bestand"))
        self.offered: tuple[Wanted, ...] = ()
        self._chosen = forms[0]
        self.offer(forms)
        self.activated.connect(self._choose)

    def called(self, wanted: Wanted) -> str:
        """What this kind of file is called."""
        return self._names()[replace(wanted, lines=False)]

    def _names(self) -> dict[Wanted, str]:
        return {
            EXCEL: self.tr("Excel"),
            CSV: self.tr("CSV voor Excel"),
            ABROAD: self.tr("CSV, Engels"),
            PAPER: self.tr("PDF-verslag"),
            Wanted(Form.HLEDGER): self.tr("Journaal (hledger)"),
            Wanted(Form.BEANCOUNT): self.tr("Journaal (Beancount)"),
            JSON: self.tr("JSON"),
            replace(EXCEL, finance=True): self.tr("Financiën, Excel"),
            replace(CSV, finance=True): self.tr("Financiën, CSV"),
            replace(ABROAD, finance=True): self.tr("Financiën, CSV, Engels"),
            replace(PAPER, finance=True): self.tr("Financiën, PDF-verslag"),
        }

    @property
    def wanted(self) -> Wanted:
        """What is chosen now."""
        return self.offered[max(self.currentIndex(), 0)]

    @property
    def suffix(self) -> str:
        """How the name of a file of what is chosen ends."""
        return SUFFIXES[self.wanted.form]

    def kinds(self) -> str:
        """What is offered as a window of the system reads it: the chosen one first."""
        names = self._names()
        same = (each for each in self.offered if each.finance == self.wanted.finance)
        rest = (each for each in same if each != self.wanted)
        return ";;".join(f"{names[each]} (*{SUFFIXES[each.form]})" for each in (self.wanted, *rest))

    def named(self, path: Path) -> Wanted:
        """What is chosen, or what the name of the file asks for when that is offered too."""
        return as_named(path, self.wanted, self.offered)

    def offer(self, forms: tuple[Wanted, ...]) -> None:
        """Other forms; the one that was chosen stays chosen where it is among them."""
        if forms == self.offered:
            return
        names = self._names()
        self.offered = forms
        self.clear()
        self.addItems([names[each] for each in forms])
        self.setCurrentIndex(forms.index(self._chosen) if self._chosen in forms else 0)
        self.updateGeometry()

    def choose(self, wanted: Wanted) -> None:
        """Chooses this, as somebody would."""
        self._chosen = wanted
        self.setCurrentIndex(self.offered.index(wanted) if wanted in self.offered else 0)

    def _choose(self, place: int) -> None:
        self._chosen = self.offered[place]


def as_named(path: Path, wanted: Wanted, offered: tuple[Wanted, ...]) -> Wanted:
    """The form that the name of the file asks for, when it asks for another that is offered."""
    ending = path.suffix.casefold()
    if ending == SUFFIXES[wanted.form]:
        return wanted
    same = (each for each in offered if each.finance == wanted.finance)
    fitting = (each for each in same if SUFFIXES[each.form] == ending)
    return replace(next(fitting, wanted), lines=wanted.lines)
