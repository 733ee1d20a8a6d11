"""How a bridge grew, as shown: kind sentences, the same as a table, the steps that were done."""

import re
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain.bridge import Answer, Walker
from bridge_app.domain.desk import Footprint, Wording
from bridge_app.picture.labels import labels_for
from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.client.state import Moment, View, file_state
from bridge_app.ui.growth_part import GrowthPart
from bridge_app.ui.growth_state import Grower, GrowthState, growth_state
from bridge_app.ui.parts.order import ALOUD
from bridge_app.ui.together.speech import both
from bridge_app.words import words
from tests.picture.grown import EARLY, LATELY, STORIES, moment
from tests.picture.scenes import definition
from tests.ui import files, in_tongues
from tests.words import tongues

WHO = Grower(Walker.WALKING, "je", (Footprint(files.DONE.id, files.DONE.text, files.TODAY),), 1)
SAID = definition().words_in("nl")
Levels = tuple[int | Answer, ...]


def state(*levels: Levels) -> GrowthState:
    days = (EARLY, *[LATELY] * (len(levels) - 1))
    told = [moment(each, at) for each, at in zip(levels, days, strict=True)]
    return growth_state(told, definition().definition, SAID, WHO)


def all_words(shown: GrowthState) -> str:
    rows = [f"{row.area} {row.then} {row.now} {row.change}" for row in shown.rows]
    return " ".join((*shown.sentences, *rows, *shown.steps))


def test_one_moment_is_a_kind_beginning() -> None:
    shown = state(STORIES["grown"][0])
    assert shown.grown is None
    assert shown.rows == ()
    assert shown.sentences == ("Je brug is net begonnen. Over een tijd zie je hier wat er groeit.",)
    assert shown.steps == (files.DONE.text,)


def test_another_bridge_is_not_drawn_over_this_one() -> None:
    shown = file_state(files.OTHER_BRIDGE, View(files.TODAY)).growth
    assert shown.grown is None
    assert shown.sentences == (
        "Toen had de brug andere vragen. Toen en nu passen niet op één tekening.",
    )


@pytest.mark.parametrize(
    ("name", "sentences"),
    [
        ("grown", ("Er is een blok bij gekomen.",)),
        ("open", ("Er is een blok bij gekomen.",)),
        (
            "lower",
            (
                "Er is een blok bij gekomen.",
                "Er is veel gebeurd. Wil je erover vertellen? Dat hoeft niet.",
            ),
        ),
    ],
)
def test_what_was_won_comes_first(name: str, sentences: tuple[str, ...]) -> None:
    assert state(*STORIES[name]).sentences == sentences


def test_nothing_changed_is_said_too() -> None:
    once = STORIES["grown"][0]
    assert state(once, once).sentences == ("De brug staat er nog zoals de vorige keer.",)


def test_the_table_tells_what_the_drawing_tells() -> None:
    shown = state(*STORIES["lower"])
    assert shown.grown is not None
    housing, *_, learning, income = shown.rows
    levels = SAID.areas["housing"].levels
    assert (housing.then, housing.now) == (levels[2], levels[0])
    assert housing.change == "Even in de steigers."
    assert learning.change == "Zoals toen."
    assert income.area == "Inkomen uit werk"
    assert (shown.grown.then_said, shown.grown.now_said) == (
        "toen, 3 juni 2025",
        "nu, 20 mei 2026",
    )


def test_what_was_not_chosen_is_said_as_it_was() -> None:
    rows = {row.area: row for row in state(*STORIES["open"]).rows}
    assert rows["Gezin"].then == "overgeslagen"
    assert rows["Gezondheid"].now == "overgeslagen"
    assert rows["Gezin"].change == "Nog niet allebei gekozen."


@pytest.mark.parametrize("name", STORIES)
def test_no_word_of_growth_judges_or_counts(name: str) -> None:
    said = all_words(state(*STORIES[name])).casefold()
    unkind = r"minder|lager|achteruit|slecht|verlies|kwijt|daal|helaas|punt|score|-\d|\d+ ?%"
    assert not re.search(unkind, said)
    assert re.search(unkind, "helaas een blok minder"), "the control: it would be found"


def test_the_part_opens_and_closes_the_table(qtbot: QtBot) -> None:
    part = GrowthPart("nl")
    qtbot.addWidget(part)
    part.show_state(state(*STORIES["grown"]))
    part.show()
    assert not part.table.isVisible()
    part.toggle.click()
    assert part.table.isVisible()
    assert len(part.table.shown) == 8
    assert part.toggle.text() == "Alleen de tekening"
    part.toggle.click()
    assert not part.table.isVisible()
    part.show_state(state(STORIES["grown"][0]))
    assert not part.toggle.isVisible()


@pytest.mark.usefixtures("screen")
def test_what_is_wanted_is_offered_beside_one_moment_too_and_to_nobody_else() -> None:
    """Control: without a flag there is nothing to choose after one talk."""
    once = replace(files.SCORED_ONCE, facts=replace(files.ONCE, targets={"housing": 4, "debts": 3}))
    page = in_tongues.client_page("nl", file=once)
    offered = [each.text() for each in page.moments.values() if not each.isHidden()]
    assert offered == ["Nu: 03-06-2025", "Over 2 jaar"]
    assert not page.drawing._switch.isHidden()
    assert page.drawing._switch.accessibleName() == "Mijn brug"
    aimless = in_tongues.client_page("nl", file=files.SCORED_ONCE)
    assert aimless.drawing._switch.isHidden()
    compared = in_tongues.client_page("nl", file=files.GROWN)
    assert compared.drawing._switch.accessibleName() == "Mijn brug, toen en nu"


def test_the_file_shows_the_bridge_as_it_is_wanted(qtbot: QtBot) -> None:
    now, later = (
        file_state(files.GROWN, View(files.TODAY, each)) for each in (Moment.NOW, Moment.LATER)
    )
    assert later.moment is Moment.LATER
    assert later.bridge == now.bridge, "the drawing itself makes of it what is wanted"
    at = next(n for n, each in enumerate(now.bridge.columns) if each.area == "debts")
    assert later.told[at] == f"{SAID.areas['debts'].name}\nOver 2 jaar: {levels('debts')[3]}"
    view = BridgeView()
    qtbot.addWidget(view)
    said = labels_for(now.bridge, SAID)
    view.show_bridge(now.bridge, said)
    before = view.picture
    view.show_wanted(later.bridge, said)
    assert view.picture != before
    assert view.columns[at].property(ALOUD) == later.told[at]
    view.show_bridge(now.bridge, said)
    assert view.picture == before


def test_who_took_the_last_flag_away_sees_the_bridge_of_now() -> None:
    aimless = replace(files.GROWN, facts=replace(files.GROWN.facts, targets={}))
    shown = file_state(aimless, View(files.TODAY, Moment.LATER))
    assert (shown.moment, shown.wanted) == (Moment.NOW, False)
    assert shown.told == file_state(aimless, View(files.TODAY)).told


def levels(area: str) -> tuple[str, ...]:
    return tuple(SAID.areas[area].levels)


@pytest.mark.usefixtures("screen")
@pytest.mark.parametrize("language", tongues.of_clients())
def test_who_looks_along_and_the_staff_can_read_what_opens_the_table(language: str) -> None:
    page = in_tongues.client_page(language, file=files.GROWN)
    pressed = {
        "grow.words": page.growth.toggle,
        "grow.both": page.moments[Moment.BOTH],
        "sign.later": page.moments[Moment.LATER],
    }
    for key, button in pressed.items():
        assert button.text() == both(words(language, key), words("nl", key))
    for dated in (Moment.THEN, Moment.NOW):
        said = page.moments[dated].text()
        assert all(words(each, f"grow.{dated}") in said for each in (language, "nl"))
    alone = in_tongues.client_page("nl", file=files.GROWN)
    assert alone.growth.toggle.text() == words("nl", "grow.words"), "one language is said once"


def test_the_view_shows_growth_and_then_a_bridge_again(qtbot: QtBot) -> None:
    shown = file_state(files.GROWN, View(files.TODAY, Moment.BOTH))
    assert shown.growth.grown is not None
    assert len(shown.told) == 8
    assert shown.told[0].startswith("Toen: ")
    view = BridgeView()
    qtbot.addWidget(view)
    said = labels_for(shown.bridge, SAID)
    view.show_growth(shown.growth.grown, said)
    assert view.picture.title == "Mijn brug, toen en nu"
    high = view.heightForWidth(800)
    view.show_bridge(shown.bridge, said)
    assert view.picture.title == "Mijn brug"
    assert view.heightForWidth(800) < high


def test_both_voices_are_kept_for_every_moment() -> None:
    shown = file_state(files.GROWN, View(files.TODAY))
    assert [each.day.year for each in shown.voices] == [2026, 2026, 2025]
    newest = {row.area: row for row in shown.voices[0].rows}
    assert (newest["Gezondheid"].client, newest["Gezondheid"].first) == (4, 1)
    assert newest["Gezondheid"].heard == "other"
    assert newest["Wonen"].heard == "same"


def test_what_was_said_with_another_bridge_stays_readable() -> None:
    first, latest = files.OTHER_BRIDGE.scorings
    nine = definition("nine")
    older = {first.id: Wording(nine.definition, nine.words)}
    shown = file_state(replace(files.OTHER_BRIDGE, older=older), View(files.TODAY)).voices
    assert [len(each.rows) for each in shown] == [8, 9]
    assert shown[1].rows[0].client == latest.answer_for("housing").client_level
