"""The order of the screens, forward and back, also from a place that is no longer there."""

from dataclasses import replace
from itertools import pairwise

import pytest

from bridge_app.domain.people import Place
from bridge_app.ui.intake.journey import (
    STAGES,
    Route,
    Stop,
    after,
    before,
    name_key,
    places,
    settled,
    stage,
    stages,
)
from bridge_app.words import words

START = Route(("housing", "family"))
BEGUN = replace(START, started=True)
WHOLE = replace(
    BEGUN, compares=True, hears=True, has_goal=True, steps=2, slots=1, promises=True, reveals=True
)


def stops(route: Route) -> list[str]:
    return [f"{place.step} {place.area}".strip() for place in places(route)]


def test_before_the_first_answer_the_client_hears_what_is_kept() -> None:
    assert stops(START)[:5] == ["welcome", "today", "keep", "wellbeing", "stress 1"]


def test_a_begun_conversation_has_no_way_back_to_the_choice_what_to_keep() -> None:
    first = places(BEGUN)[0]
    assert first == Place(Stop.WELLBEING)
    assert before(first, BEGUN) is None


def test_every_screen_in_order() -> None:
    assert stops(WHOLE) == [
        "wellbeing", "stress 1", "stress 2", "stress 3", "strengths",
        "bridge housing", "bridge family", "mentor", "views", "whole", "links", "urgent",
        "future", "vision", "goal", "steps 1", "steps 2", "teach", "ready", "promise",
        "reveal", "next", "again", "bye",
    ]  # fmt: skip


def test_where_it_is_told_from_the_start_it_comes_before_everything() -> None:
    first = replace(WHOLE, promises=False, reveals=False, tells_first=True)
    assert stops(first)[:3] == ["wellbeing", "told_first", "stress 1"]
    assert stage(Place(Stop.TOLD_FIRST), first) == 1
    assert len(stages(first)) == 9


@pytest.mark.parametrize(
    ("route", "missing"),
    [
        (replace(WHOLE, compares=False), {"mentor", "views"}),
        (replace(WHOLE, hears=False), {"views"}),
        (replace(WHOLE, has_goal=False), {"steps 1", "steps 2", "teach"}),
        (replace(WHOLE, steps=0), {"steps 2", "teach"}),
        (replace(WHOLE, reveals=False), {"reveal"}),
        (replace(WHOLE, promises=False), {"promise"}),
        (replace(WHOLE, keeps_bridge=False), {"wellbeing", "again"}),
    ],
)
def test_a_screen_that_has_nothing_to_ask_is_not_there(route: Route, missing: set[str]) -> None:
    assert set(stops(WHOLE)) - set(stops(route)) == missing


def test_an_opened_screen_for_one_more_step_is_there_and_three_is_enough() -> None:
    assert "steps 2" in stops(replace(WHOLE, steps=1, slots=2))
    assert "steps 4" not in stops(replace(WHOLE, steps=3, slots=4))


def test_forward_and_back_are_each_others_mirror() -> None:
    order = places(WHOLE)
    for place, following in pairwise(order):
        assert after(place, WHOLE) == following
        assert before(following, WHOLE) == place
    assert after(order[-1], WHOLE) is None


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        (Place("views"), Place("bridge", "family")),
        (Place("steps", "3"), Place("goal")),
        (Place("bridge", "an area of an older bridge"), Place("bridge", "family")),
        (Place("welcome"), Place("wellbeing")),
        (Place("a screen of another version"), Place("wellbeing")),
    ],
)
def test_a_kept_place_always_leads_somewhere(kept: Place, found: Place) -> None:
    assert settled(kept, BEGUN) == found


def test_every_stop_has_a_stage_and_a_name() -> None:
    assert set(STAGES) == set(Stop)
    for stop in Stop:
        assert words("nl", name_key(Place(stop)))


def test_screens_that_belong_together_share_a_number_and_keep_it() -> None:
    assert len(stages(START)) == len(stages(WHOLE)) == 9
    assert [stage(Place(stop), START) for stop in (Stop.WELCOME, Stop.TODAY, Stop.KEEP)] == [1] * 3
    assert stage(Place(Stop.VIEWS), WHOLE) == stage(Place(Stop.BRIDGE, "housing"), START)
    assert stage(Place(Stop.BYE), WHOLE) == len(stages(WHOLE))


def test_twenty_minutes_are_one_step_and_the_paper() -> None:
    short = replace(WHOLE, short=True, steps=1)
    assert stops(short) == [
        "wellbeing", "urgent", "goal", "steps 1", "teach", "ready", "promise", "reveal", "next",
        "bye",
    ]  # fmt: skip
    assert len(stages(short)) == 4
    assert stage(Place(Stop.URGENT), short) == 2


def test_why_is_asked_only_when_wanted() -> None:
    assert "why" not in stops(WHOLE)
    wanted = stops(replace(WHOLE, tells_why=True))
    assert wanted[wanted.index("goal") + 1] == "why"
    assert "why" not in stops(replace(WHOLE, tells_why=True, has_goal=False))
