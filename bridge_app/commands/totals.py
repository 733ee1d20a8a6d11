"""`totals`: what was given in a period, for a coordinator's spreadsheet or a scheduler."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bridge_app.commands.desk import Access, opened
from bridge_app.commands.output import show as show_bytes
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.paper.files import write_file
from bridge_app.paper.tables import totals_csv, totals_json


@dataclass(frozen=True)
class Period:
    """From the first day to the last, both included, in lines of a day, a week, a month ..."""

    first_day: date
    last_day: date
    by: str


def show(access: Access, period: Period, form: str, output: Path | None) -> None:
    """Counts, and writes the lines to a file or to the terminal."""
    if period.last_day < period.first_day:
        raise ArgumentProblem("de laatste dag (--to) ligt voor de eerste (--from)")
    with opened(access, "coordinator") as desk:
        reports = desk.services.reports
        totals = reports.totals(desk.actor, period.first_day, period.last_day, period.by)
        reports.exported(desk.actor, f"totals.{form}", len(totals.rows))
    content = totals_csv(totals) if form == "csv" else totals_json(totals)
    if output:
        write_file(output, content)
    else:
        show_bytes(content)
