"""Names keep near what they name; only when nothing else helps are words cut."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, product

import pytest

from bridge_app.domain.drawing import Column, DrawnBridge, DrawnPillar
from bridge_app.paper import card, two_languages
from bridge_app.paper.flow import LARGE, NORMAL, PORTRAIT
from bridge_app.paper.take_home import HIGHEST, LOWEST
from bridge_app.paper.two_languages import HALF
from bridge_app.picture import names
from bridge_app.picture.bridge import measured
from bridge_app.picture.geometry import overlap
from bridge_app.picture.labels import Labels, labels_for
from bridge_app.picture.layout import NAME, Layout, layout, unit_of
from bridge_app.picture.looks import LIGHT, larger
from bridge_app.words import languages
from tests.picture.scenes import bridge, definition


def band(
    pillar: str, area: str, *, columns: int = 3, factor: float = 1, worked_on: bool = False
) -> names.Band:
    """The names of five pillars that are all called the same, as are their areas."""
    pillars = tuple(
        DrawnPillar(
            str(place),
            tuple(Column("area", 5, 3) for _ in range(columns)),
            worked_on and place == 2,
        )
        for place in range(5)
    )
    shown = DrawnBridge(pillars)
    words = Labels(
        "nl", "je", "", "Nu", "Straks", {str(place): pillar for place in range(5)}, {"area": area}
    )
    look = larger(LIGHT, factor)
    return names.band(words, look, layout(shown, words, look, 960, 400, unit_of(960, 540)))


def boxes(row: tuple[names.Name, ...]) -> list[tuple[float, float, float, float]]:
    return [
        (n.centre - n.width / 2, n.down, n.centre + n.width / 2, n.down + n.height) for n in row
    ]


def letters(row: tuple[names.Name, ...]) -> set[str]:
    return {"".join("".join(name.lines).split()) for name in row}


def assert_apart(row: tuple[names.Name, ...]) -> None:
    found = boxes(row)
    for at, a in enumerate(found):
        assert a[0] >= 0
        assert a[2] <= 960
        assert not any(overlap(a, b) for b in found[at + 1 :])


def test_short_names_stand_in_one_row_right_under_their_columns() -> None:
    row = band("Thuis", "Huis", columns=1)
    assert {name.down for name in row.areas} == {0}
    assert len({name.size for name in (*row.areas, *row.pillars)}) == 2


def test_many_names_stand_in_two_rows_by_turns() -> None:
    row = band("Thuis", "Gezondheid")
    assert len({name.down for name in row.areas}) == 2
    assert_apart(row.areas)


@pytest.mark.parametrize("factor", [1, 1.5, 2])
def test_long_words_become_smaller_before_they_are_cut(factor: float) -> None:
    row = band("Schuldhulpverlening", "Welzijn", factor=factor)
    assert letters(row.pillars) == {"Schuldhulpverlening"}
    assert_apart(row.pillars)
    assert_apart(row.areas)


def test_a_plate_touches_no_other_name() -> None:
    """The control is the same row without it: its names stand nearer than the plate reaches."""
    reach = (names.PLATE_SIDE + names.PLATE_LINE / 2) * unit_of(960, 540)
    word = "Schuldhulpverlening"

    def beside(row: tuple[names.Name, ...]) -> float:
        """From the name with the plate to its nearest neighbour."""
        found = boxes(row)
        return min(b[0] - a[2] for a, b in pairwise(found[1:4]))

    assert beside(band(word, "Welzijn", worked_on=True).pillars) > reach
    assert beside(band(word, "Welzijn").pillars) < reach


# --- the names of our own bridges, as they stand on paper -------------------------------------

SHEETS = {
    "A4": (PORTRAIT.inner, LOWEST, NORMAL.pillars),
    "A4, much room": (PORTRAIT.inner, HIGHEST, NORMAL.pillars),
    "large letters": (PORTRAIT.inner, HIGHEST, LARGE.pillars),
    "two languages": (HALF.inner, two_languages.HEIGHTS[0], two_languages.SIZES.pillars),
    "two languages, low": (HALF.inner, two_languages.LEAST, two_languages.CLOSER.pillars),
    "card": (*card.BRIDGE, card.SIZES.pillars),
}
"""Width and height of the drawing, and the size of the names of pillars, in points."""

CLEAR = 0.4
"""The least gap between two names, or a name and a plate, as a multiple of the letters' size."""


def on_sheet(language: str, sheet: str, scene: str, *, named: bool) -> Iterator[float]:
    """The narrowest gap between pillars as a share of their letters; each is worked on once."""
    width, height, size = SHEETS[sheet]
    look = larger(LIGHT, size / (NAME * unit_of(width, height)))
    shown, told = bridge(scene, named=named), definition(scene).words_in(language)
    for one in shown.pillars:
        pillars = tuple(replace(each, worked_on=each == one) for each in shown.pillars)
        drawn = replace(shown, pillars=pillars)
        found, room = measured(drawn, labels_for(drawn, told), look, width, height)
        yield narrowest(found.pillars, room)


def narrowest(row: tuple[names.Name, ...], room: Layout) -> float:
    plate = (names.PLATE_SIDE + names.PLATE_LINE / 2) * room.unit
    reach = [plate if stand.pillar.worked_on else 0 for stand in room.stands]
    edges = [
        (name.centre - name.width / 2 - more, name.centre + name.width / 2 + more)
        for name, more in zip(row, reach, strict=True)
    ]
    return min(b[0] - a[1] for a, b in pairwise(edges)) / row[0].size


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("language", languages())
def test_names_of_pillars_keep_a_clear_gap_in_every_language(language: str, sheet: str) -> None:
    for scene, named in product(("mixed", "nine"), (True, False)):
        assert min(on_sheet(language, sheet, scene, named=named)) >= CLEAR, (scene, named)


def test_a_gap_that_is_too_narrow_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "_air", lambda _size, room: 0.8 * room.unit)
    assert min(on_sheet("uk", "two languages", "mixed", named=True)) < CLEAR


def test_words_that_never_fit_are_cut_and_lose_no_letter() -> None:
    word = "Arbeidsongeschiktheidsverzekeringsmaatschappij"
    row = band(word * 2, word, factor=2)
    assert letters(row.pillars) == {word * 2}
    assert letters(row.areas) == {word}
    assert_apart(row.pillars)
    assert_apart(row.areas)


def test_no_areas_leave_no_room_for_them() -> None:
    words = definition().words_in("nl")
    shown = bridge("mixed", named=False)
    labels = Labels("nl", "je", "", "Nu", "Straks", words.pillars)
    room = layout(shown, labels, LIGHT, 960, 400, unit_of(960, 540))
    found = names.band(labels, LIGHT, room)
    assert found.areas == ()
    assert found.height < 0.2 * 540
