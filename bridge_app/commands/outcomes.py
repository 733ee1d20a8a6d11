"""`outcomes`: what the help brought, for a coordinator's spreadsheet or a scheduler."""

from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from bridge_app.commands.desk import Access, opened
from bridge_app.commands.output import check_name, stands_in
from bridge_app.commands.output import show as show_bytes
from bridge_app.domain.outcomes import AsOf
from bridge_app.domain.outcomes_found import Outcomes
from bridge_app.exports.csv_file import DUTCH, INTERNATIONAL, write_csv
from bridge_app.exports.outcomes import outcomes_json, outcomes_sheet
from bridge_app.exports.sheet import Made
from bridge_app.paper.files import kept_file

JSON = "json"


def show(access: Access, asked: AsOf, form: tuple[str, bool], output: Path | None) -> None:
    """Counts, and writes it to a file or to the terminal.

    `form` tells which file, and whether it is in English with decimal points.
    """
    check_name(output, form[0])
    with opened(access, "coordinator") as desk:
        language = "en" if form[1] else "nl"
        found = desk.services.outcomes.found(desk.actor, asked, language)
        desk.services.reports.exported(desk.actor, f"outcomes.{form[0]}", found.flow.everybody)
        if output:
            with kept_file(output) as file:
                _write(file, found, desk.made, form)
            stands_in(output)
        else:
            memory = BytesIO()
            _write(memory, found, desk.made, form)
            show_bytes(memory.getvalue())


def _write(file: BinaryIO, found: Outcomes, made: Made, form: tuple[str, bool]) -> None:
    kind, abroad = form
    if kind == JSON:
        file.write(outcomes_json(found, made))
    else:
        sheet = outcomes_sheet(found, made, "en" if abroad else "nl")
        write_csv(file, sheet, INTERNATIONAL if abroad else DUTCH)
