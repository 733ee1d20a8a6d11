"""Teams, rights, the table on paper, the printed code, settings, and the home they lead from."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.access import POLICY, Permission, Role
from bridge_app.domain.municipality import Municipality
from bridge_app.domain.setting_up import Matter, Section
from bridge_app.domain.staffing import UnitKind
from bridge_app.paper.recovery import halves
from bridge_app.services.keyring import Keyring
from bridge_app.services.session import services_for
from bridge_app.services.vault import Vault
from bridge_app.ui.context import Context
from bridge_app.ui.home.presenter import ROOM_OF, SECTION_OF, HomePresenter
from bridge_app.ui.municipality.presenter import MunicipalityPresenter
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.rooms import NEEDS
from bridge_app.ui.staff.recovery_presenter import RecoveryPresenter
from bridge_app.ui.staff.rights_presenter import RightsPresenter
from bridge_app.ui.staff.units_presenter import UnitsPresenter
from bridge_app.ui.staff.who_may_presenter import WhoMayPresenter
from tests.paper.reading import text_of
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock, with_roles
from tests.ui.doing import Key, focus, on_screen, press, typing

# --- teams and locations ------------------------------------------------------------------------


@pytest.fixture
def units(context: Context) -> UnitsPresenter:
    made = UnitsPresenter(context)
    made.open()
    on_screen(made.page)
    return made


def names(context: Context, kind: UnitKind) -> list[tuple[str, bool]]:
    found = context.services.staffing.units(context.session.actor, kind)
    return [(unit.name, unit.active) for unit in found]


def test_a_team_is_made_renamed_closed_and_opened(units: UnitsPresenter, context: Context) -> None:
    card = units.page.cards[UnitKind.TEAM]
    card.new.setFocus()
    typing("Zuid")
    press(Key.Key_Return)
    assert names(context, UnitKind.TEAM) == [("Zuid", True)]
    row = card.rows[0]
    row.name.set_text("")
    row.name.setFocus()
    typing("Noord")
    row.keep.click()
    card.rows[0].use.click()
    assert names(context, UnitKind.TEAM) == [("Noord", False)]
    card.rows[0].use.click()
    assert names(context, UnitKind.TEAM) == [("Noord", True)]


def test_a_name_that_is_taken_is_told_where_it_was_typed(units: UnitsPresenter) -> None:
    card = units.page.cards[UnitKind.LOCATION]
    for name in ("West", "Oost"):
        card.new.set_text(name)
        card.add.click()
    card.new.set_text("WEST")
    card.add.click()
    assert card.new.error
    east = card.rows[0]
    east.name.setFocus()
    east.name.set_text("")
    typing("West")
    press(Key.Key_Return)
    assert east.name.error
    assert not card.new.error


def test_what_the_world_says_about_a_team_is_in_the_strip(
    context: Context, said: list[Message | None]
) -> None:
    room = UnitsPresenter(with_roles(context, Role.MENTOR))
    room.page.cards[UnitKind.TEAM].new.set_text("Zuid")
    room.page.cards[UnitKind.TEAM].add.click()
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM


# --- rights, every half year --------------------------------------------------------------------


def test_all_rights_are_looked_at_and_the_day_is_kept(
    context: Context, clock: StandingClock
) -> None:
    room = RightsPresenter(context)
    room.open()
    assert not room.page.done.isEnabled()
    row = room.page.rows[0]
    row.right.click()
    row.right.click()
    assert not room.page.done.isEnabled()
    row.right.click()
    room.page.done.click()
    review = context.services.staffing.rights(context.session.actor)
    assert review.last == clock().date()
    clock.pass_by(days=190)
    room.open()
    assert "half jaar" in room.page._last.text()


def test_who_was_changed_is_ticked_anew(context: Context) -> None:
    staffing, actor = context.services.staffing, context.session.actor
    room = RightsPresenter(context)
    room.open()
    room.page.rows[0].right.click()
    staffing.set_roles(actor, actor.person, {Role.ADMINISTRATOR})
    wanted: list[UUID] = []
    room.change_wanted.connect(wanted.append)
    room.open()
    assert not room.page.rows[0].right.isChecked()
    room.page.rows[0].change.click()
    assert wanted == [actor.person]


OF_PEOPLE = {may: roles for may, roles in POLICY.items() if may is not Permission.FIGURES}
"""What the key of a machine may is not what people are given."""

# --- the table ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "yes"), [("nl", "ja"), ("en", "yes")])
def test_the_paper_is_the_table_itself(
    context: Context, answers: Answers, tmp_path: Path, language: str, yes: str
) -> None:
    room = WhoMayPresenter(context)
    room.open()
    page = room.page
    page.language.setCurrentIndex(page.language.findData(language))
    answers.file = tmp_path / "table.pdf"
    page.keep.click()
    said = text_of(answers.file.read_bytes())
    assert said.split().count(yes) == sum(map(len, OF_PEOPLE.values()))
    answers.file = tmp_path / "printed.pdf"
    page.print.click()
    assert answers.file.exists()


def test_the_page_has_a_line_for_every_permission(context: Context) -> None:
    assert len(WhoMayPresenter(context).page.table.shown) == len(OF_PEOPLE)


def test_who_turns_back_keeps_nothing(context: Context, answers: Answers) -> None:
    room = WhoMayPresenter(context)
    room.page.keep.click()
    room.page.print.click()
    assert len(answers.asked) == 2


# --- the printed code ---------------------------------------------------------------------------


@pytest.fixture
def keeper(context: Context, clock: StandingClock, tmp_path: Path) -> Iterator[Context]:
    vault = Vault(tmp_path / "store", clock)
    session = vault.create("anna", "Anna", "een lang wachtwoord")
    services = services_for(session.database, context.clock)
    yield replace(
        context, services=services, session=session, keyring=partial(Keyring, vault, session)
    )
    vault.close(session)


def test_a_code_is_made_printed_and_typed_back(
    keeper: Context, answers: Answers, tmp_path: Path
) -> None:
    room = RecoveryPresenter(keeper)
    room.open()
    on_screen(room.page)
    room.page.make.click()
    first, second = room.page.first.text(), room.page.second.text()
    assert not room.page.typed.isVisible(), "nobody types it off the screen"
    answers.file = tmp_path / "code.pdf"
    room.page.keep.click()
    assert not room.page.first.isVisible()
    assert not room.page.first.text()
    assert focus() is room.page.typed.focusProxy()
    said = text_of(answers.file.read_bytes())
    assert first in said
    assert second in said
    answers.file = tmp_path / "printed.pdf"
    room.page.print.click()
    assert answers.file.stat().st_size > 10_000, "torn paper is printed again"
    typing("dit is niet de code")
    room.page.prove.click()
    assert room.page.typed.error
    room.page.typed.set_text(f"{first} {second}".lower())
    room.page.prove.click()
    assert keeper.services.settings.set_up(keeper.session.actor).recovery_proven
    room.leave()
    assert not room.page.first.text()


def test_a_code_that_nobody_kept_stays_on_the_screen(keeper: Context, answers: Answers) -> None:
    room = RecoveryPresenter(keeper)
    room.open()
    on_screen(room.page)
    assert room.page.typed.isVisible(), "who has the paper already types it back"
    room.page.make.click()
    answers.file = None
    room.page.keep.click()
    room.page.print.click()
    assert room.page.first.isVisible()
    assert not room.page.typed.isVisible()


def test_a_code_that_was_written_down_is_hidden_by_hand(keeper: Context) -> None:
    room = RecoveryPresenter(keeper)
    room.open()
    on_screen(room.page)
    room.page.make.click()
    code = room.page.first.text() + room.page.second.text()
    room.page.hide_it.click()
    assert not room.page.first.text()
    typing(code)
    room.page.prove.click()
    assert keeper.services.settings.set_up(keeper.session.actor).recovery_proven
    room.page.make.click()
    assert room.page.first.isVisible(), "a new code is shown again"


def test_a_code_in_halves_is_the_whole_code() -> None:
    code = "ABCDEFGHJKLMNPQRSTUVWXYZ23"
    assert "".join(halves(code)).replace(" ", "") == code


# --- the settings -------------------------------------------------------------------------------


@pytest.mark.parametrize("section", Section)
def test_a_screen_that_was_looked_at_is_settled(context: Context, section: Section) -> None:
    room = MunicipalityPresenter(context, section)
    room.open()
    assert room.page.save.isEnabled()
    room.page.save.click()
    assert not room.page.save.isEnabled()
    again = MunicipalityPresenter(context, section)
    again.open()
    assert not again.page.save.isEnabled()
    assert context.services.settings.municipality() == Municipality()


def test_a_name_is_typed_and_kept(context: Context) -> None:
    room = MunicipalityPresenter(context, Section.PAPER)
    room.open()
    on_screen(room.page)
    room.page.fields["name"].setFocus()
    typing("Alphen")
    press(Key.Key_Return)
    assert context.services.settings.municipality().name == "Alphen"


def test_subjects_are_turned_off_but_not_all(context: Context) -> None:
    room = MunicipalityPresenter(context, Section.AREAS)
    room.open()
    ticks = list(room.page.ticks.values())
    ticks[0].click()
    room.page.save.click()
    off = context.services.settings.municipality().areas_off
    assert off == (next(iter(room.page.ticks)),)
    for tick in ticks[1:]:
        tick.click()
    room.page.save.click()
    assert room.page._error.text()
    assert context.services.settings.municipality().areas_off == off


def test_a_choice_is_kept(context: Context) -> None:
    room = MunicipalityPresenter(context, Section.SAFETY)
    room.open()
    options = room.page.options["idle_minutes"]
    options._group.button(0).click()
    room.page.save.click()
    assert context.services.settings.municipality().idle_minutes == 2


def test_a_text_that_is_too_long_is_told_at_its_field(context: Context) -> None:
    room = MunicipalityPresenter(context, Section.PRIVACY)
    room.open()
    room.page.fields["privacy_contact"].set_text("x" * 400)
    room.page.save.click()
    assert room.page.fields["privacy_contact"].error


def test_a_setting_that_may_not_be_kept_is_told_in_the_strip(
    context: Context, said: list[Message | None]
) -> None:
    room = MunicipalityPresenter(with_roles(context, Role.MENTOR), Section.PAPER)
    room._fill(Municipality(), looked_at=False)
    room.page.save.click()
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM


# --- the home -----------------------------------------------------------------------------------


def test_the_home_tells_what_is_left_and_leads_there(context: Context, qapp: QApplication) -> None:
    room = HomePresenter(context)
    room.open()
    before = len(room.page.matters.rows)
    wanted: list[str] = []
    sections: list[Section] = []
    room.room_wanted.connect(wanted.append)
    room.section_wanted.connect(sections.append)
    for row in room.page.matters.rows:
        row.click()  # type: ignore[attr-defined]  # rows can be pressed
    assert len(wanted) + len(sections) == before
    context.services.staffing.add_unit(context.session.actor, UnitKind.LOCATION, "West")
    room.open()
    assert len(room.page.matters.rows) == before - 1


def test_every_way_from_the_home_leads_to_a_room(context: Context) -> None:
    room = HomePresenter(context)
    wanted: list[str] = []
    room.room_wanted.connect(wanted.append)
    room.section_wanted.connect(lambda section: wanted.append(f"settings_{section}"))
    for row in room.page.rows.values():
        row.click()
    assert set(wanted) <= set(NEEDS)
    assert set(ROOM_OF.values()) <= set(NEEDS)
    assert set(ROOM_OF) | set(SECTION_OF) == set(Matter)
