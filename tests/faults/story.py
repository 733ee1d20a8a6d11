"""The main job told through the services, each deed acknowledged only after it returned."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import ConversationKind, Keep, NewClient, Place
from bridge_app.domain.plan import SeenHow, StepDraft, TeachBack
from bridge_app.domain.rewards import Card, Gift
from bridge_app.errors import NotFound
from bridge_app.services.session import Services
from tests.faults.place import Inside


@dataclass(frozen=True)
class Ack:
    """One thing that somebody was told is kept; `look` says how to find it again."""

    look: str
    owner: UUID
    name: str
    value: str

    def __str__(self) -> str:
        return f"{self.look} {self.name}={self.value} of {self.owner}"


@dataclass(frozen=True)
class Words:
    """What is typed in a telling; markers take their place in another fault."""

    first: str = "Karin"
    last: str = "de Boer"
    note: str = "Ik wil hier over praten"
    goal: str = "Rust in huis"
    step: str = "Bel de woningbouw"
    helper: str = "Mijn zus"
    if_then: str = "Als het niet lukt, bel ik de balie"
    praise: str = "Goed dat je belde"


def told(inside: Inside, words: Words = Words()) -> Iterator[Ack]:
    """One client from the door to the voucher; yields after each deed that was kept."""
    services, actor = inside.services, inside.actor
    client = services.people.create(actor, NewClient(words.first, words.last))
    yield Ack("client", client.id, "number", client.number)
    talk = services.bridges.start(actor, client.id, ConversationKind.INTAKE, Keep.ALL, "nl")
    for number, area in enumerate(services.bridges.definition().definition.areas):
        services.bridges.go(actor, talk.id, Place("bridge", area.id))
        yield Ack("place", talk.id, "area", area.id)
        level = number % area.levels + 1
        given = Given(Answer.ANSWERED, level, note=words.note)
        services.bridges.answer(actor, talk.id, area.id, given)
        yield Ack("answer", talk.id, area.id, str(level))
    services.bridges.finish(actor, talk.id)
    yield from _planned(services, actor, client.id, words)


def _planned(services: Services, actor: Actor, client: UUID, words: Words) -> Iterator[Ack]:
    plans, rewards = services.plans, services.rewards
    area = services.bridges.definition().definition.areas[0].id
    plan = plans.set_goal(actor, client, area, words.goal)
    yield Ack("goal", client, str(plan.goals[-1].id), words.goal)
    draft = StepDraft(words.step, helper=words.helper, if_then=words.if_then)
    plan = plans.add_step(actor, client, plan.goals[-1].id, draft)
    step = plan.steps[-1].id
    yield Ack("step", client, str(step), words.step)
    plans.agree(actor, client, TeachBack.COULD_TELL)
    yield Ack("agreed", client, str(step), "True")
    plans.confirm(actor, client, step, SeenHow.TOLD)
    yield Ack("confirmed", client, str(step), "True")
    plans.praise(actor, client, words.praise, step)
    rewards.disclose(actor, client)
    key = uuid4()
    reward = rewards.give(actor, Gift(key, client, step, 20_00, (Card(key.hex, 20_00),)))
    yield Ack("reward", client, str(reward.id), reward.receipt)


# --- found again ---------------------------------------------------------------------------


def missing(inside: Inside, acks: list[Ack]) -> list[str]:
    """Those acknowledged things that are not there, by name.

    Where a talk stands is only compared for the last place: it moves on by itself.
    """
    last_place = {ack.owner: ack for ack in acks if ack.look == "place"}
    looked = [ack for ack in acks if ack.look != "place" or last_place[ack.owner] is ack]
    return [str(ack) for ack in looked if not _is_there(inside, ack)]


def _is_there(inside: Inside, ack: Ack) -> bool:
    try:
        return _LOOKS[ack.look](inside, ack)
    except NotFound:
        return False


def _client(inside: Inside, ack: Ack) -> bool:
    return inside.services.people.by_number(inside.actor, ack.value).id == ack.owner


def _place(inside: Inside, ack: Ack) -> bool:
    """On the same question, or on the next one when that was under way."""
    areas = [area.id for area in inside.services.bridges.definition().definition.areas]
    talk = inside.services.bridges.current(inside.actor, ack.owner).conversation
    return talk.place.area in areas[areas.index(ack.value) : areas.index(ack.value) + 2]


def _answer(inside: Inside, ack: Ack) -> bool:
    scoring = inside.services.bridges.current(inside.actor, ack.owner).scoring
    return str(scoring.answer_for(ack.name).client_level) == ack.value


def _goal(inside: Inside, ack: Ack) -> bool:
    plan = inside.services.plans.plan(inside.actor, ack.owner)
    return any(str(goal.id) == ack.name and goal.text == ack.value for goal in plan.goals)


def _step(inside: Inside, ack: Ack) -> bool:
    plan = inside.services.plans.plan(inside.actor, ack.owner)
    step = plan.step(UUID(ack.name))
    facts = {
        "step": step is not None and step.text == ack.value,
        "agreed": plan.is_agreed(UUID(ack.name)),
        "confirmed": step is not None and step.confirmed,
    }
    return facts[ack.look]


def _reward(inside: Inside, ack: Ack) -> bool:
    rewards = inside.services.rewards.of_client(inside.actor, ack.owner)
    return any(str(each.id) == ack.name and each.receipt == ack.value for each in rewards)


_LOOKS: dict[str, Callable[[Inside, Ack], bool]] = {
    "client": _client,
    "place": _place,
    "answer": _answer,
    "goal": _goal,
    "step": _step,
    "agreed": _step,
    "confirmed": _step,
    "reward": _reward,
}
