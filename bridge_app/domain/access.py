"""Who may do what: the one policy table, and whose file lies within reach (DECISIONS B).

Default deny: a permission that no role of the actor gives is refused, also one that this
table has never heard of.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from bridge_app.errors import NotAllowed


class Role(StrEnum):
    """What somebody is here for; a person may hold several roles.

    A scheduler is nobody: it is a key with which a machine makes figures at set times
    (domain/scheduled.py).
    """

    FRONT_DESK = "front_desk"
    MENTOR = "mentor"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"
    SCHEDULER = "scheduler"


TASKS: tuple[Role, ...] = tuple(role for role in Role if role is not Role.SCHEDULER)
"""What people are here for: what one can be given, and the first person of a store holds."""


class Permission(StrEnum):
    """One thing that may be allowed; each service method asks for exactly one."""

    FIND_CLIENT = "find_client"
    MAKE_CLIENT = "make_client"
    OPEN_CASE = "open_case"
    CASELOAD = "caseload"
    CONVERSE = "converse"
    PLAN = "plan"
    REWARD = "reward"
    APPROVE = "approve"
    MANAGE_REWARDS = "manage_rewards"
    STOCK = "stock"
    TOTALS = "totals"
    FIGURES = "figures"
    EXPORT = "export"
    REVIEW_ACCESS = "review_access"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_SETTINGS = "manage_settings"
    BACK_UP = "back_up"
    DAILY_BACK_UP = "daily_back_up"
    CHECK_STORE = "check_store"
    OWN_ACCOUNT = "own_account"
    RETAIN = "retain"
    CLIENT_RIGHTS = "client_rights"
    PRIVACY_PAPERS = "privacy_papers"
    OWN_BRIDGE = "own_bridge"


_DESK = frozenset({Role.FRONT_DESK, Role.MENTOR})

POLICY: Mapping[Permission, frozenset[Role]] = {
    Permission.FIND_CLIENT: _DESK,
    Permission.MAKE_CLIENT: _DESK,
    Permission.OPEN_CASE: _DESK,
    Permission.CASELOAD: frozenset({Role.MENTOR}),
    Permission.CONVERSE: _DESK,
    Permission.PLAN: _DESK,
    Permission.REWARD: _DESK,
    Permission.APPROVE: frozenset({Role.MENTOR, Role.COORDINATOR}),
    Permission.MANAGE_REWARDS: frozenset({Role.COORDINATOR}),
    Permission.STOCK: frozenset({Role.COORDINATOR}),
    Permission.TOTALS: frozenset({Role.COORDINATOR}),
    Permission.FIGURES: frozenset({Role.COORDINATOR, Role.SCHEDULER}),
    Permission.EXPORT: frozenset({Role.COORDINATOR}),
    Permission.REVIEW_ACCESS: frozenset({Role.COORDINATOR}),
    Permission.MANAGE_PEOPLE: frozenset({Role.ADMINISTRATOR}),
    Permission.MANAGE_SETTINGS: frozenset({Role.ADMINISTRATOR}),
    Permission.BACK_UP: frozenset({Role.ADMINISTRATOR}),
    Permission.DAILY_BACK_UP: frozenset(TASKS),  # the program makes it while anybody works
    Permission.CHECK_STORE: frozenset({Role.COORDINATOR, Role.ADMINISTRATOR}),
    Permission.OWN_ACCOUNT: frozenset(TASKS),
    Permission.RETAIN: frozenset({Role.ADMINISTRATOR}),
    Permission.CLIENT_RIGHTS: _DESK,
    Permission.PRIVACY_PAPERS: frozenset({Role.ADMINISTRATOR}),
    Permission.OWN_BRIDGE: _DESK,  # of the host at whose desk the client has the screen alone
}
"""The table of DECISIONS B, row by row."""


@dataclass(frozen=True)
class Actor:
    """Who acts, with which roles, at which desk, and why if a reason was asked.

    `once` is the key of a deed that is not done again when its answer got lost (TRUST 4).
    `client` is the client who has the screen alone, at the desk of this person: then nothing
    else is allowed than what a client does with the own bridge (DECISIONS H2).
    """

    person: UUID
    roles: frozenset[Role]
    device: str
    reason: str = ""
    once: UUID | None = None
    client: UUID | None = None


def may(actor: Actor, permission: Permission) -> bool:
    """Whether one of the actor's roles gives this permission."""
    if actor.client is not None and permission != Permission.OWN_BRIDGE:
        return False
    return bool(actor.roles & POLICY.get(permission, frozenset()))


def check(actor: Actor, permission: Permission) -> None:
    """Raise NotAllowed unless a role of the actor gives this permission."""
    if not may(actor, permission):
        raise NotAllowed(permission)


class Reach(StrEnum):
    """Why a client's file lies within an actor's reach; kept in the audit row."""

    CASELOAD = "caseload"
    COVER = "cover"
    APPOINTMENT_TODAY = "appointment_today"
    WALK_IN_TODAY = "walk_in_today"
    OWN_CONVERSATION = "own_conversation"
    TYPED_REASON = "typed_reason"


OWN_CONVERSATION_DAYS = 14
"""An own conversation keeps a file within reach for this many days (DECISIONS B)."""


@dataclass(frozen=True)
class ReachFacts:
    """What the store knows about one actor and one client, today."""

    in_caseload: bool = False
    stands_in: bool = False
    appointment_today: bool = False
    walk_in_today: bool = False
    days_since_own_conversation: int | None = None
    reason_today: bool = False


def reach(facts: ReachFacts) -> Reach | None:
    """Why this file lies within reach, the plainest ground first; None when it does not."""
    days = facts.days_since_own_conversation
    grounds = (
        (facts.in_caseload, Reach.CASELOAD),
        (facts.stands_in, Reach.COVER),
        (facts.appointment_today, Reach.APPOINTMENT_TODAY),
        (facts.walk_in_today, Reach.WALK_IN_TODAY),
        (days is not None and days <= OWN_CONVERSATION_DAYS, Reach.OWN_CONVERSATION),
        (facts.reason_today, Reach.TYPED_REASON),
    )
    return next((ground for holds, ground in grounds if holds), None)
