"""A coordinator's own month-end: totals that are asked again under a name."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.saved_reports import SavedReport, checked_name, checked_report
from bridge_app.errors import FieldProblem, NotFound
from bridge_app.services.acting import Acting
from bridge_app.storage import saved_reports


@dataclass(frozen=True)
class SavedReports:
    """The municipality's own: every coordinator has the same; no figures are in them."""

    acting: Acting

    def listed(self, actor: Actor) -> tuple[SavedReport, ...]:
        """All of them, by name."""
        with self.acting.deed(actor, Permission.FIGURES, "report.look") as work:
            work.about("totals")
            return saved_reports.listed(work.connection)

    def save(self, actor: Actor, report: SavedReport) -> SavedReport:
        """One more; FieldProblem for a name that is missing, too long, or taken."""
        with self.acting.deed(actor, Permission.TOTALS, "report.save") as work:
            work.about("totals", report.id)
            named = checked_report(report, work.day)
            _check_free(named.name, saved_reports.listed(work.connection))
            saved_reports.add(work.connection, named, work.written)
            return named

    def rename(self, actor: Actor, report_id: UUID, name: str) -> None:
        """The same under another name; FieldProblem as `save`, NotFound where it is gone."""
        said = checked_name(name)
        with self.acting.deed(actor, Permission.TOTALS, "report.rename") as work:
            work.about("totals", report_id)
            others = saved_reports.listed(work.connection)
            _check_free(said, (each for each in others if each.id != report_id))
            _check_found(saved_reports.rename(work.connection, report_id, said))

    def remove(self, actor: Actor, report_id: UUID) -> None:
        """Away, until it is put back; NotFound where there is none."""
        with self.acting.deed(actor, Permission.TOTALS, "report.remove") as work:
            work.about("totals", report_id)
            _check_found(saved_reports.remove(work.connection, report_id, work.now))

    def put_back(self, actor: Actor, report_id: UUID) -> None:
        """As it was before it was removed; NotFound where there is none."""
        with self.acting.deed(actor, Permission.TOTALS, "report.put_back") as work:
            work.about("totals", report_id)
            _check_found(saved_reports.remove(work.connection, report_id, None))


def _check_free(name: str, others: Iterable[SavedReport]) -> None:
    if any(each.name.casefold() == name.casefold() for each in others):
        raise FieldProblem("name", "twice")


def _check_found(found: bool) -> None:  # noqa: FBT001 - the one fact that is checked
    if not found:
        raise NotFound("report")
