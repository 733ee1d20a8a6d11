"""Who may do what: the table of the decisions cell by cell, and whose file is within reach."""

from dataclasses import replace
from typing import cast
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.access import (
    OWN_CONVERSATION_DAYS,
    POLICY,
    Actor,
    Permission,
    Reach,
    ReachFacts,
    Role,
    check,
    may,
    reach,
)
from bridge_app.errors import NotAllowed

TABLE = """
find_client      front_desk mentor
make_client      front_desk mentor
open_case        front_desk mentor
caseload         mentor
converse         front_desk mentor
plan             front_desk mentor
reward           front_desk mentor
approve          mentor coordinator
manage_rewards   coordinator
stock            coordinator
totals           coordinator
figures          coordinator scheduler
export           coordinator
review_access    coordinator
manage_people    administrator
manage_settings  administrator
back_up          administrator
daily_back_up    front_desk mentor coordinator administrator
check_store      coordinator administrator
own_account      front_desk mentor coordinator administrator
retain           administrator
client_rights    front_desk mentor
privacy_papers   administrator
own_bridge       front_desk mentor
"""
"""The decision, written out again: a slip in the code's table shows here."""

ALLOWED = {
    (line.split()[0], role) for line in TABLE.split("\n") if line for role in line.split()[1:]
}


def actor(*roles: Role) -> Actor:
    return Actor(uuid4(), frozenset(roles), "desk 1")


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("permission", Permission)
def test_every_cell_of_the_table(permission: Permission, role: Role) -> None:
    assert may(actor(role), permission) is ((permission, role) in ALLOWED)


@pytest.mark.parametrize("permission", Permission)
def test_who_holds_no_role_may_nothing(permission: Permission) -> None:
    with pytest.raises(NotAllowed) as refused:
        check(actor(), permission)
    assert refused.value.permission == permission


@pytest.mark.parametrize("permission", Permission)
def test_the_first_person_of_a_store_may_everything(permission: Permission) -> None:
    check(actor(*Role), permission)


@pytest.mark.parametrize("permission", Permission)
def test_a_client_alone_may_nothing_but_the_own_bridge(permission: Permission) -> None:
    """Whatever the person at whose desk it is may."""
    alone = replace(actor(*Role), client=uuid4())
    assert may(alone, permission) is (permission is Permission.OWN_BRIDGE)


def test_a_permission_nobody_thought_of_is_refused() -> None:
    assert not may(actor(*Role), cast("Permission", "read_minds"))
    assert set(POLICY) == set(Permission)


def test_a_stranger_is_out_of_reach() -> None:
    assert reach(ReachFacts()) is None


@pytest.mark.parametrize(
    ("facts", "ground"),
    [
        (ReachFacts(in_caseload=True, reason_today=True), Reach.CASELOAD),
        (ReachFacts(stands_in=True, appointment_today=True), Reach.COVER),
        (ReachFacts(appointment_today=True, walk_in_today=True), Reach.APPOINTMENT_TODAY),
        (ReachFacts(walk_in_today=True), Reach.WALK_IN_TODAY),
        (ReachFacts(days_since_own_conversation=0), Reach.OWN_CONVERSATION),
        (ReachFacts(reason_today=True), Reach.TYPED_REASON),
    ],
)
def test_the_plainest_ground_is_named(facts: ReachFacts, ground: Reach) -> None:
    assert reach(facts) is ground


@given(st.integers(0, 60))
def test_an_own_conversation_counts_for_a_fortnight(days: int) -> None:
    ground = reach(ReachFacts(days_since_own_conversation=days))
    assert (ground is Reach.OWN_CONVERSATION) is (days <= OWN_CONVERSATION_DAYS)
