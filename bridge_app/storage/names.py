"""The keys a person is found by: folded names, how they sound in Dutch, birth date, number.

A name is looked up as it is heard at a counter, so "Meijer", "Meyer" and "Meier" are one key,
and "de Boer" is found by "boer". Every key is found by its beginning in a B-tree; nothing is
ever compared by running through all names (DECISIONS G3). The rules are our own.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bridge_app.domain.people import TUSSENVOEGSELS, Client


class KeyKind(StrEnum):
    """What a key was made from."""

    NAME = "name"
    SOUND = "sound"
    BONES = "bones"
    BIRTH = "birth"
    YEAR = "year"
    NUMBER = "number"


LETTERS_NEEDED = 3
"""Nobody is suggested before this many letters are typed, or a date or number (DECISIONS G3)."""

BONES_NEEDED = 3
"""Shorter skeletons of consonants fit too many names to help."""

_PLAIN = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ə": "e",
        "ħ": "h",
        "'": "",
        "`": "",
        "\N{ACUTE ACCENT}": "",
        "\N{LEFT SINGLE QUOTATION MARK}": "",
        "\N{RIGHT SINGLE QUOTATION MARK}": "",
        "\N{MODIFIER LETTER APOSTROPHE}": "",
    }
)
"""Letters that do not fall apart into a letter and an accent, and signs that are not heard."""


def fold(text: str) -> str:
    """The text in small plain letters and digits, words parted by one space."""
    apart = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


_PARTICLES = frozenset(fold(each) for each in TUSSENVOEGSELS) | {"vant", "vd", "t", "s"}


# --- how a name sounds ---------------------------------------------------------------------

_RULES = tuple(
    (re.compile(pattern), heard)
    for pattern, heard in (
        (r"^(?:ij|y)(?![aeiou])", "Y"),
        (r"^y", "J"),
        (r"dzj|dj|j(?<!ij)", "J"),
        (r"^sch(?=[aeiouy])", "SG"),
        (r"s?sch|sj|sh|sz", "S"),
        (r"chr", "KR"),
        (r"kh|gh|ch", "G"),
        (r"ph", "F"),
        (r"th|dt", "T"),
        (r"c?kx|c?ks|cks|x", "KS"),
        (r"qu", "KW"),
        (r"ck|q", "K"),
        (r"c(?=[eiy])", "S"),
        (r"c", "K"),
        (r"z", "S"),
        (r"v", "F"),
        (r"uij|uy|ui", "Q"),
        (r"[ae]ij|ij|[ae][iy]", "Y"),
        (r"[ao]uw?|ow(?![aeiou])", "V"),
        (r"y$|ie|i", "I"),
        (r"y", "Y"),
        (r"ae|a", "A"),
        (r"oe|ue|u", "U"),
        (r"e", "E"),
        (r"o", "O"),
    )
)
"""Read from top to bottom; small letters are still to be heard, capitals are heard already."""

_VOWELS = "AEIOUYQV"


def sound(word: str, *, whole: bool = True) -> str:
    """How a folded word sounds, in a few capitals; an unfinished word keeps its ending.

    A whole word loses what is not heard at its end: "Schouten" and "Schoute", "Smidt" and
    "Smit" are the same.
    """
    heard = word
    for pattern, symbol in _RULES:
        heard = pattern.sub(symbol, heard)
    heard = re.sub(r"(.)\1+", r"\1", heard.upper())
    return _ending(heard) if whole else heard


def _ending(heard: str) -> str:
    shorter = re.sub(r"(?<=..)EN?$", "", heard)
    return re.sub(r"D$|DT$", "T", re.sub(r"B$", "P", shorter))


def bones(heard: str) -> str:
    """The consonants of a sound, with one A for any vowel in front: Mohammed = Muhammad."""
    front = "A" if heard[:1] in _VOWELS else heard[:1]
    return re.sub(r"(.)\1+", r"\1", front + re.sub(f"[{_VOWELS}]", "", heard[1:]))


_READINGS = (
    (re.compile(r"^c(?=[eiy])"), ("s", "k", "dj")),
    (re.compile(r"^c(?=[aou])"), ("k", "dj")),
    (re.compile(r"^ch(?=[aeiou])"), ("ch", "sj", "k")),
    (re.compile(r"^x"), ("s", "ks")),
)
"""Beginnings that are read in more than one way: Cees and Kees, Cem and Djem, Charif, Xander."""


def readings(word: str) -> tuple[str, ...]:
    """The ways in which a folded word may be read aloud; the first is the plainest."""
    for pattern, beginnings in _READINGS:
        if pattern.search(word):
            return tuple(pattern.sub(beginning, word) for beginning in beginnings)
    return (word,)


# --- the keys of a client ------------------------------------------------------------------


def client_keys(client: Client) -> frozenset[tuple[KeyKind, str]]:
    """Every key this client is found by."""
    names = (client.first_name or "", client.last_name or "")
    words = {word for name in names for word in _words_of(name)}
    return frozenset(
        {(KeyKind.NUMBER, number_key(client.number))}
        | {key for word in words for key in _word_keys(word)}
        | set(_birth_keys(client.birth_date))
    )


def _words_of(name: str) -> Iterator[str]:
    """The words of a name that say something, and the whole name in one piece."""
    words = fold(name).split()
    said = [word for word in words if word not in _PARTICLES] or words
    yield from said
    if len(words) > 1:
        yield "".join(words)


def _word_keys(word: str) -> Iterator[tuple[KeyKind, str]]:
    yield KeyKind.NAME, word
    for reading in readings(word):
        heard = sound(reading)
        yield KeyKind.SOUND, heard
        yield KeyKind.BONES, bones(heard)


def likenesses(name: str) -> frozenset[str]:
    """How the words of a name sound; two names that share one of these are alike."""
    heard_as = [sound(reading) for word in _words_of(name) for reading in readings(word)]
    skeletons = (bones(each) for each in heard_as)
    strong = (f"{KeyKind.BONES} {each}" for each in skeletons if len(each) >= BONES_NEEDED)
    return frozenset((*heard_as, *strong))


def _birth_keys(birth_date: date | None) -> Iterator[tuple[KeyKind, str]]:
    if birth_date is not None:
        yield KeyKind.BIRTH, birth_date.strftime("%d%m%Y")
        yield KeyKind.YEAR, f"{birth_date.year:04d}"


# --- what somebody typed -------------------------------------------------------------------


@dataclass(frozen=True)
class Heard:
    """How a typed word sounds: as a beginning, and as a whole word in each way to read it."""

    opening: str
    sounds: tuple[str, ...]
    skeletons: tuple[str, ...]


def heard(word: str) -> Heard:
    """The sounds by which a folded word is sought; short skeletons fit too many names."""
    whole = tuple(sound(reading) for reading in readings(word))
    skeletons = tuple(each for each in map(bones, whole) if len(each) >= BONES_NEEDED)
    return Heard(sound(readings(word)[0], whole=False), whole, skeletons)


@dataclass(frozen=True)
class Sought:
    """What was typed: ways to read it as words, and the numbers in it.

    `ways` are folded words, the plainest way first; the later ones glue words together, because
    "Ben Ali" may be written "Benali". `numbers` are digits: a client number, a birth date or
    its beginning, or a year of birth. `whole` is all of it as the key of a number that others
    made, of letters or with signs in it; empty for what has spaces in it, or is digits alone.
    """

    ways: tuple[tuple[str, ...], ...] = ()
    numbers: tuple[str, ...] = ()
    whole: str = ""

    @property
    def short(self) -> bool:
        """Whether it is one number of at most three digits: no day of a birth, but all of it."""
        return not self.ways and len(self.numbers) == 1 and len(self.numbers[0]) <= LETTERS_NEEDED

    @property
    def enough(self) -> bool:
        """Whether there is enough to look for: three letters, or a number of four digits.

        A shorter number alone may be somebody's whole number, from a list of others.
        """
        letters = max(map(_letters, self.ways), default=0)
        digits = max((len(number) for number in self.numbers), default=0)
        return letters >= LETTERS_NEEDED or digits > LETTERS_NEEDED or self.short


_DATE = re.compile(r"\b(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2,4}))?\b")


def sought(text: str) -> Sought:
    """What somebody typed into the one search field, taken apart."""
    dates = tuple(_date_digits(*found) for found in _DATE.findall(text))
    words = fold(_DATE.sub(" ", text)).split()
    numbers = tuple(word for word in words if word.isdecimal())
    ways = _ways([word for word in words if not word.isdecimal()])
    return Sought(tuple(ways), dates + numbers, _whole(text))


def _whole(text: str) -> str:
    one = len(text.split()) == 1 and not text.strip().isdecimal()
    return number_key(text) if one else ""


def number_key(number: str) -> str:
    """The key of a number: in small letters, without the signs in it."""
    return fold(number).replace(" ", "")


def _date_digits(day: str, month: str, year: str) -> str:
    """Digits as a birth key has them; a year in two digits says too little to be used."""
    return f"{int(day):02d}{int(month):02d}{year if len(year) > 2 else ''}"  # noqa: PLR2004 - the two digits


def _ways(words: list[str]) -> list[tuple[str, ...]]:
    """Ways to read the words: particles left out, particles glued, neighbours glued."""
    if not words:
        return []
    said = tuple(word for word in words if word not in _PARTICLES)
    ways = [said, _glued_particles(words)]
    ways += [_glued(words, at) for at in range(len(words) - 1)]
    ways.append(("".join(words),))
    strong = [way for way in ways if _letters(way) >= LETTERS_NEEDED]
    return list(dict.fromkeys(strong or [way for way in ways if way]))


def _letters(way: Iterable[str]) -> int:
    return sum(len(word) for word in way)


def _glued_particles(words: Iterable[str]) -> tuple[str, ...]:
    whole, front = [], ""
    for word in words:
        front += word
        if word not in _PARTICLES:
            whole.append(front)
            front = ""
    return (*whole, front) if front else tuple(whole)


def _glued(words: list[str], at: int) -> tuple[str, ...]:
    """The words with the two at this place written as one, other particles left out."""
    rest = [*words[:at], words[at] + words[at + 1], *words[at + 2 :]]
    return tuple(word for word in rest if word not in _PARTICLES)


def after(prefix: str) -> str:
    """The smallest text after every text that begins with this prefix, for a range in a B-tree."""
    return prefix + "\U0010ffff"
