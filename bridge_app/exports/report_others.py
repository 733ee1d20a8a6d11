"""Reports on paper for others: shared figures, and what the financial administration asks.

The same figures, notes and facts as in their tables (`sharing`, `finance`), with a chart of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bridge_app.domain.shared_tables import SharedRow, SharedTable
from bridge_app.domain.sharing import Figure
from bridge_app.domain.totals import TotalRow, Totals
from bridge_app.domain.totals_bars import MOST, PATTERNS, BarLine, bar_lines
from bridge_app.exports.finance import finance_sheet
from bridge_app.exports.report_parts import Said, report_sheets
from bridge_app.exports.sharing import sharing_note, sharing_say, sharing_sheet
from bridge_app.exports.sheet import Cell, Column, Made, Sheet
from bridge_app.exports.words import Words
from bridge_app.paper.document import Heading, Paragraph, Part, Table
from bridge_app.picture.bars import Bar
from bridge_app.picture.shapes import Picture
from bridge_app.words import short_date

# --- shared figures ------------------------------------------------------------------------


def sharing_pages(table: SharedTable, made: Made, words: Words) -> list[Picture]:
    """The sheets of shared figures: what is hidden has no figure, in the chart neither."""
    report = _Shared(table, Said(words))
    facts = [*sharing_sheet(table, made, words).facts]
    title = f"{sharing_say(table, words, 'shared')}, {report.said.period(table.wish.period)}"
    parts = (*report.parts(), *report.said.about(facts, table.data_hash))
    return report_sheets(title, parts, made, words)


@dataclass(frozen=True)
class _Shared:
    table: SharedTable
    said: Said

    def parts(self) -> Iterator[Part]:
        say, rows = self.said.words.say, self.table.rows
        yield Paragraph(self.said.sentence(say("outside")))
        yield Paragraph(sharing_say(self.table, self.said.words, "frozen"))
        if any(row.figure and row.figure.cents for row in rows):
            yield from self.said.chart([*self._bars(rows[-MOST:])], len(rows))
        if not rows:
            yield Paragraph(say("empty"), bold=True)
        yield Heading(say("table"))
        names = say("line_of"), self.said.head(sharing_say(self.table, self.said.words, "note"))
        yield Table(
            (*names, *self.said.heads()),
            tuple(self._row(self._called(row), row.figure, row) for row in rows),
            (0.32, 0.25, 0.12, 0.19, 0.12),
            figures=3,
            total=self._row(self.said.head(say("total")), self.table.total),
        )
        yield Paragraph(say("people_note"))
        why, because = (sharing_say(self.table, self.said.words, key) for key in ("why", "because"))
        yield Paragraph(f"{self.said.head(why)}: {because}")

    def _bars(self, rows: Iterable[SharedRow]) -> Iterator[Bar]:
        values = dict.fromkeys(row.group[-1] for row in self.table.rows if row.group)
        places = {value: number % PATTERNS for number, value in enumerate(values)}
        for row in rows:
            place = places[row.group[-1]] if row.group else 0
            if row.figure is None:
                yield Bar(self._called(row), self._note(row), 0, place)
            else:
                told = self.said.times(row.figure.cents, row.figure.count)
                yield Bar(self._called(row), told, row.figure.cents, place)

    def _row(
        self, name: str, figure: Figure | None, row: SharedRow | None = None
    ) -> tuple[str, ...]:
        note = self._note(row or SharedRow("", (), figure))
        if figure is None:
            return name, note, "", "", ""
        number = self.said.number
        people = "" if figure.people is None else number(figure.people)
        return name, note, number(figure.count), self.said.euros(figure.cents), people

    def _note(self, row: SharedRow) -> str:
        return sharing_note(self.table, row, self.said.words)

    def _called(self, row: SharedRow) -> str:
        named = zip(self.table.groups, row.group or (), strict=False)
        known = self.table.names
        values = (self.said.words.value(each, key, known.get(each, {})) for each, key in named)
        return ", ".join([self.said.period(row.period), *values])


# --- the financial administration ----------------------------------------------------------


def finance_pages(
    totals: Totals, centres: Mapping[str, str], made: Made, words: Words
) -> list[Picture]:
    """The sheets of euros and cards by cost centre; `centres` holds those of budgets."""
    sheet = finance_sheet(totals, centres, made, words)
    report = _Finance(totals, centres, sheet, Said(words))
    asked = totals.filters
    days = words.say("days", first=short_date(asked.first_day), last=short_date(asked.last_day))
    parts = (*report.parts(), *report.said.about(sheet.facts, totals.data_hash))
    return report_sheets(f"{sheet.title}: {days}", parts, made, words)


_EUROS = 9
"""So many columns of its table are words and euros; the rest are cards."""


@dataclass(frozen=True)
class _Finance:
    totals: Totals
    centres: Mapping[str, str]
    sheet: Sheet
    said: Said

    def parts(self) -> Iterator[Part]:
        say, totals = self.said.words.say, self.totals
        yield Paragraph(self.said.sentence(say("bookkeeping")))
        if not totals.rows:
            yield Paragraph(say("empty"), bold=True)
            return
        yield from self.said.chart([*map(self._bar, bar_lines(totals))], len(totals.rows))
        yield Heading(say("table"))
        yield self._euros()
        yield Heading(say("in_cards"))
        yield self._cards()

    def _euros(self) -> Table:
        heads = (*self.said.heads()[:2], self.said.words.say("reversed"), self._head(_EUROS - 1))
        return Table(
            (self.said.words.say("line_of"), *heads),
            tuple((self._called(row), *self._sums(row)) for row in self.totals.rows),
            (0.36, 0.11, 0.17, 0.19, 0.17),
            figures=4,
            total=(self._total, *self._sums(self.totals.total)),
        )

    def _sums(self, row: TotalRow) -> tuple[str, ...]:
        gone, back, number = row.line, row.reversed, self.said.number
        turned = f"{number(back.count)} ({self.said.euros(back.cents)})" if back.count else "0"
        sums = self.said.euros(gone.cents), turned, self.said.euros(gone.cents - back.cents)
        return number(gone.count), *sums

    def _cards(self) -> Table:
        heads = [self._head(at) for at in range(_EUROS, len(self.sheet.columns))]
        told = zip(self.totals.rows, self.sheet.rows, strict=True)
        return Table(
            (self.said.words.say("line_of"), *heads),
            tuple((self._called(row), *self._numbers(cells)) for row, cells in told),
            (0.4, *[0.6 / len(heads)] * len(heads)),
            figures=len(heads),
            total=(self._total, *self._numbers(self.sheet.total)),
        )

    @property
    def _total(self) -> str:
        return self.said.head(self.said.words.say("total"))

    def _head(self, at: int) -> str:
        column: Column = self.sheet.columns[at]
        return self.said.head(column.title)

    def _numbers(self, cells: Sequence[Cell]) -> list[str]:
        return [self.said.number(int(str(cell))) for cell in cells[_EUROS:]]

    def _bar(self, line: BarLine) -> Bar:
        told = line.row.line
        said = self.said.times(told.cents, told.count)
        return Bar(self._called(line.row), said, told.cents, line.pattern)

    def _called(self, row: TotalRow) -> str:
        """Its days, cost centre, budget and kind of card."""
        words, names = self.said.words, self.totals.names
        named = zip(self.totals.filters.groups, row.group, strict=True)
        values = [words.value(each, key, names.get(each, {})) for each, key in named]
        centre = self.centres.get(row.group[0], "")
        return ", ".join(filter(None, [self.said.period(row.period), centre, *values]))
