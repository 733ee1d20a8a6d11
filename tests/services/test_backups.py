"""Every backup restores, only who may opens it, and what is no backup of ours is refused."""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.backup import PRINTED, Checked, Steps, nobody_waits, printed, read_head
from bridge_app.domain.setting_up import RECOVERY_PROVEN
from bridge_app.errors import (
    CannotWrite,
    DamagedStore,
    FieldProblem,
    NewerStore,
    NotABackup,
    NotAllowed,
    RowsMissing,
    StoreNotEmpty,
    WrongPassword,
)
from bridge_app.practice.build import Wanted, build
from bridge_app.problem_words import sentence
from bridge_app.services import entry
from bridge_app.services.backups import LAST_MADE, Backups
from bridge_app.services.clock import business_day
from bridge_app.services.keyring import Keyring
from bridge_app.services.restores import Key, restore
from bridge_app.services.session import Session, services_for, this_device
from bridge_app.services.vault import Vault
from bridge_app.storage import (
    backups,
    contents,
    copies,
    giving,
    keys,
    restoring,
    schema,
    settings_rows,
    store,
    tables,
)
from bridge_app.storage.chain import AUDIT, LEDGER, LOGINS
from bridge_app.storage.database import Database, in_memory, open_cipher
from bridge_app.storage.schema import Versions
from tests.storage.test_chain import guards_dropped

PASSWORD = "drie gewone woorden"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice store: forty people with talks, plans and vouchers."""
    folder = tmp_path_factory.mktemp("backups") / "store"
    build(folder, PASSWORD, Wanted(clients=12, seed=3))
    return folder


@pytest.fixture
def vault(template: Path, tmp_path: Path) -> Vault:
    return Vault(Path(shutil.copytree(template, tmp_path / "store")))


@pytest.fixture
def session(vault: Vault) -> Iterator[Session]:
    inside = vault.open("beheer", PASSWORD, this_device())
    yield inside
    vault.close(inside)


@pytest.fixture
def keeper(vault: Vault, session: Session) -> Backups:
    return Backups(vault, session)


@pytest.fixture(scope="module")
def kept(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup that was made once, for all who only read it."""
    folder = Path(shutil.copytree(template, tmp_path_factory.mktemp("kept") / "store"))
    vault = Vault(folder)
    session = vault.open("beheer", PASSWORD, this_device())
    file = folder.parent / "kept.backup"
    Backups(vault, session).make(file)
    vault.close(session)
    return file


@contextmanager
def open_practice(folder: Path) -> Iterator[Database]:
    """The store without its door."""
    opened = keys.opened_with(store.key_file(folder), "beheer", PASSWORD)
    assert opened
    database = open_cipher(folder / store.DATABASE, opened.key)
    yield database
    database.close()


# --- made and restored ------------------------------------------------------------------------


def test_a_backup_becomes_the_same_store_again(keeper: Backups, tmp_path: Path) -> None:
    file = tmp_path / "monday.backup"
    manifest = keeper.make(file)
    before = contents.told_by(keeper.session.database)
    told = restore(file, tmp_path / "again", Key("beheer", PASSWORD))
    assert (told.manifest, told.listed, told.erased) == (manifest, False, 0)
    again = Vault(tmp_path / "again")
    inside = again.open("beheer", PASSWORD, this_device())
    after = contents.told_by(inside.database)
    assert after.ledger_cents == before.ledger_cents > 0
    assert after.counts["client"] == before.counts["client"] == 12
    assert after.heads[LEDGER.name] == manifest.heads[LEDGER.name]
    assert contents.checked(inside.database).whole
    assert inside.database.key != keeper.session.database.key
    people = services_for(inside.database, again.clock).people
    someone = next(each for each in people.listed(desk(inside)) if each.last_name)
    assert people.find(desk(inside), str(someone.last_name)[:4]), "search works again"
    again.close(inside)


def desk(session: Session) -> Actor:
    return replace(session.actor, roles=frozenset({Role.FRONT_DESK}))


def test_a_restored_store_tells_so_and_numbers_no_receipt_twice(kept: Path, tmp_path: Path) -> None:
    manifest = restore(kept, tmp_path / "again", Key("beheer", PASSWORD)).manifest
    again = Vault(tmp_path / "again")
    inside = again.open("beheer", PASSWORD, this_device())
    with inside.database.writing() as connection:
        rows = connection.execute(
            select(tables.audit.c.detail).where(tables.audit.c.action == "store.restore")
        )
        heads = [printed(head, name) for name, head in sorted(manifest.heads.items())]
        assert rows.scalars().all() == [f"{' '.join(heads)} {manifest.made_at:%Y-%m-%dT%H:%M}Z"]
        assert giving.next_receipt(connection, 2026) == ("B", 1)
    again.close(inside)


def test_after_a_restore_a_later_head_on_paper_says_after_which_row_rows_are_missing(
    keeper: Backups, tmp_path: Path
) -> None:
    """Other rows bear those numbers by now; without the row of the restore they look changed."""
    manifest = keeper.make(tmp_path / "monday.backup")
    for _ in range(3):
        keeper.check()
    later = printed(contents.told_by(keeper.session.database).heads[AUDIT.name], AUDIT.name)
    restore(tmp_path / "monday.backup", tmp_path / "again", Key("beheer", PASSWORD))
    again = Vault(tmp_path / "again")
    inside = again.open("beheer", PASSWORD, this_device())
    checking = Backups(again, inside)
    for _ in range(4):
        assert checking.check().whole
    with pytest.raises(RowsMissing) as told:
        checking.check(later)
    assert (told.value.chain, told.value.row) == (AUDIT.name, manifest.heads[AUDIT.name].seq)
    found = services_for(inside.database, again.clock).log.check(inside.actor, later).last
    assert found is not None
    assert found.found == ((AUDIT.name, told.value.row + 1, "missing"),)
    before = printed(manifest.heads[AUDIT.name], AUDIT.name)
    assert checking.check(before).whole
    again.close(inside)


def test_when_it_was_made_is_kept(keeper: Backups, tmp_path: Path) -> None:
    manifest = keeper.make(tmp_path / "monday.backup")
    with keeper.session.database.reading() as connection:
        value = select(tables.setting.c.value).where(tables.setting.c.name == LAST_MADE)
        assert connection.execute(value).scalar_one() == manifest.made_at.isoformat()


def test_only_an_administrator_makes_one(keeper: Backups, tmp_path: Path) -> None:
    mentor = replace(keeper.session.actor, roles=frozenset({Role.MENTOR}))
    with pytest.raises(NotAllowed):
        Backups(keeper.vault, replace(keeper.session, actor=mentor)).make(tmp_path / "x.backup")
    assert not (tmp_path / "x.backup").exists()


@pytest.mark.parametrize(
    ("login", "secret"), [("mentor", PASSWORD), ("beheer", "een ander wachtwoord"), ("", "")]
)
def test_only_administrators_open_it(kept: Path, tmp_path: Path, login: str, secret: str) -> None:
    with pytest.raises(WrongPassword):
        restore(kept, tmp_path / "again", Key(login, secret))
    assert not store.is_there(tmp_path / "again")


def test_the_printed_code_opens_it_too(keeper: Backups, tmp_path: Path) -> None:
    code = Keyring(keeper.vault, keeper.session).new_recovery_code()
    keeper.make(tmp_path / "monday.backup")
    typed = f"{code[:13]} {code[13:].lower()}"
    done = restore(tmp_path / "monday.backup", tmp_path / "again", Key("", typed))
    assert done.by_code
    again = Vault(tmp_path / "again")
    again.close(again.recover(code, "beheer", "weer een ander woord", this_device()))


def test_a_store_is_never_written_over(kept: Path, vault: Vault) -> None:
    before = (vault.folder / store.DATABASE).read_bytes()
    with pytest.raises(StoreNotEmpty):
        restore(kept, vault.folder, Key("beheer", PASSWORD))
    assert (vault.folder / store.DATABASE).read_bytes() == before


def test_nobody_can_read_it_without_a_key(kept: Path, template: Path) -> None:
    content = kept.read_bytes()
    with open_practice(template) as database, database.reading() as connection:
        names = connection.execute(select(tables.client.c.last_name)).scalars().all()
    for told in (*filter(None, names), "SQLite format", "client", "ledger", "mentor"):
        assert told.encode() not in content


# --- a place that does not take it --------------------------------------------------------------


def test_a_place_that_is_not_there(keeper: Backups, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        keeper.make(tmp_path / "nowhere" / "monday.backup")


def test_what_does_not_restore_does_not_take_the_place_of_what_does(
    keeper: Backups, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "monday.backup"
    keeper.make(file)
    good = file.read_bytes()

    def broken(*_: object) -> None:
        raise DamagedStore(file)

    monkeypatch.setattr(restoring, "rehearse", broken)
    with pytest.raises(DamagedStore):
        keeper.make(file)
    assert file.read_bytes() == good
    assert {each.name for each in tmp_path.iterdir()} == {"store", file.name}


def test_a_rehearsal_finds_another_content(kept: Path, template: Path) -> None:
    with open_practice(template) as database:
        manifest = contents.told_by(database)
        with pytest.raises(DamagedStore):
            restoring.rehearse(kept, database.key, manifest, Steps(nobody_waits, 3))


# --- what is no backup of ours --------------------------------------------------------------


def repacked(kept: Path, file: Path, **changed: bytes) -> Path:
    """The same archive with other content in one of its parts."""
    with zipfile.ZipFile(kept) as archive, zipfile.ZipFile(file, "w") as made:
        for part in backups.PARTS:
            name = part.partition(".")[0]
            made.writestr(part, changed.get(name, archive.read(part)))
    return file


def holding(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


def with_more(kept: Path, file: Path) -> Path:
    shutil.copyfile(kept, file)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("../../outside", b"x")
    return file


def compressed(kept: Path, file: Path) -> Path:
    with (
        zipfile.ZipFile(kept) as archive,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for part in backups.PARTS:
            made.writestr(part, archive.read(part))
    return file


Forge = Callable[[Path, Path], Path]

FORGED: dict[str, tuple[Forge, str]] = {
    "no archive": (lambda _k, f: holding(f, b"PK no"), "content"),
    "empty": (lambda _k, f: holding(f, b""), "content"),
    "half": (lambda k, f: holding(f, k.read_bytes()[:-3000]), "content"),
    "one part more": (with_more, "parts"),
    "compressed": (compressed, "parts"),
    "small part too large": (
        lambda k, f: repacked(k, f, manifest=b" " * (backups.SMALL + 1)),
        "parts",
    ),
    "no key file": (lambda k, f: repacked(k, f, keys=b"{}"), "content"),
    "no facts": (lambda k, f: repacked(k, f, manifest=b""), "seal"),
    "other facts": (lambda k, f: repacked(k, f, manifest=b"x" * 400), "seal"),
}


@pytest.mark.parametrize("name", FORGED)
def test_what_we_would_not_have_written_is_refused(kept: Path, tmp_path: Path, name: str) -> None:
    forge, reason = FORGED[name]
    forged = forge(kept, tmp_path / "forged.backup")
    with pytest.raises(NotABackup) as told:
        restore(forged, tmp_path / "again", Key("beheer", PASSWORD))
    assert told.value.reason == reason
    assert not store.is_there(tmp_path / "again")
    assert list((tmp_path / "again").iterdir()) == []


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotABackup) as told:
        restore(tmp_path / "none", tmp_path / "again", Key("beheer", PASSWORD))
    assert told.value.reason == "unreadable"


def test_a_damaged_page_is_found(kept: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(kept) as archive:
        database = bytearray(archive.read(backups.DATABASE))
    database[len(database) // 2] ^= 1
    forged = repacked(kept, tmp_path / "forged.backup", bridge=bytes(database))
    with pytest.raises(DamagedStore):
        restore(forged, tmp_path / "again", Key("beheer", PASSWORD))
    assert not store.is_there(tmp_path / "again")


INTRUDER = Key("indringer", "een ander lang woord")


def with_slot_more(kept: Path, folder: Path, login: str) -> Path:
    """The backup with one way in more, made by somebody who had its key: a leaver, say."""
    parts, found = opened(kept, folder)
    alone = replace(parts.key_file, slots=())
    (slipped_in,) = keys.with_slot(alone, login, INTRUDER.secret, found).slots
    more = replace(parts.key_file, slots=(*parts.key_file.slots, slipped_in))
    keys.write(folder / "forged.json", more)
    forged = folder / "forged.backup"
    return repacked(kept, forged, keys=(folder / "forged.json").read_bytes())


def slot_opens(folder: Path, login: str) -> bool:
    """Whether any slot of this login, also a second one, opens with what the intruder knows."""
    key_file = store.key_file(folder)
    return any(
        keys.opened_with(replace(key_file, slots=(slot,)), login, INTRUDER.secret)
        for slot in key_file.slots
    )


@pytest.mark.parametrize("login", [INTRUDER.login, "mentor", "beheer", keys.RECOVERY])
def test_nobody_comes_in_by_a_slot_that_was_slipped_in(
    kept: Path, tmp_path: Path, login: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under a new name, a colleague's, the own one of who restores, or as the printed code."""
    (tmp_path / "apart").mkdir()
    forged = with_slot_more(kept, tmp_path / "apart", login)
    restore(forged, tmp_path / "again", Key("beheer", PASSWORD))
    assert not slot_opens(tmp_path / "again", login)
    vault = Vault(tmp_path / "again")
    vault.close(vault.open("beheer", PASSWORD, this_device()))
    monkeypatch.setattr(restoring, "only_through", lambda parts, _login: parts)
    restore(forged, tmp_path / "believed", Key("beheer", PASSWORD))
    assert slot_opens(tmp_path / "believed", login), "the control must let them in"


def test_a_way_in_that_nobody_gave_out_opens_no_restore(kept: Path, tmp_path: Path) -> None:
    """The slot of who restores, with another's mark: a store would come of it that nobody opens."""
    (tmp_path / "apart").mkdir()
    parts, _ = opened(kept, tmp_path / "apart")
    unmarked = tuple(replace(slot, mark=slot.public) for slot in parts.key_file.slots)
    keys.write(tmp_path / "forged.json", replace(parts.key_file, slots=unmarked))
    content = (tmp_path / "forged.json").read_bytes()
    forged = repacked(kept, tmp_path / "forged.backup", keys=content)
    with pytest.raises(NotABackup) as told:
        restore(forged, tmp_path / "again", Key("beheer", PASSWORD))
    assert told.value.reason == "seal"
    assert not store.is_there(tmp_path / "again")


def test_after_a_restore_only_who_restored_comes_in(keeper: Backups, tmp_path: Path) -> None:
    """So the printed code is to be made anew, and what is still to do says so."""
    keyring = Keyring(keeper.vault, keeper.session)
    keyring.prove_recovery_code(keyring.new_recovery_code())
    keeper.make(tmp_path / "monday.backup")
    restore(tmp_path / "monday.backup", tmp_path / "again", Key("beheer", PASSWORD))
    again = Vault(tmp_path / "again")
    assert len(store.key_file(again.folder).slots) == 1
    assert not again.state().has_recovery
    inside = again.open("beheer", PASSWORD, this_device())
    with inside.database.reading() as connection:
        known = settings_rows.valid_on(connection, business_day(again.clock()))
    again.close(inside)
    assert known[RECOVERY_PROVEN] == ""


def opened(kept: Path, folder: Path) -> tuple[backups.Unpacked, keys.Opened]:
    parts = backups.unpack(kept, folder)
    found = keys.opened_with(parts.key_file, "beheer", PASSWORD)
    assert found
    return parts, found


def copied_into(made: Database, parts: backups.Unpacked, key: bytes) -> None:
    manifest = backups.manifest_of(parts, key)
    restoring._copy_into(made, parts, key, manifest, Steps(nobody_waits, restoring.STEPS))


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER planted AFTER INSERT ON client BEGIN DELETE FROM ledger_card; END",
        "CREATE VIEW planted AS SELECT * FROM client",
        "CREATE TABLE planted (x)",
        "DROP TRIGGER ledger_no_update",
        "DROP INDEX ix_client_birth_date",
    ],
)
def test_only_our_own_tables_are_read(kept: Path, tmp_path: Path, planted: str) -> None:
    """An insider with the key laid more in the file than rows."""
    parts, found = opened(kept, tmp_path)
    database = open_cipher(parts.database, found.key)
    with database.writing() as connection:
        connection.exec_driver_sql(planted)
    database.close()
    made = in_memory()
    with pytest.raises(NotABackup) as told:
        copied_into(made, parts, found.key)
    assert told.value.reason == "tables"
    made.close()


def test_other_rows_than_it_says_are_refused(kept: Path, tmp_path: Path) -> None:
    parts, found = opened(kept, tmp_path)
    database = open_cipher(parts.database, found.key)
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO counter VALUES ('more', 1)")
    database.close()
    made = in_memory()
    with pytest.raises(DamagedStore):
        copied_into(made, parts, found.key)
    made.close()


class Cut(Exception):
    """The power fails here."""


def test_rows_that_go_wrong_leave_nothing(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(_driver: object) -> None:
        raise Cut

    monkeypatch.setattr(restoring, "_copy_unguarded", cut)
    with pytest.raises(Cut):
        restore(kept, tmp_path / "again", Key("beheer", PASSWORD))
    assert not store.is_there(tmp_path / "again")


def test_a_newer_schema_says_so(kept: Path, tmp_path: Path) -> None:
    parts, found = opened(kept, tmp_path)
    database = open_cipher(parts.database, found.key)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE schema_version SET version_num = '9999'")
    database.close()
    made = in_memory()
    with pytest.raises(NewerStore):
        copied_into(made, parts, found.key)
    made.close()


SECOND = '''"""The next version, for these tests: every place is written in capitals."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("UPDATE location SET name = upper(name)")
'''


def a_version_later(folder: Path, patched: pytest.MonkeyPatch) -> None:
    """The program knows one version more than the one that made the backup."""
    (folder / "0002_second.py").write_text(SECOND)
    now = schema.SHIPPED
    newer = Versions((*now.known, "0002"), (*now.folders, folder))
    patched.setattr(schema, "SHIPPED", newer)


def test_an_older_backup_restores_with_the_tables_of_now(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts, found = opened(kept, tmp_path)
    before = backups.manifest_of(parts, found.key)
    a_version_later(tmp_path, monkeypatch)
    made = in_memory()
    copied_into(made, parts, found.key)
    told = contents.told_by(made)
    made.close()
    assert (before.schema, told.schema) == ("0001", "0002")
    assert told.same_content(before)


def test_an_older_backup_with_more_in_it_than_tables_is_refused(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the tables of the version that it is of."""
    parts, found = opened(kept, tmp_path)
    database = open_cipher(parts.database, found.key)
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE more (x TEXT)")
    database.close()
    a_version_later(tmp_path, monkeypatch)
    made = in_memory()
    with pytest.raises(NotABackup):
        copied_into(made, parts, found.key)
    made.close()


def test_an_older_backup_that_holds_other_rows_than_it_says_is_refused(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts, found = opened(kept, tmp_path)
    said = replace(backups.manifest_of(parts, found.key), ledger_cents=1)
    a_version_later(tmp_path, monkeypatch)
    made = in_memory()
    with pytest.raises(DamagedStore):
        copied_into(made, replace(parts, sealed=backups.sealed(said, found.key)), found.key)
    made.close()


def test_a_newer_form_of_backup_says_so(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts, found = opened(kept, tmp_path)
    manifest = backups.manifest_of(parts, found.key)
    monkeypatch.setattr(backups, "FORMAT", 2)
    newer = backups.sealed(manifest, found.key)
    monkeypatch.undo()
    with pytest.raises(NewerStore):
        backups.manifest_of(replace(parts, sealed=newer), found.key)


# --- is it whole ----------------------------------------------------------------------------


def head_of(database: Database) -> str:
    return printed(contents.told_by(database).heads[LEDGER.name], LEDGER.name)


def test_a_whole_store_reaches_the_printed_head(keeper: Backups) -> None:
    head = head_of(keeper.session.database)
    assert keeper.check().whole
    assert keeper.check(f" {head.upper()} ").whole


def test_a_head_further_on_means_that_rows_are_missing(keeper: Backups) -> None:
    head = read_head(head_of(keeper.session.database))
    assert head
    with pytest.raises(RowsMissing) as told:
        keeper.check(f"{head.number + 3}-{'a' * 12}")
    assert (told.value.chain, told.value.row) == (LEDGER.name, head.number)


def test_another_head_at_that_row_means_that_it_was_changed(keeper: Backups) -> None:
    found = keeper.check(f"2-{'0' * 12}")
    assert not found.whole
    assert [e.wrong_row for e in found.chains if not e.whole] == [2]


@pytest.mark.parametrize("of", [LEDGER.name, AUDIT.name, LOGINS.name])
def test_the_head_of_each_chain_names_the_chain_that_lacks_rows(keeper: Backups, of: str) -> None:
    """All three stand on a day report; the last row is cut off by hand, one chain at a time."""
    visit = entry.Visit(entry.LOGIN, "desk 1", keeper.vault.clock(), vouched=True)
    for _ in range(2):
        entry.come_in(keeper.session.database, keeper.session.staff.id, visit)
        keeper.check()
    heads = contents.told_by(keeper.session.database).heads
    values = {name: printed(head, name) for name, head in heads.items()}
    assert keeper.check(" ".join(values.values())).whole
    table = {LEDGER.name: "ledger", AUDIT.name: "audit", LOGINS.name: "login_event"}[of]
    with guards_dropped(keeper.session.database) as connection:
        last = heads[of].seq
        if of == LEDGER.name:
            connection.exec_driver_sql(f"DELETE FROM ledger_card WHERE ledger_seq >= {last}")
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE seq >= {last}")
    with pytest.raises(RowsMissing) as told:
        keeper.check(values[of])
    assert (told.value.chain, told.value.row) == (of, heads[of].seq - 1)
    assert sentence(told.value, "nl").startswith("Er ontbreken regels na ")


def test_another_row_at_a_printed_head_is_named_in_its_chain(keeper: Backups) -> None:
    found = keeper.check(f"L2-{'0' * 12}")
    named = [(e.chain, e.wrong_row, e.reason) for e in found.chains if not e.whole]
    assert named == [(AUDIT.name, 2, PRINTED)], "no row was changed: it may be a slip in typing"


@pytest.mark.parametrize("text", ["12", "12-xyz", "a-" + "0" * 12, "12-" + "0" * 11, "-"])
def test_what_is_no_head(keeper: Backups, text: str) -> None:
    with pytest.raises(FieldProblem):
        keeper.check(text)


def test_a_change_behind_our_back_is_found(keeper: Backups) -> None:
    with keeper.session.database.writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER ledger_no_update")
        connection.exec_driver_sql("UPDATE ledger SET cents = cents + 1 WHERE seq = 2")
    found = keeper.check()
    assert not found.whole
    assert [(e.wrong_row, e.reason) for e in found.chains if not e.whole] == [(2, "changed")]
    typed = keeper.check(f"G3-{'0' * 12}")
    named = [(e.wrong_row, e.reason) for e in typed.chains if not e.whole]
    assert named == [(2, "changed")], "a slip in typing hides no broken row"


def test_damaged_pages_are_told(keeper: Backups, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(database: Database) -> None:
        raise DamagedStore(database.path)

    monkeypatch.setattr(copies, "check", damaged)
    assert not keeper.check().whole


def test_who_may_check(keeper: Backups) -> None:
    for role, may in ((Role.COORDINATOR, True), (Role.MENTOR, False)):
        actor = replace(keeper.session.actor, roles=frozenset({role}))
        checking = Backups(keeper.vault, replace(keeper.session, actor=actor))
        if may:
            assert checking.check().whole
        else:
            with pytest.raises(NotAllowed):
                checking.check()


def test_an_empty_store_has_no_ledger_head(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "empty", lambda: datetime(2026, 3, 2, 9, tzinfo=UTC))
    session = vault.create("anna", "Anna", "een lang wachtwoord")
    Backups(vault, session).make(tmp_path / "empty.backup")
    vault.close(session)
    told = restore(
        tmp_path / "empty.backup", tmp_path / "again", Key("anna", "een lang wachtwoord")
    )
    assert LEDGER.name not in told.manifest.heads


def test_series_go_on_after_z() -> None:
    assert [giving._after(each) for each in ("A", "Y", "Z", "AZ", "ZZ")] == [
        "B", "Z", "AA", "BA", "AAA",
    ]  # fmt: skip


def test_checked_counts_rows() -> None:
    assert not Checked(pages=False, chains=()).whole
