"""The judges from outside that some tests need, and what happens when one is missing."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

JAXB = Path("/usr/share/java/jaxb-runtime.jar")
ATSPI = (  # where Debian keeps it, now and before
    Path("/usr/libexec/at-spi-bus-launcher"),
    Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"),
)


SPEECH_MODULE = Path("/usr/lib/speech-dispatcher-modules/sd_espeak-ng")
SERVERS = Path("/usr/lib/postgresql")  # Debian keeps every version of PostgreSQL in a folder here


def server_programs() -> Path | None:
    """The folder with initdb and pg_ctl, of the newest PostgreSQL on this machine."""
    found = shutil.which("pg_ctl")
    newest = sorted(SERVERS.glob("*/bin/pg_ctl"), key=lambda each: float(each.parts[-3]))
    programs = [*newest, *([Path(found).resolve()] if found else [])]
    return programs[-1].parent if programs else None


def _has_window() -> bool:
    return os.environ.get("QT_QPA_PLATFORM") == "xcb" and bool(os.environ.get("DISPLAY"))


def _has_atspi() -> bool:
    there = any(each.exists() for each in ATSPI)
    bus = bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))
    return there and bus and bool(shutil.which("dbus-run-session"))


def bean_check() -> str | None:
    """The judge of Beancount's journals, beside the Python that runs this, or anywhere."""
    beside = Path(sys.executable).with_name("bean-check")
    return str(beside) if beside.exists() else shutil.which("bean-check")


JUDGES: dict[str, Callable[[], bool]] = {
    # veraPDF's rules
    "java": lambda: bool(shutil.which("java")) and JAXB.exists(),
    # a screen of our own for a program started by the test
    "xvfb": lambda: bool(shutil.which("xvfb-run") and shutil.which("xauth")),
    # this very process runs on a screen
    "window": _has_window,
    # what a screen reader is told
    "atspi": _has_atspi,
    "strace": lambda: bool(shutil.which("strace")),
    "poppler": lambda: bool(shutil.which("pdfinfo") and shutil.which("pdftotext")),
    # the server of a municipality with several desks
    "postgresql": lambda: server_programs() is not None,
    # what a bookkeeper opens a journal with
    "hledger": lambda: bool(shutil.which("hledger")),
    "beancount": lambda: bean_check() is not None,
    # what everyone opens a table with
    "spreadsheet": lambda: bool(shutil.which("soffice")),
    # a voice that reads aloud
    "speech": lambda: bool(shutil.which("speech-dispatcher")) and SPEECH_MODULE.exists(),
}


def _is_there(name: str) -> bool:
    if name not in JUDGES:
        message = f"no judge is called {name!r}"
        raise ValueError(message)
    return JUDGES[name]()


def missing(*names: str) -> list[str]:
    """Those of these judges that this machine lacks."""
    return [name for name in names if not _is_there(name)]


def verdict(lacking: list[str], *, strict: bool) -> None:
    """Skips loudly for a missing judge; where it must not be missing (CI) the test fails."""
    if not lacking:
        return
    sentence = f"missing judge: {', '.join(lacking)} (python3 run.py test installs it)"
    if strict:
        pytest.fail(sentence)
    pytest.skip(sentence)


def needs(*names: str) -> None:
    """Call first in a test that cannot be judged without: java, postgresql, strace ..."""
    verdict(missing(*names), strict=os.environ.get("CI") == "true")
