"""The crisis card is written once in Dutch, and for who reads another language in that."""

import pytest

from bridge_app.domain.municipality import Municipality
from bridge_app.domain.setting_up import Section
from bridge_app.ui.context import Context
from bridge_app.ui.municipality.page import CARD
from bridge_app.ui.municipality.presenter import MunicipalityPresenter
from bridge_app.words import languages
from tests.ui.doing import on_screen, typing

DUTCH = "Bel 0172 - 000 000."


@pytest.fixture
def room(context: Context) -> MunicipalityPresenter:
    made = MunicipalityPresenter(context, Section.HELP)
    made.open()
    on_screen(made.page)
    return made


def kept(context: Context) -> Municipality:
    return context.services.settings.municipality()


def test_there_is_a_field_for_every_language_of_clients(room: MunicipalityPresenter) -> None:
    wanted = {"crisis_text", *(f"{CARD}{each}" for each in languages() if each != "nl")}
    assert set(room.page.fields) == wanted
    labels = [field.name for field in room.page.fields.values()]
    assert "Oekraïens: wie helpt vandaag?" in labels


def test_what_is_written_in_another_language_is_kept_and_shown_again(
    room: MunicipalityPresenter, context: Context
) -> None:
    fields = room.page.fields
    fields["crisis_text"].set_text(DUTCH)
    fields[f"{CARD}ar"].set_text("اتصل بالرقم 0172.")
    room.page.save.click()
    assert kept(context).crisis_abroad == {"ar": "اتصل بالرقم 0172."}
    again = MunicipalityPresenter(context, Section.HELP)
    again.open()
    assert again.page.fields[f"{CARD}ar"].text() == "اتصل بالرقم 0172."
    assert again.page.fields[f"{CARD}pl"].text() == ""
    assert not again.page.save.isEnabled()
    again.page.fields[f"{CARD}ar"].set_text("")
    again.page.save.click()
    assert kept(context) == Municipality(crisis_text=DUTCH)


def test_another_screen_of_the_settings_leaves_the_card_as_it_was(
    room: MunicipalityPresenter, context: Context
) -> None:
    room.page.fields["crisis_text"].set_text(DUTCH)
    room.page.fields[f"{CARD}uk"].set_text("Дзвоніть.")
    room.page.save.click()
    paper = MunicipalityPresenter(context, Section.PAPER)
    paper.open()
    on_screen(paper.page)
    paper.page.fields["name"].setFocus()
    typing("Alphen")
    paper.page.save.click()
    assert kept(context).name == "Alphen"
    assert kept(context).crisis_abroad == {"uk": "Дзвоніть."}


def test_without_dutch_it_is_asked_for_at_its_field_and_nothing_is_kept(
    room: MunicipalityPresenter, context: Context
) -> None:
    room.page.fields[f"{CARD}tr"].set_text("Arayın.")
    room.page.save.click()
    assert room.page.fields["crisis_text"].error == "Wie vandaag nog helpt is nog leeg. Vul dit in."
    assert room.page.fields[f"{CARD}tr"].error == ""
    assert kept(context) == Municipality()


def test_one_that_is_too_long_is_told_at_its_own_field(room: MunicipalityPresenter) -> None:
    room.page.fields["crisis_text"].set_text(DUTCH)
    room.page.fields[f"{CARD}tr"].set_text("a" * 301)
    room.page.save.click()
    told = room.page.fields[f"{CARD}tr"].error
    assert told == "Wie vandaag nog helpt is te lang. Er passen hoogstens 300 letters in."
    assert room.page.fields["crisis_text"].error == ""
