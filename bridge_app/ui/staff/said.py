"""How tasks are called on the pages about colleagues."""

from collections.abc import Collection

from bridge_app.domain.access import Role
from bridge_app.words import words


def tasks(roles: Collection[Role], language: str) -> str:
    """As in "balie, mentor": in one order, whatever the order they were given in."""
    said = [words(language, f"role.{role}") for role in Role if role in roles]
    return ", ".join(said) or words(language, "role.none")
