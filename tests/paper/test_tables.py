import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.rewards import Total, Totals
from bridge_app.paper.tables import BOM, comma_amount, safe_cell, totals_csv, totals_json

# The sponsor statistics of June 2021 (DOMAIN 9): 5 hand-overs, 120 euro, highest 29, best day 62.
JUNE = Total("2021-06", 5, 12000, 3, 2900)
TOTALS = Totals(
    date(2021, 6, 1),
    date(2021, 6, 30),
    "month",
    (JUNE,),
    Total("", 5, 12000, 3, 2900, 1, 2400),
    (date(2021, 6, 23), 6200),
    11,
    16,
    "ab12",
)
NOTHING = Totals(
    date(2021, 7, 1), date(2021, 7, 31), "month", (), Total("", 0, 0, 0, 0), None, None, None
)


def rows(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8").removeprefix(BOM)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_a_dutch_spreadsheet_opens_it_without_a_question() -> None:
    content = totals_csv(TOTALS)
    assert content.startswith(b"\xef\xbb\xbfperiode;")
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_every_line_says_the_same_things_in_the_same_order() -> None:
    header, june, total, *_ = rows(totals_csv(TOTALS))
    assert len(header) == len(june) == len(total) == 7
    assert june == ["2021-06", "5", "120,00", "3", "29,00", "0", "0,00"]
    assert total == ["totaal", "5", "120,00", "3", "29,00", "1", "24,00"]


def test_it_tells_what_it_was_made_from() -> None:
    told = {line[0]: line[1:] for line in rows(totals_csv(TOTALS)) if line}
    assert told["van"] == ["01-06-2021"]
    assert told["tot en met"] == ["30-06-2021"]
    assert told["beste dag"] == ["23-06-2021", "62,00"]
    assert told["grootboekregels"] == ["11 t/m 16"]
    assert told["controlegetal"] == ["ab12"]


def test_a_period_in_which_nothing_was_given() -> None:
    told = {line[0]: line[1:] for line in rows(totals_csv(NOTHING)) if line}
    assert told["totaal"] == ["0", "0,00", "0", "0,00", "0", "0,00"]
    assert told["beste dag"] == []
    assert told["grootboekregels"] == ["geen"]


def test_json_tells_the_same_in_cents() -> None:
    told = json.loads(totals_json(TOTALS))
    assert told["filters"] == {"from": "2021-06-01", "to": "2021-06-30", "by": "month"}
    assert told["rows"][0]["cents"] == told["total"]["cents"] == 12000
    assert told["total"]["reversed_cents"] == 2400
    assert told["best_day"] == {"date": "2021-06-23", "cents": 6200}
    assert told["ledger"] == {"first": 11, "last": 16}
    assert told["data_hash"] == "ab12"


def test_json_of_nothing_holds_no_best_day() -> None:
    told = json.loads(totals_json(NOTHING))
    assert (told["rows"], told["best_day"], told["ledger"]["first"]) == ([], None, None)


@pytest.mark.parametrize(
    ("cents", "text"),
    [(0, "0,00"), (5, "0,05"), (123450, "1234,50"), (-2050, "-20,50"), (-5, "-0,05")],
)
def test_amounts_have_a_comma_and_no_separator(cents: int, text: str) -> None:
    assert comma_amount(cents) == text


FORMULAS = [
    "=1+1",
    "+31",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "  =1",
    "\u00a0=1",
    "＝1",
    "\u200b=1",
    "|cmd",
    "%0",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_starts_a_formula(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", " ", "2021-06", "Jan = jarig", "week 3", "’s-Graveland"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


@given(st.text())
def test_what_stands_in_a_cell_can_be_read_back(text: str) -> None:
    assert safe_cell(text) in {text, f"'{text}"}
