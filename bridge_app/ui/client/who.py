"""Under the name: when born or how old, the number, safe contact, and who helps."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.ages import age_on
from bridge_app.domain.helping import Helper, Part
from bridge_app.domain.people import Client, SafeContact
from bridge_app.ui.client.ages import Ages
from bridge_app.ui.parts import Quiet
from bridge_app.words import short_date


class WhoLines(QWidget):
    """Quiet lines; for staff only, so they are not there while a client looks along."""

    def __init__(self) -> None:
        super().__init__()
        self.known, self.contact, self.helpers = Quiet(), Quiet(), Quiet()
        self.beside = Quiet()
        self.beside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in (self.known, self.contact, self.helpers, self.beside):
            column.addWidget(line)

    def show_client(self, client: Client, today: date, also: tuple[str, ...] = ()) -> None:
        """Says what is known of this person; `also` are the other numbers they are found by."""
        band = Ages().said(client.needs.age_band)
        parts = [self._born(client.birth_date, today) if client.birth_date else band]
        parts.append(self.tr("nummer {number}").format(number=client.number))
        parts += [self.tr("ook nummer {number}").format(number=number) for number in also]
        self.known.setText(", ".join(filter(None, parts)))
        self.contact.setText(self._contact(client.safe_contact, client.phone))

    def show_helpers(self, helpers: tuple[Helper, ...]) -> None:
        """Says who helps: the mentor, who helps along, who stands in."""
        ways = (
            (Part.MENTOR, self.tr("Mentor: {names}.")),
            (Part.HELPER, self.tr("Helpt mee: {names}.")),
            (Part.COVER, self.tr("Neemt waar: {names}.")),
        )
        told = []
        for part, said in ways:
            names = ", ".join(each.name for each in helpers if each.part is part and each.works)
            told += [said.format(names=names)] if names else []
        self.helpers.setText(" ".join(told) or self.tr("Er is nog geen mentor."))

    def show_beside(self, names: tuple[str, ...]) -> None:
        """Which colleagues have this file open now too."""
        said = self.tr("Ook open bij {names}.").format(names=", ".join(names))
        self.beside.setText(said)
        self.beside.setVisible(bool(names))

    def _born(self, born: date, today: date) -> str:
        said = self.tr("geboren {day}, {age} jaar")
        return said.format(day=short_date(born), age=age_on(born, today))

    def _contact(self, safe: SafeContact, phone: str) -> str:
        """What may be done, what may not, what nobody asked; a no is never left out."""
        if safe == SafeContact():
            return self.tr("Nog niet gevraagd hoe contact veilig is.")
        yes_call = self.tr("Bellen mag: {phone}.").format(phone=phone) if phone else ""
        ways = (
            (safe.may_call, yes_call or self.tr("Bellen mag."), self.tr("Niet bellen.")),
            (safe.may_message, self.tr("Een bericht mag."), self.tr("Geen bericht sturen.")),
            (safe.may_post, self.tr("Post mag."), self.tr("Geen post sturen.")),
        )
        said = [yes if may else no for may, yes, no in ways if may is not None]
        return " ".join([*said, *self._open(safe), *self._beside(safe)])

    def _open(self, safe: SafeContact) -> list[str]:
        ways = (
            (safe.may_call, self.tr("bellen")),
            (safe.may_message, self.tr("berichten")),
            (safe.may_post, self.tr("post")),
        )
        unknown = ", ".join(word for may, word in ways if may is None)
        return [self.tr("Nog niet gevraagd: {ways}.").format(ways=unknown)] if unknown else []

    def _beside(self, safe: SafeContact) -> list[str]:
        who = safe.who_reads.rstrip(".")
        return [self.tr("Let op: {who} kijkt mee.").format(who=who)] if who else []
