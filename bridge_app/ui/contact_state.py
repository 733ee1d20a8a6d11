"""Safe contact as it is asked: three questions, each yes, no, or not asked; never yes by itself."""

from collections.abc import Mapping

from bridge_app.domain.people import SafeContact

YES, NO, NOT_ASKED = "yes", "no", ""
_MAY = {YES: True, NO: False, NOT_ASKED: None}
_SAID = {meaning: said for said, meaning in _MAY.items()}

CONTACT = ("may_call", "may_message", "may_post")
"""The three questions, in the order in which they are asked (DECISIONS A2)."""


def contact_fields(safe: SafeContact) -> dict[str, str]:
    """What is known, by the names of the questions."""
    return {question: _SAID[getattr(safe, question)] for question in CONTACT}


def safe_contact(fields: Mapping[str, str], who_reads: str) -> SafeContact:
    """What was tapped and typed; whatever stands there by no answer is not asked."""
    call, message, post = (_MAY[fields[question]] for question in CONTACT)
    return SafeContact(call, message, post, who_reads)
