"""Outcomes as one table in which every figure stands beside its n, and as JSON."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from bridge_app.domain.bridge import FORMULA_ID, Voice
from bridge_app.domain.measures import percent
from bridge_app.domain.outcomes import VERSION, Part, Shift
from bridge_app.domain.outcomes_around import Around, Days, Share
from bridge_app.domain.outcomes_found import Outcomes, told
from bridge_app.exports import outcomes_words as words
from bridge_app.exports.sealing import sealed_json
from bridge_app.exports.sheet import Cell, Column, Fact, Kind, Made, Sheet
from bridge_app.exports.totals import for_whom_facts
from bridge_app.exports.words import ENGLISH, Words

_COLUMNS = (
    *(("part", Kind.TEXT, 14), ("what", Kind.TEXT, 48), ("voice", Kind.TEXT, 14)),
    *(("bridge", Kind.TEXT, 18), ("n", Kind.COUNT, 12)),
    *((name, Kind.COUNT, 12) for name in ("risen", "equal", "fallen")),
    *((name, Kind.DECIMAL, 12) for name in ("risen_percent", "equal_percent", "fallen_percent")),
    *(("mean", Kind.DECIMAL, 20), ("value", Kind.DECIMAL, 12)),
)


@dataclass(frozen=True)
class _Line:
    """One line; what it does not tell stays empty, which is no nought."""

    part: str
    what: str
    n: int | None = None
    voice: str = ""
    bridge: str = ""
    shift: Shift | None = None
    value: Decimal | None = None

    def cells(self) -> list[Cell]:
        """The line in the order of the columns."""
        begin: list[Cell] = [self.part, self.what, self.voice, self.bridge, self.n]
        if self.shift is None:
            return [*begin, *[None] * 7, self.value]
        each = self.shift
        counts = each.risen, each.equal, each.fallen
        return [*begin, *counts, *(percent(n, each.n) for n in counts), each.mean, self.value]


def outcomes_sheet(outcomes: Outcomes, made: Made, language: str) -> Sheet:
    """Every figure on a line of its own; the numbers are those on the screen."""
    say = partial(words.say, language)
    return Sheet(
        say("outcomes"),
        [Column(say(name), kind, width) for name, kind, width in _COLUMNS],
        [line.cells() for line in _lines(outcomes, language)],
        (),
        say("about"),
        list(_facts(outcomes, made, language)),
        Words(language).seal,
    )


def _lines(outcomes: Outcomes, language: str) -> Iterator[_Line]:
    say = partial(words.say, language)
    for name, n in vars(outcomes.flow).items():
        yield _Line(say("flow"), say(name), n)
    for part in outcomes.parts:
        yield from _of_part(part, outcomes, language)
    yield from _came(outcomes, language)
    yield from _around(outcomes.around, language)


def _of_part(part: Part, outcomes: Outcomes, language: str) -> Iterator[_Line]:
    say = partial(words.say, language)
    change, bridge = say("change"), " ".join(part.bridge)
    called = outcomes.abroad if language == ENGLISH else outcomes.names
    names = called.get(part.bridge, {})
    yield _Line(change, say("counted"), part.people, bridge=bridge)
    told = [(say("whole"), part.whole)]
    told += [(names.get(pillar, pillar), voices) for pillar, voices in part.pillars.items()]
    for what, voices in told:
        for voice in Voice:
            each = voices[voice]
            yield _Line(change, what, each.n, say(voice.value), bridge, each)
    for voice, stood in part.heights.items():
        for name in ("first", "last", "percent"):
            what, value = say(f"height_{name}"), getattr(stood, name)
            yield _Line(change, what, stood.n, say(voice.value), bridge, value=value)
    kappa = part.agreement
    yield _Line(change, say("kappa"), kappa.pairs, bridge=bridge, value=kappa.value)


def _came(outcomes: Outcomes, language: str) -> Iterator[_Line]:
    say = partial(words.say, language)
    for month, location, n in outcomes.new:
        what = say("new", month=month, location=location or say("nowhere"))
        yield _Line(say("reach"), what, n)


def _around(around: Around, language: str) -> Iterator[_Line]:
    say, reach = partial(words.say, language), around.reach
    part = say("reach")
    yield _Line(part, say("active"), reach.active)
    for code, n in reach.ended.items():
        yield _Line(part, say("ended", reason=words.reason(language, code)), n)
    yield _Line(part, say("ended_early"), reach.ended_early)
    for name, n in vars(around.goals).items():
        yield _Line(say("goals"), say(name), n)
    yield _of_share(say("goals"), say("attained"), Share(around.goals.reached, around.goals.set))
    steps, process = say("steps"), say("process")
    yield _of_days(steps, say("days_to_first"), around.first_step)
    yield _of_share(steps, say("one_day"), around.one_day)
    yield _of_share(process, say("told_after"), around.told_after)
    yield _of_share(process, say("mornings"), around.mornings)
    yield _of_days(process, say("bridge_to_step"), around.bridge_to_step)


def _of_days(part: str, what: str, days: Days) -> _Line:
    return _Line(part, what, days.n, value=days.median)


def _of_share(part: str, what: str, share: Share) -> _Line:
    return _Line(part, what, share.n, value=share.percent)


def _facts(outcomes: Outcomes, made: Made, language: str) -> Iterable[Fact]:
    say, asked = partial(words.say, language), outcomes.asked
    yield from for_whom_facts(made, Words(language), "inside")
    yield Fact(say("as_of"), asked.as_of, Kind.DAY)
    yield Fact(say("definition"), words.definition(language, asked.definition))
    yield Fact(say("version"), f"{asked.definition} {VERSION}")
    yield Fact(say("formula"), FORMULA_ID)
    yield Fact(say("program"), f"Mijn brug {made.program}")
    yield Fact(say("who"), made.who)
    yield Fact(say("at"), Words(language).moment(made))
    yield Fact(say("hash"), outcomes.data_hash)


def outcomes_json(outcomes: Outcomes, made: Made) -> bytes:
    """Outcomes for a scheduler: codes as they are, what cannot be told is null."""
    figures = told(outcomes)
    content = {
        **figures,
        "filters": {**figures["filters"], "internal": True},
        "data_hash": outcomes.data_hash,
        "made": made.told,
    }
    return sealed_json(content)
