"""Slots open with the right words only, and the key file tells nobody's name."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from bridge_app.errors import CannotRead, DamagedStore, NewerStore
from bridge_app.storage import keys
from bridge_app.storage.keys import KeyFile, Opened

STORE, ANNA, BOB = UUID(int=1), UUID(int=2), UUID(int=3)
KEY = bytes(range(32))
DESK = "desk 2"


@pytest.fixture(scope="module")
def two() -> KeyFile:
    """A key file with slots for Anna and Bob."""
    empty = keys.new_key_file(STORE, practice=False)
    anna = keys.with_slot(empty, "anna", "a long password", Opened(KEY, ANNA))
    return keys.with_slot(anna, "bob", "another password", Opened(KEY, BOB))


def test_each_password_opens_its_own_slot(two: KeyFile) -> None:
    assert keys.opened_with(two, "anna", "a long password") == Opened(KEY, ANNA)
    assert keys.opened_with(two, "bob", "another password") == Opened(KEY, BOB)


def test_spaces_inside_a_login_count_once() -> None:
    empty = keys.new_key_file(STORE, practice=False)
    spaced = keys.with_slot(empty, "anna de boer", "a long password", Opened(KEY, ANNA))
    assert keys.opened_with(spaced, "Anna  de Boer", "a long password")
    assert not keys.opened_with(spaced, "annadeboer", "a long password")


@pytest.mark.parametrize("login", ["Anna", " anna ", "ANNA"])
def test_a_login_in_other_letters_is_the_same(two: KeyFile, login: str) -> None:
    assert keys.opened_with(two, login, "a long password") == Opened(KEY, ANNA)


def test_a_password_typed_on_another_keyboard_is_the_same() -> None:
    empty = keys.new_key_file(STORE, practice=False)
    composed = keys.with_slot(
        empty, "anna", "caf\N{LATIN SMALL LETTER E WITH ACUTE}", Opened(KEY, ANNA)
    )
    assert keys.opened_with(composed, "anna", "cafe\N{COMBINING ACUTE ACCENT}")


@pytest.mark.parametrize(
    ("login", "password"),
    [("anna", "a wrong password"), ("anna", "another password"), ("carl", "a long password"),
     ("", ""), (keys.RECOVERY, "a long password")],
)  # fmt: skip
def test_anything_else_opens_nothing(two: KeyFile, login: str, password: str) -> None:
    assert keys.opened_with(two, login, password) is None


@pytest.mark.parametrize("login", ["anna", "nobody"])
def test_an_unknown_name_costs_as_much_work_as_a_known_one(
    two: KeyFile, login: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted, not timed: the slow derivation runs once for either (TRUST 30)."""
    derived: list[str] = []
    slow = keys._cipher

    def counted(slot: keys.Slot, secret: str) -> object:
        derived.append(secret)
        return slow(slot, secret)

    monkeypatch.setattr(keys, "_cipher", counted)
    assert keys.opened_with(two, login, "a wrong password") is None
    assert derived == ["a wrong password"]


def test_a_new_password_takes_the_place_of_the_old(two: KeyFile) -> None:
    changed = keys.with_slot(two, "Anna", "a new password", Opened(KEY, ANNA))
    assert len(changed.slots) == 2
    assert keys.opened_with(changed, "anna", "a long password") is None
    assert keys.opened_with(changed, "anna", "a new password") == Opened(KEY, ANNA)


def swapped(found: KeyFile) -> KeyFile:
    """Anna's slot under Bob's name."""
    anna, bob = found.slots
    return replace(found, slots=(replace(anna, login=bob.login), replace(bob, login=anna.login)))


@pytest.mark.parametrize(
    "tamper",
    [
        swapped,
        lambda found: replace(found, store=str(UUID(int=9))),
        lambda found: replace(found, slots=tuple(replace(s, kind="recovery") for s in found.slots)),
        lambda found: replace(
            found, slots=tuple(replace(s, nonce=found.salt[:16]) for s in found.slots)
        ),
    ],
)
def test_a_slot_that_was_moved_does_not_open(
    two: KeyFile, tamper: Callable[[KeyFile], KeyFile]
) -> None:
    assert keys.opened_with(two, "anna", "a long password") is not None
    assert keys.opened_with(tamper(two), "anna", "a long password") is None


def test_a_printed_code_opens_the_store(two: KeyFile) -> None:
    assert not keys.has_recovery(two)
    code = keys.new_recovery_code()
    saved = keys.with_slot(two, keys.RECOVERY, code, Opened(KEY, ANNA))
    assert keys.has_recovery(saved)
    assert keys.opened_with(saved, keys.RECOVERY, code) == Opened(KEY, ANNA)


def test_codes_differ_and_hold_no_letters_that_look_alike() -> None:
    codes = {keys.new_recovery_code() for _ in range(50)}
    assert len(codes) == 50
    assert {len(code) for code in codes} == {26}
    assert not set("01IO") & set("".join(codes))


# --- wrong tries ----------------------------------------------------------------------------


def test_each_wrong_try_waits_longer(two: KeyFile) -> None:
    waits = []
    found = two
    for _ in range(12):
        found = keys.after_wrong(found, "anna", DESK, 1000.0)
        waits.append(keys.wait_left(found, "anna", DESK, 1000.0))
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]
    assert keys.wrong_tries(found, "anna", DESK) == 12
    assert keys.wait_left(found, "anna", DESK, 1299.5) == 1
    assert keys.wait_left(found, "anna", DESK, 1300.0) == 0


def test_only_this_person_at_this_desk_waits(two: KeyFile) -> None:
    found = keys.after_wrong(two, "anna", DESK, 1000.0)
    assert keys.wait_left(found, "Anna", DESK, 1000.0) == 1
    assert keys.wait_left(found, "anna", "desk 3", 1000.0) == 0
    assert keys.wait_left(found, "bob", DESK, 1000.0) == 0


def test_the_right_password_ends_the_waiting(two: KeyFile) -> None:
    found = keys.after_wrong(two, "anna", DESK, 1000.0)
    found = keys.after_wrong(found, "bob", DESK, 1000.0)
    found = keys.after_right(found, "anna", DESK)
    assert keys.wrong_tries(found, "anna", DESK) == 0
    assert keys.wrong_tries(found, "bob", DESK) == 1


def test_wrong_tries_are_forgotten_after_a_day(two: KeyFile) -> None:
    found = two
    for number in range(5):
        found = keys.after_wrong(found, f"guess {number}", DESK, 1000.0)
    next_day = 1000.0 + keys.FORGOTTEN + 2
    found = keys.after_wrong(found, "guess 0", DESK, next_day)
    assert len(found.tries) == 1
    assert keys.wrong_tries(found, "guess 0", DESK) == 1


def test_a_clock_set_back_never_makes_anybody_wait_longer(two: KeyFile) -> None:
    found = keys.after_wrong(two, "anna", DESK, 1e9)
    assert keys.wait_left(found, "anna", DESK, 0.0) == 300


# --- the file -------------------------------------------------------------------------------


def test_what_is_written_is_read(two: KeyFile, tmp_path: Path) -> None:
    found = keys.after_wrong(two, "anna", DESK, 1000.0)
    keys.write(tmp_path / keys.NAME, found)
    assert keys.read(tmp_path / keys.NAME) == found


def test_no_name_and_no_key_can_be_read_in_it(two: KeyFile, tmp_path: Path) -> None:
    keys.write(tmp_path / keys.NAME, keys.after_wrong(two, "anna", DESK, 1000.0))
    text = (tmp_path / keys.NAME).read_text()
    for secret in ("anna", "bob", DESK, str(ANNA), ANNA.hex, KEY.hex(), "password"):
        assert secret not in text


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        keys.read(tmp_path / keys.NAME)


def change(**changed: Any) -> Callable[[dict[str, Any]], None]:
    return lambda values: values.update(changed)


def in_slot(**changed: Any) -> Callable[[dict[str, Any]], None]:
    return lambda values: values["slots"][0].update(changed)


@pytest.mark.parametrize(
    "damage",
    [
        change(store="no uuid"),
        change(practice="yes"),
        change(salt="%%%"),
        change(slots=None),
        change(slots=[{}]),
        change(tries=[]),
        change(tries={"a": {"count": 1, "until": 2.0, "more": 3}}),
        change(format="one"),
        change(more=1),
        in_slot(sealed="AAAA"),
        in_slot(salt=5),
        lambda values: values.pop("format"),
        lambda values: values.pop("salt"),
    ],
)
def test_a_damaged_file_is_told_as_damage(
    two: KeyFile, tmp_path: Path, damage: Callable[[dict[str, Any]], None]
) -> None:
    path = tmp_path / keys.NAME
    keys.write(path, two)
    values = json.loads(path.read_text())
    damage(values)
    path.write_text(json.dumps(values))
    with pytest.raises(DamagedStore) as told:
        keys.read(path)
    assert told.value.path == path


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"[]", b"{", b"null"])
def test_something_else_than_a_key_file_is_damage(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / keys.NAME
    path.write_bytes(content)
    with pytest.raises(DamagedStore):
        keys.read(path)


@pytest.mark.parametrize(("newer", "found"), [(change(format=2), "2"), (in_slot(kdf="x"), "x")])
def test_a_newer_program_wrote_it(
    two: KeyFile, tmp_path: Path, newer: Callable[[dict[str, Any]], None], found: str
) -> None:
    path = tmp_path / keys.NAME
    keys.write(path, two)
    values = json.loads(path.read_text())
    newer(values)
    path.write_text(json.dumps(values))
    with pytest.raises(NewerStore) as told:
        keys.read(path)
    assert told.value.found == found
