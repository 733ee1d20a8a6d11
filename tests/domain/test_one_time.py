"""The codes of a phone: as the standard says, once each, and a half minute to either side."""

import base64
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from bridge_app.domain import one_time
from bridge_app.domain.one_time import code_at, step_of, step_that_fits

STANDARD = b"12345678901234567890"
"""The secret of the examples in RFC 4226 and RFC 6238."""

NOW = datetime(2026, 6, 2, 7, 30, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("count", "digits"),
    list(enumerate("755224 287082 359152 969429 338314 254676 287922 162583 399871".split())),
)
def test_the_codes_are_those_of_rfc_4226(count: int, digits: str) -> None:
    assert code_at(STANDARD, count) == digits


@pytest.mark.parametrize(
    ("seconds", "digits"),
    [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ],
)
def test_the_codes_are_those_of_rfc_6238(seconds: int, digits: str) -> None:
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    assert code_at(STANDARD, step_of(at)) == digits


@pytest.mark.parametrize("skew", [-1, 0, 1])
def test_a_phone_may_be_half_a_minute_off(skew: int) -> None:
    step = step_of(NOW) + skew
    assert step_that_fits(STANDARD, code_at(STANDARD, step), NOW, last=0) == step


@pytest.mark.parametrize("skew", [-2, 2, 100])
def test_a_code_of_another_time_is_refused(skew: int) -> None:
    typed = code_at(STANDARD, step_of(NOW) + skew)
    assert step_that_fits(STANDARD, typed, NOW, last=0) is None


def test_a_code_is_used_once() -> None:
    typed = code_at(STANDARD, step_of(NOW))
    used = step_that_fits(STANDARD, typed, NOW, last=0)
    assert used is not None
    assert step_that_fits(STANDARD, typed, NOW, last=used) is None
    earlier = code_at(STANDARD, used - 1)
    assert step_that_fits(STANDARD, earlier, NOW, last=used) is None


@pytest.mark.parametrize("typed", ["", "000", "abcdef", "ééé", "12345678901234567890"])
def test_nonsense_is_refused(typed: str) -> None:
    assert step_that_fits(STANDARD, typed, NOW, last=0) is None


def test_spaces_in_what_was_typed_do_not_matter() -> None:
    typed = code_at(STANDARD, step_of(NOW))
    assert step_that_fits(STANDARD, f" {typed[:3]} {typed[3:]} ", NOW, last=0)


def test_the_square_holds_what_a_phone_asks_for() -> None:
    told = urlsplit(one_time.address(STANDARD, "fatima & co", "Mijn brug"))
    assert (told.scheme, told.netloc) == ("otpauth", "totp")
    asked = parse_qs(told.query)
    assert base64.b32decode(asked["secret"][0]) == STANDARD
    assert asked["issuer"] == ["Mijn brug"]
    assert "fatima%20%26%20co" in told.path


def test_the_secret_can_be_typed() -> None:
    typed = one_time.readable(STANDARD).replace(" ", "")
    assert base64.b32decode(typed) == STANDARD


def test_secrets_and_spare_codes_are_new_each_time() -> None:
    assert one_time.new_secret() != one_time.new_secret()
    codes = one_time.spare_codes()
    assert len(set(codes)) == one_time.SPARE_CODES
    assert one_time.plain_code(f" {codes[0][:5].lower()}-{codes[0][5:]}") == codes[0]
