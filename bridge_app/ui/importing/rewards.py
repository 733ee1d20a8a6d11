"""A list of what was handed out before, as the page of reading in tells of it."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject

from bridge_app.desk_errors import BadMap
from bridge_app.domain.backup import Told
from bridge_app.domain.importing_rewards import (
    Column,
    Handed,
    Imported,
    Preview,
    guessed,
)
from bridge_app.domain.sheets import Sheet
from bridge_app.ui.context import Context
from bridge_app.ui.importing.state import NAMES_SHOWN, ROWS_SHOWN, Shown, Titles
from bridge_app.words import euros, short_date

_STEP_SHOWN, _SERIAL_SHOWN = 60, 20
"""Letters in the table: enough to know the row by."""


def _begin(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


class RewardList(QObject):
    """What a list of hand-outs says; `pillars` are their names by id."""

    def __init__(self, language: str, pillars: Mapping[str, str]) -> None:
        super().__init__()
        self._language, self._pillars = language, pillars

    def titles(self) -> Titles:
        """The words of its page."""
        names: dict[str, str] = {
            Column.DATE: self.tr("Datum"),
            Column.CLIENT_NUMBER: self.tr("Nummer van de deelnemer"),
            Column.AMOUNT: self.tr("Bedrag"),
            Column.SERIAL: self.tr("Nummer op de kaart"),
            Column.STEP: self.tr("Stap"),
            Column.PILLAR: self.tr("Pijler"),
            Column.VOUCHER_KIND: self.tr("Soort"),
            Column.LOCATION: self.tr("Locatie"),
            Column.STAFF: self.tr("Medewerker"),
        }
        words = (self.tr("Nummer"), self.tr("Datum"), self.tr("Bedrag"), self.tr("Stap"))
        heads = (*words, self.tr("Kaart"), self.tr("Pijler"))
        hint = self.tr(
            "Een Excel-bestand (.xlsx) of CSV met wat al is uitgegeven. De eerste regel noemt de"
            " kolommen. Elke regel telt in de maand van zijn eigen datum."
        )
        table = self.tr("De eerste regels van de lijst")
        making = self.tr("De uitgiftelijst wordt ingelezen.")
        return Titles(self.tr("Uitgiftelijst inlezen"), hint, names, table, heads, making)

    def shown(self, found: Preview) -> Shown:
        """What reading in would do."""
        text = self.tr("%Ln keer uitgegeven, samen {amount}. Alles of niets.", "", len(found.rows))
        summary = text.format(amount=euros(self._language, found.cents))
        rows = tuple(map(self._told, found.rows[:ROWS_SHOWN]))
        return Shown(summary, rows, found.troubles, tuple(self._look_at(found)))

    def done(self, made: Imported) -> str:
        """What was done."""
        text = self.tr("%Ln keer uitgegeven is ingelezen, samen {amount}.", "", made.rows)
        return text.format(amount=euros(self._language, made.cents))

    def _told(self, each: Handed) -> tuple[str, ...]:
        amount = euros(self._language, each.cents)
        pillar = self._pillars.get(each.pillar, each.pillar)
        step, serial = _begin(each.step, _STEP_SHOWN), _begin(each.serial, _SERIAL_SHOWN)
        return (each.number, short_date(each.day), amount, step, serial, pillar)

    def _look_at(self, found: Preview) -> Iterator[str]:
        made = found.made
        if made.numbers:
            yield self.tr(
                "%Ln deelnemers zijn nieuw, met alleen een nummer.", "", len(made.numbers)
            )
        if made.staff:
            text = self.tr("Deze medewerkers zijn nieuw en kunnen niet inloggen: {names}.")
            yield text.format(names=self._names(made.staff))
        if made.locations:
            yield self.tr("Deze locaties zijn nieuw: {names}.").format(
                names=self._names(made.locations)
            )
        if made.kinds:
            text = self.tr("Deze soorten zijn nieuw en worden nog niet uitgegeven: {names}.")
            yield text.format(names=self._names(made.kinds))
        if found.late:
            text = self.tr("%Ln regels zijn van een gesloten maand.", "", found.late)
            yield f"{text} {self.tr('Ze tellen in de eerste open maand, met hun eigen datum.')}"
        if found.bsn:
            text = self.tr("Het nummer lijkt op een BSN in regel {rows}. Dat hoort hier niet.")
            yield text.format(rows=", ".join(map(str, found.bsn)))

    def _names(self, names: tuple[str, ...]) -> str:
        left = len(names) - NAMES_SHOWN
        more = [self.tr("en nog %Ln", "", left)] if left > 0 else []
        return ", ".join([*names[:NAMES_SHOWN], *more])


class RewardReading(RewardList):
    """The same, with the store in which it is read."""

    def __init__(self, context: Context) -> None:
        words = context.services.acting.wordings.words_in(context.language)
        super().__init__(context.language, words.pillars)
        self._actor = context.session.actor
        self._service = context.services.importing_rewards
        self._columns = self.titles().columns

    def guessed(self, header: tuple[str, ...]) -> dict[str, str]:
        """Which columns tell what, as far as their names say."""
        return {str(column): name for column, name in guessed(header).items()}

    def look(self, sheet: Sheet, wanted: Mapping[str, str]) -> Callable[[], Shown]:
        """What reading in would do."""
        try:
            found = self._service.preview(self._actor, sheet, _columns(wanted))
        except BadMap as problem:
            if problem.reason != "missing":
                raise
            raise BadMap("missing", self._columns[problem.column]) from problem
        return lambda: self.shown(found)

    def perform(self, sheet: Sheet, wanted: Mapping[str, str], told: Told) -> Callable[[], str]:
        """All of it in the store."""
        found = self._service.perform(self._actor, sheet, _columns(wanted), told)
        return lambda: self.done(found)


def _columns(wanted: Mapping[str, str]) -> dict[Column, str]:
    return {Column(code): name for code, name in wanted.items()}
