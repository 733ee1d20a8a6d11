"""Names keep near what they name; only when nothing else helps are words cut."""

from itertools import pairwise

import pytest

from bridge_app.domain.drawing import Column, DrawnBridge, DrawnPillar
from bridge_app.picture import names
from bridge_app.picture.geometry import overlap
from bridge_app.picture.labels import Labels
from bridge_app.picture.layout import layout, unit_of
from bridge_app.picture.looks import LIGHT, larger
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

    def air(row: tuple[names.Name, ...]) -> float:
        found = boxes(row)
        return min(b[0] - a[2] for a, b in pairwise(found))

    assert air(band(word, "Welzijn", worked_on=True).pillars) > reach
    assert air(band(word, "Welzijn").pillars) < reach


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
