"""A subject that the municipality does not ask about is passed over, and nothing of it is lost."""

from typing import Any

from bridge_app.domain.people import Place
from bridge_app.ui.intake.frame import progress
from bridge_app.ui.intake.journey import Stop, places
from bridge_app.ui.intake.state import route
from tests.ui.intake.known import answers, begun, bridge

EVERY = [area.id for area in bridge().definition.areas]
OFF = (EVERY[1], EVERY[3])


def asked(**changes: Any) -> list[str]:
    found = begun(**changes)
    return [place.area for place in places(route(found)) if place.step == Stop.BRIDGE]


def test_what_is_off_is_not_asked() -> None:
    assert asked() == EVERY
    assert asked(areas_off=OFF) == [area for area in EVERY if area not in OFF]


def test_what_was_answered_before_it_went_off_can_be_seen_again() -> None:
    said = answers(**{OFF[0]: 3})
    assert OFF[0] in asked(areas_off=OFF, answers=said)
    assert OFF[1] not in asked(areas_off=OFF, answers=said)


def test_questions_are_counted_without_what_is_off() -> None:
    third = begun(Place(Stop.BRIDGE, EVERY[2]), areas_off=OFF)
    assert f"vraag 2 van {len(EVERY) - 2}" in progress(third)
