"""What stays open in made-up lives: a first talk to which nobody came back, a paper that waits."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from bridge_app.domain.bridge import BridgeDefinition
from bridge_app.domain.papers import PaperKind
from bridge_app.practice.stories import Story, Talk, stories
from bridge_app.practice.variety import varied

BROKEN_OFF, WAITING = 0.2, 0.21
"""How many people stopped in their first talk, and for how many a paper lies at the desk."""

LONG_AGO = timedelta(days=60)
"""Longer than a broken-off first talk is kept (DOMAIN 6: 42 days)."""

PAPERS = tuple(PaperKind)


def whole_lives(
    count: int, seed: int, definition: BridgeDefinition, today: date
) -> Iterator[Story]:
    """The stories of this seed, with what stays open in them."""
    for index, story in enumerate(stories(count, seed, definition, today)):
        told = varied(Random(f"{seed}:{index}:variety"), story, today)
        yield loosened(Random(f"{seed}:{index}:open"), told, today)


def loosened(chance: Random, story: Story, today: date) -> Story:
    """The story, perhaps stopped in its first talk, perhaps with a paper that lies at the desk.

    Only somebody who came long ago and once stops for good: growth and setbacks stay as told.
    """
    talks = [each for each in story.visits if isinstance(each, Talk)]
    if not talks:
        return story
    long_ago = talks[-1].at.date() < today - LONG_AGO
    once = len(talks) == 1 and bool(talks[0].given)
    if long_ago and once and chance.random() < BROKEN_OFF * 3:
        stopped = _stopped(chance, talks[0])
        before = tuple(each for each in story.agreed if each.draft.day <= stopped.at.date())
        return replace(story, visits=(stopped,), agreed=before)
    if chance.random() < WAITING:
        waits = replace(talks[-1], paper=chance.choice(PAPERS))
        visits = tuple(waits if each is talks[-1] else each for each in story.visits)
        return replace(story, visits=visits)
    return story


def _stopped(chance: Random, talk: Talk) -> Talk:
    """The talk as far as it came: some questions answered, nothing agreed."""
    told = list(talk.given.items())
    return replace(
        talk,
        given=dict(told[: chance.randint(1, len(told))]),
        mentor_levels={},
        targets={},
        urgent=None,
        goal=None,
        steps=(),
        teach_back=None,
        finished=False,
        printed=(),
    )
