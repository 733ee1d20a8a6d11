"""Figures for others: how they would look, sharing a period for good, and what was shared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.backup import Told, nobody_waits
from bridge_app.domain.publishing import (
    Handed,
    Publication,
    bounds,
    check_shareable,
    countable,
    made,
    parts_of,
)
from bridge_app.domain.shared_tables import (
    Advice,
    SharedTable,
    SharingWish,
    Shelf,
    advice,
    months_lost,
    table_of,
)
from bridge_app.domain.sharing import THRESHOLDS
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from bridge_app.errors import FieldProblem
from bridge_app.services.acting import Acting, Work
from bridge_app.storage import giving, published, reports, settings_rows
from bridge_app.storage.written import Connection

THRESHOLD = "share_threshold"
"""The setting that keeps from how many people a cell is told."""


@dataclass(frozen=True)
class Sharing:
    """Figures in which nobody can be found (DECISIONS J2); amounts in cents."""

    acting: Acting
    pillars: tuple[str, ...] = ()
    """In the order of the bridge."""

    def look(self, actor: Actor) -> Shelf:
        """What was shared until now, and from how many people a cell is told."""
        with self.acting.deed(actor, Permission.FIGURES, "sharing.look") as work:
            kept = published.listed(work.connection)
            work.about("sharing", amount=len(kept))
            first = reports.first_day(work.connection) or work.day
            changed = _changed(work, kept)
            return Shelf(kept, _threshold(work.connection, work.day), first, work.day, changed)

    def preview(self, actor: Actor, wish: SharingWish, told: Told = nobody_waits) -> SharedTable:
        """The table as others will see it; of what was shared, as they do.

        It is logged before anything is counted, and nobody waits for it meanwhile. `told` hears
        that it goes on. Raises NotAWholePeriod, NotADivision, PeriodNotOver, AlreadySharedWithin.
        """
        with self.acting.deed(actor, Permission.FIGURES, "sharing.preview") as work:
            _tell(work, wish)
        with self.acting.database.reading() as connection:
            counting = _Counting(connection, work, "", told)
            return counting.table(wish, self.pillars)

    def publish(
        self, actor: Actor, wish: SharingWish, program: str = "", told: Told = nobody_waits
    ) -> SharedTable:
        """Share it: these periods keep their figures from now on, also those shared before.

        `program` is the version with which it is done. Raises as `preview`.
        """
        with self.acting.deed(actor, Permission.FIGURES, "sharing.publish") as work:
            _tell(work, wish)
            counting = _Counting(work.connection, work, program, told)
            table = counting.table(wish, self.pillars)
            for each in counting.made:
                published.add(work.connection, each)
            return table

    def set_threshold(self, actor: Actor, people: int) -> None:
        """From how many people a cell is told, 5 or 10; what was shared stays as it was.

        Raises FieldProblem for another number.
        """
        with self.acting.deed(actor, Permission.TOTALS, "sharing.set_threshold") as work:
            if people not in THRESHOLDS:
                raise FieldProblem("threshold", "unknown")
            row = {THRESHOLD: str(people)}
            settings_rows.add(work.connection, row, work.day, work.now, actor.person)
            work.about("municipality", detail=f"{THRESHOLD} {people}")


def _tell(work: Work, wish: SharingWish) -> None:
    groups = ",".join(wish.groups)
    work.about("sharing", detail=" ".join(filter(None, (wish.period, wish.by, groups))))


class _Counting:
    """Counts what was not shared yet; `made` is what there is to keep of it."""

    def __init__(self, connection: Connection, work: Work, program: str, told: Told) -> None:
        self._connection, self._work, self._told = connection, work, told
        self._kept = published.listed(connection)
        self._threshold = _threshold(connection, work.day)
        self._program = program
        self.made: list[Publication] = []

    def table(self, wish: SharingWish, pillars: Sequence[str]) -> SharedTable:
        """The parts first and then the whole of them: what is added up is there already."""
        known = {each.period for each in self._kept}
        periods = dict.fromkeys((*wish.periods, wish.period))
        missing = [period for period in periods if period not in known]
        rows = self._rows(missing)
        self.made = self._shared(missing, rows)
        found = {each.period: each for each in (*self._kept, *self.made)}
        parts = [found[period] for period in wish.periods]
        table = table_of(wish, found[wish.period], parts, pillars)
        return replace(table, advice=self._advice(wish, table, rows)) if missing else table

    def _rows(self, periods: Sequence[str]) -> tuple[Handed, ...]:
        """The cards that can count in these periods."""
        for period in periods:
            check_shareable(period, self._kept, self._work.day)
        if not periods:
            return ()
        within, counts = bounds(periods, self._kept), countable(periods, self._kept)
        return published.handed(self._connection, within, counts, self._told)

    def _shared(self, periods: Sequence[str], rows: Sequence[Handed]) -> list[Publication]:
        """These periods as they would be shared now, one after another."""
        if not periods:
            return []
        last, names = self._last
        by = self._work.actor.person
        whose = by, giving.staff_name(self._connection, by), self._program, names
        new: list[Publication] = []
        for period in periods:
            self._told(0, 0)
            found = made(period, [*self._kept, *new], rows, self._threshold)
            told = (period, found.shared, self._threshold, last, found.fresh, self._work.now)
            new.append(Publication(*told, *whose))
        return new

    @cached_property
    def _last(self) -> tuple[int, Mapping[Group, Mapping[str, str]]]:
        """The last row of the ledger, and what places and teams are called."""
        named = reports.names(self._connection, (Group.LOCATION, Group.TEAM))
        return published.last_seq(self._connection), named

    def _advice(self, wish: SharingWish, table: SharedTable, rows: Sequence[Handed]) -> Advice:
        """What would be told of the whole in the other way: by month, or in one line."""
        lost = months_lost(wish, table.total, self._kept)
        parts = parts_of(wish.period, Period.MONTH) if lost else ()
        known = {each.period for each in self._kept}
        if not lost and (table.total is not None or wish.period in known):
            return Advice.NOTHING
        other = self._shared([each for each in (*parts, wish.period) if each not in known], rows)
        return advice(wish, table.total, months_lost=lost, other=other[-1].tells)


def _threshold(connection: Connection, day: date) -> int:
    said = settings_rows.valid_on(connection, day).get(THRESHOLD)
    return int(said) if said else THRESHOLDS[0]


def _changed(work: Work, kept: Sequence[Publication]) -> frozenset[str]:
    first = min((each.last_seq for each in kept), default=0)
    newest = published.newest_by_day(work.connection, first) if kept else {}
    return frozenset(
        each.period
        for each in kept
        if any(each.holds(day, day) and seq > each.last_seq for day, seq in newest.items())
    )
