"""What a municipality still has to settle before everything on screens and papers is its own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class Section(StrEnum):
    """One screen of the settings; each is saved by itself."""

    PAPER = "paper"
    SPEECH = "speech"
    HELP = "help"
    PRIVACY = "privacy"
    AREAS = "areas"
    SAFETY = "safety"


FIELDS: Mapping[Section, tuple[str, ...]] = {
    Section.PAPER: ("name", "desk_phone", "location", "disagree_text"),
    Section.SPEECH: ("address_form", "review_months"),
    Section.HELP: ("crisis_text",),
    Section.PRIVACY: ("privacy_contact",),
    Section.AREAS: ("areas_off",),
    Section.SAFETY: ("idle_minutes", "second_step"),
}
"""Which settings stand on which screen; a setting that was saved once was looked at."""


class Matter(StrEnum):
    """One thing to do after the first run, in the order in which it is asked.

    What nobody comes in without when passwords are lost goes before everything else.
    """

    RECOVERY = "recovery"
    NAME = "name"
    DESK_PHONE = "desk_phone"
    LOCATIONS = "locations"
    PRIVACY = "privacy"
    SPEECH = "speech"
    AREAS = "areas"
    SAFETY = "safety"
    RETENTION = "retention"
    BACKUP_PLACE = "backup_place"
    SECOND_KEEPER = "second_keeper"
    SECOND_STEP = "second_step"
    RIGHTS = "rights"


RECOVERY_PROVEN = "recovery_proven"
"""The setting that keeps on which day the printed code was typed back; empty for a new code."""

RIGHTS_REVIEWED = "rights_reviewed"
"""The setting that keeps on which day the rights of everybody were looked at (BIO2 5.18.03)."""


@dataclass(frozen=True)
class SetUp:
    """What is known of how far a municipality is.

    `looked_at` are the names of settings that were ever saved, `empty` those of them that hold
    no text; `recovery_proven` that the printed code was typed back, `keepers` how many people
    can let others in, `rights_due` that the rights of everybody are to be looked at again,
    `own_step_missing` that whoever looks logs in without a code from their phone.
    """

    looked_at: frozenset[str] = frozenset()
    empty: frozenset[str] = frozenset()
    locations: int = 0
    keepers: int = 1
    recovery_proven: bool = False
    rights_due: bool = False
    own_step_missing: bool = False


_TEXTS = {Matter.NAME: "name", Matter.DESK_PHONE: "desk_phone", Matter.PRIVACY: "privacy_contact"}
"""These are done when something stands there."""

_LOOKED_AT = {
    Matter.SPEECH: ("address_form",),
    Matter.AREAS: ("areas_off",),
    Matter.SAFETY: ("idle_minutes", "second_step"),
    Matter.RETENTION: ("retention",),
    Matter.BACKUP_PLACE: ("backup_place",),
}
"""These have a careful default: they are done when somebody looked at them once."""


def on_a_server(known: SetUp) -> SetUp:
    """The same where the server's own administrator makes backups, and there is no printed code."""
    looked_at = known.looked_at | {*_LOOKED_AT[Matter.BACKUP_PLACE]}
    return replace(known, recovery_proven=True, looked_at=looked_at)


def still_to_settle(known: SetUp) -> tuple[Matter, ...]:
    """What is left, in order; empty when everything is settled."""
    return tuple(matter for matter in Matter if not _done(matter, known))


def _done(matter: Matter, known: SetUp) -> bool:
    filled = known.looked_at - known.empty
    if matter in _TEXTS:
        return _TEXTS[matter] in filled
    if matter in _LOOKED_AT:
        return known.looked_at.issuperset(_LOOKED_AT[matter])
    return {
        Matter.LOCATIONS: known.locations > 0,
        Matter.RECOVERY: known.recovery_proven,
        Matter.SECOND_KEEPER: known.keepers > 1,
        Matter.RIGHTS: not known.rights_due,
        Matter.SECOND_STEP: not known.own_step_missing,
    }[matter]
