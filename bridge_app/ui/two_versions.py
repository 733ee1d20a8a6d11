"""What is typed here and what somebody kept elsewhere meanwhile: side by side, nothing lost."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, TypeVar, cast

from bridge_app.errors import ChangedElsewhere

Form = TypeVar("Form")
"""What a form says: a dataclass with a field for each of its fields."""


@dataclass(frozen=True)
class Differs:
    """One field that reads otherwise in both."""

    name: str
    mine: str
    theirs: str


@dataclass(frozen=True)
class Both:
    """The fields to choose about; who changed them elsewhere and when, where that is known."""

    fields: tuple[Differs, ...]
    who: str = ""
    at: datetime | None = None


def merged(base: Form, mine: Form, theirs: Form) -> Form:
    """What is typed, with what was changed elsewhere only; `base` is where both began.

    So saving what one typed puts nothing back that somebody else changed in another field.
    """
    untouched: dict[str, Any] = {
        each.name: getattr(theirs, each.name)
        for each in fields(cast("Any", base))
        if getattr(mine, each.name) == getattr(base, each.name)
    }
    return cast("Form", replace(cast("Any", mine), **untouched))


def clash(base: Form, mine: Form, theirs: Form) -> bool:
    """Whether both changed one field, and not to the same."""
    for each in fields(cast("Any", base)):
        before, here, there = (getattr(form, each.name) for form in (base, mine, theirs))
        if here not in {before, there} and there != before:
            return True
    return False


def both(mine: Mapping[str, str], theirs: Mapping[str, str], problem: ChangedElsewhere) -> Both:
    """The fields that read otherwise, by the name that each has on the page."""
    told = (Differs(name, mine[name], theirs[name]) for name in mine)
    differing = tuple(each for each in told if each.mine != each.theirs)
    return Both(differing, problem.by, problem.at)
