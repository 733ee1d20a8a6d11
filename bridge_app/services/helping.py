"""Who helps whom: a case goes to another mentor, a colleague helps along or stands in."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.helping import (
    HANDED_ALL,
    TASK_LIMIT,
    TOLD_DAYS,
    Around,
    Cover,
    Covers,
    HandedOver,
    Handing,
    Helper,
    HelpersCard,
    Outlook,
    Part,
    card_of,
    check_arranges,
    check_period,
    chosen,
    may_arrange,
)
from bridge_app.domain.looking import printer_name
from bridge_app.domain.people import Case
from bridge_app.domain.plan import optional_text
from bridge_app.errors import ChangedElsewhere, FieldProblem
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import begins
from bridge_app.storage import caseloads, covers, helping, people, settings_rows


@dataclass(frozen=True)
class Helping:
    """People change: who is somebody's mentor, who helps along, who is away."""

    acting: Acting

    def around(self, actor: Actor, client_id: UUID) -> Around:
        """Who helps this client, who could, and whether this actor may arrange it."""
        with self._about(actor, client_id, "helper.list") as (work, case):
            return self._now(work, case)

    def card(self, actor: Actor, client_id: UUID, to: str = "") -> HelpersCard:
        """The card with who helps, for the client to take home; the log knows that it leaves.

        `to` is the name of the printer (TRUST 35).
        """
        with self._about(actor, client_id, "helper.printed") as (work, case):
            work.about("case", case.id, detail=printer_name(to))
            return card_of(
                people.client_by_id(work.connection, client_id),
                helping.of_case(work.connection, case.id, work.day),
                helping.former(work.connection, case.id, work.day),
                settings_rows.valid_on(work.connection, work.day).get("desk_phone", ""),
            )

    # --- another mentor --------------------------------------------------------------------

    def outlook(self, actor: Actor, clients: Iterable[UUID]) -> Outlook:
        """What goes along with these clients, as far as they are the actor's own."""
        wanted = tuple(clients)
        with self.acting.deed(actor, Permission.CONVERSE, "helper.see") as work:
            found = helping.outlook(work.connection, wanted, actor.person, work.day)
            work.about("helper", amount=found.people)
            return found

    def hand_over(self, actor: Actor, clients: Iterable[UUID], to: UUID) -> HandedOver:
        """These clients have another mentor from today, all of them or none.

        What was agreed goes along; whoever was their mentor reaches them until the day is over.
        Raises HasMentor for somebody else's, NotAColleague for who cannot be their mentor.
        """
        wanted = tuple(dict.fromkeys(clients))
        with self.acting.deed(actor, Permission.CONVERSE, "helper.hand_over") as work:
            known = helping.colleagues(work.connection, work.day)
            mentor = chosen(known, to, mentor=True)
            done = [self._hand_over(work, each, to) for each in wanted]
            moved = [
                helping.hand_over(work.connection, each, mentor, work.day, work.written)
                for each in done
            ]
            return HandedOver(
                to,
                mentor.name,
                wanted,
                tuple(row for each in moved for row in each.rows),
                tuple(row for each in moved for row in each.given),
                tuple(one for each in moved for one in each.appointments),
            )

    def _hand_over(self, work: Work, client_id: UUID, to: UUID) -> UUID:
        """The case of this client, who may be handed over to another than their mentor."""
        case = _case(work, client_id)
        helpers = helping.of_case(work.connection, case.id, work.day)
        check_arranges(helpers, work.actor.person)
        if to in {each.staff_id for each in helpers if each.part is Part.MENTOR}:
            raise ChangedElsewhere("case")
        return case.id

    def take_back(self, actor: Actor, handed: HandedOver) -> None:
        """They were not handed over after all: on the same day, by who did it.

        Raises ChangedElsewhere when it is another day, or somebody went on with it.
        """
        with self.acting.deed(actor, Permission.CONVERSE, "helper.hand_back") as work:
            for client_id in handed.clients:
                case = _case(work, client_id)
                args = (case.id, handed, work.day, actor.person)
                if not helping.take_back(work.connection, *args):
                    raise ChangedElsewhere("case")

    def hand_over_all(self, actor: Actor, member: UUID, to: UUID, why: Handing) -> int:
        """All of this mentor's people have another mentor from today; how many there were.

        By number: who arranges it is told no name. Each file's log tells it, and why. Raises
        NotAColleague for who cannot be their mentor, ChangedElsewhere when there is nobody.
        """
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, "person.hand_over") as work:
            count = pass_on(work, member, to, why)
            if count == 0:
                raise ChangedElsewhere("staff")
            work.about("staff", member, detail=why, amount=count)
            return count

    # --- helping along ---------------------------------------------------------------------

    def add(self, actor: Actor, client_id: UUID, who: UUID, task: str = "") -> Around:
        """A colleague helps along from today; `task` says with what, in a few words.

        Raises HasMentor, NotAColleague, FieldProblem.
        """
        with self._about(actor, client_id, "helper.add") as (work, case):
            said = _task(task)
            helpers = helping.of_case(work.connection, case.id, work.day)
            check_arranges(helpers, actor.person)
            if who in {each.staff_id for each in helpers if each.part is not Part.COVER}:
                raise FieldProblem("helper", "twice")
            chosen(helping.colleagues(work.connection, work.day), who, mentor=False)
            helping.add(work.connection, case.id, who, said, work.day, work.written)
            return self._now(work, case)

    def end(self, actor: Actor, client_id: UUID, seq: int) -> Around:
        """A helper's part is over; the mentor says so, or the helper.

        Raises HasMentor for anybody else, ChangedElsewhere when it was over.
        """
        with self._about(actor, client_id, "helper.end") as (work, case):
            helpers = helping.of_case(work.connection, case.id, work.day)
            part = _helper(helpers, seq)
            if part.staff_id != actor.person:
                check_arranges(helpers, actor.person)
            around = self._now(work, case)
            helping.end(work.connection, part, work.day)
            return replace(around, helpers=tuple(h for h in around.helpers if h.seq != seq))

    def _now(self, work: Work, case: Case) -> Around:
        client = people.client_by_id(work.connection, case.client_id)
        helpers = helping.of_case(work.connection, case.id, work.day)
        known = helping.colleagues(work.connection, work.day)
        return Around(client, helpers, known, may_arrange(helpers, work.actor.person))

    # --- standing in ------------------------------------------------------------------------

    def covers(self, actor: Actor) -> Covers:
        """Who stands in for the actor, and for whom the actor does, from today on."""
        with self.acting.deed(actor, Permission.CASELOAD, "cover.list") as work:
            since = work.day - timedelta(days=TOLD_DAYS)
            passed = caseloads.passed_to(work.connection, actor.person, since, begins(since))
            return replace(_covers(work, actor.person), passed=tuple(passed))

    def covers_of(self, actor: Actor, member: UUID) -> Covers:
        """The same of somebody else, such as a mentor who fell ill."""
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, "cover.see") as work:
            return _covers(work, member)

    def stand_in(self, actor: Actor, who: UUID, from_day: date, to_day: date) -> Cover:
        """Another mentor reaches the actor's own people on these days, and on no other.

        Raises NotAColleague, FieldProblem.
        """
        with self.acting.deed(actor, Permission.CASELOAD, "cover.begin") as work:
            return _begin(work, actor.person, who, from_day, to_day)

    def stand_in_for(
        self, actor: Actor, member: UUID, who: UUID, from_day: date, to_day: date
    ) -> Cover:
        """The same for somebody else; raises NotAColleague for a member who is no mentor too."""
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, "cover.begin_for") as work:
            return _begin(work, member, who, from_day, to_day)

    def stop_cover(self, actor: Actor, cover_id: UUID) -> Cover:
        """It ends now; either of the two may say so. Raises ChangedElsewhere when it was over."""
        with self.acting.deed(actor, Permission.CASELOAD, "cover.end") as work:
            return _end(work, cover_id, actor.person)

    def stop_cover_of(self, actor: Actor, member: UUID, cover_id: UUID) -> Cover:
        """The same for one of somebody else's."""
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, "cover.end_for") as work:
            return _end(work, cover_id, member)

    @contextmanager
    def _about(self, actor: Actor, client_id: UUID, action: str) -> Iterator[tuple[Work, Case]]:
        with self.acting.deed(actor, Permission.CONVERSE, action) as work:
            yield work, _case(work, client_id)


def pass_on(work: Work, member: UUID, to: UUID, why: Handing) -> int:
    """As a part of a deed: this mentor's people go to another one; how many there were.

    The log has a line for each file, and one for the mentor who reaches them all from now on.
    Raises NotAColleague.
    """
    others = helping.colleagues(work.connection, work.day)
    mentor = chosen((each for each in others if each.id != member), to, mentor=True)
    passed = caseloads.pass_on(work.connection, member, mentor.id, work.day, work.written)
    told = replace(work.entry, action=HANDED_ALL, object_kind="case", detail=f"{why} {member}")
    work.before.extend(
        replace(told, object_id=case_id, client_id=client_id) for case_id, client_id in passed
    )
    count = len({client_id for _case, client_id in passed})
    whom = replace(told, object_kind="staff", object_id=mentor.id, client_id=None, amount=count)
    work.before.append(whom)
    return count


def _covers(work: Work, member: UUID) -> Covers:
    work.about("cover")
    known = covers.coming(work.connection, member, work.day)
    others = helping.colleagues(work.connection, work.day)
    return Covers(
        tuple(each for each in known if each.away_id == member),
        tuple(each for each in known if each.stands_in_id == member),
        tuple(each for each in others if each.mentor and each.id != member),
    )


def _begin(work: Work, member: UUID, who: UUID, from_day: date, to_day: date) -> Cover:
    check_period(from_day, to_day, work.day)
    known = helping.colleagues(work.connection, work.day)
    away = chosen(known, member, mentor=True)
    stands_in = chosen((each for each in known if each != away), who, mentor=True)
    days = from_day, to_day
    new = Cover(uuid4(), away.id, away.name, stands_in.id, stands_in.name, *days)
    covers.begin(work.connection, new, work.written)
    work.about("cover", new.id, amount=(to_day - from_day).days + 1)
    return new


def _end(work: Work, cover_id: UUID, member: UUID) -> Cover:
    work.about("cover", cover_id)
    known = covers.end(work.connection, cover_id, member, work.day)
    if known is None:
        raise ChangedElsewhere("cover")
    return known


def _case(work: Work, client_id: UUID) -> Case:
    """The case of a client within reach; the log line is about it."""
    work.reach(client_id)
    case = people.case_of(work.connection, client_id)
    work.about("case", case.id)
    return case


def _helper(helpers: Iterable[Helper], seq: int) -> Helper:
    found = next((each for each in helpers if each.seq == seq and each.part is Part.HELPER), None)
    if found is None:
        raise ChangedElsewhere("case")
    return found


def _task(said: str) -> str:
    task = optional_text("task", said)
    if len(task) > TASK_LIMIT:
        raise FieldProblem("task", "too_long", TASK_LIMIT)
    return task
