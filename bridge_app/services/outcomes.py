"""What the help brought, for coordinators: figures of people without a name, each with its n."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bridge_app.definitions import definition_from_json, words_from_json
from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.bridge import BridgeDefinition
from bridge_app.domain.outcomes import (
    DEFINITIONS,
    VERSION,
    AsOf,
    BridgeKey,
    Person,
    flow,
    parts,
)
from bridge_app.domain.outcomes_around import around
from bridge_app.domain.outcomes_found import Outcomes
from bridge_app.domain.staffing import UnitKind
from bridge_app.errors import FieldProblem
from bridge_app.services.acting import Acting, Work
from bridge_app.services.bridge_now import areas_off
from bridge_app.services.clock import at_the_desk, begins
from bridge_app.storage import definitions_rows, outcomes, settings_rows, units
from bridge_app.storage.definitions_rows import KeptDefinition
from bridge_app.storage.written import Connection

ABROAD = "en"
"""The language of a file that goes to another country."""


@dataclass(frozen=True)
class OutcomeReports:
    """What came of the help, as it stood at the end of a day."""

    acting: Acting

    def found(self, actor: Actor, asked: AsOf, language: str = "nl") -> Outcomes:
        """The flow of people, and of those who are counted what changed; figures around it.

        As it stood at the end of the day, as far as it was not erased since. It is logged before
        anything is read, and nobody waits for it meanwhile. `language` is that of the names of
        pillars. Raises FieldProblem for a day still to come or a way of counting
        that nobody knows.
        """
        with self.acting.deed(actor, Permission.FIGURES, "report.outcomes") as work:
            _check(work, asked)
            told = f"{asked.as_of.isoformat()} {asked.definition} {VERSION}"
            work.about("outcomes", detail=told)
        with self.acting.database.reading() as connection:
            return _counted(connection, asked, language)


def _check(work: Work, asked: AsOf) -> None:
    if asked.definition not in DEFINITIONS:
        raise FieldProblem("definition", "unknown")
    if asked.as_of > work.day:
        raise FieldProblem("as_of", "in_future")


def _counted(connection: Connection, asked: AsOf, language: str) -> Outcomes:
    until = begins(asked.as_of + timedelta(days=1))
    people = outcomes.people(connection, until, at_the_desk)
    kept = _bridges(connection, people)
    off = areas_off(settings_rows.valid_on(connection, asked.as_of))
    counted = parts(people, DEFINITIONS[asked.definition], map(_structure, kept), frozenset(off))
    return Outcomes(
        asked,
        flow(people),
        counted,
        around(outcomes.events(connection, until, at_the_desk)),
        _names(kept, language),
        {each.id.hex: each.name for each in units.listed(connection, UnitKind.LOCATION)},
        _names(kept, ABROAD),
    )


def _bridges(connection: Connection, people: Iterable[Person]) -> list[KeptDefinition]:
    used: set[BridgeKey] = set().union(*(person.bridges for person in people))
    return [definitions_rows.kept(connection, *key) for key in sorted(used)]


def _names(kept: Iterable[KeptDefinition], language: str) -> Mapping[BridgeKey, Mapping[str, str]]:
    return {(each.id, each.version): _pillars(each, language) for each in kept}


def _structure(kept: KeptDefinition) -> BridgeDefinition:
    return definition_from_json(kept.structure.text)


def _pillars(kept: KeptDefinition, language: str) -> Mapping[str, str]:
    """What the pillars are called, in the newest words of a language, or of any."""
    said = {tongue: words for (tongue, _), words in sorted(kept.words.items())}
    return words_from_json(said.get(language, next(iter(said.values()))).text).pillars
