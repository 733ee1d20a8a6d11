"""The wheel carries what the program reads, and finds it there."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture.files import ROOT, modules, name

pytestmark = pytest.mark.serial  # builds once, for all tests of this file


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh wheel, as an installer would lay it out."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    wheel = next(folder.glob("mijn_brug-*.whl"))
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def elsewhere(site: Path, code: str) -> str:
    """What Python says to this code when only the wheel's own files are there."""
    env = {**os.environ, "PYTHONPATH": str(site)}
    libraries = ";".join(f"sys.path.append({each!r})" for each in sys.path if "-packages" in each)
    command = [sys.executable, "-S", "-c", f"import sys;{libraries};{code}"]
    return subprocess.check_output(command, cwd=site, env=env, text=True)


def test_every_module_is_carried(unpacked: Path) -> None:
    assert not [name(path) for path in modules() if not (unpacked / name(path)).is_file()]


def test_shipped_files_are_found_where_the_program_looks(unpacked: Path) -> None:
    code = "from bridge_app import resources; print(resources.root())"
    shipped = Path(elsewhere(unpacked, code).strip())
    assert shipped == unpacked / "bridge_app" / "_shipped"
    kept = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*")}
    assert kept == {path.relative_to(shipped) for path in shipped.rglob("*")}


def test_translations_come_compiled(unpacked: Path) -> None:
    built = {path.stem for path in (unpacked / "bridge_app" / "translations").glob("*.qm")}
    assert built == {path.stem for path in (ROOT / "translations").glob("*.ts")}


def test_it_has_its_command(unpacked: Path) -> None:
    points = next(unpacked.glob("mijn_brug-*.dist-info")) / "entry_points.txt"
    assert "bridge-app = bridge_app.__main__:main" in points.read_text()
