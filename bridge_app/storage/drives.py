"""Where a store may not live: on a network drive SQLite cannot keep its promises (STACK 2.4).

Recognised without Qt: from the mount table on Linux, the list of mounts on macOS, the kind of
drive on Windows.
"""

import ctypes
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

from bridge_app.errors import NetworkDrive
from bridge_app.storage import files

_NETWORK = frozenset(
    "9p afpfs afs ceph cifs coda davfs fuse.davfs2 fuse.glusterfs fuse.rclone fuse.s3fs"
    " fuse.sshfs gfs2 glusterfs lustre ncpfs nfs nfs4 ocfs2 prl_fs smb2 smb3 smbfs vboxsf"
    " vmhgfs webdav".split()
)

_MOUNTS = Path("/proc/self/mounts")
_WINDOWS_REMOTE = 4  # DRIVE_REMOTE


def check(folder: Path) -> None:
    """Raise NetworkDrive when this folder lies on a network drive."""
    kind = filesystem(folder.resolve())
    if kind in _NETWORK:
        raise NetworkDrive(folder, kind)


def free(folder: Path) -> int:
    """How many bytes more fit on the disk of this folder."""
    with files.answered(folder):
        return shutil.disk_usage(folder).free


def filesystem(folder: Path) -> str:
    """The kind of file system that holds this whole path; empty when nobody can tell."""
    if sys.platform == "win32":  # pragma: no cover - runs on Windows only
        return _on_windows(folder)
    mounts = _macos_mounts() if sys.platform == "darwin" else _linux_mounts()
    return _deepest(mounts, folder)


def _deepest(mounts: Iterator[tuple[PurePath, str]], folder: PurePath) -> str:
    """The kind of the mount nearest to the folder; of two at one place the later one."""
    best, kind = -1, ""
    for place, found in mounts:
        depth = len(place.parts)
        if depth >= best and folder.is_relative_to(place):
            best, kind = depth, found
    return kind


def _linux_mounts() -> Iterator[tuple[PurePath, str]]:
    try:
        text = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return
    for line in text.splitlines():
        _, place, kind, *_ = line.split(" ")
        yield PurePath(re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), place)), kind


def _macos_mounts() -> Iterator[tuple[PurePath, str]]:
    told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
    for match in re.finditer(r"^.+ on (.+) \((\w+)", told, re.MULTILINE):
        yield PurePath(match[1]), match[2]


def _on_windows(folder: Path) -> str:  # pragma: no cover - runs on Windows only
    if folder.drive.startswith("\\\\"):
        return "cifs"
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - there on Windows only
    return "cifs" if kernel.GetDriveTypeW(folder.anchor) == _WINDOWS_REMOTE else ""
