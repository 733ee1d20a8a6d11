"""No words lean on seeing a colour or a corner, or on a mouse (WCAG 1.3.3, 1.4.1); no bare OK."""

import re
from collections.abc import Iterable
from xml.etree import ElementTree as ET

import pytest

import run
from tests.words import tongues
from tests.words.test_staff_screens import Text, problems, screens

LEANS = {
    "nl": r"rode?|rood|groene?|blauwe?|gele?|geel|oranje|paarse?|roze"
    r"|(links|rechts)(boven|onder)?|klik(ken|t)?",
    "en": r"red|green|blue|yellow|orange|purple|pink|(top|bottom|upper|lower) (left|right)"
    r"|(left|right)(most|-hand)|click(s|ing)?",
    "ar": r"(?:[وفبك]?ال|لل|[وفبلك])?(?:(?:أحمر|أخضر|أزرق|أصفر|حمراء|خضراء|زرقاء|صفراء)"
    r"|(?:برتقالي|بنفسجي|وردي)ة?|يمين|يسار|نقر|انقري?)",
    "pl": r"(czerwon|zielon|niebiesk|żółt|pomarańczow|fioletow|różow|klik)\w*"
    r"|(po|z|na|w) (lew|praw)(ej|o|ym)|(lew|praw)(ym?|ego) (górn\w+ |doln\w+ )?r(óg|ogu)",
    "tr": r"(kırmızı|yeşil|mavi|sarı|turuncu|pembe|tıkla)\w*|mor"
    r"|(sağ|sol)(da|daki|a|dan)|(sağ|sol) (üst|alt)\w*",
    "uk": r"(червон|зелен|блакитн|жовт|помаранчев|фіолетов|рожев|клік|клац)\w*"
    r"|син(ій|я|є|і|ього|ьої|ю|іх)|ліворуч|праворуч|зліва|справа"
    r"|(лів|прав)(ий|ому|ого|ій) (\w+ )?(кут|сторон)\w*",
}
"""By language; "right" and "left" alone mean other things too in English."""

BARE = {"ok", "hier", "here", "klik", "click"}
"""Words that tell nobody what a button does."""


def leaning(texts: Iterable[Text], language: str) -> list[str]:
    """What leans on an eye or a mouse, and words that are no deed."""
    found = re.compile(rf"\b({LEANS[language]})\b", re.IGNORECASE)
    return [
        f"{where}: {text}"
        for where, text in texts
        if found.search(text) or text.strip(" .").casefold() in BARE
    ]


def for_clients(language: str) -> list[Text]:
    said = tongues.said(language).items()  # also of one that is being made
    return [(key, str(entry)) for key, entry in said]


def translated() -> list[Text]:
    tree = ET.parse(run.TRANSLATIONS / "mijnbrug_en.ts")  # noqa: S314 - our own file
    return [
        (each.findtext("source", ""), each.findtext("translation", ""))
        for each in tree.iter("message")
    ]


def test_staff_are_told_what_it_is_and_not_where_or_which_colour() -> None:
    assert leaning([*screens(), *problems()], "nl") == []
    assert leaning(translated(), "en") == []


@pytest.mark.parametrize("language", tongues.every())
def test_clients_are_too(language: str) -> None:
    assert leaning(for_clients(language), language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Druk op de groene knop."),
        ("nl", "De knop rechtsonder"),
        ("nl", "Klik op Verder."),
        ("en", "The button at the bottom right"),
        ("nl", "OK"),
        ("ar", "اضغط على الزر الأخضر."),
        ("ar", "الزر في اليمين"),
        ("pl", "Naciśnij zielony przycisk."),
        ("pl", "Przycisk w prawym dolnym rogu"),
        ("tr", "Yeşil düğmeye basın."),
        ("tr", "Sağ alttaki düğme"),
        ("uk", "Натисніть зелену кнопку."),
        ("uk", "Кнопка праворуч"),
    ],
)
def test_words_that_lean_on_seeing_are_found(language: str, text: str) -> None:
    assert leaning([("here", text)], language)


def test_words_that_only_sound_so_are_no_fault() -> None:
    assert leaning([("here", "Is the date right? Then go on.")], "en") == []
    assert leaning([("here", "Gelezen: Roderick reed naar huis.")], "nl") == []
