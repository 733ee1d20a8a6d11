"""Every file of made-up people says so where it tells of itself, and never among its figures."""

import io
import zipfile
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bridge_app.domain.research import Row, What
from bridge_app.domain.shared_tables import SharedRow, SharedTable, SharingWish
from bridge_app.domain.sharing import Figure
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from bridge_app.exports.finance import GROUPS, finance_json, finance_sheet
from bridge_app.exports.journals import BEANCOUNT, HLEDGER, Booked, Language, write_journal
from bridge_app.exports.outcomes import outcomes_json, outcomes_sheet
from bridge_app.exports.research import Study, write_folder
from bridge_app.exports.sharing import sharing_json, sharing_sheet
from bridge_app.exports.sheet import Made
from bridge_app.exports.totals import Streamed, lines_sheet, totals_sheet
from bridge_app.exports.words import ENGLISH, Words
from bridge_app.exports.xlsx_file import write_xlsx
from tests.exports.test_exports import FILTERS, MADE, TOTALS, WORDS, as_csv, as_json, line
from tests.exports.test_outcomes_file import OUTCOMES

FINANCE = replace(
    TOTALS,
    filters=replace(FILTERS, groups=GROUPS, only=()),
    rows=(replace(TOTALS.rows[0], group=("", "bon")),),
)
SHARED = SharedTable(
    SharingWish("2021-06", Period.MONTH, (Group.PILLAR,)),
    (SharedRow("2021-06", ("money",), Figure(9, 180_00, 9)),),
    Figure(9, 180_00, 9),
    5,
    "Ruud",
    MADE.at,
)


def journal(made: Made, language: Language) -> bytes:
    file = io.BytesIO()
    write_journal(file, Booked(FILTERS, [line()], TOTALS.names), language, made, WORDS)
    return file.getvalue()


def files(made: Made) -> dict[str, bytes]:
    """Every file that is text, as somebody made it."""
    return {
        "totals": as_csv(totals_sheet(TOTALS, made, WORDS)),
        "lines": as_csv(lines_sheet(Streamed(TOTALS, [line()]), made, WORDS)),
        "finance": as_csv(finance_sheet(FINANCE, {}, made, WORDS)),
        "shared": as_csv(sharing_sheet(SHARED, made, WORDS)),
        "outcomes": as_csv(outcomes_sheet(OUTCOMES, made, "nl")),
        "hledger": journal(made, HLEDGER),
        "beancount": journal(made, BEANCOUNT),
        "totals.json": as_json(TOTALS, made),
        "finance.json": finance_json(FINANCE, {}, made),
        "shared.json": sharing_json(SHARED, made),
        "outcomes.json": outcomes_json(OUTCOMES, made),
    }


def is_seal(line: str) -> bool:
    return "controlegetal van dit bestand" in line or '"file_hash"' in line


@pytest.mark.parametrize("name", files(MADE))
def test_one_line_says_so_and_all_others_stay_the_same(name: str) -> None:
    """The hash of the data too; the control is the file of real people, which says nothing of it.

    The hash of the whole file, with which it ends, is another for another word in it.
    """
    real, made_up = (
        [each for each in content.decode().splitlines() if not is_seal(each)]
        for content in (files(replace(MADE, practice=each))[name] for each in (False, True))
    )
    said = "Verzonnen mensen, om mee te oefenen."
    told = '"practice": true' if name.endswith(".json") else said
    (at,) = (at for at, each in enumerate(made_up) if told in each)
    others = [each for each in real if '"practice": false' not in each]
    assert made_up[:at] + made_up[at + 1 :] == others
    assert not [each for each in real if told in each]


def test_in_english_it_says_so_in_english() -> None:
    content = as_csv(totals_sheet(TOTALS, replace(MADE, practice=True), Words(ENGLISH)))
    assert "practice store;Made-up people, to practise with." in content.decode()


def test_a_workbook_says_so_on_the_sheet_about_itself(tmp_path: Path) -> None:
    def parts(practice: bool) -> dict[str, bytes]:
        file = io.BytesIO()
        sheet = totals_sheet(TOTALS, replace(MADE, practice=practice), WORDS)
        write_xlsx(file, sheet, tmp_path)
        with zipfile.ZipFile(file) as book:
            return {name: book.read(f"xl/worksheets/{name}.xml") for name in ("sheet1", "sheet2")}

    real, made_up = parts(practice=False), parts(practice=True)
    assert real["sheet1"] == made_up["sheet1"], "the figures are figures"
    assert b"Verzonnen mensen, om mee te oefenen." in made_up["sheet2"]
    assert b"Verzonnen" not in real["sheet2"]


def test_files_for_a_researcher_say_so_under_their_rows_and_in_the_text(tmp_path: Path) -> None:
    rows = [Row(1, What.PERSON, codes=("67+", ""))]
    for practice in (False, True):
        (folder := tmp_path / str(practice)).mkdir()
        study = Study(date(2021, 7, 1), replace(MADE, practice=practice))
        write_folder(folder, lambda: nullcontext(iter(rows)), study)
    real, made_up = (tmp_path / name for name in ("False", "True"))
    text = (made_up / "LEESMIJ.txt").read_text("utf-8").splitlines()
    told = [each for each in text if "verzonnen" in each or "made up" in each]
    assert len(told) == 2, "in each language"
    others = (real / "LEESMIJ.txt").read_text("utf-8").splitlines()
    assert [each for each in text if each not in told][:-1] == others[:-1]
    for path in real.glob("*.csv"):
        before = path.read_text("utf-8").splitlines()
        *after, _ = (made_up / path.name).read_text("utf-8").splitlines()
        (said,) = (each for each in after if each not in before)
        assert "verzonnen mensen om mee te oefenen / made-up people to practise with" in said
        assert said.startswith("# "), "under the rows, where it can be left out"
