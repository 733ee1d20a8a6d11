"""What coordinators count: totals without names, each tied to the rows it was made from."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.backup import Told, nobody_waits
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import (
    BY_CARD,
    NOTHING,
    BookedLine,
    Countable,
    Filters,
    Group,
    LinesPage,
    TotalRow,
    Totals,
    checked,
    in_order,
    in_turn,
    told_filters,
)
from bridge_app.errors import FieldProblem
from bridge_app.reward_errors import PerMentorOff
from bridge_app.services.acting import Acting
from bridge_app.services.clock import business_day
from bridge_app.storage import booked_lines, card_totals, published, reports, settings_rows
from bridge_app.storage.written import Connection

PAGE = 200
"""Lines that are shown at once."""

COUNCIL = "works_council"
"""The setting that keeps on which day the works council agreed with totals by mentor."""


@dataclass(frozen=True)
class Reports:
    """Totals of the ledger; amounts in cents. `pillars`: in the order of the bridge."""

    acting: Acting
    pillars: tuple[str, ...] = ()

    def totals(self, actor: Actor, filters: Filters, told: Told = nobody_waits) -> Totals:
        """Lines by period and group, their total, and what they came from.

        Both days count. Nobody waits while it is counted, and nothing of it is told before it
        stands in the log. `told` hears that it goes on. Raises FieldProblem for a range that ends
        before it begins, PerMentorOff for one mentor's figures while the works council did not
        agree, TooManyRows where it is divided too finely to be held.
        """
        self.acting.check(actor, Permission.FIGURES, "report.totals")
        with self.acting.database.reading() as connection:
            _check(connection, business_day(self.acting.clock()), filters)
            made = _counted(connection, filters, self.pillars, told)
        with self.acting.deed(actor, Permission.FIGURES, "report.totals") as work:
            work.about("totals", detail=_told(filters), amount=len(made.rows))
        return made

    def countable(self, actor: Actor) -> Countable:
        """Since when and how much was booked, by what it can be divided, and what is allowed."""
        with self.acting.deed(actor, Permission.FIGURES, "report.look") as work:
            work.about("totals")
            first = reports.first_day(work.connection) or work.day
            named = reports.names(work.connection, Group)
            values = {group: _by_name(each) for group, each in named.items()}
            booked = published.last_seq(work.connection)
            council = _council(work.connection, work.day)
            return Countable(first, work.day, values, council, booked)

    # --- from a total to its lines -----------------------------------------------------------

    def page(self, actor: Actor, filters: Filters, after: BookedLine | None = None) -> LinesPage:
        """The next lines of a total, after one or from the first: number, pillar, kind of step.

        The log keeps whose numbers were shown. Raises as `totals`.
        """
        with self.acting.deed(actor, Permission.TOTALS, "report.see") as work:
            _check(work.connection, work.day, filters)
            found = booked_lines.page(work.connection, filters, after, PAGE + 1)
            shown = found[:PAGE]
            work.about("ledger", detail=_told(filters), amount=len(shown))
            work.shows(line.client_id for line in shown if not line.erased)
            return LinesPage(shown, more=len(found) > PAGE)

    @contextmanager
    def lines(self, actor: Actor, filters: Filters) -> Iterator[Iterator[BookedLine]]:
        """All lines of a total, read while they are written away: `with ... as rows`.

        It is logged before the first is read, and nobody waits for it meanwhile.
        Raises as `totals`.
        """
        with self.acting.deed(actor, Permission.EXPORT, "lines.export") as work:
            _check(work.connection, work.day, filters)
            work.about("ledger", detail=_told(filters))
        with (
            self.acting.database.reading() as connection,
            booked_lines.lines(connection, filters) as lines,
        ):
            yield lines

    @contextmanager
    def movements(self, actor: Actor, filters: Filters) -> Iterator[Iterator[BookedLine]]:
        """What was handed over and turned back, for a journal: as `lines`, in one order.

        Of nobody: day, amount, budget and kind of card. Also the key of a machine may ask it.
        """
        with self.acting.deed(actor, Permission.FIGURES, "journal.export") as work:
            _check(work.connection, work.day, filters)
            work.about("ledger", detail=_told(filters))
        with (
            self.acting.database.reading() as connection,
            booked_lines.movements(connection, filters) as lines,
        ):
            yield lines

    def exported(self, actor: Actor, what: str, rows: int) -> None:
        """Log that figures left the program as a file: which, and how many lines."""
        with self.acting.deed(actor, Permission.FIGURES, "report.export") as work:
            work.about("export", detail=what, amount=rows)

    # --- totals by mentor --------------------------------------------------------------------

    def record_council(self, actor: Actor, agreed_on: date | None) -> None:
        """The works council agreed on this day, or (None) no longer does (DECISIONS B).

        Raises FieldProblem for a day still to come.
        """
        with self.acting.deed(actor, Permission.TOTALS, "report.record_council") as work:
            if agreed_on and agreed_on > work.day:
                raise FieldProblem("agreed_on", "in_future")
            said = agreed_on.isoformat() if agreed_on else ""
            row = {COUNCIL: said}
            settings_rows.add(work.connection, row, work.day, work.now, actor.person)
            work.about("municipality", detail=f"{COUNCIL} {said}".strip())


def _counted(
    connection: Connection, filters: Filters, pillars: Sequence[str], told: Told
) -> Totals:
    names = reports.names(connection, Group)
    called = {**names, Group.PILLAR: in_turn(pillars)}
    by_card = filters.groups == BY_CARD and filters.state is RewardState.HANDED_OVER
    cards = card_totals.cards(connection, filters, business_day, told) if by_card else {}
    rows = _with_all(reports.rows(connection, filters, told), cards)
    lines = in_order(rows, filters.groups, called)
    whole = reports.apart(connection, filters, told)
    total = TotalRow("", (), whole.lines[filters.state], whole.reversed)
    return Totals(
        filters,
        lines,
        total,
        whole.lines,
        whole.best_day,
        whole.first_seq,
        whole.last_seq,
        names,
        cards,
    )


def _with_all(
    rows: Sequence[TotalRow], cards: Collection[tuple[str, tuple[str, ...]]]
) -> Sequence[TotalRow]:
    """A line too where nothing was booked and a card left in place of another."""
    if not cards:
        return rows
    told = {(row.period, row.group) for row in rows}
    return [*rows, *(TotalRow(*key, NOTHING) for key in cards if key not in told)]


def _by_name(values: dict[str, str]) -> dict[str, str]:
    return dict(sorted(values.items(), key=lambda each: each[1].casefold()))


def _check(connection: Connection, day: date, filters: Filters) -> None:
    checked(filters)
    if filters.tells_mentors_apart and _council(connection, day) is None:
        raise PerMentorOff


def _council(connection: Connection, day: date) -> date | None:
    said = settings_rows.valid_on(connection, day).get(COUNCIL)
    return date.fromisoformat(said) if said else None


def _told(filters: Filters) -> str:
    """What was asked, in one line of the log."""
    told = told_filters(filters)
    groups = ",".join(filters.groups)
    only = ",".join(f"{group}={key}" for group, key in filters.only)
    parts = (told["from"], told["to"], told["by"], groups, only, told["state"], told.get("cents"))
    return " ".join(str(part) for part in parts if part)
