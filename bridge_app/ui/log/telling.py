"""How a line of the log is told: in words, for those who look it through."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from bridge_app.domain.access import Reach
from bridge_app.domain.books import BOOKS
from bridge_app.domain.log_page import LogLine
from bridge_app.domain.looking import LookKind, kind_of
from bridge_app.domain.reviewing import Why
from bridge_app.domain.trust import REFUSED
from bridge_app.problem_words import sentence
from bridge_app.reward_errors import BooksBroken
from bridge_app.words import FALLBACK


class Telling(QObject):
    """The words of the log; codes that it does not know are told as they stand."""

    def __init__(self, language: str = FALLBACK) -> None:
        super().__init__()
        self._language = language

    def deed(self, line: LogLine) -> str:
        """What was done: "afspraak: bekeken"."""
        thing = self._things().get(line.object_kind, line.object_kind)
        kind = kind_of(line.action)
        done = self.tr("geweigerd") if line.result == REFUSED else self._kinds()[kind]
        return f"{thing}: {done}" if thing else done

    def _kinds(self) -> Mapping[LookKind, str]:
        return {
            LookKind.SEEN: self.tr("bekeken"),
            LookKind.CHANGED: self.tr("bijgewerkt"),
            LookKind.TAKEN_OUT: self.tr("afgedrukt of meegenomen"),
        }

    def _things(self) -> Mapping[str, str]:
        return self._of_clients() | {
            "backup": self.tr("reservekopie"),
            "budget": self.tr("budget"),
            "clock": self.tr("datum van de computer"),
            "closing": self.tr("maand afsluiten"),
            "destruction": self.tr("lijst om te wissen"),
            "ledger": self.tr("grootboek"),
            "legal_basis": self.tr("grondslag"),
            "limit": self.tr("grens per jaar"),
            "location": self.tr("locatie"),
            "import": self.tr("lijst om in te lezen"),
            "log": self.tr("logboek"),
            "municipality": self.tr("instellingen"),
            "own_screen": self.tr("scherm van de deelnemer alleen"),
            "pin": self.tr("pincode"),
            "policy": self.tr("regels voor uitgeven"),
            "privacy": self.tr("blad over privacy"),
            "recovery": self.tr("code op papier"),
            "retention": self.tr("bewaartermijn"),
            "rights": self.tr("rechten"),
            "sharing": self.tr("gedeelde cijfers"),
            "staff": self.tr("collega"),
            "stock": self.tr("voorraad"),
            "store": self.tr("opslag"),
            "team": self.tr("team"),
            "export": self.tr("bestand met totalen"),
            "totals": self.tr("totalen"),
            "outcomes": self.tr("uitkomsten"),
            "research": self.tr("bestand voor onderzoek"),
        }

    def _of_clients(self) -> dict[str, str]:
        return {
            "appointment": self.tr("afspraak"),
            "area": self.tr("onderwerp"),
            "case": self.tr("hulp"),
            "client": self.tr("deelnemer"),
            "conversation": self.tr("gesprek"),
            "cover": self.tr("waarneming"),
            "desk": self.tr("lijst van vandaag"),
            "doubles": self.tr("dubbele deelnemers"),
            "goal": self.tr("doel"),
            "helper": self.tr("wie er helpt"),
            "household": self.tr("wie er samenwonen"),
            "note": self.tr("notitie"),
            "paper": self.tr("blad"),
            "plan": self.tr("plan"),
            "proof": self.tr("code van de deelnemer"),
            "reward": self.tr("uitgifte"),
            "rows": self.tr("uitgiften"),
            "search": self.tr("zoeken"),
            "step": self.tr("stap"),
            "story": self.tr("verhaal voor de muur"),
        }

    def ground(self, ground: str) -> str:
        """Why the file was within reach."""
        grounds: Mapping[str, str] = {
            Reach.CASELOAD: self.tr("eigen mensen"),
            Reach.COVER: self.tr("neemt waar voor een collega"),
            Reach.APPOINTMENT_TODAY: self.tr("afspraak die dag"),
            Reach.WALK_IN_TODAY: self.tr("kwam binnen"),
            Reach.OWN_CONVERSATION: self.tr("eigen gesprek"),
            Reach.TYPED_REASON: self.tr("met een reden"),
        }
        return grounds.get(ground, ground)

    def why(self, why: Why, count: int) -> str:
        """Why this deserves a second look."""
        told = {
            Why.REASON: self.tr("Geopend met een getypte reden"),
            Why.NAMESAKE: self.tr("Zelfde achternaam"),
            Why.TAKEN: self.tr("Meegenomen uit een bestand"),
            Why.MERGED: self.tr("Twee nummers één gemaakt, niet allebei van eigen mensen"),
            Why.KEPT: self.tr("Met een reden geopend, en daarna blijven zien"),
            Why.STAYED: self.tr("Zelf binnengelaten, en daarna blijven zien"),
            Why.RECOVERED: self.tr("Binnen met de code op papier"),
            Why.RETURNED: self.tr("Iemand die weg was, kan weer inloggen"),
            Why.RESET: self.tr("Een collega kreeg een nieuwe weg naar binnen"),
            Why.LET_IN: self.tr("Iemand nieuw kan inloggen"),
            Why.KEY_MADE: self.tr("Een machine kreeg een sleutel voor cijfers"),
            Why.PASSED_ON: self.tr("Alle mensen van een mentor naar een ander"),
            Why.WALKED_IN: self.tr("Zelf binnengelaten, alleen gekeken, %Ln deelnemers", "", count),
            Why.HOURS: self.tr("Buiten werktijd, %Ln deelnemers", "", count),
            Why.MANY: self.tr("Veel op één dag, %Ln deelnemers", "", count),
        }
        return told[why]

    def chain(self, name: str) -> str:
        """The name of one of the three logs."""
        names = {
            "logins": self.tr("Inloggen"),
            "audit": self.tr("Wie deed wat"),
            "ledger": self.tr("Grootboek"),
        }
        return names[name]

    def wrong(self, found: tuple[str, int, str]) -> str:
        """What is not as it was written."""
        name, row, reason = found
        if name in BOOKS:
            return sentence(BooksBroken(name, reason), self._language)
        if name == "text":
            return self.tr("Bij regel {row} staat een andere reden.").format(row=row)
        if name == "list":
            return self.tr("Bij regel {row} klopt niet meer wie in de lijst stond.").format(row=row)
        told = {
            "missing": self.tr("{log}: vanaf regel {row} ontbreken regels."),
            "changed": self.tr("{log}: regel {row} is veranderd."),
            "month": self.tr("{log}: de maand vóór regel {row} sluit niet goed."),
        }
        return told[reason].format(log=self.chain(name), row=row)
