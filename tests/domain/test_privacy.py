"""What a paper may show: only what was ticked, by field and not by word; and the typed BSN."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.privacy import (
    FRIDGE_TICKS,
    MINE_TICKS,
    SENSITIVE,
    Preset,
    Ticks,
    looks_like_bsn,
    ticks_for,
)


def test_the_presets_begin_with_their_ticks() -> None:
    assert ticks_for(Preset.FRIDGE) == FRIDGE_TICKS == Ticks()
    assert ticks_for(Preset.MINE) == MINE_TICKS
    assert not any(getattr(FRIDGE_TICKS, name) for name in SENSITIVE)
    assert all(getattr(MINE_TICKS, name) for name in SENSITIVE)


# --- the BSN -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["111222333", "mijn bsn is 123456782.", "1112.22.333", "111 222 333", "123-456-782"]
)
def test_a_typed_bsn_is_noticed(text: str) -> None:
    assert looks_like_bsn(text)


@pytest.mark.parametrize(
    "text", ["", "111222334", "000000000", "1112223331", "12345678", "06 12345678", "abc"]
)
def test_other_digits_are_left_alone(text: str) -> None:
    assert not looks_like_bsn(text)


@given(st.integers(1, 99_999_999), st.integers(0, 9))
def test_one_wrong_digit_is_no_longer_a_bsn(start: int, last: int) -> None:
    """At most one last digit fits any eight: the 11-test finds each single slip."""
    fitting = [d for d in range(10) if looks_like_bsn(f"{start:08d}{d}")]
    assert len(fitting) <= 1
    assert looks_like_bsn(f"{start:08d}{last}") is (last in fitting)
