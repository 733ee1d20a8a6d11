"""The whole file of one client, as an access request asks for it: every kept row, by subject.

Sections and their fields are named as the JSON names them; those names stay (TRUST, 13).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TypeAlias
from uuid import UUID

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.looking import Listed, Look

FORMAT, VERSION = "mijn-brug-client-file", 1
"""What the JSON calls itself; the number goes up when a name in it changes."""

Value: TypeAlias = str | int | bool | date | datetime | time | UUID | None
"""What one field holds; codes are text."""

Record: TypeAlias = Mapping[str, Value]
"""One kept row: its fields by name, in order."""


@dataclass(frozen=True)
class Section:
    """All rows about one subject, oldest first; `key` names the subject."""

    key: str
    records: tuple[Record, ...]


@dataclass(frozen=True)
class ClientFile:
    """Everything that is kept of one client, with who looked, and who had the name in a list.

    `names` are those of the people, teams, places and budgets that the rows refer to by id;
    `words` what the areas of the bridge are called in the client's language.
    """

    number: str
    name: str
    language: str
    form: str
    made_at: datetime
    sections: tuple[Section, ...]
    looks: tuple[Look, ...] = ()
    names: Mapping[UUID, str] = field(default_factory=dict)
    words: BridgeWords | None = None
    municipality: str = ""
    lists: tuple[Listed, ...] = ()

    def section(self, key: str) -> Section:
        """The rows of this subject; none where nothing is kept."""
        return next((each for each in self.sections if each.key == key), Section(key, ()))


WHEN = (
    "at", "started_at", "agreed_at", "disclosed_at", "opened_at", "created_at", "saved_at",
    "changed_at", "event_date", "day", "from_day",
)  # fmt: skip
"""Fields that say when a row was written, the most telling first."""

WHO = ("by", "started_by", "opened_by", "created_by", "saved_by", "changed_by", "actor", "staff_id")
"""Fields that say which member of staff wrote it."""

INNER = frozenset(
    "seq id version position merged_into household_id moved_to split_from takes_back reward_id"
    " case_id client_id plan_id conversation_id scoring_id agreement_seq ledger_seq subject_id"
    " audit_seq definition definition_id definition_version words_revision informed_version"
    " place_step place_area business_date roles device budget household team location mentor"
    " approver approval policy reverses location_id code preset action detail field kept_id gone_id"
    " moved_from continues story_id down_by".split()
)
"""Fields that hold rows together; they stand in the JSON and are left out on paper."""


_NO_IS_USUAL = frozenset(
    "after_mentor wants_to_talk brings_child interpreter quiet_room taken_away".split()
)
"""Fields whose "no" is not worth a reader's time."""


def when(record: Record) -> date | None:
    """When a row was written, None where nothing says so."""
    found = (record.get(name) for name in WHEN)
    return next((value for value in found if isinstance(value, date)), None)


def who(record: Record, names: Mapping[UUID, str]) -> str:
    """Who of the staff wrote a row; empty where a client did, or nobody knows."""
    found = (record.get(name) for name in WHO)
    return next((names.get(key, "") for key in found if isinstance(key, UUID)), "")


def told(record: Record) -> dict[str, Value]:
    """The fields that tell a reader something: no empty ones, none of the inner ones."""
    stands_apart = {name for name in (*WHEN, *WHO) if record.get(name) == _shown(record, name)}
    return {
        name: value
        for name, value in record.items()
        if value not in ("", None) and name not in INNER | stands_apart | _silent(record)
    }


def _silent(record: Record) -> set[str]:
    return {name for name in _NO_IS_USUAL if record.get(name) is False}


def _shown(record: Record, name: str) -> Value:
    """The value that `when` or `who` already tells."""
    order = WHEN if name in WHEN else WHO
    return next((record[each] for each in order if record.get(each) is not None), None)
