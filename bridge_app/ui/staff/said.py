"""How tasks are called on the pages about colleagues."""

from collections.abc import Collection

from bridge_app.domain.access import Role
from bridge_app.domain.staffing import StaffLine
from bridge_app.words import short_date, words


def held(line: StaffLine, language: str) -> str:
    """The tasks of somebody; of the key of a machine until when, also when that is over."""
    if line.key_until is None:
        return tasks(line.roles, language)
    until = short_date(line.key_until)
    return words(language, "role.until", what=words(language, "role.scheduler"), day=until)


def tasks(roles: Collection[Role], language: str) -> str:
    """As in "balie, mentor": in one order, whatever the order they were given in."""
    said = [words(language, f"role.{role}") for role in Role if role in roles]
    return ", ".join(said) or words(language, "role.none")
