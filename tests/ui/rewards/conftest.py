"""The room "Uitgeven" on real services: somebody with a ready step, and who may agree."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import StaffMember
from bridge_app.domain.staffing import Newcomer
from bridge_app.errors import WrongPassword
from bridge_app.services import entry
from bridge_app.services.vault import Then, nothing_more
from bridge_app.trust_errors import CodeNeeded, ScreenFirst, WrongCode
from bridge_app.ui.context import Context
from bridge_app.ui.rewards.presenter import RewardsPresenter
from tests.ui.conftest import StandingClock
from tests.ui.doing import add_client, add_plan, confirm, on_screen
from tests.ui.rewards.known_passwords import CODE, DESKS, FROM_PAPER, OWN, SANNES, WITH_PHONE


@pytest.fixture
def context_with_colleagues(context: Context, clock: StandingClock) -> Context:
    """Sanne may approve, Wim may not; passwords are known here instead of in a vault."""
    me, device = context.session.actor, context.session.actor.device
    known = {OWN: me}
    for login, password, role in (
        ("sanne", SANNES, Role.COORDINATOR),
        ("wim", DESKS, Role.FRONT_DESK),
    ):
        member = StaffMember(uuid4(), login, login.title())
        begins = Newcomer(member.name, login, frozenset({role}))
        with entry.adding(context.session.database, clock, me, member, begins):
            known[password] = Actor(member.id, frozenset({role}), device)

    def prove(login: str, password: str, code: str, then: Then = nothing_more, /) -> Actor:
        if password == FROM_PAPER:
            raise ScreenFirst
        if password not in known:
            raise WrongPassword
        if login == WITH_PHONE and code != CODE:
            raise WrongCode if code else CodeNeeded
        then(context.session.database, known[password])
        return known[password]

    return replace(context, prove=prove)


@pytest.fixture
def room(context_with_colleagues: Context, qtbot: QtBot) -> RewardsPresenter:
    made = RewardsPresenter(context_with_colleagues)
    on_screen(made.page)
    return made


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def ready(context: Context, karin: UUID) -> UUID:
    """Karin, with one confirmed step, who heard of it."""
    plan = add_plan(context, karin, "Ik bel.")
    confirm(context, karin, plan.steps[0])
    context.services.rewards.disclose(context.session.actor, karin)
    return karin
