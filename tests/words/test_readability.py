"""Words a client meets are short and kind; a sentence that shames is found."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from bridge_app.definitions import shipped
from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.policy import RewardWord
from bridge_app.words import Entry, entries, gift_words, languages, missing, reward_words_in
from tests.words.readability import faults, figures, kind_of, rules, spoken, taboo
from tests.words.tongues import OF_STAFF

SECOND_PERSON = re.compile(r"\b(je|jij|jou|jouw|jullie|u|uw)\b", re.IGNORECASE)
JE_WORDS = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
U_WORDS = re.compile(r"\b(u|uw)\b", re.IGNORECASE)
PLACEHOLDER = re.compile(r"\{(\w+)\}")
LANGUAGES = languages()


def texts_of(entry: Entry) -> list[str]:
    return [entry] if isinstance(entry, str) else list(entry.values())


def texts(language: str, *, staff: bool) -> list[tuple[str, str]]:
    """Every text with its key, for staff only or for clients."""
    sections = rules()["staff_sections"]
    return [
        (key, text)
        for key, entry in entries(language).items()
        if (key.partition(".")[0] in sections) is staff
        for text in texts_of(entry)
    ]


def said_by(words: BridgeWords) -> Iterator[str]:
    """Every text of a definition that a client can meet."""
    yield from words.pillars.values()
    for area in words.areas.values():
        yield from (area.name, area.question, *area.levels, area.link, area.tip)


def every_definition_text(language: str) -> list[str]:
    return [text for loaded in shipped() for text in said_by(loaded.words[language])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_client_text_is_long_or_judges(language: str) -> None:
    told = {key: faults(text, language) for key, text in texts(language, staff=False)}
    assert {key: found for key, found in told.items() if found} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_a_bridge_is_long_or_judges(language: str) -> None:
    told = {text: faults(text, language) for text in every_definition_text(language)}
    assert {text: found for text, found in told.items() if found} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_texts_are_short_too(language: str) -> None:
    told = {key: faults(text, language, "staff") for key, text in texts(language, staff=True)}
    assert {key: found for key, found in told.items() if found} == {}


@pytest.mark.parametrize("reader", ["client", "staff"])
def test_all_dutch_texts_together_read_easily(reader: str) -> None:
    group = [text for _, text in texts("nl", staff=reader == "staff")]
    if reader == "client":
        group += every_definition_text("nl")
    figure, limits = figures(group, reader), rules()[reader]
    assert figure.words_per_sentence <= limits["average_words"]
    assert figure.long_word_share <= limits["long_word_share"]
    assert figure.flesch_douma >= limits["flesch_douma"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Je moet je best doen, het is je eigen schuld.", ["moet", "eigen schuld"]),
        ("Ik ben werkloos en heb geen diploma.", ["werkloos", "geen diploma"]),
        ("Mijn zelfredzaamheid is onvoldoende.", ["zelfredzaamheid", "onvoldoende"]),
        ("Het dossier van de cliënt.", ["dossier", "cliënt"]),
        ("Ik woon fijn en ik kan het betalen.", []),
    ],
)
def test_a_sentence_that_shames_is_found(sentence: str, found: list[str]) -> None:
    assert taboo(sentence, "nl") == found


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("Ik woon nu in een huis waar ik niet weet of ik volgend jaar nog kan blijven.", "long"),
        ("Mijn aansprakelijkheidsverzekering.", "long word"),
        ("Ik heb 3 van de 5 punten.", "counts"),
        ("Ik heb 2 of 3 kinderen.", "many numbers"),
        ("Goed zo!", "shouts"),
    ],
)
def test_every_rule_finds_its_fault(sentence: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in faults(sentence, "nl"))


def test_the_reading_figure_tells_office_language_apart() -> None:
    office = (
        "De gemeentelijke verantwoordelijkheid voor de ondersteuning van inwoners met financiële "
        "problematiek omvat het beschikbaar stellen van laagdrempelige schuldhulpverlening"
    )
    assert figures([office]).flesch_douma < rules()["staff"]["flesch_douma"]
    assert figures([office]).long_word_share > rules()["staff"]["long_word_share"]


# --- ladders ---------------------------------------------------------------------------------


def ladders() -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (language, area, said.levels)
        for loaded in shipped()
        for language, words in loaded.words.items()
        for area, said in words.areas.items()
    ]


def test_neighbours_on_a_ladder_differ_in_kind() -> None:
    same = [
        (area, low, high)
        for language, area, levels in ladders()
        for low, high in pairwise(levels)
        if kind_of(low, language) == kind_of(high, language)
    ]
    assert same == []


def test_no_ladder_leans_on_words_of_measure() -> None:
    leaning = [
        (area, level)
        for language, area, levels in ladders()
        for level in levels
        if {word.casefold() for word in spoken(level)} & set(rules()["vague"][language].split())
    ]
    assert leaning == []


def test_two_sentences_that_differ_by_an_adverb_only_are_found() -> None:
    assert kind_of("Ik heb soms zorgen.", "nl") == kind_of("Ik heb vaak zorgen.", "nl")
    assert kind_of("Ik heb zorgen.", "nl") != kind_of("Ik kan het betalen.", "nl")


def test_dutch_ladders_speak_in_the_first_person_or_of_what_is() -> None:
    """Nobody is spoken to: the sentence is the client's own, also when read aloud."""
    spoken_to = [t for language in ("nl",) for t in every_definition_text(language)]
    assert [text for text in spoken_to if SECOND_PERSON.search(text)] == []


def test_an_area_reads_the_same_in_every_definition() -> None:
    """A client who moves from one bridge to the other meets the same words."""
    first, *others = shipped()
    for other in others:
        for language, words in first.words.items():
            theirs = other.words[language].areas
            assert {area: theirs[area] for area in words.areas} == dict(words.areas)


# --- languages and forms ---------------------------------------------------------------------


@pytest.mark.parametrize("language", OF_STAFF)
def test_every_language_says_everything_and_nothing_more(language: str) -> None:
    assert missing(language) == ()
    assert set(entries(language)) == set(entries("nl"))


@pytest.mark.parametrize("language", OF_STAFF)
def test_placeholders_are_the_same_in_every_language_form_and_plural(language: str) -> None:
    def slots(entry: Entry) -> set[frozenset[str]]:
        return {frozenset(PLACEHOLDER.findall(text)) for text in texts_of(entry)}

    other = {key: slots(entry) for key, entry in entries(language).items()}
    assert all(len(found) == 1 for found in other.values())
    assert other == {key: slots(entry) for key, entry in entries("nl").items()}


def test_dutch_that_speaks_to_somebody_has_both_forms() -> None:
    one_form = {
        key: text
        for key, entry in entries("nl").items()
        if isinstance(entry, str) or "je" not in entry
        for text in texts_of(entry)
        if SECOND_PERSON.search(text)
    }
    assert one_form == {}


def test_each_form_keeps_to_itself() -> None:
    forms = [e for e in entries("nl").values() if not isinstance(e, str) and "je" in e]
    assert forms
    assert [form for form in forms if U_WORDS.search(form["je"])] == []
    assert [form for form in forms if JE_WORDS.search(form["u"])] == []
    assert [form for form in forms if not U_WORDS.search(form["u"])] == []


# --- the reward gate -------------------------------------------------------------------------


def before_agreement(language: str) -> list[tuple[str, str]]:
    after = rules()["after_agreement"]
    return [(k, t) for k, t in texts(language, staff=False) if k.partition(".")[0] not in after]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_about_rewards_is_met_before_the_plan_is_agreed(language: str) -> None:
    told = {key: reward_words_in(text) for key, text in before_agreement(language)}
    assert {key: found for key, found in told.items() if found} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_bridge_speaks_of_rewards(language: str) -> None:
    assert [text for text in every_definition_text(language) if reward_words_in(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gate_would_find_the_words_of_the_reveal(language: str) -> None:
    assert reward_words_in(gift_words(language, "reward.reveal_plain", RewardWord.VOUCHER))


def test_the_sections_that_the_rules_name_exist() -> None:
    sections = {key.partition(".")[0] for key in entries("nl")}
    assert {*rules()["staff_sections"], *rules()["after_agreement"]} <= sections


def test_shipped_definitions_speak_every_language() -> None:
    assert all(set(each.words) == set(LANGUAGES) for each in shipped())
