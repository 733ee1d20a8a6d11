"""What is asked of the services about promises, each in one call."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.access import Actor
from bridge_app.domain.approving import Asked
from bridge_app.domain.budgets import Room
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Promise, Reward
from bridge_app.services.session import Services, services_for
from bridge_app.ui.context import Context


@dataclass(frozen=True)
class Known:
    """What holds today for one client, and what stands."""

    policy: Policy
    rewards: tuple[Reward, ...]
    room: Room


def known(services: Services, actor: Actor, client_id: UUID) -> Known:
    """The rules of today, all rewards of this client, and what may still be given."""
    rewards = services.rewards
    return Known(
        rewards.policy(actor), rewards.of_client(actor, client_id), rewards.room(actor, client_id)
    )


def reserve(
    services: Services, actor: Actor, client_id: UUID, wanted: Iterable[Promise]
) -> tuple[Reward, ...]:
    """Reserves each of these; gives all rewards of the client as they stand then.

    What was reserved before one is refused stays reserved: its key makes it once.
    """
    for each in wanted:
        services.rewards.promise(actor, each)
    return services.rewards.of_client(actor, client_id)


def agreed_by(
    context: Context, asked: Asked, login: str, password: str, code: str
) -> tuple[UUID, str]:
    """The second person who shows in place who they are, and agrees in their own name.

    Raises WrongPassword, OwnApproval, NotAllowed, and what a second step of theirs asks for.
    """
    return agreed_to_all(context, (asked,), login, password, code)


def agreed_to_all(
    context: Context, wanted: Iterable[Asked], login: str, password: str, code: str
) -> tuple[UUID, str]:
    """The same for several clients at once, shown who they are only once.

    Raises WrongPassword, OwnApproval, NotAllowed, and what a second step of theirs asks for.
    """
    actor, acting = context.session.actor, context.services.acting

    known = context.services.definitions
    colleague = context.prove(
        login,
        password,
        code,
        lambda store, them: _agree(services_for(store, acting.clock, known), them, wanted),
    )
    names = context.services.people.staff_names(actor)
    return colleague.person, names.get(colleague.person, login)


def _agree(theirs: Services, colleague: Actor, wanted: Iterable[Asked]) -> None:
    """As the colleague, over what is theirs."""
    for asked in wanted:
        theirs.rewards.approve(colleague, asked)


def shown_by(context: Context, reward_id: UUID, login: str, password: str, code: str) -> None:
    """Whoever turns this back shows in place that it is they, and it is kept in their own name.

    Raises WrongPassword, and what a second step of theirs asks for.
    """
    known, clock = context.services.definitions, context.services.acting.clock
    context.prove(
        login,
        password,
        code,
        lambda store, me: services_for(store, clock, known).rewards.prove(me, reward_id),
    )
