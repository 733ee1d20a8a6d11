"""A coordinator's own reports: kept, called otherwise, removed and put back, on each engine."""

from uuid import UUID

import pytest

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.saved_reports import SavedReport, Span
from bridge_app.domain.totals import Group
from bridge_app.errors import FieldProblem, NotFound
from tests.services.world import World

MONTH = SavedReport(UUID(int=7), "Maandcijfers", groups=(Group.TEAM,))
QUARTER = SavedReport(UUID(int=8), "kwartaal voor de raad", Span.QUARTER, form="pdf")


def names(world: World, actor: Actor) -> list[str]:
    return [each.name for each in world.services.saved_reports.listed(actor)]


def test_what_is_kept_is_there_for_every_coordinator(world: World, coordinator: Actor) -> None:
    kept = world.services.saved_reports
    kept.save(coordinator, MONTH)
    kept.save(coordinator, QUARTER)
    colleague = world.hire(Role.COORDINATOR, name="Coby")
    assert kept.listed(colleague) == (QUARTER, MONTH)
    kept.rename(colleague, MONTH.id, "  Elke   maand ")
    assert names(world, coordinator) == ["Elke maand", QUARTER.name]


def test_two_of_one_name_are_not_told_apart(world: World, coordinator: Actor) -> None:
    kept = world.services.saved_reports
    kept.save(coordinator, MONTH)
    kept.save(coordinator, QUARTER)
    with pytest.raises(FieldProblem) as told:
        kept.save(coordinator, SavedReport(UUID(int=9), "MAANDCIJFERS"))
    assert (told.value.field, told.value.reason) == ("name", "twice")
    with pytest.raises(FieldProblem):
        kept.rename(coordinator, QUARTER.id, "maandcijfers")
    kept.rename(coordinator, MONTH.id, "MAANDCIJFERS")
    assert "MAANDCIJFERS" in names(world, coordinator)


def test_what_is_removed_comes_back_as_it_was(world: World, coordinator: Actor) -> None:
    kept = world.services.saved_reports
    kept.save(coordinator, MONTH)
    kept.remove(coordinator, MONTH.id)
    assert kept.listed(coordinator) == ()
    kept.put_back(coordinator, MONTH.id)
    assert kept.listed(coordinator) == (MONTH,)


def test_what_never_was_cannot_be_changed(world: World, coordinator: Actor) -> None:
    kept = world.services.saved_reports
    for change in (kept.remove, kept.put_back):
        with pytest.raises(NotFound):
            change(coordinator, MONTH.id)
    with pytest.raises(NotFound):
        kept.rename(coordinator, MONTH.id, "Iets")
