"""Outcomes as a file: each figure beside its n, the same in each form, no nought for nothing."""

import csv
import io
import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from bridge_app.domain.bridge import Voice
from bridge_app.domain.measures import Heights, Kappa
from bridge_app.domain.outcomes import DEFINITIONS, AsOf, Cohort, Flow, Part, Shift
from bridge_app.domain.outcomes_around import Around, Days, Goals, Reach, Share
from bridge_app.domain.outcomes_found import Outcomes
from bridge_app.domain.people import EndReason
from bridge_app.exports import outcomes_words as words
from bridge_app.exports.csv_file import DUTCH, INTERNATIONAL, Dialect, write_csv
from bridge_app.exports.forms import Form, Wanted, write_table
from bridge_app.exports.outcomes import outcomes_json, outcomes_sheet
from bridge_app.exports.sheet import Made
from bridge_app.exports.words import Words
from bridge_app.spreadsheets import read

MADE = Made("Ruud", datetime(2026, 7, 1, 6, 30, tzinfo=UTC), "0.1.0")
FELL = Shift(10, 2, 0, 8, Decimal("-5.0"))
OUTCOMES = Outcomes(
    AsOf(date(2026, 6, 30)),
    Flow(120, 100, 80, 70, 61, 9, 2),
    (
        Part(
            ("brug-8", "1"),
            65,
            {Voice.CLIENT: Shift(61, 45, 10, 6, Decimal("7.4")), Voice.MENTOR: Shift()},
            {"money": {Voice.CLIENT: FELL, Voice.MENTOR: FELL}},
            Kappa(Decimal("0.61"), 480),
            {Voice.CLIENT: Heights(61, Decimal("37.0"), Decimal("44.4"), Decimal("20.0"))},
        ),
    ),
    Around(
        Reach({("2026-06", "Noord"): 3, ("2026-06", ""): 1}, 90, {"": 1, EndReason.MOVED: 2}),
        Goals(9, 4, 1),
        Days(Decimal("4.5"), 30),
        Share(2, 3),
        Share(),
    ),
    {("brug-8", "1"): {"money": "Geld"}},
    abroad={("brug-8", "1"): {"money": "Money"}},
)


def table(dialect: Dialect = DUTCH, language: str = "nl") -> list[list[str]]:
    file = io.BytesIO()
    write_csv(file, outcomes_sheet(OUTCOMES, MADE, language), dialect)
    told = io.StringIO(file.getvalue().decode("utf-8-sig"), newline="")
    return list(csv.reader(told, delimiter=dialect.separator))


def test_each_figure_stands_beside_its_n() -> None:
    lines = table()
    client, mentor = (line for line in lines if line[1:2] == ["hele brug"])
    assert client[4:] == ["61", "45", "10", "6", "73,8", "16,4", "9,8", "7,4", ""]
    assert mentor[4:] == ["0", "0", "0", "0", "", "", "", "", ""]
    (fell, _) = (line for line in lines if line[1:2] == ["Geld"])
    assert fell[-2] == "-5,0"  # a number, and no formula
    stood = [line for line in lines if line[1:2] and line[1].startswith("hele brug, ")]
    assert [(line[2], line[4], line[-1]) for line in stood] == [
        ("deelnemer", "61", value) for value in ("37,0", "44,4", "20,0")
    ]
    (attained,) = (line for line in lines if line[1:2] == [words.say("nl", "attained")])
    assert (attained[4], attained[-1]) == ("9", "44,4")
    assert lines[1][:5] == ["mensen", "iedereen", "", "", "120"]
    assert ["bereik", "nieuw in 2026-06, zonder locatie", "", "", "1"] in [
        line[:5] for line in lines
    ]
    (told,) = (line for line in lines if line[1:2] == [words.say("nl", "told_after")])
    assert (told[4], told[-1]) == ("0", "")
    assert ["controlegetal", OUTCOMES.data_hash] in lines
    assert ["telwijze, naam en versie", "active-year 1"] in lines
    assert ["voor wie", Words().say("inside")] in lines, "nothing in it is hidden"


def test_abroad_it_has_points_and_english_words() -> None:
    lines = table(INTERNATIONAL, "en")
    (client, _) = (line for line in lines if line[1:2] == ["whole bridge"])
    assert client[8] == "73.8"
    assert [line[1] for line in table(INTERNATIONAL, "en") if line[-2:-1] == ["-5.0"]] == [
        "Money"
    ] * 2
    assert "Geld" in {line[1] for line in table() if len(line) > 1}, "control"
    assert [
        "who is counted",
        "whoever is active now, at least 365 days between the first and last time",
    ] in lines


def test_the_workbook_holds_the_same(tmp_path: Path) -> None:
    path = tmp_path / "uitkomsten.xlsx"
    with path.open("wb") as file:
        write_table(file, tmp_path, Wanted(Form.XLSX), outcomes_sheet(OUTCOMES, MADE, "nl"))
    found = [[str(cell) for cell in line.cells] for line in read(path).lines]
    rows = [line[:5] for line in table()[1:] if len(line) == 13]
    assert [line[:5] for line in found] == rows


def test_json_is_for_a_machine() -> None:
    told = json.loads(outcomes_json(OUTCOMES, MADE))
    assert told["filters"]["definition"] == "active-year"
    assert told["filters"]["internal"] is True
    assert told["flow"]["year_apart"] == 61
    assert told["parts"][0]["whole"]["client"]["mean_since_first"] == "7.4"
    assert told["parts"][0]["heights"]["client"]["percent_since_first"] == "20.0"
    assert told["goals"] == {"set": 9, "reached": 4, "stopped": 1, "reached_percent": "44.4"}
    assert told["process"]["told_after_agreement"]["percent"] is None
    assert told["data_hash"] == OUTCOMES.data_hash
    made = {"by": "Ruud", "at": "2026-07-01T06:30:00+00:00", "program": "0.1.0"}
    assert told["made"] == made | {"practice": False}
    later = json.loads(outcomes_json(OUTCOMES, replace(MADE, who="Sanne")))
    assert later["data_hash"] == told["data_hash"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_word_is_there(language: str) -> None:
    assert {words.say(language, field.name) for field in fields(Flow)}
    assert len({words.definition(language, name) for name in DEFINITIONS}) == len(DEFINITIONS)
    assert len({words.reason(language, code) for code in ("", *EndReason)}) == 7
    assert words.reason(language, "ooit") == "ooit"
    assert set(words._NL) == set(words._EN)
    assert set(words._COHORTS) == set(Cohort)
