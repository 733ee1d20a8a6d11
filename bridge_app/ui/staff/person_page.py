"""One person: name, tasks, team and place; another password; and what happens who leaves."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.access import TASKS, Role
from bridge_app.domain.staffing import Unit
from bridge_app.errors import Problem
from bridge_app.problem_words import sentence
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.cover_part import CoverPart
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Field,
    FieldLabel,
    Heading,
    Picker,
    PrimaryButton,
    Quiet,
    TextField,
    Tick,
    Trouble,
    begin_at,
    focus_begin,
    page_column,
    press_on_enter,
)
from bridge_app.ui.parts.drawing import margins
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.staff.handing import HandingCard
from bridge_app.ui.staff.leaving import LeavingCard
from bridge_app.ui.staff.note_card import NoteCard
from bridge_app.ui.staff.picking import pick
from bridge_app.ui.staff.state import Form, PersonState, Staff, name_of
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import words

BESIDE = 44
"""How far the words of a tick box stand from its edge, at scale 1."""


class Explained(QWidget):
    """A tick box with what it means under its words."""

    def __init__(self, tick: Tick, text: str) -> None:
        super().__init__()
        self._around = QVBoxLayout(self)
        self._around.setSpacing(0)
        self._words = QVBoxLayout()
        self._around.addWidget(tick)
        self._around.addLayout(self._words)
        self._words.addWidget(Quiet(text))
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._around.setContentsMargins(0, 0, 0, 0)
        edges = margins(self, theme.px(BESIDE), 0, 0, theme.px(4))
        self._words.setContentsMargins(edges)


class PersonPage(QWidget):
    """One person, or somebody new."""

    changed = Signal(object)  # Form
    save_wanted = Signal()
    reset_wanted = Signal()
    phone_lost = Signal()
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._showing = language, False
        self.save = PrimaryButton("")
        self.back = Button(self.tr("Terug"), "arrow-left")
        page = page_column(self, "", Bar(self.back, end=(self.save,)))
        self._heading = Heading()
        page.body.addWidget(self._heading)
        self.both = BothVersions(language)
        self.name = Field(self.tr("Naam"))
        self.login = Field(self.tr("Inlognaam"), help_text=self.tr("Die typt iemand zelf."))
        self.roles = {role: self._role(role) for role in TASKS}
        self.team, self.location = Picker(), Picker()
        self.reset = Button(self.tr("Maak een nieuw wachtwoord"), "key-round")
        self.note, self.leaving = NoteCard(language), LeavingCard()
        self.covering = CoverPart(self._away_words(), language)
        self.handing = HandingCard()
        self.phone = Button(self.tr("Zet de code van de telefoon uit"))
        self.about, self._lost, self._phone = self._about(), self._password(), self._no_phone()
        self._gone = Quiet(
            self.tr(
                "Werkt hier niet meer, en kan niet meer inloggen. Komt iemand terug? Kies de"
                " taken. Alles wat eerder gedaan is, blijft bij deze naam staan."
            )
        )
        self._is_key = Quiet(
            self.tr(
                "Dit is geen collega, maar de sleutel van een machine. Die maakt op vaste tijden"
                " bestanden met cijfers, en verder niets. Is de sleutel teruggenomen, of is de"
                " laatste dag voorbij? Dan opent hij niets meer."
            )
        )
        cards = (
            self.both,
            self.note,
            self.about,
            self.covering,
            self.handing,
            self._lost,
            self._phone,
            self.leaving,
        )
        for part in (self._gone, self._is_key, *cards):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self._connect()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever cards are there."""
        return step_as_read(self, forward=forward)

    def _role(self, role: Role) -> Tick:
        said = words(self._language, f"role.{role}")
        tick = Tick(f"{said[0].upper()}{said[1:]}")
        tick.setAccessibleDescription(words(self._language, f"role.does.{role}"))
        return tick

    def _about(self) -> Card:
        card = Card()
        for field in (self.name, self.login):
            card.body.addWidget(field)
        card.body.addWidget(FieldLabel(self.tr("Taken")))
        for role, tick in self.roles.items():
            does = words(self._language, f"role.does.{role}")
            card.body.addWidget(Explained(tick, does))
        self._wrong, self._own = Trouble(), Quiet(self._own_words())
        for part in (self._wrong, self._own):
            card.body.addWidget(part)
        card.body.addWidget(Field(self.tr("Team"), self.team))
        card.body.addWidget(Field(self.tr("Locatie"), self.location))
        return card

    def _own_words(self) -> str:
        return self.tr("Dit ben jij. Een taak erbij geeft een andere beheerder jou.")

    def _away_words(self) -> str:
        return self.tr(
            "Ziek of vrij? Een andere mentor neemt waar en ziet zolang dezelfde mensen."
            " Daarna stopt het vanzelf."
        )

    def _password(self) -> Card:
        card = Card(self.tr("Wachtwoord kwijt"))
        told = self.tr(
            "Het oude wachtwoord werkt dan niet meer. Je krijgt een nieuw op papier mee te geven."
        )
        card.body.addWidget(Quiet(told))
        card.body.addWidget(leading(self.reset))
        return card

    def _no_phone(self) -> Card:
        card = Card(self.tr("Telefoon kwijt"))
        told = self.tr("Daarna is alleen het wachtwoord nodig, tot er weer een telefoon is.")
        card.body.addWidget(Quiet(told))
        card.body.addWidget(leading(self.phone))
        return card

    def _connect(self) -> None:
        for field in (self.name, self.login):
            if isinstance(field.edit, TextField):
                field.edit.textEdited.connect(self._tell)
        for tick in self.roles.values():
            tick.toggled.connect(self._tell)
        for picker in (self.team, self.location):
            picker.activated.connect(self._tell)
        self.save.clicked.connect(self._tell_save)
        self.both.mine_wanted.connect(self.save_wanted)
        self.both.left.connect(self.name.setFocus)
        self.reset.clicked.connect(self.reset_wanted)
        self.phone.clicked.connect(self.phone_lost)
        self.back.clicked.connect(self.closed)
        press_on_enter(self, self.save)
        begin_at(self, self.name)

    def _tell_save(self) -> None:
        """Not before one of both was chosen, where somebody else was first."""
        if self.both.isHidden():
            self.save_wanted.emit()
        else:
            self.both.go_on.setFocus()

    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit(self.typed())

    def typed(self) -> Form:
        """What stands in the form."""
        return Form(
            self.name.text(),
            self.login.text(),
            frozenset(role for role, tick in self.roles.items() if tick.isChecked()),
            self.team.currentData(),
            self.location.currentData(),
        )

    def read(self, form: Form, staff: Staff) -> Mapping[str, str]:
        """What each field says, by its name."""
        roles = (words(self._language, f"role.{role}") for role in Role if role in form.roles)
        return {
            self.tr("Naam"): form.name,
            self.tr("Taken"): ", ".join(roles),
            self.tr("Team"): name_of(staff.teams, form.team),
            self.tr("Locatie"): name_of(staff.locations, form.location),
        }

    def fill(self, state: PersonState) -> None:
        """Puts the form on the page, with the teams and locations to choose from."""
        self.both.hide()
        self._showing = True
        form = state.form
        self.name.set_text(form.name)
        self.login.set_text(form.login)
        for role, tick in self.roles.items():
            tick.setChecked(role in form.roles)
        self._offer(self.team, state.staff.teams, form.team, self.tr("geen team"))
        every = self.tr("op alle locaties")
        self._offer(self.location, state.staff.locations, form.location, every)
        self._showing = False

    def _offer(self, picker: Picker, units: tuple[Unit, ...], chosen: object, none: str) -> None:
        picker.clear()
        picker.addItem(none, None)
        for unit in units:
            if unit.active or unit.id == chosen:
                picker.addItem(unit.name, unit.id)
        pick(picker, chosen)

    def show_state(self, state: PersonState) -> None:
        """Shows who this is, what is wrong, and what can be done."""
        self._name_page(state)
        handed, person = state.handed is not None, not state.is_key
        self._is_key.setVisible(not person)
        self.about.setVisible(person and not handed)
        mentors = Role.MENTOR in state.kept.roles
        self.covering.setVisible(mentors and state.active and not handed)
        self._lost.setVisible(person and state.active and not handed and not state.own)
        with_phone = state.line is not None and state.line.second_step
        self._phone.setVisible(with_phone and state.active and not handed and not state.own)
        self.note.show_note(state.handed)
        self.leaving.setVisible(state.active and not handed and not state.own)
        self.leaving.show_state(state)
        self.handing.show_state(state)
        self._own.setVisible(state.own)
        self.name.setEnabled(not state.left)
        self.login.setEnabled(state.line is None or not state.line.member.login)
        self.save.setVisible(person and not handed)
        self.save.setEnabled(state.can_save)
        for role, tick in self.roles.items():
            tick.setEnabled(not state.own or role in state.kept.roles)
        self._show_problems(state)
        self._gone.setVisible(person and state.left and not handed)
        begin_at(self, self._first(state))
        if handed and self.isVisible():
            focus_begin(self)

    def _first(self, state: PersonState) -> QWidget:
        """Where the keyboard is when the page opens."""
        if state.handed is not None:
            return self.note.done
        if state.is_key:
            return self.back
        return self.roles[Role.FRONT_DESK] if state.left else self.name

    def _name_page(self, state: PersonState) -> None:
        new = state.line is None
        title = self.tr("Nieuwe collega") if new else state.kept.name
        self.setWindowTitle(title)
        self._heading.setText(title)
        kept = self.tr("Weer in dienst") if state.left else self.tr("Bewaar")
        self.save.setText(self.tr("Voeg toe") if new else kept)

    def _show_problems(self, state: PersonState) -> None:
        wrong = state.field_problems
        for name, field in (("name", self.name), ("login", self.login)):
            field.show_error(self._said(wrong.get(name)))
        self._wrong.say(self._said(wrong.get("roles")))

    def _said(self, problem: Problem | None) -> str:
        return sentence(problem, self._language) if problem else ""
