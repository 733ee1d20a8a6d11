"""What stands in a researcher's files, column by column, in Dutch and in English.

The scores in GGM shape follow the object type ZelfredzaamheidScore of the Gemeentelijk
Gegevensmodel (domain Werk): Domein van Zelfredzaamheid, ZRM score, DatumBeoordeling,
KenmerkBeoordelaar, IndicatieHulpAanwezig, Woongemeente.
"""

from collections.abc import Mapping
from typing import TypeAlias

from bridge_app.domain.ages import AgeBand
from bridge_app.domain.bridge import Answer, Voice
from bridge_app.domain.ideas import IdeaKind
from bridge_app.domain.plan import StepEventKind
from bridge_app.domain.research import TAKEN_BACK, What
from bridge_app.domain.rewards import LedgerKind

Explained: TypeAlias = tuple[str, str, str, str]
"""A column: its name, what it means in Dutch and in English, and what it may hold."""

FILES: Mapping[str, str] = {
    What.PERSON: "people.csv",
    What.REWARD: "rewards.csv",
    What.SCORE: "scores.csv",
    What.STEP: "steps.csv",
    "codebook": "codebook.csv",
    "about": "LEESMIJ.txt",
}
GGM = "ggm-ZelfredzaamheidScore.csv"

_PERSON: Explained = (
    "person",
    (
        "Wie: een nummer dat voor deze uitgave is geloot en nergens is bewaard. Leg geen twee"
        " uitgaven naast elkaar: hun verschil kan één mens zijn"
    ),
    (
        "Who: a number drawn for this export and kept nowhere. Do not lay two exports beside each"
        " other: what they differ by may be one person"
    ),
    "P1, P2 ...",
)
_MONTH: Explained = (
    "month",
    "Hele maanden (een twaalfde jaar) na het begin van de hulp",
    "Whole months (a twelfth of a year) since the help began",
    "0, 1 ...",
)
_AREA = "Leefgebied van de brug", "Area of life of the bridge", "id, see below"
_KIND: Explained = (
    "step_kind",
    "Soort stap; leeg: geen soort",
    "Kind of step; empty: none",
    ", ".join(IdeaKind),
)


def band(code: str) -> str:
    """An age as it stands in a table: of "67+" some spreadsheets make the number 67."""
    return code.replace("+", " or older")


COLUMNS: Mapping[What, tuple[Explained, ...]] = {
    What.PERSON: (
        _PERSON,
        (
            "age_band",
            "Leeftijd op de peildatum; leeg: onbekend",
            "Age on the day of reference; empty: unknown",
            ", ".join(map(band, AgeBand)),
        ),
        ("ended", "De hulp is afgelopen", "The help has ended", "yes, no"),
    ),
    What.REWARD: (
        _PERSON,
        _MONTH,
        ("pillar", "Pijler van de brug", "Pillar of the bridge", "id, see below"),
        _KIND,
        (
            "happened",
            f"Wat er met de beloning gebeurde; {TAKEN_BACK}: teruggedraaid, maar nooit uitgereikt",
            f"What happened; {TAKEN_BACK}: turned back, but never handed over",
            ", ".join((*LedgerKind, TAKEN_BACK)),
        ),
        ("times", "Hoe vaak in die maand", "How often in that month", "1, 2 ..."),
        (
            "cents",
            "Samen, in centen; teruggedraaid staat onder nul",
            "Together, in cents; what was reversed is below nought",
            "whole number",
        ),
    ),
    What.SCORE: (
        _PERSON,
        _MONTH,
        ("moment", "De hoeveelste brug", "Which bridge of this person", "1, 2 ..."),
        ("bridge", "Welke brug", "Which bridge definition", "id"),
        ("bridge_version", "Versie van de brug", "Its version", "text"),
        ("area", *_AREA),
        ("voice", "Wie het zegt", "Whose level it is", ", ".join(Voice)),
        (
            "answer",
            "Wat er is gezegd; alleen 'answered' heeft een trede",
            "What was said; only 'answered' has a level",
            ", ".join(Answer),
        ),
        (
            "level",
            "Trede, 1 is de laagste; leeg is geen nul",
            "Level, 1 is the lowest; empty is not nought",
            "1, 2 ...",
        ),
    ),
    What.STEP: (
        _PERSON,
        _MONTH,
        ("area", *_AREA),
        _KIND,
        (
            "happened",
            "Wat er met de stap gebeurde",
            "What happened to the step",
            ", ".join(("agreed", *StepEventKind)),
        ),
        ("times", "Hoe vaak in die maand", "How often in that month", "1, 2 ..."),
    ),
}

GGM_COLUMNS: tuple[Explained, ...] = (
    (
        "Persoon",
        "Als 'person': hetzelfde nummer is hier dezelfde mens",
        "As 'person': the same number is the same human being here",
        "P1, P2 ...",
    ),
    ("Domein van Zelfredzaamheid", *_AREA),
    (
        "ZRM score",
        "De trede op de brug. Het is geen score van de Zelfredzaamheid-Matrix zelf.",
        "The level on the bridge. It is no score of the Self-Sufficiency Matrix itself.",
        "1, 2 ...",
    ),
    (
        "DatumBeoordeling",
        "Leeg: dagen gaan niet mee. Zie de volgende kolom.",
        "Empty: days do not leave. See the next column.",
        "",
    ),
    (
        "MaandenSindsBegin",
        "Niet uit het GGM: als 'month'",
        "Not of the GGM: as 'month'",
        "0, 1 ...",
    ),
    (
        "KenmerkBeoordelaar",
        "Wie het zegt: deelnemer of mentor; nooit wie",
        "Whose level it is: client or mentor; never which one",
        ", ".join(Voice),
    ),
    (
        "IndicatieHulpAanwezig",
        "J: de brug wordt alleen tijdens hulp gemaakt",
        "J (yes): bridges are made during help only",
        "J",
    ),
    ("Woongemeente", "Leeg: niet bekend", "Empty: not known", ""),
)

NUMBERS = frozenset(
    {"month", "moment", "level", "times", "cents", "ZRM score", "MaandenSindsBegin"}
)
"""Columns that hold whole numbers; the others hold words."""

_ANSWERS: Mapping[str, tuple[str, str]] = {
    Answer.ANSWERED: ("gaf een trede", "gave a level"),
    Answer.UNKNOWN: ("wist het niet", "did not know"),
    Answer.SKIPPED: ("wilde dit liever niet", "would rather not"),
    Answer.NOT_DISCUSSED: ("niet aan toe gekomen", "not come to"),
    Answer.NOT_APPLICABLE: ("past niet bij deze deelnemer", "does not fit this client"),
}
_TEXTS: Mapping[str, tuple[str, ...]] = {
    "head": (
        "Mijn brug: gegevens voor onderzoek / data for research",
        "Bladen met komma's en punten (UTF-8); codebook.csv vertelt wat er in elke kolom staat.",
        "Tables with commas and points (UTF-8); codebook.csv tells what each column holds.",
        "Onder de rijen begint elke regel met #: waarvan het blad is gemaakt. Sla die over bij het",
        'inlezen (R: comment.char = "#"; pandas: comment="#").',
        "Below the rows each line begins with #: what the table was made of. Leave them out when",
        'you read it in (R: comment.char = "#"; pandas: comment="#").',
    ),
    "researcher": (
        "onderzoek (mensen onder een geloot nummer): niet doorgeven",
        "research (people under a number that was drawn): do not pass it on",
    ),
    "invented": (
        "verzonnen mensen om mee te oefenen",
        "made-up people to practise with",
    ),
    "practice": (
        "OEFENOPSLAG: deze mensen zijn verzonnen, om mee te oefenen.",
        "PRACTICE STORE: these people are made up, to practise with.",
    ),
    "beginning": ("het begin", "the beginning"),
    "everybody": ("iedereen", "everybody"),
    "with_two": (
        "met een eerste en een latere brug van dezelfde versie",
        "with a first and a later bridge of one version",
    ),
    "everything": ("niets weggelaten", "nothing left out"),
    "narrowed": (
        "Hier staat niet alles in. Met een eerste dag: wat er vanaf die dag gebeurde, van wie toen",
        "hulp had. Met een pijler of soort stap: alleen wat daarover gaat (een brug heeft geen",
        "soort stap). Met een locatie, team of mentor: mensen die daar hulp krijgen of er een",
        "beloning kregen. Met een budget, grondslag of soort bon: mensen met zo'n beloning. De",
        "beloningen zijn die van de totalen met dezelfde keuzes, zonder wie is gewist. Maanden en",
        "de hoeveelste brug tellen door over wat is weggelaten. Wie gekozen is, is een van vijf",
        "mensen of meer: van minder wordt niets gemaakt. Ook elk bestand apart gaat dan over vijf",
        "mensen of meer; anders is het leeg. Leeg betekent dus niet dat er niets was.",
        "",
        "This is not everything. With a first day: what happened from that day on, of whoever had",
        "help then. With a pillar or a kind of step: only what is about it (a bridge has no kind",
        "of step). With a location, team or mentor: people who are helped there or had a reward",
        "there. With a budget, legal basis or kind of card: people with such a reward. The rewards",
        "are those of totals with the same choices, without whoever was erased. Months and the",
        "number of a bridge count on over what was left out. Whoever was chosen is one of five",
        "people or more: of fewer nothing is made. Each file by itself is then of five people or",
        "more too; else it is empty. So empty does not mean that there was nothing.",
    ),
    "beside": (
        "Een peildatum die voorbij is, laat weg wat later kwam. Dan geldt hetzelfde als voor een",
        "deel: elk bestand gaat over vijf mensen of meer, of het is leeg.",
        "Elk deel gaat over vijf mensen of meer, maar het verschil tussen twee delen kan één mens",
        "zijn: alles van dat deel min alles van het andere. Dat geldt ook voor twee peildatums.",
        "Vraag of geef daarom nooit twee delen die bijna hetzelfde zijn.",
        "",
        "A day of reference that is over leaves out what came later. Then the same holds as for a",
        "part: each file is of five people or more, or it is empty.",
        "Each part is of five people or more, but what two parts differ by may be one person: all",
        "of one part less all of the other. So it is with two days of reference. Never ask for or",
        "give two parts that are nearly the same.",
    ),
    "few": (
        (
            "LET OP: van deze leeftijden zijn er minder dan vijf mensen; wie hen kent, kan hen"
            " misschien herkennen: {bands}"
        ),
        (
            "BEWARE: there are fewer than five people of these ages; whoever knows them may"
            " recognise them: {bands}"
        ),
    ),
    "enough": (
        "Van elke leeftijd zijn er vijf mensen of meer.",
        "There are five people or more of every age.",
    ),
    "terms": (
        "Er staan geen namen, nummers, eigen woorden of dagen van deelnemers in. Toch gaat dit",
        "over mensen: het is gepseudonimiseerd, niet anoniem, en blijft een persoonsgegeven (AVG).",
        "Geef het niet door, leg het niet naast andere gegevens over dezelfde mensen (ook niet",
        "naast een andere keuze hieruit), en vernietig het als het onderzoek klaar is. Maak nooit",
        "uitkomsten openbaar van minder dan vijf mensen.",
        "",
        "There are no names, numbers, own words or days of participants in it. It is about people",
        "all the same: pseudonymous, not anonymous, and still personal data (GDPR). Do not pass it",
        "on, do not lay it beside other data about the same people (nor beside another choice out",
        "of this), and destroy it when the research is done. Never publish outcomes of fewer than",
        "five people.",
    ),
}


def said(key: str) -> tuple[str, ...]:
    """In Dutch and in English."""
    return _ANSWERS[key] if key in _ANSWERS else _TEXTS[key]
