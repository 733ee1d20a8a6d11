"""The strictest judge there is: veraPDF's rules for PDF/UA-1 and PDF/A-2a."""

import os
import pathlib

import pytest

from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import Preset
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.picture.geometry import box
from bridge_app.picture.shapes import Group, Path, Picture, Role
from tests.judges import needs
from tests.paper import money_papers, papers, verapdf
from tests.paper.test_tongues import every_file
from tests.paper.test_two_languages import both
from tests.words import tongues

EVERYTHING = os.environ.get("CI") == "true"
"""There every paper in every language; elsewhere of most languages one, all of what is turned."""

TWICE = (PaperKind.A4, PaperKind.A5, PaperKind.PLAN)
"""Side by side, under each other, behind each other."""

PARTED = (PaperKind.A5, PaperKind.LARGE)
"""Here a row of a table, and an item of a list, can go on over a page."""


@pytest.mark.timeout(400)  # a JVM on a busy machine takes its time
def test_verapdf_finds_no_fault_in_any_paper_and_is_awake(tmp_path: pathlib.Path) -> None:
    """All kinds for all eyes in one start of Java; with the control that a mute figure fails."""
    needs("java")
    square = Path((box(10, 10, 30, 30),), "#336699")
    mute = pdf_bytes([Picture(200, 100, (Group(Role.FIGURE, (square,)),), "nl", "Titel")])
    every = papers.EVERY | money_papers.EVERY
    files = {name: make() for name, make in every.items()} | {"mute": mute}
    with tongues.as_offered(tongues.laid_out(tmp_path / "resources")):
        for language in (*tongues.of_clients(), "en"):
            made = every_file(language)
            whole = EVERYTHING or language == "ar"
            files |= made if whole else {f"a4-{language}": made[f"a4-{language}"]}
        files |= {
            f"{kind}-nl-{language}": pdf_bytes(both(language, kind, Preset.MINE))
            for language in tongues.of_clients()
            for kind in TWICE
        }
        files |= {
            f"{kind}-shouted": pdf_bytes(papers.of_kind(kind, papers.shouted("uk"), Preset.MINE))
            for kind in PARTED
        }
    for name, pdf in files.items():
        (tmp_path / f"{name}.pdf").write_bytes(pdf)
    found = verapdf.faults(("ua1", "2a"), *(tmp_path / f"{name}.pdf" for name in files))
    wrong = {
        (pathlib.Path(file).stem, flavour) for (file, flavour), broken in found.items() if broken
    }
    assert len(found) == 2 * len(files)
    assert wrong == {("mute", "ua1")}, found
