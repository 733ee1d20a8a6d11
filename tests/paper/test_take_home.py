"""The paper that goes home: what is on it, where, and what can never be on it."""

from dataclasses import replace
from datetime import date, time

import pytest

from bridge_app.domain.papers import FridgePaper, PaperGoal, Sheet, sheet
from bridge_app.domain.privacy import (
    FRIDGE_TICKS,
    MINE_TICKS,
    Preset,
    TakeHomeAppointment,
)
from bridge_app.paper.flow import A4
from bridge_app.picture.geometry import alternative_texts, bounds, texts
from bridge_app.picture.looks import MONO, PAPER, Look
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Text
from bridge_app.words import reward_words_in
from tests.paper import papers
from tests.paper.reading import everything, outline, structure, words_of
from tests.picture.scenes import SCENES, take_home


def said(page: Picture) -> list[str]:
    return [" ".join(text.content.split()) for text in texts(page.shapes)]


def flat(shapes: tuple[Shape, ...]) -> list[Shape]:
    return [
        inner
        for shape in shapes
        for inner in (flat(shape.shapes) if isinstance(shape, Group) else [shape])
    ]


# --- what is on it -----------------------------------------------------------------------


def test_the_fridge_paper_is_one_page_with_everything_in_order() -> None:
    (page,) = papers.pages(papers.fridge())
    told = " ".join(said(page))
    order = (
        "Mijn brug", "Over 2 jaar", "zo is het nu", "Mijn doel", "Mijn kleine stappen",
        "Wat ga ik doen?", "Dit gaat goed", "Mijn volgende afspraak", "Deze brug is van mij.",
    )  # fmt: skip
    places = [told.index(words) for words in order]
    assert places == sorted(places)
    assert "donderdag 3 juni" in told
    assert "in de ochtend" in told
    assert "om 14.00 uur" in told
    assert "dag kies ik nog" in told
    assert "ik zelf" in told
    assert "woensdag 16 juni om 9.30 uur" in told
    assert "Vragen? Bel 0172 - 00 00 00." in told
    assert "Gemaakt op 02-06-2027." in told


def test_the_structure_is_that_of_a_page() -> None:
    told = outline(structure(papers.pdf(papers.fridge())))
    row = "TR(TD TD TD)"
    items = "LI(LBody) " * 7
    assert told == (
        f"Document(H1 Figure L({items.strip()}) H2 P H2 "
        f"Table(THead(TR(TH TH TH)) TBody({row} {row} {row})) "
        "H2 L(LI(LBody) LI(LBody) LI(LBody)) H2 P P P P)"
    )


def test_sizes_are_readable_from_the_kitchen_table() -> None:
    (page,) = papers.pages(papers.fridge())
    sizes = {text.content.strip(): text.size for text in texts(page.shapes)}
    assert sizes["Ik leg al mijn brieven op één stapel."] == 13
    assert sizes["zo is het nu"] == 11
    assert sizes["Thuis"] > 11
    assert min(sizes.values()) >= 10


@pytest.mark.parametrize("name", SCENES)
def test_the_legend_shows_what_occurs_and_nothing_else(name: str) -> None:
    (page,) = papers.pages(papers.fridge(name), name=name)
    told = said(page)
    occurs = {
        "zo is het nu": name != "empty",
        "nog niet gekozen": name in {"empty", "one"},
        "nieuw sinds het begin": name in {"mixed", "full", "lower", "nine"},
        "even in de steigers": name == "lower",
        "past niet bij mij": name == "mixed",
        "een stap die ik deed": name != "empty",
        "hier werk ik nu aan": name in {"one", "mixed", "full", "nine"},
        "hier bouw ik nog": name in {"one", "mixed", "lower", "nine"},
    }
    assert {words: words in told for words in occurs} == occurs


def test_without_a_phone_there_is_no_line_about_calling() -> None:
    home = replace(take_home("mixed"), desk_phone="", printed_on=None)
    (page,) = papers.pages(sheet(home, FRIDGE_TICKS))
    assert said(page)[-1] == "Deze brug is van mij."


def test_a_paper_for_practice_says_so() -> None:
    (page,) = papers.pages(papers.fridge(), practice=True)
    assert said(page)[-1].endswith("Oefening, niet echt.")


def test_an_empty_bridge_makes_a_calm_page() -> None:
    (page,) = papers.pages(papers.fridge("empty"))
    told = said(page)
    assert "Mijn doel" not in told
    assert "Mijn kleine stappen" not in told
    assert "Dit gaat goed" not in told
    assert "Mijn volgende afspraak" not in told


def test_a_paper_with_nothing_ticked_is_still_a_page() -> None:
    (page,) = papers.pages(FridgePaper("nl", "je", None))
    assert said(page) == ["Mijn brug", "Deze brug is van mij."]


LESS = {
    "bridge": replace(FRIDGE_TICKS, bridge=False),
    "goal": replace(FRIDGE_TICKS, goal=False),
    "steps": replace(FRIDGE_TICKS, steps=False),
    "helpers": replace(FRIDGE_TICKS, helpers=False),
    "strengths": replace(FRIDGE_TICKS, strengths=False),
    "appointment": replace(FRIDGE_TICKS, appointment=False),
}


@pytest.mark.parametrize("untick", LESS)
def test_each_part_can_stay_away(untick: str) -> None:
    (page,) = papers.pages(sheet(take_home("mixed"), LESS[untick]))
    gone = {
        "bridge": "zo is het nu",
        "goal": "Mijn doel",
        "steps": "Mijn kleine stappen",
        "helpers": "Wie helpt mij?",
        "strengths": "Dit gaat goed",
        "appointment": "Mijn volgende afspraak",
    }
    told = said(page)
    assert {part: words in told for part, words in gone.items()} == {
        part: part != untick and not (untick == "steps" and part == "helpers") for part in gone
    }


def test_an_appointment_without_an_hour_says_the_day() -> None:
    home = replace(take_home("mixed"), appointment=None)
    day = papers.marked_home().appointment
    (page,) = papers.pages(sheet(replace(home, appointment=day), FRIDGE_TICKS))
    assert "woensdag 16 juni" in said(page)


def test_an_appointment_without_a_place_leaves_no_empty_line() -> None:
    place = TakeHomeAppointment(date(2027, 6, 16))
    (page,) = papers.pages(sheet(replace(take_home("mixed"), appointment=place), FRIDGE_TICKS))
    assert "" not in said(page)


def test_a_step_can_have_an_hour_without_a_part_of_the_day_and_neither() -> None:
    plain = papers.fridge().goals[0].steps[0]
    steps = (replace(plain, day_part=None, at=time(8, 5)), replace(plain, day_part=None))
    (page,) = papers.pages(replace(papers.fridge(), goals=(PaperGoal("Doel", steps),)))
    assert "om 8.05 uur" in said(page)
    assert said(page).count("donderdag 3 juni") == 2


def test_steps_without_a_goal_keep_their_table() -> None:
    steps = papers.fridge().goals[0].steps
    (page,) = papers.pages(replace(papers.fridge(), goals=(PaperGoal("", steps),)))
    assert "Mijn doel" not in said(page)
    assert "Mijn kleine stappen" in said(page)


def test_links_are_a_sentence_and_no_riddle() -> None:
    (page, *_) = papers.pages(papers.mine())
    assert "Als mijn gezondheid beter gaat, gaat sparen ook beter." in said(page)
    cables = [s for s in flat(page.shapes) if isinstance(s, Path) and _pen(s) == PAPER.cable]
    assert cables == []


def _pen(path: Path) -> str:
    return path.stroke.colour if path.stroke else ""


def test_the_second_page_says_the_same_as_a_table() -> None:
    first, second = papers.pages(papers.mine())
    told = said(second)
    assert said(first)[0] == "De brug van Karin"
    assert told[0] == "Mijn brug in woorden"
    assert "Ik heb een plek. Ik weet niet of ik" in " ".join(told)
    assert "Inkomen uit werk" not in told  # it does not fit this client, so nobody asks
    assert "Blad 2 van 2" in told


def test_the_table_can_count_blocks_instead_of_telling_them() -> None:
    ticks = replace(MINE_TICKS, level_sentences=False)
    second = papers.pages(sheet(take_home("one"), ticks, Preset.MINE))[1]
    told = said(second)
    assert "blok 2 van 5" in told
    assert "nog niet gekozen" in told


def test_english_is_whole() -> None:
    told = words_of(papers.pdf(papers.mine(language="en")))
    assert "My small steps" in told
    assert "Thursday 3 June" in told
    assert "Mijn" not in told


def test_the_form_of_address_changes_no_first_person_word() -> None:
    polite = replace(papers.fridge(), form="u")
    assert papers.pages(polite)[0].shapes == papers.pages(papers.fridge())[0].shapes


# --- where -------------------------------------------------------------------------------

EVERY: dict[str, Sheet] = {
    "fridge": papers.fridge(),
    "mine": papers.mine("nine"),
    "longest": papers.longest(),
    "turned": papers.turned(),
}


def _scene(name: str) -> str:
    return "nine" if name == "mine" else "mixed"


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("look", [PAPER, MONO], ids=["colour", "mono"])
def test_nothing_is_cut_off_at_the_edge_of_the_page(name: str, look: Look) -> None:
    for page in papers.pages(EVERY[name], look, name=_scene(name)):
        for shape in page.shapes:
            left, top, right, low = bounds(shape)
            assert left >= 14  # five millimetres that no printer reaches
            assert top >= 14
            assert right <= A4[0] - 14
            assert low <= A4[1] - 14


@pytest.mark.parametrize("name", EVERY)
def test_no_line_of_text_lies_on_another(name: str) -> None:
    for page in papers.pages(EVERY[name], name=_scene(name)):
        boxes = [
            (t.x, t.y - 0.7 * t.size, t.x + t.width, t.y + 0.2 * t.size)
            for t in texts(page.shapes)
            if t.content.strip()
        ]
        for at, a in enumerate(boxes):
            for b in boxes[at + 1 :]:
                assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_the_longest_texts_flow_on_and_lose_no_word() -> None:
    found = papers.pages(papers.longest())
    assert len(found) > 3
    told = words_of(papers.pdf(papers.longest()))
    assert told.count(papers.LONGEST) == 3 + 9 + 10 + 1
    assert all(f"Blad {at + 1} van {len(found)}" in said(page) for at, page in enumerate(found))


def test_a_table_that_goes_on_shows_its_head_again_but_tells_it_once() -> None:
    found = papers.pages(papers.longest())
    shown = sum(said(page).count("Wat ga ik doen?") for page in found)
    tables = [
        each for each in structure(papers.pdf(papers.longest())).walk() if each.role == "THead"
    ]
    assert shown > 3
    assert len(tables) == 4


def test_for_readers_from_right_to_left_the_page_is_turned() -> None:
    (plain, *_), (other, *_) = papers.pages(papers.mine()), papers.pages(papers.turned())
    title = [max(texts(p.shapes), key=lambda text: text.size) for p in (plain, other)]
    assert title[0].x < A4[0] / 2 < title[1].x
    ticks = [
        [
            s
            for s in flat(p.shapes)
            if isinstance(s, Path) and _pen(s) == PAPER.heading and not s.fill
        ]
        for p in (plain, other)
    ]
    assert ticks[1]
    assert all(part.start[0] < part.steps[-1][-2] for path in ticks[1] for part in path.parts)


def test_all_words_of_a_black_paper_are_black() -> None:
    for page in papers.pages(papers.mine(), MONO):
        assert {t.colour for t in flat(page.shapes) if isinstance(t, Text)} == {"#000000"}


# --- what can never be on it -------------------------------------------------------------


def test_the_fridge_paper_holds_none_of_the_hidden_marks_anywhere() -> None:
    found = everything(papers.marked(FRIDGE_TICKS, Preset.FRIDGE))
    assert [mark for mark in papers.SECRET if mark in found] == []
    assert [mark for mark in papers.SHOWN if mark not in found] == []
    assert "1042" not in found


def test_the_same_search_finds_what_one_ticked_oneself() -> None:
    """The control: everything that the fridge lacks is found on the paper "Voor mij"."""
    found = everything(papers.marked(MINE_TICKS, Preset.MINE))
    missing = [mark for mark in papers.SECRET if mark not in found]
    assert missing == ["Xhiddengoal", "Xhiddenstep"]


def test_the_figure_on_the_fridge_names_pillars_and_the_goal_only() -> None:
    (page,) = papers.pages(papers.fridge())
    (alt,) = alternative_texts(page.shapes)
    assert alt == (
        "Mijn brug. Een brug op pijlers: Thuis, Gezondheid en steun, Geld, Leren, Werk. "
        "Mijn doel: Ik betaal mijn huur weer op tijd."
    )


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", SCENES)
def test_no_word_about_rewards_is_on_any_paper(name: str, language: str) -> None:
    for wanted in (papers.fridge(name, language), papers.mine(name, language)):
        assert reward_words_in(everything(papers.pdf(wanted, name=name)), language) == ()


def test_a_word_about_rewards_would_be_found() -> None:
    """The control of the scan above."""
    rewarded = replace(papers.fridge(), strengths=("Ik kreeg een bon.",))
    assert reward_words_in(everything(papers.pdf(rewarded)), "nl") == ("bon",)


def test_a_hidden_title_is_in_no_metadata() -> None:
    pages = papers.pages(papers.fridge())
    assert {page.title for page in pages} == {"Mijn brug"}
    assert all(isinstance(shape, Group | Path | Text) for shape in pages[0].shapes)
    assert Role.FIGURE in {s.role for s in pages[0].shapes if isinstance(s, Group)}
