"""What somebody told of at first they mostly tell of later too, so that bridges can be compared."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given

if TYPE_CHECKING:
    from bridge_app.practice.stories import Story, Talk, Visit

MOSTLY = 0.75
"""In so many of the later talks."""


def told_again(chance: Random, story: "Story") -> "Story":
    """The story in which later bridges are mostly of the same areas as the first."""
    return replace(story, visits=tuple(_visits(chance, story.visits)))


def _visits(chance: Random, visits: "tuple[Talk | Visit, ...]") -> "Iterator[Talk | Visit]":
    from bridge_app.practice.stories import Talk

    first: Talk | None = None
    for each in visits:
        if not isinstance(each, Talk) or not each.finished:
            yield each
        elif first is None:
            first = each
            yield each
        else:
            yield _alike(first, each) if chance.random() < MOSTLY else each


def _alike(first: "Talk", later: "Talk") -> "Talk":
    """The later talk with the areas of the first; as it is where more hangs on another area."""
    given = {area: _said(first.given[area], now) for area, now in later.given.items()}
    known = {area for area, now in given.items() if now.level is not None}
    needed = {*later.mentor_levels, *later.targets, *([later.urgent] if later.urgent else [])}
    return replace(later, given=given) if needed <= known else later


def _said(before: Given, now: Given) -> Given:
    """What did not fit or was not said then is so again; a level that lacks is as it was."""
    if before.level is None:
        return replace(now, answer=before.answer, level=None)
    if now.level is None:
        return replace(now, answer=Answer.ANSWERED, level=before.level)
    return now
