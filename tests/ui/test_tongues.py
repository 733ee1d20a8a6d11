"""The languages of clients as staff meet them: to choose from, and who checked them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bridge_app.domain.setting_up import Section
from bridge_app.ui.desk.newcomer import NewPanel
from bridge_app.ui.municipality.page import MunicipalityPage
from bridge_app.words import own_name
from tests.ui import looking
from tests.words import tongues


@pytest.fixture
def offered(tmp_path: Path) -> Iterator[None]:
    with tongues.as_offered(tongues.laid_out(tmp_path / "resources")):
        yield


@pytest.mark.usefixtures("offered")
def test_a_language_that_nobody_checked_is_marked_for_the_administrator() -> None:
    told = looking.texts(MunicipalityPage(Section.SPEECH, "nl"))
    assert "Nederlands: nagekeken door Mijn brug" in told
    for own in ("العربية", "polski", "Türkçe", "українська"):
        assert f"{own}: nog niet nagekeken; dat staat dan op het papier" in told


def test_a_language_that_is_being_made_is_not_offered() -> None:
    told = " ".join(looking.texts(MunicipalityPage(Section.SPEECH, "nl")))
    assert [each for each in tongues.coming() if own_name(each) in told] == []


@pytest.mark.usefixtures("offered")
def test_every_language_is_named_in_its_own_words_where_one_is_chosen() -> None:
    picker = NewPanel("nl").language
    names = [picker.itemText(at) for at in range(picker.count())]
    assert names == ["Nederlands", "العربية", "English", "polski", "Türkçe", "українська"]
