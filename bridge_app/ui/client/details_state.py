"""What is known of a client as it stands in fields, and read back out of them."""

from dataclasses import asdict, dataclass, replace
from datetime import date

from bridge_app import words
from bridge_app.domain.people import AddressForm, Client, checked_client
from bridge_app.errors import FieldProblem
from bridge_app.ui.contact_state import NOT_ASKED, contact_fields, safe_contact


@dataclass(frozen=True)
class DetailsForm:
    """Every field as typed or tapped; the three of contact are YES, NO or NOT_ASKED.

    `age_band` counts only without a day of birth (DECISIONS D9).
    """

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
    age_band: str = ""


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
        **contact_fields(safe),
        who_reads=safe.who_reads,
        age_band=client.needs.age_band,
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
    wanted = replace(
        named,
        birth_date=born,
        phone=form.phone,
        language=form.language,
        address_form=AddressForm(form.address_form),
        case_number=form.case_number,
        safe_contact=safe_contact(asdict(form), form.who_reads),
        needs=replace(client.needs, age_band=form.age_band),
    )
    return checked_client(wanted, today)
