"""What a municipality sets for itself: its name on papers, its phone, how it speaks."""

from dataclasses import dataclass

from bridge_app.domain.people import AddressForm


@dataclass(frozen=True)
class Municipality:
    """Settings of the municipality; an empty text leaves its line off screens and papers.

    `location` is the place shown on papers, `disagree_text` where to go when you disagree,
    `crisis_text` the crisis card: who helps today with what cannot wait (DECISIONS D1).
    """

    name: str = ""
    desk_phone: str = ""
    location: str = ""
    address_form: AddressForm = AddressForm.JE
    disagree_text: str = ""
    crisis_text: str = ""
