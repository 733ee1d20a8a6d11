"""Each wrong password makes one wait longer; no clock and no new start shortens that."""

from uuid import UUID

import pytest

from bridge_app.storage import keys, tries
from bridge_app.storage.keys import KeyFile
from bridge_app.storage.tries import (
    FADES,
    FORGOTTEN,
    FREE_AT_DEVICE,
    LONGEST_AT_DEVICE,
    LONGEST_WAIT,
)

DESK = "desk 2"
DAWN = 500.0
"""So long the machine runs, at some moment."""


@pytest.fixture
def empty() -> KeyFile:
    return keys.new_key_file(UUID(int=1), practice=False)


def refused(found: KeyFile, times: int, login: str = "anna") -> KeyFile:
    for _ in range(times):
        found = tries.after_wrong(found, login, DESK, DAWN)
    return found


def wait_left(found: KeyFile, running: float = DAWN) -> int:
    return tries.wait_left(found, "anna", DESK, running)


def test_each_wrong_try_waits_longer(empty: KeyFile) -> None:
    waits = [wait_left(refused(empty, n)) for n in range(1, 13)]
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]


def test_waiting_ends(empty: KeyFile) -> None:
    found = refused(empty, 12)
    assert tries.wrong_tries(found, "anna", DESK) == 12
    assert wait_left(found, DAWN + 299.5) == 1
    assert wait_left(found, DAWN + 300) == 0


def test_only_this_person_at_this_desk_waits(empty: KeyFile) -> None:
    found = refused(empty, 1)
    assert tries.wait_left(found, "Anna", DESK, DAWN) == 1
    assert tries.wait_left(found, "anna", "desk 3", DAWN) == 0
    assert tries.wait_left(found, "bob", DESK, DAWN) == 0


def test_the_right_password_ends_the_waiting(empty: KeyFile) -> None:
    found = refused(refused(empty, 1), 1, "bob")
    found = tries.after_right(found, "anna", DESK)
    assert tries.wrong_tries(found, "anna", DESK) == 0
    assert tries.wrong_tries(found, "bob", DESK) == 1


@pytest.mark.parametrize("runs", [0.0, 20.0, 299.0])
def test_a_new_start_makes_one_wait_again(empty: KeyFile, runs: float) -> None:
    """How long it was off nobody can tell; at least it runs so long."""
    assert wait_left(refused(empty, 10), runs) == LONGEST_WAIT - runs


def test_a_new_start_long_ago_is_waited_out(empty: KeyFile) -> None:
    """Whoever comes in the next morning does not wait."""
    assert wait_left(refused(empty, 10), LONGEST_WAIT) == 0
    found = tries.after_wrong(empty, "anna", DESK, 10 * FORGOTTEN)
    assert wait_left(found, 60.0) == 0


def test_a_new_start_forgets_no_try(empty: KeyFile) -> None:
    more = tries.after_wrong(refused(empty, 10), "anna", DESK, LONGEST_WAIT)
    assert tries.wrong_tries(more, "anna", DESK) == 11
    assert wait_left(more, LONGEST_WAIT) == LONGEST_WAIT


def test_wrong_tries_are_forgotten_after_a_day_of_running(empty: KeyFile) -> None:
    found = empty
    for number in range(5):
        found = refused(found, 1, f"guess {number}")
    found = tries.after_wrong(found, "guess 0", DESK, DAWN + FORGOTTEN + 1)
    assert len(found.tries) == 2, "of this one, and of the device"
    assert tries.wrong_tries(found, "guess 0", DESK) == 1


def test_many_names_do_not_push_out_who_was_tried_often(
    empty: KeyFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tries, "MOST", 4)
    found = refused(empty, 4)
    for number in range(5):
        found = refused(found, 2, f"guess {number}")
    assert len(found.tries) == 4
    assert tries.wrong_tries(found, "anna", DESK) == 4
    assert tries.wrong_tries(found, "guess 4", DESK) == 2


def test_guessing_gets_no_further_than_twenty_an_hour(empty: KeyFile) -> None:
    found, at, tried = empty, 0.0, 0
    while at < 3600:
        found = tries.after_wrong(found, "anna", DESK, DAWN + at)
        at += wait_left(found, DAWN + at)
        tried += 1
    assert tried <= 20


# --- one password on many names ------------------------------------------------------------------


def sprayed(found: KeyFile, seconds: float, *, restarts: bool = False) -> int:
    """How often who always has another name to try gets to try, at one device."""
    spent, tried = 0.0, 0
    while spent < seconds and tried < 1000:
        name = f"colleague {tried}"
        found = tries.after_wrong(found, name, DESK, DAWN if restarts else DAWN + spent)
        following = f"colleague {tried + 1}"
        spent += tries.wait_left(found, following, DESK, 0.0 if restarts else DAWN + spent)
        tried += 1
    return tried


@pytest.mark.parametrize("restarts", [False, True])
def test_one_password_on_many_names_waits_as_well(empty: KeyFile, restarts: bool) -> None:
    """Also by who starts the machine anew after each try."""
    assert sprayed(empty, 3600, restarts=restarts) <= FREE_AT_DEVICE + 5 + 3600 / LONGEST_AT_DEVICE


def test_control_without_a_wait_for_the_device_every_name_is_tried(
    empty: KeyFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tries, "FREE_AT_DEVICE", 1000)
    assert sprayed(empty, 3600) == 1000


def test_a_colleague_is_not_kept_out_by_who_forgot_a_password(empty: KeyFile) -> None:
    """Eight times wrong, and the next at this desk comes in at once; never later than this."""
    found = refused(empty, FREE_AT_DEVICE)
    assert tries.wait_left(found, "bob", DESK, DAWN) == 0
    found = refused(found, 1)
    assert tries.wait_left(found, "bob", DESK, DAWN) == 1
    found = refused(found, 1000)
    assert tries.wait_left(found, "bob", DESK, DAWN) == LONGEST_AT_DEVICE
    assert tries.wait_left(found, "bob", "desk 3", DAWN) == 0
    assert tries.wait_left(found, "anna", DESK, DAWN) == LONGEST_WAIT, "one's own stays longer"


def test_ones_own_right_password_makes_no_room_for_more_guesses(empty: KeyFile) -> None:
    found = refused(refused(empty, 1), 20, "bob")
    found = tries.after_right(found, "anna", DESK)
    assert tries.wait_left(found, "anna", DESK, DAWN) == LONGEST_AT_DEVICE


def test_a_device_forgets_in_time(empty: KeyFile) -> None:
    found = refused(empty, FREE_AT_DEVICE)
    once = tries.after_wrong(found, "bob", DESK, DAWN + FADES - 1)
    assert tries.wait_left(once, "carl", DESK, DAWN + FADES - 1) == 1
    later = tries.after_wrong(found, "bob", DESK, DAWN + FADES)
    assert tries.wait_left(later, "carl", DESK, DAWN + FADES) == 0
    fresh = tries.after_wrong(found, "bob", DESK, DAWN + 100 * FADES)
    assert tries.wait_left(fresh, "carl", DESK, DAWN + 100 * FADES) == 0


def tried_in_an_hour(found: KeyFile) -> int:
    """By who starts the machine anew after each try; it is up in no time at all."""
    spent, tried = 0.0, 0
    while spent < 3600 and tried < 100:
        found = tries.after_wrong(found, "anna", DESK, DAWN)
        spent += wait_left(found, 0.0)
        tried += 1
    return tried


def test_starting_the_machine_anew_after_each_try_wins_nothing(
    empty: KeyFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tried_in_an_hour(empty) <= 20
    monkeypatch.setattr(tries, "_since", lambda tried, running: abs(running - tried.at))
    assert tried_in_an_hour(empty) == 100, "the control must get further"
