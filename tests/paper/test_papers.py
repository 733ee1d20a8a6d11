"""Every paper, with little and with as much as may be said: all of it fits, and nothing leaks."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge_app.commands.parser import PAPERS, PRESETS
from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import (
    FRIDGE_TICKS,
    MINE_TICKS,
    DayPart,
    Preset,
    TakeHome,
    TakeHomeGoal,
    TakeHomeStep,
)
from bridge_app.paper import card
from bridge_app.paper import take_home as take_home_paper
from bridge_app.paper.flow import A4, A5_WIDE
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.steps import steps_list, steps_table
from bridge_app.picture.geometry import bounds, texts
from bridge_app.picture.looks import MONO, PAPER
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Text
from bridge_app.words import reward_words_in
from tests.paper import papers
from tests.paper.reading import everything, outline, structure, words_of
from tests.picture.scenes import take_home

KINDS = tuple(PaperKind)
OF_ONE_PERSON = tuple(kind for kind in KINDS if kind is not PaperKind.BLANK)
EDGE = 14.0
"""Five millimetres in points, which no printer reaches."""

HOMES = {
    "whole": papers.whole_home(),
    "english": papers.whole_home("en"),
    "sentences": papers.longest_home(),
    "words": papers.longest_home(text=papers.LONG_WORDS),
    "english words": papers.longest_home("en", papers.LONG_WORDS),
    "one word": papers.longest_home(text=papers.ONE_WORD),
    "nothing": take_home("empty"),
}


def said(page: Picture) -> list[str]:
    return [" ".join(text.content.split()) for text in texts(page.shapes)]


def all_said(pages: list[Picture]) -> str:
    return " ".join(" ".join(said(page)) for page in pages)


# --- everything fits -----------------------------------------------------------------------


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("name", HOMES)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_cut_off_and_no_text_lies_on_another(
    kind: PaperKind, name: str, preset: Preset
) -> None:
    pages = papers.of_kind(kind, HOMES[name], preset, practice=True)
    assert [fault for page in pages for fault in faults(page)] == []


def test_a_text_over_the_edge_and_one_on_another_would_be_found() -> None:
    """The control of the test above."""
    (page,) = papers.of_kind(PaperKind.A4, HOMES["whole"])
    first, *_ = texts(page.shapes)
    twice = replace(page, shapes=(*page.shapes, replace(first, x=first.x + 3)))
    assert faults(twice) == [f"{first.content} on {first.content}"]
    outside = replace(page, shapes=(replace(first, x=page.width - 20),))
    assert len(faults(outside)) == 1


def faults(page: Picture) -> list[str]:
    """Shapes over the edge of a page, and texts that lie on each other."""
    found = [str(shape)[:80] for shape in page.shapes if _outside(bounds(shape), page)]
    boxes = [(text, _box(text)) for text in texts(page.shapes) if text.content.strip()]
    found += [
        f"{one.content} on {other.content}"
        for (one, a), (other, b) in combinations(boxes, 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
    return found


def _outside(box: tuple[float, float, float, float], page: Picture) -> bool:
    left, top, right, low = box
    inside = left >= EDGE and top >= EDGE
    return not (inside and right <= page.width - EDGE and low <= page.height - EDGE)


def _box(text: Text) -> tuple[float, float, float, float]:
    """Where the letters are: without the air that a line has above and below."""
    return (
        text.x,
        text.y - 0.7 * text.size,
        text.x + sum(run.width for run in text.runs if run.glyphs.strip()),
        text.y + 0.2 * text.size,
    )


@pytest.mark.parametrize("kind", [PaperKind.A4, PaperKind.A5, PaperKind.LARGE, PaperKind.PLAN])
def test_the_longest_paper_loses_no_word(kind: PaperKind) -> None:
    home = papers.longest_home()
    told = words_of(pdf_bytes(papers.of_kind(kind, home, Preset.MINE)))
    steps = 18 * 2 + 3  # eighteen steps with what to do if not, and three for later
    goals = 3 * 3  # three goals, why, and how it will be known
    again = 3 * (kind is PaperKind.LARGE)  # each goal stands above its steps too
    closing = {PaperKind.PLAN: 1}.get(kind, 10 + 1 + 1)
    whole = steps + goals + closing + again
    assert told.count("enzovoorts") == whole
    told = re.sub(
        r"Deze brug is van mij\..*?Blad \d+ van \d+ ", "", told
    )  # a foot between two sheets
    assert told.count("Ik wil heel graag dat") == 3 * whole


@pytest.mark.parametrize(
    ("kind", "parted"), [(PaperKind.A5, steps_table), (PaperKind.LARGE, steps_list)]
)
def test_a_step_too_high_for_a_page_goes_on_over_it_and_is_told_as_one(
    kind: PaperKind, parted: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: left in one piece it runs over the edge."""
    home = papers.shouted("uk")
    made = papers.of_kind(kind, home, Preset.MINE)
    told, text = outline(structure(pdf_bytes(made))), home.goals[0].text
    every = "".join(line.content for page in made for line in texts(page.shapes))
    steps = sum(len(goal.steps) for goal in home.goals)
    assert "".join(every.split()).count("".join(text.split())) >= 2 * steps, "no word is lost"
    of_steps = "TR(TD TD TD)" if kind is PaperKind.A5 else "LI(LBody)"
    assert told.count(of_steps) >= steps, "as many rows as there are steps"
    assert "TR(TD)" not in told
    room = card if kind is PaperKind.A5 else take_home_paper
    whole = partial(_in_one_piece, parted)
    monkeypatch.setattr(room, parted.__name__, whole)
    assert [fault for page in papers.of_kind(kind, home, Preset.MINE) for fault in faults(page)]


def _in_one_piece(made: Callable[..., object], *place: object) -> object:
    """The same without a word of how much room there is."""
    return made(*place[:4])


@pytest.mark.parametrize("kind", [PaperKind.STEPCARD, PaperKind.STEPSHEET])
def test_every_long_step_is_on_the_papers_about_steps(kind: PaperKind) -> None:
    told = words_of(pdf_bytes(papers.of_kind(kind, papers.longest_home())))
    assert told.count(papers.LONGEST) >= 18


# --- what each is --------------------------------------------------------------------------


def test_the_command_line_knows_the_same_papers_and_presets() -> None:
    assert tuple(PaperKind) == PAPERS
    assert tuple(Preset) == PRESETS


def test_the_sizes_are_those_of_the_sheets() -> None:
    sizes = {
        kind: (round(page.width), round(page.height))
        for kind in KINDS
        for page in papers.of_kind(kind, HOMES["whole"])[:1]
    }
    lying = (round(A5_WIDE[0]), round(A5_WIDE[1]))
    upright = (round(A4[0]), round(A4[1]))
    poster = (round(A4[0] * 2**0.5), round(A4[1] * 2**0.5))
    other = {PaperKind.A3: poster, PaperKind.A5: lying}
    assert sizes == {kind: other.get(kind, upright) for kind in KINDS}


def test_the_poster_is_the_sheet_with_larger_letters_and_thicker_lines() -> None:
    (sheet,), (poster,) = (
        papers.of_kind(kind, take_home("mixed")) for kind in (PaperKind.A4, PaperKind.A3)
    )
    assert said(sheet) == said(poster)
    small, large = (next(iter(texts(page.shapes))) for page in (sheet, poster))
    assert large.size == pytest.approx(small.size * 2**0.5)
    pens = [[p.stroke.width for p in paths(page.shapes) if p.stroke] for page in (sheet, poster)]
    assert pens[1] == pytest.approx([width * 2**0.5 for width in pens[0]])


def paths(shapes: tuple[Shape, ...]) -> list[Path]:
    return [
        path
        for shape in shapes
        for path in (paths(shape.shapes) if isinstance(shape, Group) else [shape])
        if isinstance(path, Path)
    ]


def test_the_card_has_the_goal_and_three_steps_on_its_front() -> None:
    front, back = papers.of_kind(PaperKind.A5, take_home("mixed"))
    for words in ("Ik betaal mijn huur", "Ik leg al mijn", "Ik bel de", "Ik vul het formulier in."):
        assert words in " ".join(said(front))
    assert "Dit gaat goed" in said(back)


def test_large_letters_are_large_and_their_boxes_are_fourteen_millimetres() -> None:
    pages = papers.of_kind(PaperKind.LARGE, take_home("mixed"))
    assert len(pages) == 3
    first, second, third = (" ".join(said(page)) for page in pages)
    assert "Mijn doel" in first
    assert "Ik bel de woningcorporatie." in second
    assert "Mijn volgende afspraak" in third
    assert min(text.size for page in pages for text in texts(page.shapes)) >= 17.9
    body = [text for page in pages[1:] for text in texts(page.shapes)]
    assert {text.size for text in body} <= {20.0, 22.0, 24.0, 26.0}
    boxes = [bounds(path) for path in paths(pages[1].shapes) if len(path.parts) == 1]
    assert any(39 <= right - left <= 46 for left, _top, right, _low in boxes)


def test_children_colour_blocks_and_share_one_step() -> None:
    pages = papers.of_kind(PaperKind.CHILDREN, papers.whole_home())
    told = all_said(pages)
    assert "De brug van ons gezin" in told
    assert "Ik leg al mijn brieven op één stapel." in told
    assert "Ik bel de woningcorporatie." not in told
    filled = {path.fill for path in paths(pages[0].shapes)} - {None}
    assert filled <= {"#FFFFFF", PAPER.ink, PAPER.panel}


def test_without_a_step_children_and_parents_write_their_own() -> None:
    told = all_said(papers.of_kind(PaperKind.CHILDREN, take_home("empty")))
    assert "Dit doen wij samen" in told


@pytest.mark.parametrize("preset", [Preset.FRIDGE, Preset.MINE])
def test_a_plan_is_signed_by_two(preset: Preset) -> None:
    pages = papers.of_kind(PaperKind.PLAN, papers.whole_home(), preset)
    told = all_said(pages)
    assert "Samen afgesproken op woensdag 2 juni 2027." in told
    assert told.count("andtekening") == 2
    assert ("Waarom ik dit wil: Dan slaap ik weer." in told) is (preset is Preset.MINE)


def test_a_plan_without_a_goal_has_room_to_write_one() -> None:
    told = all_said(papers.of_kind(PaperKind.PLAN, take_home("empty")))
    assert "Mijn doel" in told
    assert told.count("Wanneer?") == 3


def test_a_card_has_one_step_its_day_and_who_to_call() -> None:
    told = said(papers.of_kind(PaperKind.STEPCARD, take_home("mixed"))[0])
    assert told.count("Mijn stap") == 3
    assert "donderdag 3 juni in de ochtend" in told
    assert told.count("Vragen? Bel 0172 - 00 00 00") == 3
    quiet = replace(take_home("mixed"), desk_phone="")
    assert "Bel" not in all_said(papers.of_kind(PaperKind.STEPCARD, quiet))


def test_a_step_sheet_asks_what_helped_and_has_room_for_one_more() -> None:
    told = said(papers.of_kind(PaperKind.STEPSHEET, papers.whole_home())[0])
    assert told.count("Wat hielp?") == 3
    assert told.count("Wanneer?") == 1
    empty = said(papers.of_kind(PaperKind.STEPSHEET, take_home("empty"))[0])
    assert empty.count("Wanneer?") == 3


def test_the_blank_paper_asks_every_question_and_first_of_all_the_day() -> None:
    pages = papers.of_kind(PaperKind.BLANK, take_home("nine"), name="nine")
    told = all_said(pages)
    assert "Datum van vandaag:" in said(pages[0])
    assert told.count("Dit sla ik over") == 9
    assert told.count("Past niet bij mij") == 9
    assert "Ik heb een plek. Ik weet niet of ik kan blijven." in told
    assert told.count("andtekening") == 2


def test_links_and_the_promised_day_are_sentences_on_the_own_paper() -> None:
    told = all_said(papers.of_kind(PaperKind.A4, papers.whole_home(), Preset.MINE))
    assert "Als mijn gezondheid beter gaat, gaat sparen ook beter." in told
    assert "Nu maakt afbetalen ook mijn gezondheid moeilijk." in told
    assert "Ik woon met mijn zoon in een huis waar we kunnen blijven." in told
    assert "Dat is op zaterdag 2 juni 2029." in told
    assert "We bekijken mijn brug weer op donderdag 2 december 2027." in told


def test_a_next_look_without_an_appointment_has_a_frame_of_its_own() -> None:
    home = replace(papers.whole_home(), appointment=None)
    told = all_said(papers.of_kind(PaperKind.A4, home))
    assert "Mijn brug weer bekijken" in told
    assert "Mijn volgende afspraak" not in told


# --- what is heard and what is hidden ------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_begins_with_its_title_and_skips_no_heading(kind: PaperKind) -> None:
    told = outline(structure(pdf_bytes(papers.of_kind(kind, papers.whole_home(), Preset.MINE))))
    assert told.startswith("Document(H1")
    assert told.count("H1") == 1


@pytest.mark.parametrize("preset", [Preset.FRIDGE, Preset.CHILDREN])
@pytest.mark.parametrize("kind", KINDS)
def test_no_paper_for_others_holds_a_hidden_mark(kind: PaperKind, preset: Preset) -> None:
    ticks = replace(FRIDGE_TICKS, family_step=None)
    found = everything(papers.marked(ticks, preset, kind))
    own_words = ("Xarea", "Xlevel") if kind is PaperKind.BLANK else ()
    hidden = [mark for mark in papers.SECRET if mark in found and mark not in own_words]
    assert hidden == []
    assert "1042" not in words_of(papers.marked(ticks, preset, kind))


@pytest.mark.parametrize("kind", [PaperKind.A4, PaperKind.A5, PaperKind.LARGE])
def test_the_same_search_finds_what_one_ticked_oneself(kind: PaperKind) -> None:
    found = everything(papers.marked(MINE_TICKS, Preset.MINE, kind))
    missing = {mark for mark in papers.SECRET if mark not in found}
    assert missing - {"Xlevel"} == {"Xhiddengoal", "Xhiddenstep"}


def test_children_hear_nothing_of_goals_helpers_or_the_desk() -> None:
    for kind in OF_ONE_PERSON:
        found = everything(papers.marked(FRIDGE_TICKS, Preset.CHILDREN, kind))
        assert [mark for mark in papers.SHOWN if mark in found] == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_word_about_rewards_is_on_any_paper(kind: PaperKind, language: str) -> None:
    for preset in Preset:
        pdf = pdf_bytes(papers.of_kind(kind, papers.whole_home(language), preset))
        assert reward_words_in(everything(pdf), language) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_that_is_read_back_is_the_text_that_was_set(kind: PaperKind) -> None:
    pages = papers.of_kind(kind, papers.whole_home(), Preset.MINE)
    told = words_of(pdf_bytes(pages))
    assert [words for page in pages for words in said(page) if words not in told] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_paper_gives_the_same_bytes(kind: PaperKind) -> None:
    once, again = (
        pdf_bytes(papers.of_kind(kind, papers.whole_home(), Preset.MINE)) for _ in range(2)
    )
    assert once == again


def test_a_day_later_only_the_day_of_printing_differs() -> None:
    home = papers.whole_home()
    for kind in OF_ONE_PERSON:
        today, tomorrow = (
            all_said(papers.of_kind(kind, printed_on(home, day), Preset.MINE))
            for day in (date(2027, 6, 2), date(2027, 6, 9))
        )
        assert today.replace("Gemaakt op 02-06-2027", "") == tomorrow.replace(
            "Gemaakt op 09-06-2027", ""
        )


def printed_on(home: TakeHome, day: date) -> TakeHome:
    return replace(home, printed_on=day)


@pytest.mark.parametrize("kind", OF_ONE_PERSON)
def test_black_paper_uses_black_only(kind: PaperKind) -> None:
    for page in papers.of_kind(kind, papers.whole_home(), Preset.MINE, MONO):
        used = {path.fill for path in paths(page.shapes)} - {None}
        used |= {path.stroke.colour for path in paths(page.shapes) if path.stroke}
        used |= {text.colour for text in texts(page.shapes)}
        assert used <= {"#000000", "#FFFFFF", "#555555"}


def test_practice_says_so_on_every_paper_of_a_person() -> None:
    for kind in OF_ONE_PERSON:
        for preset in Preset:
            pages = papers.of_kind(kind, papers.whole_home(), preset, practice=True)
            assert "Oefening, niet echt." in all_said(pages)


def test_a_figure_is_told_on_every_paper_with_a_bridge() -> None:
    for kind in (PaperKind.A5, PaperKind.LARGE, PaperKind.CHILDREN, PaperKind.BLANK):
        page = papers.of_kind(kind, papers.whole_home())[0]
        figures = [s for s in page.shapes if isinstance(s, Group) and s.role is Role.FIGURE]
        assert [bool(figure.alt) for figure in figures] == [True]


# --- whatever somebody says ----------------------------------------------------------------

WORDS = st.text("abcdefghijklmnoëïé-", min_size=1, max_size=45)
SAYINGS = st.lists(WORDS, min_size=1, max_size=40).map(lambda words: " ".join(words)[:200].strip())
DAYS = st.none() | st.dates(date(2026, 1, 1), date(2031, 12, 31))
STEPS = st.builds(
    TakeHomeStep,
    id=st.uuids(),
    text=SAYINGS,
    day=DAYS,
    day_part=st.none() | st.sampled_from(DayPart),
    at=st.none() | st.times(),
    helper=st.just("") | WORDS,
    if_then=st.just("") | SAYINGS,
)
GOALS = st.builds(
    TakeHomeGoal,
    id=st.uuids(),
    area=st.just("debts"),
    text=SAYINGS,
    steps=st.lists(STEPS, max_size=6).map(tuple),
    later=st.lists(STEPS, max_size=2).map(tuple),
    motivation=st.just("") | SAYINGS,
    how_known=st.just("") | SAYINGS,
    target_date=DAYS,
)


@given(
    goals=st.lists(GOALS, max_size=3).map(tuple),
    strengths=st.lists(SAYINGS, max_size=3).map(tuple),
    first_name=WORDS,
    review_due=DAYS,
    kind=st.sampled_from(KINDS),
    preset=st.sampled_from(Preset),
    language=st.sampled_from(("nl", "en")),
)
@settings(max_examples=60, deadline=None)
def test_whatever_somebody_says_it_fits(
    kind: PaperKind, preset: Preset, language: str, **said_by: Any
) -> None:
    home = replace(papers.whole_home(language), **said_by)
    pages = papers.of_kind(kind, home, preset)
    assert [fault for page in pages for fault in faults(page)] == []
