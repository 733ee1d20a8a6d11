"""Every language that a client may read is whole, kind and true before it is offered."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from babel import Locale

from bridge_app import words
from bridge_app.definitions import shipped
from bridge_app.domain.hints import too_big
from bridge_app.domain.policy import RewardWord
from bridge_app.errors import BrokenDefinition
from bridge_app.picture import fonts
from bridge_app.step_library import step_library
from bridge_app.words import Entry, entries, languages, reward_words_in
from tests.words import tongues
from tests.words.readability import faults, kind_of, rules, spoken

PLACEHOLDER = re.compile(r"\{(\w+)\}")
FEW = {"zero", "one", "two"}
"""Forms of a number that may say it without the figure: "two steps"."""

EVERY = tongues.every()
OF_CLIENTS = tongues.of_clients()


def texts_of(entry: Entry) -> list[str]:
    return [entry] if isinstance(entry, str) else list(entry.values())


def is_plural(entry: Entry) -> bool:
    return not isinstance(entry, str) and "other" in entry


# --- nothing is lacking, nothing is left over ----------------------------------------------------


def test_a_language_is_offered_only_when_it_is_whole() -> None:
    """A client never meets a page that is half in another language."""
    assert {each: list(tongues.lacking(each)) for each in languages()} == {
        each: [] for each in languages()
    }


def test_what_a_language_lacks_is_found() -> None:
    lacking = list(tongues.lacking("ti"))
    assert "welcome.title" in lacking
    assert "bridges/brug-8/ti.toml" in lacking
    assert "steps/ti.toml" in lacking
    lists = {"words/gate.toml", "words/names.toml", "words/too_big.toml", "words/[taboo]"}
    assert lists <= set(lacking)
    assert not any(key.startswith(("tip.", "role.")) for key in lacking)


@pytest.mark.parametrize("language", OF_CLIENTS)
def test_a_language_says_nothing_that_nobody_asks_for(language: str) -> None:
    assert [key for key in tongues.said(language) if key not in tongues.owed()] == []


def unequal(said: Mapping[str, Entry]) -> list[str]:
    """The keys whose places for values are not those of the Dutch."""
    return [
        key
        for key, entry in said.items()
        for text, form in zip(
            texts_of(entry), entry if is_plural(entry) else ("",) * 9, strict=False
        )
        if slots(text) | ({"n"} & slots(texts_of(entries("nl")[key])[-1]) if form in FEW else set())
        != slots(texts_of(entries("nl")[key])[-1])
    ]


def slots(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


@pytest.mark.parametrize("language", EVERY)
def test_every_place_for_a_value_is_kept(language: str) -> None:
    assert unequal(tongues.said(language)) == []


def test_a_place_that_is_lost_or_new_is_found() -> None:
    assert unequal({"message.hello": "Dag."}) == ["message.hello"]
    assert unequal({"welcome.title": "Dag {name}"}) == ["welcome.title"]
    assert unequal({"alt.steps_done": {"two": "خطوتان", "other": "خطوات"}}) == ["alt.steps_done"]


def wrong_plurals(language: str, said: Mapping[str, Entry]) -> list[str]:
    """The keys that lack a form of number of this language, or have one it does not know."""
    return [
        key
        for key, entry in said.items()
        if is_plural(entries("nl")[key])
        and key != "time.ordinal_more"
        and (isinstance(entry, str) or set(entry) != tongues.plurals(language))
    ]


@pytest.mark.parametrize("language", EVERY)
def test_every_form_of_number_is_there(language: str) -> None:
    assert wrong_plurals(language, tongues.said(language)) == []


def test_a_form_of_number_that_lacks_is_found() -> None:
    assert len(tongues.plurals("ar")) == 6
    assert tongues.plurals("pl") == tongues.plurals("uk") == {"one", "few", "many", "other"}
    two = {"one": "{n} krok", "other": "{n} kroku"}
    assert wrong_plurals("pl", {"alt.steps_done": two}) == ["alt.steps_done"]
    assert wrong_plurals("nl", {"alt.steps_done": two}) == []


# --- kind words ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", OF_CLIENTS)
def test_no_text_is_long_or_judges(language: str) -> None:
    told = {
        text: faults(text, language)
        for text in (
            *(text for entry in tongues.said(language).values() for text in texts_of(entry)),
            *tongues.in_bridges(language),
        )
    }
    assert {text: found for text, found in told.items() if found} == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Testte başarısız oldunuz."),
        ("pl", "To jest porażka."),
        ("uk", "Ваша оцінка низька."),
        ("ar", "هذا فشل"),
        ("ar", "بالدرجات وللأسف"),
        ("ar", "والعقوبة"),
        ("pl", "Masz 3 punkty."),
        ("pl", "na słabym poziomie"),
        ("uk", "кілька балів"),
        ("tr", "Puanınız 3."),
    ],
)
def test_a_text_that_shames_is_found(language: str, text: str) -> None:
    assert any(fault.startswith("judges") for fault in faults(text, language))


@pytest.mark.parametrize("language", OF_CLIENTS)
def test_no_word_about_rewards_is_met_before_the_plan_is_agreed(language: str) -> None:
    after = rules()["after_agreement"]
    early = [
        *tongues.in_bridges(language),
        *(
            text
            for key, entry in tongues.said(language).items()
            for text in texts_of(entry)
            if key.partition(".")[0] not in after
        ),
    ]
    assert {text: found for text in early if (found := reward_words_in(text))} == {}


INFLECTED = {
    "nl": "waardebonnen, de beloning, vergoedingen, cadeautje, een bonnetje, prijzen",
    "en": "vouchers, rewarded, gifts, bonuses, prizes, compensation",
    "ar": "القسيمة، بهديتك، والمكافأة، للتعويضات، جوائزك، بالتقدير",
    "pl": "bonów, nagrody, nagród, z prezentem, premią, kuponami",
    "tr": "kuponunuz, ödülü, hediyeler, ikramiyeniz, takdirimiz, ücreti",
    "uk": "ваучером, винагороди, призів, премії, подарунком, бонусів",
}
"""What is given, as endings and what is written against a word change it."""


@pytest.mark.parametrize("language", EVERY)
def test_every_ending_of_a_word_about_rewards_is_found(language: str) -> None:
    for said in re.split("[,،] ", INFLECTED[language]):
        assert reward_words_in(said, language), said


@pytest.mark.parametrize("language", OF_CLIENTS)
@pytest.mark.parametrize("word", list(RewardWord))
def test_the_gate_would_find_every_name_of_what_is_given(language: str, word: RewardWord) -> None:
    said = tongues.said(language)
    for key in (f"reward.name.{word}", f"reward.a.{word}"):
        assert reward_words_in(str(said[key]), language), key


# --- the sentences of the ladders ----------------------------------------------------------------


def backs(language: str) -> dict[str, dict[str, str]]:
    """Every sentence of a ladder and what it says, put back into Dutch, by area."""
    return tongues.read(tongues.BACK / f"{language}.toml")


@pytest.mark.parametrize("language", OF_CLIENTS)
def test_every_sentence_of_a_ladder_was_translated_back(language: str) -> None:
    """One that changes afterwards has to be put back again."""
    told = backs(language)
    for area, levels in tongues.ladders(language):
        assert tuple(told[area]) == levels


def nearest(sentence: str, levels: tuple[str, ...]) -> int:
    """Which of the Dutch sentences shares most with this one, counted from 0."""
    mine = set(spoken(sentence.casefold()))
    likeness = [
        len(mine & theirs) / len(mine | theirs)
        for theirs in (set(spoken(level.casefold())) for level in levels)
    ]
    return likeness.index(max(likeness))


def strayed(dutch: tuple[str, ...], put_back: tuple[str, ...]) -> list[str]:
    """The sentences that came back nearer to another level than to their own."""
    return [back for level, back in enumerate(put_back) if nearest(back, dutch) != level]


@pytest.mark.parametrize("language", OF_CLIENTS)
def test_every_sentence_comes_back_on_its_own_level(language: str) -> None:
    dutch, told = dict(tongues.ladders("nl")), backs(language)
    assert set(told) == set(dutch)
    for area, levels in dutch.items():
        assert strayed(levels, tuple(told[area].values())) == [], area


def test_two_sentences_that_changed_places_are_found() -> None:
    dutch = dict(tongues.ladders("nl"))["debts"]
    first, second, *others = backs("tr")["debts"].values()
    assert strayed(dutch, (second, first, *others)) == [second, first]


@pytest.mark.parametrize("language", OF_CLIENTS)
def test_neighbours_on_a_ladder_differ_in_kind(language: str) -> None:
    vague = set(rules()["vague"][language].split())
    for area, levels in tongues.ladders(language):
        for low, high in pairwise(levels):
            assert kind_of(low, language) != kind_of(high, language), area
        assert [
            word for level in levels for word in spoken(level.casefold()) if word in vague
        ] == []


# --- letters ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", OF_CLIENTS)
def test_every_letter_can_be_drawn(language: str) -> None:
    texts = [text for entry in tongues.said(language).values() for text in texts_of(entry)]
    assert fonts.not_shown("".join([*texts, *tongues.in_bridges(language)])) == ""


# --- what it is called, and who checked it -------------------------------------------------------


def test_a_language_says_what_it_calls_itself() -> None:
    for language in EVERY:
        own = Locale.parse(language).languages[language]
        assert words.own_name(language) == own
    assert (words.own_name("nl"), words.own_name("ti")) == ("Nederlands", "ti")


def test_dutch_is_called_in_turkish_what_people_say() -> None:
    """Control: where Babel has the word of people, it is Babel's."""
    assert Locale.parse("tr").languages["nl"] == "Felemenkçe"
    told = [words.language_name("tr", each) for each in ("nl", "ar", "tr", "xx")]
    assert told == ["Hollandaca", "Arapça", "Türkçe", "xx"]


# --- while it is being made ----------------------------------------------------------------------


@pytest.fixture
def _read_anew() -> Iterator[None]:
    """What was read of the files of a test is not known in the next."""
    tongues.said.cache_clear()
    yield
    tongues.said.cache_clear()


@pytest.mark.usefixtures("_read_anew")
def test_a_language_that_is_being_made_is_tried_and_not_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Tigrinya, in Polish words: tests find it, who uses the program does not."""
    monkeypatch.setattr(tongues, "COMING", tmp_path / "coming")
    made = tongues.COMING / "words" / "ti.toml"
    made.parent.mkdir(parents=True)
    made.write_text(tongues.file_of("words", "pl").read_text(encoding="utf-8"), encoding="utf-8")
    assert (tongues.coming(), "ti" in tongues.of_clients()) == (("ti",), True)
    assert "bridges/brug-8/ti.toml" in tongues.lacking("ti")
    assert "ti" not in languages()
    with tongues.as_offered(tongues.laid_out(tmp_path / "resources")):
        assert "ti" in languages()
        assert words.words("ti", "welcome.title") == words.words("pl", "welcome.title")
    assert "ti" not in languages()


# --- as if offered -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tongues.laid_out(tmp_path_factory.mktemp("offered") / "resources")


@pytest.fixture
def offered(folder: Path) -> Iterator[None]:
    with tongues.as_offered(folder):
        yield


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", OF_CLIENTS)
def test_the_program_reads_every_file_of_a_language(language: str) -> None:
    assert language in languages()
    assert words.words(language, "tip.hard") == words.words("nl", "tip.hard")
    assert all(language in loaded.words for loaded in shipped())
    areas = {area.id for loaded in shipped() for area in loaded.definition.areas}
    assert set(step_library(language)) == areas
    assert step_library(language) != step_library("nl")


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", OF_CLIENTS)
def test_every_idea_for_a_step_is_small_kind_and_early(language: str) -> None:
    ideas = [idea.text for found in step_library(language).values() for idea in found]
    told = {
        idea: [
            *faults(idea, language),
            *reward_words_in(idea),
            *too_big(idea, words.too_big_rules(language)),
            *fonts.not_shown(idea),
        ]
        for idea in ideas
    }
    assert {idea: found for idea, found in told.items() if found} == {}
    assert all(len(found) >= 6 for found in step_library(language).values())


@pytest.mark.usefixtures("offered")
def test_days_numbers_and_places_in_a_row_follow_the_language() -> None:
    day = date(2027, 6, 3)
    assert [words.weekday_date(each, day, year=True) for each in ("tr", "pl", "uk", "ar")] == [
        "3 Haziran 2027 Perşembe",
        "czwartek, 3 czerwca 2027",
        "четвер, 3 червня 2027",
        "الخميس 3 يونيو 2027",
    ]
    assert [
        words.weekday_date(each, day, alone=True) for each in ("nl", "tr", "pl", "uk", "ar")
    ] == [
        *("donderdag", "Perşembe", "czwartek", "четвер", "الخميس"),
    ]
    said = {n: words.words("pl", "alt.steps_done", n=n) for n in (1, 3, 5, 22)}
    assert said == {
        1: "1 krok zrobiony.",
        3: "3 kroki zrobione.",
        5: "5 kroków zrobionych.",
        22: "22 kroki zrobione.",
    }
    assert words.words("ar", "alt.steps_done", n=2) == "تمت خطوتان (2)."
    assert words.words("ar", "alt.steps_done", n=3) == "تمت 3 خطوات."
    assert [words.ordinal(each, 3) for each in ("tr", "pl", "uk", "ar")] == [
        "üçüncü",
        "trzeci",
        "третій",
        "الثالثة",
    ]
    assert words.ordinal("uk", 11) == "11-й"
    assert words.read_date("3 czerwca 2027") == words.read_date("3 червня 2027") == day


@pytest.mark.usefixtures("offered")
def test_amounts_have_the_separators_of_the_language_and_digits_as_on_every_letter_here() -> None:
    """The sign stands before the amount in all: it is Dutch money on Dutch paper."""
    told = {each: words.euros(each, 120050).split(words.NO_BREAK, 1) for each in OF_CLIENTS}
    assert told == {
        "ar": ["€", "1,200.50"],
        "pl": ["€", f"1{words.NO_BREAK}200,50"],
        "tr": ["€", "1.200,50"],
        "uk": ["€", f"1{words.NO_BREAK}200,50"],
    }
    months = [words.month_name(each, "2026-05") for each in ("pl", "uk")]
    assert months == ["maj 2026", "травень 2026"]
    days = [words.year_date(each, date(2026, 5, 3)) for each in ("pl", "uk", "ar")]
    assert days == ["3 maja 2026", "3 травня 2026", "3 مايو 2026"]


@pytest.mark.usefixtures("offered")
def test_only_a_language_that_somebody_checked_counts_as_checked() -> None:
    assert words.checked_by("nl") == "Mijn brug"
    assert {words.checked_by(each) for each in OF_CLIENTS} == {""}


def test_a_file_of_words_that_is_broken_is_named_with_its_line(tmp_path: Path) -> None:
    """Control: a mark at its start, as some editors leave one, is no fault."""
    (tmp_path / "words").mkdir()
    file, source = tmp_path / "words" / "nl.toml", (tongues.ROOT / "words" / "nl.toml").read_bytes()
    file.write_bytes(b"\xef\xbb\xbf" + source)
    with tongues.as_offered(tmp_path):
        assert words.words("nl", "again.12") == "over een jaar"
        assert words.checked_by("nl") == "Mijn brug"
    file.write_bytes(source + b"\n[half\n")
    with tongues.as_offered(tmp_path), pytest.raises(BrokenDefinition) as refused:
        words.words("nl", "again.12")
    line = source.count(b"\n") + 2
    told = (refused.value.file, refused.value.place, refused.value.reason)
    assert told == ("nl.toml", f"line {line}", "not_toml")
