"""Every check in its order, with a table at the end; with arguments only pytest with these."""

import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent

# Held at 100 % for ever: the method, its memory, its rules and its picture.
FULLY_COVERED = ("domain", "storage", "services", "picture")

# Counting costs a third more, so that only what tries these rooms itself is counted: what stands
# on them is tried through windows, on paper and on the command line, and counts nothing.
COUNTED = (
    "tests/domain",
    "tests/faults",
    "tests/picture",
    "tests/services",
    "tests/settings",
    "tests/storage",
)

# Where tests may be marked so; looking for them everywhere takes longer than some of them do.
SERIAL_IN = ("tests/architecture", "tests/faults", "tests/journeys", "tests/services")
XVFB_IN = ("tests/journeys",)

MOST_WORKERS = 8
"""Each has a server of its own in memory; more of them wait for one another."""

NO_TESTS = 5  # pytest's exit status when nothing carries the mark
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
WINDOW = {"QT_QPA_PLATFORM": "xcb"}


@dataclass(frozen=True)
class Step:
    """One check: a command, what it needs in its environment, and the good exit statuses."""

    name: str
    command: list[str]
    extra: dict[str, str] = field(default_factory=dict)
    good: tuple[int, ...] = (0,)
    beside: tuple["Step", ...] = ()
    """What runs one after another at the same time, because this waits more than it works."""


class Outcome(NamedTuple):
    """How a check ended."""

    name: str
    good: bool
    said: str
    seconds: float

    def line(self) -> str:
        """As it stands in the table at the end."""
        return f"  {self.name:<20}{'ok' if self.good else 'FAILED':<8}{self.seconds:6.1f} s\n"


def tool(name: str) -> str:
    """A command of the environment that runs this."""
    return str(Path(sys.executable).parent / name)


def pytest(*arguments: str) -> list[str]:
    return [sys.executable, "-X", "faulthandler", "-m", "pytest", *arguments]


def in_a_window(command: list[str]) -> list[str]:
    """Under a virtual screen with a bus of its own; as it is where these are missing."""
    if not shutil.which("xvfb-run"):
        return command
    bus = ["dbus-run-session", "--"] if shutil.which("dbus-run-session") else []
    return ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", *bus, *command]


def static_steps() -> list[Step]:
    beside = Step("import-linter", [tool("lint-imports")])
    return [
        Step("ruff check", [tool("ruff"), "check"]),
        Step("ruff format", [tool("ruff"), "format", "--check"]),
        Step("mypy", [tool("mypy")], beside=(beside,)),  # one core each
    ]


def pytest_steps() -> list[Step]:
    # Folders, not names: alembic runs env.py under a name of its own.
    cover = (*(f"--cov=bridge_app/{room}" for room in FULLY_COVERED), "--cov-report=")
    spread = ("-n", workers(), "--dist", "worksteal", "-m", "not xvfb and not serial")
    elsewhere = (f"--ignore={each}" for each in COUNTED)
    window = Step(
        "pytest, window",
        in_a_window(pytest("-m", "xvfb", *XVFB_IN)),
        WINDOW,
        good=(0, NO_TESTS),
    )
    pages = Step("pytest, pages", pytest(*spread, "tests", *elsewhere), OFFSCREEN)
    alone = pytest("-m", "serial and not xvfb", *SERIAL_IN)
    return [
        Step("pytest", pytest(*spread, *cover, *COUNTED), OFFSCREEN),
        Step("pytest, alone", alone, OFFSCREEN, (0, NO_TESTS), (window, pages)),
    ]


def workers() -> str:
    """How many run side by side: one for each core, and two on one that waits."""
    return str(min(max(os.cpu_count() or 2, 2), MOST_WORKERS))


def coverage_steps() -> list[Step]:
    rooms = ",".join(f"bridge_app/{room}/*" for room in FULLY_COVERED)
    report = [tool("coverage"), "report", f"--include={rooms}", "--fail-under=100"]
    return [Step("coverage", report)]


def perform(step: Step) -> list[Outcome]:
    """Runs a check before everyone's eyes, and what runs beside it; that is told afterwards."""
    with ThreadPoolExecutor() as pool:
        others = pool.submit(lambda: [watch(each, aloud=False) for each in step.beside])
        print(f"\n=== {step.name}", flush=True)
        own = watch(step, aloud=True)
        for other in others.result():
            print(f"\n=== {other.name}\n{other.said}", flush=True)
    return [own, *others.result()]


def watch(step: Step, *, aloud: bool) -> Outcome:
    """Runs one command to its end."""
    said: list[str] = []
    start = time.monotonic()
    with subprocess.Popen(
        step.command,
        cwd=ROOT,
        env={**os.environ, **step.extra},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            if aloud:
                print(line, end="", flush=True)
            said.append(line)
    seconds = time.monotonic() - start
    return Outcome(step.name, process.returncode in step.good, "".join(said), seconds)


def count_tests(said: str) -> dict[str, int]:
    """What pytest's summary lines add up to: {"passed": 12, "skipped": 1}."""
    totals: dict[str, int] = {}
    for summary in re.findall(r"^=+ (.* in [\d.]+s.*) =+$", said, re.MULTILINE):
        for number, word in re.findall(r"(\d+) (passed|failed|skipped|error)", summary):
            totals[word] = totals.get(word, 0) + int(number)
    return totals


def perform_all(steps: list[Step]) -> int:
    """Stops at the first check that fails; ends with what each took and how many tests passed."""
    outcomes: list[Outcome] = []
    began = time.monotonic()
    for step in steps:
        outcomes += perform(step)
        if not all(outcome.good for outcome in outcomes):
            break
    failed = "".join(f"{outcome.name} FAILED; " for outcome in outcomes if not outcome.good)
    counts = count_tests("".join(outcome.said for outcome in outcomes))
    told = ", ".join(f"{number} {word}" for word, number in counts.items())
    table = "".join(outcome.line() for outcome in outcomes)
    ending = failed or "All checks passed: "
    print(f"\n{table}\n{ending}{told or 'no tests'} in {time.monotonic() - began:.0f} s")
    return 1 if failed else 0


def perform_some(arguments: list[str]) -> int:
    """Pytest with these arguments; those that name the xvfb mark get a virtual screen."""
    window = "xvfb" in arguments
    command = pytest(*arguments)
    extra = WINDOW if window else OFFSCREEN
    return subprocess.call(
        in_a_window(command) if window else command, cwd=ROOT, env={**os.environ, **extra}
    )


def main(arguments: list[str]) -> int:
    if arguments:
        return perform_some(arguments)
    return perform_all([*static_steps(), *pytest_steps(), *coverage_steps()])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
