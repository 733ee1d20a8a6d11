"""The word about the limit of a year: only near it, and nobody is held back."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.limits import BY_LAW, LimitStand
from bridge_app.ui.limit_note import LimitNote

STAND = LimitStand(2026, BY_LAW, 1_140_00)


@pytest.fixture
def note(screen: QApplication) -> LimitNote:
    return LimitNote("nl")


def read(note: LimitNote) -> str:
    return note.text().replace("\xa0", " ")


def test_it_is_there_near_the_limit_and_says_what_this_gift_makes_of_it(note: LimitNote) -> None:
    note.show_limit(STAND, 60_00, "Karin")
    assert not note.isHidden()
    said = "Let op: hiermee kreeg Karin in 2026 samen € 1.200,00. De grens is € 1.200,00."
    assert read(note) == said
    note.show_limit(STAND, 60_01, "Karin")
    assert "samen € 1.200,01. De grens is € 1.200,00. Doorgaan mag" in read(note)


def test_who_lives_along_is_told_where_they_count(note: LimitNote) -> None:
    note.show_limit(replace(STAND, others_cents=1), 20_00, "Karin")
    assert "Karin en wie erbij woont in 2026 samen € 1.160,01" in read(note)


def test_far_from_it_nothing_is_said(note: LimitNote) -> None:
    note.show_limit(replace(STAND, own_cents=0), 60_00, "Karin")
    assert note.isHidden()
    note.show_limit(None, 60_00, "Karin")
    assert note.isHidden()
    assert read(note) == ""
