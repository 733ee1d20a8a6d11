"""What periods, groups, kinds of step and states are called on the overview and its lines."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject

from bridge_app.domain.ideas import IdeaKind
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import Group, TotalRow, Totals
from bridge_app.domain.totals_days import Period
from bridge_app.ui.coordinator.state import period_name
from bridge_app.words import short_date


class Names(QObject):
    """Words of the screen; `pillars` are those of the bridge in use."""

    def __init__(self, language: str, pillars: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._language = language
        self._pillars = dict(pillars or {})
        self._values: Mapping[Group, Mapping[str, str]] = {}

    def learn(self, values: Mapping[Group, Mapping[str, str]]) -> None:
        """Takes in what the municipality calls its places, teams, budgets ..."""
        self._values = values

    def groups(self) -> dict[Group, str]:
        """By what one can divide."""
        return {
            Group.PILLAR: self.tr("pijler"),
            Group.KIND: self.tr("soort stap"),
            Group.LOCATION: self.tr("locatie"),
            Group.TEAM: self.tr("team"),
            Group.BUDGET: self.tr("budget"),
            Group.LEGAL_BASIS: self.tr("grondslag"),
            Group.VOUCHER_KIND: self.tr("soort bon"),
            Group.MENTOR: self.tr("mentor"),
        }

    def states(self) -> dict[RewardState, str]:
        """What is counted, each apart."""
        return {
            RewardState.HANDED_OVER: self.tr("Uitgereikt"),
            RewardState.PROMISED: self.tr("Toegezegd"),
            RewardState.AWARDED: self.tr("Toegekend"),
            RewardState.REVERSED: self.tr("Teruggedraaid"),
        }

    def periods(self) -> dict[Period, str]:
        """What one line adds up."""
        return {
            Period.NONE: self.tr("niets"),
            Period.DAY: self.tr("dag"),
            Period.WEEK: self.tr("week"),
            Period.MONTH: self.tr("maand"),
            Period.QUARTER: self.tr("kwartaal"),
            Period.YEAR: self.tr("jaar"),
        }

    def _kinds(self) -> Mapping[str, str]:
        return {
            IdeaKind.CALL.value: self.tr("Bellen"),
            IdeaKind.WRITE.value: self.tr("Schrijven"),
            IdeaKind.PAPER.value: self.tr("Papieren"),
            IdeaKind.VISIT.value: self.tr("Ergens heen gaan"),
            IdeaKind.ASK.value: self.tr("Vragen"),
            IdeaKind.LOOK.value: self.tr("Opzoeken"),
            IdeaKind.DO.value: self.tr("Doen"),
        }

    def values(self, group: Group) -> Mapping[str, str]:
        """What one can choose from in a group: codes or ids with their names."""
        if group is Group.PILLAR:
            return self._pillars
        return self._kinds() if group is Group.KIND else self._values.get(group, {})

    def value(self, group: Group, key: str) -> str:
        """What one value of a group is called."""
        return self.values(group).get(key, key) if key else self.tr("onbekend")

    def called(self, row: TotalRow, totals: Totals) -> str:
        """What one line of totals is called: its days and its values."""
        values = [
            self.value(group, key)
            for group, key in zip(totals.filters.groups, row.group, strict=True)
        ]
        days = [self.period(row.period)] if row.period or not values else []
        return ", ".join([*days, *values])

    def period(self, period: str) -> str:
        """What a period is called, "" being all of the days."""
        if not period:
            return self.tr("Alle dagen")
        name = period_name(period)
        match name.by:
            case Period.DAY if name.day:
                return short_date(name.day)
            case Period.WEEK if name.day:
                words = self.tr("week {number} van {year}, vanaf {day}")
                day = QLocale(self._language).toString(_qdate(name.day), "d MMMM")
                return words.format(number=name.number, year=name.year, day=day)
            case Period.MONTH:
                month = QLocale(self._language).standaloneMonthName(name.number)
                return f"{month} {name.year}"
            case Period.QUARTER:
                words = self.tr("{number}e kwartaal {year}")
                return words.format(number=name.number, year=name.year)
            case _:
                return str(name.year)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
