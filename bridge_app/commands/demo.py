"""`demo`: the whole main job once, from a new client to the month's total, without a screen."""

import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID, uuid4

from bridge_app.commands.desk import Desk
from bridge_app.commands.people import Wish, sheet_pages
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import Client, ConversationKind, Keep, NewClient
from bridge_app.domain.plan import MiniStep, SeenHow, StepDraft, TeachBack
from bridge_app.domain.privacy import DayPart
from bridge_app.domain.rewards import Card, Gift
from bridge_app.domain.totals import Filters
from bridge_app.errors import StoreNotEmpty
from bridge_app.exports.csv_file import write_csv
from bridge_app.exports.totals import totals_sheet
from bridge_app.exports.words import Words
from bridge_app.paper.files import write_file
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.receipt import receipt_pages
from bridge_app.practice.build import Wanted, build
from bridge_app.services.clock import business_day
from bridge_app.services.session import services_for, this_device
from bridge_app.services.vault import Vault

PASSWORD = "oefenen-met-de-brug"  # noqa: S105 - it opens made-up data only, and is told below
PEOPLE = Wanted(clients=12, seed=1)

KARIN = NewClient("Karin", "de Boer", language="nl")
STRENGTHS = ("Ik zorg elke dag voor mijn zoon.", "Ik kan goed koken.")
LEVELS = {
    "housing": 2,
    "family": 3,
    "health": 2,
    "people": 3,
    "debts": 1,
    "savings": 1,
    "learning": 3,
}
"""What Karin says; the last area she skips."""

URGENT, GOAL = "debts", "Ik maak al mijn post open."
STEPS = (
    ("Ik leg al mijn brieven op één stapel.", DayPart.MORNING, ""),
    ("Ik maak drie brieven open.", DayPart.AFTERNOON, "mijn zus"),
    ("Ik bel samen met mijn mentor.", DayPart.MORNING, "Maan"),
)
CARD = Card("BON-900001", 20_00)


@dataclass(frozen=True)
class Folder:
    """Where everything goes."""

    path: Path

    @property
    def store(self) -> Path:
        """The practice store of this demonstration."""
        return self.path / "oefenopslag"

    def keep(self, name: str, content: bytes, told: str) -> None:
        """Writes one file and says so."""
        write_file(self.path / name, content)
        print(f"  {told:<24}{self.path / name}")


def perform(out: Path) -> None:
    """Everything in `out`; the practice store of an earlier time gives way to a new one."""
    folder = Folder(out)
    _clear(folder.store)
    print("Mijn brug, een keer helemaal, met verzonnen mensen.\n")
    build(folder.store, PASSWORD, PEOPLE)
    with _as(folder, "mentor") as desk:
        client = _first_talk(desk)
        step = _papers(desk, client, folder)
        _step_done(desk, client.id, step, folder)
    with _as(folder, "coordinator") as desk:
        _totals(desk, folder)
    print(f"\nDe oefenopslag staat in {folder.store}. Daar kun je zelf in kijken:")
    print(f"  {_command()} --store {folder.store} --user mentor")
    print(f"  wachtwoord: {PASSWORD}")


def _command() -> str:
    """The program as it can be typed from here: seldom does it lie where a shell looks."""
    beside = shutil.which("bridge-app", path=str(Path(sys.executable).parent))
    if beside is None or shutil.which("bridge-app"):
        return "bridge-app"
    here, typed = Path.cwd(), Path(beside)
    return shlex.quote(str(typed.relative_to(here) if typed.is_relative_to(here) else typed))


def _clear(store: Path) -> None:
    state = Vault(store).state()
    if state.exists and not state.practice:
        raise StoreNotEmpty(store)
    if state.exists:
        shutil.rmtree(store)


@contextmanager
def _as(folder: Folder, login: str) -> Iterator[Desk]:
    vault = Vault(folder.store)
    session = vault.open(login, PASSWORD, this_device())
    try:
        yield Desk(session, services_for(session.database, vault.clock), vault)
    finally:
        vault.close(session)


def _first_talk(desk: Desk) -> Client:
    """A new client, the bridge, what is most urgent, a goal, three steps, agreed."""
    people, bridges, plans = desk.services.people, desk.services.bridges, desk.services.plans
    client = people.create(desk.actor, KARIN)
    kind, keep = ConversationKind.INTAKE, Keep.ALL
    talk = bridges.start(desk.actor, client.id, kind, keep, "nl").id
    bridges.informed(desk.actor, talk, "1", "nl")
    bridges.set_strengths(desk.actor, talk, STRENGTHS)
    for area in bridges.definition().definition.areas:
        bridges.answer(desk.actor, talk, area.id, _said(area.id))
    bridges.finish(desk.actor, talk)
    bridges.set_target(desk.actor, talk, URGENT, 4)
    plans.set_urgent(desk.actor, client.id, URGENT)
    goal = plans.set_goal(desk.actor, client.id, URGENT, GOAL).active_goals[0]
    for number in range(len(STEPS)):
        plans.add_step(desk.actor, client.id, goal.id, _draft(desk, number))
    plans.agree(desk.actor, client.id, TeachBack.COULD_TELL)
    bridges.end(desk.actor, talk)
    print("  Deelnemer, brug, doel, drie kleine stappen: bewaard en afgesproken.")
    return client


def _said(area: str) -> Given:
    if area in LEVELS:
        return Given(Answer.ANSWERED, LEVELS[area])
    return Given(Answer.SKIPPED)


def _draft(desk: Desk, number: int) -> StepDraft:
    text, part, helper = STEPS[number]
    today = business_day(desk.services.people.acting.clock())
    return StepDraft(text, day=today + timedelta(days=number + 1), day_part=part, helper=helper)


def _papers(desk: Desk, client: Client, folder: Folder) -> MiniStep:
    """The sheet to take home, in colour and for a printer without; gives the first step."""
    file = desk.file_of(client.id)
    home = desk.services.papers.take_home(desk.actor, client.id)
    for name, mono in (("mijn-brug.pdf", False), ("mijn-brug-zwart-wit.pdf", True)):
        content = pdf_bytes(sheet_pages(home, file.words, Wish(mono=mono), practice=True))
        desk.services.papers.printed(desk.actor, client.id, "a4", "fridge")
        folder.keep(name, content, "Om mee te nemen:")
    return file.plan.steps[0]


def _step_done(desk: Desk, client: UUID, step: MiniStep, folder: Folder) -> None:
    """A week later: the first step is done, and a card goes with it."""
    plans, rewards = desk.services.plans, desk.services.rewards
    plans.confirm(desk.actor, client, step.id, SeenHow.DONE_TOGETHER)
    plans.settle(desk.actor, client)
    plans.praise(desk.actor, client, "Je begon meteen.", step.id)
    rewards.disclose(desk.actor, client)
    usual = desk.services.handing_rows.kinds(desk.actor)[0].code
    gift = Gift(uuid4(), client, step.id, CARD.cents, (CARD,), voucher_kind=usual)
    reward = rewards.give(desk.actor, gift)
    receipt = rewards.receipt_printed(desk.actor, reward.id)
    where = desk.services.settings.municipality().disagree_text
    pages = receipt_pages(receipt, "nl", disagree=where, practice=True)
    folder.keep("ontvangstbewijs.pdf", pdf_bytes(pages), "Ontvangstbewijs:")


def _totals(desk: Desk, folder: Folder) -> None:
    today = business_day(desk.services.people.acting.clock())
    reports = desk.services.reports
    totals = reports.totals(desk.actor, Filters(today.replace(day=1), today))
    reports.exported(desk.actor, "totals.csv", len(totals.rows))
    words = Words(pillars=desk.services.definitions[0].words_in("nl").pillars)
    file = BytesIO()
    write_csv(file, totals_sheet(totals, desk.made, words))
    folder.keep("totalen.csv", file.getvalue(), "Totaal van deze maand:")
