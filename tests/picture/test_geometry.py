"""Shapes are made, moved, turned and measured rightly."""

from dataclasses import replace
from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.picture.geometry import (
    NOWHERE,
    alternative_texts,
    bounds,
    box,
    circle,
    limb,
    line,
    mirrored,
    moved,
    overlap,
    placed,
    polygon,
    rounded,
    smooth,
    spun,
    texts,
    told,
    union,
)
from bridge_app.picture.shapes import Group, Path, Role, Run, Stroke, Text

HELLO = Text(10, 20, "Hallo", (Run("face", "Hallo", 30),), 12, "#000000")
sizes = st.floats(1, 500)
places = st.floats(-500, 500)


@given(x=places, y=places, width=sizes, height=sizes, radius=sizes)
def test_round_corners_stay_inside_the_box(
    x: float, y: float, width: float, height: float, radius: float
) -> None:
    found = bounds(Path((rounded(x, y, width, height, radius),)))
    assert found == pytest.approx((x, y, x + width, y + height))


def test_a_pen_widens_the_bounds() -> None:
    square = Path((box(0, 0, 10, 10),), stroke=Stroke("#000000", 2))
    assert bounds(square) == (-2, -2, 12, 12)


def test_an_empty_group_is_nowhere_and_adds_nothing() -> None:
    empty = Group(Role.NONE, ())
    assert bounds(empty) == NOWHERE
    assert not overlap(bounds(empty), (0, 0, 10, 10))
    assert union([NOWHERE, (1, 2, 3, 4)]) == (1, 2, 3, 4)


def test_boxes_overlap_when_they_share_a_point() -> None:
    assert overlap((0, 0, 10, 10), (10, 10, 20, 20))
    assert not overlap((0, 0, 10, 10), (11, 0, 20, 10))


@given(dx=places, dy=places)
def test_moving_there_and_back_changes_nothing(dx: float, dy: float) -> None:
    group = Group(Role.P, (Path((circle(5, 5, 3),)), HELLO))
    there = bounds(moved(group, dx, dy))
    assert bounds(moved(moved(group, dx, dy), -dx, -dy)) == pytest.approx(bounds(group))
    assert there[0] == pytest.approx(bounds(group)[0] + dx)


def test_a_mirror_turns_shapes_and_keeps_text_readable() -> None:
    group = Group(Role.P, (Path((box(0, 0, 10, 10),)), HELLO))
    turned = mirrored(group, 100)
    square, text = turned.shapes if isinstance(turned, Group) else (turned, turned)
    assert bounds(square) == (90, 0, 100, 10)
    assert text == replace(HELLO, x=60)


def test_a_quarter_turn_takes_right_to_down() -> None:
    turned = spun(line((0, 0), (2, 0)), pi / 2, 5, 5, 3)
    assert turned.start == pytest.approx((5, 5))
    assert turned.steps[0] == pytest.approx((5, 11))


def test_bends_turn_and_scale_with_their_control_points() -> None:
    part = smooth([(0, 0), (1, 1), (2, 0)])
    assert spun(part, 0, 1, 2, 2) == placed(part, 1, 2, 2, 2)


def test_a_closed_curve_comes_back_to_its_start() -> None:
    part = smooth([(0, 0), (4, 0), (2, 3)], closed=True)
    assert part.closed
    assert part.steps[-1][-2:] == part.start


def test_an_open_curve_ends_at_its_last_point() -> None:
    part = smooth([(0, 0), (4, 0), (2, 3)])
    assert not part.closed
    assert part.steps[-1][-2:] == (2, 3)


def test_a_limb_is_as_thick_as_its_joints() -> None:
    left, top, right, low = bounds(Path((limb([(0, 0), (0, 10)], (2, 1)),)))
    assert left <= -2
    assert right >= 2
    assert -3.5 < top < -1
    assert 10.5 < low < 12.5


def test_texts_and_alternative_texts_are_found_in_reading_order() -> None:
    inner = Group(Role.FIGURE, (HELLO,), alt="een brug")
    shapes = (Group(Role.P, (Path((polygon([(0, 0), (1, 1)]),)), inner)), HELLO)
    assert [text.content for text in texts(shapes)] == ["Hallo", "Hallo"]
    assert list(alternative_texts(shapes)) == ["een brug"]
    assert list(told((*shapes, Group(Role.ARTIFACT, (HELLO,))))) == ["een brug", "Hallo"]
