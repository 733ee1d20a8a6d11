"""Bars in their places: as long as their value, told apart without colour, alike for both eyes."""

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from bridge_app.picture.bar_figure import HATCHES, bars_figure
from bridge_app.picture.bars import Bar, Chart, bar_shapes, laid, parted
from bridge_app.picture.charts import ChartLook
from bridge_app.picture.geometry import bounds, texts
from bridge_app.picture.looks import MONO, PAPER
from bridge_app.picture.shapes import Path

COLOURS = ("#0A66D6", "#1F5C41", "#8C6600", "#5E1F75", "#1F2A30")
LOOK = ChartLook("#FFFFFF", "#101820", "#48565F", "#D8D2C6", COLOURS, 16)
WIDE = 500.0
BARS = (
    Bar("januari 2026", "€ 40,00", 40_00),
    Bar("februari 2026", "€ 20,00", 20_00, 1),
    Bar("Ontmoetingscentrum aan de Burgemeester Bruins Slotsingel, maart", "€ 0,00", 0, 4),
)


@pytest.fixture
def chart() -> Chart:
    return laid(BARS, WIDE, 12)


def test_a_bar_is_as_long_as_its_value(chart: Chart) -> None:
    first, second, third = (each.length for each in chart.bars)
    assert second == pytest.approx(first / 2)
    assert third == 0


def test_rows_do_not_meet_and_long_names_go_on_below(chart: Chart) -> None:
    first, second, third = chart.bars
    assert first.middle + first.thick / 2 < second.middle - second.thick / 2
    assert len(third.lines) > 1
    assert third.middle + len(third.lines) * 6 * 1.3 <= chart.height + 0.01


def test_nothing_stands_outside_its_room(chart: Chart) -> None:
    for shape in bar_shapes(chart, PAPER):
        left, top, right, bottom = bounds(shape)
        assert left >= -2
        assert right <= WIDE + 2
        assert top >= -2
        assert bottom <= chart.height + 2


def test_on_paper_every_name_and_value_is_said(chart: Chart) -> None:
    said = " ".join(each.content for each in texts(bar_shapes(chart, MONO)))
    assert "januari 2026 € 40,00 februari 2026 € 20,00" in said
    assert said.endswith("maart € 0,00")


def test_nothing_has_no_bar_and_every_other_has_its_hatch(chart: Chart) -> None:
    filled = [each for each in bar_shapes(chart, PAPER) if isinstance(each, Path) and each.fill]
    assert len(filled) == 2


def test_only_nothing_is_drawn_too() -> None:
    assert laid([Bar("mei", "€ 0,00", 0)], 10, 12).bars[0].length == 0


def test_the_chart_on_a_screen_has_the_same_bars(chart: Chart) -> None:
    figure = bars_figure(chart, LOOK, WIDE)
    FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]  # theirs has none
    (room,) = figure.axes
    drawn = [each.get_width() for each in room.patches]  # type: ignore[attr-defined]  # patches that are bars
    assert drawn == pytest.approx([each.length for each in chart.bars])
    assert [each.get_hatch() for each in room.patches] == [HATCHES[n] for n in (0, 1, 4)]
    assert len({each.get_edgecolor() for each in room.patches}) == 3
    shown = [each.get_text() for each in room.texts]
    assert [text for text in shown if text.startswith("€")] == [bar.said for bar in BARS]


def test_names_in_any_script_are_drawn() -> None:
    """A letter that no face has would be a warning, which fails a test."""
    chart = laid([Bar("Şükrü, ليلى & Łódź $x$ 🌉", "€ 1,00", 1)], WIDE, 12)
    FigureCanvasAgg(bars_figure(chart, LOOK, WIDE)).draw()  # type: ignore[no-untyped-call]  # theirs has none


def test_a_chart_that_is_too_high_goes_on_in_pieces_of_one_scale(chart: Chart) -> None:
    pieces = list(parted(chart, chart.bars[1].middle + chart.bars[1].thick))
    assert [[each.bar for each in piece.bars] for piece in pieces] == [[*BARS[:2]], [BARS[2]]]
    lengths = [each.length for piece in pieces for each in piece.bars]
    assert lengths == [each.length for each in chart.bars]
    assert pieces[1].bars[0].middle < chart.bars[2].middle
    assert len(list(parted(chart, 1))) == 3
