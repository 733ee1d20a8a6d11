"""What a client reads who touches the own bridge is what they chose, and no number of a block."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bridge_app.definitions import shipped
from bridge_app.domain.drawing import Column
from bridge_app.picture.labels import column_told, labels_for
from bridge_app.ui.alone.bridge import BOTH, OwnBridgePage
from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.alone_facts import OwnLook, facts_of
from bridge_app.ui.aloud.order import parts_of
from bridge_app.ui.column_said import block_said, column_said
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
