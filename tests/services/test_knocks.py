"""Who did not come in stands in the chain of log-ins, and what was typed stands nowhere."""

import json
import shutil
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bridge_app.errors import StoreUnavailable, WrongPassword
from bridge_app.services.session import Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import chain, knocks, tables
from tests.services.test_log import MONTH
from tests.services.world import MORNING, Clock

PASSWORD, OTHER = "een lang wachtwoord", "een ander wachtwoord"
STRANGER = "indringer-met-een-naam"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    vault = Vault(tmp_path_factory.mktemp("template") / "store", Clock())
    vault.close(vault.create("anna", "Anna de Boer", PASSWORD))
    return vault.folder


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault(tmp_path: Path, template: Path, clock: Clock) -> Vault:
    shutil.copytree(template, tmp_path / "store")
    return Vault(tmp_path / "store", clock, lambda: clock().timestamp())


def refused(vault: Vault, login: str, device: str = "desk 2") -> None:
    with pytest.raises(WrongPassword):
        vault.open(login, OTHER, device)


def lines(session: Session) -> list[Any]:
    with session.database.reading() as connection:
        key = session.database.key_for(chain.LOGINS.purpose)
        assert chain.verify(connection, key, chain.LOGINS).whole
        told = sa.select(tables.login_event).order_by(tables.login_event.c.seq)
        return [row for row in connection.execute(told) if row.kind == "refused"]


def test_tries_that_never_succeed_are_taken_up_at_the_next_log_in(
    vault: Vault, clock: Clock
) -> None:
    refused(vault, "Anna")
    clock.later(minutes=10)
    refused(vault, "anna")
    refused(vault, STRANGER)
    refused(vault, "nog iemand", "desk 3")
    begun = clock()
    clock.later(days=1)
    session = vault.open("anna", PASSWORD, "desk 1")
    told = [
        (line.staff, line.device, line.failures, line.tried_from, line.tried_to, line.at)
        for line in lines(session)
    ]
    assert told == [
        (session.staff.id, "desk 2", 2, MORNING, begun, clock()),
        (None, "desk 2", 1, begun, begun, clock()),
        (None, "desk 3", 1, begun, begun, clock()),
    ]
    assert not (vault.folder / knocks.NAME).exists()
    vault.close(session)
    again = vault.open("anna", PASSWORD, "desk 1")
    assert len(lines(again)) == 3, "told once"
    vault.close(again)


def test_control_without_the_note_at_the_door_nobody_knows(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(knocks, "note", lambda *_told: None)
    refused(vault, STRANGER)
    session = vault.open("anna", PASSWORD, "desk 1")
    assert lines(session) == []
    vault.close(session)


def test_what_was_typed_is_in_no_file(vault: Vault) -> None:
    refused(vault, STRANGER)
    for path in vault.folder.iterdir():
        content = path.read_bytes().lower()
        assert STRANGER.encode() not in content
        assert OTHER.encode() not in content
    assert b"desk 2" in (vault.folder / knocks.NAME).read_bytes()


def test_who_looks_the_log_through_sees_them(vault: Vault, clock: Clock) -> None:
    refused(vault, STRANGER)
    refused(vault, "anna")
    session = vault.open("anna", PASSWORD, "desk 1")
    log = services_for(session.database, clock).log
    found = log.review(session.actor, MONTH).refused
    assert [(each.staff, each.device, each.times) for each in found] == [
        (session.staff.id, "desk 2", 1),
        (None, "desk 2", 1),
    ]
    vault.close(session)


def test_a_cut_after_they_were_kept_tells_none_twice(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused(vault, "anna")

    def cut(*_told: object) -> None:
        raise StoreUnavailable(vault.folder, "EIO")

    with monkeypatch.context() as patched:
        patched.setattr(knocks, "forget", cut)
        vault.close(vault.open("anna", PASSWORD, "desk 1"))
    assert (vault.folder / knocks.NAME).exists()
    session = vault.open("anna", PASSWORD, "desk 1")
    assert len(lines(session)) == 1
    vault.close(session)


def test_a_file_that_is_no_such_file_keeps_nobody_out(vault: Vault) -> None:
    for number, content in enumerate(("half", "{}", '[{"who": 1}]', "[1]")):
        (vault.folder / knocks.NAME).write_text(content)
        vault.close(vault.open("anna", PASSWORD, "desk 1"))
        refused(vault, f"niemand {number}")
        assert len(knocks.waiting(vault.folder)) == 1


def test_names_without_end_fill_no_disk(tmp_path: Path, vault: Vault) -> None:
    from bridge_app.storage import store

    key_file, now = store.key_file(vault.folder), datetime(2026, 3, 2, tzinfo=UTC).timestamp()
    for number in range(knocks.MOST + 5):
        knocks.note(tmp_path, key_file, "naam", f"desk {number}", now + number)
    found = knocks.waiting(tmp_path)
    assert len(found) == knocks.MOST
    assert sum(each.times for each in found) == knocks.MOST + 5
    assert found[-1].moments[1] - found[-1].moments[0] == timedelta(seconds=5)


def test_what_comes_in_between_stays(tmp_path: Path, vault: Vault) -> None:
    from bridge_app.storage import store

    key_file = store.key_file(vault.folder)
    knocks.note(tmp_path, key_file, "anna", "desk 1", 1.0)
    told = knocks.waiting(tmp_path)
    knocks.note(tmp_path, key_file, "anna", "desk 2", 2.0)
    knocks.forget(tmp_path, told)
    assert [each.device for each in knocks.waiting(tmp_path)] == ["desk 2"]


def _noted(**other: object) -> str:
    return json.dumps([{**asdict(knocks.Knock("", "desk 2", 1.0, 2.0)), **other}])


@pytest.mark.parametrize(
    "content",
    [
        _noted(first=1e300),
        _noted(first=3.0),
        _noted(first="then"),
        _noted(first=float("nan")),
        _noted(device="\ud800"),
        _noted(who=[], device={}),
        _noted(times=10**30),
        _noted(times=0),
        _noted(times="x"),
        "[" * 100_000,
        "[1]",
        '{"a": 1}',
        "null",
    ],
    ids=lambda content: content[:60],
)
def test_whatever_somebody_writes_there_keeps_nobody_out(vault: Vault, content: str) -> None:
    (vault.folder / knocks.NAME).write_text(content)
    session = vault.open("anna", PASSWORD, "desk 1")
    assert lines(session) == []
    vault.close(session)


def test_control_what_the_program_wrote_there_itself_is_taken_up(vault: Vault) -> None:
    (vault.folder / knocks.NAME).write_text(_noted())
    session = vault.open("anna", PASSWORD, "desk 1")
    assert [line.failures for line in lines(session)] == [1]
    vault.close(session)


def test_a_file_of_many_lines_fills_no_log(vault: Vault) -> None:
    told = [asdict(knocks.Knock("", "desk 2", float(n), float(n))) for n in range(knocks.MOST + 50)]
    (vault.folder / knocks.NAME).write_text(json.dumps(told))
    session = vault.open("anna", PASSWORD, "desk 1")
    assert len(lines(session)) == knocks.MOST
    vault.close(session)
