"""Reading the access log, and keeping that it was read: looking in it is itself written down."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.backup import fits, number_of
from bridge_app.domain.looking import (
    CHECK_DAYS,
    REVIEW_DAYS,
    LogCheck,
    LogDue,
    LogKeeping,
    LogReview,
    Look,
    Looked,
    Mark,
    Reviewed,
    Visit,
    Wanted,
    is_due,
    lists,
    looks,
    unusual,
    with_reviews,
)
from bridge_app.domain.trust import LOG_MONTHS, ChainReport, Segment, kept_from
from bridge_app.errors import FieldProblem, NotFound
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import at_the_desk, begins, business_day
from bridge_app.storage import audit, chain, erasing, log_reviews, people, segments, shown, staff
from bridge_app.storage import looks as kept
from bridge_app.trust_errors import OwnLook

CHAINS = (chain.LOGINS, chain.AUDIT, chain.LEDGER)


@dataclass(frozen=True)
class Log:
    """Who looked: for the client whose file it is, and for who looks the log through."""

    acting: Acting

    def who_looked(self, actor: Actor, client_id: UUID) -> tuple[Look, ...]:
        """Who was in this client's file, by day and person, the newest first (NEN 7513).

        Raises ReasonNeeded for a file that lies out of reach.
        """
        return self.looked(actor, client_id).looks

    def looked(self, actor: Actor, client_id: UUID) -> Looked:
        """The same, with who had the name in a list, and how one tells it to this client."""
        with self.acting.deed(actor, Permission.OPEN_CASE, "log.who_looked") as work:
            work.reach(client_id)
            found = looks(kept.of_client(work.connection, client_id), business_day)
            client = people.client_by_id(work.connection, client_id)
            stood = lists(
                (each.staff, each.name, business_day(each.at))
                for each in shown.with_client(work.connection, client_id)
            )
            return Looked(client.language, client.address_form, found, stood)

    # --- looking it through ----------------------------------------------------------------

    def review(self, actor: Actor, wanted: Wanted) -> LogReview:
        """A part of the log, by client number: first what deserves a second look.

        Raises FieldProblem for a number that nobody has.
        """
        with self.acting.deed(actor, Permission.REVIEW_ACCESS, "log.read") as work:
            work.about("log", detail=f"{wanted.first} {wanted.last}")
            part = _part(work, wanted)
            found = unusual(_at_the_desk(work, part))
            work.about("log", detail=work.entry.detail, amount=len(found))
            seen = log_reviews.seen(work.connection, wanted.first, wanted.last)
            lines, more = kept.lines(work.connection, part)
            reviewed, due = self._reviewed(work)
            days = {mark: business_day(written.at) for mark, written in seen.items()}
            names = kept.people(work.connection)
            shown = with_reviews(found, days)
            return LogReview(wanted, shown, lines, more, names, reviewed, due)

    def _reviewed(self, work: Work) -> tuple[Reviewed, bool]:
        found = log_reviews.reviewed(work.connection, work.day.replace(month=1, day=1))
        begun = business_day(staff.first_day(work.connection))
        return found, is_due(found.last, begun, REVIEW_DAYS, work.day)

    def due(self, actor: Actor) -> LogDue:
        """Whether the log waits to be looked through, or to be checked."""
        with self.acting.deed(actor, Permission.REVIEW_ACCESS, "log.due") as work:
            work.about("log")
            return LogDue(self._reviewed(work)[1], _keeping(work).due)

    def seen(self, actor: Actor, mark: Mark) -> None:
        """Keep that somebody looked at this one. Raises OwnLook: never at one's own."""
        with self.acting.deed(actor, Permission.REVIEW_ACCESS, "log.seen") as work:
            work.about("log", mark.staff, detail=f"{mark.why} {mark.day}")
            if mark.staff == actor.person:
                raise OwnLook
            log_reviews.note(work.connection, mark, mark.day, work.written)

    def all_seen(self, actor: Actor) -> Reviewed:
        """Keep that everything up to and including today was looked through."""
        with self.acting.deed(actor, Permission.REVIEW_ACCESS, "log.all_seen") as work:
            work.about("log")
            log_reviews.note(work.connection, None, work.day, work.written)
            return self._reviewed(work)[0]

    # --- whether it is whole, and how long it is kept ---------------------------------------

    def keeping(self, actor: Actor) -> LogKeeping:
        """When the log was checked last, whether that is due, and what is old enough to go."""
        with self.acting.deed(actor, Permission.CHECK_STORE, "log.keeping") as work:
            work.about("log")
            return _keeping(work)

    def check(self, actor: Actor, noted: str = "") -> LogKeeping:
        """Read all three logs from their first row, and keep what was found.

        `noted` are marks that were written down on paper after an earlier check, with spaces
        between them: with those a tail that was cut off is found too. Raises FieldProblem for
        what is no such mark.
        """
        marks = noted.split()
        if not all(number_of(each) for each in marks):
            raise FieldProblem("head", "not_a_head")
        with self.acting.deed(actor, Permission.CHECK_STORE, "log.check") as work:
            reports = self._reports(work)
            wrong = audit.first_wrong_text(work.connection, self._key(chain.AUDIT))
            found = *_wrong(reports, wrong), *_not_borne(work, marks)
            result = LogCheck(work.now, actor.person, found)
            log_reviews.note_check(work.connection, result, work.written)
            work.about("log", detail="whole" if result.whole else "damaged")
            erased = audit.erased_texts(work.connection)
            return replace(_keeping(work), reports=reports, erased=erased)

    def _reports(self, work: Work) -> tuple[ChainReport, ...]:
        return tuple(chain.verify(work.connection, self._key(each), each) for each in CHAINS)

    def _key(self, of: chain.Chain) -> bytes:
        return self.acting.database.key_for(of.purpose)

    def drop_old(self, actor: Actor) -> tuple[Segment, ...]:
        """Drop every closed month that was kept long enough, without a trace; which ones went."""
        with self.acting.deed(actor, Permission.RETAIN, "log.drop_old") as work:
            old = _old(work)
            for each in (chain.LOGINS, chain.AUDIT):
                before = kept_from(work.day, LOG_MONTHS[each.name])
                segments.drop(work.connection, self._key(each), each, before, work.now)
            work.about("log", amount=sum(each.rows for each in old))
        erasing.sweep(self.acting.database)
        return old


def _part(work: Work, wanted: Wanted) -> kept.Part:
    client = None
    if wanted.number.strip():
        try:
            client = people.client_by_number(work.connection, wanted.number).id
        except NotFound as error:
            raise FieldProblem("number", "unknown") from error
    end = begins(wanted.last + timedelta(days=1))
    return kept.Part(begins(wanted.first), end, wanted.staff, client)


def _at_the_desk(work: Work, part: kept.Part) -> Iterator[Visit]:
    for visit in kept.visits(work.connection, part):
        yield replace(visit, at=at_the_desk(visit.at))


def _wrong(reports: tuple[ChainReport, ...], text: int | None) -> Iterator[tuple[str, int, str]]:
    for each in reports:
        if each.wrong_row is not None:
            yield each.chain, each.wrong_row, each.reason
    if text is not None:
        yield "text", text, "changed"


def _not_borne(work: Work, marks: list[str]) -> Iterator[tuple[str, int, str]]:
    """Marks on paper that no row of any log bears any more."""
    for mark in marks:
        number = number_of(mark) or 0
        heads = (chain.head_at(work.connection, each, number) for each in CHAINS)
        if not any(fits(head, mark) for head in heads if head):
            yield "noted", number, "missing"


def _keeping(work: Work) -> LogKeeping:
    last = log_reviews.last_check(work.connection)
    begun = business_day(staff.first_day(work.connection))
    due = is_due(business_day(last.at) if last else None, begun, CHECK_DAYS, work.day)
    return LogKeeping(last, due, _old(work))


def _old(work: Work) -> tuple[Segment, ...]:
    return tuple(
        segment
        for each in (chain.LOGINS, chain.AUDIT)
        for segment in segments.closed(
            work.connection, each, kept_from(work.day, LOG_MONTHS[each.name])
        )
    )
