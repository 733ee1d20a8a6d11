"""What this machine remembers between two starts: where the store is, how the screen looks.

One of the four homes of settings (DECISIONS G5); nothing in it is about a person. The file is
plain JSON that an administrator may edit: what cannot be used in it is passed over.
"""

import contextlib
import json
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from platformdirs import user_config_path, user_data_path, user_log_path

APP = "mijn-brug"

Place: TypeAlias = Path | str
"""Where a store is: a folder, or the address of a database on a server."""

SERVERS = ("postgresql://", "postgres://")
"""How the address of a server begins."""

THEMES = ("system", "light", "dark", "contrast")
LEAST_IDLE, MOST_IDLE = 1, 30


class Settings(NamedTuple):
    """The settings of this machine; no dataclass, which takes longer to make at the door."""

    store: str = ""
    """The folder of the store, or its address on a server; empty for the usual place."""
    language: str = "nl"
    """The language of the staff's screens, until somebody's own preference is known."""
    theme: str = "system"
    """One of THEMES."""
    scale: float = 1.0
    """Text size, from 1.0 to 2.0."""
    idle_minutes: int = 5
    """The screen locks after this many minutes without a key or the mouse, from 1 to 30."""


def folder() -> Path:
    """Where this machine keeps the settings; made when something is saved."""
    return user_config_path(APP, appauthor=False)


def logs() -> Path:
    """Where the program keeps its log; made when the first line is written."""
    return user_log_path(APP, appauthor=False)


def store_folder(settings: Settings) -> Path:
    """The folder of the store: the one that was set, else the usual place for data."""
    if settings.store:
        return Path(settings.store)
    return user_data_path(APP, appauthor=False)


def place(text: str) -> Place:
    """What somebody wrote down as the place of a store."""
    return text if text.startswith(SERVERS) else Path(text)


def chosen_place(settings: Settings) -> Place:
    """Where the store of this machine is."""
    return place(settings.store) if settings.store else store_folder(settings)


def servers() -> Path:
    """Where this machine keeps what it knows of servers; made when something is noted."""
    return user_data_path(APP, appauthor=False).with_name(f"{APP}-servers")


def load(file: Path | None = None) -> Settings:
    """The saved settings; the usual ones for whatever is missing or cannot be used."""
    try:
        found = json.loads((file or _file()).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    usual = Settings()._asdict()
    usable: dict[str, Any] = {
        name: found[name] for name in usual if _usable(name, found.get(name), usual[name])
    }
    return Settings(**usable)


def save(settings: Settings, file: Path | None = None) -> None:
    """Keeps the settings, all or nothing; raises CannotWrite."""
    target = file or _file()
    beside = target.with_suffix(".new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(settings._asdict(), indent=2) + "\n", encoding="utf-8")
        beside.replace(target)
    except OSError as trouble:
        from bridge_app.errors import CannotWrite

        with contextlib.suppress(OSError):
            beside.unlink()
        raise CannotWrite(target, trouble.strerror or "") from None


def _file() -> Path:
    return folder() / "settings.json"


def _usable(name: str, value: object, usual: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, _kinds(usual)):
        return False
    if name == "theme":
        return value in THEMES
    if isinstance(value, int | float):
        least, most = (1, 2) if name == "scale" else (LEAST_IDLE, MOST_IDLE)
        return least <= value <= most
    return True


def _kinds(usual: object) -> tuple[type, ...]:
    return (int, float) if isinstance(usual, float) else (type(usual),)
