"""The bridge as it is wanted: what is wanted stands, the rest is as it is, and words tell it."""

from dataclasses import replace

import pytest

from bridge_app.domain.drawing import Column, as_wanted
from bridge_app.picture.geometry import bounds, texts
from bridge_app.picture.labels import Labels, labels_for, wanted_told
from bridge_app.picture.layout import unit_of
from bridge_app.picture.looks import LIGHT, MONO, Look, larger, turned
from bridge_app.picture.shapes import Group, Picture, Role
from bridge_app.picture.wanted import wanted_picture
from tests.picture.scenes import SCENES, bridge, definition, picture
from tests.words import tongues

SIZE = (960.0, 540.0)


def wanted(name: str, look: Look = LIGHT, language: str = "nl") -> Picture:
    shown = bridge(name)
    labels = labels_for(shown, definition(name).words_in(language))
    return wanted_picture(shown, labels, look, *SIZE)


def figure(drawn: Picture) -> Group:
    (found,) = drawn.shapes
    assert isinstance(found, Group)
    return found


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.parametrize("look", [LIGHT, turned(LIGHT), larger(LIGHT, 1.4), MONO])
def test_everything_stays_inside(name: str, look: Look) -> None:
    slack = unit_of(*SIZE)
    left, top, right, low = bounds(wanted(name, look).shapes[0])
    assert min(left, top) >= -slack
    assert right <= SIZE[0] + slack
    assert low <= SIZE[1] + slack


def test_the_sign_of_now_is_gone_and_that_of_later_stands() -> None:
    """Control: on the bridge of now both stand."""
    said = {each.content for each in texts(wanted("mixed").shapes)}
    usual = {each.content for each in texts(picture("mixed").shapes)}
    assert usual - said == {"Nu"}
    assert "Over 2 jaar" in " ".join(each.content for each in texts(wanted("mixed").shapes))


def test_it_is_the_drawing_of_what_is_wanted() -> None:
    shown = bridge("mixed")
    labels = labels_for(shown, definition("mixed").words_in("nl"))
    later = wanted_picture(shown, labels, LIGHT, *SIZE)
    other = wanted_picture(as_wanted(shown), labels, LIGHT, *SIZE)
    assert [(each.x, each.height) for each in later.spots] == [
        (each.x, each.height) for each in other.spots
    ]
    assert figure(later).shapes == figure(other).shapes
    assert figure(later).shapes != figure(picture("mixed")).shapes


@pytest.mark.parametrize("language", tongues.every())
def test_it_is_one_figure_that_tells_all_in_words(language: str) -> None:
    drawn = wanted("mixed", language=language)
    told = figure(drawn)
    assert told.role is Role.FIGURE
    assert told.alt.endswith(" ".join(each.sentence for each in drawn.spots))
    assert not [each for each in told.shapes if isinstance(each, Group) and each.alt]
    assert not any(each.blocks for each in drawn.spots), "what a block is now it is not then"
    now = picture("mixed", language=language)
    changed = [one != other for one, other in zip(_told(drawn), _told(now), strict=True)]
    assert any(changed)


def _told(drawn: Picture) -> list[str]:
    return [each.sentence for each in drawn.spots]


def told(column: Column) -> str:
    return wanted_told(column, Labels("nl", "je", "", "", "", {}, {"housing": "Wonen"}))


def test_a_column_tells_what_is_wanted_or_how_it_stands() -> None:
    column = Column("housing", 5, 2, target=4, stars=(2,), resting=(3,))
    assert told(column) == "Wonen: over twee jaar 4 van 5 blokken."
    assert told(replace(column, built=None)) == "Wonen: over twee jaar 4 van 5 blokken."
    assert told(replace(column, target=None)) == "Wonen: 2 van 5 blokken."
    assert told(replace(column, target=1)) == "Wonen: 2 van 5 blokken.", "nothing is taken off"
    assert told(replace(column, built=None, target=None)) == "Wonen: nog niet gekozen."
    assert told(replace(column, built=None, fits=False)) == "Wonen: past niet bij mij."


def test_for_readers_from_right_to_left_the_places_are_turned_with_the_drawing() -> None:
    usual, back = wanted("mixed"), wanted("mixed", turned(LIGHT))
    for one, other in zip(usual.spots, back.spots, strict=True):
        assert other.x == pytest.approx(SIZE[0] - one.x - one.width)
        assert other.sentence == one.sentence
