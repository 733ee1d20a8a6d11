"""Then and now on one drawing: told apart without colour, nothing less, and told in words."""

from dataclasses import replace

import pytest

from bridge_app.domain.bridge import Walker
from bridge_app.domain.drawing import Around, DrawnBridge, then_and_now
from bridge_app.picture.bridge import measured
from bridge_app.picture.geometry import bounds, texts
from bridge_app.picture.growth import Grown, described, growth_picture, then_line
from bridge_app.picture.labels import labels_for
from bridge_app.picture.layout import unit_of
from bridge_app.picture.looks import HIGH_CONTRAST, LIGHT, MONO, Look, larger, turned
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape
from tests.picture.grown import STORIES, grown, growth, picture
from tests.picture.raster import on_screen
from tests.picture.scenes import definition
from tests.picture.test_golden import assert_as_kept

EVERY_STORY = pytest.mark.parametrize("name", STORIES)
SIZE = (960.0, 580.0)


def paths(shapes: tuple[Shape, ...]) -> list[Path]:
    """Every path, also those in groups."""
    found: list[Path] = []
    for shape in shapes:
        if isinstance(shape, Group):
            found += paths(shape.shapes)
        elif isinstance(shape, Path):
            found.append(shape)
    return found


def dashed(drawn: Picture) -> int:
    """How many lines of then the drawing has, the one of the legend left out."""
    lines = [each for each in paths(drawn.shapes) if each.stroke and len(each.stroke.dash) == 2]
    ink = [each for each in lines if each.stroke and each.stroke.dash[0] > each.stroke.width * 2]
    return len([each for each in ink if each.stroke and each.stroke.colour == LIGHT.ink]) - 1


def without_footprints(shown: Grown) -> Grown:
    return replace(shown, now=replace(shown.now, footprints=0))


@EVERY_STORY
@pytest.mark.parametrize("look", [LIGHT, turned(LIGHT), larger(LIGHT, 1.4), MONO])
def test_everything_stays_inside(name: str, look: Look) -> None:
    drawn = picture(name, look)
    slack = unit_of(*SIZE)
    left, top, right, low = bounds(drawn.shapes[0])
    assert left >= -slack
    assert top >= -slack
    assert right <= SIZE[0] + slack
    assert low <= SIZE[1] + slack


def test_every_area_with_a_then_has_its_line() -> None:
    assert dashed(picture("grown")) == 8
    assert dashed(picture("open")) == 5


def test_the_line_lies_where_the_bridge_stood_then() -> None:
    shown = grown("grown")
    labels = labels_for(shown.now, definition().words_in("nl"))
    _, room = measured(shown.now, labels, LIGHT, *SIZE)
    slot = room.slots[0]
    for line in then_line(slot, 1, LIGHT, room.unit):
        _, top, _, low = bounds(line)
        assert top <= slot.level(1) <= low


def test_the_legend_tells_both_moments_and_only_what_is_there() -> None:
    said = words_in(picture("grown"))
    assert {"toen, 3 juni 2025", "nu, 20 mei 2026", "nieuw sinds het begin"} <= set(said)
    assert "even in de steigers" not in said
    assert "even in de steigers" in words_in(picture("lower"))
    shown = without_footprints(grown("grown"))
    labels = labels_for(shown.now, definition().words_in("nl"))
    bare = growth_picture(shown, labels, LIGHT, *SIZE)
    assert "een stap die ik deed" not in words_in(bare)
    assert "gedaan" not in described(shown, labels)


def test_the_legend_takes_more_rows_where_it_is_narrow() -> None:
    shown = grown("lower")
    labels = labels_for(shown.now, definition().words_in("nl"))
    narrow = growth_picture(shown, labels, LIGHT, 300, 400)
    legend = {each.y for each in texts(narrow.shapes) if each.content in words_in(narrow)[-6:]}
    assert len(legend) >= 3
    assert len({each.y for each in list(texts(picture("lower").shapes))[-6:]}) == 2


def words_in(drawn: Picture) -> list[str]:
    """Every text of the drawing, those of the legend last."""
    return [text.content for text in texts(drawn.shapes)]


def test_it_is_one_figure_that_tells_all_in_words() -> None:
    figure = picture("lower").shapes[0]
    assert isinstance(figure, Group)
    assert figure.role is Role.FIGURE
    assert figure.alt.startswith("Mijn brug, toen en nu. Wonen: toen blok 3, nu blok 1.")
    assert "Wonen: even in de steigers." in figure.alt
    assert figure.alt.endswith("9 stappen gedaan.")
    assert not [each for each in figure.shapes if isinstance(each, Group) and each.alt]


def test_growing_is_said_only_where_nothing_rests() -> None:
    assert picture("grown").title == "Zo groeit mijn brug"
    assert picture("lower").title == "Mijn brug, toen en nu"


def test_what_is_not_known_at_both_moments_is_told_without_a_comparison() -> None:
    shown = grown("open")
    told = described(shown, labels_for(shown.now, definition().words_in("nl")))
    assert "Gezin: nu blok 3. Toen is er niets gekozen." in told
    assert "Gezondheid: toen blok 2. Nu is er niets gekozen." in told
    assert "Mensen om mij heen: past niet bij mij." in told
    assert "Leren: nog niet gekozen." in told
    assert "Wonen: blok 2, toen en nu." in told


def test_each_column_can_be_gone_to_and_tells_its_growth() -> None:
    spots = picture("grown").spots
    assert [spot.name for spot in spots][:2] == ["Wonen", "Gezin"]
    assert spots[0].sentence == "Wonen: toen blok 1, nu blok 3."
    from_the_right = picture("grown", turned(LIGHT)).spots
    assert from_the_right[0].sentence == spots[0].sentence
    assert from_the_right[0].x == pytest.approx(SIZE[0] - spots[0].x - spots[0].width)


def test_then_and_now_have_no_flags_links_or_marked_pillar() -> None:
    both = then_and_now(
        definition().definition, growth("grown"), Around(footprints=3, walker=Walker.PRAM)
    )
    for bridge in both:
        assert not bridge.links
        assert not [column for column in bridge.columns if column.target]
        assert not [pillar for pillar in bridge.pillars if pillar.worked_on]
    assert [bridge.footprints for bridge in both] == [0, 3]
    assert stars(both[0]) == 0


def stars(bridge: DrawnBridge) -> int:
    return sum(len(column.stars) for column in bridge.columns)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["grown", "lower"])
def test_growth_is_drawn_as_it_was_looked_at(name: str) -> None:
    assert_as_kept(f"growth-{name}", on_screen(picture(name)))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("kept", "look"), [("mono", MONO), ("contrast", HIGH_CONTRAST)])
def test_growth_can_be_read_without_colour(kept: str, look: Look) -> None:
    drawn = on_screen(picture("lower", look), ground=look.paper)
    assert_as_kept(f"growth-{kept}", drawn)
