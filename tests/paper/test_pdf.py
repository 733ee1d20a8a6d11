"""The tagged PDF: the same bytes every time, read back whole, told in the right order."""

from io import BytesIO

import pikepdf
import pytest

from bridge_app.domain.papers import FridgePaper
from bridge_app.paper.colour_profile import srgb
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.picture.fonts import set_line
from bridge_app.picture.geometry import box, texts
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Stroke
from tests.paper import money_papers, papers
from tests.paper.reading import everything, outline, structure, text_of, words_of
from tests.picture.scenes import SCENES

BOX = Path((box(10, 10, 30, 30),), "#336699", Stroke("#000000", 1, (3, 2)))


def line(text: str, y: float = 20, *, rtl: bool = False) -> Shape:
    return set_line(text, 10, y, 12, "#000000", rtl=rtl)


def page(*shapes: Shape, language: str = "nl") -> Picture:
    return Picture(200, 100, shapes, language, "Titel")


# --- bytes -------------------------------------------------------------------------------


@pytest.mark.parametrize("wanted", [papers.fridge(), papers.longest(), papers.turned()])
def test_the_same_paper_gives_the_same_bytes(wanted: FridgePaper) -> None:
    assert papers.pdf(wanted) == papers.pdf(wanted)


def test_another_paper_gives_other_bytes() -> None:
    assert papers.pdf(papers.fridge("one")) != papers.pdf(papers.fridge("mixed"))


def test_no_day_and_no_machine_stands_in_the_file() -> None:
    with pikepdf.open(BytesIO(papers.pdf(papers.fridge()))) as document:
        assert set(document.docinfo.keys()) == {"/Title", "/Producer", "/Creator"}
        assert "CreateDate" not in document.Root.Metadata.read_bytes().decode()


# --- text --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SCENES)
def test_the_text_that_is_read_back_is_the_text_that_was_set(name: str) -> None:
    pages = papers.pages(papers.fridge(name), name=name)
    told = " ".join(words_of(pdf_bytes(pages)).split())
    for text in texts(pages[0].shapes):
        assert " ".join(text.content.split()) in told


def test_lines_of_one_paragraph_do_not_grow_together() -> None:
    assert papers.LONGEST in words_of(papers.pdf(papers.longest()))


def test_right_to_left_text_is_read_back_as_it_is_spoken() -> None:
    said = everything(papers.pdf(papers.turned()))
    assert "أريد أن أدفع الإيجار (في الموعد)" in said
    assert "أعتني بابني 🙂" in said


def test_a_letter_that_no_font_has_is_still_told() -> None:
    told = everything(pdf_bytes([page(Group(Role.P, (line("王芳"),)))]))
    assert "王芳" in told


def test_plain_text_needs_no_second_telling() -> None:
    with pikepdf.open(BytesIO(pdf_bytes([page(Group(Role.P, (line("Karin"),)))]))) as document:
        assert b"ActualText" not in document.pages[0].Contents.read_bytes()


def test_every_font_is_embedded() -> None:
    with pikepdf.open(BytesIO(papers.pdf(papers.turned()))) as document:
        fonts = [each for each in document.objects if _is(each, "/FontDescriptor")]
        assert len(fonts) >= 4
        assert all("/FontFile2" in each for each in fonts)


def _is(item: pikepdf.Object, kind: str) -> bool:
    return isinstance(item, pikepdf.Dictionary) and str(item.get("/Type", "")) == kind


# --- structure ---------------------------------------------------------------------------


def test_a_file_says_its_title_language_and_that_it_is_told() -> None:
    pdf = pdf_bytes([page(Group(Role.P, (line("Hallo"),)), language="nl")])
    with pikepdf.open(BytesIO(pdf)) as document:
        root = document.Root
        assert str(root.Lang) == "nl"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert str(document.docinfo.Title) == "Titel"
        metadata = root.Metadata.read_bytes().decode()
        assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
        assert ">Titel<" in metadata
        assert document.pages[0].Tabs == "/S"


def test_title_and_language_can_be_given() -> None:
    told = pdf_bytes([page(line("x"))], title="Anders <&>", language="en")
    with pikepdf.open(BytesIO(told)) as document:
        assert str(document.docinfo.Title) == "Anders <&>"
        assert str(document.Root.Lang) == "en"
        assert "Anders &lt;&amp;&gt;" in document.Root.Metadata.read_bytes().decode()


def test_shapes_that_mean_nothing_are_decoration() -> None:
    pdf = pdf_bytes(
        [page(BOX, Group(Role.ARTIFACT, (BOX, line("sier"))), Group(Role.NONE, (BOX,)))]
    )
    assert outline(structure(pdf)) == "Document"
    assert "sier" in text_of(pdf)


def test_a_path_without_fill_or_pen_draws_nothing_and_harms_nothing() -> None:
    pdf = pdf_bytes([page(Path((box(0, 0, 5, 5),)))])
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.pages[0].Contents.read_bytes().count(b"re") == 0


def test_an_element_goes_on_over_the_page() -> None:
    def part(text: str) -> Group:
        cell = Group(Role.TD, (line(text),))
        row = Group(Role.TR, (cell,))
        return Group(Role.TABLE, (Group(Role.TBODY, (row,), key="body"),), key="table")

    told = structure(pdf_bytes([page(part("een")), page(part("twee"))]))
    assert outline(told) == "Document(Table(TBody(TR(TD) TR(TD))))"


def test_a_group_can_speak_another_language() -> None:
    pdf = pdf_bytes([page(Group(Role.P, (line("مرحبا", rtl=True),), language="ar"))])
    with pikepdf.open(BytesIO(pdf)) as document:
        assert str(document.Root.StructTreeRoot.K.K[0].Lang) == "ar"


def test_a_figure_has_its_words_and_its_place() -> None:
    pdf = pdf_bytes([page(Group(Role.FIGURE, (BOX,), alt="een vlak"))])
    with pikepdf.open(BytesIO(pdf)) as document:
        figure = document.Root.StructTreeRoot.K.K[0]
        assert str(figure.Alt) == "een vlak"
        assert [float(side) for side in figure.A.BBox] == [9, 59, 41, 91]


def test_the_colour_profile_is_whole() -> None:
    profile = srgb()
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert profile[36:40] == b"acsp"
    from PIL import ImageCms

    assert ImageCms.getProfileName(ImageCms.ImageCmsProfile(BytesIO(profile))).strip() == "sRGB"


# --- always on: what PDF/UA asks for at least --------------------------------------------


EVERY = papers.EVERY | money_papers.EVERY

SHEETS = {"recovery"}
"""Sheets that are kept apart, so that each begins with a heading of its own."""


@pytest.mark.parametrize("name", EVERY)
def test_every_paper_is_told_from_beginning_to_end(name: str) -> None:
    told = list(structure(EVERY[name]()).walk())
    headings = [each.role for each in told if each.role.startswith("H")]
    assert headings[0] == "H1"
    assert set(headings[1:]) <= ({"H1", "H2"} if name in SHEETS else {"H2"})
    assert all(each.alt for each in told if each.role == "Figure")
    assert all(each.scope for each in told if each.role == "TH")
    for table in (each for each in told if each.role == "Table"):
        assert [child.role for child in table.children][-1] == "TBody"
        assert any(each.role == "TH" for each in table.walk())
    for items in (each for each in told if each.role == "L"):
        assert {child.role for child in items.children} == {"LI"}


def test_a_figure_without_words_would_be_noticed() -> None:
    """The control of the walk above."""
    told = structure(pdf_bytes([page(Group(Role.FIGURE, (BOX,)))]))
    assert not all(each.alt for each in told.walk() if each.role == "Figure")
