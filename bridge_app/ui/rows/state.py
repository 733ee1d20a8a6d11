"""What is typed in the rows of hand-outs, and what each of them asks of the store."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from uuid import UUID

from bridge_app.domain.handing_rows import BookedRow, ForGoal, FromPaper, RowWish, cards_of
from bridge_app.errors import FieldProblem
from bridge_app.words import read_date, read_euros

PAPER = "paper:"
"""Before the id of a pillar: a step that stands on paper only."""

GOAL = "goal:"
"""Before the id of a goal that was reached."""


@dataclass(frozen=True)
class TypedRow:
    """One row, letter by letter; `step` is the id of a step, or what `PAPER` or `GOAL` begins."""

    number: str = ""
    step: str = ""
    text: str = ""
    agreed: str = ""
    amount: str = ""
    kind: str = ""
    serial: str = ""
    day: str = ""

    @property
    def blank(self) -> bool:
        """Whether nobody began with it: what comes along from the row before counts not."""
        return not any(part.strip() for part in (self.number, self.serial, self.text))

    @property
    def from_paper(self) -> bool:
        """Whether the step stands on paper only."""
        return self.step.startswith(PAPER)


def following(row: TypedRow) -> TypedRow:
    """What the next row begins with: mostly the same amount, kind of card and day."""
    return TypedRow(amount=row.amount, kind=row.kind, day=row.day)


def wish_of(row: TypedRow) -> RowWish | dict[str, FieldProblem]:
    """What a row asks; or, by field, what cannot be read in it."""
    troubles: dict[str, FieldProblem] = {}
    for name in ("number", "step", "serial"):
        if not getattr(row, name).strip():
            troubles[name] = FieldProblem(_CALLED[name], "empty")
    if row.from_paper and not row.text.strip():
        troubles["text"] = FieldProblem("text", "empty")
    cents, day, agreed = 0, date.min, None
    try:
        cents = read_euros(row.amount)
    except FieldProblem as problem:
        troubles["amount"] = problem
    try:
        day = read_date(row.day)
    except FieldProblem as problem:
        troubles["day"] = problem
    try:
        agreed = read_date(row.agreed) if row.agreed.strip() else None
    except FieldProblem as problem:
        troubles["agreed"] = problem
    if troubles:
        return troubles
    step = _step(row, agreed)
    return RowWish(row.number.strip(), step, cents, row.serial.strip(), day, row.kind)


_CALLED = {"number": "client_number", "step": "step", "serial": "serial"}


def _step(row: TypedRow, agreed: date | None) -> UUID | FromPaper | ForGoal:
    if row.from_paper:
        return FromPaper(row.text, row.step.removeprefix(PAPER), agreed)
    if row.step.startswith(GOAL):
        return ForGoal(UUID(row.step.removeprefix(GOAL)))
    return UUID(row.step)


# --- what was booked already ---------------------------------------------------------------------


def left_to_book(
    rows: Iterable[TypedRow], booked: Sequence[BookedRow]
) -> tuple[tuple[TypedRow, ...], tuple[BookedRow, ...]]:
    """The rows that were not booked as they stand now, and what was booked otherwise."""
    told, left = list(booked), []
    for row in rows:
        found = next((each for each in told if _is_booked(row, each)), None)
        if found is None:
            left.append(row)
        else:
            told.remove(found)
    return tuple(left), tuple(told)


def _is_booked(row: TypedRow, booked: BookedRow) -> bool:
    asked = wish_of(row)
    if not isinstance(asked, RowWish):
        return False
    serials = ", ".join(card.serial for card in cards_of(asked))
    said = (asked.number, asked.cents, serials, asked.day)
    return said == (booked.number, booked.cents, booked.serial, booked.day)


# --- over a lock ---------------------------------------------------------------------------------


def kept_fields(key: UUID, rows: Iterable[TypedRow], reason: str) -> dict[str, str]:
    """What a lock must not lose: every row that somebody began with, and the key they have."""
    typed = [asdict(row) for row in rows if not row.blank]
    return {"key": str(key), "rows": json.dumps(typed), "reason": reason} if typed else {}


def rows_again(kept: Mapping[str, str]) -> tuple[TypedRow, ...]:
    """The rows that `kept_fields` was made of."""
    known = {field.name for field in fields(TypedRow)}
    told = json.loads(kept.get("rows", "[]"))
    return tuple(
        replace(TypedRow(), **{name: str(text) for name, text in row.items() if name in known})
        for row in told
    )
