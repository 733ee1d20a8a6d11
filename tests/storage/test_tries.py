"""Each wrong password makes one wait longer, and no clock can be set to shorten it."""

from uuid import UUID

import pytest

from bridge_app.storage import keys, tries
from bridge_app.storage.keys import KeyFile
from bridge_app.storage.tries import FORGOTTEN, LONGEST_WAIT, Moment

DESK = "desk 2"
DAWN = Moment(1_000_000.0, 500.0)
"""Some moment: what hangs on the wall, and how long the machine runs."""


@pytest.fixture
def empty() -> KeyFile:
    return keys.new_key_file(UUID(int=1), practice=False)


def later(seconds: float, wall: float | None = None) -> Moment:
    """So much later by the machine's own clock; the wall follows unless somebody set it."""
    return Moment(DAWN.wall + (seconds if wall is None else wall), DAWN.running + seconds)


def refused(found: KeyFile, times: int, at: Moment = DAWN) -> KeyFile:
    for _ in range(times):
        found = tries.after_wrong(found, "anna", DESK, at)
    return found


def test_each_wrong_try_waits_longer(empty: KeyFile) -> None:
    waits = [tries.wait_left(refused(empty, n), "anna", DESK, DAWN) for n in range(1, 13)]
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]


def test_waiting_ends(empty: KeyFile) -> None:
    found = refused(empty, 12)
    assert tries.wrong_tries(found, "anna", DESK) == 12
    assert tries.wait_left(found, "anna", DESK, later(299.5)) == 1
    assert tries.wait_left(found, "anna", DESK, later(300)) == 0


def test_only_this_person_at_this_desk_waits(empty: KeyFile) -> None:
    found = refused(empty, 1)
    assert tries.wait_left(found, "Anna", DESK, DAWN) == 1
    assert tries.wait_left(found, "anna", "desk 3", DAWN) == 0
    assert tries.wait_left(found, "bob", DESK, DAWN) == 0


def test_the_right_password_ends_the_waiting(empty: KeyFile) -> None:
    found = tries.after_wrong(refused(empty, 1), "bob", DESK, DAWN)
    found = tries.after_right(found, "anna", DESK)
    assert tries.wrong_tries(found, "anna", DESK) == 0
    assert tries.wrong_tries(found, "bob", DESK) == 1


@pytest.mark.parametrize("set_to", [-30 * FORGOTTEN, -3600, 3600, 30 * FORGOTTEN])
def test_setting_the_clock_changes_nothing(empty: KeyFile, set_to: float) -> None:
    found = refused(empty, 10)
    assert tries.wait_left(found, "anna", DESK, later(10, set_to)) == LONGEST_WAIT - 10
    assert tries.wait_left(found, "anna", DESK, later(300, set_to)) == 0
    more = tries.after_wrong(found, "anna", DESK, later(300, set_to))
    assert tries.wrong_tries(more, "anna", DESK) == 11


def test_after_a_new_start_the_wall_tells(empty: KeyFile) -> None:
    found = refused(empty, 10)
    assert tries.wait_left(found, "anna", DESK, Moment(DAWN.wall + 100, 20.0)) == 200
    assert tries.wait_left(found, "anna", DESK, Moment(DAWN.wall + 300, 20.0)) == 0


def test_a_clock_that_was_wrong_keeps_nobody_out(empty: KeyFile) -> None:
    """Refused while the wall said 2031; the machine is started anew and the wall is right."""
    found = refused(empty, 10)
    assert tries.wait_left(found, "anna", DESK, Moment(DAWN.wall - FORGOTTEN, 20.0)) == 0


def test_wrong_tries_are_forgotten_after_a_day(empty: KeyFile) -> None:
    found = empty
    for number in range(5):
        found = tries.after_wrong(found, f"guess {number}", DESK, DAWN)
    found = tries.after_wrong(found, "guess 0", DESK, later(FORGOTTEN + 2))
    assert len(found.tries) == 1
    assert tries.wrong_tries(found, "guess 0", DESK) == 1


def test_a_day_that_only_the_wall_saw_is_no_day(empty: KeyFile) -> None:
    found = tries.after_wrong(empty, "bob", DESK, DAWN)
    found = tries.after_wrong(found, "anna", DESK, later(5, FORGOTTEN + 2))
    assert tries.wrong_tries(found, "bob", DESK) == 1


def test_guessing_gets_no_further_than_twenty_an_hour(empty: KeyFile) -> None:
    found, at, tried = empty, 0.0, 0
    while at < 3600:
        found = tries.after_wrong(found, "anna", DESK, later(at))
        at += tries.wait_left(found, "anna", DESK, later(at))
        tried += 1
    assert tried <= 20
