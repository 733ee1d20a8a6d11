"""What is shipped beside the code: whole, unchanged, licensed, and found in wheel and checkout."""

import hashlib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont

from bridge_app import resources
from bridge_app.definitions import shipped

FONTS = sorted(resources.path("fonts").glob("*.ttf"))
FREE_TO_EMBED = 0
"""The OS/2 fsType of a font that may be embedded in any document."""

ICONS = sorted(resources.path("icons").glob("*.svg"))


def test_fonts_are_whole_and_unchanged() -> None:
    sums = resources.path("fonts", "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert sums == [f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}" for f in FONTS]


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_a_font_is_static_embeddable_and_licensed(font: Path) -> None:
    with TTFont(font, lazy=True) as tables:
        assert "glyf" in tables
        assert "fvar" not in tables
        assert tables["OS/2"].fsType == FREE_TO_EMBED
    family, _, _ = font.stem.partition("-")
    licence = resources.path("fonts", "licences", f"{family}-OFL.txt")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text(encoding="utf-8")


def test_latin_text_of_our_neighbours_needs_one_family_only() -> None:
    with TTFont(resources.path("fonts", "AtkinsonHyperlegibleNext-Regular.ttf")) as font:
        known = font.getBestCmap()
    text = "Zoë Çelik Łukasz Ğ ğ ş ı İ ő ű ñ ß æ ø å €\N{NO-BREAK SPACE}"
    assert [letter for letter in text if ord(letter) not in known] == []


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_a_drawing_that_takes_any_colour(icon: Path) -> None:
    drawing = ET.fromstring(icon.read_text(encoding="utf-8"))  # noqa: S314 - our own files
    assert drawing.attrib["viewBox"] == "0 0 24 24"
    assert drawing.attrib["stroke"] == "currentColor"


def written(drawing: str) -> list[str]:
    """Parts of a drawing that are words: these neither grow nor change language (WCAG 1.4.5)."""
    parts = ET.fromstring(drawing).iter()  # noqa: S314 - our own files
    return [each.tag for each in parts if each.tag.rpartition("}")[2] in {"text", "image"}]


def test_no_words_stand_in_an_icon_and_no_picture_is_of_dots() -> None:
    assert [icon.stem for icon in ICONS if written(icon.read_text(encoding="utf-8"))] == []
    shipped_files = resources.path("icons").parent.rglob("*")
    assert [each.name for each in shipped_files if each.suffix in {".png", ".jpg", ".gif"}] == []


def test_words_in_an_icon_are_found() -> None:
    assert written('<svg xmlns="http://www.w3.org/2000/svg"><text>Stop</text></svg>')


def test_icons_come_with_their_licence() -> None:
    assert "ISC License" in resources.path("icons", "LICENSE").read_text(encoding="utf-8")


def test_every_icon_of_a_bridge_is_there_and_tells_areas_apart() -> None:
    for loaded in shipped():
        icons = [area.icon for area in loaded.definition.areas]
        assert len(set(icons)) == len(icons)


def test_a_checkout_reads_beside_the_package_and_an_installation_inside_it(tmp_path: Path) -> None:
    package = tmp_path / "bridge_app"
    assert resources.root(package) == tmp_path / "resources"
    (package / "_shipped").mkdir(parents=True)
    assert resources.root(package) == package / "_shipped"
