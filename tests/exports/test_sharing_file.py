"""Shared figures as a file: what is empty says why."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

from bridge_app.domain.shared_tables import SharedRow, SharedTable, SharingWish
from bridge_app.domain.sharing import Figure
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from bridge_app.exports.csv_file import write_csv
from bridge_app.exports.report_others import sharing_pages
from bridge_app.exports.sharing import sharing_json, sharing_sheet
from bridge_app.exports.sheet import Made
from bridge_app.exports.words import Words
from bridge_app.paper.pdf import pdf_bytes
from tests.paper.reading import words_of

MADE = Made("Ruud", datetime(2026, 4, 2, 9, tzinfo=UTC), "1.0")
TABLE = SharedTable(
    SharingWish("2026-03", Period.MONTH, (Group.KIND,)),
    (
        SharedRow("2026-03", ("call",), Figure(17, 340_00, None)),
        SharedRow("2026-03", ("write",), Figure(6, 120_00, 6)),
        SharedRow("2026-03", ("paper",), None),
    ),
    Figure(26, 520_00, 15),
    5,
    "Ruud",
    MADE.at,
)


def test_a_month_of_nothing_is_told_as_nothing_and_one_that_is_shut_is_not() -> None:
    none, shut = SharedRow("2026-01", (), Figure(0, 0, 0)), SharedRow("2026-02", None, None)
    table, file = replace(TABLE, rows=(none, shut, *TABLE.rows)), BytesIO()
    write_csv(file, sharing_sheet(table, MADE, Words()))
    lines = file.getvalue().decode("utf-8-sig").splitlines()
    assert lines[1:3] == ["2026-01;;0;0,00;0;", "2026-02;;;;;niet te verdelen"]
    first, second, *_ = json.loads(sharing_json(table, MADE))["rows"]
    assert (first["group"], first["count"], first["cents"], first["people"]) == ({}, 0, 0, 0)
    assert (second["group"], second["count"]) == ({}, None)
    paper = words_of(pdf_bytes(sharing_pages(table, MADE, Words())))
    assert re.search(r"januari 2026 0 €\s0,00 0", paper)
    assert "februari 2026 niet te verdelen" in paper


def test_people_that_would_give_a_hidden_cell_away_are_empty_and_it_is_said() -> None:
    file = BytesIO()
    write_csv(file, sharing_sheet(TABLE, MADE, Words()))
    lines = file.getvalue().decode("utf-8-sig").splitlines()
    assert lines[1:5] == [
        "2026-03;bellen;17;340,00;;mensen afgeschermd",
        "2026-03;schrijven;6;120,00;6;",
        "2026-03;papieren;;;;<5 of afgeschermd",
        "totaal;;26;520,00;15;",
    ]
    told = json.loads(sharing_json(TABLE, MADE))
    assert [row["people"] for row in told["rows"]] == [None, 6, None]
    assert set(told["ledger"].values()) == {None}
    assert date.fromisoformat(told["filters"]["to"]) == date(2026, 3, 31)
