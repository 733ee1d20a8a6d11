"""A list of clients, as the page of reading in tells of it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from bridge_app.domain.backup import Told
from bridge_app.domain.importing import Column, MaybeSame, Newcomer, Preview, guessed
from bridge_app.domain.sheets import Sheet
from bridge_app.ui.context import Context
from bridge_app.ui.importing.state import ROWS_SHOWN, TROUBLES_SHOWN, Shown, Titles
from bridge_app.words import language_name, short_date


class ClientList(QObject):
    """What a list of clients says, and how it gets into the store."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def titles(self) -> Titles:
        """The words of its page."""
        names: dict[str, str] = {
            Column.CLIENT_NUMBER: self.tr("Nummer"),
            Column.FIRST_NAME: self.tr("Voornaam"),
            Column.LAST_NAME: self.tr("Achternaam"),
            Column.BIRTH_DATE: self.tr("Geboortedatum"),
            Column.LANGUAGE: self.tr("Taal"),
            Column.MENTOR: self.tr("Mentor"),
            Column.LOCATION: self.tr("Locatie"),
        }
        hint = self.tr(
            "Een Excel-bestand (.xlsx) of CSV. De eerste regel noemt de kolommen. Zet er alleen"
            " in wat nodig is, en nooit een BSN."
        )
        table = self.tr("De eerste deelnemers van de lijst")
        making = self.tr("De deelnemers worden ingelezen.")
        title = self.tr("Deelnemers inlezen")
        return Titles(title, hint, names, table, tuple(names.values()), making)

    def shown(self, found: Preview) -> Shown:
        """What reading in would do."""
        summary = self.tr("%Ln deelnemers. Alles of niets.", "", len(found.people))
        rows = tuple(map(self._told, found.people[:ROWS_SHOWN]))
        return Shown(summary, rows, found.troubles, tuple(self._look_at(found)))

    def done(self, count: int) -> str:
        """What was done."""
        return self.tr("%Ln deelnemers zijn ingelezen.", "", count)

    def _look_at(self, found: Preview) -> list[str]:
        said = []
        if found.bsn:
            rows = ", ".join(map(str, found.bsn))
            text = self.tr("Het nummer lijkt op een BSN in regel {rows}. Dat hoort hier niet.")
            said.append(text.format(rows=rows))
        if found.mentors:
            text = self.tr("Deze mentoren zijn nieuw en kunnen niet inloggen: {names}.")
            said.append(text.format(names=", ".join(found.mentors)))
        if found.locations:
            text = self.tr("Deze locaties zijn nieuw: {names}.")
            said.append(text.format(names=", ".join(found.locations)))
        left = len(found.doubles) - TROUBLES_SHOWN
        doubles = [self._maybe(each) for each in found.doubles[:TROUBLES_SHOWN]]
        more = [self.tr("En nog %Ln regels.", "", left)] if left > 0 else []
        return [*said, *doubles, *more]

    def _maybe(self, found: MaybeSame) -> str:
        if found.other_row:
            text = self.tr("Regel {row} en regel {other} zijn misschien dezelfde persoon.")
            return text.format(row=found.row, other=found.other_row)
        text = self.tr("Regel {row} is misschien nummer {number}, die hier al staat.")
        return text.format(row=found.row, number=found.number)

    def _told(self, each: Newcomer) -> tuple[str, ...]:
        born = short_date(each.birth_date) if each.birth_date else ""
        number = each.number or self.tr("nieuw")
        spoken = language_name(self._language, each.language)
        return (number, each.first_name, each.last_name, born, spoken, each.mentor, each.location)


class ClientReading(ClientList):
    """The same, with the store in which it is read."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.language)
        self._actor = context.session.actor
        self._service = context.services.importing

    def guessed(self, header: tuple[str, ...]) -> dict[str, str]:
        """Which columns tell what, as far as their names say."""
        return {str(column): name for column, name in guessed(header).items()}

    def look(self, sheet: Sheet, wanted: Mapping[str, str]) -> Callable[[], Shown]:
        """What reading in would do."""
        found = self._service.preview(self._actor, sheet, _columns(wanted))
        return lambda: self.shown(found)

    def perform(self, sheet: Sheet, wanted: Mapping[str, str], told: Told) -> Callable[[], str]:
        """Everybody in the store."""
        found = self._service.perform(self._actor, sheet, _columns(wanted), told)
        return lambda: self.done(found.clients)


def _columns(wanted: Mapping[str, str]) -> dict[Column, str]:
    return {Column(code): name for code, name in wanted.items()}
