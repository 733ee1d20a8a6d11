"""Size and manners of the sources, each check with a planted fault that it must find."""

from collections.abc import Callable

import pytest

from tests.architecture import checks
from tests.architecture.files import PACKAGE, ROOT, kept_texts, modules, name, read

Check = Callable[[str], list[str]]

LONG = "def f():\n" + "    x = 1\n" * 50
MAY_CATCH_ALL = {"bridge_app/ui/background.py", "bridge_app/app.py"}
HELD_AT_100 = [PACKAGE / room for room in ("domain", "storage", "services", "picture")]


def may_print(path: str) -> bool:
    return path.startswith(("bridge_app/cli", "bridge_app/commands/"))


EVERYWHERE: list[Check] = [
    checks.long_functions,
    checks.long_file,
    checks.unfinished,
    checks.crashes,
    checks.purpose,
    checks.silent_exceptions,
]
SOURCES = [name(path) for path in modules()]


@pytest.mark.parametrize("check", EVERYWHERE, ids=lambda each: each.__name__)
def test_package(check: Check) -> None:
    faults = {path: found for path in SOURCES if (found := check(read(ROOT / path)))}
    assert not faults


def test_median_function() -> None:
    assert checks.median_function([read(path) for path in modules()]) <= checks.MEDIAN_FUNCTION


def test_only_background_and_the_hook_catch_everything() -> None:
    faults = {path: checks.wide_excepts(read(ROOT / path)) for path in SOURCES}
    assert {path for path, found in faults.items() if found} <= MAY_CATCH_ALL


def test_only_the_command_line_prints() -> None:
    faults = {path: checks.prints(read(ROOT / path)) for path in SOURCES if not may_print(path)}
    assert not {path: found for path, found in faults.items() if found}


def test_nothing_hides_from_coverage_that_is_held() -> None:
    sources = {name(path): read(path) for room in HELD_AT_100 for path in modules(room)}
    assert not {path: found for path, text in sources.items() if (found := checks.uncovered(text))}


def test_tests_and_tools_have_their_reasons_too() -> None:
    sources = [*modules(ROOT / "tests"), ROOT / "run.py"]
    faults = {name(path): checks.silent_exceptions(read(path)) for path in sources}
    assert not {path: found for path, found in faults.items() if found}


def test_no_registry_and_no_machine_is_named() -> None:
    here = "tests/architecture/test_budgets.py"
    texts = {path: text for path, text in kept_texts().items() if path != here}
    assert texts
    assert not {path: found for path, text in texts.items() if (found := checks.addresses(text))}


def test_every_rule_switched_off_has_its_reason() -> None:
    assert not checks.ignores_without_reason(read(ROOT / "pyproject.toml"))


@pytest.mark.parametrize(
    ("check", "fault"),
    [
        (checks.long_functions, LONG),
        (checks.long_functions, "class A:\n    async " + LONG.replace("\n", "\n    ")),
        (checks.long_file, "x = 1\n" * 351),
        (checks.unfinished, "x = 1  # TO" + "DO later"),
        (checks.unfinished, "raise NotImplemented" + "Error"),
        (checks.crashes, "layout.replaceWidget(old, new)"),
        (checks.purpose, "import os\n"),
        (checks.purpose, '"""\nToo late."""\n'),
        (checks.wide_excepts, "try:\n    f()\nexcept:\n    pass\n"),
        (checks.wide_excepts, "try:\n    f()\nexcept (OSError, Exception):\n    pass\n"),
        (checks.prints, "def f():\n    print('x')\n"),
        (checks.silent_exceptions, "x = 1  # no" + "qa: E501\n"),
        (checks.silent_exceptions, "x = 1  # type: ig" + "nore[arg-type]\n"),
        (checks.uncovered, "if x:  # pragma: no" + " cover  # because\n    pass\n"),
        (checks.addresses, "https://py" + "pi.org/simple/x"),
        (checks.addresses, "see /ro" + "ot/notes.txt"),
        (checks.addresses, "open('C:\\" + "Users\\jan')"),
        (checks.addresses, "--index-" + "url http://10.0.0.1/simple"),
    ],
)
def test_a_planted_fault_is_found(check: Check, fault: str) -> None:
    assert check(fault)


@pytest.mark.parametrize(
    ("check", "fine"),
    [
        (checks.long_functions, "def f():\n" + "    x = 1\n" * 49),
        (checks.long_file, "x = 1\n" * 350),
        (checks.unfinished, "autodo = 1"),
        (checks.purpose, '"""What it is for."""\n'),
        (checks.wide_excepts, "try:\n    f()\nexcept OSError:\n    pass\n"),
        (checks.wide_excepts, "try:\n    f()\nexcept BaseException:\n    g()\n    raise\n"),
        (checks.prints, "fingerprint('x')\n"),
        (checks.silent_exceptions, "x = 1  # no" + "qa: E501  # a table\n"),
        (checks.addresses, "put it in ~/work/papers or /usr/bin"),
    ],
)
def test_a_sound_text_passes(check: Check, fine: str) -> None:
    assert not check(fine)


def test_an_ignore_without_reason_is_found() -> None:
    settings = '[tool.ruff.lint]\nignore = [\n  "D101",\n  "D102", # said by the name\n]\n'
    assert checks.ignores_without_reason(settings + "[tool.ruff.lint.mccabe]") == ['"D101",']


def test_median_counts_every_function() -> None:
    assert checks.median_function(["def a(): ...\ndef b():\n    x = 1\n    y = 2\n"]) == 2
