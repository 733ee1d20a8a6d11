"""What was wished of a paper so far, and how one more wish changes it; values only."""

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar
from uuid import UUID

from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import Preset, TakeHome, Ticks, ticks_for

NEEDS = {
    "helpers": "steps",
    "level_sentences": "area_names",
    "links": "area_names",
    "table_page": "area_names",
}
"""A tick that says nothing without another one."""


@dataclass(frozen=True)
class Wanted:
    """What was chosen so far: which paper, for whose eyes, which ticks, colour, the page seen.

    An empty `language` is the client's own.
    """

    kind: PaperKind = PaperKind.A4
    language: str = ""
    preset: Preset = Preset.FRIDGE
    ticks: Ticks = field(default_factory=partial(ticks_for, Preset.FRIDGE))
    mono: bool = False
    page: int = 0
    photo: bool = False


def beginning(home: TakeHome) -> Wanted:
    """The first wishes: large letters for who asked for them, and whose eyes it was last time."""
    first = Wanted(kind=PaperKind.LARGE if home.large_letters else PaperKind.A4)
    return chosen(first, home.last_preset) if home.last_preset else first


def chosen(wanted: Wanted, preset: Preset) -> Wanted:
    """Another preset begins with its own ticks; what was hidden stays hidden."""
    ticks = replace(
        ticks_for(preset),
        family_step=wanted.ticks.family_step,
        hidden_strengths=wanted.ticks.hidden_strengths,
        hidden_goals=wanted.ticks.hidden_goals,
        hidden_steps=wanted.ticks.hidden_steps,
    )
    kind = wanted.kind
    if preset is not Preset.CHILDREN and kind is PaperKind.CHILDREN:
        kind = PaperKind.A4
    return replace(wanted, preset=preset, ticks=ticks, kind=kind, page=0)


def of_kind(wanted: Wanted, kind: PaperKind) -> Wanted:
    """Another paper; the one for children is for their eyes, and the one after it is not."""
    before, after = (each is PaperKind.CHILDREN for each in (wanted.kind, kind))
    if after and wanted.preset is not Preset.CHILDREN:
        wanted = chosen(wanted, Preset.CHILDREN)
    elif before and not after:
        wanted = chosen(wanted, Preset.FRIDGE)
    return replace(wanted, kind=kind, page=0)


def ticked(wanted: Wanted, key: str, *, on: bool) -> Wanted:
    """The wishes with one tick set or taken away; `key` as in the tick's line."""
    kind, _, id_text = key.partition(":")
    if kind == "goal" and id_text:
        hidden = _hidden(wanted.ticks.hidden_goals, UUID(id_text), shown=on)
        return replace(wanted, ticks=replace(wanted.ticks, hidden_goals=hidden))
    if kind == "step" and id_text:
        hidden = _hidden(wanted.ticks.hidden_steps, UUID(id_text), shown=on)
        return replace(wanted, ticks=replace(wanted.ticks, hidden_steps=hidden))
    if kind == "strength":
        said = _hidden(wanted.ticks.hidden_strengths, id_text, shown=on)
        return replace(wanted, ticks=replace(wanted.ticks, hidden_strengths=said))
    if kind == "family":
        picked = UUID(id_text) if on else None
        return replace(wanted, ticks=replace(wanted.ticks, family_step=picked))
    return replace(wanted, ticks=_group_ticked(wanted.ticks, key, on=on))


def _group_ticked(ticks: Ticks, key: str, *, on: bool) -> Ticks:
    values: dict[str, bool] = {key: on}
    if key == "area_names" and not on:
        values |= {other: False for other, needed in NEEDS.items() if needed == key}
    return replace(ticks, **values)  # type: ignore[arg-type]  # only boolean fields have such a key


Key = TypeVar("Key", str, UUID)


def _hidden(hidden: frozenset[Key], key: Key, *, shown: bool) -> frozenset[Key]:
    return hidden - {key} if shown else hidden | {key}
