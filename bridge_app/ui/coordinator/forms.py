"""As which file the figures leave: one picker beside the button, which remembers."""

from dataclasses import replace

from bridge_app.domain.rewards import RewardState
from bridge_app.exports.forms import JOURNALS, SUFFIXES, TABLES, Form, Wanted
from bridge_app.ui.coordinator.state import TotalsState
from bridge_app.ui.parts import Picker

FORMS = (
    Wanted(Form.XLSX),
    Wanted(Form.CSV),
    Wanted(Form.CSV, abroad=True),
    Wanted(Form.PDF),
    Wanted(Form.HLEDGER),
    Wanted(Form.BEANCOUNT),
    Wanted(Form.JSON),
    Wanted(Form.XLSX, finance=True),
    Wanted(Form.CSV, finance=True),
    Wanted(Form.PDF, finance=True),
)


def offered_of(state: TotalsState) -> tuple[Wanted, ...]:
    """Lines leave as tables; a journal holds only what was handed out and turned back.

    So does what is for the financial administration, which is never of a part: of one mentor's it
    would tell of a person.
    """
    if state.opened:
        return tuple(each for each in FORMS if each.form in TABLES and not each.finance)
    handed = state.wish.state is RewardState.HANDED_OVER
    books = (each for each in FORMS if handed or each.form not in JOURNALS)
    return tuple(each for each in books if not each.finance or (handed and not state.wish.only))


class FormPicker(Picker):
    """Offers what can be made of what stands on the screen; a choice comes back with it."""

    def __init__(self) -> None:
        super().__init__()
        self.tell_what(self.tr("Soort bestand"))
        self.offered: tuple[Wanted, ...] = ()
        self._chosen = FORMS[0]
        self.offer(FORMS)
        self.activated.connect(self._choose)

    def called(self, wanted: Wanted) -> str:
        """What this kind of file is called."""
        return self._names()[replace(wanted, lines=False)]

    def _names(self) -> dict[Wanted, str]:
        named = (
            self.tr("Excel"),
            self.tr("CSV voor Excel"),
            self.tr("CSV, Engels"),
            self.tr("PDF-verslag"),
            self.tr("Journaal (hledger)"),
            self.tr("Journaal (Beancount)"),
            self.tr("JSON"),
            self.tr("Financiën, Excel"),
            self.tr("Financiën, CSV"),
            self.tr("Financiën, PDF-verslag"),
        )
        return dict(zip(FORMS, named, strict=True))

    @property
    def wanted(self) -> Wanted:
        """What is chosen now."""
        return self.offered[max(self.currentIndex(), 0)]

    def kinds(self) -> str:
        """What is offered as a window of the system reads it: the chosen one first."""
        names = self._names()
        same = (each for each in self.offered if each.finance == self.wanted.finance)
        rest = (each for each in same if each != self.wanted)
        return ";;".join(f"{names[each]} (*{SUFFIXES[each.form]})" for each in (self.wanted, *rest))

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
