"""Network drives are told from the mount table, also when the folder is a link to one."""

import subprocess
import sys
from pathlib import Path, PurePath
from typing import Any

import pytest

from bridge_app.errors import NetworkDrive
from bridge_app.storage import drives

TABLE = """\
/dev/vda / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
//server/share /mnt/city\\040hall cifs rw 0 0
server:/home /home nfs4 rw 0 0
/dev/vdb /home/local ext4 rw 0 0
overlay /srv nfs4 rw 0 0
overlay /srv overlay rw 0 0
"""


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "mounts"
    file.write_text(TABLE)
    monkeypatch.setattr(drives, "_MOUNTS", file)
    return file


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/store", "ext4"),
        ("/mnt/city hall/store", "cifs"),
        ("/mnt/city hallway", "ext4"),
        ("/home/anna/store", "nfs4"),
        ("/home/local/store", "ext4"),
        ("/srv/store", "overlay"),
    ],
)
def test_the_nearest_mount_tells(folder: str, kind: str, table: Path) -> None:
    assert drives.filesystem(Path(folder)) == kind


@pytest.mark.usefixtures("table")
def test_a_network_drive_is_refused() -> None:
    with pytest.raises(NetworkDrive) as refused:
        drives.check(Path("/home/anna"))
    assert refused.value.filesystem == "nfs4"


def test_a_link_to_a_network_drive_is_refused(table: Path, tmp_path: Path) -> None:
    link = tmp_path / "near"
    link.symlink_to("/home/anna")
    with pytest.raises(NetworkDrive):
        drives.check(link)


def test_where_nobody_can_tell_nothing_is_refused(table: Path) -> None:
    table.unlink()
    drives.check(Path("/home/anna"))


def test_this_folder_is_near(tmp_path: Path) -> None:
    drives.check(tmp_path)


def test_the_list_of_mounts_on_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    told = (
        "/dev/disk3s1 on / (apfs, sealed, local, journaled)\n"
        "//anna@server/share on /Volumes/city hall (smbfs, nodev, nosuid)\n"
    )

    def run(*_: Any, **__: Any) -> Any:
        return subprocess.CompletedProcess([], 0, told)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert drives.filesystem(Path("/Volumes/city hall/store")) == "smbfs"
    assert drives.filesystem(Path("/Users/anna")) == "apfs"


def test_every_part_of_a_place_counts() -> None:
    mounts = iter([(PurePath("/"), "ext4"), (PurePath("/a/b"), "nfs")])
    assert drives._deepest(mounts, PurePath("/a/bc")) == "ext4"
