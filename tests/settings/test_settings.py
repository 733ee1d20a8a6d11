"""What the machine remembers survives a restart, and a broken file never stops the program."""

import json
from pathlib import Path

import pytest

from bridge_app.errors import CannotWrite
from bridge_app.settings import (
    Settings,
    chosen_place,
    folder,
    load,
    logs,
    place,
    save,
    servers,
    store_folder,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "settings.json"


def test_what_is_saved_is_loaded(file: Path) -> None:
    ours = Settings("/data", "en", "contrast", 1.5, 2)
    save(ours, file)
    assert load(file) == ours
    assert [each.name for each in file.parent.iterdir()] == ["settings.json"]


def test_without_a_file_everything_is_as_usual(file: Path) -> None:
    assert load(file) == Settings()


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", "\x00"])
def test_a_broken_file_is_passed_over(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text)
    assert load(file) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", 3),
        ("scale", 9),
        ("scale", True),
        ("scale", "1.5"),
        ("idle_minutes", 0),
        ("idle_minutes", 31),
        ("idle_minutes", 2.5),
        ("language", None),
        ("unknown", "x"),
    ],
)
def test_only_what_cannot_be_used_is_passed_over(file: Path, name: str, value: object) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"store": "/data", name: value}))
    assert load(file) == Settings(store="/data")


def test_a_whole_number_will_do_as_scale(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"scale": 2}')
    assert load(file).scale == 2


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite):
        save(Settings(), tmp_path / "file" / "settings.json")


def test_a_folder_in_its_place_leaves_nothing_half(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(CannotWrite):
        save(Settings(), tmp_path / "settings.json")
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]


def test_the_store_stands_in_the_usual_place_unless_set() -> None:
    assert store_folder(Settings()).name == "mijn-brug"
    assert store_folder(Settings("/data/x")) == Path("/data/x")


def test_the_store_may_stand_on_a_server() -> None:
    url = "postgresql://brug.example.nl/brug"
    assert chosen_place(Settings(url)) == place(url) == url
    assert chosen_place(Settings("/data/x")) == place("/data/x") == Path("/data/x")
    assert chosen_place(Settings()) == store_folder(Settings())
    assert servers().name == "mijn-brug-servers"


def test_settings_and_log_have_a_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    assert folder().name == "mijn-brug"
    assert "mijn-brug" in str(logs())
    save(Settings(language="en"))
    assert load().language == "en"
