"""The chart of levels over time: both voices told apart without colour, missing is a gap."""

from datetime import date

import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg

from bridge_app.picture.charts import ChartLook, Legend, height_of, levels_figure
from bridge_app.picture.course import AreaCourse, Voices, course_of
from tests.picture.grown import EARLY, LATELY, STORIES, moment
from tests.picture.scenes import definition

LOOK = ChartLook("#FFFFFF", "#101820", "#48565F", "#D8D2C6", ("#0A66D6", "#1F5C41"), 16)
LEGEND = Legend("deelnemer", "mentor")
DAYS = (date(2025, 6, 3), date(2025, 12, 3), date(2026, 6, 3))


def area(name: str, *levels: tuple[int | None, int | None], pillar: int = 0) -> AreaCourse:
    told = [Voices(day, *each) for day, each in zip(DAYS, levels, strict=False)]
    return AreaCourse(name, pillar, 5, tuple(told))


MANY = tuple(area(f"Gebied {n}", (1, 2), (2, None), (3, 3), pillar=n) for n in range(8))


def frames(width: float = 1000, areas: tuple[AreaCourse, ...] = MANY) -> list[Axes]:
    figure = levels_figure(areas, LEGEND, LOOK, width)
    FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]  # theirs has none
    return [each for each in figure.axes if each.axison]


def test_every_area_has_its_frame() -> None:
    assert [each.get_title(loc="left") for each in frames()] == [each.name for each in MANY]


def test_the_voices_differ_in_line_and_mark() -> None:
    mentor, client = frames()[0].get_lines()
    assert client.get_marker() != mentor.get_marker()
    assert client.get_linestyle() != mentor.get_linestyle()
    assert client.get_color() == mentor.get_color()
    assert mentor.get_markerfacecolor() == LOOK.paper


def test_missing_is_a_gap_and_never_the_lowest() -> None:
    mentor, client = frames()[0].get_lines()
    assert "nan" in str(mentor.get_ydata())
    assert "nan" not in str(client.get_ydata())


def test_the_scale_shows_every_block_and_the_first_and_last_month() -> None:
    frame = frames()[0]
    assert [label.get_text() for label in frame.get_yticklabels()] == list("12345")
    assert [label.get_text() for label in frame.get_xticklabels()] == ["06-2025", "06-2026"]


def test_one_moment_is_drawn_too() -> None:
    (frame,) = frames(areas=(area("Wonen", (2, 3)),))
    assert [label.get_text() for label in frame.get_xticklabels()] == ["06-2025"]


@pytest.mark.parametrize(("width", "rows"), [(1000, 2), (600, 4), (100, 8)])
def test_fewer_stand_beside_each_other_where_it_is_narrow(width: int, rows: int) -> None:
    assert height_of(8, width, LOOK) == round((44 + rows * 160) * 16 / 14)


def test_a_place_without_an_area_stays_empty() -> None:
    figure = levels_figure(MANY[:7], LEGEND, LOOK, 1000)
    assert [each.axison for each in figure.axes] == [True] * 7 + [False]


def test_the_course_of_a_client_has_both_voices_and_all_areas() -> None:
    bridge, said = definition().definition, definition().words_in("nl")
    first, last = (
        moment(each, at) for each, at in zip(STORIES["open"], (EARLY, LATELY), strict=True)
    )
    answers = {area: each for area, each in last.answers.items() if area != "debts"}
    told = course_of(bridge, said, [(DAYS[0], first.answers), (DAYS[2], answers)])
    assert [each.name for each in told] == [said.areas[a.id].name for a in bridge.areas]
    assert [each.pillar for each in told] == [0, 0, 1, 1, 2, 2, 3, 4]
    debts = told[4]
    assert debts.moments == (Voices(DAYS[0], 1, None), Voices(DAYS[2], None, None))
