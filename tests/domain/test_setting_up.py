"""What is left to settle: nothing is called done that nobody looked at."""

from dataclasses import replace

import pytest

from bridge_app.domain.setting_up import (
    FIELDS,
    Matter,
    Section,
    SetUp,
    on_a_server,
    still_to_settle,
)

ALL_FIELDS = frozenset(name for names in FIELDS.values() for name in names)
SETTLED = SetUp(
    looked_at=ALL_FIELDS | {"retention", "backup_place"},
    locations=1,
    keepers=2,
    recovery_proven=True,
)


def test_a_new_store_has_everything_to_settle_but_the_review_of_rights() -> None:
    new = SetUp(own_step_missing=True)
    assert still_to_settle(new) == tuple(each for each in Matter if each is not Matter.RIGHTS)


def test_on_a_server_nobody_settles_backups_or_a_printed_code() -> None:
    gone = {Matter.RECOVERY, Matter.BACKUP_PLACE, Matter.RIGHTS}
    left = still_to_settle(on_a_server(SetUp(own_step_missing=True)))
    assert left == tuple(each for each in Matter if each not in gone)


def test_when_all_is_settled_nothing_is_left() -> None:
    assert still_to_settle(SETTLED) == ()


@pytest.mark.parametrize(
    ("name", "matter"),
    [
        ("name", Matter.NAME),
        ("desk_phone", Matter.DESK_PHONE),
        ("privacy_contact", Matter.PRIVACY),
    ],
)
def test_an_empty_text_is_not_settled(name: str, matter: Matter) -> None:
    assert still_to_settle(replace(SETTLED, empty=frozenset({name}))) == (matter,)


@pytest.mark.parametrize(
    ("known", "matter"),
    [
        (replace(SETTLED, locations=0), Matter.LOCATIONS),
        (replace(SETTLED, keepers=1), Matter.SECOND_KEEPER),
        (replace(SETTLED, recovery_proven=False), Matter.RECOVERY),
        (replace(SETTLED, rights_due=True), Matter.RIGHTS),
        (replace(SETTLED, own_step_missing=True), Matter.SECOND_STEP),
        (replace(SETTLED, looked_at=SETTLED.looked_at - {"second_step"}), Matter.SAFETY),
        (replace(SETTLED, looked_at=SETTLED.looked_at - {"areas_off"}), Matter.AREAS),
        (replace(SETTLED, looked_at=SETTLED.looked_at - {"address_form"}), Matter.SPEECH),
    ],
)
def test_each_thing_is_asked_by_itself(known: SetUp, matter: Matter) -> None:
    assert still_to_settle(known) == (matter,)


def test_every_screen_has_settings_of_its_own() -> None:
    assert set(FIELDS) == set(Section)
    assert len(ALL_FIELDS) == sum(map(len, FIELDS.values()))
