"""What a paper may show: only what was ticked, by field and not by word; and the typed BSN."""

from dataclasses import asdict, replace
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.bridge import BridgeFacts, Link
from bridge_app.domain.privacy import (
    FRIDGE_TICKS,
    MINE_TICKS,
    SENSITIVE,
    PaperGoal,
    Preset,
    TakeHome,
    TakeHomeAppointment,
    TakeHomeGoal,
    TakeHomeStep,
    Ticks,
    looks_like_bsn,
    paper,
    ticks_for,
)
from tests.domain.bridges import definition

STEP = TakeHomeStep(uuid4(), "Ik bel de corporatie", "Ik bel", helper="mijn zus")
SECOND = TakeHomeStep(uuid4(), "Ik leg de post klaar")
GOAL = TakeHomeGoal(uuid4(), "debts", "Ik betaal mijn huur", "Rust", (STEP, SECOND))
HOME = TakeHome(
    definition(),
    BridgeFacts(
        levels={"housing": 2},
        targets={"housing": 4},
        not_applicable=frozenset({"family"}),
        links=(Link("housing", "debts"),),
    ),
    "nl",
    "je",
    first_name="Karin",
    goals=(GOAL,),
    strengths=("Ik kom op tijd",),
    appointment=TakeHomeAppointment(date(2026, 6, 16)),
    desk_phone="0172",
    printed_on=date(2026, 6, 2),
)


def test_the_presets_begin_with_their_ticks() -> None:
    assert ticks_for(Preset.FRIDGE) == FRIDGE_TICKS == Ticks()
    assert ticks_for(Preset.MINE) == MINE_TICKS
    assert not any(getattr(FRIDGE_TICKS, name) for name in SENSITIVE)
    assert all(getattr(MINE_TICKS, name) for name in SENSITIVE)


def test_the_fridge_sees_no_name_no_area_and_no_level() -> None:
    sheet = paper(HOME, FRIDGE_TICKS)
    assert sheet.first_name == ""
    assert sheet.levels == ()
    assert not sheet.level_sentences
    assert sheet.bridge is not None
    assert {column.area for column in sheet.bridge.columns} == {""}
    assert sheet.bridge.links == ()
    assert "housing" not in repr(asdict(sheet))


def test_the_fridge_uses_the_short_words_where_there_are_any() -> None:
    goal = paper(HOME, FRIDGE_TICKS).goals[0]
    assert (goal.text, goal.steps[0].text, goal.steps[1].text) == (
        "Rust",
        "Ik bel",
        "Ik leg de post klaar",
    )


def test_for_me_everything_is_told() -> None:
    sheet = paper(HOME, MINE_TICKS, Preset.MINE)
    assert sheet.first_name == "Karin"
    assert sheet.goals[0].text == "Ik betaal mijn huur"
    assert [(row.area, row.now, row.target) for row in sheet.levels] == [
        ("housing", 2, 4),
        ("debts", None, None),
        ("income", None, None),
    ]
    assert sheet.level_sentences


def test_a_table_of_areas_needs_the_names_of_areas() -> None:
    assert paper(HOME, replace(MINE_TICKS, area_names=False)).levels == ()
    assert not paper(HOME, replace(MINE_TICKS, area_names=False)).level_sentences


def test_what_is_not_ticked_is_not_there() -> None:
    none = Ticks(
        bridge=False, goal=False, steps=False, strengths=False, appointment=False, helpers=False
    )
    sheet = paper(HOME, none)
    assert (sheet.bridge, sheet.goals, sheet.strengths, sheet.appointment) == (None, (), (), None)


def test_steps_stay_when_their_goal_is_not_ticked() -> None:
    assert paper(HOME, replace(FRIDGE_TICKS, goal=False)).goals[0].text == ""
    hidden = replace(FRIDGE_TICKS, hidden_goals=frozenset({GOAL.id}))
    assert [goal.text for goal in paper(HOME, hidden).goals] == [""]


def test_a_hidden_step_and_a_hidden_helper_are_gone() -> None:
    ticks = replace(FRIDGE_TICKS, hidden_steps=frozenset({SECOND.id}), helpers=False)
    (goal,) = paper(HOME, ticks).goals
    assert [(step.text, step.helper) for step in goal.steps] == [("Ik bel", "")]


def test_a_goal_without_steps_is_still_a_goal() -> None:
    assert paper(HOME, replace(FRIDGE_TICKS, steps=False)).goals == (PaperGoal("Rust"),)


# --- the BSN -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["111222333", "mijn bsn is 123456782.", "1112.22.333", "111 222 333", "123-456-782"]
)
def test_a_typed_bsn_is_noticed(text: str) -> None:
    assert looks_like_bsn(text)


@pytest.mark.parametrize(
    "text", ["", "111222334", "000000000", "1112223331", "12345678", "06 12345678", "abc"]
)
def test_other_digits_are_left_alone(text: str) -> None:
    assert not looks_like_bsn(text)


@given(st.integers(1, 99_999_999), st.integers(0, 9))
def test_one_wrong_digit_is_no_longer_a_bsn(start: int, last: int) -> None:
    """At most one last digit fits any eight: the 11-test finds each single slip."""
    fitting = [d for d in range(10) if looks_like_bsn(f"{start:08d}{d}")]
    assert len(fitting) <= 1
    assert looks_like_bsn(f"{start:08d}{last}") is (last in fitting)
