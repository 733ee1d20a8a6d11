"""The words in files of outcomes, in two languages."""

from collections.abc import Mapping
from types import MappingProxyType

from bridge_app.domain.outcomes import DEFINITIONS, YEAR, Cohort, Definition
from bridge_app.domain.people import EndReason
from bridge_app.exports.words import DUTCH

_NL = {
    "outcomes": "Uitkomsten",
    "about": "Verantwoording",
    "part": "onderdeel",
    "what": "wat",
    "voice": "wie zegt het",
    "bridge": "versie van de brug",
    "n": "aantal (n)",
    "risen": "gestegen",
    "equal": "gelijk",
    "fallen": "gedaald",
    "risen_percent": "gestegen (%)",
    "equal_percent": "gelijk (%)",
    "fallen_percent": "gedaald (%)",
    "mean": "gemiddeld sinds de eerste keer (punten van 100)",
    "value": "waarde",
    "client": "deelnemer",
    "mentor": "mentor",
    "flow": "mensen",
    "everybody": "iedereen",
    "scored": "brug ingevuld",
    "two_moments": "twee keer of vaker ingevuld",
    "comparable": "eerste en laatste keer vergelijkbaar",
    "year_apart": "daarvan minstens 365 dagen ertussen",
    "exited": "daarvan gestopt",
    "mixed": "met meer dan één versie ingevuld (die worden niet vergeleken)",
    "change": "verandering",
    "counted": "geteld, met een eerste en laatste keer",
    "whole": "hele brug",
    "height_first": "hele brug, gemiddeld de eerste keer (punten van 100)",
    "height_last": "hele brug, gemiddeld de laatste keer (punten van 100)",
    "height_percent": "hele brug, laatste keer tegenover de eerste (verschil in %)",
    "kappa": "overeenstemming deelnemer en mentor, laatste keer (gewogen kappa, kwadratisch;"
    " n is het aantal antwoorden)",
    "reach": "bereik",
    "new": "nieuw in {month}, {location}",
    "nowhere": "zonder locatie",
    "active": "nu bezig",
    "ended": "gestopt: {reason}",
    "ended_early": "eerder gestopt",
    "goals": "doelen",
    "set": "doelen die zijn gesteld",
    "reached": "doelen die zijn gehaald",
    "stopped": "doelen die zijn losgelaten",
    "attained": "doelen die zijn gehaald (%; n is het aantal doelen dat is gesteld)",
    "steps": "stappen",
    "days_to_first": "dagen tot de eerste stap die lukte (mediaan)",
    "one_day": "stappen met één afgesproken dag (%; n is het aantal stappen)",
    "process": "werkwijze",
    "told_after": "hoorde pas na het plan over waardering (%)",
    "mornings": "gesprekken over de brug voor 12 uur (%; n is het aantal gesprekken)",
    "bridge_to_step": "dagen tussen de brug en de eerste stap die lukte (mediaan)",
    "as_of": "stand op",
    "definition": "wie telt mee",
    "version": "telwijze, naam en versie",
    "formula": "rekenwijze van de brug",
    "program": "programma, versie",
    "who": "gemaakt door",
    "at": "gemaakt op",
    "hash": "controlegetal",
    "no_reason": "geen reden gekozen",
}
_EN = {
    "outcomes": "Outcomes",
    "about": "About",
    "part": "part",
    "what": "what",
    "voice": "who says it",
    "bridge": "version of the bridge",
    "n": "number (n)",
    "risen": "risen",
    "equal": "equal",
    "fallen": "fallen",
    "risen_percent": "risen (%)",
    "equal_percent": "equal (%)",
    "fallen_percent": "fallen (%)",
    "mean": "mean since the first time (points of 100)",
    "value": "value",
    "client": "participant",
    "mentor": "mentor",
    "flow": "people",
    "everybody": "everybody",
    "scored": "filled in the bridge",
    "two_moments": "filled it in twice or more",
    "comparable": "first and last time comparable",
    "year_apart": "of those at least 365 days apart",
    "exited": "of those ended",
    "mixed": "filled in with more than one version (these are not compared)",
    "change": "change",
    "counted": "counted, with a first and a last time",
    "whole": "whole bridge",
    "height_first": "whole bridge, mean the first time (points of 100)",
    "height_last": "whole bridge, mean the last time (points of 100)",
    "height_percent": "whole bridge, last time against the first (difference in %)",
    "kappa": "agreement of participant and mentor, last time (weighted kappa, quadratic;"
    " n is the number of answers)",
    "reach": "reach",
    "new": "new in {month}, {location}",
    "nowhere": "no location",
    "active": "active now",
    "ended": "ended: {reason}",
    "ended_early": "ended early",
    "goals": "goals",
    "set": "goals that were set",
    "reached": "goals that were reached",
    "stopped": "goals that were let go",
    "attained": "goals that were reached (%; n is the number of goals that were set)",
    "steps": "steps",
    "days_to_first": "days to the first done step (median)",
    "one_day": "steps with one agreed day (%; n is the number of steps)",
    "process": "way of working",
    "told_after": "heard of rewards only after the plan (%)",
    "mornings": "talks about the bridge before noon (%; n is the number of talks)",
    "bridge_to_step": "days between the bridge and the first done step (median)",
    "as_of": "as it stood on",
    "definition": "who is counted",
    "version": "way of counting, name and version",
    "formula": "formula of the bridge",
    "program": "program, version",
    "who": "made by",
    "at": "made at",
    "hash": "hash",
    "no_reason": "no reason chosen",
}
_REASONS = {
    EndReason.ON_THEIR_OWN: ("gaat zelf verder", "goes on alone"),
    EndReason.ELSEWHERE: ("krijgt ergens anders hulp", "gets help elsewhere"),
    EndReason.MOVED: ("verhuisd", "moved"),
    EndReason.OWN_CHOICE: ("wil zelf stoppen", "wants to stop"),
    EndReason.NO_CONTACT: ("geen contact meer", "no contact any more"),
    EndReason.DIED: ("overleden", "died"),
}
_COHORTS: Mapping[Cohort, tuple[str, str]] = MappingProxyType(
    {
        Cohort.EVERYBODY: ("iedereen", "everybody"),
        Cohort.ACTIVE: ("wie nu bezig is", "whoever is active now"),
        Cohort.EXITED: ("wie is gestopt", "whoever ended"),
    }
)


def say(language: str, key: str, **values: str) -> str:
    """The word for this, with `{name}` filled from `values`."""
    return (_NL if language == DUTCH else _EN)[key].format_map(values)


def reason(language: str, code: str) -> str:
    """What a reason to end is called; a code that nobody knows stays as it is."""
    if not code:
        return say(language, "no_reason")
    told = _REASONS.get(EndReason(code)) if code in set(EndReason) else None
    return told[language != DUTCH] if told else code


def definition(language: str, name: str) -> str:
    """Who is counted, in words."""
    wanted = DEFINITIONS[name]
    who = _COHORTS[wanted.cohort][language != DUTCH]
    apart = _apart(language, wanted)
    return f"{who}, {apart}" if apart else who


def _apart(language: str, wanted: Definition) -> str:
    years = wanted.at_least // YEAR
    if wanted.before:
        until = wanted.before // YEAR
        said = (
            "laatste keer {n} tot {until} jaar na de eerste",
            "last time {n} to {until} years after the first",
        )
        return said[language != DUTCH].format(n=years, until=until)
    if years:
        said = (
            "minstens 365 dagen tussen eerste en laatste keer",
            ("at least 365 days between the first and last time"),
        )
        return said[language != DUTCH]
    return ""
