"""What holds in every test: no screen, one language, and no log line that nobody expected."""

import gc
import logging
import os
import re
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, settings

from tests.judges import needs

pytest_plugins = ["tests.compiled", "tests.derived", "tests.engines", "tests.served"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANG", "C.UTF-8")
os.environ["SPEECHD_ADDRESS"] = "unix_socket:/nowhere"  # no test leaves a voice behind

# A shared machine may be slow at any moment: no example is wrong for taking long.
settings.register_profile(
    "bridge", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("bridge")


TIDY_EVERY = 60
"""Tests after which what is no longer used is thrown away."""

_ended = count(1)


def pytest_collection_finish() -> None:
    """The tests themselves stay until the end: looking through them for waste takes time."""
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Rubbish goes between tests, on the thread of the screen, as in the program itself.

    Python would take it away on whichever thread is busy, and a widget that is taken apart on
    another thread complains or crashes.
    """
    gc.disable()
    if next(_ended) % TIDY_EVERY == 0:
        gc.collect()


class LogLines(logging.Handler):
    """Keeps every line at WARNING or above, and which of them a test said to expect."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self.expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def unexpected(self) -> list[str]:
        """Lines that no expected pattern is found in."""
        return [
            line for line in self.lines if not any(re.search(each, line) for each in self.expected)
        ]

    def unseen(self) -> list[str]:
        """Expected patterns that no line held."""
        return [
            each for each in self.expected if not any(re.search(each, line) for line in self.lines)
        ]


@pytest.fixture(autouse=True)
def _log_lines() -> Iterator[LogLines]:
    """Fails the test on a log line at WARNING or above that it did not announce."""
    handler = LogLines()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)
    assert not handler.unexpected(), "log lines that this test did not expect"
    assert not handler.unseen(), "expected log lines that never came"


@pytest.fixture
def expect_log(_log_lines: LogLines) -> Callable[[str], None]:
    """Announces a log line by a regular expression: `expect_log("WARNING .* disk is full")`."""
    return _log_lines.expected.append


@pytest.fixture(autouse=True)
def _window_for_xvfb(request: pytest.FixtureRequest) -> None:
    """A test marked xvfb says so when it is run without a window."""
    if request.node.get_closest_marker("xvfb"):
        needs("window")
