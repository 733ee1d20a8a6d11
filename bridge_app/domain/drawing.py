"""What a drawing of a bridge may know: columns to draw, not whose they are.

The picture is made from this value alone. Under the preset "Koelkast" a column has no area
id, so no name of an area can reach the paper by mistake (DECISIONS I2).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from bridge_app.domain.bridge import (
    Answer,
    BridgeDefinition,
    BridgeFacts,
    Link,
    Pillar,
    Scoring,
    Walker,
)
from bridge_app.domain.growing import Growth


@dataclass(frozen=True)
class Column:
    """One column of blocks: `height` rungs, `built` of them solid, the rest scaffolding.

    `built` is None where the client gave no level (a dotted, empty column), `target` the rung
    with the flag, `stars` the rungs ever won since the start (a star stays), `resting` the rungs
    that are "even in de steigers". `area` is empty when the drawing must not name areas.
    """

    area: str
    height: int
    built: int | None
    target: int | None = None
    stars: tuple[int, ...] = ()
    resting: tuple[int, ...] = ()
    fits: bool = True


@dataclass(frozen=True)
class DrawnPillar:
    """One pillar with its columns; `worked_on` marks the pillar of the current goal.

    `place` counts from 0 in the whole bridge, also when another pillar is left out: each keeps
    its colour. None is the place in which it stands.
    """

    id: str
    columns: tuple[Column, ...]
    worked_on: bool = False
    place: int | None = None


@dataclass(frozen=True)
class DrawnBridge:
    """A bridge ready to draw; links join columns counted from 0, left to right."""

    pillars: tuple[DrawnPillar, ...]
    links: tuple[tuple[int, int], ...] = ()
    footprints: int = 0
    walker: Walker = Walker.WALKING

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, left to right."""
        return tuple(column for pillar in self.pillars for column in pillar.columns)


@dataclass(frozen=True)
class Around:
    """What stands around the blocks of a bridge: flags by area, links, footprints, walker, goal.

    `off` are the areas that the municipality does not ask about now.
    """

    targets: Mapping[str, int] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    footprints: int = 0
    goal_area: str | None = None
    walker: Walker = Walker.WALKING
    off: Collection[str] = ()


def facts_of(
    definition: BridgeDefinition,
    scoring: Scoring | None,
    first: Scoring | None,
    around: Around,
    best: Mapping[str, int] | None = None,
) -> BridgeFacts:
    """What the drawing of one moment is made from; growth since `first` with its definition.

    `best` are the highest levels ever, by area, so that a star that was won stays. What was
    not answered at this moment is missing, also when an earlier moment knew it.
    """
    areas = {area.id for area in definition.areas}
    inside = around.goal_area if around.goal_area in areas else None
    return BridgeFacts(
        levels=_levels(definition, scoring),
        starts=_levels(definition, first),
        best=dict(best or {}),
        targets={area: level for area, level in around.targets.items() if area in areas},
        not_applicable=_not_applicable(scoring),
        links=tuple(link for link in around.links if {link.from_area, link.to_area} <= areas),
        footprints=around.footprints,
        working_pillar=definition.pillar_of(inside).id if inside else None,
        walker=around.walker,
        left_out=frozenset(around.off).difference(scoring.answers if scoring else ()),
    )


def _levels(definition: BridgeDefinition, scoring: Scoring | None) -> dict[str, int]:
    if scoring is None or not scoring.made_with(definition):
        return {}
    return scoring.client_levels()


def _not_applicable(scoring: Scoring | None) -> frozenset[str]:
    answers = scoring.answers.values() if scoring else ()
    return frozenset(each.area for each in answers if each.answer is Answer.NOT_APPLICABLE)


def drawn(
    definition: BridgeDefinition, facts: BridgeFacts, *, areas_named: bool = True
) -> DrawnBridge:
    """The drawing of these facts; without area ids and links unless `areas_named`."""
    pillars = tuple(
        DrawnPillar(
            pillar.id,
            tuple(_column(facts, area.id, area.levels, named=areas_named) for area in pillar.areas),
            worked_on=pillar.id == facts.working_pillar,
            place=place,
        )
        for place, pillar in standing(definition, facts.left_out)
    )
    links = _links(definition, facts) if areas_named else ()
    return DrawnBridge(pillars, links, facts.footprints, facts.walker)


def standing(
    definition: BridgeDefinition, left_out: Collection[str]
) -> Iterator[tuple[int, Pillar]]:
    """The pillars that are drawn, each with its place and the areas that are left of it.

    One of which nothing is left does not stand.
    """
    for place, pillar in enumerate(definition.pillars):
        areas = tuple(each for each in pillar.areas if each.id not in left_out)
        if areas:
            yield place, replace(pillar, areas=areas)


def then_and_now(
    definition: BridgeDefinition, growth: Growth, around: Around
) -> tuple[DrawnBridge, DrawnBridge]:
    """Both bridges of growth, with the same columns; without flags, links or a marked pillar.

    Of `around` count the footprints, the walker, and the areas of which neither bridge tells.
    """
    told = {*growth.then.answers, *growth.now.answers}
    off = frozenset(around.off) - told
    before = facts_of(definition, growth.then, None, Around(walker=around.walker, off=off))
    beside = Around(footprints=around.footprints, walker=around.walker, off=off)
    after = facts_of(definition, growth.now, growth.then, beside, growth.best)
    return drawn(definition, before), drawn(definition, after)


def wants(bridge: DrawnBridge) -> bool:
    """Whether somebody said of any of these columns where they want to be."""
    return any(each.fits and each.target is not None for each in bridge.columns)


def as_wanted(bridge: DrawnBridge) -> DrawnBridge:
    """The same bridge with every block that is wanted standing; the rest of it is as it is now.

    What stands higher than was wanted once stays: nothing is taken off.
    """
    pillars = (
        replace(pillar, columns=tuple(map(_wanted, pillar.columns))) for pillar in bridge.pillars
    )
    return replace(bridge, pillars=tuple(pillars))


def _wanted(column: Column) -> Column:
    """What rests and is wanted again stands then; a star only means what was won already."""
    if column.target is None or not column.fits:
        return column
    built = max(column.built or 0, column.target)
    return replace(
        column, built=built, resting=tuple(rung for rung in column.resting if rung > built)
    )


def _column(facts: BridgeFacts, area: str, height: int, *, named: bool) -> Column:
    now = facts.levels.get(area)
    stars, resting = _grown(facts, area)
    return Column(
        area=area if named else "",
        height=height,
        built=now,
        target=facts.targets.get(area),
        stars=stars,
        resting=resting,
        fits=area not in facts.not_applicable,
    )


def _grown(facts: BridgeFacts, area: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The rungs with a star, and those that rest: what stood once and does not stand now."""
    start, now = facts.starts.get(area), facts.levels.get(area)
    if start is None:
        return (), ()
    top = max(start, now or 0, facts.best.get(area, 0))
    return tuple(range(start + 1, top + 1)), tuple(range(now + 1, top + 1)) if now else ()


def _links(definition: BridgeDefinition, facts: BridgeFacts) -> tuple[tuple[int, int], ...]:
    areas = (area for _, pillar in standing(definition, facts.left_out) for area in pillar.areas)
    order = {area.id: index for index, area in enumerate(areas)}
    return tuple(
        (order[link.from_area], order[link.to_area])
        for link in facts.links
        if {link.from_area, link.to_area} <= order.keys()
    )
