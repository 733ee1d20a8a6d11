"""Two people change the words of one thing: both are seen in every room, nothing is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given, Talk
from bridge_app.domain.people import ConversationKind, Keep, Place
from bridge_app.domain.plan import Plan
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.context import Context
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.note import note_field
from bridge_app.ui.intake.presenter import IntakePresenter
from bridge_app.ui.intake.state import Aside
from bridge_app.ui.meeting.presenter import MeetingPresenter
from bridge_app.ui.rights.presenter import ClientRightsPresenter
from bridge_app.ui.staff.person_presenter import PersonPresenter
from bridge_app.ui.takehome.presenter import TakeHomePresenter
from tests.ui.colleagues import colleague
from tests.ui.doing import add_client, add_plan, on_screen

MINE, THEIRS = "Ik bel zelf.", "Ik app eerst."


@pytest.fixture
def karin(context: Context) -> UUID:
    made = add_client(context)
    add_plan(context, made, "Ik bel de gemeente.")
    return made


@pytest.fixture
def sanne(context: Context, karin: UUID) -> Actor:
    made = colleague(context, "Sanne", *Role)
    context.services.people.walk_in(made, karin)
    return made


def read(both: BothVersions) -> list[str]:
    """What stands on the card, below its title."""
    return [label.text() for text in both.texts for label in text.findChildren(QLabel)]


# --- the talk --------------------------------------------------------------------------------


class Room:
    """A talk at one of its screens, and a colleague who has it open as well."""

    def __init__(self, context: Context, client: UUID, sanne: Actor) -> None:
        self.context, self.client, self.sanne = context, client, sanne
        self.room = IntakePresenter(context)
        on_screen(self.room.page)
        self.room.start(client)
        self.room._begin()

    @property
    def talk(self) -> UUID:
        found = self.room.conversation_id
        assert found is not None
        return found

    @property
    def both(self) -> BothVersions:
        return self.room.page.both.card

    def at(self, stop: Stop, area: str = "") -> None:
        self.room._talk.go(Place(stop, area))

    def now(self) -> Talk:
        return self.context.services.bridges.current(self.context.session.actor, self.talk)

    def plan(self) -> Plan:
        return self.context.services.plans.plan(self.context.session.actor, self.client)

    @property
    def asks(self) -> bool:
        return self.both.isVisible()


@pytest.fixture
def room(context: Context, karin: UUID, sanne: Actor) -> Iterator[Room]:
    made = Room(context, karin, sanne)
    yield made
    made.room.leave()


def test_two_sentences_about_two_years_on(room: Room) -> None:
    room.at(Stop.VISION)
    room.context.services.bridges.set_vision(room.sanne, room.talk, THEIRS)
    room.room._talk.typed("vision", MINE)
    room.room.page.forward.emit()
    assert room.asks
    assert read(room.both)[1:] == ["Mijn tekst", MINE, "Tekst van Sanne", THEIRS]
    assert room.both.go_on.hasFocus(), "one more Enter does no harm"
    assert room.room.page.bar.isHidden(), "the question waits"
    assert room.now().vision == THEIRS
    room.both.mine.click()
    assert room.now().vision == MINE
    assert room.room.page.both.isHidden()
    assert room.room._talk.known.place.step != Stop.VISION, "and the talk goes on"


def test_the_sentence_of_the_other_is_taken(room: Room) -> None:
    room.at(Stop.VISION)
    room.context.services.bridges.set_vision(room.sanne, room.talk, THEIRS)
    room.room._talk.typed("vision", MINE)
    room.room.page.forward.emit()
    room.both.theirs.click()
    assert room.room._talk.known.place.step == Stop.VISION
    assert room.room.page.vision.words.text() == THEIRS
    room.room.page.forward.emit()
    assert room.now().vision == THEIRS


def test_who_types_on_has_the_words_in_the_field(room: Room) -> None:
    room.at(Stop.VISION)
    room.context.services.bridges.set_vision(room.sanne, room.talk, THEIRS)
    room.room._talk.typed("vision", MINE)
    room.room.page.forward.emit()
    room.both.go_on.click()
    assert room.room.page.vision.words.text() == MINE
    room.room._talk.typed("vision", f"{THEIRS} {MINE}")
    room.room.page.forward.emit()
    assert room.now().vision == f"{THEIRS} {MINE}", "both were seen"


def test_the_same_sentence_asks_nothing(room: Room) -> None:
    room.at(Stop.VISION)
    room.context.services.bridges.set_vision(room.sanne, room.talk, MINE)
    room.room._talk.typed("vision", MINE)
    room.room.page.forward.emit()
    assert not room.asks
    assert room.room._talk.known.place.step != Stop.VISION


def test_what_goes_well_in_two_peoples_words(room: Room) -> None:
    room.at(Stop.STRENGTHS)
    strengths = room.context.services.bridges.set_strengths
    strengths(room.sanne, room.talk, ("Ik vraag om hulp.", "Ik kom op tijd."))
    room.room._talk.typed("strength1", "Ik zorg voor mijn zus.")
    room.room.page.forward.emit()
    assert "Ik vraag om hulp." in read(room.both)
    room.both.mine.click()
    assert room.now().strengths == ("Ik zorg voor mijn zus.", "Ik kom op tijd."), (
        "in the other field nobody typed here: it stays"
    )


def test_two_notes_at_one_answer(room: Room) -> None:
    room.at(Stop.BRIDGE, "debts")
    answer = room.context.services.bridges.answer
    answer(room.sanne, room.talk, "debts", Given(Answer.ANSWERED, 2, note=THEIRS))
    room.room._talk.typed(note_field("debts"), MINE)
    room.room.page.question.level_chosen.emit(3)
    assert {MINE, THEIRS} <= set(read(room.both))
    room.both.mine.click()
    now = room.now().scoring.answer_for("debts")
    assert (now.client_level, now.note) == (3, MINE), "the block that was pressed counts too"


def test_two_wordings_of_one_goal(room: Room) -> None:
    room.at(Stop.GOAL)
    (goal,) = room.plan().active_goals
    room.context.services.plans.set_goal(
        room.sanne, room.client, goal.area, THEIRS, goal_id=goal.id, version=goal.version
    )
    room.room._talk.typed("goal.text", MINE)
    room.room.page.forward.emit()
    assert {MINE, THEIRS, "Tekst van Sanne"} <= set(read(room.both))
    room.both.mine.click()
    assert [each.text for each in room.plan().active_goals] == [MINE]


def test_one_step_back_and_what_cannot_wait_leave_the_sheet(room: Room) -> None:
    room.at(Stop.VISION)
    room.context.services.bridges.set_vision(room.sanne, room.talk, THEIRS)
    for leave in (room.room.back, room.room.something_first):
        room.room._talk.typed("vision", f"{MINE} {leave.__name__}")
        room.room._talk.facts = replace(room.room._talk.known, vision="")
        room.room.page.forward.emit()
        assert not room.room.page.both.isHidden()
        leave()
        assert room.room.page.both.isHidden()
        assert room.room._talk.known.place.step == Stop.VISION
    assert room.room._talk.known.aside is Aside.TODAY_FIRST
    assert room.room.page.bar.isVisible()


def test_nothing_of_one_client_is_asked_of_the_next(room: Room) -> None:
    room.at(Stop.VISION)
    room.context.services.bridges.set_vision(room.sanne, room.talk, THEIRS)
    room.room._talk.typed("vision", MINE)
    room.room.page.forward.emit()
    room.room._talk.forget()
    assert not room.asks
    assert room.room.page.both.isHidden()


# --- the paper for the fridge -------------------------------------------------------------------


def shorten(context: Context, karin: UUID, actor: Actor, text: str) -> None:
    plans = context.services.plans
    (goal,) = plans.plan(actor, karin).active_goals
    known = {"goal_id": goal.id, "version": goal.version}
    plans.set_goal(actor, karin, goal.area, goal.text, text, **known)  # type: ignore[arg-type]  # by its name


def short_of(context: Context, karin: UUID) -> str:
    (goal,) = context.services.plans.plan(context.session.actor, karin).active_goals
    return goal.short_text


@pytest.fixture
def paper(context: Context, karin: UUID) -> Iterator[TakeHomePresenter]:
    made = TakeHomePresenter(context)
    on_screen(made.page)
    made.open(karin)
    yield made
    made.leave()


def about_goal(context: Context, karin: UUID) -> str:
    (goal,) = context.services.plans.plan(context.session.actor, karin).active_goals
    return f"goal:{goal.id}"


def test_two_short_texts_for_the_fridge(
    context: Context, karin: UUID, sanne: Actor, paper: TakeHomePresenter
) -> None:
    about = about_goal(context, karin)
    shorten(context, karin, sanne, "Post")
    paper.page.shortened.emit(about, "Brieven")
    paper.leave()
    assert {"Brieven", "Post"} <= set(read(paper.page.both))
    assert short_of(context, karin) == "Post"
    paper.page.shortened.emit(about, "Mijn brieven")
    paper.leave()
    assert short_of(context, karin) == "Post", "not before one of both was chosen"
    paper.page.both.mine.click()
    assert short_of(context, karin) == "Mijn brieven"


def test_the_short_text_of_the_other_stands_on_the_paper(
    context: Context, karin: UUID, sanne: Actor, paper: TakeHomePresenter
) -> None:
    shorten(context, karin, sanne, "Post")
    paper.page.shortened.emit(about_goal(context, karin), "Brieven")
    paper.leave()
    paper.page.both.theirs.click()
    paper.leave()
    assert short_of(context, karin) == "Post"
    assert paper._whose is not None
    assert paper._whose.home.goals[0].short_text == "Post"


def test_a_short_text_that_nobody_else_wrote_is_simply_kept(
    context: Context, karin: UUID, paper: TakeHomePresenter
) -> None:
    about = about_goal(context, karin)
    for text in ("Brieven", "Mijn brieven"):
        paper.page.shortened.emit(about, text)
        paper.leave()
    assert short_of(context, karin) == "Mijn brieven"
    assert paper.page.both.isHidden()


# --- an agreed day ------------------------------------------------------------------------------


def test_two_people_move_one_appointment(context: Context, karin: UUID, sanne: Actor) -> None:
    diary, actor = context.services.appointments, context.session.actor
    agreed = AppointmentDraft(date(2026, 3, 16), place="Kamer 2")
    known = diary.note(actor, karin, agreed)
    room = MeetingPresenter(context)
    on_screen(room.page)
    room.open(karin)
    room.page.move_wanted.emit(known)
    diary.move(sanne, known.id, known.version, replace(agreed, day=date(2026, 3, 17)))
    room.page.panel.day.show_text("18 maart")
    room.page.panel.day.typed.emit("18 maart")
    room.page.panel.submit()
    assert {"18 maart", "dinsdag 17 maart", "Tekst van Sanne"} <= set(read(room.page.both))
    room.page.panel.submit()
    assert room.page.both.isVisible(), "not before one of both was chosen"
    room.page.both.mine.click()
    days = [each.agreed.day for each in diary.of_client(actor, karin) if not each.moved_to]
    assert days == [date(2026, 3, 18)]


# --- "Inzage en wissen" -------------------------------------------------------------------------


def mended(room: ClientRightsPresenter, words: str, text: str) -> None:
    """Somebody mends this one thing."""
    card = room.page.mending
    at = card.what.findText(words, Qt.MatchFlag.MatchStartsWith)
    card.what.setCurrentIndex(at)
    card.what.activated.emit(at)
    card.text.set_text(text)
    if (level := card.answer.findData(text)) >= 0:
        card.answer.setCurrentIndex(level)
    card.why.set_text("Verkeerd opgeschreven")
    card.mend.click()


@pytest.fixture
def rights(context: Context, karin: UUID) -> ClientRightsPresenter:
    services, actor = context.services, context.session.actor
    talk = services.bridges.start(actor, karin, ConversationKind.INTAKE, Keep.ALL, "nl").id
    services.bridges.answer(actor, talk, "debts", Given(Answer.ANSWERED, 2))
    services.bridges.set_strengths(actor, talk, ("Ik kom op tijt",))
    made = ClientRightsPresenter(context)
    on_screen(made.page)
    made.open(karin)
    return made


WRONG = {"Voornaam": ("Karina", "Carien"), "Antwoord bij": ("3", "4"), "Gaat goed": (MINE, THEIRS)}


@pytest.mark.parametrize("words", WRONG)
def test_two_people_mend_one_thing(
    context: Context, rights: ClientRightsPresenter, sanne: Actor, karin: UUID, words: str
) -> None:
    mine, theirs = WRONG[words]
    other = ClientRightsPresenter(replace(context, session=replace(context.session, actor=sanne)))
    on_screen(other.page)
    other.open(karin)
    named = "Antwoord bij Schulden" if words == "Antwoord bij" else words
    mended(other, named, theirs)
    mended(rights, named, mine)
    both = rights.page.mending.both
    said = " ".join(read(both))
    assert mine in said
    assert theirs in said
    rights.page.mending.mend.click()
    assert both.isVisible(), "not before one of both was chosen"
    both.mine.click()
    assert both.isHidden()
    item = next(each for each in rights._state.items if each.now == mine)
    assert item.now == mine


def test_both_mend_it_the_same_way(
    context: Context, rights: ClientRightsPresenter, sanne: Actor, karin: UUID
) -> None:
    mend, strength = context.services.rights.mend_strength, context.services.rights.mendable
    (known,) = strength(sanne, karin).strengths
    mend(sanne, karin, known.id, MINE, "Verkeerd opgeschreven")
    mended(rights, "Gaat goed", MINE)
    assert rights.page.mending.both.isHidden()
    assert [each.now for each in rights._state.items if each.key == str(known.id)] == [MINE]


# --- a colleague --------------------------------------------------------------------------------


def person(context: Context, member: UUID) -> PersonPresenter:
    made = PersonPresenter(context)
    on_screen(made.page)
    made.open(member)
    return made


def name_of(context: Context, member: UUID) -> str:
    lines = context.services.staffing.everyone(context.session.actor)
    return next(line.member.name for line in lines if line.member.id == member)


def typed(room: PersonPresenter, **changes: object) -> None:
    form = replace(room.page.typed(), **changes)  # type: ignore[arg-type]  # by its name
    room._type(form)


def test_two_names_for_one_colleague(context: Context, sanne: Actor) -> None:
    room, staffing = person(context, sanne.person), context.services.staffing
    staffing.rename(context.session.actor, sanne.person, 1, "Sanne Bakker")
    typed(room, name="Sanne de Vries")
    room.save()
    assert {"Sanne Bakker", "Sanne de Vries"} <= set(read(room.page.both))
    assert name_of(context, sanne.person) == "Sanne Bakker"
    room.page.save.click()
    assert name_of(context, sanne.person) == "Sanne Bakker", "not before one was chosen"
    room.page.both.mine.click()
    assert name_of(context, sanne.person) == "Sanne de Vries"


def test_the_other_name_is_taken(context: Context, sanne: Actor) -> None:
    room, staffing = person(context, sanne.person), context.services.staffing
    staffing.rename(context.session.actor, sanne.person, 1, "Sanne Bakker")
    typed(room, name="Sanne de Vries")
    room.save()
    room.page.both.theirs.click()
    assert room.page.name.text() == "Sanne Bakker"
    assert not room._state.can_save


def test_tasks_that_another_administrator_gave_are_not_taken_away_again(
    context: Context, karin: UUID
) -> None:
    made = colleague(context, "Ruud", Role.FRONT_DESK)
    room, actor = person(context, made.person), context.session.actor
    both = {Role.FRONT_DESK, Role.MENTOR}
    context.services.staffing.set_roles(actor, made.person, both)
    typed(room, name="Ruud Smit")
    room.save()
    assert room.page.both.isHidden(), "in different fields there is nothing to choose"
    lines = context.services.staffing.everyone(actor)
    line = next(line for line in lines if line.member.id == made.person)
    assert (line.member.name, line.roles) == ("Ruud Smit", frozenset(both))


def test_both_wrote_the_same_name(context: Context, sanne: Actor) -> None:
    room, staffing = person(context, sanne.person), context.services.staffing
    staffing.rename(context.session.actor, sanne.person, 1, "Sanne Bakker")
    typed(room, name="Sanne Bakker")
    room.save()
    assert room.page.both.isHidden()
    assert not room._state.can_save
