"""A colleague at the desk beside who is logged in, for rooms in which people change."""

from uuid import uuid4

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import StaffMember
from bridge_app.services.clock import business_day
from bridge_app.storage import staff
from bridge_app.ui.context import Context


def colleague(context: Context, name: str, *roles: Role) -> Actor:
    """Somebody else who works here, with these roles."""
    member = StaffMember(uuid4(), name.lower(), name)
    with context.session.database.writing() as connection:
        staff.add(connection, member, context.clock())
        staff.give_roles(connection, member.id, roles, business_day(context.clock()))
    return Actor(member.id, frozenset(roles), "balie-2")
