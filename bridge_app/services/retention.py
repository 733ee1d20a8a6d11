"""How long what is kept may stay, and how it goes: by number, by two people, with a report."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.people import Purpose, clean_name
from bridge_app.domain.retention import (
    BASIS_LIMIT,
    MOST_YEARS,
    BrokenOff,
    Destruction,
    Due,
    Ending,
    Ground,
    Kept,
    Quiet,
    Rule,
    over_on,
    rules_with,
    years,
)
from bridge_app.errors import FieldProblem
from bridge_app.services import erasing
from bridge_app.services.acting import Acting, Work
from bridge_app.services.calendar import check_sure
from bridge_app.services.clock import business_day
from bridge_app.storage import destructions, erasures, merging, people, retention, settings_rows
from bridge_app.storage.merging import Filed
from bridge_app.storage.retention import Silent
from bridge_app.trust_errors import ListEnded, NotErasedBefore, NothingDue, SecondPerson

LOOKED_AT = "retention"
"""The setting that tells that somebody looked at the terms once (setting_up.py)."""

MOST_NUMBERS = 200
"""Numbers that can be asked for at once."""


@dataclass(frozen=True)
class Retention:
    """How long what is kept may stay (DOMAIN 6); nothing goes without a second person."""

    acting: Acting

    def broken_off(self, actor: Actor, day: date) -> tuple[BrokenOff, ...]:
        """Broken-off intakes that may be destroyed on `day`, the oldest first, by number.

        One with an appointment still to come is not broken off: somebody comes back to it.
        """
        with self.acting.deed(actor, Permission.RETAIN, "retention.broken_off") as work:
            found = (
                BrokenOff(each.number, _since(each))
                for each in retention.broken_off(work.connection, day)
            )
            due = sorted((each for each in found if each.due <= day), key=lambda each: each.since)
            work.about("retention", amount=len(due))
            return tuple(due)

    def overview(self, actor: Actor) -> Kept:
        """The rules, what may go today, and every list so far; by number, without a name."""
        with self.acting.deed(actor, Permission.RETAIN, "retention.see") as work:
            rules, due = self._due(work)
            work.about("retention", amount=len(due))
            lists = destructions.listed(work.connection)
            return Kept(tuple(rules.values()), due, lists, work.day)

    def _due(self, work: Work) -> tuple[dict[Purpose, Rule], tuple[Due, ...]]:
        rules = rules_with(destructions.rules(work.connection, work.day))
        quiet = map(_quiet, retention.silent(work.connection, work.day))
        due = over_on(quiet, rules, work.day)
        return rules, whole_files(due, merging.together(work.connection))

    def set_rule(self, actor: Actor, purpose: Purpose, whole_years: int, basis: str) -> Rule:
        """From today on cases of this purpose are kept so long; raises FieldProblem."""
        named = clean_name(basis)
        if not named:
            raise FieldProblem("legal_basis", "empty")
        if len(named) > BASIS_LIMIT:
            raise FieldProblem("legal_basis", "too_long", BASIS_LIMIT)
        if not 0 < whole_years <= MOST_YEARS:
            raise FieldProblem("years", "too_many", MOST_YEARS)
        rule = Rule(purpose, named, years(whole_years))
        with self.acting.deed(actor, Permission.RETAIN, "retention.rule") as work:
            work.about("retention", detail=purpose, amount=rule.days)
            destructions.add_rule(work.connection, rule, work.day)
            seen = {LOOKED_AT: purpose.value}
            settings_rows.add(work.connection, seen, work.day, work.now, actor.person)
        return rule

    # --- two people ------------------------------------------------------------------------

    def propose(self, actor: Actor, numbers: Iterable[str] | None = None) -> Destruction:
        """A list of what may go today, for somebody else to confirm.

        `numbers` leaves only these on it. Raises NothingDue when it would be empty, ClockUnsure
        while nobody said that the date is right after the clock jumped.
        """
        wanted = None if numbers is None else set(numbers)
        with self.acting.deed(actor, Permission.RETAIN, "retention.propose") as work:
            check_sure(work)
            _, due = self._due(work)
            waiting = _waiting(work)
            lines = [
                each
                for each in due
                if each.case_id not in waiting and (wanted is None or each.number in wanted)
            ]
            return _proposed(work, lines)

    def propose_again(self, actor: Actor, numbers: Iterable[str]) -> Destruction:
        """A list of people who were erased before and came back with an older backup.

        The numbers stand on the printed lists. Raises NotFound for a number that nobody has,
        NotErasedBefore for one that did not come back: nobody else goes this way. NothingDue
        without a number.
        """
        with self.acting.deed(actor, Permission.RETAIN, "retention.again") as work:
            wanted = dict.fromkeys(
                _who_came_back(work, number) for number in list(numbers)[:MOST_NUMBERS]
            )
            lines = [
                erasing.line_of(each, Ground.RESTORED)
                for key in wanted
                for each in merging.cases_of(work.connection, key)
            ]
            return _proposed(work, lines)

    def confirm(self, actor: Actor, key: UUID) -> Destruction:
        """A second person confirms: what stands on the list is erased, without a trace.

        Who came back since the list was made stays. Raises SecondPerson for whoever proposed
        it, ListEnded when it was settled before; of what goes by its term ClockUnsure as above.
        """
        with self.acting.deed(actor, Permission.RETAIN, "retention.confirm") as work:
            found = _open(work, key)
            if found.proposed_by == actor.person:
                raise SecondPerson
            if any(line.days is not None for line in found.lines):
                check_sure(work)
            _, due = self._due(work)
            over = {each.case_id for each in due}
            gone = [line for line in found.lines if line.days is None or line.case_id in over]
            for line in gone:
                erasing.erase_line(work, line, key)
            destructions.end(work.connection, key, Ending.DONE, work.written)
            work.about("destruction", key, amount=len(gone))
            ended, ended_on = destructions.one(work.connection, key), work.day
        erasing.settle(self.acting.database, ended_on)
        return ended

    def withdraw(self, actor: Actor, key: UUID) -> Destruction:
        """The list is taken back; nothing goes. Raises ListEnded."""
        with self.acting.deed(actor, Permission.RETAIN, "retention.withdraw") as work:
            _open(work, key)
            destructions.end(work.connection, key, Ending.WITHDRAWN, work.written)
            work.about("destruction", key)
            return destructions.one(work.connection, key)

    def report(self, actor: Actor, key: UUID) -> Destruction:
        """What was on a list and what went, to print; raises NotFound."""
        with self.acting.deed(actor, Permission.RETAIN, "retention.report") as work:
            work.about("destruction", key)
            return destructions.one(work.connection, key)


def _who_came_back(work: Work, number: str) -> UUID:
    """Somebody with this number who was here before the store was restored, or erased once."""
    known = people.client_by_number(work.connection, number)
    if not erasures.came_back(work.connection, known.id):
        raise NotErasedBefore(known.number)
    return known.id


def whole_files(due: Iterable[Due], together: Iterable[tuple[Filed, ...]]) -> tuple[Due, ...]:
    """Of one person with more numbers all goes when the longest term is over; until then nothing.

    Each line tells the number for which its case was opened.
    """
    found = {each.case_id: each for each in due}
    for cases in together:
        all_due = all(each.case_id in found for each in cases)
        for each in cases:
            line = found.pop(each.case_id, None)
            if line and all_due:
                found[each.case_id] = replace(line, client_id=each.client_id, number=each.number)
    return tuple(sorted(found.values(), key=lambda each: (each.since, each.number)))


def _since(silent: Silent) -> date:
    last = business_day(silent.last)
    return max(last, silent.expected or last)


def _quiet(silent: Silent) -> Quiet:
    return Quiet(
        silent.client_id,
        silent.case_id,
        silent.number,
        silent.purpose,
        _since(silent),
        silent.broken_off,
    )


def _waiting(work: Work) -> set[UUID]:
    """Cases on a list that waits for its second person."""
    lists = destructions.listed(work.connection)
    found = (line for each in lists if each.open for line in each.lines)
    return {line.case_id for line in found if not line.area}


def _proposed(work: Work, lines: list[Due]) -> Destruction:
    if not lines:
        raise NothingDue
    key = uuid4()
    destructions.propose(work.connection, key, lines, work.written)
    work.about("destruction", key, amount=len(lines))
    return destructions.one(work.connection, key)


def _open(work: Work, key: UUID) -> Destruction:
    found = destructions.one(work.connection, key)
    if not found.open:
        raise ListEnded
    return found
