"""`report` as a scheduler types it: the last period that is over, in the form that was kept."""

import json
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from bridge_app.commands import actions, reports, totals
from bridge_app.commands.desk import Access, opened
from bridge_app.commands.parser import make_parser
from bridge_app.commands.spoken import complain
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.desk_errors import TooLongForPaper
from bridge_app.domain.saved_reports import SavedReport, Span, days_of_span
from bridge_app.domain.totals import Filters, Group
from bridge_app.exports import forms
from bridge_app.exports.forms import Form
from bridge_app.reward_errors import PerMentorOff
from bridge_app.services.clock import business_day
from bridge_app.services.reports import Reports

JSON = SavedReport(UUID(int=1), "Maandcijfers", groups=(Group.TEAM,), form=Form.JSON)
FINANCE = SavedReport(
    UUID(int=3), "Boekhouding", groups=(Group.TEAM,), form=Form.JSON, finance=True
)
PAPER = SavedReport(UUID(int=2), "Voor de raad", Span.QUARTER, form=Form.PDF)


@pytest.fixture(scope="module")
def kept(access: Access) -> Access:
    """Three reports that were kept."""
    with opened(access, "coordinator") as desk:
        for report in (JSON, PAPER, FINANCE):
            desk.services.saved_reports.save(desk.actor, report)
    return access


def test_it_asks_the_last_period_in_its_own_form(
    kept: Access, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--store", str(kept.store), "--user", "karin"]
    words += ["--password-file", str(kept.password_file), "report", "--name", "MAANDCIJFERS"]
    options = make_parser("0").parse_args(words)
    assert options.action is actions.report
    options.action(options)
    told = json.loads(capsys.readouterr().out)["filters"]
    with opened(kept, "coordinator") as desk:
        today = business_day(desk.services.acting.clock())
    first, last = days_of_span(Span.MONTH, today)
    assert (told["from"], told["to"]) == (str(first), str(last))
    assert told["group"] == ["team"]
    reports.show(kept, "voor de  raad", tmp_path / "raad.pdf")
    assert (tmp_path / "raad.pdf").read_bytes().startswith(b"%PDF")


def test_a_report_that_is_too_long_for_paper_is_not_made_nor_said_to_have_left(
    kept: Access, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control is the same report where it is not."""
    left: list[str] = []
    monkeypatch.setattr(Reports, "exported", lambda *told: left.append(told[2]))
    with monkeypatch.context() as so:
        so.setattr(forms, "ON_PAPER", -1)
        with pytest.raises(TooLongForPaper):
            reports.show(kept, PAPER.name, tmp_path / "raad.pdf")
    assert (left, list(tmp_path.iterdir())) == ([], [])
    reports.show(kept, PAPER.name, tmp_path / "raad.pdf")
    assert left == ["totals.pdf"], "control"


@pytest.mark.parametrize(("name", "kind"), [("Maandcijfers", "json"), ("Boekhouding", "json")])
def test_no_file_is_called_as_another_kind_than_it_becomes(
    kept: Access, tmp_path: Path, name: str, kind: str
) -> None:
    """A spreadsheet would say that it is damaged; the control is a name that says nothing."""
    for wrong in ("maand.XLSX", "maand.csv", "maand.journal"):
        with pytest.raises(ArgumentProblem) as told:
            reports.show(kept, name, tmp_path / wrong)
        ending = Path(wrong).suffix.casefold()
        assert str(told.value).startswith(f"de naam eindigt op {ending} en het wordt {kind}:")
    assert complain("en", str(told.value)).startswith("the name ends in .journal and it becomes")
    assert list(tmp_path.iterdir()) == []
    reports.show(kept, name, tmp_path / "maand.txt")
    assert [each.name for each in tmp_path.iterdir()] == ["maand.txt"], "control"


def test_a_name_that_nobody_kept_is_told_with_those_there_are(kept: Access) -> None:
    with pytest.raises(ArgumentProblem) as told:
        reports.show(kept, "Iets anders", None)
    assert str(told.value).endswith("is er niet; bewaard: Boekhouding, Maandcijfers, Voor de raad")
    assert complain("en", str(told.value)).startswith("there is no report 'Iets anders'; kept:")


def test_what_was_kept_for_the_financial_administration_leaves_so(
    kept: Access, tmp_path: Path
) -> None:
    for name in ("boekhouding", "maandcijfers"):
        reports.show(kept, name, tmp_path / f"{name}.json")
    told = json.loads((tmp_path / "boekhouding.json").read_text(encoding="utf-8"))
    plain = json.loads((tmp_path / "maandcijfers.json").read_text(encoding="utf-8"))
    assert "people" in plain["total"]
    assert "people" not in told["total"]


def test_a_report_on_paper_needs_a_file(kept: Access) -> None:
    with pytest.raises(ArgumentProblem, match="-o FILE"):
        reports.show(kept, "Voor de raad", None)


def test_one_mentor_is_not_looked_up_before_the_works_council_agrees(kept: Access) -> None:
    """The same sentence for a name that is there and for one that is not."""
    year = Filters(date(2026, 1, 1), date(2026, 12, 31))
    for name in ("Karin", "Niemand"):
        with pytest.raises(PerMentorOff):
            totals.show(kept, totals.Wish(year, [(Group.MENTOR, name)]), None)
    with opened(kept, "coordinator") as desk:
        desk.services.reports.record_council(desk.actor, date(2026, 1, 1))
    with pytest.raises(ArgumentProblem, match="is er niet"):
        totals.show(kept, totals.Wish(year, [(Group.MENTOR, "Niemand")]), None)
