"""The keys a person is found by: as heard at a counter, as typed, as born."""

import tomllib
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.people import Client
from bridge_app.storage.names import (
    KeyKind,
    after,
    bones,
    client_keys,
    fold,
    heard,
    readings,
    sought,
    sound,
)

PAIRS = tomllib.loads(Path("tests/fixtures/name_pairs.toml").read_text(encoding="utf-8"))["pairs"]


def client(first: str | None, last: str | None = None, born: date | None = None) -> Client:
    return Client(uuid4(), "1001", first, last, born)


def keys(person: Client, kind: KeyKind) -> set[str]:
    return {key for of, key in client_keys(person) if of is kind}


# --- folding -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Zoë", "zoe"),
        ("ŞAHİN", "sahin"),
        ("Yıldız", "yildiz"),
        ("Straße", "strasse"),
        ("Łukasz Ørsted", "lukasz orsted"),
        ("van 't Hof", "van t hof"),
        ("d\N{RIGHT SINGLE QUOTATION MARK}Angelo", "dangelo"),
        ("Jan-Willem", "jan willem"),
        ("  Nguyễn  ", "nguyen"),
        ("IJsbrand \N{LATIN CAPITAL LIGATURE IJ}sbrand", "ijsbrand ijsbrand"),
        ("🙂", ""),
        ("محمد", "محمد"),
    ],
)
def test_folding(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


# --- sound ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("meijer", "meyer"),
        ("thijssen", "tijsen"),
        ("schoute", "schouten"),
        ("smidt", "smit"),
        ("hendrikx", "hendrix"),
        ("ijsbrand", "ysbrand"),
        ("graeff", "graaf"),
        ("jimmy", "jimmie"),
        ("jacob", "jacop"),
    ],
)
def test_names_that_sound_the_same(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("bakker", "bekker"), ("schouten", "souten"), ("vos", "bos"), ("jan", "jaap")],
)
def test_names_that_sound_different(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@given(st.from_regex(r"[a-z]{1,15}", fullmatch=True))
def test_a_sound_is_short_and_made_of_capitals(word: str) -> None:
    heard = sound(word)
    assert heard == heard.upper()
    assert len(bones(heard)) <= len(heard)


@given(st.sampled_from([fold(kept).split()[-1] for kept, _ in PAIRS]), st.integers(3, 8))
def test_an_unfinished_name_mostly_begins_as_the_whole_one_sounds(name: str, typed: int) -> None:
    """Not always (a cut digraph); the folded beginning finds those."""
    assert sound(name[:typed], whole=False)[:1] == sound(name, whole=False)[:1]


def test_beginnings_that_are_read_in_more_ways() -> None:
    assert readings("cees") == ("sees", "kees", "djees")
    assert readings("can") == ("kan", "djan")
    assert readings("charif") == ("charif", "sjarif", "karif")
    assert readings("xander") == ("sander", "ksander")
    assert readings("bos") == ("bos",)


# --- the keys of a client ------------------------------------------------------------------


def test_a_client_is_found_by_number_birth_and_year() -> None:
    person = client("Karin", born=date(1988, 3, 12))
    assert keys(person, KeyKind.NUMBER) == {"1001"}
    assert keys(person, KeyKind.BIRTH) == {"12031988"}
    assert keys(person, KeyKind.YEAR) == {"1988"}


def test_tussenvoegsels_are_no_keys_of_their_own_but_stand_in_the_whole() -> None:
    assert keys(client("Karin", "van der Berg"), KeyKind.NAME) == {"karin", "berg", "vanderberg"}
    assert keys(client("Van"), KeyKind.NAME) == {"van"}


def test_nobody_without_a_name_has_empty_keys() -> None:
    assert client_keys(client(None)) == {(KeyKind.NUMBER, "1001")}
    assert client_keys(client("🙂")) == {(KeyKind.NUMBER, "1001")}
    assert "" not in {key for _, key in client_keys(client("E", "Y"))}


# --- what was typed ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "enough"),
    [
        ("", False),
        ("ka", False),
        ("kar", True),
        ("Li", False),
        ("Li Wu", True),
        ("li 1988", True),
        ("12-3", True),
        ("1", True),  # somebody's whole number, from a list of others
        ("123", True),
        ("ka 12", False),
        ("1001", True),
        ("12-03-1988", True),
        ("🙂🙂🙂", False),
    ],
)
def test_how_much_is_enough(typed: str, enough: bool) -> None:
    assert sought(typed).enough is enough


@pytest.mark.parametrize(
    "typed", ["12-3-1988", "12/03/1988", "12.03.1988", "12 3 1988", "12031988"]
)
def test_a_date_is_read_in_every_way_it_is_typed(typed: str) -> None:
    assert sought(typed).numbers == ("12031988",)


def test_a_year_in_two_digits_says_only_the_day() -> None:
    assert sought("12-3-88").numbers == ("1203",)


def test_words_are_read_plainly_first_and_glued_after() -> None:
    ways = sought("karim ben ali").ways
    assert ways[0] == ("karim", "ben", "ali")
    assert ("karim", "benali") in ways
    assert ways[-1] == ("karimbenali",)


def test_a_word_still_short_does_not_open_the_door_to_everybody() -> None:
    ways = sought("van den b").ways
    assert ("b",) not in ways
    assert ("vandenb",) in ways


def test_particles_alone_are_read_as_the_beginning_of_a_whole_name() -> None:
    assert sought("van der").ways == (("vander",),)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_taken_apart(text: str) -> None:
    wanted = sought(text)
    for way in wanted.ways:
        assert all(way)
        assert all(len(heard(word).sounds) <= 3 for word in way)


@given(st.text(max_size=5), st.text(max_size=5))
def test_a_range_holds_everything_with_this_beginning(prefix: str, rest: str) -> None:
    if "\U0010ffff" not in rest:
        assert prefix <= prefix + rest < after(prefix)
