"""What the municipality goes by: grounds and limits; who comes near, and a year on paper."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.limits import (
    GiftLimit,
    LimitStand,
    Nearness,
    Rules,
    Watch,
    YearStatement,
    check_limit,
    check_year,
    limit_of_year,
    lines_of,
    new_basis,
    received_in,
    stand_of,
    stands_of,
    watched,
)
from bridge_app.domain.looking import printer_name
from bridge_app.domain.people import full_name
from bridge_app.errors import NotDisclosedYet, NotFound
from bridge_app.services.acting import Acting, Work
from bridge_app.services.booking import Standing, policy_today, standing_of
from bridge_app.storage import households, limits, people

AT_ONCE = 3
"""Steps for which something may be promised in one talk (DECISIONS A5)."""

PRINTED = "reward.statement_printed"
"""The log line that a statement of a year left, with the year and the printer."""


@dataclass(frozen=True)
class Limits:
    """The program keeps, sums and warns; it never decides or refuses. Amounts in whole cents."""

    acting: Acting

    # --- what the municipality goes by -----------------------------------------------------

    def rules(self, actor: Actor) -> Rules:
        """Every limit there ever was, and every legal basis."""
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "limit.rules") as work:
            work.about("limit")
            return _rules(work)

    def set_limit(self, actor: Actor, wanted: GiftLimit) -> Rules:
        """From its first day on this limit holds; also to confirm the figure of the law.

        Raises FieldProblem for a limit of nothing, or one that would begin in the past.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "limit.set") as work:
            work.about("limit", detail=f"{wanted.valid_from}", amount=wanted.cents)
            check_limit(wanted, work.day)
            limits.add(work.connection, wanted, work.written)
            return _rules(work)

    def add_basis(self, actor: Actor, name: str) -> Rules:
        """One more ground on which rewards may be given; raises FieldProblem."""
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "basis.add") as work:
            wanted = new_basis(name, limits.bases(work.connection))
            work.about("legal_basis", detail=wanted.code)
            limits.add_basis(work.connection, wanted)
            return _rules(work)

    def use_basis(self, actor: Actor, code: str, *, active: bool) -> Rules:
        """Retired it goes with nothing new; what was given keeps it. Raises NotFound."""
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "basis.use") as work:
            work.about("legal_basis", detail=f"{code} {'in' if active else 'out'}")
            _check_basis(work, code)
            limits.use_basis(work.connection, code, active=active)
            return _rules(work)

    def set_usual(self, actor: Actor, code: str) -> Rules:
        """From now on this basis goes with every new reward; raises NotFound."""
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "basis.usual") as work:
            work.about("legal_basis", detail=code)
            _check_basis(work, code, active=True)
            limits.make_usual(work.connection, code)
            return _rules(work)

    # --- who comes near --------------------------------------------------------------------

    def watch(self, actor: Actor, year: int) -> Watch:
        """Who is near the limit of a year or over it, by number; and the sum on each ground.

        Raises FieldProblem for a year that has not begun.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "limit.watch") as work:
            check_year(year, work.day)
            limit = limit_of_year(limits.listed(work.connection), year, work.day)
            homes = households.homes(work.connection, _last_day(work, year))
            stands = stands_of(limits.by_home(work.connection, year), homes, year, limit)
            found = watched(stands, limits.numbers(work.connection))
            work.about("limit", detail=f"{year}", amount=len(found))
            work.shows(each.client_id for each in found)
            return Watch(year, limit, found, limits.by_basis(work.connection, year))

    # --- one client ------------------------------------------------------------------------

    def statement(self, actor: Actor, client_id: UUID, year: int) -> YearStatement:
        """What a client received in a year, for themselves; nothing before they heard of it.

        Raises NotDisclosedYet, and FieldProblem for a year that has not begun.
        """
        with self.acting.deed(actor, Permission.REWARD, "reward.statement") as work:
            return _statement(work, client_id, year)

    def statement_printed(
        self, actor: Actor, client_id: UUID, year: int, to: str = ""
    ) -> YearStatement:
        """The same, of which the log knows that it leaves; `to` is the name of the printer."""
        with self.acting.deed(actor, Permission.REWARD, PRINTED) as work:
            made = _statement(work, client_id, year)
            work.about("client", client_id, detail=f"{year} {printer_name(to)}".strip())
            return made


def limit_stand(work: Work, stands: Standing, year: int) -> LimitStand:
    """How a client stands beside the limit of a year."""
    at = work.connection
    limit = limit_of_year(limits.listed(at), year, work.day)
    home = households.of_client(at, stands.client_id, _last_day(work, year))
    shared = home if limit.per_household else None
    together = limits.household_received(at, shared, year) if shared else 0
    return stand_of(received_in(stands.lives, year), year, limit, shared, together)


def limit_ahead(work: Work, stands: Standing) -> LimitStand | None:
    """How a client stands this year; None while the largest gifts keep clear of the limit."""
    stand = limit_stand(work, stands, work.day.year)
    after = stand.with_gift(AT_ONCE * policy_today(work).maximum_cents)
    return None if after.nearness is Nearness.CLEAR else stand


def _statement(work: Work, client_id: UUID, year: int) -> YearStatement:
    check_year(year, work.day)
    stands = standing_of(work, client_id)
    if stands.disclosed is None:
        raise NotDisclosedYet
    client = people.client_by_id(work.connection, client_id)
    return YearStatement(
        client.number,
        full_name(client),
        client.language,
        client.address_form,
        lines_of(stands.lives, year),
        limit_stand(work, stands, year),
        work.day,
    )


def _last_day(work: Work, year: int) -> date:
    """The last day of a year, or today while it runs."""
    return min(date(year, 12, 31), work.day)


def _rules(work: Work) -> Rules:
    return Rules(limits.listed(work.connection), limits.bases(work.connection))


def _check_basis(work: Work, code: str, *, active: bool = False) -> None:
    """Raise NotFound unless there is such a basis, in use where it has to be."""
    known = {each.code for each in limits.bases(work.connection) if each.active or not active}
    if code not in known:
        raise NotFound("legal_basis")
