"""The same stories lived as at a desk: every answer, step and tick a deed of its own."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import UUID

from bridge_app.domain.access import Actor
from bridge_app.domain.desk import months_on
from bridge_app.domain.goal_rewards import REACHED
from bridge_app.domain.lanes import in_lane
from bridge_app.domain.people import AddressForm, ConversationKind, Place, TalkRoute
from bridge_app.domain.plan import Lane, MiniStep, Plan, StepDraft, StepState, as_draft
from bridge_app.errors import FieldProblem
from bridge_app.practice.around import Around
from bridge_app.practice.living import TOLD_VERSION, second_thoughts
from bridge_app.practice.paths import REWORDED
from bridge_app.practice.planned import OTHER
from bridge_app.practice.stories import Story, Talk, Told, Visit
from bridge_app.services.clock import business_day
from bridge_app.services.session import Services


def live(services: Services, actor: Actor, story: Story) -> UUID:
    """Everything that the story tells but rewards; gives the client's id."""
    made = services.people.create(actor, story.new)
    form = AddressForm.U if story.formal else AddressForm.JE
    safe = story.safe_contact
    wanted = replace(made, walker=story.walker, address_form=form, safe_contact=safe)
    wanted = replace(wanted, needs=story.needs)
    if wanted != made:
        services.people.change(actor, wanted)
    if story.note:
        services.people.write_note(actor, made.id, story.note, may_read=not story.private)
    steps: tuple[MiniStep, ...] = ()
    for each in story.visits:
        if isinstance(each, Visit):
            come_back(services, actor, made.id, steps, each)
        elif talk(services, actor, made.id, story.language, each) and each.goal:
            steps = plan_made(services, actor, made.id, each)
    return made.id


def talk(services: Services, actor: Actor, client: UUID, language: str, told: Talk) -> bool:
    """Whether the talk went on to the end of the bridge."""
    bridges = services.bridges
    first = not services.people.open(actor, client).scorings
    kind = ConversationKind.INTAKE if first else ConversationKind.REVIEW
    today = business_day(bridges.acting.clock())
    held = today - timedelta(days=told.days_on_paper)
    begin = partial(bridges.start, route=told.route, held_on=held if held < today else None)
    began = begin(actor, client, kind, told.keep, language).id
    bridges.informed(actor, began, TOLD_VERSION, language)
    if told.around.wellbeing:
        bridges.set_wellbeing(actor, began, told.around.wellbeing)
    if told.strengths:
        bridges.set_strengths(actor, began, told.strengths)
    for area, said in told.given.items():
        bridges.answer(actor, began, area, said)
    if not told.finished:
        bridges.go(actor, began, Place("bridge", list(told.given)[-1]))
        return False
    if told.route is TalkRoute.WHOLE:
        heard(services, actor, began, told)
        bridges.finish(actor, began)
    for area, level in told.targets.items():
        bridges.set_target(actor, began, area, level)
    if told.urgent:
        services.plans.set_urgent(actor, client, told.urgent)
    bridges.promise_review(actor, began, told.months)
    around(services, actor, began, told.around)
    bridges.end(actor, began)
    take_home(services, actor, client, told)
    return True


def take_home(services: Services, actor: Actor, client: UUID, told: Talk) -> None:
    for each in told.printed:
        services.papers.printed(actor, client, each.kind, each.preset, with_code=bool(each.code))
    if told.paper:
        services.papers.lay_ready(actor, client, told.paper)


def heard(services: Services, actor: Actor, talk: UUID, told: Talk) -> None:
    """The mentor's view, and what the client chooses anew after it."""
    for area, level in told.mentor_levels.items():
        services.bridges.mentor_answer(actor, talk, area, level)
    for area, said in second_thoughts(told).items():
        services.bridges.answer(actor, talk, area, said)


def around(services: Services, actor: Actor, talk: UUID, said: Around) -> None:
    bridges = services.bridges
    for link in said.links:
        with suppress(FieldProblem):  # three are enough, also over several talks
            bridges.set_link(actor, talk, link)
    for area in said.later:
        bridges.set_later(actor, talk, area)
    if said.vision:
        bridges.set_vision(actor, talk, said.vision)


def plan_made(services: Services, actor: Actor, client: UUID, told: Talk) -> tuple[MiniStep, ...]:
    plans = services.plans
    assert told.goal
    make_room(services, actor, client, plans.plan(actor, client), told.course.reason)
    said, today = told.course, plans.acting.clock().date()
    area, words = told.goal
    goal = plans.set_goal(
        actor,
        client,
        area,
        said.first_words or words,
        said.short_text,
        motivation=said.motivation,
        target_date=months_on(today, said.months) if said.months else None,
        how_known=said.how_known,
    ).active_goals[-1]
    if said.first_words:
        worded = partial(plans.set_goal, actor, client, area, words, said.short_text)
        worded(goal_id=goal.id, reason=REWORDED)
    for draft in told.steps:
        plans.add_step(actor, client, goal.id, draft)
    for text in said.later:
        plans.add_step(actor, client, goal.id, StepDraft(text), Lane.LATER)
    if said.second:
        plans.set_goal(actor, client, *said.second)
    if told.teach_back:
        plans.agree(actor, client, told.teach_back)
    if said.added:
        plans.add_step(actor, client, goal.id, StepDraft(said.added), Lane.LATER)
    return in_lane(plans.plan(actor, client), Lane.NOW)


def make_room(services: Services, actor: Actor, client: UUID, plan: Plan, reason: str) -> None:
    open_steps = [s for s in plan.steps if s.state not in {StepState.DONE, StepState.DROPPED}]
    for step in open_steps:
        services.plans.drop_step(actor, client, step.id, step.version)
    why = (reason or OTHER) if open_steps else REACHED
    for goal in plan.active_goals:
        services.plans.drop_goal(actor, client, goal.id, goal.version, why)


def come_back(
    services: Services, actor: Actor, client: UUID, steps: tuple[MiniStep, ...], visit: Visit
) -> None:
    for step, told in zip(steps, visit.told, strict=True):
        tell(services, actor, client, step, told)
    services.plans.settle(actor, client)
    if visit.praise:
        about = steps[visit.praised].id if visit.praised is not None else None
        services.plans.praise(actor, client, visit.praise, about)


def tell(services: Services, actor: Actor, client: UUID, step: MiniStep, told: Told) -> None:
    plans, note = services.plans, told.aside.note
    if told.outcome == "confirmed":
        plans.confirm(actor, client, step.id, told.how, note)
    elif told.outcome == "begun":
        plans.begin_step(actor, client, step.id)
    elif told.outcome == "claimed":
        plans.claim(actor, client, step.id, note)
    elif told.outcome == "not_yet":
        plans.not_yet(actor, client, step.id, note)
    elif told.outcome == "dropped":
        plans.drop_step(actor, client, step.id, step.version)
    if told.aside.first_bit:
        halves = replace(as_draft(step), text=told.aside.first_bit), StepDraft(step.text)
        plans.split_step(actor, client, step.id, step.version, *halves)
