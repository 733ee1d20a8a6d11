"""The form to mend one thing: what, how it should say, and why."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.bridge import Answer
from bridge_app.errors import ChangedElsewhere
from bridge_app.problem_words import sentence
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.parts import Button, Card, Field, Flow, Paragraph, Picker, TextField
from bridge_app.ui.rights.state import Item, Kind, RightsState, Wish, choices
from bridge_app.ui.two_versions import Both, Differs


class MendCard(Card):
    """What stood there before is kept, with who mended it and why."""

    mend_wanted = Signal(object)  # Wish

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Aanpassen"))
        self._language = language
        self._items: tuple[Item, ...] = ()
        self.both = BothVersions(language)
        self.what = Picker([])
        self.text = Field(self.tr("Zo hoort het"), TextField())
        self.answer = Picker([])
        self._answer = Field(self.tr("Zo hoort het"), self.answer)
        self.why = Field(self.tr("Waarom"), TextField(), self.tr("Dit blijft bij de wijziging."))
        self.mend = Button(self.tr("Pas aan"), "pencil")
        row = QWidget()
        Flow(row).addWidget(self.mend)
        hint = self.tr("Wat er eerst stond, blijft bewaard tot het gewist wordt.")
        parts = (Paragraph(hint), Field(self.tr("Wat klopt niet?"), self.what), self.both)
        for part in (*parts, self.text, self._answer, self.why, row):
            self.body.addWidget(part)
        self.what.activated.connect(self._show_item)
        self.mend.clicked.connect(self._tell)
        self.both.mine_wanted.connect(self._tell)
        self.both.theirs_wanted.connect(self._show_item)
        self.both.left.connect(self.why.setFocus)

    def _facts(self) -> Mapping[str, str]:
        return {
            "first_name": self.tr("Voornaam"),
            "last_name": self.tr("Achternaam"),
            "birth_date": self.tr("Geboren op"),
            "phone": self.tr("Telefoon"),
            "case_number": self.tr("Nummer bij de gemeente"),
        }

    def _answers(self) -> Mapping[str, str]:
        return {
            Answer.UNKNOWN: self.tr("weet ik niet"),
            Answer.SKIPPED: self.tr("overgeslagen"),
            Answer.NOT_DISCUSSED: self.tr("niet besproken"),
            Answer.NOT_APPLICABLE: self.tr("past niet bij mij"),
        }

    def show_state(self, state: RightsState) -> None:
        """Shows what can be mended; what is wrong stands at its field."""
        if state.trouble is None:
            self._items = state.items
            self._fill(state)
            self._show_item()
            self.why.set_text("")
        wrong = state.trouble.field if state.trouble else ""
        said = sentence(state.trouble, self._language) if state.trouble else ""
        self.why.show_error(said if wrong == "why" else "")
        self.text.show_error(said if wrong not in ("", "why") else "")

    def meet(self, wish: Wish, problem: ChangedElsewhere) -> None:
        """Somebody else mended it too: both beside each other, and what was typed in its field."""
        for number, item in enumerate(self._items):
            if (item.kind, item.key) == (wish.item.kind, wish.item.key):
                self.what.setCurrentIndex(number)
                self._show_item()
                self.text.set_text(wish.text)
                self.answer.setCurrentIndex(max(self.answer.findData(wish.text), 0))
                self.why.set_text(wish.why)
                sides = (self._read(item, wish.text), self._read(item, item.now))
                fields = (Differs(self.what.currentText(), *sides),)
                self.both.ask(Both(fields, problem.by, problem.at))

    def _read(self, item: Item, said: str) -> str:
        """As one reads it on the page."""
        if item.kind is not Kind.ANSWER:
            return said
        return self._answers().get(said) or self._block(said)

    def _fill(self, state: RightsState) -> None:
        at = max(self.what.currentIndex(), 0)
        self.what.clear()
        for number, item in enumerate(self._items):
            self.what.addItem(self._named(item, state), number)
        self.what.setCurrentIndex(min(at, self.what.count() - 1))

    def _named(self, item: Item, state: RightsState) -> str:
        if item.kind is Kind.FACT:
            return self._facts()[item.key]
        if item.kind is Kind.ANSWER and state.known:
            area = state.known.words.areas[item.key].name
            return self.tr("Antwoord bij {area}").format(area=area)
        return self.tr("Gaat goed: {text}").format(text=item.now)

    @property
    def item(self) -> Item | None:
        """What is to be mended."""
        at = self.what.currentIndex()
        return self._items[at] if 0 <= at < len(self._items) else None

    def _show_item(self) -> None:
        self.both.hide()
        item = self.item
        answers = item is not None and item.kind is Kind.ANSWER
        self._answer.setVisible(answers)
        self.text.setVisible(not answers)
        if item is None:
            return
        self.text.set_text(item.now)
        self.answer.clear()
        for code in choices(item) if answers else ():
            self.answer.addItem(self._answers().get(code) or self._block(code), code)
        self.answer.setCurrentIndex(max(self.answer.findData(item.now), 0))

    def _block(self, level: str) -> str:
        return self.tr("blok {level}").format(level=level)

    def _tell(self) -> None:
        item = self.item
        if not self.both.isHidden():
            self.both.go_on.setFocus()
        elif item is not None:
            answers = item.kind is Kind.ANSWER
            text = str(self.answer.currentData()) if answers else self.text.text()
            self.mend_wanted.emit(Wish(item, text, self.why.text()))
