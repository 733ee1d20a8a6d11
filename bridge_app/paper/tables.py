"""Totals as files: CSV for a Dutch spreadsheet and JSON for a scheduler; formula-safe.

CSV is semicolon, UTF-8 with a byte order mark, CRLF, decimal comma and dd-mm-jjjj, which is
what a Dutch Excel opens without a question. No cell can start a formula (OWASP, TRUST 40).
"""

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

from bridge_app.domain.rewards import Total, Totals

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_STARTS_A_FORMULA = frozenset("=+-@\t\r\n\0|%")


def safe_cell(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet could read it as a formula.

    Full-width twins of the signs and blanks before them are looked through (TRUST 40).
    """
    folded = unicodedata.normalize("NFKC", text)
    lead = folded.lstrip(" \N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}")
    return f"'{text}" if lead[:1] in _STARTS_A_FORMULA and lead else text


def comma_amount(cents: int) -> str:
    """An amount for a Dutch spreadsheet: 123450 cents gives "1234,50", without separators."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100},{abs(cents) % 100:02d}"


def dutch_day(day: date) -> str:
    """dd-mm-jjjj."""
    return day.strftime("%d-%m-%Y")


_HEADER = (
    "periode",
    "aantal uitgereikt",
    "bedrag uitgereikt (euro)",
    "mensen (telt niet op)",
    "hoogste bedrag (euro)",
    "aantal teruggedraaid",
    "bedrag teruggedraaid (euro)",
)


def totals_csv(totals: Totals) -> bytes:
    """The lines, the total row and where they were made from, as bytes of a CSV file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows(_rows(totals))
    return (BOM + out.getvalue()).encode("utf-8")


def _rows(totals: Totals) -> Iterable[Sequence[str]]:
    yield _HEADER
    for row in totals.rows:
        yield _line(row.period, row)
    yield _line("totaal", totals.total)
    yield ()
    yield ("van", dutch_day(totals.first_day))
    yield ("tot en met", dutch_day(totals.last_day))
    yield ("beste dag", *_best(totals.best_day))
    yield ("grootboekregels", _range(totals))
    yield ("controlegetal", totals.data_hash)


def _line(period: str, row: Total) -> Sequence[str]:
    return (
        safe_cell(period),
        str(row.count),
        comma_amount(row.cents),
        str(row.people),
        comma_amount(row.highest_cents),
        str(row.reversed_count),
        comma_amount(row.reversed_cents),
    )


def _best(best_day: tuple[date, int] | None) -> tuple[str, ...]:
    return (dutch_day(best_day[0]), comma_amount(best_day[1])) if best_day else ()


def _range(totals: Totals) -> str:
    if totals.first_seq is None:
        return "geen"
    return f"{totals.first_seq} t/m {totals.last_seq}"


def totals_json(totals: Totals) -> bytes:
    """The same totals as JSON; amounts in cents, days as 2021-06-23."""
    content = {
        "filters": {
            "from": totals.first_day.isoformat(),
            "to": totals.last_day.isoformat(),
            "by": totals.by,
        },
        "rows": [_json_line(row) for row in totals.rows],
        "total": _json_line(totals.total),
        "best_day": _json_best(totals.best_day),
        "ledger": {"first": totals.first_seq, "last": totals.last_seq},
        "data_hash": totals.data_hash,
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _json_line(row: Total) -> dict[str, object]:
    return {
        "period": row.period,
        "group": {},
        "count": row.count,
        "cents": row.cents,
        "people": row.people,
        "highest_cents": row.highest_cents,
        "reversed_count": row.reversed_count,
        "reversed_cents": row.reversed_cents,
    }


def _json_best(best_day: tuple[date, int] | None) -> dict[str, object] | None:
    return {"date": best_day[0].isoformat(), "cents": best_day[1]} if best_day else None
