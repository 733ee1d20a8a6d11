"""Text is measured, broken and drawn with the shipped fonts; no character ends in a crash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.picture import fonts
from bridge_app.picture.fonts import (
    BOLD,
    EMOJI,
    REGULAR,
    STAND_IN,
    balanced,
    file_of,
    font,
    is_rtl,
    lost_in,
    lost_on,
    not_shown,
    runs,
    set_line,
    widest_word,
    width,
    wrap,
)
from bridge_app.picture.shapes import Group, Picture, Role

SENTENCE = "Ik betaal mijn huur weer op tijd."


def drawn(text: str, *, rtl: bool = False) -> str:
    return "".join(run.glyphs for run in runs(text, rtl=rtl))


def faces(text: str, *, bold: bool = False) -> list[str]:
    return [run.face for run in runs(text, bold=bold)]


@pytest.mark.parametrize("face", fonts.FACES)
def test_every_face_is_shipped(face: str) -> None:
    assert file_of(face).is_file()
    assert font(face) is font(face)


@given(text=st.text(max_size=40), bold=st.booleans(), rtl=st.booleans())
def test_any_text_at_all_can_be_set(text: str, bold: bool, rtl: bool) -> None:
    line = set_line(text, 10, 20, 12, "#000000", bold=bold, rtl=rtl)
    assert line.content == text
    assert line.width >= 0
    for run in line.runs:
        assert all(ord(glyph) in font(run.face).face.charWidths for glyph in run.glyphs)


@given(text=st.text(max_size=60), limit=st.floats(20, 300))
def test_no_line_is_wider_than_its_limit(text: str, limit: float) -> None:
    for line in wrap(text, limit, 12):
        assert width(line, 12) <= limit or len(line) == 1


@given(text=st.text(max_size=60), limit=st.floats(1, 300))
def test_wrapping_loses_no_character(text: str, limit: float) -> None:
    assert "".join("".join(wrap(text, limit, 12)).split()) == "".join(text.split())


def test_lines_break_at_spaces_and_line_ends() -> None:
    assert wrap(SENTENCE, 110, 13) == ["Ik betaal mijn huur", "weer op tijd."]
    assert wrap("een\ntwee", 100, 13) == ["een", "twee"]
    assert wrap("", 100, 13) == [""]


def test_only_a_word_that_is_too_long_by_itself_is_cut() -> None:
    lines = wrap("een arbeidsongeschiktheidsverzekering", 60, 12)
    assert lines[0] == "een"
    assert "".join(lines[1:]) == "arbeidsongeschiktheidsverzekering"


def test_a_double_name_that_is_too_long_is_cut_behind_its_hyphen() -> None:
    """Control: without a hyphen the line is filled."""
    room = fonts.width("Oudenhoven-Ach", 12)
    assert fonts.wrap("Oudenhoven-Achterberg", room, 12) == ["Oudenhoven-", "Achterberg"]
    assert fonts.wrap("OudenhovenAchterberg", room, 12)[0].startswith("OudenhovenAch")
    assert fonts.wrap("a-Oudenhovenachterberg", room, 12)[0] == "a-"


def test_balanced_lines_are_as_many_but_more_even() -> None:
    limit, size = 150, 12
    plain, even = wrap(SENTENCE, limit, size), balanced(SENTENCE, limit, size)
    assert len(even) == len(plain)
    assert max(width(line, size) for line in even) <= max(width(line, size) for line in plain)
    assert balanced("Over 2 jaar", 60, 14, bold=True) == ["Over", "2 jaar"]


def test_the_widest_word_is_measured() -> None:
    assert widest_word("een Gezondheid", 10) == width("Gezondheid", 10)
    assert widest_word("", 10) == 0


def test_bold_is_wider() -> None:
    assert width(SENTENCE, 12, bold=True) > width(SENTENCE, 12)


@pytest.mark.parametrize(("anchor", "left"), [(0, 100), (0.5, 100 - 0.5), (1, 100 - 1)])
def test_an_anchor_says_what_stands_at_x(anchor: float, left: float) -> None:
    line = set_line("abc", 100, 0, 12, "#000000", anchor=anchor)
    assert line.x == pytest.approx(100 - anchor * line.width)
    assert (line.x < left) == (anchor > 0)


# --- scripts -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "face"),
    [("Łukasz Çelik", 0), ("Đặng", 1), ("Привіт", 1), ("Ελένη", 1), ("مرحبا", 2)],
)
def test_each_script_has_a_face(text: str, face: int) -> None:
    assert REGULAR[face] in faces(text)
    assert BOLD[face] in faces(text, bold=True)
    assert not_shown(text) == ""


def test_arabic_is_joined_and_drawn_from_right_to_left() -> None:
    line = set_line("مرحبا", 0, 0, 12, "#000000", rtl=True)
    assert drawn("مرحبا", rtl=True) == "ﺎﺒﺣﺮﻣ"
    assert line.content == "مرحبا"
    assert not line.read_as_drawn


def test_latin_inside_arabic_keeps_its_own_direction() -> None:
    assert drawn("مرحبا Karin 12", rtl=True) == "Karin 12 ﺎﺒﺣﺮﻣ"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("مر (a) ب", "ﺏ (a) ﺮﻣ"), ("مر ((ب))", "((ﺏ)) ﺮﻣ"), ("مر «ب»", "«ﺏ» ﺮﻣ")],
)
def test_brackets_open_at_their_left(text: str, shown: str) -> None:
    assert drawn(text, rtl=True) == shown


def test_a_lone_bracket_is_left_as_it_is() -> None:
    assert sorted(drawn("مر :)", rtl=True)) == sorted("ﺮﻣ :)")


def test_languages_know_their_direction() -> None:
    assert is_rtl("ar")
    assert is_rtl("fa-IR")
    assert not is_rtl("nl")


# --- characters without a face -----------------------------------------------------------


def test_an_emoji_is_drawn_in_one_colour() -> None:
    assert faces("🙂") == [EMOJI]
    assert drawn("👩\u200d👧🏽") == "👩👧"


def test_styled_letters_become_plain_ones() -> None:
    assert drawn("𝓚𝓪𝓻𝓲𝓷") == "Karin"


def test_a_letter_without_a_face_leaves_a_visible_mark() -> None:
    line = set_line("王芳", 0, 0, 12, "#000000")
    assert drawn("王芳") == STAND_IN * 2
    assert line.content == "王芳"
    assert not line.read_as_drawn
    assert not_shown("Karin 王芳 王") == "王芳"


def test_a_sign_without_a_face_is_left_out_and_told() -> None:
    assert drawn("\U0001d300") == ""
    assert not_shown("\U0001d300") == "\U0001d300"


def test_what_only_changes_others_is_silent_and_not_missed() -> None:
    assert drawn("a\u200d\ufe0f\u202eb") == "ab"
    assert not_shown("a\u200d\ufe0f\u202eb\x00") == ""


def test_the_stand_in_itself_is_not_missed() -> None:
    assert not_shown(STAND_IN) == ""


@pytest.mark.parametrize(
    "figures",
    [
        "0172\u00a0-\u00a000\u00a011\u00a022",
        "+31 6 12 34 56 78",
        "0172-11 22 33",
        "02-06-2027",
        "2027-A-000123",
        "9.30",
        "€\u00a01.200,00",
        "€\u00a020",
    ],
)
def test_figures_keep_their_order_between_arabic_words(figures: str) -> None:
    """A number to call that is turned around calls somebody else."""
    line = drawn(f"الهاتف: {figures}. نعم", rtl=True)
    assert figures in line
    assert line.startswith("ﻢﻌﻧ")


def test_only_figures_between_arabic_words_are_marked() -> None:
    """What has no such words is the same for every eye and ear, mark or none."""
    assert fonts.figures_apart("Bel 0172-123456.") == "Bel 0172-123456."
    assert fonts.figures_apart("الهاتف: 0172-123456.") == "الهاتف: \u20660172-123456\u2069."


def test_a_space_before_figures_stays_before_them() -> None:
    assert drawn("الساعة\u00a09.30", rtl=True).startswith("9.30\u00a0")


def test_two_numbers_apart_stay_in_the_order_of_the_sentence() -> None:
    assert drawn("من 3 إلى 5", rtl=True).startswith("5")


def test_letters_that_will_be_missing_are_named_and_a_dozen_is_enough() -> None:
    assert lost_in(["Karin", "王芳", "王"]) == "王 芳"
    assert lost_in(["Karin 🙂"]) == ""
    ideographs = "".join(map(chr, range(0x4E00, 0x4E00 + 13)))
    assert lost_in([ideographs[:12]]) == " ".join(ideographs[:12])
    assert lost_in([ideographs]) == f"{' '.join(ideographs[:12])} ..."


def test_what_is_missing_is_found_on_every_page_also_inside_groups() -> None:
    line = set_line("王 is mijn naam", 0, 0, 12, "#000000")
    inside = Group(Role.L, (Group(Role.LI, (line,)),))
    pages = [Picture(100, 100, shapes, "nl", "") for shapes in ((), (inside,))]
    assert lost_on(pages) == "王"
    assert lost_on(pages[:1]) == ""
