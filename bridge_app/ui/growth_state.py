"""How a bridge grew, ready to show: the drawing, kind sentences, a table, and the done steps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bridge_app.domain.bridge import (
    AreaAnswer,
    BridgeDefinition,
    BridgeWords,
    Scoring,
    Walker,
)
from bridge_app.domain.desk import Footprint
from bridge_app.domain.drawing import Around, then_and_now
from bridge_app.domain.growing import AreaGrowth, Begun, Change, Growth, begun, growth_of
from bridge_app.picture.growth import Grown
from bridge_app.services.clock import business_day
from bridge_app.words import words, year_date


@dataclass(frozen=True)
class GrowthRow:
    """One area in words: what the client chose then, what now, and what that means."""

    area: str
    then: str
    now: str
    change: str


@dataclass(frozen=True)
class GrowthState:
    """What is shown of growth.

    `grown` is None while there are no two moments that fit on one drawing; `sentences` always
    say something kind; `steps` are the done steps in the client's own words, oldest first. `title`
    speaks of growing only where nothing rests in the scaffolds.
    """

    sentences: tuple[str, ...]
    grown: Grown | None = None
    rows: tuple[GrowthRow, ...] = ()
    steps: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True)
class Grower:
    """Whose bridge, for the drawing and the words: the figure, the form, what was done.

    `left_out` are areas that are not drawn, unless one of the two bridges tells of them.
    """

    walker: Walker
    form: str
    footprints: tuple[Footprint, ...] = ()
    count: int = 0
    left_out: frozenset[str] = frozenset()


def growth_state(
    moments: Sequence[Scoring], definition: BridgeDefinition, said: BridgeWords, who: Grower
) -> GrowthState:
    """Growth between the first and the latest of these moments, in the language of `said`."""
    steps = tuple(each.text for each in who.footprints)
    growth = growth_of(moments, definition)
    if growth is None:
        key = "grow.other" if begun(moments, definition) is Begun.OTHER else "grow.none"
        title = words(said.language, "grow.title", who.form)
        return GrowthState((words(said.language, key, who.form),), steps=steps, title=title)
    drawn = _grown(growth, definition, said.language, who)
    columns = {column.area for column in drawn.now.columns}
    areas = [each for each in growth.areas(definition) if each.area in columns]
    changes = {each.change for each in areas}
    title = "grow.title_less" if Change.RESTING in changes else "grow.title"
    return GrowthState(
        tuple(_sentences(changes, said.language, who.form)),
        drawn,
        tuple(_row(each, said, who.form) for each in areas),
        steps,
        words(said.language, title, who.form),
    )


def _sentences(changes: set[Change], language: str, form: str) -> Iterable[str]:
    """What was won comes first; what rests is an invitation to tell, never a judgement."""
    if Change.NEW in changes:
        yield words(language, "grow.new", form)
    if Change.RESTING in changes:
        yield words(language, "grow.less", form)
    if not changes & {Change.NEW, Change.RESTING}:
        yield words(language, "grow.same", form)


def _grown(growth: Growth, definition: BridgeDefinition, language: str, who: Grower) -> Grown:
    around = Around(footprints=who.count, walker=who.walker, off=who.left_out)
    then, now = then_and_now(definition, growth, around)
    days = (year_date(language, day_of(each)) for each in (growth.then, growth.now))
    keys = ("grow.then_line", "grow.now_blocks")
    said = [words(language, key, who.form, date=day) for key, day in zip(keys, days, strict=True)]
    return Grown(then, now, said[0], said[1])


def _row(area: AreaGrowth, said: BridgeWords, form: str) -> GrowthRow:
    known = said.areas[area.area]
    return GrowthRow(
        known.name,
        sentence_of(area.then, said, form),
        sentence_of(area.now, said, form),
        words(said.language, f"grow.change.{area.change}", form),
    )


def sentence_of(answer: AreaAnswer, said: BridgeWords, form: str) -> str:
    """What the client chose as the sentence of that block, or what was done instead."""
    if answer.client_level is not None:
        return said.areas[answer.area].levels[answer.client_level - 1]
    return words(said.language, f"answer.{answer.answer}", form)


def day_of(scoring: Scoring) -> date:
    """The day on which the bridge was made."""
    return business_day(scoring.finished_at or scoring.started_at)
