"""The words in one drawing of a bridge, and the sentences that tell it to somebody who listens.

Under the preset "Koelkast" the drawing has no area ids, so the names of areas cannot get in
here: labels are looked up by what stands in the drawing, not by the definition.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.drawing import Column, DrawnBridge, DrawnPillar
from bridge_app.words import JE, words


@dataclass(frozen=True)
class Labels:
    """All words of one drawing in one language.

    `areas` and `levels` (the sentence of each block, from the foot up) only of areas that may be
    named.
    """

    language: str
    form: str
    title: str
    now: str
    later: str
    pillars: Mapping[str, str]
    areas: Mapping[str, str] = field(default_factory=dict)
    levels: Mapping[str, Sequence[str]] = field(default_factory=dict)


def labels_for(bridge: DrawnBridge, named: BridgeWords, form: str = JE) -> Labels:
    """The words that this drawing shows, and no others."""
    language = named.language
    shown = {column.area: named.areas[column.area] for column in bridge.columns if column.area}
    return Labels(
        language,
        form,
        title=words(language, "paper.title", form),
        now=words(language, "sign.now", form),
        later=words(language, "sign.later", form),
        pillars={pillar.id: named.pillars[pillar.id] for pillar in bridge.pillars},
        areas={area: said.name for area, said in shown.items()},
        levels={area: said.levels for area, said in shown.items()},
    )


def describe(bridge: DrawnBridge, labels: Labels, goal: str = "") -> str:
    """The whole drawing in words, with the goal if there is one.

    One sentence a column where areas may be named; otherwise the names of the pillars and the
    goal only: a paper for the fridge tells nobody how high they are (DECISIONS I2).
    """
    told = _areas_told if labels.areas else _pillars_told
    said = [_say(labels, "alt.start"), *told(bridge, labels)]
    if goal:
        said.append(_say(labels, "alt.goal", goal=goal))
    return " ".join(said)


def _pillars_told(bridge: DrawnBridge, labels: Labels) -> Iterator[str]:
    """Their names; a picture that is too small for them has none to tell."""
    named = [name for pillar in bridge.pillars if (name := labels.pillars[pillar.id])]
    if named:
        yield _say(labels, "alt.fridge", pillars=_say(labels, "list.between").join(named))


def _areas_told(bridge: DrawnBridge, labels: Labels) -> Iterator[str]:
    yield from _pillars_told(bridge, labels)
    yield from (column_told(column, labels) for column in bridge.columns)
    for pillar in bridge.pillars:
        if pillar.worked_on:
            yield _say(labels, "alt.working", pillar=labels.pillars[pillar.id])
    if bridge.footprints:
        yield _say(labels, "alt.steps_done", n=bridge.footprints)
    yield _say(labels, f"alt.walker.{bridge.walker}")


def column_name(pillar: DrawnPillar, column: Column, labels: Labels) -> str:
    """What the column is called: its area, or its pillar where areas are not named."""
    return labels.areas.get(column.area, labels.pillars[pillar.id])


def column_told(column: Column, labels: Labels) -> str:
    """One named column in words: where it stands, where it wants to go, what is new in it."""
    area = labels.areas[column.area]
    said = [_standing(column, labels, area)]
    if column.stars:
        said.append(_say(labels, "alt.stars", area=area, n=len(column.stars)))
    if column.resting:
        said.append(_say(labels, "alt.resting", area=area))
    return " ".join(said)


def block_told(column: Column, level: int, labels: Labels) -> str:
    """One block in words: its place, its sentence, and what it is to the client now."""
    area, sentence = labels.areas[column.area], labels.levels[column.area][level - 1]
    block = _say(labels, "score.block", level=level, levels=column.height)
    place = _say(labels, "list.between").join((area, block))
    return " ".join((f"{place}: {sentence}", *_marks_told(column, level, labels)))


def _marks_told(column: Column, level: int, labels: Labels) -> Iterator[str]:
    if level == column.built:
        yield _say(labels, "alt.block_now")
    if level in column.stars:
        yield _say(labels, "alt.block_star")
    if column.built is not None and level > column.built:
        yield _say(labels, "alt.block_scaffold")
    if level == column.target:
        yield _say(labels, "alt.block_target")


def _standing(column: Column, labels: Labels, area: str) -> str:
    if not column.fits:
        return _say(labels, "alt.column_not_for_me", area=area)
    key = "alt.column" if column.built is not None else "alt.column_empty"
    facts = {"area": area, "level": column.built, "levels": column.height}
    if column.target is None:
        return _say(labels, key, **facts)
    return _say(labels, f"{key}_target", target=column.target, **facts)


def _say(labels: Labels, key: str, **values: object) -> str:
    return words(labels.language, key, labels.form, **values)


def grown_told(name: str, then: Column, now: Column, labels: Labels) -> str:
    """One column at two moments in words; a lower level is "even in de steigers", never less."""
    if not now.fits:
        return _say(labels, "alt.column_not_for_me", area=name)
    facts = {"area": name, "then": then.built, "now": now.built}
    if then.built is None or now.built is None:
        return _say(labels, _half_known(then, now), **facts)
    said = [_say(labels, "alt.grow.same" if then.built == now.built else "alt.grow.both", **facts)]
    if now.resting:
        said.append(_say(labels, "alt.resting", area=name))
    return " ".join(said)


def wanted_told(column: Column, labels: Labels) -> str:
    """One named column as it is wanted, in words; as it is now where nothing more is wanted."""
    area = labels.areas[column.area]
    if column.fits and column.target is not None and column.target > (column.built or 0):
        facts = {"level": column.target, "levels": column.height}
        return _say(labels, "alt.column_wanted", area=area, **facts)
    return _standing(replace(column, target=None), labels, area)


def _half_known(then: Column, now: Column) -> str:
    """The key where one of the two moments has no block."""
    if then.built is None:
        return "alt.column_empty" if now.built is None else "alt.grow.now_only"
    return "alt.grow.then_only"
