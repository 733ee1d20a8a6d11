"""What is put ready for one client, and what the fields become."""

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import date

from bridge_app.domain.people import AddressForm, Client, Needs, TalkRoute, short_name
from bridge_app.errors import FieldProblem
from bridge_app.words import languages, read_date


@dataclass(frozen=True)
class Wanted:
    """What stands in the fields: with the client for good, or for this talk only.

    `held` is the typed day of a talk that was held on paper; empty for one of now.
    """

    needs: Needs = field(default_factory=Needs)
    form: AddressForm = AddressForm.JE
    language: str = "nl"
    route: TalkRoute = TalkRoute.WHOLE
    held: str = ""


@dataclass(frozen=True)
class ReadyState:
    """The page for one client; `problem` is what cannot be read."""

    name: str
    wanted: Wanted
    problem: FieldProblem | None = None


def known(client: Client) -> ReadyState:
    """What was put ready the last time stands there again."""
    language = client.language if client.language in languages() else "nl"
    wanted = Wanted(client.needs, client.address_form, language)
    return ReadyState(client.first_name or short_name(client), wanted)


def written(wanted: Wanted) -> str:
    """What stands in the fields as one text, to be put back after a lock."""
    return json.dumps(asdict(wanted))


def read_back(text: str) -> Wanted:
    """What `written` wrote."""
    found = json.loads(text)
    return Wanted(
        Needs(**found["needs"]),
        AddressForm(found["form"]),
        found["language"],
        TalkRoute(found["route"]),
        found["held"],
    )


def refused(state: ReadyState, problem: FieldProblem) -> ReadyState:
    """One of the fields will not do as it is."""
    return replace(state, problem=problem)


def held_on(text: str, today: date) -> date | None:
    """The day of a talk on paper, None for no text; without a year the last such day.

    Raises FieldProblem("held_on", ...) for a day that cannot be read or is still to come.
    """
    typed = text.strip(" .-/")
    if not typed:
        return None
    try:
        day = read_date(typed, "held_on")
    except FieldProblem as problem:
        if problem.reason == "no_such_day":
            raise
        day = _lately(typed, today)
    if day > today:
        raise FieldProblem("held_on", "in_future")
    return day


def _lately(typed: str, today: date) -> date:
    this_year = read_date(f"{typed} {today.year}", "held_on")
    return this_year if this_year <= today else read_date(f"{typed} {today.year - 1}", "held_on")
