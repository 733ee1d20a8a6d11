"""What is known of a client as it stands in fields, and read back out of them."""

from dataclasses import dataclass, replace
from datetime import date

from bridge_app import words
from bridge_app.domain.people import AddressForm, Client, SafeContact, checked_client
from bridge_app.errors import FieldProblem

YES, NO, NOT_ASKED = "yes", "no", ""
_MAY = {YES: True, NO: False, NOT_ASKED: None}
_SAID = {meaning: said for said, meaning in _MAY.items()}

CONTACT = ("may_call", "may_message", "may_post")
"""The three questions of safe contact, in the order in which they are asked (DECISIONS A2)."""


@dataclass(frozen=True)
class DetailsForm:
    """Every field as typed or tapped; the three of contact are YES, NO or NOT_ASKED."""

    first_name: str = ""
    last_name: str = ""
    birth_date: str = ""
    phone: str = ""
    language: str = "nl"
    address_form: str = "je"
    case_number: str = ""
    may_call: str = NOT_ASKED
    may_message: str = NOT_ASKED
    may_post: str = NOT_ASKED
    who_reads: str = ""


def form_of(client: Client) -> DetailsForm:
    """The fields for this client."""
    safe = client.safe_contact
    return DetailsForm(
        client.first_name or "",
        client.last_name or "",
        words.short_date(client.birth_date) if client.birth_date else "",
        client.phone,
        client.language,
        client.address_form,
        client.case_number,
        _SAID[safe.may_call],
        _SAID[safe.may_message],
        _SAID[safe.may_post],
        safe.who_reads,
    )


def read_details(form: DetailsForm, client: Client, today: date) -> Client:
    """The client as the fields say; raises the first FieldProblem from top to bottom.

    A name that was known may be changed, but not emptied by accident; one that never was known
    may stay unknown.
    """
    if client.first_name and not form.first_name.strip():
        raise FieldProblem("first_name", "empty")
    named = replace(client, first_name=form.first_name, last_name=form.last_name)
    checked_client(named, today)
    born = words.read_birth_date(form.birth_date, today) if form.birth_date.strip() else None
    call, message, post = (_MAY[getattr(form, question)] for question in CONTACT)
    wanted = replace(
        named,
        birth_date=born,
        phone=form.phone,
        language=form.language,
        address_form=AddressForm(form.address_form),
        case_number=form.case_number,
        safe_contact=SafeContact(call, message, post, form.who_reads),
    )
    return checked_client(wanted, today)
