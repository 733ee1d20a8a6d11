"""Outcomes as they leave: what was asked, every figure, and a hash over them."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, NamedTuple

from bridge_app.domain.bridge import FORMULA_ID, Voice
from bridge_app.domain.measures import Heights, percent
from bridge_app.domain.outcomes import VERSION, AsOf, BridgeKey, Flow, Part, Shift
from bridge_app.domain.outcomes_around import Around, Days, Share


class Came(NamedTuple):
    """So many people were new in a month at a location, by its name; empty where not known."""

    month: str
    location: str
    n: int


@dataclass(frozen=True)
class Outcomes:
    """What the help brought as it stood at the end of a day.

    `names` gives for each bridge what its pillars are called, `abroad` the same in English, and
    `places` what locations are called, by the ids that the figures go by.
    """

    asked: AsOf
    flow: Flow
    parts: tuple[Part, ...] = ()
    around: Around = field(default_factory=Around)
    names: Mapping[BridgeKey, Mapping[str, str]] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    abroad: Mapping[BridgeKey, Mapping[str, str]] = field(default_factory=dict)

    @property
    def data_hash(self) -> str:
        """SHA-256 of what was asked, of the way of counting and of every figure.

        Of ids and not of names: another name for a place changes no figure.
        """
        nameless = told(replace(self, places={}))
        text = json.dumps(nameless, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def new(self) -> tuple[Came, ...]:
        """Who came, the oldest month first, and of a month by name; not known comes last."""
        new = self.around.reach.new
        came = (Came(month, self.places.get(at, at), n) for (month, at), n in new.items())
        return tuple(sorted(came, key=_as_read))


def _as_read(came: Came) -> tuple[str, bool, str, str]:
    return came.month, not came.location, came.location.casefold(), came.location


def told(outcomes: Outcomes) -> dict[str, Any]:
    """Everything in plain values, for a file or a hash; what cannot be told is null.

    Locations go by name, since their ids say nothing outside; the hash is made without names.
    Points, percents and kappa are texts such as "10.0", so that no machine rounds them again.
    """
    return {
        "filters": {
            "as_of": outcomes.asked.as_of.isoformat(),
            "definition": outcomes.asked.definition,
            "definition_version": VERSION,
            "formula": FORMULA_ID,
        },
        "flow": asdict(outcomes.flow),
        "parts": [_told_part(part) for part in outcomes.parts],
        "reach": _told_reach(outcomes),
        **_told_around(outcomes.around),
    }


def _told_part(part: Part) -> dict[str, object]:
    return {
        "bridge": {"id": part.bridge[0], "version": part.bridge[1]},
        "people": part.people,
        "whole": _told_voices(part.whole),
        "heights": {voice.value: _told_heights(each) for voice, each in part.heights.items()},
        "pillars": {pillar: _told_voices(said) for pillar, said in part.pillars.items()},
        "kappa": {
            "weights": "quadratic",
            "value": _said(part.agreement.value),
            "pairs": part.agreement.pairs,
        },
    }


def _told_voices(voices: Mapping[Voice, Shift]) -> dict[str, object]:
    return {voice.value: _told_shift(each) for voice, each in voices.items()}


def _told_shift(each: Shift) -> dict[str, object]:
    return {
        "n": each.n,
        "risen": each.risen,
        "equal": each.equal,
        "fallen": each.fallen,
        "risen_percent": _said(percent(each.risen, each.n)),
        "equal_percent": _said(percent(each.equal, each.n)),
        "fallen_percent": _said(percent(each.fallen, each.n)),
        "mean_since_first": _said(each.mean),
    }


def _told_heights(each: Heights) -> dict[str, object]:
    told = {"first": each.first, "last": each.last, "percent_since_first": each.percent}
    return {"n": each.n, **{name: _said(value) for name, value in told.items()}}


def _told_reach(outcomes: Outcomes) -> dict[str, object]:
    reach = outcomes.around.reach
    return {
        "new": [came._asdict() for came in outcomes.new],
        "active": reach.active,
        "ended": dict(reach.ended),
        "ended_early": reach.ended_early,
    }


def _told_around(around: Around) -> dict[str, object]:
    return {
        "goals": {
            **asdict(around.goals),
            "reached_percent": _said(percent(around.goals.reached, around.goals.set)),
        },
        "steps": {
            "days_to_first": _told_days(around.first_step),
            "one_day": _told_share(around.one_day),
        },
        "process": {
            "told_after_agreement": _told_share(around.told_after),
            "mornings": _told_share(around.mornings),
            "days_bridge_to_step": _told_days(around.bridge_to_step),
        },
    }


def _told_days(days: Days) -> dict[str, object]:
    return {"median": _said(days.median), "n": days.n}


def _told_share(share: Share) -> dict[str, object]:
    return {"part": share.part, "n": share.n, "percent": _said(share.percent)}


def _said(value: object) -> str | None:
    return None if value is None else str(value)
