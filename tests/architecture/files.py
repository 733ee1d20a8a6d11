"""The files that belong to the project."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "bridge_app"


def modules(folder: Path = PACKAGE) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def name(path: Path) -> str:
    """As a person would write it: from the project's root, with slashes."""
    return path.relative_to(ROOT).as_posix()


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def kept() -> list[Path]:
    """Everything under version control; in a copy without it, what would be."""
    if not (ROOT / ".git").exists():
        tops = ("bridge_app", "resources", "translations", "tests", "packaging")
        inside = [each for top in tops for each in (ROOT / top).rglob("*")]
        return [each for each in [*ROOT.glob("*"), *inside] if each.is_file()]
    listing = subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT, text=True)
    return [path for each in listing.split("\0") if each and (path := ROOT / each).is_file()]


def kept_texts() -> dict[str, str]:
    """Name and text of every kept file that is text; pictures and fonts are left out."""
    texts = {}
    for path in kept():
        raw = path.read_bytes()
        if b"\0" not in raw[:8000]:
            texts[name(path)] = raw.decode("utf-8", "replace")
    return texts
