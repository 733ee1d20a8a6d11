"""Long and not the first that anybody would try."""

import gzip

import pytest

from bridge_app import resources
from bridge_app.errors import FieldProblem, PasswordTooCommon, PasswordTooShort
from bridge_app.services import passwords


@pytest.mark.parametrize(
    "good", ["drie gewone woorden", "tafel-lamp-paard", "x" * 5 + "yzabq kom", "é" * 6 + "abcdefgh"]
)
def test_a_long_password_of_ones_own_is_good(good: str) -> None:
    passwords.check(good, "anna", "Anna de Boer")


def test_eleven_characters_are_too_few_and_twelve_enough() -> None:
    with pytest.raises(PasswordTooShort):
        passwords.check("tafel lampq")
    passwords.check("tafel lampqs")


def test_there_is_an_end_to_it() -> None:
    passwords.check(("tafel lamp " * 12)[: passwords.LIMIT])
    with pytest.raises(FieldProblem):
        passwords.check(("tafel lamp " * 12)[: passwords.LIMIT + 1])


@pytest.mark.parametrize(
    "common",
    ["qwertyuiopas", "QWERTYUIOPAS", "sapoiuytrewq", "123456789012", "aaaaaaaaaaaa", "abababababab",
     "abcdefghijkl", "mijnbrug2026", "Wachtwoord123!", "welkomwelkom", "anna de boer",
     "annaanna1234", "AnnadeBoer2026"],
)  # fmt: skip
def test_what_anybody_would_try_is_refused(common: str) -> None:
    with pytest.raises(PasswordTooCommon):
        passwords.check(common, "anna", "Anna de Boer")


def test_the_three_thousand_commonest_are_all_refused() -> None:
    path = resources.path("passwords", "common.txt.gz")
    commonest = gzip.decompress(path.read_bytes()).decode().split()
    assert len(commonest) > 10_000
    for each in commonest[:3000] + [each for each in commonest if len(each) >= passwords.MINIMUM]:
        with pytest.raises((PasswordTooShort, PasswordTooCommon)):
            passwords.check(each)


def test_the_list_has_its_licence_beside_it() -> None:
    assert "Django" in resources.path("passwords", "LICENSE").read_text()
