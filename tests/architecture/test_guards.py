"""The guards of the tests themselves: unexpected log lines, missing judges, warnings."""

import logging
import warnings
from collections.abc import Callable

import pytest

from tests.conftest import LogLines
from tests.judges import missing, needs, verdict

log = logging.getLogger("bridge_app.tests")


def heard(*messages: str) -> LogLines:
    lines = LogLines()
    for message in messages:
        lines.emit(logging.LogRecord("x", logging.WARNING, "", 0, message, (), None))
    return lines


def test_an_unexpected_line_is_found() -> None:
    lines = heard("disk is full", "all is well")
    lines.expected.append("disk is full")
    assert lines.unexpected() == ["WARNING x: all is well"]


def test_an_expected_line_that_never_came_is_found() -> None:
    lines = heard()
    lines.expected.append("disk is full")
    assert lines.unseen() == ["disk is full"]


def test_an_announced_line_passes(expect_log: Callable[[str], None]) -> None:
    expect_log("WARNING bridge_app.tests: slow disk")
    log.warning("slow %s", "disk")


def test_a_line_below_warning_is_nobodys_concern() -> None:
    log.info("opened")


def test_a_warning_is_an_error() -> None:
    with pytest.raises(UserWarning):
        warnings.warn("old habit", stacklevel=1)


def test_a_missing_judge_skips_here_and_fails_where_it_must_not() -> None:
    with pytest.raises(pytest.skip.Exception, match="missing judge: java"):
        verdict(["java"], strict=False)
    with pytest.raises(pytest.fail.Exception, match="missing judge: java"):
        verdict(["java"], strict=True)
    verdict([], strict=True)


def test_a_judge_that_is_there_is_not_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    assert not missing("strace", "poppler", "xvfb")
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert missing("strace", "java", "atspi") == ["strace", "java", "atspi"]


def test_a_judge_that_nobody_knows_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="oracle"):
        needs("oracle")
