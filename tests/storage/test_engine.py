"""A store is never opened on an engine that could lose what it said was saved."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from bridge_app.errors import UnsafeEngine
from bridge_app.storage import database
from bridge_app.storage.engine import check_connection, check_library
from tests.storage import stores


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[Any]:
    store = stores.made(tmp_path)
    with store.driver() as connection:
        yield connection
    store.close()


def test_the_engine_in_use_is_safe(driver: Any) -> None:
    check_library()
    check_connection(driver)


@pytest.mark.parametrize("version", [(3, 40, 1), (3, 51, 2)])
def test_an_engine_that_can_lose_writes_is_refused(version: tuple[int, ...]) -> None:
    with pytest.raises(UnsafeEngine) as refused:
        check_library(version)
    assert refused.value.what == "sqlite"
    assert refused.value.needed == "3.51.3"


def test_the_first_engine_with_the_fix_is_accepted() -> None:
    check_library((3, 51, 3))


@pytest.mark.parametrize(
    ("setting", "value", "found"),
    [
        ("synchronous", "NORMAL", "1"),
        ("synchronous", "OFF", "0"),
        ("foreign_keys", "OFF", "0"),
        ("recursive_triggers", "OFF", "0"),
        ("trusted_schema", "ON", "1"),
        ("secure_delete", "OFF", "0"),
        ("journal_mode", "DELETE", "delete"),
    ],
)
def test_each_wrong_setting_is_refused(driver: Any, setting: str, value: str, found: str) -> None:
    check_connection(driver)
    driver.execute(f"PRAGMA {setting}={value}")
    with pytest.raises(UnsafeEngine) as refused:
        check_connection(driver)
    assert (refused.value.what, refused.value.found) == (setting, found)


@pytest.mark.parametrize(
    "wrong",
    ["synchronous=NORMAL", "foreign_keys=OFF", "recursive_triggers=OFF", "trusted_schema=ON",
     "secure_delete=OFF", "journal_mode=DELETE"],
)  # fmt: skip
def test_a_store_does_not_open_with_a_wrong_setting(
    wrong: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores.make(tmp_path)
    monkeypatch.setattr(database, "_PRAGMAS", (*database._PRAGMAS, wrong))
    with pytest.raises(UnsafeEngine) as refused:
        stores.reopened(tmp_path)
    assert refused.value.what == wrong.split("=", maxsplit=1)[0]
    monkeypatch.setattr(database, "check_connection", lambda _: None)
    stores.reopened(tmp_path).close()  # the control: without the check it opens


class Plain:
    """An engine without encryption: it does not know the question."""

    def execute(self, _: str) -> "Plain":
        return self

    def fetchone(self) -> None:
        return None


def test_an_engine_without_encryption_is_refused() -> None:
    with pytest.raises(UnsafeEngine, match="cipher_version"):
        check_connection(Plain())


def test_the_engine_is_the_encrypted_one(driver: Any) -> None:
    assert isinstance(driver, sqlcipher.Connection)
