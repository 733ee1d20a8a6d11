"""Everything a client can see, hear or hold, in the language and form that are asked for.

The language is always named, never taken from the machine: the client's may differ from the
mentor's, and two can stand on one page (DECISIONS C1). Dates and amounts are Babel's, loaded late.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from bridge_app import resources, toml_file
from bridge_app.domain.hints import TooBigRules, rules_from
from bridge_app.domain.people import check_birth_date
from bridge_app.errors import FieldProblem

if TYPE_CHECKING:
    from babel import Locale

    from bridge_app.domain.policy import RewardWord

FALLBACK = "nl"
"""Dutch says everything; another language that lacks a word borrows it here."""

JE = "je"
"""The form that is used unless the client wants "u"."""

Entry: TypeAlias = str | Mapping[str, str]
"""One text, or one per form ("je", "u"), or one per plural ("one", "other")."""

_FORMS = {"je", "u"}
_PLURALS = {"zero", "one", "two", "few", "many", "other"}
_LANGUAGE = re.compile(r"[a-z]{2,3}")
NO_BREAK = "\N{NO-BREAK SPACE}"
"""Holds two words on one line."""


# --- words ---------------------------------------------------------------------------------


def words(language: str, key: str, form: str = JE, **values: object) -> str:
    """The words under `key`, with `{name}` filled from `values`; `n` chooses the plural.

    A word that this language lacks comes from Dutch. A key that Dutch lacks too is a mistake of
    the program: KeyError.
    """
    tongue, entry = _entry(language, key)
    if isinstance(entry, str):
        return entry.format_map(values)
    if entry.keys() == _FORMS:
        return entry[form].format_map(values)
    plural = _locale(tongue).plural_form(cast("int", values["n"]))
    return entry.get(plural, entry["other"]).format_map(values)


def gift_words(
    language: str, key: str, word: "RewardWord", form: str = JE, **values: object
) -> str:
    """The words about what a client receives, by the name that the municipality gives it.

    Wherever a client meets that name it comes from here: `{name}` ("bon") and `{a}` ("een bon")
    are filled from `word`, the rest from `values` (DOMAIN 4).
    """
    name, one = words(language, f"reward.name.{word}"), words(language, f"reward.a.{word}")
    return words(language, key, form, name=name, a=one, **values)


def languages() -> tuple[str, ...]:
    """The languages that are shipped, Dutch first."""
    stems = (file.stem for file in resources.path("words").glob("*.toml"))
    found = (stem for stem in stems if _LANGUAGE.fullmatch(stem))
    return tuple(sorted(found, key=lambda stem: (stem != FALLBACK, stem)))


def entries(language: str) -> Mapping[str, Entry]:
    """All that this language says itself, by key with dots ("welcome.title")."""
    return _entries(language)


def missing(language: str) -> tuple[str, ...]:
    """The keys that Dutch has and this language lacks; shown as "nog niet vertaald"."""
    return tuple(key for key in _entries(FALLBACK) if key not in _entries(language))


def own_name(language: str) -> str:
    """What a language calls itself: "العربية"; the code when it is not known here."""
    return str(_toml("names.toml").get(language, language))


@cache
def checked_by(language: str) -> str:
    """Who of those who grew up with it checked this language, as its head says; empty: nobody."""
    head = toml_file.read(resources.path("words", f"{spoken(language)}.toml"), first=1)
    return str(dict(_flat("", head.values))["language.checked_by"])


def _entry(language: str, key: str) -> tuple[str, Entry]:
    for tongue in (spoken(language), FALLBACK):
        if key in _entries(tongue):
            return tongue, _entries(tongue)[key]
    raise KeyError(key)


@cache
def spoken(language: str) -> str:
    """The language itself when it is shipped, else Dutch: one page is never half and half."""
    return language if language in languages() else FALLBACK


@cache
def _entries(language: str) -> Mapping[str, Entry]:
    return dict(_flat("", _toml(f"{language}.toml")))


@cache
def _toml(name: str) -> Mapping[str, Any]:
    return toml_file.read(resources.path("words", name)).values


def _flat(prefix: str, table: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, str) or value.keys() == _FORMS or _is_plural(value):
            yield key, value
        else:
            yield from _flat(f"{key}.", value)


def _is_plural(table: Mapping[str, Any]) -> bool:
    return "other" in table and table.keys() <= _PLURALS


# --- rules about words ---------------------------------------------------------------------


@cache
def too_big_rules(language: str) -> TooBigRules:
    """When a mini-step is probably too big, in this language.

    The mentor may type in Dutch what was said in another: then the Dutch rules stand beside.
    """
    ours, dutch = (_own_table("too_big.toml", each) for each in (language, FALLBACK))
    return rules_from(ours, None if ours is dutch else rules_from(dutch))


def reward_words_in(text: str, *tongues: str) -> tuple[str, ...]:
    """The words about rewards in this text, by the lists of these languages (default: all).

    Before the plan is agreed a client may meet none of them (DECISIONS C6); the client's own
    words are exempt and should not be handed in.
    """
    found = {
        match.group().casefold()
        for tongue in tongues or tuple(_toml("gate.toml"))
        for match in _gate(tongue).finditer(text)
    }
    return tuple(sorted(found))


@cache
def _gate(language: str) -> re.Pattern[str]:
    rules = _own_table("gate.toml", language)
    whole, start, anywhere = (
        "|".join(map(re.escape, rules[list_])) for list_ in ("whole", "start", "anywhere")
    )
    letter = r"[^\W\d_]"
    pattern = rf"(?<!{letter})(?:(?:{whole})(?!{letter})|(?:{start}){letter}*)|(?:{anywhere})"
    return re.compile(pattern, re.IGNORECASE)


def _own_table(name: str, language: str) -> Mapping[str, Any]:
    tables = _toml(name)
    return cast("Mapping[str, Any]", tables.get(language, tables[FALLBACK]))


# --- dates, times and amounts ----------------------------------------------------------------


def _locale(language: str) -> "Locale":
    """How this language writes dates and numbers; as Dutch does where Babel does not know it."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(spoken(language))
    except UnknownLocaleError:
        return Locale.parse(FALLBACK)


def weekday_date(language: str, day: date, *, year: bool = False, alone: bool = False) -> str:
    """The weekday and day, "dinsdag 3 juni"; the year only when asked; `alone` "dinsdag"."""
    from babel.dates import format_date

    pattern = words(language, "time.weekday_year" if year else "time.weekday")
    return format_date(day, "EEEE" if alone else pattern, _locale(language))


def year_date(language: str, day: date) -> str:
    """A day longer ago, "3 juni 2025": the year tells more than the weekday."""
    from babel.dates import format_date

    return format_date(day, "d MMMM y", _locale(language))


def month_name(language: str, month: str) -> str:
    """A month such as 2026-05 as it is read, "mei 2026"."""
    from babel.dates import format_date

    return format_date(date.fromisoformat(f"{month}-01"), "LLLL y", _locale(language))


def short_date(day: date) -> str:
    """As dd-mm-jjjj, "03-06-2025", in every language alike: papers cross desks."""
    return f"{day:%d-%m}-{day.year:04}"


def clock(language: str, at: time) -> str:
    """A time of day, "9.30 uur"."""
    return words(language, "time.clock", clock=f"{at.hour}.{at.minute:02}")


def part_of_day(language: str, part: str) -> str:
    """The part of a day, "in de ochtend"; `part` is a DayPart."""
    return words(language, f"time.part.{part}")


def language_name(language: str, code: str) -> str:
    """What a language is called in another: "Arabisch" for ("nl", "ar"); the code if unknown."""
    said = _toml("names.toml").get(f"{spoken(language)}-{code}")
    return str(said or _locale(language).languages.get(code, code))


def day_and_time(
    language: str,
    day: date,
    at: time | None = None,
    part: str | None = None,
    *,
    year: bool = False,
) -> str:
    """An agreed day as people say it: "dinsdag 3 juni om 9.30 uur", or "... in de ochtend"."""
    when = words(language, "time.at", clock=clock(language, at)) if at else ""
    if part and not when:
        when = part_of_day(language, part)
    return f"{weekday_date(language, day, year=year)} {when}".rstrip()


def euros(language: str, cents: int, *, whole: bool = False) -> str:
    """An amount, "€ 1.200,00"; with `whole` a whole amount is "€ 20", as clients say it.

    The space is a no-break one, so that sign and amount stay on one line.
    """
    from babel.numbers import format_decimal

    pattern = "#,##0" if whole and cents % 100 == 0 else "#,##0.00"
    return f"€{NO_BREAK}{format_decimal(Decimal(cents) / 100, pattern, _locale(language))}"


def figure(language: str, number: int) -> str:
    """A number of things as one reads it: "1.234" in Dutch, "1,234" in English."""
    from babel.numbers import format_decimal

    return format_decimal(number, "#,##0", _locale(language))


def decimal(language: str, number: Decimal) -> str:
    """A number with as many decimals as it has: "7,4" in Dutch, "7.4" in English."""
    from babel.numbers import format_decimal

    places = "0" * max(0, -int(number.as_tuple().exponent))
    return format_decimal(number, f"#,##0.{places}" if places else "#,##0", _locale(language))


def ordinal(language: str, number: int, form: str = JE) -> str:
    """A place in a row, "derde" for 3; from eleven on the short way ("11e")."""
    key = f"time.ordinal.{number}"
    if key in _entries(FALLBACK):
        return words(language, key, form)
    _, endings = _entry(language, "time.ordinal_more")
    chosen = cast("Mapping[str, str]", endings)
    ending = _locale(language).ordinal_form(number)
    return chosen.get(ending, chosen["other"]).format(n=number)


# --- what people type ------------------------------------------------------------------------

_DATE = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2}|[^\W\d]+\.?)[\s./-]+(\d{4})")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4})")
_SHORT_MONTH = 3  # letters that still tell the months apart: "mrt" is known, "ma" is not


def read_date(text: str, field: str = "date") -> date:
    """The date in "12-3-1988", "12 03 1988", "12031988" or "12 maart 1988".

    Raises FieldProblem for `field`: `not_a_date` when it cannot be read, `no_such_day` for
    31-02.
    """
    found = _DATE.fullmatch(text.strip()) or _DIGITS.fullmatch(text.strip())
    month = _month(found[2]) if found else None
    if found is None or month is None:
        raise FieldProblem(field, "not_a_date")
    try:
        return date(int(found[3]), month, int(found[1]))
    except ValueError:
        raise FieldProblem(field, "no_such_day") from None


def read_birth_date(text: str, today: date) -> date:
    """As `read_date`; also refuses a day after `today` and one before 1900."""
    day = read_date(text, "birth_date")
    check_birth_date(day, today)
    return day


def _month(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    name = text.casefold().rstrip(".")
    return next((number for known, number in _month_names() if _stands_for(name, known)), None)


def _stands_for(name: str, known: str) -> bool:
    return name == known or (len(name) >= _SHORT_MONTH and known.startswith(name))


@cache
def _month_names() -> tuple[tuple[str, int], ...]:
    from babel.dates import get_month_names

    return tuple(
        (name.casefold().rstrip("."), number)
        for language in languages()
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=_locale(language)).items()
    )


def read_euros(text: str, field: str = "amount") -> int:
    """The cents in "25", "25,00", "25.00", "25,-" or "€ 1.200,00".

    Raises FieldProblem: `not_money` for anything else, and for an amount below zero; `too_much`
    for one with a digit too many (domain/money.py: MOST_CENTS).
    """
    from bridge_app.domain.money import asked_cents

    return asked_cents(text, field)
