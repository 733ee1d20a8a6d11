"""The colour profile that a PDF for keeping carries: sRGB, written by hand.

PDF/A asks that colours mean something without the machine they were made on. The numbers are
those of IEC 61966-2-1, adapted to the D50 light that profiles (ICC.1:2010) are told in.
"""

import struct
from functools import cache

_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.4360747, 0.2225045, 0.0139322),
    b"gXYZ": (0.3850649, 0.7168786, 0.0971045),
    b"bXYZ": (0.1430804, 0.0606169, 0.7141733),
}
_TO_D50 = (1.0479298, 0.0229468, -0.0501922, 0.0296278, 0.9904345, -0.0170738, -0.009243,
           0.0150552, 0.7518743)  # fmt: skip
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""Gamma and the straight part of the sRGB curve: a parametric curve of kind 3."""

HEADER = 128


@cache
def srgb() -> bytes:
    """The whole profile; always the same bytes."""
    curve = b"para\0\0\0\0" + struct.pack(">HH", 3, 0) + _fixed(_CURVE)
    tags = {
        b"desc": _said("sRGB"),
        b"cprt": _said("Public domain"),
        b"wtpt": _xyz(_WHITE),
        b"chad": b"sf32\0\0\0\0" + _fixed(_TO_D50),
        **{name: _xyz(value) for name, value in _PRIMARIES.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = HEADER + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return _header(start + len(body)) + table + body


def _header(size: int) -> bytes:
    """Profile of a display, version 4.3, RGB to XYZ, dated the first of January 2000."""
    words = struct.pack(">I4sI4s4s4s", size, b"\0" * 4, 0x04300000, b"mntr", b"RGB ", b"XYZ ")
    date = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    rest = b"acsp" + b"\0" * 28 + _fixed(_WHITE)
    return (words + date + rest).ljust(HEADER, b"\0")


def _fixed(values: tuple[float, ...]) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _xyz(value: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(value)


def _said(text: str) -> bytes:
    said = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(said), 28) + said
