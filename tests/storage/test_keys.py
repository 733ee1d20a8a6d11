"""Slots open with the right words only, and the key file tells nobody's name."""

import json
import string
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from bridge_app.errors import CannotRead, DamagedStore, NewerStore
from bridge_app.storage import keys, tries
from bridge_app.storage.keys import KeyFile, Opened
from tests.derived import known

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


def test_a_box_that_was_changed_is_damage_and_no_wrong_password(two: KeyFile) -> None:
    anna, bob = two.slots
    mixed = replace(two, slots=(replace(anna, box=bob.box), bob))
    with pytest.raises(DamagedStore):
        keys.opened_with(mixed, "anna", "a long password")
    assert keys.opened_with(mixed, "bob", "another password") == Opened(KEY, BOB)


# --- another database key -------------------------------------------------------------------

COMING = bytes(reversed(range(32)))


def test_everybody_gets_the_next_key_without_their_password(two: KeyFile) -> None:
    both = keys.with_next_key(two, KEY, COMING)
    assert keys.opened_with(both, "anna", "a long password") == Opened(KEY, ANNA, COMING)
    assert keys.opened_with(both, "bob", "another password") == Opened(KEY, BOB, COMING)


def test_once_the_file_has_the_next_key_the_other_goes(two: KeyFile) -> None:
    both = Opened(KEY, ANNA, COMING)
    settled = keys.settled_on(keys.with_next_key(two, KEY, COMING), COMING, both)
    assert keys.opened_with(settled, "anna", "a long password") == Opened(COMING, ANNA)
    again = keys.with_next_key(settled, COMING, bytes(32))
    assert keys.opened_with(again, "bob", "another password") == Opened(COMING, BOB, bytes(32))


def test_while_it_is_renewed_a_slot_with_the_key_that_counts_stays_and_a_forged_one_goes(
    two: KeyFile,
) -> None:
    both = keys.with_next_key(two, KEY, COMING)
    since = keys.with_slot(both, "bob", "bob chose another", Opened(COMING, BOB))
    forged = keys.with_slot(since, "eve", "the password of eve", Opened(bytes(32), BOB))
    settled = keys.settled_on(forged, COMING, Opened(KEY, ANNA, COMING))
    assert keys.opened_with(settled, "bob", "bob chose another") == Opened(COMING, BOB)
    assert keys.opened_with(settled, "eve", "the password of eve") is None


def test_who_left_gets_no_next_key(two: KeyFile) -> None:
    left = keys.with_next_key(keys.only_for(two, [" Anna "]), KEY, COMING)
    assert keys.opened_with(left, "bob", "another password") is None
    assert keys.opened_with(left, "anna", "a long password") == Opened(KEY, ANNA, COMING)


def test_a_slot_that_was_slipped_in_gets_no_next_key(two: KeyFile) -> None:
    """Somebody who can write the file, but never had the key, laid a slot of their own in it."""
    eve = keys.with_slot(two, "eve", "the password of eve", Opened(bytes(32), BOB))
    both = keys.with_next_key(eve, KEY, COMING)
    assert len(both.slots) == 2
    assert keys.opened_with(both, "eve", "the password of eve") is None


def test_of_one_login_the_way_in_that_counts_at_the_door_is_kept_alone(two: KeyFile) -> None:
    """Control: both slots bear the mark of the key, so by that alone both would be kept."""
    shadow = keys.with_slot(two, "anna", "what bob chose", Opened(KEY, BOB)).slots[-1]
    doubled = replace(two, slots=(*two.slots, shadow))
    assert len(keys.with_next_key(doubled, KEY, COMING).slots) == 3
    assert keys.only_for(doubled, ["anna", "bob"]).slots == two.slots


def test_a_slot_made_in_between_holds_both_keys(two: KeyFile) -> None:
    both = keys.with_next_key(two, KEY, COMING)
    more = keys.with_slot(both, "carl", "carl has a password", Opened(KEY, ANNA, COMING))
    assert keys.opened_with(more, "carl", "carl has a password") == Opened(KEY, ANNA, COMING)


def test_a_code_is_read_however_it_was_typed() -> None:
    code = keys.new_recovery_code()
    typed = f" {code[:5].lower()}-{code[5:13]}  {code[13:]}\n"
    assert keys.read_code(typed) == code


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


# --- the file -------------------------------------------------------------------------------


def test_what_is_written_is_read(two: KeyFile, tmp_path: Path) -> None:
    found = tries.after_wrong(two, "anna", DESK, 10.0)
    keys.write(tmp_path / keys.NAME, found)
    assert keys.read(tmp_path / keys.NAME) == found


def test_no_name_and_no_key_can_be_read_in_it(two: KeyFile, tmp_path: Path) -> None:
    keys.write(tmp_path / keys.NAME, tries.after_wrong(two, "anna", DESK, 1.0))
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
        change(tries={"a": {"count": 1, "wait": 2}}),
        change(tries={"a": {"count": "x", "wait": 2, "at": 3.0}}),
        change(format="one"),
        change(more=1),
        in_slot(sealed="AAAA"),
        in_slot(salt=5),
        in_slot(login=[]),
        in_slot(login="anna"),
        in_slot(box="AAAA"),
        in_slot(mark=""),
        in_slot(next_box="AAAA"),
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


def test_a_key_is_written_in_one_way(two: KeyFile, tmp_path: Path) -> None:
    """Its last letter carries bits that count for nothing; others there are damage all the same."""
    path, public = tmp_path / keys.NAME, two.slots[0].public
    letters = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
    same = f"{public[:-2]}{letters[letters.index(public[-2]) ^ 1]}="
    assert b64decode(same) == b64decode(public)
    keys.write(path, replace(two, slots=(replace(two.slots[0], public=same), two.slots[1])))
    with pytest.raises(DamagedStore):
        keys.read(path)


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


def test_the_key_of_a_password_is_what_the_standard_says() -> None:
    """Two implementations agree, so that a store opens with whichever comes later."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    from bridge_app.storage.keys import derived

    salt = bytes(range(16))
    other = Argon2id(salt=salt, length=32, iterations=3, lanes=4, memory_cost=65536)
    assert derived(b"drie woorden achter elkaar", salt) == other.derive(
        b"drie woorden achter elkaar"
    )


def test_a_key_that_tests_know_again_is_the_one_of_its_own_salt_and_words() -> None:
    """What keeps the tests from doing the slow work twice gives nobody the key of another."""
    words, salt = b"woorden van vandaag", bytes(range(keys.SALT_BYTES))
    others = keys.derived(words, bytes(keys.SALT_BYTES)), keys.derived(b"andere woorden", salt)
    first, worked_out = keys.derived(words, salt), known.cache_info().misses
    assert keys.derived(words, salt) == first
    assert known.cache_info().misses == worked_out
    assert first not in others
