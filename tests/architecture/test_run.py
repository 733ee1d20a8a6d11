"""The one command: what it needs, what it says when something is missing, how it counts."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import run
from tests.__main__ import (
    COUNTED,
    SERIAL_IN,
    XVFB_IN,
    Step,
    count_tests,
    perform_all,
    pytest_steps,
    static_steps,
)
from tests.architecture.checks import imports
from tests.architecture.files import ROOT, read


def test_it_needs_nothing_but_python() -> None:
    used = {name.split(".")[0] for name in imports(read(ROOT / "run.py"))}
    assert used <= sys.stdlib_module_names


def test_an_older_python_can_read_it() -> None:
    """So that it can say which Python it needs, instead of showing a syntax error."""
    ast.parse(read(ROOT / "run.py"), feature_version=(3, 8))


def test_help_names_every_command() -> None:
    said = subprocess.check_output([sys.executable, "run.py", "help"], cwd=ROOT, text=True)
    assert all(f"run.py {name}" in said for name in run.COMMANDS if name != "run")


def test_an_unknown_command_is_wrong_usage() -> None:
    done = subprocess.run(
        [sys.executable, "run.py", "tset"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "test" in done.stdout


@pytest.mark.skipif(not run.is_debian(), reason="only Debian's tools are asked")
def test_only_what_is_missing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "installed_packages", lambda: {"libgl1", "java-runtime-headless"})
    wanted = ["libgl1", "java-runtime-headless", "strace"]
    assert run.missing_packages(wanted) == ["strace"]
    monkeypatch.setattr(run, "installed_packages", set)
    assert run.missing_packages(wanted) == ["libgl1", "default-jre-headless", "strace"]


@pytest.mark.skipif(not run.is_debian(), reason="only Debian's tools are asked")
def test_what_stands_in_for_a_package_counts() -> None:
    assert {"dpkg", "awk"} <= run.installed_packages()  # awk is provided by mawk or gawk


def test_without_rights_the_line_to_type_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "as_root", lambda: None)
    with pytest.raises(run.CannotGoOnError, match=r"sudo apt-get install .* libgl1"):
        run.install_packages(["libgl1"])


def test_no_server_is_started_for_everyone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian starts one as it is installed, unless it is told otherwise before; we do tell it."""
    asleep = tmp_path / "postgresql-common" / "createcluster.conf"
    said = run.PUT_TO_SLEEP.replace(str(Path(run.ASLEEP).parent), str(asleep.parent))
    told: list[list[str]] = []

    def note(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        told.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(run, "as_root", list)
    with monkeypatch.context() as patched:
        patched.setattr("subprocess.run", note)
        run.install_packages(["libgl1", "postgresql"])
        run.install_packages(["libgl1"])
    assert [command[-1] == run.PUT_TO_SLEEP for command in told] == [True, *[False] * 4]
    subprocess.run(["sh", "-c", said], check=True)
    assert asleep.read_text() == "create_main_cluster = false\n"
    asleep.write_text("as somebody wants it")
    subprocess.run(["sh", "-c", said], check=True)
    assert asleep.read_text() == "as somebody wants it"


def test_a_missing_judge_does_not_stop_the_checks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "missing_packages", lambda names: {*names} & {"strace"})
    monkeypatch.setattr(run, "as_root", lambda: None)
    run.check_system(judges=True)
    assert "Going on without" in capsys.readouterr().out


def test_a_missing_library_of_qt_does_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "missing_packages", lambda _names: ["libgl1"])
    monkeypatch.setattr(run, "as_root", lambda: None)
    with pytest.raises(run.CannotGoOnError):
        run.check_system(judges=False)


def test_a_missing_build_is_told_by_name() -> None:
    told = run.why_pip_failed("ERROR: No matching distribution found for pikepdf==10.17.0\n")
    assert "pikepdf==10.17.0" in told
    assert "Running this again" in run.why_pip_failed("connection broken")


def test_changed_libraries_or_settings_prepare_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "ROOT", tmp_path)
    (tmp_path / "requirements.lock").write_text("one==1")
    (tmp_path / "pyproject.toml").write_text("")
    before = run.fingerprint(dev=False)
    assert before == run.fingerprint(dev=False)
    (tmp_path / "requirements.lock").write_text("one==2")
    assert before != run.fingerprint(dev=False)


def test_a_prepared_machine_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second run asks nobody anything: that is what makes it quick."""
    for name in ("VENV", "TRANSLATIONS"):
        monkeypatch.setattr(run, name, tmp_path)
    monkeypatch.setattr(run, "PYTHON", sys.executable)
    run.stamp_file(dev=False).write_text(run.fingerprint(dev=False))
    monkeypatch.setattr(run, "subprocess", None)
    run.prepare()
    with pytest.raises(AttributeError):
        run.prepare(dev=True)


SAID = "==== 12 passed, 1 skipped in 3.20s ====\n=== 2 failed, 30 passed in 61.01s (0:01:01) ===\n"


def test_summaries_add_up() -> None:
    assert count_tests(SAID) == {"passed": 42, "skipped": 1, "failed": 2}


def test_the_first_failing_check_ends_the_round(capfd: pytest.CaptureFixture[str]) -> None:
    good = Step("good", [sys.executable, "-c", "print('==== 3 passed in 1.0s ====')"])
    bad = Step("bad", [sys.executable, "-c", "raise SystemExit(3)"])
    never = Step("never", [sys.executable, "-c", "print('never seen')"])
    assert perform_all([good, bad, never]) == 1
    said = capfd.readouterr().out
    assert "bad FAILED; 3 passed" in said
    assert "never seen" not in said
    assert perform_all([good]) == 0
    assert "All checks passed: 3 passed" in capfd.readouterr().out


def test_what_runs_beside_a_check_counts_too(capfd: pytest.CaptureFixture[str]) -> None:
    bad = Step("beside", [sys.executable, "-c", "print('told'); raise SystemExit(3)"])
    good = Step(
        "good", [sys.executable, "-c", "print('==== 3 passed in 1.0s ====')"], beside=(bad,)
    )
    never = Step("never", [sys.executable, "-c", "print('never seen')"])
    assert perform_all([good, never]) == 1
    said = capfd.readouterr().out
    assert "=== beside\ntold" in said
    assert "beside FAILED; 3 passed" in said
    assert "never seen" not in said


def test_the_checks_are_those_promised() -> None:
    names = [each.name for step in static_steps() for each in (step, *step.beside)]
    assert names == ["ruff check", "ruff format", "mypy", "import-linter"]


@pytest.mark.parametrize(("mark", "folders"), [("serial", SERIAL_IN), ("xvfb", XVFB_IN)])
def test_what_is_marked_stands_where_it_is_looked_for(mark: str, folders: tuple[str, ...]) -> None:
    files = (ROOT / "tests").rglob("test_*.py")
    marked = {
        f"tests/{file.relative_to(ROOT / 'tests').parts[0]}"
        for file in files
        if f"mark.{mark}" in file.read_text(encoding="utf-8") and file != Path(__file__)
    }
    assert marked == set(folders)


def test_every_test_is_in_a_round_and_in_one_only() -> None:
    """What two at once perform is divided by folder: what is counted, and all the rest."""
    both, alone = pytest_steps()
    counted, looking = both.command, alone.beside[-1].command
    assert [each for each in counted if each.startswith("tests")] == list(COUNTED)
    assert "tests" in looking
    assert [each for each in looking if each.startswith("--ignore")] == [
        f"--ignore={each}" for each in COUNTED
    ]
    assert all((ROOT / each).is_dir() for each in COUNTED)
