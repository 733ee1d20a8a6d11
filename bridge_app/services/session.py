"""Somebody who is in, and everything that they may ask: one value each, handed to the screens.

Cheap to import: what knows the database is imported when somebody has come in.
"""

from __future__ import annotations

import platform
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bridge_app.services.alone_areas import AloneAreas

if TYPE_CHECKING:
    from bridge_app.definitions import LoadedDefinition
    from bridge_app.domain.access import Actor
    from bridge_app.domain.people import StaffMember
    from bridge_app.services.account import Account
    from bridge_app.services.acting import Acting
    from bridge_app.services.appointments import Appointments
    from bridge_app.services.beside import Beside
    from bridge_app.services.bridges import Bridges
    from bridge_app.services.budgets import Budgets
    from bridge_app.services.calendar import Calendar
    from bridge_app.services.cases import Cases
    from bridge_app.services.client_rights import ClientRights
    from bridge_app.services.clock import Clock
    from bridge_app.services.closing import Closing
    from bridge_app.services.doubles import DoubleFiles
    from bridge_app.services.handing_rows import HandingRows
    from bridge_app.services.helping import Helping
    from bridge_app.services.households import Households
    from bridge_app.services.importing import Importing
    from bridge_app.services.importing_rewards import ImportingRewards
    from bridge_app.services.limits import Limits
    from bridge_app.services.lists import Lists
    from bridge_app.services.log import Log
    from bridge_app.services.outcomes import OutcomeReports
    from bridge_app.services.papers import Papers
    from bridge_app.services.people import People
    from bridge_app.services.pins import Pins
    from bridge_app.services.plans import Plans
    from bridge_app.services.privacy import Privacy
    from bridge_app.services.reports import Reports
    from bridge_app.services.research import Research
    from bridge_app.services.retention import Retention
    from bridge_app.services.rewards import Rewards
    from bridge_app.services.saved_reports import SavedReports
    from bridge_app.services.settings import Settings
    from bridge_app.services.sharing import Sharing
    from bridge_app.services.staffing import Staffing
    from bridge_app.services.stock import Stock
    from bridge_app.services.stories import Stories
    from bridge_app.storage.database import Database


@dataclass(frozen=True)
class Session:
    """One person, logged in; `practice` says that no real people stand in the store.

    `step_missing`: this person sets up a second step before anything else. `founded`: the store
    was made just now, and everything is still to be settled. `server` is what people call the
    server on which the store stands, empty for a file.
    """

    actor: Actor
    staff: StaffMember
    practice: bool
    database: Database
    step_missing: bool = False
    founded: bool = False
    server: str = ""


@dataclass(frozen=True)
class Services(AloneAreas):
    """What can be asked of one store; the first of `definitions` is what new talks use.

    Each area is made when it is first asked for: whoever comes in to find somebody need not
    wait for what makes papers and totals.
    """

    acting: Acting
    definitions: tuple[LoadedDefinition, ...]

    @property
    def _pillars(self) -> tuple[str, ...]:
        return tuple(each.id for each in self.definitions[0].definition.pillars)

    @cached_property
    def people(self) -> People:
        """Finding, making and opening; the day and one's own people."""
        from bridge_app.services.people import People

        return People(self.acting)

    @cached_property
    def doubles(self) -> DoubleFiles:
        """Two files of one person: found, told apart, made one."""
        from bridge_app.services.doubles import DoubleFiles

        return DoubleFiles(self.acting)

    @cached_property
    def appointments(self) -> Appointments:
        """What was agreed about coming."""
        from bridge_app.services.appointments import Appointments

        return Appointments(self.acting)

    @cached_property
    def importing(self) -> Importing:
        """Clients from somebody else's table."""
        from bridge_app.services.importing import Importing

        return Importing(self.acting)

    @cached_property
    def handing_rows(self) -> HandingRows:
        """Several hand-outs at once."""
        from bridge_app.services.handing_rows import HandingRows

        return HandingRows(self.acting)

    @cached_property
    def importing_rewards(self) -> ImportingRewards:
        """What was handed out, from somebody else's table."""
        from bridge_app.services.importing_rewards import ImportingRewards

        return ImportingRewards(self.acting)

    @cached_property
    def beside(self) -> Beside:
        """Who else has a file on the screen."""
        from bridge_app.services.beside import Beside

        return Beside(self.acting)

    @cached_property
    def lists(self) -> Lists:
        """Whether a list that stands open is still as it was."""
        from bridge_app.services.lists import Lists

        return Lists(self.acting)

    @cached_property
    def cases(self) -> Cases:
        """The end of the help to somebody."""
        from bridge_app.services.cases import Cases

        return Cases(self.acting)

    @cached_property
    def helping(self) -> Helping:
        """Who is somebody's mentor, who helps along, who stands in."""
        from bridge_app.services.helping import Helping

        return Helping(self.acting)

    @cached_property
    def bridges(self) -> Bridges:
        """Conversations and what is said in them."""
        from bridge_app.services.bridges import Bridges

        return Bridges(self.acting)

    @cached_property
    def plans(self) -> Plans:
        """Goals, steps, agreement and praise."""
        from bridge_app.services.plans import Plans

        return Plans(self.acting)

    @cached_property
    def rewards(self) -> Rewards:
        """What a done step earns."""
        from bridge_app.services.rewards import Rewards

        return Rewards(self.acting)

    @cached_property
    def stock(self) -> Stock:
        """The voucher stock: bought, moved, counted."""
        from bridge_app.services.stock import Stock

        return Stock(self.acting)

    @cached_property
    def budgets(self) -> Budgets:
        """The rules for rewards, and the money there is for them."""
        from bridge_app.services.budgets import Budgets

        return Budgets(self.acting)

    @cached_property
    def limits(self) -> Limits:
        """On what ground rewards are given, and how much somebody may receive in a year."""
        from bridge_app.services.limits import Limits

        return Limits(self.acting)

    @cached_property
    def households(self) -> Households:
        """Who lives together."""
        from bridge_app.services.households import Households

        return Households(self.acting)

    @cached_property
    def saved_reports(self) -> SavedReports:
        """What a coordinator asks again and again."""
        from bridge_app.services.saved_reports import SavedReports

        return SavedReports(self.acting)

    @cached_property
    def stories(self) -> Stories:
        """What clients want to tell others."""
        from bridge_app.services.stories import Stories

        return Stories(self.acting)

    @cached_property
    def closing(self) -> Closing:
        """Months of the ledger that are closed, and opened again."""
        from bridge_app.services.closing import Closing

        return Closing(self.acting)

    @cached_property
    def reports(self) -> Reports:
        """Totals and exports."""
        from bridge_app.services.reports import Reports

        return Reports(self.acting, self._pillars)

    @cached_property
    def outcomes(self) -> OutcomeReports:
        """What came of the help."""
        from bridge_app.services.outcomes import OutcomeReports

        return OutcomeReports(self.acting)

    @cached_property
    def research(self) -> Research:
        """What a researcher is told."""
        from bridge_app.services.research import Research

        return Research(self.acting, tuple(each.definition for each in self.definitions))

    @cached_property
    def sharing(self) -> Sharing:
        """Figures for others, in which nobody can be found."""
        from bridge_app.services.sharing import Sharing

        return Sharing(self.acting, self._pillars)

    @cached_property
    def papers(self) -> Papers:
        """What is printed, and that it was."""
        from bridge_app.services.papers import Papers

        return Papers(self.acting)

    @cached_property
    def log(self) -> Log:
        """Who looked, and whether the log is whole."""
        from bridge_app.services.log import Log

        return Log(self.acting)

    @cached_property
    def calendar(self) -> Calendar:
        """Whether the date of this machine is right."""
        from bridge_app.services.calendar import Calendar

        return Calendar(self.acting)

    @cached_property
    def pins(self) -> Pins:
        """The short code for the calm screen."""
        from bridge_app.services.pins import Pins

        return Pins(self.acting)

    @cached_property
    def retention(self) -> Retention:
        """What has been kept long enough."""
        from bridge_app.services.retention import Retention

        return Retention(self.acting)

    @cached_property
    def rights(self) -> ClientRights:
        """What a client may ask for: the whole file, mending it, erasing it."""
        from bridge_app.services.client_rights import ClientRights

        return ClientRights(self.acting)

    @cached_property
    def privacy(self) -> Privacy:
        """Papers for the privacy officer."""
        from bridge_app.services.privacy import Privacy

        return Privacy(self.acting)

    @cached_property
    def settings(self) -> Settings:
        """The municipality's choices, and each person's own."""
        from bridge_app.services.settings import Settings

        return Settings(self.acting)

    @cached_property
    def account(self) -> Account:
        """How one comes in oneself."""
        from bridge_app.services.account import Account

        return Account(self.acting)

    @cached_property
    def staffing(self) -> Staffing:
        """Who works here, in which roles, teams and places."""
        from bridge_app.services.staffing import Staffing

        return Staffing(self.acting)


def services_for(
    database: Database, clock: Clock, definitions: tuple[LoadedDefinition, ...] | None = None
) -> Services:
    """All services over one store; without `definitions` those shipped with the program.

    Over `in_memory()` the same code serves "alleen afdrukken, niet bewaren" (DECISIONS D4).
    """
    from bridge_app.definitions import shipped
    from bridge_app.services.acting import Acting
    from bridge_app.services.wordings import Wordings

    used = shipped() if definitions is None else definitions
    return Services(Acting(database, clock, Wordings(used)), used)


def this_device() -> str:
    """The name of this machine, as log lines know it."""
    return platform.node()
