"""The judges from outside that some tests need, and what happens when one is missing."""

import os
import shutil
from pathlib import Path

import pytest

JAXB = Path("/usr/share/java/jaxb-runtime.jar")
ATSPI = (  # where Debian keeps it, now and before
    Path("/usr/libexec/at-spi-bus-launcher"),
    Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"),
)


def _has_window() -> bool:
    return os.environ.get("QT_QPA_PLATFORM") == "xcb" and bool(os.environ.get("DISPLAY"))


def _has_atspi() -> bool:
    there = any(each.exists() for each in ATSPI)
    bus = bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))
    return there and bus and bool(shutil.which("dbus-run-session"))


def _is_there(name: str) -> bool:
    match name:
        case "java":  # veraPDF's rules
            return bool(shutil.which("java")) and JAXB.exists()
        case "xvfb":  # a screen of our own for a program started by the test
            return bool(shutil.which("xvfb-run") and shutil.which("xauth"))
        case "window":  # this very process runs on a screen
            return _has_window()
        case "atspi":  # what a screen reader is told
            return _has_atspi()
        case "strace":
            return bool(shutil.which("strace"))
        case "poppler":
            return bool(shutil.which("pdfinfo") and shutil.which("pdftotext"))
    message = f"no judge is called {name!r}"
    raise ValueError(message)


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
    """Call first in a test that cannot be judged without: java, xvfb, atspi, strace, poppler."""
    verdict(missing(*names), strict=os.environ.get("CI") == "true")
