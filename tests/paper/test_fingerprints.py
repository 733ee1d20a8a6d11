"""The papers that are kept by their fingerprint: what is made today is what was looked at.

One per kind of paper and preset, and one of each kind in English; and the statement of a year.
The fingerprint is not of the file itself: how zlib packs a page differs from machine to machine.
It is of the same document with every stream unpacked, so all that a reader or a printer meets is
in it: each mark and letter, the fonts, the structure, the title. Day, client and words are fixed
(`papers.whole_home`).

When a paper was changed on purpose:

    RENEW_PAPERS=1 .venv/bin/python -m pytest -n 0 tests/paper/test_fingerprints.py

Then look at the papers before committing, and say in the commit what was seen.
"""

import hashlib
import os
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import Preset
from bridge_app.paper.pdf import pdf_bytes
from tests.paper import papers

KEPT = Path(__file__).with_name("fingerprints.txt")
RENEW = bool(os.environ.get("RENEW_PAPERS"))

KINDS = tuple(
    f"{kind}-{preset}-{language}"
    for kind in PaperKind
    for preset in Preset
    for language in (papers.LANGUAGES if preset is Preset.MINE else papers.LANGUAGES[:1])
)
NAMES = (*KINDS, "statement", "statement-english")


def unpacked(pdf: bytes) -> bytes:
    """The same document with nothing packed, and without the number that its packing gave it."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(
            out,
            static_id=True,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.specialized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return out.getvalue()


def fingerprint(pdf: bytes) -> str:
    """The SHA-256 of what is in the document."""
    return hashlib.sha256(unpacked(pdf)).hexdigest()


def kept() -> dict[str, str]:
    """The fingerprints of what was looked at, by the name of the paper."""
    lines = KEPT.read_text(encoding="utf-8").splitlines()
    return {name: print_ for print_, name in (line.split("  ") for line in lines)}


@pytest.fixture(scope="module", autouse=True)
def _renewed() -> None:
    """Keeps what is made now, when that is asked for."""
    if RENEW:
        lines = (f"{fingerprint(papers.EVERY[name]())}  {name}\n" for name in NAMES)
        KEPT.write_text("".join(lines), encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_is_as_it_was_looked_at(name: str) -> None:
    assert fingerprint(papers.EVERY[name]()) == kept()[name], (
        f"the paper {name} is not what was looked at;"
        f" was that on purpose, then the top of {Path(__file__).name} says how to keep the new one"
    )


def test_every_kind_and_preset_is_kept_and_nothing_more() -> None:
    assert tuple(kept()) == NAMES


# --- the controls ----------------------------------------------------------------------------


def packed(pdf: bytes, level: int) -> bytes:
    """The same document, packed by another hand."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        for stream in _packed_streams(document):
            stream.write(zlib.compress(stream.read_bytes(), level), filter=pikepdf.Name.FlateDecode)
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _packed_streams(document: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    for item in document.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Filter") == "/FlateDecode":
            yield item


def test_packing_it_otherwise_makes_no_other_paper() -> None:
    pdf = papers.EVERY["a4-mine-nl"]()
    other = packed(pdf, level=1)
    assert other != pdf
    assert fingerprint(other) == fingerprint(pdf)


def test_one_letter_more_would_be_noticed() -> None:
    home = papers.whole_home()
    more = replace(home, vision=f"{home.vision[:-1]}!")
    same, other = (
        fingerprint(pdf_bytes(papers.of_kind(PaperKind.A4, each, Preset.MINE)))
        for each in (home, more)
    )
    assert same == kept()["a4-mine-nl"]
    assert other != same
