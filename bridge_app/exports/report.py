"""Totals as a report on paper: the same figures as every other file, with a chart of them.

It says what was asked, who made it and from which rows, and carries the hash of its figures.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import BOOKED_AS, TotalLine, TotalRow, Totals
from bridge_app.domain.totals_bars import BarLine, bar_lines
from bridge_app.domain.totals_days import days_of
from bridge_app.exports.sheet import Fact, Kind, Made
from bridge_app.exports.totals import totals_sheet
from bridge_app.exports.words import Words
from bridge_app.paper.document import (
    WIDTH,
    Document,
    Drawing,
    Heading,
    Paragraph,
    Part,
    Table,
    document_pages,
)
from bridge_app.picture.bars import Bar, bar_shapes, laid, parted
from bridge_app.picture.looks import PAPER
from bridge_app.picture.shapes import Picture
from bridge_app.words import euros, figure, month_name, short_date

LETTERS = 10.0
"""The size of the words in the chart, in points."""

HIGHEST = 300.0
"""The most of a page that a piece of the chart takes, in points."""

FACTS = (0.36, 0.64)
HASH = 16
"""Characters of the hash that stand together: so one can compare them."""


def report_pages(totals: Totals, made: Made, words: Words) -> list[Picture]:
    """The sheets of a report of these totals; nothing in them names a person but its maker."""
    report = _Report(totals, made, words)
    foot = [f"Mijn brug {made.program}.", words.say("inside_foot")]
    foot += [words.say("practice")] if made.practice else []
    document = Document(report.title, tuple(report.parts()), tuple(foot))
    return document_pages(document, words.language)


@dataclass(frozen=True)
class _Report:
    totals: Totals
    made: Made
    words: Words

    @property
    def title(self) -> str:
        asked, say = self.totals.filters, self.words.say
        days = {"first": short_date(asked.first_day), "last": short_date(asked.last_day)}
        return say("report", state=self.words.state(asked.state), **days)

    def parts(self) -> Iterator[Part]:
        say = self.words.say
        facts = {each.name: self._told(each) for each in self._facts()}
        asked = [say(name) for name in ("by", "group", "only")]
        yield Paragraph("; ".join(f"{name}: {facts[name]}" for name in asked))
        yield from self._figures()
        if self.totals.rows:
            yield from self._chart()
            yield Heading(say("table"))
            yield self._table()
            yield Paragraph(say("people_note"))
        else:
            yield Paragraph(say("empty"), bold=True)
        yield Heading(say("booked"))
        yield self._apart()
        yield Heading(say("about"))
        heads = say("fact"), say("value")
        yield Table(heads, tuple(facts.items()), FACTS)

    def _facts(self) -> Iterable[Fact]:
        return totals_sheet(self.totals, self.made, self.words).facts

    def _figures(self) -> Iterator[Part]:
        line, say = self.totals.total.line, self.words.say
        told = [("count", self._number(line.count)), ("cents", self._euros(line.cents))]
        told += [("people", self._number(line.people))]
        told += [("average", self._euros(line.average_cents))]
        told += [("highest", self._euros(line.highest_cents))]
        yield Heading(say("in_figures"))
        rows = tuple((self._head(key), text) for key, text in told)
        yield Table((say("fact"), say("value")), rows, FACTS)

    # --- the chart -------------------------------------------------------------------------

    def _chart(self) -> Iterator[Part]:
        say, lines = self.words.say, bar_lines(self.totals, tuple(self.words.pillars))
        yield Heading(say("chart"))
        chart = laid([self._bar(line) for line in lines], WIDTH, LETTERS)
        for piece in parted(chart, HIGHEST):
            numbers = "; ".join(f"{each.bar.name}: {each.bar.said}" for each in piece.bars)
            alt = f"{say('chart')}. {numbers}."
            yield Drawing(piece.height, bar_shapes(piece, PAPER), alt)
        drawn, every = self._number(len(lines)), self._number(len(self.totals.rows))
        some = say("chart_some", n=drawn, all=every)
        yield Paragraph(say("chart_all") if drawn == every else some)

    def _bar(self, line: BarLine) -> Bar:
        told = line.row.line
        times = self.words.say("times", n=self._number(told.count))
        said = f"{self._euros(told.cents)} ({times})"
        return Bar(self._called(line.row), said, told.cents, line.pattern)

    # --- tables ----------------------------------------------------------------------------

    def _table(self) -> Table:
        say, turned = self.words.say, self.totals.filters.state is not RewardState.REVERSED
        names = say("line_of"), *self._heads()
        heads = (*names, say("reversed")) if turned else names
        shares = (0.36, 0.12, 0.19, 0.13, 0.2) if turned else (0.46, 0.14, 0.24, 0.16)
        rows = tuple(self._row(self._called(row), row) for row in self.totals.rows)
        total = self._row(self._head("total"), self.totals.total)
        return Table(heads, rows, shares, figures=len(heads) - 1, total=total)

    def _row(self, name: str, row: TotalRow) -> tuple[str, ...]:
        told = name, *self._line(row.line)
        if self.totals.filters.state is RewardState.REVERSED:
            return told
        back = self._number(row.reversed.count)
        return (
            *told,
            f"{back} ({self._euros(row.reversed.cents)})" if row.reversed.count else back,
        )

    def _apart(self) -> Table:
        apart, heads = self.totals.apart, (self.words.say("fact"), *self._heads())
        rows = tuple((self.words.state(each), *self._line(apart[each])) for each in BOOKED_AS)
        return Table(heads, rows, (0.46, 0.14, 0.24, 0.16), figures=3)

    def _heads(self) -> tuple[str, str, str]:
        return self._head("count"), self._head("cents"), f"{self._head('people')}*"

    def _head(self, key: str) -> str:
        """What a column or row is called, without what is said elsewhere."""
        return self.words.say(key).partition(" (")[0].capitalize()

    def _line(self, line: TotalLine) -> tuple[str, str, str]:
        return self._number(line.count), self._euros(line.cents), self._number(line.people)

    # --- how things are said ---------------------------------------------------------------

    def _called(self, row: TotalRow) -> str:
        """The days and the values of a line."""
        named = zip(self.totals.filters.groups, row.group, strict=True)
        names = self.totals.names
        values = [self.words.value(group, key, names.get(group, {})) for group, key in named]
        days = [self._period(row.period)] if row.period or not values else []
        return ", ".join([*days, *values])

    def _period(self, period: str) -> str:
        days = days_of(period)
        if days is None:
            return self.words.say("whole")
        year, _, part = period.partition("-")
        if part[:1] in {"Q", "W"}:
            key = "quarter" if part[0] == "Q" else "week"
            return self.words.say(key, n=int(part[1:]), year=year)
        if days[0] == days[1]:
            return short_date(days[0])
        return month_name(self.words.language, period) if part else year

    def _told(self, fact: Fact) -> str:
        value = fact.value
        if isinstance(value, int):
            return self._euros(value) if fact.kind is Kind.MONEY else self._number(value)
        if not isinstance(value, str):
            return short_date(value)
        if value != self.totals.data_hash:
            return value
        return " ".join(value[at : at + HASH] for at in range(0, len(value), HASH))

    def _number(self, number: int) -> str:
        return figure(self.words.language, number)

    def _euros(self, cents: int) -> str:
        return euros(self.words.language, cents)
