"""Reading the access log, and keeping that it was read: looking in it is itself written down."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from bridge_app.domain.access import POLICY, Actor, Permission
from bridge_app.domain.backup import PrintedHead, read_heads
from bridge_app.domain.day_report import ChainOnDay, DayReport, first_day, gone_between
from bridge_app.domain.log_page import LogReview, Reviewed, Wanted
from bridge_app.domain.log_terms import LogTerm, checked, setting_of, terms
from bridge_app.domain.looking import (
    CHECK_DAYS,
    Listed,
    LogCheck,
    LogDue,
    LogKeeping,
    Look,
    Looked,
    is_due,
    lists,
    looks,
)
from bridge_app.domain.reviewing import (
    REVIEW_DAYS,
    Mark,
    Unusual,
    Visit,
    WayIn,
    unusual,
    with_reviews,
)
from bridge_app.domain.trust import ChainReport, Segment, kept_from
from bridge_app.errors import FieldProblem, NotFound
from bridge_app.services.acting import Acting, Work
from bridge_app.services.calendar import check_sure
from bridge_app.services.clock import at_the_desk, begins, business_day
from bridge_app.storage import (
    anchors,
    audit,
    book_checks,
    chain,
    closings,
    erasing,
    erasures,
    log_reviews,
    people,
    segments,
    settings_rows,
    shown,
    staff,
)
from bridge_app.storage import looks as kept
from bridge_app.storage.anchors import Borne
from bridge_app.storage.sealing import Key
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
            stood = stood_in_lists(work, client_id)
            return Looked(client.language, client.address_form, found, stood)

    # --- looking it through ----------------------------------------------------------------

    def review(self, actor: Actor, wanted: Wanted) -> LogReview:
        """A part of the log, by client number: first what deserves a second look.

        Raises FieldProblem for a number that nobody has.
        """
        with self.acting.deed(actor, Permission.REVIEW_ACCESS, "log.read") as work:
            work.about("log", detail=f"{wanted.first} {wanted.last}")
            part = _part(work, wanted)
            found = _unusual(work, part, wanted.first, wanted.last)
            work.about("log", detail=work.entry.detail, amount=len(found))
            lines, more = kept.lines(work.connection, part)
            reviewed, due = self._reviewed(work)
            names = kept.people(work.connection)
            others, refused = _others(work), kept.refused(work.connection, part)
            upto = kept.newest(work.connection)
            told = (wanted, found, lines, more, names, reviewed, due)
            return LogReview(*told, others, refused, upto)

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
        """Keep that somebody looked at this one, as far as the screen showed it.

        Raises OwnLook: never at one's own.
        """
        with self.acting.deed(actor, Permission.REVIEW_ACCESS, "log.seen") as work:
            work.about("log", mark.staff, detail=f"{mark.why} {mark.day}")
            if mark.staff == actor.person:
                raise OwnLook
            log_reviews.note(work.connection, mark, work.written)

    def all_seen(self, actor: Actor, upto: int) -> Reviewed:
        """Keep that everything up to the newest line that was shown was looked through.

        But for what one did oneself since the last time: that is counted apart, and waits for
        somebody else.
        """
        with self.acting.deed(actor, Permission.REVIEW_ACCESS, "log.all_seen") as work:
            own = _own_waiting(work, self._reviewed(work)[0].last)
            work.about("log", detail=str(upto), amount=own)
            log_reviews.note_all(work.connection, work.day, upto, own, work.written)
            return self._reviewed(work)[0]

    # --- whether it is whole, and how long it is kept ---------------------------------------

    def keeping(self, actor: Actor) -> LogKeeping:
        """When the log was checked last, whether that is due, and what is old enough to go."""
        with self.acting.deed(actor, Permission.CHECK_STORE, "log.keeping") as work:
            work.about("log")
            return _keeping(work)

    def check(self, actor: Actor, noted: str = "") -> LogKeeping:
        """Read all three logs from their first row, and keep what was found.

        `noted` are marks on paper, of a day report or an earlier check, with spaces between them:
        with those a tail that was cut off is found too. Raises FieldProblem for what is no mark.
        """
        marks = read_heads(noted)
        with self.acting.deed(actor, Permission.CHECK_STORE, "log.check") as work:
            reports = self._reports(work)
            beside = *self._beside(work), *self._books(work)
            found = *_wrong(reports), *beside, *_not_borne(work, marks, reports)
            result = LogCheck(work.now, actor.person, found)
            log_reviews.note_check(work.connection, result, work.written)
            work.about("log", detail="whole" if result.whole else "damaged")
            erased = audit.erased_texts(work.connection)
            return replace(_keeping(work), reports=reports, erased=erased)

    def day_report(self, actor: Actor, day: date) -> DayReport:
        """The sheet of this day, to print: what a later check, or a restore, is held against.

        Raises FieldProblem for a day that is still to come.
        """
        with self.acting.deed(actor, Permission.CHECK_STORE, "log.day_report") as work:
            work.about("log", detail=day.isoformat())
            if day > work.day:
                raise FieldProblem("day", "in_future")
            end = begins(day + timedelta(days=1))
            heads = ((each, anchors.on_day(work.connection, each, end)) for each in CHAINS)
            found = tuple(ChainOnDay(each.name, head) for each, head in heads)
            erased = ((e, business_day(e.at)) for e in erasures.listed(work.connection))
            gone = gone_between(erased, first_day(day), day)
            maker = kept.people(work.connection)[actor.person]
            sums = closings.on_day(work.connection, day)
            return DayReport(day, work.day, maker, found, gone, sums)

    def _reports(self, work: Work) -> tuple[ChainReport, ...]:
        return tuple(chain.verify(work.connection, self._key(each), each) for each in CHAINS)

    def _beside(self, work: Work) -> Iterator[tuple[str, int, str]]:
        """What stands beside the access log: the words that were typed, who stood in a list."""
        key = self._key(chain.AUDIT)
        beside = {"text": audit.first_wrong_text, "list": shown.first_wrong}
        for name, wrong in beside.items():
            row = wrong(work.connection, key)
            if row is not None:
                yield name, row, "changed"

    def _books(self, work: Work) -> Iterator[tuple[str, int, str]]:
        """What does not fit in the books; a name takes its place in the codes of a check."""
        for each in book_checks.faults(work.connection, self.acting.database.key_for):
            number = int(each.row) if each.row.isdecimal() else 0
            yield each.what, number, each.row.replace(" ", "_").replace(":", "_")

    def _key(self, of: chain.Chain) -> Key:
        return self.acting.database.key_for(of.purpose)

    def terms(self, actor: Actor) -> dict[str, LogTerm]:
        """How many months each of the three logs is kept."""
        with self.acting.deed(actor, Permission.RETAIN, "log.see_terms") as work:
            work.about("log")
            return _terms(work)

    def set_term(self, actor: Actor, of: str, months: int) -> dict[str, LogTerm]:
        """From today on a log is kept so many months; raises FieldProblem outside its bounds."""
        wanted = checked(of, months)
        with self.acting.deed(actor, Permission.RETAIN, "log.term") as work:
            work.about("log", detail=of, amount=wanted)
            values = {setting_of(of): str(wanted)}
            settings_rows.add(work.connection, values, work.day, work.now, actor.person)
            return _terms(work)

    def drop_old(self, actor: Actor) -> tuple[Segment, ...]:
        """Drop every closed month that was kept long enough, without a trace; which ones went.

        Raises ClockUnsure while nobody said that the date is right after the clock jumped.
        """
        with self.acting.deed(actor, Permission.RETAIN, "log.drop_old") as work:
            check_sure(work)
            old = _old(work)
            for each, before, later in _limits(work):
                segments.drop(work.connection, self._key(each), each, before, work.now, later)
            work.about("log", amount=sum(each.rows for each in old))
        erasing.sweep(self.acting.database)
        return old


def stood_in_lists(work: Work, client_id: UUID) -> tuple[Listed, ...]:
    """Who had this client's name in a list, and on how many days."""
    found = shown.with_client(work.connection, client_id)
    return lists((each.staff, each.name, business_day(each.at)) for each in found)


def _part(work: Work, wanted: Wanted) -> kept.Part:
    client = None
    if wanted.number.strip():
        try:
            client = people.client_by_number(work.connection, wanted.number).id
        except NotFound as error:
            raise FieldProblem("number", "unknown") from error
    end = begins(wanted.last + timedelta(days=1))
    return kept.Part(begins(wanted.first), end, wanted.staff, client)


def _own_waiting(work: Work, last: date | None) -> int:
    """How many unusual looks of who looks nobody else has looked at, since the last time."""
    first = last or business_day(staff.first_day(work.connection))
    end = begins(work.day + timedelta(days=1))
    part = kept.Part(begins(first), end, work.actor.person)
    told = _unusual(work, part, first, work.day)
    return sum(each.staff == work.actor.person and not each.reviewed for each in told)


def _others(work: Work) -> int:
    """How many colleagues may look the log through beside who looks."""
    may = POLICY[Permission.REVIEW_ACCESS]
    everyone = staff.everyone(work.connection, work.day)
    theirs = (line for line in everyone if line.member.id != work.actor.person)
    return sum(line.member.active and bool(line.roles & may) for line in theirs)


def _unusual(work: Work, part: kept.Part, first: date, last: date) -> tuple[Unusual, ...]:
    """What deserves a second look, with what was looked at already.

    Of one client all that theirs is a part of is told whole: who looks at less of it would have
    seen less than they say.
    """
    found = _found(work, part)
    if part.client:
        theirs = {each.mark for each in found}
        whole = _found(work, replace(part, client=None))
        found = tuple(each for each in whole if each.mark in theirs)
    seen = log_reviews.seen(work.connection, first, last, business_day)
    return with_reviews(found, seen)


def _found(work: Work, part: kept.Part) -> tuple[Unusual, ...]:
    return unusual(_visits(work, part), _ways_in(work, part))


def _visits(work: Work, part: kept.Part) -> Iterator[Visit]:
    for visit in kept.visits(work.connection, part):
        yield replace(visit, at=at_the_desk(visit.at))


def _ways_in(work: Work, part: kept.Part) -> Iterator[WayIn]:
    for way in kept.ways_in(work.connection, part):
        yield replace(way, at=at_the_desk(way.at))


def _wrong(reports: tuple[ChainReport, ...]) -> Iterator[tuple[str, int, str]]:
    for each in reports:
        if each.wrong_row is not None:
            yield each.chain, each.wrong_row, each.reason


def _not_borne(
    work: Work, marks: tuple[PrintedHead, ...], reports: tuple[ChainReport, ...]
) -> Iterator[tuple[str, int, str]]:
    """Marks on paper that a row bears no more: another one stands there, or the log is shorter."""
    reached = {each.chain: each.rows + each.dropped for each in reports}
    for mark in marks:
        became, of = anchors.borne(work.connection, mark)
        lost = anchors.lost_after(work.connection, of, mark.number)
        if became is Borne.MISSING:
            yield of, (reached[of] if lost is None else lost) + 1, "missing"
        if became is Borne.CHANGED:
            yield of, mark.number, "changed"


def _keeping(work: Work) -> LogKeeping:
    last = log_reviews.last_check(work.connection)
    begun = business_day(staff.first_day(work.connection))
    due = is_due(business_day(last.at) if last else None, begun, CHECK_DAYS, work.day)
    return LogKeeping(last, due, _old(work), terms=_terms(work))


def _terms(work: Work) -> dict[str, LogTerm]:
    return terms(settings_rows.valid_on(work.connection, work.day))


def _limits(work: Work) -> Iterator[tuple[chain.Chain, str, int]]:
    """Of each chain: the month before which months may go, and how many must stand after them."""
    kept_for = _terms(work)
    for each in CHAINS:
        months = kept_for[each.name].months
        yield each, kept_from(work.day, months), months - 1


def _old(work: Work) -> tuple[Segment, ...]:
    return tuple(
        segment
        for each, before, later in _limits(work)
        for segment in segments.closed(work.connection, each, before, later)
    )
