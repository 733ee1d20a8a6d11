"""Files for a researcher: what they are, and of whom and of what only."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.ideas import IdeaKind
from bridge_app.domain.outcomes import AsOf
from bridge_app.domain.research import Narrowing, check
from bridge_app.domain.totals import Group
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.parts import Card, Field, Flow, Paragraph, Picker, PlainButton, Quiet
from bridge_app.ui.short_field import ShortField
from bridge_app.words import read_date


class ResearchCard(Card):
    """Says what it is; unfolded one chooses from which day on, of whom, and what only."""

    unfold_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Voor onderzoek"))
        self._language = language
        self.values: Mapping[Group, Mapping[str, str]] = {}
        said = self.tr("Treden, stappen en waarderingen per mens, zonder namen en zonder dagen.")
        careful = self.tr(
            "Het blijft over mensen gaan. Geef het alleen aan een onderzoeker met wie dit is"
            " afgesproken."
        )
        self.told = Quiet(self.tr("Iedereen staat erin, tot en met de dag hierboven."))
        self.part = PlainButton(self.tr("Alleen een deel"), "chevron-down")
        self.part.clicked.connect(self.unfold_wanted)
        self.keep = PlainButton(self.tr("Bewaar voor onderzoek"), "file-spreadsheet")
        for each in (Paragraph(said), Paragraph(careful), self.told, self._form()):
            self.body.addWidget(each)
        ways = QWidget()
        row = Flow(ways)
        row.addWidget(self.keep)
        row.addWidget(self.part)
        self.body.addWidget(ways)

    def _form(self) -> QWidget:
        self.first = Field(self.tr("Vanaf welke dag"), ShortField(), self.tr("Leeg: het begin."))
        everybody, counted = self.tr("iedereen"), self.tr("wie hierboven meetelt")
        self.who = Picker([(everybody, False), (counted, True)])
        self.only = {group: Picker([]) for group in Group}
        named = self._groups()
        self._fields = {group: Field(named[group], picker) for group, picker in self.only.items()}
        self.form, whom = QWidget(), Field(self.tr("Van wie"), self.who)
        row = Flow(self.form, spacing=16, level=whom)
        for field in (self.first, whom, *self._fields.values()):
            row.addWidget(field)
        self.form.hide()
        return self.form

    def _groups(self) -> dict[Group, str]:
        return {
            Group.PILLAR: self.tr("Pijler"),
            Group.KIND: self.tr("Soort stap"),
            Group.MENTOR: self.tr("Mentor"),
            Group.LOCATION: self.tr("Locatie"),
            Group.TEAM: self.tr("Team"),
            Group.BUDGET: self.tr("Budget"),
            Group.LEGAL_BASIS: self.tr("Grondslag"),
            Group.VOUCHER_KIND: self.tr("Soort bon"),
        }

    def _kinds(self) -> dict[str, str]:
        return {
            IdeaKind.CALL.value: self.tr("bellen"),
            IdeaKind.WRITE.value: self.tr("schrijven"),
            IdeaKind.PAPER.value: self.tr("papieren"),
            IdeaKind.VISIT.value: self.tr("ergens heen gaan"),
            IdeaKind.ASK.value: self.tr("vragen"),
            IdeaKind.LOOK.value: self.tr("opzoeken"),
            IdeaKind.DO.value: self.tr("doen"),
        }

    def offer(self, values: Mapping[Group, Mapping[str, str]], *, mentors: bool) -> None:
        """Unfolds, with what one can choose from; single mentors only where that was agreed."""
        self.values = values
        choices = {**values, Group.KIND: self._kinds()}
        for group, picker in self.only.items():
            told = choices.get(group, {})
            _fill(picker, {None: self.tr("alle")} | dict(told))
            offered = bool(told) and (mentors or group is not Group.MENTOR)
            self._fields[group].setVisible(offered)
        self.told.setText(
            self.tr(
                "Tot en met de dag hierboven. Een pijler of soort stap kiest wat erin staat. De"
                " rest kiest wie erin staat. Van minder dan vijf mensen maken we niets. Geef een"
                " onderzoeker geen twee delen die bijna hetzelfde zijn: het verschil kan één mens"
                " zijn."
            )
        )
        self.form.show()
        self.part.hide()
        self.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def narrowing(self, asked: AsOf) -> Narrowing:
        """What is chosen here, beside what is asked above; FieldProblem, told at the day."""
        self.first.show_error("")
        try:
            return self._chosen(asked)
        except FieldProblem as problem:
            self.first.show_error(sentence(problem, self._language))
            raise

    def _chosen(self, asked: AsOf) -> Narrowing:
        typed = self.first.text().strip()
        chosen = ((group, picker.currentData()) for group, picker in self.only.items())
        made = Narrowing(
            read_date(typed, "date") if typed else None,
            tuple(sorted((group, key) for group, key in chosen if key is not None)),
            asked.definition if self.who.currentData() else "",
        )
        check(made, asked.as_of)
        return made


def _fill(picker: Picker, options: Mapping[Any, str]) -> None:
    picker.clear()
    for what, name in options.items():
        picker.addItem(name, what)
    picker.updateGeometry()
