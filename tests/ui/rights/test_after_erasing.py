"""The rooms of a client open as before when a rewarded step was erased with its area."""

from dataclasses import replace
from uuid import UUID, uuid4

from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import ConversationKind, Keep, StaffMember
from bridge_app.domain.rewards import Card, Gift
from bridge_app.storage import staff
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.context import Context
from bridge_app.ui.plan.presenter import PlanPresenter
from bridge_app.ui.problems import Message
from bridge_app.ui.rewards.presenter import RewardsPresenter
from bridge_app.ui.takehome.presenter import TakeHomePresenter
from tests.ui.doing import add_client, add_plan, confirm


def colleague(context: Context) -> UUID:
    """Who confirms: nobody erases alone what something was handed out for."""
    noor = StaffMember(uuid4(), "noor", "Noor")
    with context.session.database.writing() as connection:
        staff.add(connection, noor, context.clock())
    return noor.id


def test_every_room_of_a_client_opens_after_an_area_was_erased(
    context: Context, said: list[Message | None]
) -> None:
    services, actor = context.services, context.session.actor
    client = add_client(context)
    talk = services.bridges.start(actor, client, ConversationKind.INTAKE, Keep.ALL, "nl").id
    services.bridges.answer(actor, talk, "debts", Given(Answer.ANSWERED, 2))
    services.bridges.finish(actor, talk)
    plan = add_plan(context, client, "Ik bel Fatima")
    step = confirm(context, client, plan.steps[0]).steps[0]
    services.rewards.disclose(actor, client)
    services.rewards.give(actor, Gift(uuid4(), client, step.id, 20_00, (Card("BON-1", 20_00),)))
    asked = services.rights.ask_area(actor, client, plan.goals[0].area)
    services.retention.confirm(replace(actor, person=colleague(context)), asked.id)
    rooms = (ClientPresenter, RewardsPresenter, PlanPresenter, TakeHomePresenter)
    for room in rooms:
        room(context).open(client)
    assert said == []
