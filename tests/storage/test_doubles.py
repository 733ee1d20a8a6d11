"""The sixty pairs of names are found as doubles too, and a town of others is not."""

import random
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from bridge_app.domain.doubles import Likeness, Person
from bridge_app.storage import doubles, names
from tests.storage.crowd import person

PAIRS = tomllib.loads(Path("tests/fixtures/name_pairs.toml").read_text(encoding="utf-8"))["pairs"]
BORN = date(1988, 3, 12)


def known(first: str, last: str, born: date | None = BORN) -> Person:
    return Person(uuid4(), first, last, born)


def found(*people: Person) -> list[Likeness]:
    return [each.why for each in doubles.matches(people)]


def missed() -> list[tuple[str, str]]:
    """Pairs that are not found with the same day of birth or with none."""
    return [
        (kept, typed)
        for kept, typed in PAIRS
        for born in (BORN, None)
        if not found(known("Ruth", kept, born), known("Ruth", typed, born))
    ]


def test_at_least_95_of_100_pairs_are_doubles() -> None:
    assert len(missed()) <= 0.05 * 2 * len(PAIRS), missed()


def test_control_without_sounds_the_promise_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubles, "_heard", lambda name: frozenset({names.fold(name)}))
    assert len(missed()) > 0.4 * 2 * len(PAIRS)


def test_in_a_town_of_two_thousand_few_are_shown_and_the_double_is_on_top() -> None:
    chance = random.Random(3)
    town = [doubles.person_of(person(chance)) for _ in range(2000)]
    karin, carin = known("Karin", "de Boer"), known("Carin", "Boer")
    matches = doubles.matches([*town, karin, carin])
    assert {matches[0].one, matches[0].other} == {karin.id, carin.id}
    assert len(matches) < 200


def test_first_and_last_name_may_be_changed_about() -> None:
    assert found(known("Ahmed", "Ali"), known("Ali", "Ahmed")) == [Likeness.NAMES_AND_BIRTH]


def test_one_name_and_the_same_day_of_birth() -> None:
    """Somebody who married, or of whom only a first name is known."""
    assert found(known("Karin", "de Boer"), known("Karin", "Vos")) == [Likeness.ONE_NAME_AND_BIRTH]
    assert found(known("Karin", ""), known("Karin", "Vos")) == [Likeness.ONE_NAME_AND_BIRTH]


def test_who_has_no_name_is_nobodys_double() -> None:
    nobody = known("", "")
    assert found(nobody, replace(nobody, id=uuid4())) == []


def test_father_and_son_are_two() -> None:
    assert found(known("Jan", "Vos"), known("Jan", "Vos", date(1955, 7, 1))) == []


def test_a_crowd_of_one_name_is_not_compared_two_by_two() -> None:
    """A file in which all are the same would never come to an end."""
    crowd = [known("Jan", "Vos") for _ in range(doubles.CROWD + 1)]
    assert len({(each.one, each.other) for each in doubles.matches(crowd)}) == doubles.CROWD
    assert len({(e.one, e.other) for e in doubles.matches(crowd[:-1])}) == 200 * 199 // 2
