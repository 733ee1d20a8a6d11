"""`report`: what a coordinator keeps under a name, of the last period that is over."""

from dataclasses import replace
from pathlib import Path

from bridge_app.commands.desk import Access, Desk, opened
from bridge_app.commands.sharing import check_finance, leave_finance
from bridge_app.commands.totals import Wish, check, write
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.domain.saved_reports import SavedReport
from bridge_app.services.clock import business_day


def show(access: Access, name: str, output: Path | None) -> None:
    """Counts what the report of this name asks, and writes it in its own form."""
    with opened(access, "coordinator") as desk:
        report = _named(desk, name)
        filters = report.filters(business_day(desk.services.acting.clock()))
        wish = Wish(filters, form=report.form, abroad=report.abroad)
        if report.finance:
            _leave_finance(desk, wish, output)
            return
        check(wish, output)
        write(desk, wish, output)


def _leave_finance(desk: Desk, wish: Wish, output: Path | None) -> None:
    """Divided in its own way, whatever stood on the screen where it was kept."""
    whole = replace(wish, filters=replace(wish.filters, groups=(), only=()))
    check_finance(whole, output)
    leave_finance(desk, whole, output)


def _named(desk: Desk, name: str) -> SavedReport:
    """The report of this name; an ArgumentProblem that names those there are."""
    reports = desk.services.saved_reports.listed(desk.actor)
    said = " ".join(name.split()).casefold()
    for each in reports:
        if each.name.casefold() == said:
            return each
    known = ", ".join(each.name for each in reports) or "geen"
    raise ArgumentProblem(f"overzicht {name!r} is er niet; bewaard: {known}")
