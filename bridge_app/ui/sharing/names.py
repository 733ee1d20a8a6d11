"""What periods, divisions and figures are called on the page of shared figures."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject

from bridge_app.domain.shared_tables import SharedRow, SharedTable
from bridge_app.domain.sharing import DIVISIONS, Figure
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period, days_of
from bridge_app.exports.words import DUTCH, ENGLISH, Words
from bridge_app.words import euros, month_name
from bridge_app.words import figure as spelled


class Names(QObject):
    """Words of the screen; `pillars` are those of the bridge in use."""

    def __init__(self, language: str, pillars: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._language = language
        said = language if language in {DUTCH, ENGLISH} else DUTCH
        self._words = Words(said, dict(pillars or {}))

    def groups(self) -> dict[Group, str]:
        """By what one can divide."""
        said = {
            Group.PILLAR: self.tr("pijler"),
            Group.KIND: self.tr("soort stap"),
            Group.LOCATION: self.tr("locatie"),
            Group.TEAM: self.tr("team"),
        }
        return {group: said[group] for group in DIVISIONS}

    def lines(self) -> dict[Period, str]:
        """What one line adds up."""
        return {
            Period.MONTH: self.tr("maand"),
            Period.QUARTER: self.tr("kwartaal"),
            Period.YEAR: self.tr("jaar"),
        }

    def period(self, period: str) -> str:
        """What a month, quarter or year is called."""
        first, last = days_of(period) or (date.min, date.min)
        if first.month == last.month:
            return month_name(self._language, period)
        if last.month - first.month == 2:
            words = self.tr("{number}e kwartaal {year}")
            return words.format(number=last.month // 3, year=first.year)
        return period

    def called(self, row: SharedRow, table: SharedTable) -> str:
        """What a line is called: its period and its values."""
        named = zip(table.groups, row.group or (), strict=False)
        values = (self._words.value(group, key, table.names.get(group, {})) for group, key in named)
        return ", ".join([self.period(row.period), *values])

    def figures(self, figure: Figure | None) -> tuple[str, str, str]:
        """How many, how much and how many people; nothing where it is hidden."""
        if figure is None:
            return "", "", ""
        people = "" if figure.people is None else spelled(self._language, figure.people)
        return spelled(self._language, figure.count), euros(self._language, figure.cents), people

    def note(self, table: SharedTable, figure: Figure | None, *, shut: bool = False) -> str:
        """Why a line is empty."""
        if shut and table.groups:
            return self.tr("niet te verdelen")
        if figure is None:
            return self.tr("<{number} of afgeschermd").format(number=table.threshold)
        return self.tr("mensen afgeschermd") if figure.people is None else ""
