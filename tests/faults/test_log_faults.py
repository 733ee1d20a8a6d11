"""The log against hands and eyes, and the lock: what is left, and what is named."""

import inspect
import os
import re

import pytest

from bridge_app.domain.looking import LookKind, kind_of
from tests.faults import memory, tamper, views
from tests.faults.test_faults import held
from tests.services.test_every_method import _service_class, public_methods

pytestmark = [
    pytest.mark.serial,
    pytest.mark.timeout(400),
    pytest.mark.skipif(os.name == "nt", reason="these faults are made with what Linux offers"),
]

NOT_ONE_FILE = {
    "appointments.on": "who comes on a day: who stood in the list is kept beside the line",
    "budgets.changes": "what was put in one budget, without anybody in it",
    "budgets.low": "amounts, without anybody in them",
    "budgets.overview": "amounts, without anybody in them",
    "budgets.policies": "the rules, without anybody in them",
    "budgets.teams": "which teams there are",
    "closing.due": "which month waits to be closed",
    "closing.overview": "sums of months, without anybody in them",
    "closing.report": "the same, of one month",
    "closing.sheet": "the same, before it is closed",
    "doubles.compare": "two files, and a line for each (tests/services/test_doubles.py)",
    "doubles.listed": "who may be one person: the same",
    "handing_rows.kinds": "which kinds of card there are",
    "helping.covers_of": "who stands in for a colleague, without anybody in it",
    "limits.rules": "limits and grounds, without anybody in them",
    "limits.watch": "who is near a limit, by number: who stood in the list is kept beside the line",
    "outcomes.found": "how many people changed, without anybody in it",
    "people.caseload": "one's own people: the same",
    "people.home": "the day at the desk: the same",
    "people.listed": "the command line's list: the same",
    "people.search_settled": "the line counts the hits (DECISIONS G3): the same",
    "people.staff_names": "who works here",
    "pins.known": "whether one has a code oneself",
    "reports.totals": "totals without anybody in them",
    "reports.countable": "by what totals can be divided, without anybody in it",
    "reports.lines": "the lines of a total, by number; how many left is kept beside it",
    "reports.movements": "euros by budget for a bookkeeper, without anybody in them",
    "reports.page": "the lines of a total, by number: who stood in it is kept beside the line",
    "research.rows": "people under numbers drawn for one export, with nothing that leads to them",
    "rewards.policy": "the rules, without anybody in them",
    "rewards.verify": "whether the ledger is whole",
    "rewards.lapsing": "for whom something ends soon: the same",
    "rewards.waiting": "who has something waiting: the same",
    "sharing.look": "which periods were shared, without anybody in them",
    "sharing.preview": "figures in which nobody can be found",
    "stock.at_desk": "how many cards lie at a desk",
    "stock.check_card": "whether a card is good, without anybody in it",
    "stock.history": "what happened to one card, without anybody in it",
    "stock.notices": "cards that expire soon",
    "stock.reconciled": "how many cards came and went",
    "stock.view": "how many cards lie where",
    "staffing.rights": "who works here",
    "stories.shelf": "stories that may hang, without whose they are",
    "stories.poster": "the same, of one story",
    "saved_reports.listed": "what is asked again and again, without anybody in it",
    "reports.exported": "totals without anybody in them",
    "account.second_step": "whether one comes in with a code oneself",
    "helping.covers": "who stands in for whom: staff",
    "helping.outlook": "how much goes along with one's own people: counts",
    "importing.preview": "a list of who is not here yet",
    "importing_rewards.preview": "a list of hand-outs by number; no file is opened for it",
    "pins.fits": "whether one's own code was right",
    "privacy.exposed": "numbers only, of whom one colleague saw",
    "privacy.register": "what is kept, without anybody in it",
    "log.review": "numbers only; reading the log is a line in it",
    "log.keeping": "whether the log is whole",
    "log.due": "what waits to be done with it",
    "log.terms": "how long the logs are kept",
    "log.day_report": "numbers only",
    "retention.overview": "numbers only",
    "retention.report": "numbers only",
    "staffing.everyone": "who works here",
}
"""Looks that are not at one client's data, each with why."""


def test_two_hundred_changes_by_hand_are_found_and_named() -> None:
    held(tamper.run, 200)


def test_two_hundred_looks_leave_two_hundred_lines() -> None:
    held(views.run, 200)


def test_a_locked_screen_has_forgotten_a_thousand_names_and_every_key() -> None:
    try:
        held(memory.run, 1000)
    except memory.NoLookError as error:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"no look into another process: {error}")


def looks() -> set[str]:
    """Every public method whose line in the log tells of a look or of something taken out."""
    found, methods = set(), public_methods()
    kinds = {name: _service_class(name) for name in {each.split(".")[0] for each in methods}}
    for name in methods:
        service, method = name.split(".")
        source = inspect.getsource(getattr(kinds[service], method))
        actions = re.findall(r'(?:deed|_life)\(\s*actor,[^"]*"([a-z_.]+)"', source)
        if any(kind_of(action) is not LookKind.CHANGED for action in actions):
            found.add(name)
    return found


def test_no_way_to_look_is_forgotten() -> None:
    found = looks()
    assert set(NOT_ONE_FILE) <= found
    assert found - set(NOT_ONE_FILE) <= set(views.VIEWS)
