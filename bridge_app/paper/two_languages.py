"""One paper in two languages: side by side on one sheet, or the one behind the other.

The client reads one side, who helps at home or at a desk the other; the numbers before the
steps tie the two. What the client said is never translated by a machine: on the side of the
other language a line to write on stands under it (EXPERIENCE 5).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.papers import OwnPaper, PaperGoal, PaperStep, Sheet, as_own
from bridge_app.paper import parts
from bridge_app.paper.flow import A4, PORTRAIT, Block, Format, Placed, Setting, Sizes, paged
from bridge_app.paper.legend import legend
from bridge_app.paper.page import Binding, bound
from bridge_app.paper.steps import steps_list, under_the_box
from bridge_app.paper.table_page import AIR, table_blocks
from bridge_app.paper.take_home import LOWEST, binding_of, goals_told
from bridge_app.picture.geometry import line, moved
from bridge_app.picture.layout import HIGH, WIDE
from bridge_app.picture.looks import PAPER, Look
from bridge_app.picture.shapes import Group, Path, Picture, Point, Role, Shape, Stroke

HALF = Format(width=A4[1] / 2, height=A4[0], margin=28.0, top=26.0, foot=46.0)
"""Half of an A4 on its side."""

SIZES = Sizes(title=22.0, heading=15.0, goal=15.0, pillars=10.0, tick=19.0)
"""Headings and drawing are smaller on half a sheet; what is read stays thirteen points."""

CLOSER = replace(SIZES, title=18.0, heading=13.0, goal=13.0, tick=17.0, air=3.0)
"""Where that spares a sheet or brings a step in front, headings are smaller and steps closer."""

_TALLEST = HALF.inner * HIGH / WIDE
_LOWEST = LOWEST * HALF.inner / PORTRAIT.inner
_STEPS = 6
HEIGHTS = tuple(_TALLEST - n * (_TALLEST - _LOWEST) / _STEPS for n in range(_STEPS + 1))
"""What the drawing may be high: it is lower where that spares a sheet or brings a step in front."""

LEAST = 132.0
"""How low it may be at last."""

TRIED = ((SIZES, HEIGHTS), (CLOSER, (*HEIGHTS, LEAST)))
"""The first with the fewest sheets is taken, and of those the one with most steps in front."""

AIRS = (AIR, 5.0, 3.0, 2.0)
"""Above and below the words of a row of the table; less, where that spares a sheet."""

STEPS = "steps-"
"""How the list of the steps of a goal is named among the lists of the paper."""

SAFE = 20.0
"""From the edge of the sheet to where every printer reaches, in points."""

BETWEEN = " · "
"""Stands between the titles of the two halves."""


@dataclass(frozen=True, slots=True)
class Told:
    """A paper in one language with the words of its bridge; `writes` where the client may write.

    The side that `writes` has a line under everything that the client said.
    """

    paper: Sheet
    named: BridgeWords
    writes: bool = False


def side_by_side(
    left: Told, right: Told, look: Look = PAPER, *, practice: bool = False
) -> list[Picture]:
    """Both languages beside each other on an A4 on its side, which one may fold or cut."""
    tried = list[tuple[tuple[_Half, ...], float]]()
    for sizes, heights in TRIED:
        halves = tuple(_half(told, look, sizes, practice=practice) for told in (left, right))
        tried += [(halves, high) for high in heights]
    halves, high = min(tried, key=_burden)
    air = min(AIRS, key=lambda each: max(len(half.behind(each)) for half in halves))
    made = [[*half.pages(high), *half.behind(air)] for half in halves]
    length = max(map(len, made))
    first, second = (
        bound(_filled(pages, length), half.binding)
        for pages, half in zip(made, halves, strict=True)
    )
    return [_joined(*pair, look) for pair in zip(first, second, strict=True)]


def behind(first: Sequence[Picture], second: Sequence[Picture]) -> list[Picture]:
    """All pages in one language, then all in the other, as one paper."""
    title = BETWEEN.join((first[0].title, second[0].title))
    return [
        replace(page, title=title, shapes=spoken_in(page.shapes, page.language))
        for page in (*first, *second)
    ]


def stacked(
    upper: Sequence[Picture], lower: Sequence[Picture], look: Look = PAPER
) -> list[Picture]:
    """Cards of half a sheet under each other on an upright A4: one to keep, one to give."""
    length = max(len(upper), len(lower))
    return [
        _sheet(
            (_at(upper, number), _at(lower, number)),
            (0.0, A4[1] / 2),
            A4,
            _fold((SAFE, A4[1] / 2), (A4[0] - SAFE, A4[1] / 2), look),
        )
        for number in range(length)
    ]


def _at(pages: Sequence[Picture], number: int) -> Picture:
    """The page with this number, or an empty one."""
    return pages[number] if number < len(pages) else replace(pages[0], shapes=())


def _joined(left: Picture, right: Picture, look: Look) -> Picture:
    """The two halves as one sheet, with a thin line where it may be folded or cut."""
    middle = left.width
    fold = _fold((middle, SAFE), (middle, left.height - SAFE), look)
    return _sheet((left, right), (middle, 0.0), (A4[1], A4[0]), fold)


def _fold(start: Point, end: Point, look: Look) -> Path:
    return Path((line(start, end),), stroke=Stroke(look.rule, 0.5, (3.0, 3.0)))


def _sheet(
    pages: tuple[Picture, Picture], at: tuple[float, float], size: tuple[float, float], fold: Path
) -> Picture:
    """Two small pages on a large one; `at` is the corner of the one that is not in the corner."""
    first, second = pages
    across, down = at if first.width < size[0] else (0.0, at[1])
    shapes = (
        *spoken_in(first.shapes, first.language),
        Group(Role.ARTIFACT, (fold,)),
        *(moved(each, across, down) for each in spoken_in(second.shapes, second.language)),
    )
    return Picture(*size, shapes, first.language, BETWEEN.join((first.title, second.title)))


def spoken_in(shapes: Sequence[Shape], language: str) -> tuple[Shape, ...]:
    """The shapes told in this language to who listens; what goes on goes on in it alone."""
    return tuple(map(partial(_spoken, language=language), shapes))


def _spoken(shape: Shape, language: str) -> Shape:
    if not isinstance(shape, Group) or shape.role is Role.ARTIFACT:
        return shape
    key = f"{language}-{shape.key}" if shape.key else ""
    inside = spoken_in(shape.shapes, language)
    return replace(shape, shapes=inside, key=key, language=language if shape.role else "")


# --- one half ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Half:
    """One language on its half, with what is said below the drawing."""

    own: OwnPaper
    named: BridgeWords
    binding: Binding
    below: tuple[Block, ...]

    def laid_out(self, high: float) -> list[list[Placed]]:
        """What stands on which page with a drawing so high, which is not drawn yet."""
        drawing = () if self.own.bridge is None else (Block(high, (), after=8, keep=True),)
        return self._paged(*drawing)

    def pages(self, high: float) -> list[list[Placed]]:
        """The same, with the drawing."""
        return self._paged(*self._drawing(high))

    def behind(self, air: float) -> list[list[Placed]]:
        """The bridge in words on pages of its own, with so much air in the rows of its table."""
        sheet, setting = self.binding.sheet, self.binding.setting
        if not self.own.levels:
            return []
        table = table_blocks(self.own, self.named, setting, sheet.inner, air)
        return paged(table, sheet.top, sheet.bottom)

    def _drawing(self, high: float) -> Iterator[Block]:
        if self.own.bridge is not None:
            setting, size = self.binding.setting, (self.binding.sheet.inner, high)
            told = goals_told(self.own)
            yield parts.drawing(self.own.bridge, self.named, setting, size, told)

    def _paged(self, *drawing: Block) -> list[list[Placed]]:
        sheet, setting = self.binding.sheet, self.binding.setting
        code = self.own.shown.code
        title = parts.title_block(self.binding.title, setting, sheet.inner, code)
        return paged([title, *drawing, *self.below], sheet.top, sheet.bottom)


def _burden(tried: tuple[tuple[_Half, ...], float]) -> tuple[int, int]:
    """How many sheets these take with a drawing so high, and how few steps stand on the first.

    It hangs on a fridge: what stands on the second is behind it.
    """
    halves, high = tried
    made = [half.laid_out(high) for half in halves]
    return max(map(len, made)), -sum(_is_step(each.block) for pages in made for each in pages[0])


def _is_step(block: Block) -> bool:
    shapes = (each for each in block.shapes if isinstance(each, Group))
    return any(each.key.startswith(STEPS) for each in shapes)


def _half(told: Told, look: Look, sizes: Sizes, *, practice: bool) -> _Half:
    own = as_own(told.paper)
    setting = Setting(own.shown.language, own.shown.form, look, sizes)
    binding = binding_of(own.shown, setting, practice=practice, sheet=HALF)
    return _Half(own, told.named, binding, tuple(_below(own, told, binding)))


def _filled(pages: list[list[Placed]], length: int) -> list[list[Placed]]:
    """As many pages as the other half has, so that both count alike."""
    return pages + [[] for _ in range(length - len(pages))]


def _below(own: OwnPaper, told: Told, binding: Binding) -> Iterator[Block]:
    """All that stands under the title and the drawing."""
    setting, width = binding.setting, binding.sheet.inner
    shown, named = own.shown, told.named
    if own.bridge is not None:
        yield legend(own.bridge, setting, width)
    yield from parts.links(own, named, setting, width)
    yield from parts.vision(own, setting, width)
    if told.writes and any(goal.text or goal.steps for goal in shown.goals):
        hint = parts.paragraph(setting.say("paper.own_language"), setting, width)
        yield replace(hint, after=8, keep=True)
    first = 1
    for number, goal in enumerate(shown.goals):
        yield from _goal(goal, told, setting, width, (number, first))
        first += len(goal.steps)
    yield from parts.closing(shown, setting, width, 0)


def _goal(
    goal: PaperGoal, told: Told, setting: Setting, width: float, place: tuple[int, int]
) -> Iterator[Block]:
    """A goal with its steps under each other; `place` counts goals from 0 and steps from 1."""
    number, first = place
    if goal.text:
        yield from parts.goal(goal, setting, width, f"goal-{number}")
        if told.writes:
            yield parts.writing(width, setting)
    if goal.steps:
        yield parts.heading(setting.say("paper.steps"), setting, width)
        counted = (_counted(step, at) for at, step in enumerate(goal.steps, first))
        for item in steps_list(tuple(counted), setting, width, f"{STEPS}{number}"):
            yield replace(item, keep=told.writes)
            if told.writes:
                yield parts.writing(width, setting, indent=under_the_box(setting))
        yield Block(0, (), after=12)
    yield from parts.later(goal, setting, width, f"later-{number}")


def _counted(step: PaperStep, number: int) -> PaperStep:
    """The step with its number, which is the same on the other half."""
    return replace(step, text=f"{number}. {step.text}")
