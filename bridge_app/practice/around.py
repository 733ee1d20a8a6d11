"""What made-up people say around their bridge: how they are, links, later, and two years on."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bridge_app.domain.bridge import Link, LinkKind
from bridge_app.domain.people import Wellbeing

VISIONS = (
    "Ik woon rustig en ik slaap goed.",
    "Ik heb werk dat bij mij past.",
    "Ik kan mijn rekeningen zelf betalen.",
    "Ik spreek goed Nederlands.",
    "Ik heb een eigen plek voor mij en mijn kind.",
    "Ik voel mij weer sterk.",
)
"""Sentences about two years on, as people say them."""


@dataclass(frozen=True)
class Around:
    """What stands around the blocks after one talk; all of it may be missing."""

    wellbeing: Wellbeing | None = None
    links: tuple[Link, ...] = ()
    later: tuple[str, ...] = ()
    vision: str = ""


def said_around(chance: Random, areas: Sequence[str], urgent: str | None) -> Around:
    """What somebody says in one talk; most say something, few say all of it."""
    wellbeing = chance.choice(tuple(Wellbeing)) if chance.random() < 0.7 else None
    links = tuple(_link(chance, areas) for _ in range(chance.choice((0, 0, 1, 1, 2, 3))))
    others = [area for area in areas if area != urgent]
    wished = chance.sample(others, chance.choice((0, 1, 1, 2)))
    later = tuple(wished) if urgent else ()
    vision = chance.choice(VISIONS) if chance.random() < 0.6 else ""
    return Around(wellbeing, tuple(dict.fromkeys(links)), later, vision)


def _link(chance: Random, areas: Sequence[str]) -> Link:
    first, second = chance.sample(areas, 2)
    return Link(first, second, chance.choice(tuple(LinkKind)))
