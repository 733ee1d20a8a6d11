"""Reads texts as a tired reader would: sentence and word length, words that judge, Flesch-Douma.

The limits and lists are data (resources/words/readability.toml). Flesch-Douma is
206.84 - 0.93 x words per sentence - 77 x syllables per word; it is made for running Dutch and is
used over all texts together only.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from bridge_app import resources

WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
SOUND = re.compile(
    r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyáéèëêíïóöúüû]", re.IGNORECASE
)
SCORE_SHAME = re.compile(r"\b\d+\s*(%|van de \d|punten)|score|niveau \d", re.IGNORECASE)


@cache
def rules() -> Mapping[str, Any]:
    """The limits and the lists of words."""
    return tomllib.loads(resources.path("words", "readability.toml").read_text(encoding="utf-8"))


def plain(text: str) -> str:
    """The text with every placeholder read as one short word."""
    return re.sub(r"\{\w+\}", "iets", text)


def sentences(text: str) -> list[str]:
    """The sentences and list items of a text."""
    parts = re.split(r"[.?!:;\n\u061f]+(?:\s|$)", plain(text))
    return [part for part in parts if WORD.search(part)]


def spoken(text: str) -> list[str]:
    """The words of a text, without placeholders' names."""
    return WORD.findall(plain(text))


def taboo(text: str, language: str) -> list[str]:
    """The words in this text that judge."""
    lists = rules()["taboo"][language]
    whole = "|".join(map(re.escape, lists["whole"]))
    start = "|".join(map(re.escape, lists["start"]))
    before = rules()["before"].get(language, "")
    pattern = rf"\b{before}(?:(?:{whole})\b|(?:{start})\w*)"
    found = re.finditer(pattern, plain(text), re.IGNORECASE)
    return [match.group() for match in found]


def faults(text: str, language: str, reader: str = "client") -> list[str]:
    """What a reader ("client" or "staff") would stumble over in one text; empty when nothing."""
    limits = rules()[reader]
    most, longest = limits["sentence_words"], limits["word_letters"]
    longest = max(longest, rules()["letters"].get(language, longest))
    found = [f"long sentence: {s}" for s in sentences(text) if len(spoken(s)) > most]
    found += [f"long word: {word}" for word in spoken(text) if len(word) > longest]
    found += [f"many numbers: {s}" for s in sentences(text) if len(re.findall(r"\d+", s)) > 1]
    if reader == "client":
        found += [f"judges: {word}" for word in taboo(text, language)]
        found += [f"counts: {match.group()}" for match in SCORE_SHAME.finditer(text)]
        found += ["shouts"] if "!" in text else []
    return found


@dataclass(frozen=True)
class Figures:
    """What all texts together look like."""

    words_per_sentence: float
    long_word_share: float
    flesch_douma: float


def figures(texts: Iterable[str], reader: str = "client") -> Figures:
    """The figures over a whole group of texts."""
    counted = [text for text in texts if spoken(text)]
    words = [word for text in counted for word in spoken(text)]
    lines = sum(len(sentences(text)) for text in counted)
    long = sum(len(word) >= rules()[reader]["long_word_letters"] for word in words)
    syllables = sum(max(1, len(SOUND.findall(word))) for word in words)
    per_sentence, per_word = len(words) / lines, syllables / len(words)
    return Figures(per_sentence, long / len(words), 206.84 - 0.93 * per_sentence - 77 * per_word)


def kind_of(sentence: str, language: str) -> frozenset[str]:
    """What a sentence says once the words of measure and number are taken away."""
    measure = rules()["degree"][language].split()
    return frozenset(word.casefold() for word in spoken(sentence)) - frozenset(measure)
