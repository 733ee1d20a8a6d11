"""The parts of the page: what is asked, the flow of people, what changed, and around it."""

from collections.abc import Iterable, Mapping
from operator import attrgetter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.bridge import Voice
from bridge_app.domain.measures import Heights
from bridge_app.domain.outcomes import Flow as PeopleFlow
from bridge_app.domain.outcomes import Part, Shift
from bridge_app.domain.outcomes_around import Around
from bridge_app.domain.outcomes_found import Came
from bridge_app.problem_words import sentence
from bridge_app.ui.outcomes.state import OutcomesState, Wish
from bridge_app.ui.outcomes.telling import Telling
from bridge_app.ui.parts import Card, Field, Flow, Paragraph, Picker, Quiet
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.short_field import ShortField
from bridge_app.ui.told_line import ToldLine, ToldTable
from bridge_app.words import month_name


class AskingCard(Card):
    """Tells of every change what is asked from then on."""

    wish_changed = Signal(object)  # Wish

    def __init__(self, telling: Telling, language: str) -> None:
        super().__init__()
        self._language, self._showing = language, False
        typed = ShortField()
        typed.editingFinished.connect(self._tell)
        self.day = Field(self.tr("Stand op"), typed)
        self.who = Picker([(said, name) for name, said in telling.definitions().items()])
        self.who.activated.connect(self._tell)
        holder = QWidget()
        row = Flow(holder, spacing=16)
        for field in (self.day, Field(self.tr("Wie meetelt"), self.who)):
            row.addWidget(field)
        self.body.addWidget(holder)

    def show_state(self, state: OutcomesState) -> None:
        """Shows what is asked, and at the day what is wrong with it."""
        self._showing = True
        self.day.set_text(state.wish.day)
        self.who.setCurrentIndex(max(self.who.findData(state.wish.definition), 0))
        self.day.show_error(sentence(state.trouble, self._language) if state.trouble else "")
        self._showing = False

    def _tell(self) -> None:
        if not self._showing:
            self.wish_changed.emit(self.wish())

    def wish(self) -> Wish:
        """What is asked now."""
        return Wish(self.day.text(), str(self.who.currentData()))


class FlowCard(Card):
    """From everybody to those of whom most can be told."""

    def __init__(self, telling: Telling) -> None:
        super().__init__(self.tr("Van hoeveel mensen we iets weten"))
        self._telling = telling
        columns = Column(self.tr("Wie")), Column(self.tr("Mensen"), figures=True)
        self.table = Table(self.tr("Van hoeveel mensen we iets weten"), columns)
        self.mixed = Quiet("")
        self.body.addWidget(self.table)
        self.body.addWidget(self.mixed)

    def show_flow(self, flow: PeopleFlow) -> None:
        """Shows each step; each is a part of the one before."""
        told = self._telling.flow(flow)
        self.table.show_rows([Row((said, self._telling.number(n))) for said, n in told])
        self.mixed.setText(self._telling.mixed(flow))
        self.mixed.setVisible(bool(flow.mixed))


class ChangesTable(ToldTable):
    """Each pillar by each voice; with large letters in lines, where its columns had no room."""

    def __init__(self) -> None:
        super().__init__(self._line)
        self._heads = (
            self.tr("Mensen"),
            self.tr("Gestegen"),
            self.tr("Gelijk"),
            self.tr("Gedaald"),
            self.tr("Gemiddeld"),
        )
        figures = (Column(head, figures=True) for head in self._heads)
        columns = Column(self.tr("Pijler")), *figures
        self.lay_out_bare(Table(self.tr("Verandering per pijler"), columns, whole=True))

    def _line(self, row: Row) -> ToldLine:
        """The same cells, each figure with the head of its column."""
        name, *cells = row.cells
        people, *shares, mean = map(": ".join, zip(self._heads, cells, strict=True))
        return ToldLine(name, f"{people}, {mean}", ", ".join(shares))


class PartCard(Card):
    """What changed, with one version of the bridge: in all, by pillar, and the two voices."""

    def __init__(self, telling: Telling) -> None:
        super().__init__(self.tr("Wat er veranderde"))
        self._telling = telling
        self.whose, self.client, self.mentor = Quiet(""), Paragraph(""), Paragraph("")
        self.kappa, self.changes = Quiet(""), ChangesTable()
        self.table = self.changes.table
        for part in (self.whose, self.client, self.mentor, self.changes, self.kappa):
            self.body.addWidget(part)

    def show_part(self, part: Part, names: Mapping[str, str], whose: str) -> None:
        """Shows the figures; `names` are those of the pillars."""
        self.whose.setText(whose)
        self.client.setText(self._change(part, Voice.CLIENT))
        self.mentor.setText(self._change(part, Voice.MENTOR))
        rows = [
            self._row(names.get(pillar, pillar), said, voices[voice])
            for pillar, voices in part.pillars.items()
            for voice, said in self._telling.voices().items()
        ]
        self.changes.show_rows(rows)
        self.kappa.setText(self._telling.kappa(part.agreement))

    def _change(self, part: Part, voice: Voice) -> str:
        """How the whole bridge changed by one voice, and where it stood: of the same people."""
        shift = part.whole[voice]
        stood = self._telling.heights(part.heights.get(voice, Heights()), shift)
        return f"{self._telling.change(shift, voice)} {stood}".strip()

    def _row(self, pillar: str, voice: str, shift: Shift) -> Row:
        counts = shift.risen, shift.equal, shift.fallen
        told, said = self._telling, self.tr("{pillar}, {voice}")
        shares = (told.percent(n, shift.n) for n in counts)
        begin = said.format(pillar=pillar, voice=voice), told.number(shift.n)
        return Row((*begin, *shares, told.points(shift.mean)))


class AroundCard(ListCard):
    """Who came and went, goals, steps and the way of working; what cannot be told is left out."""

    def __init__(self, telling: Telling, language: str) -> None:
        super().__init__(self.tr("Daaromheen"), gap=8)
        self._telling, self._language = telling, language

    def show_around(self, around: Around) -> None:
        """Shows each figure in a sentence."""
        said = (*self._telling.reach(around.reach), *self._telling.around(around))
        self.show_rows(map(Paragraph, said))


class NewCard(Card):
    """Who came, by month and location."""

    def __init__(self, telling: Telling, language: str) -> None:
        super().__init__(self.tr("Nieuwe deelnemers"))
        self._telling, self._language = telling, language
        columns = (
            Column(self.tr("Maand")),
            Column(self.tr("Locatie")),
            Column(self.tr("Nieuw"), figures=True),
        )
        self.table = Table(self.tr("Nieuwe deelnemers"), columns)
        self.body.addWidget(self.table)

    def show_new(self, new: Iterable[Came]) -> None:
        """Shows them, the newest month first; each person counts once."""
        newest_first = sorted(new, key=attrgetter("month"), reverse=True)
        self.table.show_rows(list(self._rows(newest_first)))

    def _rows(self, new: Iterable[Came]) -> Iterable[Row]:
        for month, location, n in new:
            where = location or self.tr("onbekend")
            yield Row((month_name(self._language, month), where, self._telling.number(n)))
