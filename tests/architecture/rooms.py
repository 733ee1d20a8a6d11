"""Who may enter: for each room of the program what it may import; all else is refused."""

import sys

from tests.architecture.checks import imports

_LOW = ["errors", "trust_errors", "desk_errors", "reward_errors", "stock_errors", "domain"]
_READ = [*_LOW, "resources"]
_PICTURE = [*_READ, "definitions", "words"]

# Room: (rooms of ours, libraries). The standard library is open to all but what FORBIDDEN names.
ROOMS: dict[str, tuple[list[str], list[str]]] = {
    "errors": ([], []),
    "trust_errors": (["errors"], []),
    "desk_errors": (["errors"], []),
    "reward_errors": (["errors"], []),
    "stock_errors": (["errors"], []),
    "resources": ([], []),
    "logs": ([], []),
    "domain": (["errors", "trust_errors", "desk_errors", "reward_errors", "stock_errors"], []),
    "toml_file": (_LOW, []),
    "spreadsheets": (_LOW, []),
    "definitions": ([*_READ, "toml_file"], ["babel"]),
    "step_library": ([*_READ, "toml_file", "words"], []),
    "words": ([*_READ, "toml_file"], ["babel"]),
    "settings": (_READ, ["platformdirs", "babel"]),
    "problem_words": ([*_LOW[:3], "resources", "words"], []),
    "storage": (
        _LOW,
        ["sqlalchemy", "alembic", "sqlcipher3", "psycopg", "cryptography", "argon2"],
    ),
    "services": ([*_READ, "storage", "definitions"], []),
    "practice": ([*_PICTURE, "storage", "services"], ["sqlalchemy"]),
    "picture": (_PICTURE, []),
    "paper": ([*_PICTURE, "picture"], ["reportlab", "pikepdf", "icalendar", "segno"]),
    "exports": ([*_PICTURE, "picture", "paper"], ["xlsxwriter"]),
    "ui": (
        [
            *_PICTURE,
            *("problem_words", "settings", "step_library", "picture", "paper", "services"),
            *("spreadsheets", "exports"),
        ],
        ["PySide6", "shiboken6"],
    ),
}
# Single files with a right of their own.
ALSO = {
    "picture/fonts.py": ["reportlab", "bidi", "arabic_reshaper"],
    "picture/bar_figure.py": ["matplotlib"],
    "picture/charts.py": ["matplotlib"],
    "ui/chart.py": ["matplotlib"],
}
# These may import everything.
WIRING = {
    "ahead",
    "alone_entrance",
    "anew",
    "app",
    "cli",
    "commands",
    "server_entrance",
    "__main__",
    "__init__",
}
FORBIDDEN = {"sqlite3"}  # a second SQLite engine in one process damages an encrypted store


def room_of(path: str) -> str:
    """The room that a file belongs to; `path` is relative to bridge_app, with slashes."""
    return path.split("/", 1)[0].removesuffix(".py")


def trespassing(path: str, source: str) -> list[str]:
    """What a file imports although its room may not."""
    room = room_of(path)
    if room in WIRING:
        return [f"{path}: {name}" for name in imports(source) & FORBIDDEN]
    if room not in ROOMS:
        return [f"{path}: no room is called {room}"]
    return [f"{path}: {name}" for name in sorted(imports(source)) if not _may(path, room, name)]


def _may(path: str, room: str, name: str) -> bool:
    ours, libraries = ROOMS[room]
    top = name.split(".", 1)[0]
    if top == "bridge_app":
        return name.split(".")[1:2] in [[each] for each in ("__version__", room, *ours)]
    if top in FORBIDDEN:
        return False
    return top in sys.stdlib_module_names or top in (*libraries, *ALSO.get(path, ()))
