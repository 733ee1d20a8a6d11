"""What a client reads who touches the own bridge is what they chose, and no number of a block."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bridge_app.definitions import shipped
from bridge_app.domain.drawing import Column
from bridge_app.picture.labels import column_told, labels_for
from bridge_app.ui.alone.bridge import BOTH, LATER, OwnBridgePage
from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.alone_facts import OwnLook, facts_of
from bridge_app.ui.aloud.order import parts_of
from bridge_app.ui.column_said import block_said, column_said, wanted_said
from bridge_app.ui.parts.order import SILENT
from bridge_app.words import reward_words_in
from tests.ui import files
from tests.ui.alone.test_own_screen import FACTS, TODAY
from tests.ui.catalogue import settle
from tests.words import tongues

DIGIT = re.compile(r"\d")


def facts_in(language: str) -> OwnFacts:
    client = replace(files.GROWN.client, language=language)
    return facts_of(replace(files.GROWN, client=client), TODAY, OwnLook())


def shown(known: OwnFacts, screen: QApplication) -> OwnBridgePage:
    page = OwnBridgePage()
    page.show_facts(known)
    page.resize(1280, 800)
    page.show()
    page.activateWindow()
    settle(screen)
    return page


@pytest.mark.parametrize("language", tongues.every())
def test_a_pillar_tells_the_sentence_that_was_chosen(language: str, screen: QApplication) -> None:
    """Control: what a listener hears of it has the place among the blocks."""
    known = facts_in(language)
    page = shown(known, screen)
    for number, column in enumerate(known.bridge.columns):
        page.view.chosen.emit(number)
        said = page.told.text()
        assert not DIGIT.search(said.replace(known.labels.later, "")), said
        assert known.labels.areas[column.area] in said
        assert page.view.picture.spots[number].name == known.labels.areas[column.area]
        if column.built:
            assert known.labels.levels[column.area][column.built - 1] in said
    heard = [column_told(each, known.labels) for each in known.bridge.columns]
    assert all(DIGIT.search(each) for each in heard)
    page.close()


@pytest.mark.parametrize("language", tongues.every())
def test_then_and_now_are_told_by_both_sentences(language: str, screen: QApplication) -> None:
    known = facts_in(language)
    page = shown(known, screen)
    page.moments.chosen.emit(BOTH)
    assert len(known.growth.rows) == len(page.view.columns)
    for number, row in enumerate(known.growth.rows):
        page.view.chosen.emit(number)
        assert page.told.text().splitlines()[0] == row.area
        assert all(each in page.told.text() for each in (row.then, row.now))
        assert not DIGIT.search(page.told.text())
        assert page.view.picture.spots[number].sentence.startswith(row.area), "the same column"
    page.close()


def test_a_block_that_one_comes_to_by_key_reads_as_its_sentence(screen: QApplication) -> None:
    page = shown(FACTS, screen)
    page.view.columns[0].setFocus()
    QTest.keyClick(page.view.columns[0], Qt.Key.Key_Up)
    area = FACTS.bridge.columns[0].area
    assert page.told.text() == f"{FACTS.labels.areas[area]}: {FACTS.labels.levels[area][0]}"
    heard = page.view.picture.spots[0].blocks[0].sentence
    assert DIGIT.search(heard), "who listens hears where it is"
    assert block_said(heard, FACTS.bridge, FACTS.labels) == page.told.text()
    assert block_said("iets anders", FACTS.bridge, FACTS.labels) == ""
    page.close()


def test_where_one_wants_to_be_is_told_under_it_and_what_was_left_open_as_open() -> None:
    bridge = FACTS.bridge
    labels = labels_for(bridge, shipped()[0].words_in("nl"))
    area = bridge.columns[0].area
    name, levels = labels.areas[area], labels.levels[area]
    told = [
        column_said(Column(area, 5, built, target, fits=fits), labels)
        for built, target, fits in (
            *((2, 4, True), (2, 2, True), (2, None, True), (None, 3, True), (None, None, True)),
            (None, None, False),
        )
    ]
    assert told == [
        f"{name}: {levels[1]}\nOver 2 jaar: {levels[3]}",
        f"{name}: {levels[1]}",
        f"{name}: {levels[1]}",
        f"{name}: nog niet gekozen.\nOver 2 jaar: {levels[2]}",
        f"{name}: nog niet gekozen.",
        f"{name}: past niet bij mij.",
    ]


def test_later_tells_what_is_wanted_and_else_what_stands_or_is_open() -> None:
    labels = labels_for(FACTS.bridge, shipped()[0].words_in("nl"))
    area = FACTS.bridge.columns[0].area
    name, levels = labels.areas[area], labels.levels[area]
    told = [
        wanted_said(Column(area, 5, built, target, fits=fits), labels)
        for built, target, fits in (
            *((2, 4, True), (4, 2, True), (2, None, True), (None, 3, True), (None, None, True)),
            (None, 3, False),
        )
    ]
    assert told == [
        f"{name}\nOver 2 jaar: {levels[3]}",
        f"{name}\nOver 2 jaar: {levels[3]}",
        f"{name}\nNu: {levels[1]}",
        f"{name}\nOver 2 jaar: {levels[2]}",
        f"{name}: nog niet gekozen.",
        f"{name}: past niet bij mij.",
    ]


@pytest.mark.parametrize("both", [False, True])
def test_who_is_read_to_hears_the_same_and_who_has_a_screen_reader_the_place(
    both: bool, screen: QApplication
) -> None:
    known = facts_in("uk")
    page = shown(known, screen)
    if both:
        page.moments.chosen.emit(BOTH)
    columns = page.view.columns
    read = {part.widget: part.text for part in parts_of(page)}
    for number, column in enumerate(columns):
        page.view.chosen.emit(number)
        assert read[column] == page.told.text()
        assert DIGIT.search(column.accessibleName()), "control"
    page.close()


# --- in two years --------------------------------------------------------------------------------


@pytest.mark.parametrize("language", tongues.every())
def test_later_each_pillar_tells_where_one_wants_to_be_and_no_number(
    language: str, screen: QApplication
) -> None:
    known = facts_in(language)
    page = shown(known, screen)
    page.moments.chosen.emit(LATER)
    wanted = [each for each in known.bridge.columns if each.target]
    assert wanted
    lines = texts_of(page.wanted)
    for number, column in enumerate(known.bridge.columns):
        page.view.chosen.emit(number)
        said, area = page.told.text(), known.labels.areas[column.area]
        assert said.splitlines()[0].startswith(area)
        assert not DIGIT.search(said.replace(known.labels.later, ""))
        level = max(column.target or 0, column.built or 0)
        assert not level or known.labels.levels[column.area][level - 1] in said
        assert (column in wanted) is (known.labels.later in said)
        assert (column in wanted) is any(each.startswith(f"{area}:") for each in lines)
    assert len(lines) == len(wanted) + 1
    assert not DIGIT.search(" ".join(lines))
    assert not reward_words_in(" ".join([*lines, page.view.accessibleDescription()]))
    page.close()


def test_later_is_offered_only_to_who_said_where_they_want_to_be(screen: QApplication) -> None:
    page = shown(FACTS, screen)
    words_now = [each.text() for each in page.moments.buttons()]
    assert words_now == ["Nu", "Over 2 jaar", "Toen en nu"]
    assert not page.wanted.isVisible()
    aimless = tuple(
        replace(pillar, columns=tuple(replace(each, target=None) for each in pillar.columns))
        for pillar in FACTS.bridge.pillars
    )
    page.show_facts(replace(FACTS, bridge=replace(FACTS.bridge, pillars=aimless)))
    assert [each.text() for each in page.moments.buttons()] == ["Nu", "Toen en nu"]
    page.show_facts(replace(FACTS, growth=replace(FACTS.growth, grown=None, rows=())))
    assert [each.text() for each in page.moments.buttons()] == ["Nu", "Over 2 jaar"]
    assert page.moments.isVisible()
    page.show_facts(
        replace(
            FACTS,
            bridge=replace(FACTS.bridge, pillars=aimless),
            growth=replace(FACTS.growth, grown=None, rows=()),
        )
    )
    assert not page.moments.isVisible(), "there is nothing to choose"
    page.close()


def test_by_keys_one_sees_what_is_wanted_and_comes_back_to_now(screen: QApplication) -> None:
    page = shown(FACTS, screen)
    now = page.view.grab().toImage()
    page.moments.buttons()[0].setFocus()
    QTest.keyClick(page.moments.buttons()[0], Qt.Key.Key_Right)
    settle(screen)
    assert page.moments.value == LATER
    assert page.wanted.isVisible()
    assert not page.growth.isVisible(), "then and now are of another moment"
    assert page.view.grab().toImage() != now
    assert page.view.accessibleDescription() != ""
    page.view.columns[0].setFocus()
    QTest.keyClick(page.view.columns[0], Qt.Key.Key_Up)
    assert page.view.columns[0].hasFocus(), "no block of later is one of now"
    page.moments.buttons()[1].setFocus()
    QTest.keyClick(page.moments.buttons()[1], Qt.Key.Key_Left)
    settle(screen)
    assert page.growth.isVisible()
    assert not page.wanted.isVisible()
    assert page.view.grab().toImage() == now
    page.close()


def test_who_is_read_to_hears_what_is_wanted_once(screen: QApplication) -> None:
    page = shown(FACTS, screen)
    page.moments.chosen.emit(LATER)
    read = {part.widget: part.text for part in parts_of(page)}
    for number, column in enumerate(page.view.columns):
        page.view.chosen.emit(number)
        assert read[column] == page.told.text()
    assert not set(texts_of(page.wanted)) & set(read.values())
    page.wanted.setProperty(SILENT, False)
    again = {part.text for part in parts_of(page)}
    assert set(texts_of(page.wanted)) <= again, "control"
    page.close()


def texts_of(part: QWidget) -> list[str]:
    """The lines that stand in it now."""
    return [each.text() for each in part.findChildren(QLabel) if each.isVisibleTo(part)]
