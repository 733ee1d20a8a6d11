"""One life area is two keys for each of the two; all nine of the longer bridge are forty."""

import pytest

from bridge_app import definitions
from bridge_app.definitions import LoadedDefinition, shipped
from tests.journeys.conftest import Desk
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.talking import AREAS, Talking

CHOSEN = (2, 4, 3, 4, 1, 1, 4, 3, 2)
SEEN = (2, 3, 3, 4, 2, 1, 4, 3, 2)


def nine() -> LoadedDefinition:
    """The bridge with a ninth area."""
    (found,) = (each for each in shipped() if each.definition.id == "brug-9")
    return found


@pytest.fixture
def talk(desk: Desk, hands: Hands) -> Talking:
    """At the first question about the bridge."""
    made = Talking(desk, hands)
    made.come_in()
    made.new_client()
    made.begin()
    made.feel()
    return made


@pytest.fixture
def nine_areas(monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """A municipality that chose the longer bridge; its areas in the order they are asked."""
    chosen = nine()
    monkeypatch.setattr(definitions, "shipped", lambda: (chosen,))
    return tuple(area.id for pillar in chosen.definition.pillars for area in pillar.areas)


def test_one_area_is_two_keys_for_each_of_the_two(
    talk: Talking, hands: Hands, meter: UxMeter
) -> None:
    """U5: a block and on; later, of the same area, the mentor's block and on."""
    first, *others = CHOSEN[: len(AREAS)]
    asked = talk.asks()
    meter.start()
    talk.answer_all(first)
    client = meter.done("U5 one area, the client")
    assert client.actions == 2
    seconds = client.seconds
    assert talk.asks() != asked, "the next area is asked"
    talk.answer_all(*others)
    hands.press("Return")
    cards = hands.focus
    meter.start()
    hands.press("3", "Tab")
    mentor = meter.done("U5 one area, the mentor")
    assert hands.focus is not cards, "the next area has the focus"
    assert mentor.actions == 2
    assert seconds + mentor.seconds <= 8
    assert talk.file().facts.levels == dict(zip(AREAS, CHOSEN, strict=False))


def test_nine_areas_and_both_views_are_forty_actions(
    nine_areas: tuple[str, ...], talk: Talking, hands: Hands, meter: UxMeter
) -> None:
    """U6: every area of the longest bridge that is shipped, nothing skipped."""
    assert len(nine_areas) == len(CHOSEN) == 9
    meter.start()
    talk.answer_all(*CHOSEN)
    talk.hear_the_mentor(*SEEN)
    scored = meter.done("U6 nine areas, both views")
    assert scored.actions <= 40
    assert scored.clicks == scored.typed == 0
    assert scored.seconds <= 80
    hands.press("Return")
    assert talk.asks() == "Dit is jouw brug. Wat valt je op?"
    assert talk.file().facts.levels == dict(zip(nine_areas, CHOSEN, strict=True))


def test_one_key_more_for_each_answer_would_be_noticed(
    nine_areas: tuple[str, ...], talk: Talking, hands: Hands, meter: UxMeter
) -> None:
    """The control: a screen that asked one thing more of the client would cost too much."""
    assert nine_areas
    meter.start()
    for level in CHOSEN:
        hands.press("0")
        talk.answer_all(level)
    talk.hear_the_mentor(*SEEN)
    assert meter.done("U6 with a key too many").actions > 40
