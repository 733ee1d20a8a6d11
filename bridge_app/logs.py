"""What the program writes down about itself: one JSON object a line, and nothing about people.

A line has only the fields below. The text of a log line is kept as it stands in the code, with
its holes open; of an error the class and the places in the code are kept, not its words, because
words may quote what somebody typed (TRUST, "log").
"""

import faulthandler
import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TextIO

FIELDS = ("time", "level", "logger", "event", "place", "error", "frames", "version")
"""Everything a line may hold."""

LARGEST = 1_000_000
"""Bytes; a log that has grown past this makes place for a new one at the next start."""

PR_SET_DUMPABLE = 4
"""What Linux calls whether others may look into a process, and whether it leaves a dump."""

NAME, FORMER, CRASH = "mijn-brug.log", "mijn-brug.1.log", "crash.log"


class JsonLines(logging.Formatter):
    """A log record as one line of JSON with only the allowed fields."""

    def __init__(self, version: str) -> None:
        super().__init__()
        self._version = version

    def format(self, record: logging.LogRecord) -> str:
        """The line; arguments and the error's own words are left out."""
        import json
        from datetime import UTC, datetime

        kind, _, trail = record.exc_info or (None, None, None)
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "event": str(record.msg),
            "place": f"{record.module}:{record.lineno}",
            "version": self._version,
        }
        if kind is not None:
            line |= {"error": kind.__name__}
        return json.dumps(line | ({"frames": frames(trail)} if trail else {}))


def frames(trail: TracebackType | None) -> list[str]:
    """Where an error came through, innermost last: file, line and function, no values."""
    return [
        f"{Path(each.filename).name}:{each.lineno} {each.name}"
        for each in traceback.extract_tb(trail)
    ]


def start(folder: Path, version: str) -> TextIO | None:
    """Writes warnings and errors to `folder`, and the trail of a crash; gives the crash file.

    A folder that cannot be written to is no reason to stop somebody's work: None.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _make_place(folder)
        handler = logging.FileHandler(folder / NAME, encoding="utf-8", delay=True)
        crash = (folder / CRASH).open("w", encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(JsonLines(version))
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    faulthandler.enable(crash, all_threads=True)
    return crash


def _make_place(folder: Path) -> None:
    log = folder / NAME
    if log.exists() and log.stat().st_size > LARGEST:
        log.replace(folder / FORMER)


def no_core_dumps() -> None:
    """A crash leaves no picture of the memory, which holds the key and open files, on disk."""
    try:
        import resource
    except ImportError:  # Windows makes none by itself
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def nobody_reads_along() -> None:
    """Other programs of the same user cannot read the memory of this one, on Linux (TRUST 33).

    Before a password is typed; a program that is started anew asks for it anew.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
