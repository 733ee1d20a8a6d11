"""The words in files that leave, in two languages: what columns, groups and facts are called."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bridge_app.domain.file_seals import SAID
from bridge_app.domain.ideas import IdeaKind
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from bridge_app.exports.sheet import Made
from bridge_app.words import clock, short_date

DUTCH, ENGLISH = "nl", "en"

_NL = {
    "totals": "Totalen",
    "lines": "Regels",
    "about": "Verantwoording",
    "total": "totaal",
    "unknown": "onbekend",
    "whole": "alles",
    "period": "periode",
    "count": "aantal",
    "cents": "bedrag (euro)",
    "people": "mensen (telt niet op)",
    "average": "gemiddeld (euro)",
    "highest": "hoogste (euro)",
    "reversed_count": "aantal teruggedraaid",
    "reversed_cents": "teruggedraaid (euro)",
    "line": "grootboekregel",
    "day": "dag",
    "number": "nummer deelnemer",
    "receipt": "ontvangstbewijs",
    "erased": "gewist volgens bewaartermijn",
    "for_whom": "voor wie",
    "inside": "intern: kleine aantallen staan erin, dus niet delen met anderen",
    "inside_lines": "intern: nummers van deelnemers staan erin, dus niet delen met anderen",
    "inside_foot": "Intern: niet delen met anderen.",
    "bookkeeping": "financiële administratie: geen mensen, niets afgeschermd",
    "outside": "delen: niemand is te herkennen",
    "first_day": "van",
    "last_day": "tot en met",
    "by": "een regel per",
    "group": "verdeeld naar",
    "only": "alleen",
    "state": "geteld is wat is",
    "best_day": "beste dag",
    "best_cents": "bedrag op de beste dag",
    "ledger": "grootboekregels",
    "range": "{first} t/m {last}",
    "none": "geen",
    "definition": "telwijze, versie",
    "program": "programma, versie",
    "who": "gemaakt door",
    "at": "gemaakt op",
    "hash": "controlegetal",
    "report": "Totalen: wat {state} is, {first} tot en met {last}",
    "days": "{first} tot en met {last}",
    "in_figures": "In cijfers",
    "in_cards": "In kaarten",
    "chart": "Grafiek van het bedrag",
    "chart_all": "De tabel zegt hetzelfde in cijfers.",
    "chart_some": "Hier staan {n} van de {all} regels. De tabel heeft ze alle.",
    "times": "{n} keer",
    "table": "Tabel",
    "line_of": "Regel",
    "people_note": "* Iedereen telt één keer. Daarom is de som vaak lager.",
    "booked": "Wat er geboekt is",
    "reversed": "Teruggedraaid",
    "quarter": "{n}e kwartaal {year}",
    "week": "week {n} van {year}",
    "fact": "Wat",
    "value": "Waarde",
    "empty": "Niets geboekt in deze periode.",
    "empty_of": "In deze periode is niets {state}.",
    "practice": "Verzonnen mensen, om mee te oefenen.",
    "practice_store": "oefenopslag",
}
_EN = {
    "totals": "Totals",
    "lines": "Lines",
    "about": "About",
    "total": "total",
    "unknown": "unknown",
    "whole": "all",
    "period": "period",
    "count": "count",
    "cents": "amount (euro)",
    "people": "people (do not add up)",
    "average": "average (euro)",
    "highest": "highest (euro)",
    "reversed_count": "count reversed",
    "reversed_cents": "reversed (euro)",
    "line": "ledger line",
    "day": "day",
    "number": "participant number",
    "receipt": "receipt",
    "erased": "erased under the retention period",
    "for_whom": "for whom",
    "inside": "internal: small numbers are in it, so do not share it with others",
    "inside_lines": "internal: numbers of participants are in it, so do not share it with others",
    "inside_foot": "Internal: do not share it with others.",
    "bookkeeping": "financial administration: no persons, nothing hidden",
    "outside": "to share: nobody can be recognised",
    "first_day": "from",
    "last_day": "to",
    "by": "one line per",
    "group": "divided by",
    "only": "only",
    "state": "counted is what was",
    "best_day": "best day",
    "best_cents": "amount on the best day",
    "ledger": "ledger lines",
    "range": "{first} to {last}",
    "none": "none",
    "definition": "way of counting, version",
    "program": "program, version",
    "who": "made by",
    "at": "made at",
    "hash": "hash",
    "report": "Totals: {state}, {first} to {last}",
    "days": "{first} to {last}",
    "in_figures": "In figures",
    "in_cards": "In cards",
    "chart": "Chart of the amount",
    "chart_all": "The table says the same in figures.",
    "chart_some": "Here are {n} of the {all} lines. The table has all of them.",
    "times": "{n} times",
    "table": "Table",
    "line_of": "Line",
    "people_note": "* Everybody counts once. So the sum is often lower.",
    "booked": "What was booked",
    "reversed": "Reversed",
    "quarter": "quarter {n} of {year}",
    "week": "week {n} of {year}",
    "fact": "What",
    "value": "Value",
    "empty": "Nothing booked in this period.",
    "empty_of": "Nothing {state} in this period.",
    "practice": "Made-up people, to practise with.",
    "practice_store": "practice store",
}
_GROUPS = {
    DUTCH: "pijler,soort stap,mentor,locatie,team,budget,grondslag,soort bon".split(","),
    ENGLISH: "pillar,kind of step,mentor,location,team,budget,legal basis,kind of card".split(","),
}
_STATES = {
    DUTCH: {
        RewardState.PROMISED: "toegezegd",
        RewardState.AWARDED: "toegekend",
        RewardState.HANDED_OVER: "uitgereikt",
        RewardState.REVERSED: "teruggedraaid",
    },
    ENGLISH: {
        RewardState.PROMISED: "promised",
        RewardState.AWARDED: "awarded",
        RewardState.HANDED_OVER: "handed over",
        RewardState.REVERSED: "reversed",
    },
}
_PERIODS = {
    DUTCH: "niets,dag,week,maand,kwartaal,jaar".split(","),
    ENGLISH: "nothing,day,week,month,quarter,year".split(","),
}
_KINDS = {
    DUTCH: "bellen,schrijven,papieren,ergens heen gaan,vragen,opzoeken,doen".split(","),
    ENGLISH: "calling,writing,papers,going somewhere,asking,looking up,doing".split(","),
}


@dataclass(frozen=True)
class Words:
    """All words of one language; `pillars` are those of the bridge in use."""

    language: str = DUTCH
    pillars: Mapping[str, str] = field(default_factory=dict)

    def say(self, key: str, **values: object) -> str:
        """The word for this, with `{name}` filled from `values`."""
        said = (_NL if self.language == DUTCH else _EN)[key]
        return said.format_map(values) if values else said

    @property
    def seal(self) -> str:
        """What the hash of a whole file is called."""
        return SAID[DUTCH if self.language == DUTCH else ENGLISH]

    def moment(self, made: Made) -> str:
        """When a file was made: "01-07-2021 om 8.30 uur", in English 2021-07-01 08:30+02:00."""
        if self.language != DUTCH:
            return made.moment
        return f"{short_date(made.here.date())} om {clock(DUTCH, made.here.time())}"

    def group(self, group: Group) -> str:
        """What a group is called."""
        return _GROUPS[self.language][list(Group).index(group)]

    def state(self, state: RewardState) -> str:
        """What is counted."""
        return _STATES[self.language][state]

    def period(self, period: Period) -> str:
        """What one line adds up."""
        return _PERIODS[self.language][list(Period).index(period)]

    def value(self, group: Group, key: str, names: Mapping[str, str]) -> str:
        """What a value of a group is called; the value itself where nobody has a name for it."""
        if not key:
            return self.say("unknown")
        if group is Group.PILLAR:
            return self.pillars.get(key, key)
        if group is Group.KIND:
            kinds = [kind.value for kind in IdeaKind]
            return dict(zip(kinds, _KINDS[self.language], strict=True)).get(key, key)
        return names.get(key, key)
