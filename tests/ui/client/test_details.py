"""Changing who somebody is and how to reach them: with keys, on real services, and back again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from bridge_app.domain.people import AddressForm, Client, SafeContact
from bridge_app.errors import ChangedElsewhere, FieldProblem
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.client.details_state import DetailsForm, form_of, read_details
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.contact_state import NO, NOT_ASKED, YES
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.together.choices import Choices
from bridge_app.ui.two_versions import Both, Differs
from tests.ui.doing import Key, add_client, focus, on_screen, press, typing

TODAY = date(2026, 3, 2)
KNOWN = Client(
    uuid4(),
    "1001",
    "Karin",
    "de Boer",
    date(1988, 3, 12),
    "06 12",
    "en",
    AddressForm.U,
    SafeContact(may_call=True, may_message=False, who_reads="mijn zus"),
    "Z-9",
)


# --- in and out of the fields ------------------------------------------------------------------


def test_fields_say_the_client_and_are_read_as_the_same_client() -> None:
    form = form_of(KNOWN)
    assert form == DetailsForm(
        *("Karin", "de Boer", "12-03-1988", "06 12", "en", "u", "Z-9"),
        *(YES, NO, NOT_ASKED, "mijn zus"),
    )
    assert read_details(form, KNOWN, TODAY) == KNOWN


def test_somebody_without_a_name_may_stay_without() -> None:
    nameless = Client(uuid4(), "1002")
    assert read_details(form_of(nameless), nameless, TODAY) == nameless


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("first_name", "  ", "empty"),
        ("first_name", "x" * 101, "too_long"),
        ("last_name", "x" * 101, "too_long"),
        ("birth_date", "31-02-1988", "no_such_day"),
        ("birth_date", "gisteren", "not_a_date"),
        ("birth_date", "01-01-2027", "in_future"),
        ("phone", "9" * 101, "too_long"),
        ("case_number", "9" * 101, "too_long"),
        ("who_reads", "x" * 101, "too_long"),
    ],
)
def test_what_cannot_be_is_refused_by_its_field(field: str, text: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        read_details(replace(form_of(KNOWN), **{field: text}), KNOWN, TODAY)
    assert (refused.value.field, refused.value.reason) == (field, reason)


# --- with keys ---------------------------------------------------------------------------------


def _client(context: Context, client: UUID) -> Client:
    return context.services.people.open(context.session.actor, client).client


def _walk_to(wanted: QWidget) -> None:
    """Tab by Tab, as hands do."""
    for _ in range(40):
        if focus() is wanted:
            return
        press(Key.Key_Tab)
    message = "Tab does not come there"
    raise AssertionError(message)


def _to_details(room: ClientPresenter) -> None:
    room.page.change_details.setFocus()
    press(Key.Key_Return)


def _type_over(room: ClientPresenter, field: str, text: str) -> None:
    edit = getattr(room.page.details, field).edit
    _walk_to(edit)
    edit.selectAll()
    typing(text)


def _standing(choices: Choices) -> QWidget:
    return next(each for each in choices.buttons() if each.isChecked())


def test_every_field_is_changed_by_keys_and_kept(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    _to_details(room)
    details = room.page.details
    assert focus() is details.first.edit
    for field, text in (
        ("first", "Carin"),
        ("last", "Bos"),
        ("birth", "12-3-1988"),
        ("phone", "06 1"),
    ):
        _type_over(room, field, text)
    press(Key.Key_Tab)
    press(Key.Key_Down)
    press(Key.Key_Tab)
    press(Key.Key_Down)
    _type_over(room, "case", "Z-9")
    for question, arrows in (("may_call", 2), ("may_message", 1), ("may_post", 0)):
        _walk_to(_standing(details.contact.choices[question]))
        press(Key.Key_Left, arrows)
    _type_over(room, "who", "mijn zus")
    press(Key.Key_Return)
    now = _client(context, karin)
    assert (now.first_name, now.last_name, now.birth_date) == ("Carin", "Bos", date(1988, 3, 12))
    assert (now.phone, now.case_number, now.language) == ("06 1", "Z-9", "ar")
    assert now.address_form is AddressForm.U
    assert now.safe_contact == SafeContact(
        may_call=True, may_message=False, may_post=None, who_reads="mijn zus"
    )
    assert room.page.windowTitle() == "Carin B."
    assert focus() is room.page.change_details


def test_a_change_can_be_taken_back(
    room: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    before = _client(context, karin)
    _to_details(room)
    _type_over(room, "first", "Carin")
    press(Key.Key_Return)
    offer = said[-1]
    assert offer is not None
    assert (offer.tone, offer.offer) == (Tone.DONE, "Maak ongedaan")
    assert offer.then is not None
    offer.then()
    assert replace(_client(context, karin), version=before.version) == before
    assert room.page.windowTitle() == "Karin B."
    last = said[-1]
    assert last is not None
    assert last.offer == ""


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [("first", " ", "leeg"), ("birth", "31-02-1988", "niet"), ("phone", "9" * 101, "te lang")],
)
def test_what_cannot_be_is_said_under_its_field(
    room: ClientPresenter, context: Context, karin: UUID, field: str, text: str, said: str
) -> None:
    before = _client(context, karin)
    _to_details(room)
    _type_over(room, field, text)
    press(Key.Key_Return)
    wrong = getattr(room.page.details, field)
    assert said in wrong.error
    assert focus() is wrong.edit
    assert _client(context, karin) == before


def test_going_back_changes_nothing_and_loses_nothing(
    room: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    _to_details(room)
    _type_over(room, "phone", "06 1")
    assert room.back()
    assert not room.page.details.isVisible()
    assert _client(context, karin).phone == ""
    offer = said[-1]
    assert offer is not None
    assert offer.then is not None
    offer.then()
    assert room.page.details.isVisible()
    assert room.page.details.phone.text() == "06 1"
    assert room.back()
    assert not room.back(), "in the file itself there is nothing to leave"


def test_nothing_changed_is_nothing_kept(
    room: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    _to_details(room)
    press(Key.Key_Return)
    assert _client(context, karin).version == 1
    assert not room.page.details.isVisible()
    assert not any(said)


def test_a_change_from_elsewhere_is_not_overwritten(
    room: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    _to_details(room)
    newer = replace(_client(context, karin), phone="06 2")
    context.services.people.change(context.session.actor, newer)
    _type_over(room, "phone", "06 1")
    press(Key.Key_Return)
    assert _client(context, karin).phone == "06 2"
    both = room.page.details.both
    assert both.isVisible()
    assert _texts(both) == ["Telefoon", "Mijn tekst", "06 1", "Tekst van Fatima", "06 2"]
    assert room.page.details.phone.text() == "06 1", "what was typed stays"
    assert not any(said), "what happened is told where one types"


def test_enter_once_more_overwrites_nobody(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    _both_changed(room, context, karin)
    press(Key.Key_Return)
    assert _client(context, karin).phone == "06 2"
    assert not room.page.details.both.isVisible(), "it went on to typing"
    _type_over(room, "phone", "06 1")
    press(Key.Key_Return)
    assert _client(context, karin).phone == "06 1", "now it was seen and chosen"


def test_enter_in_a_field_waits_for_the_choice(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    _both_changed(room, context, karin)
    _type_over(room, "phone", "06 3")
    press(Key.Key_Return)
    assert focus() is room.page.details.both.go_on
    assert _client(context, karin).phone == "06 2"


def test_mine_keeps_what_the_other_changed_elsewhere(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    _both_changed(room, context, karin, last_name="Smit")
    assert room.page.details.last.text() == "Smit", "of another field nothing is put back"
    press(Key.Key_Backtab, 2)
    press(Key.Key_Space)
    kept = _client(context, karin)
    assert (kept.phone, kept.last_name) == ("06 1", "Smit")
    assert not room.page.details.isVisible()


def test_theirs_leaves_mine_to_go_on_with(
    room: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    _both_changed(room, context, karin)
    room.page.details.both.theirs.click()
    assert not room.page.details.isVisible()
    assert room.page.top.who.contact.text() == "Nog niet gevraagd hoe contact veilig is."
    offer = said[-1]
    assert offer is not None
    assert offer.then is not None
    offer.then()
    assert room.page.details.phone.text() == "06 1"


def test_what_is_done_already_is_done(
    room: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    _both_changed(room, context, karin, theirs="06 1")
    assert not room.page.details.isVisible()
    assert said[-1] is not None
    assert said[-1].tone is Tone.DONE


def test_who_left_the_file_is_shown_nothing(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    _to_details(room)
    file = context.services.people.open(context.session.actor, karin)
    room._details.forget()
    room._details._meet(file.client, ChangedElsewhere("client"), file)
    assert not room.page.details.both.isVisible()


def test_it_is_told_without_a_name_where_none_is_known(room: ClientPresenter) -> None:
    both = room.page.details.both
    both.show_both(Both((Differs("Telefoon", "", "06 2"),)))
    assert _texts(both) == ["Telefoon", "Mijn tekst", "(leeg)", "De andere tekst", "06 2"]
    assert both.theirs.text() == "Neem de andere"


def _both_changed(
    room: ClientPresenter, context: Context, karin: UUID, theirs: str = "06 2", **more: Any
) -> None:
    """Somebody changed the phone while it was typed here, and Enter was pressed."""
    _to_details(room)
    newer = replace(_client(context, karin), phone=theirs, **more)
    context.services.people.change(context.session.actor, newer)
    _type_over(room, "phone", "06 1")
    press(Key.Key_Return)


def _texts(both: BothVersions) -> list[str]:
    return [label.text() for text in both.texts for label in text.findChildren(QLabel)]


def test_half_typed_details_outlive_the_lock(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    assert room.unfinished() == {}
    _to_details(room)
    assert room.unfinished() == {}
    _type_over(room, "who", "mijn z")
    left = room.unfinished()
    again = ClientPresenter(context)
    on_screen(again.page)
    again.open(karin)
    again.take_up(left)
    assert focus() is again.page.details.first.edit
    assert again.unfinished() == left
    assert again.page.details.who.text() == "mijn z"


def test_another_file_begins_without_the_panel(room: ClientPresenter, context: Context) -> None:
    _to_details(room)
    room.open(add_client(context, "Wim", "Bos"))
    assert not room.page.details.isVisible()
    assert not room.back()


def test_a_client_who_looks_along_sees_no_way_to_the_panel(room: ClientPresenter) -> None:
    room.set_together(True)
    assert not room.page.change_details.isVisible()


def test_nothing_happens_before_a_file_is_there(context: Context, qtbot: QtBot) -> None:
    room = ClientPresenter(context)
    qtbot.addWidget(room.page)
    quiet: list[Callable[[], object]] = [
        room.page.change_details.click,
        room.page.details.keep.click,
        lambda: room.take_up({"details.phone": "06"}),
        lambda: room._took_details(KNOWN),
    ]
    for deed in quiet:
        deed()
    assert not room.page.details.isVisibleTo(room.page)


# --- the age, where no day of birth is known ---------------------------------------------------


def test_an_age_is_asked_only_where_no_day_of_birth_says_it(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    _to_details(room)
    details = room.page.details
    assert details.age.isVisible()
    _walk_to(details.age)
    press(Key.Key_Down, 3)
    details.keep.click()
    assert _client(context, karin).needs.age_band == "27-44"
    assert "27 tot en met 44 jaar, nummer 1001" in _head(room)
    _to_details(room)
    _type_over(room, "birth", "12-3-1988")
    assert not details.age.isVisible()
    details.keep.click()
    assert _client(context, karin).needs.age_band == "", "the day of birth says it by itself"
    assert "geboren 12-03-1988, 37 jaar, nummer 1001" in _head(room)


# --- safe contact in the head of the file ------------------------------------------------------


def _head(room: ClientPresenter) -> str:
    labels = room.page.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisibleTo(room.page))


@pytest.mark.parametrize(
    ("safe", "phone", "told"),
    [
        (SafeContact(), "06 1", "Nog niet gevraagd hoe contact veilig is."),
        (
            SafeContact(may_call=True, may_message=False, who_reads="mijn zus."),
            "06 1",
            "Bellen mag: 06 1. Geen bericht sturen. Nog niet gevraagd: post. Let op: mijn zus",
        ),
        (
            SafeContact(may_call=False, may_message=True, may_post=True),
            "06 1",
            "Niet bellen. Een bericht mag. Post mag.",
        ),
        (SafeContact(may_call=True), "", "Bellen mag. Nog niet gevraagd: berichten, post."),
    ],
)
def test_the_head_tells_how_one_may_be_reached(
    room: ClientPresenter, context: Context, karin: UUID, safe: SafeContact, phone: str, told: str
) -> None:
    known = _client(context, karin)
    people, actor = context.services.people, context.session.actor
    people.change(actor, replace(known, safe_contact=safe, phone=phone))
    room.open(karin)
    assert told in _head(room)
    room.set_together(True)
    assert told not in _head(room), "not while the client looks along"
