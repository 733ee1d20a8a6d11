"""The desk as values: what an open room may see, who is found, what a form says."""

from dataclasses import fields
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from bridge_app.domain.caseload import ReviewDue
from bridge_app.domain.desk import DeskHome, Hit, OpenTalk, SeenLately, StepToday
from bridge_app.domain.people import NewClient, Place
from bridge_app.domain.privacy import DayPart
from bridge_app.ui.desk.state import (
    Finding,
    FindState,
    HitLine,
    HomeState,
    NewForm,
    TodayLine,
    enough_typed,
    find_state,
    form_from,
    home_state,
    place_name,
    read_form,
)

TODAY = date(2026, 6, 3)
AREAS = {"housing": "Wonen"}
KARIN = Hit(uuid4(), "1001", "Karin", "B", 1988, "Fatima")


def test_an_empty_day_says_so() -> None:
    state = home_state(DeskHome(), TODAY, AREAS)
    assert state == HomeState(TODAY)
    assert state.is_empty


def test_an_unfinished_conversation_comes_with_its_place() -> None:
    started = datetime(2026, 6, 3, 9, tzinfo=UTC)
    talk = OpenTalk(uuid4(), uuid4(), "Karin B.", Place("bridge", "housing"), started)
    state = home_state(DeskHome(unfinished=(talk,)), TODAY, AREAS)
    (line,) = state.resume
    assert (line.conversation_id, line.client, line.place) == (
        talk.conversation_id,
        "Karin B.",
        "Wonen",
    )
    assert not state.is_empty


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (Place("bridge", "housing"), "Wonen"),
        (Place("goal"), "Mijn doel"),
        (Place("bridge", "an area that was switched off"), "Mijn brug"),
        (Place("a step of another version"), ""),
    ],
)
def test_a_place_has_a_name(place: Place, name: str) -> None:
    assert place_name(place, AREAS, "nl") == name


def test_a_promised_step_shows_when_but_never_what() -> None:
    karin, ahmed = uuid4(), uuid4()
    steps = (
        StepToday(karin, "Karin B.", "Ik bel de schuldhulp.", DayPart.AFTERNOON),
        StepToday(karin, "Karin B.", "Ik open mijn post.", DayPart.AFTERNOON),
        StepToday(ahmed, "Ahmed Y.", "Ik ga naar de les.", DayPart.MORNING),
        StepToday(karin, "Karin B.", "Ik bel mijn zus.", None),
    )
    state = home_state(DeskHome(steps_today=steps), TODAY, AREAS)
    assert [(line.client, line.part, line.steps) for line in state.steps] == [
        ("Karin B.", None, 1),
        ("Ahmed Y.", DayPart.MORNING, 1),
        ("Karin B.", DayPart.AFTERNOON, 2),
    ]
    assert "text" not in {each.name for each in fields(TodayLine)}


def test_who_was_seen_lately_and_how_much_is_ready() -> None:
    seen = SeenLately(uuid4(), "Lot V.", date(2026, 6, 1))
    state = home_state(DeskHome(seen_lately=(seen,), ready=2), TODAY, AREAS)
    assert [(line.client, line.day) for line in state.seen] == [("Lot V.", date(2026, 6, 1))]
    assert state.ready == 2


def test_the_list_of_who_was_here_stays_short() -> None:
    seen = tuple(SeenLately(uuid4(), f"Lot {n}.", date(2026, 6, 1)) for n in range(20))
    shown = home_state(DeskHome(seen_lately=seen), TODAY, AREAS).seen
    assert [line.client for line in shown] == [f"Lot {n}." for n in range(6)]


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("ka", False),
        ("kar", True),
        ("k a r", True),
        ("120", False),
        ("1203", True),
        ("1-3-88", True),
    ],
)
def test_a_search_begins_after_three_letters_or_four_digits(text: str, enough: bool) -> None:
    assert enough_typed(text) is enough


def test_a_search_tells_how_far_it_is() -> None:
    assert find_state("  ", ()) == FindState("  ")
    assert find_state("ka", ()).finding is Finding.TOO_SHORT
    assert find_state("karin", ()).finding is Finding.NONE
    found = find_state("karin", (KARIN,))
    assert found.finding is Finding.FOUND
    assert found.hits == (HitLine(KARIN.client_id, "Karin B.", 1988, "Fatima"),)


def test_a_hit_without_a_name_shows_its_number() -> None:
    (line,) = find_state("1002", (Hit(uuid4(), "1002", "", "", None, ""),)).hits
    assert line.name == "1002"
    (single,) = find_state("Madonna", (Hit(uuid4(), "1", "Madonna", "", None, ""),)).hits
    assert single.name == "Madonna"


def test_a_good_form_becomes_a_new_client() -> None:
    form = NewForm(" Karin ", "Bos", "12-3-1988", "06 12345678", "nl")
    expected = NewClient("Karin", "Bos", date(1988, 3, 12), "06 12345678", "nl")
    assert read_form(form, TODAY) == expected


def test_only_a_first_name_is_needed() -> None:
    assert read_form(NewForm("Karin"), TODAY) == NewClient("Karin")


@pytest.mark.parametrize(
    ("form", "problems"),
    [
        (NewForm(), {"first_name": "empty"}),
        (NewForm("K" * 300), {"first_name": "too_long"}),
        (NewForm("Karin", "B" * 300), {"last_name": "too_long"}),
        (NewForm("Karin", birth_date="31-02-1988"), {"birth_date": "no_such_day"}),
        (NewForm("Karin", birth_date="04-06-2026"), {"birth_date": "in_future"}),
        (NewForm("", birth_date="morgen"), {"first_name": "empty", "birth_date": "not_a_date"}),
    ],
)
def test_every_field_that_is_wrong_says_why(form: NewForm, problems: dict[str, str]) -> None:
    troubles = read_form(form, TODAY)
    assert isinstance(troubles, dict)
    assert {name: problem.reason for name, problem in troubles.items()} == problems


@pytest.mark.parametrize(
    ("sought", "form"),
    [
        ("karin", NewForm("Karin")),
        ("karin de boer", NewForm("Karin", "de boer")),
        ("12-3-1988", NewForm(birth_date="12-3-1988")),
        (" ", NewForm()),
    ],
)
def test_a_search_in_vain_begins_the_form(sought: str, form: NewForm) -> None:
    assert form_from(sought) == form


def test_every_promised_look_is_there() -> None:
    due = tuple(ReviewDue(uuid4(), f"Deelnemer {n}", TODAY) for n in range(9))
    assert len(home_state(DeskHome(overdue=due), TODAY, {}).reviews) == 9
