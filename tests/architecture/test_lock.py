"""The locked libraries: all of them, with hashes and a licence each, without an address."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.files import ROOT, read

LOCKS = ["requirements.lock", "requirements-dev.lock"]


def pins(lock: str) -> dict[str, str]:
    """Name and version of each library in the text of a lock."""
    found = re.findall(r"^([\w.-]+)==([\w.]+)", lock, re.MULTILINE)
    return {str(canonicalize_name(name)): version for name, version in found}


def unhashed(lock: str) -> list[str]:
    """Libraries in a lock that any file would do for."""
    entries = re.split(r"\n(?=\w)", lock.strip())
    return [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry]


def unmet(wanted: list[str], lock: str) -> list[str]:
    """What pyproject asks for and the lock does not hold, or in another version."""
    locked = pins(lock)
    asked = [Requirement(each) for each in wanted]
    return [
        str(each)
        for each in asked
        if (name := canonicalize_name(each.name)) not in locked
        or not each.specifier.contains(locked[name])
    ]


def wanted() -> tuple[list[str], list[str]]:
    settings = tomllib.loads(read(ROOT / "pyproject.toml"))
    run: list[str] = settings["project"]["dependencies"]
    return run, run + settings["dependency-groups"]["dev"]


@pytest.mark.parametrize("name", LOCKS)
def test_every_library_is_held_by_its_hash(name: str) -> None:
    assert not unhashed(read(ROOT / name))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(name: str) -> None:
    assert not re.search(r"://|--(extra-)?index|--find-links", read(ROOT / name))


def test_the_locks_hold_what_the_project_asks() -> None:
    for name, asked in zip(LOCKS, wanted(), strict=True):
        assert not unmet(asked, read(ROOT / name))


def test_who_checks_has_the_versions_of_who_runs() -> None:
    run, dev = (pins(read(ROOT / name)) for name in LOCKS)
    assert run.items() <= dev.items()


@pytest.mark.parametrize("name", LOCKS)
def test_every_library_has_its_licence_listed(name: str) -> None:
    listed = {str(canonicalize_name(each)) for each in re.findall(r"[\w-]+", licences())}
    plugins = {each for each in pins(read(ROOT / name)) if each.startswith("pytest-")}
    assert pins(read(ROOT / name)).keys() - plugins <= listed


def licences() -> str:
    return read(ROOT / "packaging" / "LICENCES.md")


def test_planted_faults_are_found() -> None:
    lock = "one==1.0 \\\n    --hash=sha256:aa\ntwo==2.0\n"
    assert unhashed(lock) == ["two==2.0"]
    assert unmet(["one>=1,<2", "two>=3", "three"], lock) == ["two>=3", "three"]
