"""Whatever happens to steps, nothing that is shown to the client ever goes down.

Footprints, the list of what was done, and the drawing itself are looked at after each deed of a
long random life: splitting, undoing, failing, letting go, taking up, sixty days of silence.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest

from bridge_app.definitions import shipped
from bridge_app.domain.access import Actor
from bridge_app.domain.bridge import Walker
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.drawing import drawn
from bridge_app.domain.lanes import in_lane
from bridge_app.domain.people import Client
from bridge_app.domain.plan import STEPS_NOW, Lane, SeenHow, StepDraft, StepState, TeachBack
from bridge_app.errors import RuleBroken
from bridge_app.services import bridge_now
from bridge_app.ui.growth_state import Grower, growth_state
from tests.services.world import World
from tests.words.readability import taboo

LESS = re.compile(
    r"\b(minder|lager|achteruit|terug bij|verloren|helaas|jammer|niet gelukt)\b|\u2212|-\d",
    re.IGNORECASE,
)
DEEDS = 60
LIVES = 12

BY_OWNER = True  # what is drawn is tried here, for thousands of looks; not who may look


class Life:
    """One client at a desk; each deed picks its own step by chance."""

    def __init__(self, world: World, actor: Actor, client: Client, seed: int) -> None:
        self.world, self.actor, self.client = world, actor, client
        self.chance = Random(seed)
        self.said = 0
        world.scored(actor, client, 2, 3, 1, 4)
        world.scored(actor, client, 3, 3, 2, 3)
        world.planned(actor, client, "Ik bel en ik mail", "Ik zoek mijn brief")

    @property
    def file(self) -> ClientFile:
        return self.world.services.people.open(self.actor, self.client.id)

    @property
    def plan(self) -> Any:
        return self.world.services.plans.plan(self.actor, self.client.id)

    def deed(self, name: str, *parts: object) -> None:
        """One deed; what a rule refuses did not happen."""
        try:
            getattr(self.world.services.plans, name)(self.actor, self.client.id, *parts)
        except RuleBroken:
            return

    def draft(self) -> StepDraft:
        self.said += 1
        return StepDraft(f"Ik doe ding {self.said}")

    def step(self) -> Any:
        return self.chance.choice(self.plan.steps)

    def goal(self) -> Any:
        return self.chance.choice(self.plan.goals)

    # --- everything that can happen ----------------------------------------------------

    def add(self) -> None:
        self.deed("add_step", self.goal().id, self.draft(), self.chance.choice(list(Lane)))

    def split(self) -> None:
        step = self.step()
        self.deed("split_step", step.id, step.version, self.draft(), self.draft())

    def split_and_undo(self) -> None:
        step = self.step()
        before = {each.id for each in self.plan.steps}
        self.deed("split_step", step.id, step.version, self.draft(), self.draft())
        for new in {each.id for each in self.plan.steps} - before:
            self.deed("join_step", step, step.version + 1, new)

    def move(self) -> None:
        step = self.step()
        place = self.chance.choice((None, 1, 2))
        self.deed("move_step", step.id, step.version, self.chance.choice(list(Lane)), place)

    def claim(self) -> None:
        self.deed("claim", self.step().id, self.chance.choice(("", "Mijn zus hielp")))

    def confirm(self) -> None:
        self.deed("confirm", self.step().id, self.chance.choice(list(SeenHow)))

    def fail(self) -> None:
        self.deed("not_yet", self.step().id, self.chance.choice(("", "Er was niemand")))

    def undo(self) -> None:
        self.deed("undo", self.step().id)

    def word_anew(self) -> None:
        step = self.step()
        self.deed("change_step", step.id, step.version, self.draft())

    def let_go(self) -> None:
        step = self.step()
        self.deed("drop_step", step.id, step.version, "Hoeft niet meer")

    def take_up(self) -> None:
        self.deed("take_up_step", self.step().id)

    def let_goal_go(self) -> None:
        goal = self.goal()
        self.deed("drop_goal", goal.id, goal.version, "Iets anders gaat voor")

    def take_goal_up(self) -> None:
        goal = self.goal()
        self.deed("take_up_goal", goal.id, goal.version)

    def another_goal(self) -> None:
        self.deed("set_goal", "health", f"Ik slaap {self.said}")

    def agree(self) -> None:
        self.deed("agree", TeachBack.COULD_TELL)

    def leave(self) -> None:
        self.deed("settle")

    def wait(self) -> None:
        self.world.clock.later(days=60)
        self.world.services.people.walk_in(self.actor, self.client.id)

    def one_more(self) -> None:
        """Something happens."""
        deeds: list[Callable[[], None]] = [
            self.add,
            self.split,
            self.split_and_undo,
            self.move,
            self.claim,
            self.confirm,
            self.fail,
            self.undo,
            self.word_anew,
            self.let_go,
            self.take_up,
            self.let_goal_go,
            self.take_goal_up,
            self.another_goal,
            self.agree,
            self.leave,
            self.wait,
        ]
        self.chance.choice(deeds)()
        self.world.clock.later(minutes=1)


@dataclass(frozen=True)
class Shown:
    """What a client sees: footprints on the deck, the same in words, blocks and stars."""

    feet: int
    told: list[str]
    blocks: list[int]
    stars: int


def shown(file: ClientFile) -> Shown:
    bridge = drawn(file.definition, file.facts)
    return Shown(
        bridge.footprints,
        [footprint.text for footprint in file.footprints],
        [column.built or 0 for column in bridge.columns],
        sum(len(column.stars) for column in bridge.columns),
    )


def looks(life: Life) -> Iterator[tuple[Shown, Shown]]:
    """Each two looks at the file with one deed between them."""
    before = shown(life.file)
    for _ in range(DEEDS):
        life.one_more()
        after = shown(life.file)
        yield before, after
        before = after


def check_only_up(life: Life) -> None:
    for before, after in looks(life):
        assert after.feet >= before.feet
        assert after.told[: len(before.told)] == before.told
        assert len(after.told) == after.feet
        assert after.stars >= before.stars > 0
        assert all(now >= then for then, now in zip(before.blocks, after.blocks, strict=True))


@pytest.mark.parametrize("seed", range(LIVES))
def test_nothing_shown_ever_goes_down(
    world: World, mentor: Actor, karin: Client, seed: int
) -> None:
    life = Life(world, mentor, karin, seed)
    check_only_up(life)
    assert shown(life.file).feet > 0


SETBACKS = ("split", "split_and_undo", "undo", "fail", "let_go", "let_goal_go", "wait")
"""What feels like going back, sixty days of silence among it."""


@pytest.mark.parametrize("setback", SETBACKS)
def test_a_setback_takes_nothing_away_and_is_told_kindly(
    world: World, mentor: Actor, karin: Client, setback: str
) -> None:
    life = walked_on(Life(world, mentor, karin, 0))
    before = shown(life.file)
    assert before.feet == 2
    for _ in range(4):  # chance picks another step each time
        getattr(life, setback)()
    after = shown(life.file)
    assert (after.feet, after.told) == (before.feet, before.told)
    assert (after.blocks, after.stars) == (before.blocks, before.stars)
    assert unkind(all_told(life.file)) == []


def walked_on(life: Life) -> Life:
    """Two steps were done and seen, and two more stand ready."""
    life.agree()
    for step in life.plan.steps:
        life.deed("confirm", step.id, SeenHow.TOLD)
    life.add()
    life.add()
    return life


def all_told(file: ClientFile) -> list[str]:
    """Everything that is told of growing, on the screen and in the picture's own words."""
    said, grower = shipped()[0].words_in("nl"), Grower(Walker.WALKING, "je", file.footprints)
    state = growth_state(file.scorings, file.definition, said, grower)
    rows = [part for row in state.rows for part in (row.then, row.now, row.change)]
    return [state.title, *state.sentences, *rows, *state.steps]


def unkind(told: list[str]) -> list[str]:
    """Words that judge, and every kind of less."""
    return [text for text in told if taboo(text, "nl") or LESS.search(text)]


def test_an_unkind_word_is_found() -> None:
    """The control of the test above."""
    assert unkind(["Dit is mislukt.", "Je hebt nu minder blokken.", "Dit ging goed."]) == [
        "Dit is mislukt.",
        "Je hebt nu minder blokken.",
    ]


@contextmanager
def drawn_too_soon(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Footprints of every step that is done just now, and of no other."""

    def done_now(work: Any, head: Any, talk: Any) -> Any:
        subject = kept(work, head, talk)
        done = {step.id for step in subject.plan.steps if step.state is StepState.DONE}
        feet = tuple(each for each in subject.footprints if each.step_id in done)
        return bridge_now.Subject(head, subject.plan, feet, talk)

    kept = bridge_now.subject_of
    patch.setattr("bridge_app.services.files.subject_of", done_now)
    yield
    patch.undo()


def test_a_drawing_of_what_is_done_just_now_is_found_to_go_down(
    world: World, mentor: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    with drawn_too_soon(monkeypatch), pytest.raises(AssertionError):
        check_only_up(Life(world, mentor, karin, 0))


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_at_most_three_stand_under_now(
    world: World, mentor: Actor, karin: Client, seed: int
) -> None:
    life = Life(world, mentor, karin, 100 + seed)
    for _ in range(DEEDS):
        life.one_more()
        assert len(in_lane(life.plan, Lane.NOW)) <= STEPS_NOW


def test_nothing_written_is_ever_taken_away(world: World, mentor: Actor, karin: Client) -> None:
    """Every wording and every line of a step's story stays readable, in its own place."""
    life = Life(world, mentor, karin, 7)
    plans = world.services.plans
    before = plans.history(mentor, karin.id)
    for _ in range(DEEDS):
        life.one_more()
        after = plans.history(mentor, karin.id)
        assert set(before.goals) <= set(after.goals)
        assert set(before.steps) <= set(after.steps)
        assert after.happenings[: len(before.happenings)] == before.happenings
        before = after
