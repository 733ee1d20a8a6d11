"""The page of trust: each promise in plain words with its figures, and the honest limits."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.parts import (
    Bar,
    Card,
    Paragraph,
    PrimaryButton,
    Quiet,
    begin_at,
    page_column,
    press_on_enter,
)
from bridge_app.ui.trust.state import Tried
from bridge_app.words import short_date

Promises = tuple[str, Mapping[str, str]]


class TrustPage(QWidget):
    """What anybody who works with the program may know of how it is proven."""

    closed = Signal()

    def __init__(self, figures: Mapping[str, Tried]) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Waarom je hierop kunt vertrouwen"))
        self._figures = figures
        self.done = PrimaryButton(self.tr("Terug naar mijn werk"))
        column = page_column(self, self.windowTitle(), Bar(end=(self.done,)))
        column.body.addWidget(Paragraph(self._begin()))
        for title, promises in self.groups():
            column.body.addWidget(self._card(title, promises))
        column.body.addWidget(self._limits())
        column.body.addStretch(1)
        begin_at(self, self.done)
        self.done.clicked.connect(self.closed)
        press_on_enter(self, self.done)

    def _begin(self) -> str:
        return self.tr(
            "Hieronder staat wat het programma belooft en hoe vaak dat is geprobeerd. Waar het kan,"
            " is het ook geprobeerd met de bescherming uit. Dan hoort het mis te gaan: zo weten we"
            " dat de proef iets zegt. Iedereen kan de proeven nadoen."
        )

    def _card(self, title: str, promises: Mapping[str, str]) -> Card:
        card = Card(title)
        for name, words in promises.items():
            card.body.addWidget(_Promise(words, self._tried(name)))
        return card

    def _tried(self, name: str) -> str:
        found = self._figures.get(name)
        if found is None:
            return self.tr("Nog niet vaak genoeg geprobeerd om een getal te noemen.")
        said = self.tr("{count} keer geprobeerd, {lost} keer misgegaan ({day}).")
        parts = [
            said.format(
                count=_thousands(found.count),
                lost=_thousands(found.lost),
                day=short_date(found.day),
            )
        ]
        if found.control_count:
            control = self.tr("Zonder bescherming: {lost} van de {count} keer.")
            parts.append(
                control.format(
                    lost=_thousands(found.control_lost), count=_thousands(found.control_count)
                )
            )
        return " ".join(parts)

    # --- the words ------------------------------------------------------------------------------

    def groups(self) -> tuple[Promises, ...]:
        """Each promise by the name of its fault test, in plain words."""
        return (
            (self.tr("Wat bewaard is, blijft"), self._kept()),
            (self.tr("Met meer balies tegelijk"), self._side_by_side()),
            (self.tr("Wat niet klopt, wordt gezien"), self._seen()),
            (self.tr("Reservekopieën"), self._backups()),
            (self.tr("Lijsten"), self._lists()),
            (self.tr("Wie mag wat"), self._access()),
            (self.tr("Wat privé is"), self._private()),
        )

    def _kept(self) -> Mapping[str, str]:
        return {
            "kills": self.tr("Het programma valt uit: wat bewaard was, staat er nog."),
            "powercuts": self.tr("De stroom valt uit: wat bewaard was, staat er nog."),
            "journey": self.tr("Midden in een gesprek: je gaat verder bij dezelfde vraag."),
            "creation": self.tr("Bij het maken van de gegevens: ze zijn er heel, of niet."),
            "upgrade": self.tr("Bij een nieuwe versie: de oude gegevens of de nieuwe, nooit half."),
            "full": self.tr("De schijf is vol: je hoort het, en er gaat niets verloren."),
            "read-only": self.tr("Er mag niet geschreven worden: je hoort het."),
            "storage": self.tr(
                "De schijf hapert: je leest wat je kunt doen, er gaat niets verloren."
            ),
            "crowd": self.tr("Twee keer geopend: er komt er maar één in."),
        }

    def _side_by_side(self) -> Mapping[str, str]:
        return {
            "server-kills": self.tr("De server valt uit: wat bewaard was, staat er nog."),
            "server-upgrade": self.tr(
                "De server wordt bijgewerkt en dat breekt af: alles is zoals het was, of nieuw."
            ),
            "dropped": self.tr("De verbinding valt weg: niets staat er dubbel, en niets is weg."),
            "moving": self.tr("Naar een server verhuizen en terug: alles is zoals het was."),
            "moving-kills": self.tr("Een verhuizing breekt af: op één plek staat alles nog."),
            "races": self.tr("Acht balies willen tegelijk hetzelfde: er wordt één keer geteld."),
            "handouts": self.tr(
                "Acht balies geven tegelijk dezelfde bon, of de laatste euro: één balie lukt het."
            ),
            "file-handouts": self.tr(
                "Acht programma's op één bestand willen tegelijk dezelfde bon geven: één lukt het."
            ),
        }

    def _seen(self) -> Mapping[str, str]:
        return {
            "damage": self.tr("Eén bit is anders: dat wordt gezien."),
            "tamper": self.tr("Iemand verandert het logboek of grootboek: de regel wordt genoemd."),
        }

    def _backups(self) -> Mapping[str, str]:
        return {
            "backups": self.tr("Elke reservekopie is terug te zetten, en dan is alles gelijk."),
            "hostile": self.tr("Een vals bestand om terug te zetten wordt geweigerd."),
            "fuzz": self.tr("Een kapot bestand wordt geweigerd, zonder dat iets vastloopt."),
        }

    def _lists(self) -> Mapping[str, str]:
        return {
            "imports": self.tr(
                "Een vals bestand met deelnemers wordt geweigerd, of komt er heel in."
            ),
            "import-fuzz": self.tr(
                "Een kapot bestand met deelnemers wordt geweigerd, zonder dat iets vastloopt."
            ),
            "reward-lists": self.tr(
                "Een kapotte lijst van wat is uitgegeven wordt geweigerd, of komt er heel in."
            ),
            "formulas": self.tr("Een naam die een formule is, doet niets in een lijst voor Excel."),
        }

    def _access(self) -> Mapping[str, str]:
        return {
            "access": self.tr(
                "Valt er één controle weg van wie wat mag, dan merken onze proeven dat."
            ),
            "views": self.tr("Elke keer dat iemand kijkt, staat in het logboek."),
            "leaver": self.tr("Wie weggaat, komt er niet meer in. Wie blijft, altijd."),
        }

    def _private(self) -> Mapping[str, str]:
        return {
            "markers": self.tr("Zonder wachtwoord is er in geen enkel bestand iets te lezen."),
            "memory": self.tr("Op slot: er staat geen naam en geen sleutel meer in het geheugen."),
            "erase": self.tr("Gewist is weg: ook uit de bestanden en na terugzetten."),
            "own-memory": self.tr("Een deelnemer kijkt zelf: er is niemand anders in beeld."),
            "own-opens": self.tr("Dat scherm opent geen enkel bestand met gegevens."),
            "own-hands": self.tr("Wat je er ook indrukt: je komt nergens anders."),
            "guesses": self.tr("Een code raden: na vijf keer mis kan het niet meer."),
        }

    def _limits(self) -> Card:
        card = Card(self.tr("Wat het programma niet kan"))
        for words in (
            self.tr(
                "Wie kan inloggen en veel van computers weet, leest alles met ander gereedschap."
                " Taken houden nieuwsgierigheid tegen, geen deskundige collega."
            ),
            self.tr(
                "Staat er een virus op de computer, dan leest dat mee zolang het programma open is."
            ),
            self.tr(
                "Een schijf die liegt over wat er bewaard is, kan iets kwijtraken. Daarom hoort een"
                " reservekopie op een andere schijf, en het controlegetal op papier."
            ),
            self.tr(
                "Wie beheert, kan iemand binnenlaten en zo zelf als een ander binnenkomen. Dat"
                " staat in het logboek, en de rechten worden elk half jaar nagekeken."
            ),
            self.tr("Wat geprint is, en wat de printer onthoudt, ligt buiten het programma."),
        ):
            card.body.addWidget(Paragraph(words))
        return card


class _Promise(QWidget):
    """One promise, and under it how often it was tried."""

    def __init__(self, words: str, tried: str) -> None:
        super().__init__()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(Paragraph(words))
        around.addWidget(Quiet(tried))


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")
