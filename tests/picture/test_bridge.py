"""The picture by value: it always stands, everything is inside it, and it says what it shows."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.bridge import Walker
from bridge_app.domain.drawing import Column, DrawnBridge, DrawnPillar
from bridge_app.picture import columns, figures
from bridge_app.picture.bridge import bridge_picture, walker_at
from bridge_app.picture.geometry import bounds, overlap, texts, union
from bridge_app.picture.labels import Labels
from bridge_app.picture.layout import Layout, Slot, layout, unit_of
from bridge_app.picture.looks import DARK, HIGH_CONTRAST, LIGHT, MONO, Look, larger, turned
from bridge_app.picture.marks import afternoon, check, evening, morning, tick_box
from bridge_app.picture.shapes import Group, Path, Role, Shape
from tests.picture.scenes import SCENES, bridge, definition, picture

EVERY_SCENE = pytest.mark.parametrize("name", SCENES)
WORDS = ("Thuis", "Gezondheid en steun", "Geld", "Leren", "Werk")
AREAS = ("Wonen", "Mensen om mij heen", "Arbeidsongeschiktheid", "Inkomen uit werk", "Rust")


@st.composite
def some_columns(draw: st.DrawFn) -> Column:
    height = draw(st.integers(3, 6))
    rungs = st.integers(1, height)
    built = draw(st.none() | rungs)
    start = draw(rungs)
    now = built or 0
    return Column(
        area=draw(st.sampled_from(AREAS)),
        height=height,
        built=built,
        target=draw(st.none() | rungs),
        stars=tuple(range(start + 1, now + 1)),
        resting=tuple(range(now + 1, start + 1)) if built else (),
        fits=draw(st.booleans()),
    )


@st.composite
def bridges(draw: st.DrawFn) -> DrawnBridge:
    count = draw(st.integers(1, 5))
    worked_on = draw(st.none() | st.integers(0, count - 1))
    pillars = tuple(
        DrawnPillar(
            WORDS[place],
            tuple(draw(st.lists(some_columns(), min_size=1, max_size=3))),
            worked_on=place == worked_on,
        )
        for place in range(count)
    )
    total = sum(len(pillar.columns) for pillar in pillars)
    ends = st.tuples(st.integers(0, total - 1), st.integers(0, total - 1))
    return DrawnBridge(
        pillars,
        tuple(draw(st.lists(ends, max_size=3))),
        draw(st.integers(0, 90)),
        draw(st.sampled_from(Walker)),
    )


def labels(shown: DrawnBridge, *, named: bool = True) -> Labels:
    return Labels(
        "nl",
        "je",
        "Mijn brug",
        "Nu",
        "Over 2 jaar",
        {pillar.id: pillar.id for pillar in shown.pillars},
        {column.area: column.area for column in shown.columns} if named else {},
    )


def measured(shown: DrawnBridge, look: Look = LIGHT) -> Layout:
    return layout(shown, labels(shown), look, 960, 480, unit_of(960, 540))


# --- it always stands --------------------------------------------------------------------


@given(shown=bridges())
def test_every_column_reaches_the_deck_and_the_ground(shown: DrawnBridge) -> None:
    room = measured(shown)
    for slot in room.slots:
        left, _, right, low = bounds(columns.column(slot, LIGHT, room.unit))
        cap = bounds(columns.cap(slot, room, LIGHT))
        top = min(_tops(columns.column(slot, LIGHT, room.unit)))
        assert top <= slot.top + 0.5 * room.unit
        assert cap[3] >= slot.top
        assert cap[1] <= max(room.under(slot.x), room.under(slot.x + slot.width))
        assert low == pytest.approx(room.foot, abs=1.5 * room.unit)
        assert right > left


def _tops(shape: Shape) -> list[float]:
    if isinstance(shape, Group):
        return [top for inner in shape.shapes for top in _tops(inner)]
    return [bounds(shape)[1]]


@given(shown=bridges())
def test_columns_stand_beside_each_other_between_the_banks(shown: DrawnBridge) -> None:
    room = measured(shown)
    edges = [(slot.x, slot.x + slot.width) for slot in room.slots]
    assert edges[0][0] >= room.left
    assert edges[-1][1] <= room.right
    assert all(a[1] <= b[0] + 0.001 for a, b in pairwise(edges))


@given(shown=bridges(), x=st.floats(0, 960))
def test_the_deck_is_an_arch_that_is_highest_in_the_middle(shown: DrawnBridge, x: float) -> None:
    room = measured(shown)
    assert room.deck.at(480) <= room.deck.at(x) + 1e-6
    assert room.under(x) > room.deck.at(x)
    assert room.deck.at(room.left - 10) == room.deck.foot
    assert room.deck.slope(room.left - 10) == 0


def test_rungs_share_the_height_evenly() -> None:
    slot = Slot(Column("", 4, 2), 0, 0, 10, top=20, foot=100)
    assert [slot.level(rung) for rung in range(5)] == [100, 80, 60, 40, 20]
    assert slot.centre == 5


# --- everything is inside ----------------------------------------------------------------


@given(
    shown=bridges(),
    look=st.sampled_from([LIGHT, DARK, MONO, HIGH_CONTRAST, larger(LIGHT, 2), turned(LIGHT)]),
    size=st.sampled_from([(960, 540), (538, 250), (420, 700), (1900, 600)]),
    named=st.booleans(),
)
def test_all_shapes_and_words_stay_inside(
    shown: DrawnBridge, look: Look, size: tuple[float, float], named: bool
) -> None:
    drawn = bridge_picture(shown, labels(shown, named=named), look, *size)
    slack = unit_of(*size)
    left, top, right, low = union(bounds(text) for text in texts(drawn.shapes))
    assert left >= 0
    assert top >= -slack
    assert right <= size[0]
    assert low <= size[1]
    left, top, right, low = bounds(drawn.shapes[0])
    assert left >= -slack
    assert top >= -slack
    assert right <= size[0] + slack
    assert low <= size[1] + slack


@EVERY_SCENE
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("factor", [1, 1.5, 2])
def test_no_two_words_run_into_each_other(name: str, language: str, factor: float) -> None:
    drawn = picture(name, larger(LIGHT, factor), language=language)
    boxes = [
        (text.x, text.y - 0.75 * text.size, text.x + text.width, text.y + 0.25 * text.size)
        for text in texts(drawn.shapes)
    ]
    assert not [(a, b) for a, b in combinations(boxes, 2) if overlap(a, b)]


@EVERY_SCENE
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_name_is_there_and_no_word_is_cut(name: str, language: str) -> None:
    words = definition(name).words_in(language)
    said = " ".join(text.content for text in texts(picture(name, language=language).shapes))
    for pillar in words.pillars.values():
        assert pillar in said
    for area in words.areas.values():
        assert set(area.name.split()) <= set(said.split())


@EVERY_SCENE
def test_without_areas_only_pillars_and_signs_are_named(name: str) -> None:
    said = " ".join(text.content for text in texts(picture(name, named=False).shapes))
    assert sorted(said.split()) == sorted(["Nu", *"Over 2 jaar".split(), *" ".join(WORDS).split()])


# --- what it shows -----------------------------------------------------------------------


def parts_of(slot: Slot, look: Look = LIGHT) -> list[Path]:
    return [shape for shape in columns.column(slot, look, 6).shapes if isinstance(shape, Path)]


def slot(column: Column, ink: int = 0) -> Slot:
    return Slot(column, ink, 10, 60, 20, 270)


def has_fill(paths: list[Path], colour: str) -> int:
    return sum(len(path.parts) for path in paths if path.fill == colour)


def test_built_blocks_have_the_colour_of_their_pillar() -> None:
    for ink in range(5):
        drawn = parts_of(slot(Column("", 5, 3), ink))
        assert has_fill(drawn, LIGHT.stones[ink].face) == 3


def test_dashed_blocks_reach_from_the_last_stone_to_the_flag() -> None:
    drawn = parts_of(slot(Column("", 5, 2, target=4)))
    assert has_fill(drawn, LIGHT.stones[0].target) == 2
    dashed = [path for path in drawn if path.stroke and path.stroke.dash]
    assert len(dashed) == 1


def test_a_goal_that_is_reached_keeps_its_flag_on_the_stone() -> None:
    drawn = parts_of(slot(Column("", 5, 4, target=3)))
    assert has_fill(drawn, LIGHT.disc) == 1
    assert has_fill(drawn, LIGHT.stones[0].target) == 0


def test_each_new_block_has_a_star_on_a_disc() -> None:
    drawn = parts_of(slot(Column("", 5, 3, stars=(2, 3))))
    assert has_fill(drawn, LIGHT.star) == 2
    assert has_fill(drawn, LIGHT.disc) == 2


def test_star_and_flag_share_a_block_side_by_side() -> None:
    discs = [
        bounds(path)
        for path in parts_of(slot(Column("", 5, 3, target=3, stars=(3,))))
        if path.fill == LIGHT.disc
    ]
    assert len(discs) == 2
    assert discs[0][2] <= discs[1][0] or discs[1][2] <= discs[0][0]


def test_resting_blocks_are_scaffolding_with_a_faint_outline() -> None:
    drawn = parts_of(slot(Column("", 5, 1, resting=(2, 3))))
    faint = [path for path in drawn if path.fill == LIGHT.stones[0].target]
    assert sum(len(path.parts) for path in faint) == 2
    assert has_fill(drawn, LIGHT.plank) == 4


def test_a_resting_block_that_is_wanted_again_is_only_dashed() -> None:
    drawn = parts_of(slot(Column("", 5, 1, target=2, resting=(2,))))
    assert has_fill(drawn, LIGHT.stones[0].target) == 1


def test_an_area_that_was_not_asked_is_dotted_and_empty() -> None:
    drawn = parts_of(slot(Column("", 5, None)))
    assert len(drawn) == 1
    assert drawn[0].fill is None
    assert drawn[0].stroke
    assert drawn[0].stroke.dash


def test_an_area_that_does_not_fit_is_a_plain_post_whatever_was_said() -> None:
    drawn = parts_of(slot(Column("", 5, 3, target=4, stars=(3,), fits=False)))
    assert {path.fill for path in drawn} == {LIGHT.plank}


def test_black_paper_draws_edges_and_no_tint() -> None:
    drawn = parts_of(slot(Column("", 5, 2, resting=(3,))), MONO)
    assert {path.fill for path in drawn} <= {None, MONO.paper}


@pytest.mark.parametrize("count", [0, 1, 7, 60, 61, 200])
def test_one_footprint_for_each_done_step(count: int) -> None:
    shown = DrawnBridge(bridge("mixed").pillars, footprints=count)
    drawn = bridge_picture(shown, labels(shown), LIGHT, 960, 540)
    feet = [
        shape
        for shape in _flat(drawn.shapes)
        if isinstance(shape, Path) and shape.fill == LIGHT.ink and len(shape.parts) == 2
    ]
    assert len(feet) == count


def test_a_footprint_that_stands_never_moves() -> None:
    def feet(count: int) -> list[Shape]:
        shown = DrawnBridge(bridge("mixed").pillars, footprints=count)
        flat = _flat(bridge_picture(shown, labels(shown), LIGHT, 960, 540).shapes)
        return [
            s for s in flat if isinstance(s, Path) and s.fill == LIGHT.ink and len(s.parts) == 2
        ]

    assert feet(40)[:12] == feet(12)


def _flat(shapes: tuple[Shape, ...]) -> list[Shape]:
    return [
        inner
        for shape in shapes
        for inner in (_flat(shape.shapes) if isinstance(shape, Group) else [shape])
    ]


# --- the figure --------------------------------------------------------------------------


@pytest.mark.parametrize("walker", Walker)
def test_a_figure_stands_on_its_feet_and_is_one_person_high(walker: Walker) -> None:
    parts = [piece.part for piece in figures.pieces(walker)]
    if walker is Walker.NONE:
        assert parts == []
        return
    left, top, right, low = bounds(Path(tuple(parts)))
    back, front = figures.reach(walker)
    assert -0.03 <= low <= 0.03
    assert -1.05 <= top <= -0.85
    assert left >= -back - 0.05
    assert right <= front + 0.05


def test_the_figure_stands_above_the_pillar_that_is_worked_on() -> None:
    shown = bridge("mixed")
    room = measured(shown)
    assert abs(walker_at(shown, room, 0) - room.stands[2].centre) < room.person / 2


@pytest.mark.parametrize("walker", Walker)
def test_without_a_goal_the_figure_waits_beside_the_sign(walker: Walker) -> None:
    shown = DrawnBridge(bridge("empty").pillars, walker=walker)
    room = measured(shown)
    x = walker_at(shown, room, clear=100)
    assert x - figures.reach(walker)[0] * room.person > 100
    assert x < room.left + 2 * room.person


# --- what a reader can go to -------------------------------------------------------------


@EVERY_SCENE
def test_every_column_is_a_place_with_a_sentence(name: str) -> None:
    drawn = picture(name)
    assert len(drawn.spots) == len(definition(name).definition.areas)
    for spot in drawn.spots:
        assert spot.sentence.startswith(f"{spot.name}:")
        assert 0 <= spot.x <= drawn.width - spot.width
        assert 0 <= spot.y <= drawn.height - spot.height


def test_where_areas_are_not_named_a_place_has_the_name_of_its_pillar() -> None:
    spots = picture("mixed", named=False).spots
    assert [spot.name for spot in spots[:3]] == ["Thuis", "Thuis", "Gezondheid en steun"]
    assert all(spot.sentence == spot.name for spot in spots)
    assert not any(spot.blocks for spot in spots)


@EVERY_SCENE
def test_every_block_is_a_place_inside_its_column(name: str) -> None:
    drawn = picture(name)
    for spot, column in zip(drawn.spots, bridge(name).columns, strict=True):
        assert len(spot.blocks) == (column.height if column.fits else 0)
        for low, high in pairwise(spot.blocks):
            assert high.y + high.height == pytest.approx(low.y)
        assert all(spot.y - 20 <= block.y for block in spot.blocks)
        assert all(block.x == spot.x for block in spot.blocks)


def test_the_picture_is_one_figure_with_its_words() -> None:
    drawn = picture("mixed")
    (figure,) = drawn.shapes
    assert isinstance(figure, Group)
    assert figure.role is Role.FIGURE
    assert "Wonen: 2 van 5 blokken" in figure.alt
    assert (drawn.title, drawn.language) == ("Mijn brug", "nl")


def test_for_readers_from_right_to_left_everything_is_turned_but_the_words() -> None:
    plain, turned_over = picture("mixed"), picture("mixed", turned(LIGHT))
    for one, other in zip(plain.spots, turned_over.spots, strict=True):
        assert other.x == pytest.approx(plain.width - one.x - one.width)
        assert other.sentence == one.sentence
        assert all(block.x == other.x for block in other.blocks)
    signs = {text.content: text.x for text in texts(turned_over.shapes)}
    assert signs["Nu"] > turned_over.width / 2


# --- small marks -------------------------------------------------------------------------


@pytest.mark.parametrize("mark", [morning, afternoon, evening, check])
def test_marks_stand_around_their_centre(mark: object) -> None:
    assert callable(mark)
    left, top, right, low = bounds(mark(50, 60, 20, "#000000"))
    assert 35 < left < right < 65
    assert 45 < top < low < 75


def test_a_box_to_tick_is_a_square_with_nothing_in_it() -> None:
    drawn = tick_box(10, 20, 30, "#000000")
    assert drawn.fill is None
    assert len(drawn.parts) == 1
