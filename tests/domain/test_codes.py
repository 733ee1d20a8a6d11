"""Codes on paper: read however they are typed, and never taken for a name that is too short."""

import pytest

from bridge_app.domain.codes import ALPHABET, DUMMY, LENGTH, code_in, spaced

CODE = "K7QF2MXW9HPAB"


@pytest.mark.parametrize("typed", [CODE, CODE.lower(), "K7QF 2MXW 9HPAB", " k7qf-2mxw-9hpab\n"])
def test_a_code_is_known_however_it_is_typed(typed: str) -> None:
    assert code_in(typed) == CODE


@pytest.mark.parametrize(
    "typed", ["", "Karin", CODE[:-1], f"{CODE}A", CODE.replace("K", "I"), CODE.replace("7", "0")]
)
def test_what_is_no_code_is_none(typed: str) -> None:
    assert code_in(typed) == ""


def test_a_code_is_read_aloud_in_groups() -> None:
    assert spaced(CODE) == "K7QF 2MXW 9HPAB"
    assert code_in(spaced(CODE)) == CODE


def test_no_two_signs_are_mistaken_for_each_other() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set("01IO") & set(ALPHABET)
    assert len(DUMMY) == LENGTH
