"""Five hatches fill their block, stay inside it, and differ."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.picture.geometry import bounds
from bridge_app.picture.hatches import HATCHES, hatch

ROOM = (10.0, 20.0, 110.0, 80.0)
FIVE = pytest.mark.parametrize("number", range(5))


@given(
    number=st.integers(0, 4),
    width=st.floats(2, 300),
    height=st.floats(2, 300),
    unit=st.floats(0.5, 20),
)
def test_a_hatch_stays_inside_its_room(
    number: int, width: float, height: float, unit: float
) -> None:
    path = hatch(number, (5, 7, 5 + width, 7 + height), unit, "#000000")
    assert path.parts
    pen = path.stroke.width if path.stroke else 0
    left, top, right, low = bounds(path)
    slack = pen + 0.02
    assert left >= 5 - slack
    assert top >= 7 - slack
    assert right <= 5 + width + slack
    assert low <= 7 + height + slack


@FIVE
def test_a_hatch_fills_its_room(number: int) -> None:
    left, top, right, low = bounds(hatch(number, ROOM, 6, "#000000"))
    assert right - left > 0.8 * (ROOM[2] - ROOM[0])
    assert low - top > 0.8 * (ROOM[3] - ROOM[1])


def test_no_two_hatches_are_alike() -> None:
    drawn = [make(ROOM, 10) for make in HATCHES]
    assert all(a != b for a, b in combinations(drawn, 2))


def test_a_trellis_has_lines_both_ways() -> None:
    ways = {
        (part.steps[0][0] - part.start[0]) * (part.steps[0][1] - part.start[1]) > 0
        for part in HATCHES[3](ROOM, 10)
    }
    assert ways == {True, False}
