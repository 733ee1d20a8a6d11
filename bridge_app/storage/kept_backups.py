"""The backups of one store in the folder that was chosen for them: named, listed, and tidied.

They lie in a folder of their own inside it. When that is not there, it is another disk that is
plugged in, or none, and nothing is written.
"""

import re
import shutil
from datetime import datetime
from pathlib import Path

from bridge_app.domain.backup import KeptBackup, may_go
from bridge_app.storage import files
from bridge_app.storage.backups import MAKING

ENDING = ".backup"
_MOMENT = "%Y-%m-%d %H.%M"
_NAMED = re.compile(r"mijn-brug (\d{4}-\d{2}-\d{2} \d{2}\.\d{2}) nr (\d{1,9})")


def folder_of(chosen: Path, store: str) -> Path:
    """Where in the chosen folder the backups of the store with this id lie."""
    return chosen / f"mijn-brug-{store[:8]}"


def is_there(chosen: Path, store: str) -> bool:
    """Whether the folder that was made ready can be seen now."""
    try:
        return folder_of(chosen, store).is_dir()
    except OSError:
        return False


def make_ready(chosen: Path, store: str) -> None:
    """The folder for this store, in a place that exists; proven by writing into it."""
    folder = folder_of(chosen, store)
    with files.answered(folder):
        folder.mkdir(files.PRIVATE_FOLDER, exist_ok=True)
    proof = folder / f".proof{MAKING}"
    files.write_whole(proof, b"")
    with files.answered(proof):
        proof.unlink()


def next_file(folder: Path, now: datetime) -> Path:
    """What the next backup is called, made at this moment by the clock at the desk."""
    number = 1 + max((each.number for each in listed(folder)), default=0)
    return folder / f"mijn-brug {now.strftime(_MOMENT)} nr {number}{ENDING}"


def listed(folder: Path) -> tuple[KeptBackup, ...]:
    """The backups in this folder, the newest first; whatever else lies there is let be."""
    with files.answered(folder):
        found = [
            _kept(path, named)
            for path in folder.glob(f"*{ENDING}")
            if (named := _NAMED.fullmatch(path.stem))
        ]
    return tuple(sorted(found, key=lambda each: each.number, reverse=True))


def _kept(path: Path, named: re.Match[str]) -> KeptBackup:
    made_at = datetime.strptime(named[1], _MOMENT)  # noqa: DTZ007 - by the clock at the desk
    return KeptBackup(path, int(named[2]), made_at, path.stat().st_size)


def tidy(folder: Path, now: datetime) -> None:
    """Takes away what need not stay, and what a kill left half made."""
    gone = may_go(listed(folder), now.date())
    with files.answered(folder):
        for each in gone:
            each.file.unlink()
        for left in folder.glob(f".*{MAKING}"):
            shutil.rmtree(left, ignore_errors=True)
