"""Who fits what is typed: a short list to go through with the arrows, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.desk.state import Finding, FindState, HitLine
from bridge_app.ui.parts import Button, Card, Paragraph, announce
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.theme import Theme, theme_of


class HitRow(RowButton):
    """Somebody as the open room may see them: enough to tell two people apart."""

    def __init__(self) -> None:
        super().__init__("", icon="user-round")

    def show_hit(self, hit: HitLine) -> None:
        """The name; under it year of birth and mentor, as far as known."""
        born = self.tr("geboren in {year}").format(year=hit.birth_year) if hit.birth_year else ""
        mentor = self.tr("mentor {name}").format(name=hit.mentor) if hit.mentor else ""
        self.set_words(hit.name, ", ".join(part for part in (born, mentor) if part))


class FindView(QWidget):
    """The hits under the search field; the marked one is opened by Enter in that field."""

    chosen = Signal(object)  # HitLine
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[HitLine, ...] = ()
        self._marked = 0
        self.rows: list[HitRow] = []
        self._said = Paragraph()
        self.new = Button("", "user-plus")
        self.new.clicked.connect(self.new_wanted)
        self._card = Card()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._said, self._card):
            self._column.addWidget(part)
        self._column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(16))
        self._card.body.setSpacing(theme.px(2))

    def show_found(self, state: FindState) -> None:
        """Shows who fits; the first of them is marked."""
        self._hits = state.hits
        self._card.setVisible(bool(state.hits))
        for place, hit in enumerate(state.hits):
            self._row(place).show_hit(hit)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(state.hits))
        self._mark(0)
        self._say(state.finding)

    def _say(self, finding: Finding) -> None:
        sentences = {
            Finding.TOO_SHORT: self.tr("Typ drie letters, een geboortedatum of een nummer."),
            Finding.NONE: self.tr("We vinden niemand met deze naam. Klopt de geboortedatum?"),
        }
        self._said.setText(sentences.get(finding, ""))
        self._said.setVisible(finding in sentences)
        self.new.setVisible(finding in {Finding.FOUND, Finding.NONE})
        found = finding is Finding.FOUND
        self.new.setText(
            self.tr("Geen van deze: nieuwe deelnemer") if found else self.tr("Nieuwe deelnemer")
        )

    def step(self, steps: int) -> None:
        """Marks the next or the former line, and has it said."""
        if self._hits:
            self._mark((self._marked + steps) % len(self._hits))
            announce(self.rows[self._marked], self.rows[self._marked].accessibleName())

    @property
    def marked(self) -> HitLine | None:
        """The line that Enter means."""
        return self._hits[self._marked] if self._hits else None

    def _mark(self, place: int) -> None:
        self._marked = place
        for at, row in enumerate(self.rows):
            row.mark(at == place)

    def _row(self, place: int) -> HitRow:
        """The row at this place; made once, used for every search after it."""
        while len(self.rows) <= place:
            self._add_row(len(self.rows))
        return self.rows[place]

    def _add_row(self, place: int) -> None:
        row = HitRow()
        row.clicked.connect(lambda: self.chosen.emit(self._hits[place]))
        self.rows.append(row)
        self._card.body.addWidget(row)
