"""Figures for others: how they would look, sharing a period for good, and what was shared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.publishing import Publication, check_shareable, countable, made
from bridge_app.domain.shared_tables import SharedTable, SharingWish, Shelf, table_of
from bridge_app.domain.sharing import THRESHOLDS
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import days_of
from bridge_app.errors import FieldProblem
from bridge_app.services.acting import Acting, Work
from bridge_app.storage import giving, published, reports, settings_rows

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
        with self.acting.deed(actor, Permission.TOTALS, "sharing.look") as work:
            kept = published.listed(work.connection)
            work.about("sharing", amount=len(kept))
            first = reports.first_day(work.connection) or work.day
            changed = _changed(work, kept)
            return Shelf(kept, _threshold(work), first, work.day, changed)

    def preview(self, actor: Actor, wish: SharingWish) -> SharedTable:
        """The table as others will see it; of what was shared, as they do.

        Raises NotAWholePeriod, NotADivision, PeriodNotOver, AlreadySharedWithin.
        """
        with self.acting.deed(actor, Permission.TOTALS, "sharing.preview") as work:
            return _table(work, wish, None, self.pillars)

    def publish(self, actor: Actor, wish: SharingWish, program: str = "") -> SharedTable:
        """Share it: these periods keep their figures from now on, also those shared before.

        `program` is the version with which it is done. Raises as `preview`.
        """
        with self.acting.deed(actor, Permission.EXPORT, "sharing.publish") as work:
            return _table(work, wish, program, self.pillars)

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


def _table(
    work: Work, wish: SharingWish, program: str | None, pillars: Sequence[str]
) -> SharedTable:
    """The parts first and then the whole of them: what is added up is there already."""
    groups = ",".join(wish.groups)
    work.about("sharing", detail=" ".join(filter(None, (wish.period, wish.by, groups))))
    kept = list(published.listed(work.connection))
    periods = dict.fromkeys((*wish.periods, wish.period))
    missing = [period for period in periods if period not in {each.period for each in kept}]
    for each in _made(work, missing, kept, program or ""):
        kept.append(each)
        if program is not None:
            published.add(work.connection, each)
    found = {each.period: each for each in kept}
    parts = [found[period] for period in wish.periods]
    return table_of(wish, found[wish.period], parts, pillars)


def _made(
    work: Work, periods: Sequence[str], kept: Sequence[Publication], program: str
) -> list[Publication]:
    """These periods as they would be shared now, one after another."""
    if not periods:
        return []
    for period in periods:
        check_shareable(period, kept, work.day)
    counts = countable(periods, kept)
    rows = published.handed(work.connection, max(map(_last_day, periods)), counts)
    last, threshold = published.last_seq(work.connection), _threshold(work)
    names = reports.names(work.connection, (Group.LOCATION, Group.TEAM))
    by = work.actor.person
    whose = by, giving.staff_name(work.connection, by), program, names
    new: list[Publication] = []
    for period in periods:
        found = made(period, [*kept, *new], rows, threshold)
        told = (period, found.shared, threshold, last, found.fresh, work.now)
        new.append(Publication(*told, *whose))
    return new


def _last_day(period: str) -> date:
    days = days_of(period)
    return days[1] if days else date.max


def _threshold(work: Work) -> int:
    said = settings_rows.valid_on(work.connection, work.day).get(THRESHOLD)
    return int(said) if said else THRESHOLDS[0]


def _changed(work: Work, kept: Sequence[Publication]) -> frozenset[str]:
    newest = published.newest_by_day(work.connection) if kept else {}
    return frozenset(
        each.period
        for each in kept
        if any(each.holds(day, day) and seq > each.last_seq for day, seq in newest.items())
    )
