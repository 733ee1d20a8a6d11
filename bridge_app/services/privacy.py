"""What the privacy officer asks for: the line of the register, and who saw what in a leak."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.exposure import Exposure, Register, Seen, checked_period, in_order
from bridge_app.domain.retention import rules_with
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import begins, business_day
from bridge_app.storage import destructions, exposure
from bridge_app.storage.exposure import Span


@dataclass(frozen=True)
class Privacy:
    """Facts for papers; by number, never by name of a client."""

    acting: Acting

    def register(self, actor: Actor) -> Register:
        """How long what is kept, and who can be asked about."""
        with self.acting.deed(actor, Permission.PRIVACY_PAPERS, "privacy.register") as work:
            work.about("privacy")
            rules = rules_with(destructions.rules(work.connection, work.day))
            people = exposure.people(work.connection)
            return Register(tuple(rules.values()), people, work.day)

    def exposed(self, actor: Actor, first: date, last: date, staff: UUID | None = None) -> Exposure:
        """Who was seen from `first` up to and including `last`: in a file or a list, by whom.

        `staff` leaves one person: whose password, or whose machine, was lost. Raises
        FieldProblem for a period that is no period.
        """
        checked_period(first, last)
        with self.acting.deed(actor, Permission.PRIVACY_PAPERS, "privacy.exposed") as work:
            span = Span(begins(first), begins(last + timedelta(days=1)), staff)
            told = chain(_seen(work, span), _along(work, span), _listed(work, span))
            found = in_order(_together(told))
            named = {each.id: each.name for each in exposure.people(work.connection)}
            work.about("privacy", staff, detail=f"{first} {last}", amount=len(found))
            return Exposure(first, last, found, named.get(staff, "") if staff else "")


def _listed(work: Work, span: Span) -> Iterator[Seen]:
    """Everybody in every list that was shown; somebody of whom nothing is left has no number."""
    numbers = exposure.numbers(work.connection)
    for each in exposure.listed(work.connection, span):
        days = business_day(each.first), business_day(each.last)
        for client in each.clients:
            number = numbers.get(client, "")
            yield Seen(number, each.who, each.device, *days, times=0, listed=each.times)


def _seen(work: Work, span: Span) -> Iterator[Seen]:
    for row in exposure.seen(work.connection, span):
        yield Seen(
            row.number,
            row.who or "",
            row.device,
            business_day(row.first),
            business_day(row.last),
            row.times,
            exposure.taken_out(row.action),
        )


def _along(work: Work, span: Span) -> Iterator[Seen]:
    """Whose file was read as a part of another's, though they are two again."""
    numbers = exposure.numbers(work.connection)
    for gone, part in exposure.while_read_as(work.connection, span):
        for each in _seen(work, part):
            yield replace(each, number=numbers.get(gone, ""))


def _together(found: Iterator[Seen]) -> Iterator[Seen]:
    """Whatever one person did in one file at one desk is one line."""
    known: dict[tuple[str, str, str], Seen] = {}
    for each in found:
        key = (each.number, each.who, each.device)
        before = known.get(key, each)
        known[key] = replace(
            each,
            first=min(before.first, each.first),
            last=max(before.last, each.last),
            times=each.times + (before.times if key in known else 0),
            listed=each.listed + (before.listed if key in known else 0),
            printed=before.printed or each.printed,
        )
    yield from known.values()
