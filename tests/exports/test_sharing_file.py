"""Shared figures as a file: what is empty says why."""

import json
from datetime import UTC, date, datetime
from io import BytesIO

from bridge_app.domain.shared_tables import SharedRow, SharedTable, SharingWish
from bridge_app.domain.sharing import Figure
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from bridge_app.exports.csv_file import write_csv
from bridge_app.exports.sharing import sharing_json, sharing_sheet
from bridge_app.exports.sheet import Made
from bridge_app.exports.words import Words

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
