"""People: clients, staff, cases and conversations, and how a name is shown."""

import re
import unicodedata
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from bridge_app.errors import FieldProblem

NAME_LIMIT = 100
"""Characters in one name field; longer names are refused with a sentence."""

EARLIEST_BIRTH_YEAR = 1900


class AddressForm(StrEnum):
    """How the client is spoken to."""

    JE = "je"
    U = "u"


class Purpose(StrEnum):
    """Why a case exists; it decides how long it is kept (RetentionRule, DOMAIN 6)."""

    DEBT_HELP = "debt_help"
    BENEFIT = "benefit"
    WMO = "wmo"
    YOUTH = "youth"
    GENERAL = "general"


class ConversationKind(StrEnum):
    """A first conversation or a later one."""

    INTAKE = "intake"
    REVIEW = "review"


class Keep(StrEnum):
    """What may be kept of a conversation; chosen before the first answer (DECISIONS D4)."""

    ALL = "all"
    STEPS_ONLY = "steps_only"
    PRINT_ONLY = "print_only"


class TalkRoute(StrEnum):
    """The whole conversation, or what fits in twenty minutes (DECISIONS D3)."""

    WHOLE = "whole"
    SHORT = "short"


class Wellbeing(StrEnum):
    """What the client may answer to "Hoe zit je erbij vandaag?" (DECISIONS D9); never a figure."""

    WELL = "well"
    SO_SO = "so_so"
    HARD = "hard"


@dataclass(frozen=True)
class Needs:
    """What is put ready before the client sits down (DOMAIN 1, table row 0).

    `interpreter` is the language of an interpreter, empty for none; `age_band` a band such as
    "27-44" (domain/ages.py), empty when it was not asked or a day of birth says it. `letters` and
    `colours` are how the screen looks to this client (domain/own_look.py), None and empty until
    they chose.
    """

    interpreter: str = ""
    read_aloud: bool = False
    large_letters: bool = False
    brings_child: bool = False
    quiet_room: bool = False
    age_band: str = ""
    letters: int | None = None
    colours: str = ""


@dataclass(frozen=True)
class SafeContact:
    """How the client may be reached without danger, and who reads along (DECISIONS A2)."""

    may_call: bool | None = None
    may_message: bool | None = None
    may_post: bool | None = None
    who_reads: str = ""


@dataclass(frozen=True)
class Client:
    """A client (deelnemer). Names may be missing: imports and anonymous intake know none."""

    id: UUID
    number: str
    first_name: str | None = None
    last_name: str | None = None
    birth_date: date | None = None
    phone: str = ""
    language: str = "nl"
    address_form: AddressForm = AddressForm.JE
    safe_contact: SafeContact = field(default_factory=SafeContact)
    case_number: str = ""
    walker: str = "walking"
    needs: Needs = field(default_factory=Needs)
    version: int = 1


@dataclass(frozen=True)
class StaffMember:
    """Somebody who works with the program; `login` is the name typed at the start.

    `must_change` asks for a password of one's own: somebody else chose the present one.
    """

    id: UUID
    login: str
    name: str
    active: bool = True
    version: int = 1
    must_change: bool = False


class EndReason(StrEnum):
    """Why the help to somebody ended; a choice, so that nothing about anybody is typed."""

    ON_THEIR_OWN = "on_their_own"
    ELSEWHERE = "elsewhere"
    MOVED = "moved"
    OWN_CHOICE = "own_choice"
    NO_CONTACT = "no_contact"
    DIED = "died"


@dataclass(frozen=True)
class Case:
    """One reason to help one client (traject); scorings and plans hang on it.

    `closed_at` and `end_reason` say when and why it ended; what is kept stays for its term.
    """

    id: UUID
    client_id: UUID
    purpose: Purpose
    opened_at: datetime
    closed_at: datetime | None = None
    origin: str = "desk"
    end_reason: str = ""


@dataclass(frozen=True)
class Place:
    """Where a conversation stands: a step of the journey and, inside the bridge, an area."""

    step: str
    area: str = ""


@dataclass(frozen=True)
class Conversation:
    """One talk; `place` is where it goes on after a pause or a crash.

    `until` is the clock time that was told as its end; `held_on` the true day of a talk that
    was held away from the desk on paper and entered later, else None.
    """

    id: UUID
    case_id: UUID
    kind: ConversationKind
    keep: Keep
    language: str
    started_at: datetime
    place: Place
    ended_at: datetime | None = None
    informed_at: datetime | None = None
    route: TalkRoute = TalkRoute.WHOLE
    wellbeing: Wellbeing | None = None
    until: time | None = None
    held_on: date | None = None
    version: int = 1


@dataclass(frozen=True)
class NewClient:
    """What the new-client panel asks: five fields, of which one name is needed.

    `safe_contact` is what was asked besides; nothing of it is yes unless the client said so.
    """

    first_name: str
    last_name: str = ""
    birth_date: date | None = None
    phone: str = ""
    language: str = "nl"
    safe_contact: SafeContact = field(default_factory=SafeContact)


def held_day(held_on: date | None, today: date) -> date | None:
    """The true day of a talk on paper, None for one of today; raises FieldProblem in the future."""
    if held_on is not None and held_on > today:
        raise FieldProblem("held_on", "in_future")
    return None if held_on == today else held_on


def clean_name(text: str) -> str:
    """The name as typed, composed (NFC), without control characters or double spaces."""
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(" " if c in "\t\r\n" else c for c in composed if not _is_control(c))
    return re.sub(r" +", " ", visible).strip()


def _is_control(character: str) -> bool:
    return unicodedata.category(character) == "Cc" and character not in "\t\r\n"


def checked(new: NewClient, today: date) -> NewClient:
    """The panel's values, cleaned; raises FieldProblem naming the field and the reason.

    Only a first name is needed (DECISIONS A2); a birth date may be missing, but not in the
    future and not before 1900.
    """
    first, last = clean_name(new.first_name), clean_name(new.last_name)
    if not first:
        raise FieldProblem("first_name", "empty")
    for field_name, value in (("first_name", first), ("last_name", last)):
        if len(value) > NAME_LIMIT:
            raise FieldProblem(field_name, "too_long", NAME_LIMIT)
    check_birth_date(new.birth_date, today)
    phone, safe = clean_name(new.phone), _checked_contact(new.safe_contact)
    return NewClient(first, last, new.birth_date, phone, new.language, safe)


def _checked_contact(safe: SafeContact) -> SafeContact:
    who = clean_name(safe.who_reads)
    if len(who) > NAME_LIMIT:
        raise FieldProblem("who_reads", "too_long", NAME_LIMIT)
    return replace(safe, who_reads=who)


def checked_client(client: Client, today: date) -> Client:
    """The client with texts cleaned; raises FieldProblem. Names may be missing (DECISIONS A2)."""
    first, last = clean_name(client.first_name or ""), clean_name(client.last_name or "")
    phone, case = clean_name(client.phone), clean_name(client.case_number)
    texts = {"first_name": first, "last_name": last, "phone": phone, "case_number": case}
    for field_name, value in texts.items():
        if len(value) > NAME_LIMIT:
            raise FieldProblem(field_name, "too_long", NAME_LIMIT)
    check_birth_date(client.birth_date, today)
    return replace(
        client,
        first_name=first or None,
        last_name=last or None,
        phone=phone,
        case_number=case,
        safe_contact=_checked_contact(client.safe_contact),
        needs=_without_needless_band(client),
    )


def _without_needless_band(client: Client) -> Needs:
    """A day of birth says the age by itself: nothing is kept twice (DOMAIN 6)."""
    return replace(client.needs, age_band="") if client.birth_date else client.needs


def former_values(before: Client, after: Client) -> dict[str, str]:
    """What each field said that is otherwise now, by its name; for the log of a change."""
    old, new = _told(before), _told(after)
    return {name: value for name, value in old.items() if value != new[name]}


def _told(client: Client) -> dict[str, str]:
    """Every field as text, those of contact and needs among the others."""
    told = asdict(client)
    parts = (told, told.pop("safe_contact"), told.pop("needs"))
    told.pop("version")
    return {name: "" if it is None else str(it) for part in parts for name, it in part.items()}


def check_birth_date(birth_date: date | None, today: date) -> None:
    """Raise FieldProblem for a birth date in the future or before 1900."""
    if birth_date is None:
        return
    if birth_date > today:
        raise FieldProblem("birth_date", "in_future")
    if birth_date.year < EARLIEST_BIRTH_YEAR:
        raise FieldProblem("birth_date", "too_long_ago", EARLIEST_BIRTH_YEAR)


def full_name(client: Client) -> str:
    """First and last name as the client gave them; the number when both are unknown."""
    parts = [part for part in (client.first_name, client.last_name) if part]
    return " ".join(parts) or client.number


def short_name(client: Client) -> str:
    """First name and initial, for screens that others may see ("Karin B.").

    The initial is that of the main part of the last name: "de Boer" gives "B.".
    """
    if not client.first_name:
        return client.number
    initial = main_initial(client.last_name or "")
    return f"{client.first_name} {initial}." if initial else client.first_name


TUSSENVOEGSELS = frozenset(
    "aan aus bij d da das de del den der des di do dos du een el het i in l la las le les lo los"
    " of onder op 's 't te ten ter toe tot uit van vanden vander ver von voor zu zum zur".split()
)


def main_part(last_name: str) -> str:
    """The last name without its tussenvoegsels: "van der Berg" gives "Berg"."""
    parts = last_name.split()
    while len(parts) > 1 and _plain(parts[0]) in TUSSENVOEGSELS:
        parts = parts[1:]
    return " ".join(parts)


def _plain(part: str) -> str:
    return part.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").lower()


def main_initial(last_name: str) -> str:
    """The first letter of the main part, in capitals; empty for no last name."""
    return main_part(last_name)[:1].upper()
