"""Between log-in and lock: the rooms one may enter, the keys, samen kijken, and the lock itself."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bridge_app.domain.access import Role
from bridge_app.domain.people import Client, NewClient
from bridge_app.domain.rewards import Promise
from bridge_app.domain.setting_up import Section
from bridge_app.errors import StoreBusy
from bridge_app.problem_words import sentence
from bridge_app.services.settings import Settings as PersonSettings
from bridge_app.settings import Settings
from bridge_app.ui import office
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.context import Context
from bridge_app.ui.gathering import HELP_ALONG
from bridge_app.ui.idle import WARNING
from bridge_app.ui.inside import RESUME, Inside
from bridge_app.ui.language import read_as
from bridge_app.ui.looks import Looks
from bridge_app.ui.plan.page import PlanPage
from bridge_app.ui.problems import Message
from bridge_app.ui.ready.page import ReadyPage
from bridge_app.ui.rooms import CLIENT, COORDINATOR, DESK, HELP, INTAKE, READY, TRUST
from bridge_app.ui.spots import Spot
from bridge_app.ui.theme import theme_of
from bridge_app.ui.together.speech import BETWEEN
from bridge_app.ui.window import Window
from bridge_app.words import words
from tests.ui.answers import Answers
from tests.ui.conftest import with_roles
from tests.ui.doing import add_plan


class Seconds:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Place:
    """A window and whoever is inside it."""

    def __init__(self, screen: QApplication, context: Context) -> None:
        self.seconds = Seconds()
        self.looks = Looks(screen, Settings(), lambda _settings: None)
        self.window = Window(self.looks)
        self.inside = Inside(self.window, context, self.looks, self.seconds)
        self.is_locked = False
        self.inside.locked.connect(self._lock)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.inside.begin()

    def _lock(self) -> None:
        self.is_locked = True

    @property
    def room(self) -> str:
        return self.inside.rooms.spot.room

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """As a real key comes in: at the window, which hands it to what has the focus."""
        QTest.keyClick(self.window.windowHandle(), key, held)

    def ctrl(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def words(self) -> str:
        """All that can be read in the window now."""
        labels = self.window.findChildren(QLabel)
        return " ".join(each.text() for each in labels if each.isVisible())


Enter = Callable[..., Place]


@pytest.fixture
def enter(screen: QApplication, context: Context) -> Iterator[Enter]:
    """Lets somebody with these roles in; all of them without saying which."""
    places: list[Place] = []

    def come_in(*roles: Role, practice: bool = False) -> Place:
        mine = with_roles(context, *roles) if roles else context
        if practice:
            mine = replace(mine, session=replace(mine.session, practice=True))
        places.append(Place(screen, mine))
        return places[-1]

    yield come_in
    for place in places:
        if not place.is_locked:
            place.inside.close()


@pytest.fixture
def karin(context: Context) -> Client:
    """A client with a file."""
    made = context.services.people.create(context.session.actor, NewClient("Karin", "de Boer"))
    assert isinstance(made, Client)
    return made


# --- who sees what ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "first", "rooms"),
    [
        (Role.FRONT_DESK, DESK, ["desk", "client", "rewards"]),
        (Role.MENTOR, DESK, ["desk", "client", "rewards", "caseload"]),
        (Role.COORDINATOR, COORDINATOR, ["coordinator", "log"]),
        (Role.ADMINISTRATOR, "office", ["office"]),
    ],
)
def test_a_role_sees_its_own_rooms_only(
    enter: Enter, role: Role, first: str, rooms: list[str]
) -> None:
    place = enter(role)
    assert place.room == first
    assert list(place.inside.frame.sidebar.buttons) == rooms


def test_who_may_not_search_has_no_search(enter: Enter) -> None:
    place = enter(Role.COORDINATOR)
    assert not place.inside.frame.sidebar.search.isVisible()
    place.press(Qt.Key.Key_F3)
    place.ctrl(Qt.Key.Key_N)
    assert place.room == COORDINATOR


def test_practice_is_told_in_every_room(enter: Enter) -> None:
    place = enter(practice=True)
    for room in (DESK, COORDINATOR, office.HOME):
        place.inside.enter(room)
        assert "Oefen" in place.words()
    assert "Oefen" not in enter().words()


# --- keys -------------------------------------------------------------------------------------


def test_ctrl_and_a_number_enter_a_room(enter: Enter) -> None:
    place = enter()
    place.ctrl(Qt.Key.Key_5)
    assert place.room == COORDINATOR
    place.ctrl(Qt.Key.Key_1)
    assert place.room == DESK


def test_help_and_back(enter: Enter) -> None:
    place = enter()
    place.ctrl(Qt.Key.Key_6)
    place.press(Qt.Key.Key_F1)
    assert place.room == HELP
    place.press(Qt.Key.Key_F1)
    assert place.room == office.HOME
    place.press(Qt.Key.Key_F1)
    place.press(Qt.Key.Key_Escape)
    assert place.room == office.HOME


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_help_where_a_client_looks_along_is_theirs_and_they_look_along_after_it(
    enter: Enter, context: Context, language: str
) -> None:
    """Control: without a client the sidebar, the colleague's name and the keys of staff stand."""
    new = NewClient("Sam", "de Boer", language=language)
    client = context.services.people.create(context.session.actor, new)
    place = enter()
    inside = place.inside
    inside.rooms.open_client(client.id)
    page = inside.rooms.here.page
    assert isinstance(page, ClientPage)
    inside.turn_together()
    place.press(Qt.Key.Key_F1)
    assert place.room == HELP_ALONG
    assert words(language, "welcome.pause") in place.words()
    assert words("nl", "letters.larger") in place.words(), "the mentor reads it too"
    shown = (inside.frame.sidebar, inside.frame.status.name)
    assert not any(each.isVisible() for each in shown)
    assert read_as(inside.rooms.here.page) == language
    assert "Ctrl+N" not in place.words()
    place.press(Qt.Key.Key_F1)
    assert (place.room, inside._together) == (CLIENT, True)
    assert not page.notes.isVisible(), "nothing of staff comes back with it"
    inside.turn_together()
    place.press(Qt.Key.Key_F1)
    assert place.room == HELP
    assert all(each.isVisible() for each in shown)
    assert "Ctrl+N" in place.words()
    place.press(Qt.Key.Key_Escape)
    assert (place.room, inside._together) == (CLIENT, False)


def test_search_from_anywhere(enter: Enter) -> None:
    place = enter()
    place.ctrl(Qt.Key.Key_5)
    place.press(Qt.Key.Key_F3)
    assert place.room == DESK


def test_escape_at_the_beginning_stays(enter: Enter) -> None:
    place = enter()
    place.press(Qt.Key.Key_Escape)
    assert place.room == DESK


def test_a_room_about_a_client_asks_for_one_first(enter: Enter) -> None:
    place = enter()
    place.ctrl(Qt.Key.Key_2)
    assert place.room == DESK
    assert place.inside.frame.strip.words.text() == "Zoek eerst een deelnemer."


def test_without_a_client_one_sees_who_has_something_waiting(enter: Enter) -> None:
    place = enter()
    place.ctrl(Qt.Key.Key_3)
    assert place.inside.rooms.spot == Spot("rewards")


def test_the_client_opened_last_is_one_key_away(enter: Enter, karin: Client) -> None:
    place = enter()
    place.inside.rooms.open_client(karin.id)
    place.ctrl(Qt.Key.Key_1)
    place.ctrl(Qt.Key.Key_2)
    assert place.inside.rooms.spot == Spot(CLIENT, karin.id)
    place.ctrl(Qt.Key.Key_B)
    assert place.room == "rewards"
    place.press(Qt.Key.Key_Escape)
    assert place.room == CLIENT


def test_paper_needs_a_client(enter: Enter) -> None:
    place = enter()
    place.ctrl(Qt.Key.Key_P)
    place.ctrl(Qt.Key.Key_B)
    assert place.room == DESK


def test_text_grows_and_shrinks(enter: Enter) -> None:
    place = enter()
    place.press(Qt.Key.Key_F9)
    assert theme_of().scale == 1.25
    assert place.inside.kept("scale") == "1.25"
    place.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert theme_of().scale == 1.0


def test_full_screen_and_back(enter: Enter) -> None:
    place = enter()
    place.press(Qt.Key.Key_F11)
    assert place.window.isFullScreen()
    place.press(Qt.Key.Key_F11)
    assert not place.window.isFullScreen()


def test_undo_takes_the_offer_in_the_strip(enter: Enter, context: Context) -> None:
    place = enter()
    undone: list[int] = []
    place.ctrl(Qt.Key.Key_Z)
    context.problems.done("Weg.", "Maak ongedaan", lambda: undone.append(1))
    place.inside.frame.sidebar.search.setFocus()
    place.ctrl(Qt.Key.Key_Z)
    assert undone == [1]


def test_undo_takes_the_last_change_of_a_plan_back_also_without_an_offer(
    enter: Enter, context: Context, karin: Client
) -> None:
    add_plan(context, karin.id, "Ik bel de bank en vraag een afschrift.")
    place = enter()
    place.inside.rooms.change_plan(karin.id)
    page = place.inside.rooms.here.page
    assert isinstance(page, PlanPage)
    page.steps[0].smaller.click()
    place.press(Qt.Key.Key_Return)
    place.press(Qt.Key.Key_Return)
    assert (page.undo.isVisible(), len(page.later)) == (True, 1)
    for _ in range(2):  # with nothing left to undo it does nothing
        place.ctrl(Qt.Key.Key_Z)
        assert (page.undo.isVisible(), len(page.later)) == (False, 0)


def test_a_message_does_not_follow_into_another_room(enter: Enter, context: Context) -> None:
    place = enter()
    context.problems.say("Zoek eerst een deelnemer.")
    place.ctrl(Qt.Key.Key_5)
    assert not place.inside.frame.strip.isVisible()


# --- samen kijken -----------------------------------------------------------------------------


def test_together_shows_no_other_names(enter: Enter, karin: Client) -> None:
    place = enter()
    place.inside.rooms.open_client(karin.id)
    place.ctrl(Qt.Key.Key_M)
    assert theme_of().together
    assert not place.inside.frame.sidebar.isVisible()
    place.inside.frame.status.end_together.click()
    assert not theme_of().together
    assert place.inside.frame.sidebar.isVisible()


def test_who_looks_along_reads_all_of_the_screen_in_their_language(
    enter: Enter, context: Context
) -> None:
    new = NewClient("Olena", "Koval", language="uk")
    olena = context.services.people.create(context.session.actor, new)
    place = enter(practice=True)
    frame, rooms = place.inside.frame, place.inside.rooms
    rooms.open_client(olena.id)
    place.ctrl(Qt.Key.Key_M)
    practice = words("uk", "alone.practice"), words("nl", "alone.practice")
    assert frame.banner is not None
    assert frame.banner.text() == BETWEEN.join(practice)
    context.problems.show(StoreBusy())
    assert frame.strip.words.text() == sentence(StoreBusy(), "uk")
    assert frame.strip.beside.text() == sentence(StoreBusy())
    place.inside.enter(DESK)
    assert words("uk", "shared.no_names") in place.words()
    assert words("nl", "shared.no_names") not in place.words()
    place.ctrl(Qt.Key.Key_M)
    assert frame.banner.text() == practice[1]
    assert "Vandaag" in place.words()


def test_what_was_said_to_others_does_not_stay_when_somebody_comes_or_goes(
    enter: Enter, context: Context, karin: Client
) -> None:
    """Staff alone read how much was reserved for a step; the client heard of nothing yet."""
    plan = add_plan(context, karin.id, "Ik bel de bank.", "Ik schrijf.")
    promise = Promise(uuid4(), karin.id, plan.steps[0].id, 20_00)
    context.services.rewards.promise(context.session.actor, promise)
    place = enter()
    strip = place.inside.frame.strip
    place.inside.rooms.change_plan(karin.id)
    page = place.inside.rooms.here.page
    assert isinstance(page, PlanPage)
    page.steps[0].removed.emit(page.steps[0].line(), "")
    assert "€" in strip.words.text()
    assert strip.isVisible()
    place.ctrl(Qt.Key.Key_M)
    assert theme_of().together
    assert not strip.isVisible()
    assert "€" not in place.words()
    context.problems.show(StoreBusy())
    assert strip.isVisible()
    place.ctrl(Qt.Key.Key_M)
    assert not theme_of().together
    assert not strip.isVisible()


def test_together_is_not_for_a_screen_about_others(enter: Enter) -> None:
    place = enter()
    place.ctrl(Qt.Key.Key_4)
    place.ctrl(Qt.Key.Key_M)
    assert not theme_of().together
    assert place.inside.frame.strip.isVisible()


def begin_talk(place: Place, client: Client) -> None:
    """What is put ready first, and then the conversation itself."""
    place.inside.rooms.start_talk(client.id)
    assert place.room == READY
    page = place.inside.rooms.here.page
    assert isinstance(page, ReadyPage)
    page.begin.click()


def test_something_urgent_is_one_press_away_on_every_screen_of_a_talk(
    enter: Enter, karin: Client
) -> None:
    place = enter()
    urgent = place.inside.frame.status.urgent
    assert not urgent.isVisible(), "only where there is a talk to stop"
    place.press(Qt.Key.Key_F4)
    assert place.room == DESK
    begin_talk(place, karin)
    page = place.inside.rooms.here.page
    ways: tuple[Callable[[], object], ...] = (lambda: place.press(Qt.Key.Key_F4), urgent.click)
    for way in ways:
        assert urgent.isVisible()
        way()
        assert page.windowTitle() == "Dan gaat dat nu voor."
        place.press(Qt.Key.Key_Escape)
        assert page.windowTitle() == "Fijn dat je er bent"
    place.press(Qt.Key.Key_F4)
    place.press(Qt.Key.Key_Return)
    assert place.room == CLIENT
    assert not urgent.isVisible()


def test_a_conversation_is_always_together(enter: Enter, karin: Client) -> None:
    place = enter()
    begin_talk(place, karin)
    assert place.room == INTAKE
    assert theme_of().together
    assert not place.inside.frame.sidebar.isVisible()


def test_the_names_at_the_desk_stay_away_when_one_leaves_the_client(
    enter: Enter, karin: Client
) -> None:
    place = enter()
    place.inside.rooms.open_client(karin.id)
    place.ctrl(Qt.Key.Key_M)
    place.ctrl(Qt.Key.Key_1)
    assert "Hier staan nu geen namen." in place.words()
    place.ctrl(Qt.Key.Key_M)
    assert not theme_of().together


# --- the lock ---------------------------------------------------------------------------------


def test_the_screen_is_blank_before_anything_is_written(enter: Enter, context: Context) -> None:
    place = enter()
    seen: list[str] = []
    place.inside.locked.connect(lambda: seen.append(place.words()))
    place.ctrl(Qt.Key.Key_L)
    assert seen == [""]
    assert place.window.windowTitle() == "Mijn brug"


def test_nobody_there_warns_and_then_locks(enter: Enter) -> None:
    place = enter()
    locks: list[int] = []
    place.inside.locked.connect(lambda: locks.append(1))
    place.seconds.now = place.inside.idle.limit - WARNING
    place.inside.idle.look()
    assert "Druk op een toets" in place.inside.frame.strip.words.text()
    place.press(Qt.Key.Key_Shift)
    assert not place.inside.frame.strip.isVisible()
    place.seconds.now += place.inside.idle.limit
    place.inside.idle.look()
    assert locks == [1]


def test_what_was_copied_about_a_client_is_gone_at_the_lock(enter: Enter) -> None:
    place = enter()
    place.inside._context.clipboard.copy("Karin belde de woningbouw.")
    place.inside.lock()
    assert QApplication.clipboard().text() == ""


def test_the_trust_page_is_reached_from_the_help(enter: Enter) -> None:
    place = enter()
    place.inside.help()
    place.inside.rooms.here.presenter.trust.click()  # type: ignore[attr-defined]  # the help page
    assert place.room == TRUST
    place.press(Qt.Key.Key_Escape)
    assert place.room == HELP


def test_with_a_client_the_warning_is_in_the_tip_line_only(enter: Enter, karin: Client) -> None:
    place = enter()
    place.inside.rooms.open_client(karin.id)
    place.ctrl(Qt.Key.Key_M)
    place.seconds.now = place.inside.idle.limit - WARNING
    place.inside.idle.look()
    assert place.inside.frame.tips.toggle.isVisible()
    assert not place.inside.frame.tips.words.isVisible()
    assert not place.inside.frame.strip.isVisible()
    place.press(Qt.Key.Key_Shift)
    assert not place.inside.frame.tips.toggle.isVisible()


def test_after_the_lock_one_is_where_one_was(enter: Enter, karin: Client) -> None:
    place = enter()
    place.inside.rooms.open_client(karin.id)
    place.inside.lock()
    again = enter()
    assert again.inside.rooms.spot == Spot(CLIENT, karin.id)
    again.press(Qt.Key.Key_Escape)
    assert again.room == DESK


def test_a_conversation_goes_on_after_the_lock(enter: Enter, karin: Client) -> None:
    place = enter()
    place.inside.rooms.open_client(karin.id)
    begin_talk(place, karin)
    talk = place.inside.rooms.here.presenter.conversation_id  # type: ignore[attr-defined]  # the intake's
    place.inside.lock()
    again = enter()
    if talk is None:
        assert again.room == DESK
    else:
        assert again.inside.rooms.spot == Spot(INTAKE, talk)


@pytest.mark.parametrize(
    "left",
    [
        "nonsense",
        "[]",
        "{}",
        json.dumps({"room": "client", "subject": "", "fields": {}}),
        json.dumps({"room": "client", "subject": "no id", "fields": {}}),
    ],
)
def test_a_place_that_is_no_more_leads_to_the_beginning(
    enter: Enter, context: Context, left: str
) -> None:
    context.services.settings.set_preference(context.session.actor, RESUME, left)
    assert enter().room == DESK


def test_a_place_one_may_no_longer_enter_leads_to_the_beginning(
    enter: Enter, context: Context
) -> None:
    left = json.dumps({"room": "coordinator", "subject": "", "fields": {}})
    context.services.settings.set_preference(context.session.actor, RESUME, left)
    assert enter(Role.FRONT_DESK).room == DESK


def busy(*_asked: object) -> None:
    raise StoreBusy


def test_a_store_that_cannot_write_does_not_keep_the_screen_open(
    enter: Enter, said: list[Message | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = enter()
    locks: list[int] = []
    place.inside.locked.connect(lambda: locks.append(1))
    monkeypatch.setattr(PersonSettings, "set_preference", busy)
    place.inside.lock()
    assert locks == [1]
    assert said[-1] is not None


def test_the_municipality_says_how_long_a_screen_may_stand_open(
    enter: Enter, context: Context
) -> None:
    assert enter().inside.idle.limit == 5 * 60
    settings, actor = context.services.settings, context.session.actor
    settings.set_municipality(actor, replace(settings.municipality(), idle_minutes=2))
    assert enter().inside.idle.limit == 2 * 60


def test_the_name_leads_to_ones_own_page(enter: Enter) -> None:
    place = enter(Role.FRONT_DESK)
    place.inside.frame.status.name.click()
    assert place.room == "account"
    place.press(Qt.Key.Key_Escape)
    assert place.room == DESK


def test_from_the_home_to_a_person_and_back(enter: Enter) -> None:
    place = enter(Role.ADMINISTRATOR)
    home = place.inside.rooms.here.page
    home.rows["staff"].click()  # type: ignore[attr-defined]  # the home's
    people = place.inside.rooms.here.page
    people.people.rows[0].click()  # type: ignore[attr-defined]  # the list's
    assert place.room == "person"
    place.press(Qt.Key.Key_Escape)
    place.press(Qt.Key.Key_Escape)
    assert place.room == office.HOME
    for room in ("units", "rights", "who_may", "recovery"):
        home.rows[room].click()  # type: ignore[attr-defined]  # the home's
        assert place.room == room
        place.press(Qt.Key.Key_Escape)
    home.section_chosen.emit(Section.AREAS)  # type: ignore[attr-defined]  # the home's
    assert place.room == "settings_areas"


def test_by_key_from_the_home_to_a_page_for_the_printer(
    enter: Enter, answers: Answers, tmp_path: Path
) -> None:
    place = enter(Role.ADMINISTRATOR)
    home = place.inside.rooms.here.page
    tab_to(place, home.rows[Section.PAPER])  # type: ignore[attr-defined]  # the home's
    place.press(Qt.Key.Key_Return)
    assert place.room == "settings_paper"
    answers.file = tmp_path / "page.pdf"
    tab_to(place, place.inside.rooms.here.page.keep_page)  # type: ignore[attr-defined]  # of the paper
    place.press(Qt.Key.Key_Return)
    assert answers.asked == ["proefblad.pdf"]
    assert answers.file.read_bytes().startswith(b"%PDF")
    assert "page.pdf" in place.words()


def tab_to(place: Place, wanted: QWidget) -> None:
    """Tab until this has the focus."""
    for _ in range(60):
        if wanted.hasFocus():
            return
        place.press(Qt.Key.Key_Tab)
    pytest.fail("it is never reached by Tab")
