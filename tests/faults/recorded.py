"""What a program wrote to its disk and when it waited for it, and the disk after a power cut.

The system itself tells of every write, in order (strace). What was written before the last wait
for the disk is there after a cut; of what came later each sector is there or not, by chance.
Limits: one thread, and names of files count as lasting at once.
"""

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
TRACED = "trace=pwrite64,write,ftruncate,fsync,fdatasync,unlink"
LONGEST = 70_000

_CALL = re.compile(r"^\d+ +(\w+)\((?:\d+<)?\"?((?:\\x[0-9a-f]{2})*)\"?>?(?:, (.*))?\) += (\d+)$")
_SAID = re.compile(r'"((?:\\x[0-9a-f]{2})*)", \d+(?:, (\d+))?')


@dataclass(frozen=True)
class Call:
    """One thing that the program asked of the disk; `at` is a place or a size in bytes."""

    kind: str
    path: str
    at: int = 0
    data: bytes = b""


def record(program: list[str], log: Path) -> list[Call]:
    """Runs a Python program to its end, and gives what it asked of the disk."""
    traced = ["strace", "-f", "-qq", "-xx", "-y", "-s", str(LONGEST), "-o", str(log), "-e", TRACED]
    subprocess.run([*traced, sys.executable, *program], check=True, capture_output=True)
    with log.open() as lines:
        return list(_calls(lines))


def _calls(lines: Iterator[str]) -> Iterator[Call]:
    for line in lines:
        if found := _CALL.match(line):
            kind, path, rest, _ = found.groups()
            yield _call(kind, _bytes(path).decode(), rest or "")


def _call(kind: str, path: str, rest: str) -> Call:
    if said := _SAID.match(rest):
        return Call(kind, path, int(said[2] or 0), _bytes(said[1]))
    return Call(kind, path, int(rest) if rest.isdecimal() else 0)


def _bytes(told: str) -> bytes:
    return bytes.fromhex(told.replace("\\x", ""))


@dataclass
class _File:
    """What surely stands on the disk, and what was asked since."""

    lasting: bytearray = field(default_factory=bytearray)
    asked: list[Call] = field(default_factory=list)

    def settle(self) -> None:
        for call in self.asked:
            self.apply(call)
        self.asked.clear()

    def cut(self, chance: random.Random) -> None:
        """The power fails: of what was asked since, a part was done."""
        for call in self.asked:
            for part in _sectors(call):
                if chance.random() < 0.5:
                    self.apply(part)

    def apply(self, call: Call) -> None:
        if call.kind == "ftruncate":
            del self.lasting[call.at :]
            return
        end = call.at + len(call.data)
        self.lasting.extend(bytes(max(end - len(self.lasting), 0)))
        self.lasting[call.at : end] = call.data


def _sectors(call: Call) -> Iterator[Call]:
    if call.kind == "ftruncate":
        yield call
    for start in range(0, len(call.data), SECTOR):
        data = call.data[start : start + SECTOR]
        yield Call(call.kind, call.path, call.at + start, data)


def after_cut(
    before: dict[str, bytes], calls: list[Call], chance: random.Random
) -> dict[str, bytes]:
    """Every file after these calls and a power cut; `before` is what stood there at the start."""
    disk = {path: _File(bytearray(content)) for path, content in before.items()}
    for call in calls:
        file = disk.setdefault(call.path, _File())
        if call.kind in ("fsync", "fdatasync"):
            file.settle()
        elif call.kind == "unlink":
            del disk[call.path]
        else:
            file.asked.append(call)
    for file in disk.values():
        file.cut(chance)
    return {path: bytes(file.lasting) for path, file in disk.items()}
