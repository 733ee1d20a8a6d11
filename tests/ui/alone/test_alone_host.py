"""The side with the store: wishes of another process are carried out, anything else refused."""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from bridge_app.domain.alone import (
    HERE,
    MOST_BYTES,
    MOST_PAPERS,
    MOST_QUIET,
    MOST_WISHES,
    AskMentor,
    Claim,
    Close,
    MoveDay,
    NotYet,
    Print,
    Split,
    Wish,
    line_of,
)
from bridge_app.domain.people import Client, Needs, NewClient
from bridge_app.domain.plan import Plan, StepDraft, StepState
from bridge_app.domain.privacy import Preset
from bridge_app.domain.wire import read
from bridge_app.services.clock import business_day
from bridge_app.services.wordings import Wordings
from bridge_app.storage.tables import audit, footprint
from bridge_app.ui.alone.facts import Answer, Told
from bridge_app.ui.alone.screen import OwnScreen
from bridge_app.ui.alone_facts import OwnLook
from bridge_app.ui.alone_host import AloneHost, command
from bridge_app.ui.alone_paper import gives_paper
from bridge_app.ui.context import Context
from tests.ui.doing import wait_for

PATIENCE = 15

PUPPET = """
import sys
heard = open(sys.argv[1], "wb", buffering=0)
while line := sys.stdin.buffer.readline():
    heard.write(line)
"""
"""Another process that keeps what it hears; what it says the test says for it."""


class Desk:
    """A host with a puppet at the screen."""

    def __init__(self, context: Context, client: Client, folder: Path) -> None:
        self.context, self.client = context, client
        self.heard = folder / "heard"
        self.paper: Path | None = None
        self.over = 0
        self.host = AloneHost(
            context,
            [sys.executable, "-c", PUPPET, str(self.heard)],
            printer=self._printer,
            clock=lambda: 0.0,
        )
        self.host.over.connect(self._end)

    def _end(self) -> None:
        self.over += 1

    def _printer(self) -> QPrinter | None:
        if self.paper is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.paper))
        printer.setFullPage(True)
        return printer

    def begin(self, *, proven: bool = True) -> None:
        if proven:
            self.context.services.acting.proven.add(self.client.id)
        self.host.begin(self.client.id, OwnLook())

    def say(self, line: bytes) -> None:
        """As if the other process had said this."""
        self.host._heard += line
        self.host._read()

    def wish(self, wish: Wish) -> None:
        self.say(line_of(wish))

    def told(self, times: int) -> Told:
        """The last of so many lines that the other process heard."""

        def lines() -> list[bytes]:
            found = self.heard.read_bytes() if self.heard.exists() else b""
            return found.split(b"\n")[:-1]

        wait_for(lambda: len(lines()) >= times, PATIENCE)
        assert len(lines()) == times
        return read(Told, lines()[-1])

    @property
    def plan(self) -> Plan:
        return self.context.services.plans.plan(self.context.session.actor, self.client.id)


@pytest.fixture
def karin(context: Context) -> Client:
    services, actor = context.services, context.session.actor
    client = services.people.create(actor, NewClient("Karin", "de Boer"))
    plan = services.plans.set_goal(actor, client.id, "debts", "Ik open mijn post")
    services.plans.add_step(actor, client.id, plan.goals[0].id, StepDraft("Ik bel de bank"))
    return client


@pytest.fixture
def desk(context: Context, karin: Client, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(context, karin, tmp_path)
    yield made
    made.host.stop()


@pytest.fixture
def at_screen(desk: Desk) -> Desk:
    desk.begin()
    assert desk.told(1).answer is Answer.SHOWN
    return desk


def test_without_a_proof_no_process_even_begins(desk: Desk) -> None:
    desk.begin(proven=False)
    assert (desk.host.process, desk.over) == (None, 1)
    assert not desk.heard.exists()


def test_each_wish_is_carried_out_and_answered(at_screen: Desk) -> None:
    desk, step = at_screen, at_screen.plan.steps[0]
    soon = business_day(desk.context.clock())
    wishes: list[tuple[Wish, Answer]] = [
        (Claim(step.id), Answer.DONE),
        (NotYet(step.id), Answer.NOT_YET),
        (AskMentor(step.id), Answer.ASKED),
        (MoveDay(step.id, 1, soon), Answer.MOVED),
        (Split(step.id, 2, "Ik zoek het nummer", "Ik bel de bank"), Answer.SMALLER),
    ]
    for number, (wish, answer) in enumerate(wishes, 2):
        desk.wish(wish)
        assert desk.told(number).answer is answer
    texts = [each.text for each in desk.plan.steps]
    assert texts == ["Ik zoek het nummer", "Ik bel de bank"]
    file = desk.context.services.people.open(desk.context.session.actor, desk.client.id)
    assert [note.text for note in file.notes] == ["Vraagt hulp bij deze stap: Ik bel de bank"]


def test_what_somebody_else_changed_is_shown_as_it_is_now(at_screen: Desk) -> None:
    desk, step = at_screen, at_screen.plan.steps[0]
    actor, plans = desk.context.session.actor, desk.context.services.plans
    plans.change_step(actor, desk.client.id, step.id, 1, StepDraft("Ik mail de bank"))
    desk.wish(MoveDay(step.id, 1, business_day(desk.context.clock())))
    told = desk.told(2)
    assert told.answer is Answer.FAILED
    assert told.facts.goals[0].steps[0].text == "Ik mail de bank"


def test_a_paper_comes_out_of_the_usual_printer(at_screen: Desk, tmp_path: Path) -> None:
    at_screen.paper = tmp_path / "paper.pdf"
    at_screen.wish(Print(Preset.FRIDGE))
    assert at_screen.told(2).answer is Answer.PRINTED
    assert at_screen.paper.read_bytes().startswith(b"%PDF")


def test_without_a_printer_the_paper_lies_at_the_desk(at_screen: Desk) -> None:
    at_screen.wish(Print(Preset.CHILDREN))
    assert at_screen.told(2).answer is Answer.LIES_READY


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_gives_up_lets_it_lie_at_the_desk(at_screen: Desk, tmp_path: Path) -> None:
    at_screen.paper = tmp_path / "nowhere" / "paper.pdf"
    at_screen.wish(Print(Preset.MINE))
    assert at_screen.told(2).answer is Answer.LIES_READY
    services, actor = at_screen.context.services, at_screen.context.session.actor
    assert services.papers.take_home(actor, at_screen.client.id).waiting


def refused(desk: Desk) -> list[str]:
    """The codes of what was refused, as the log has them."""
    database = desk.context.session.database
    with database.reading() as connection:
        rows = connection.execute(
            select(audit.c.detail).where(audit.c.action == "own.refused").order_by(audit.c.seq)
        )
        return [row.detail for row in rows]


def somebody_elses_step(desk: Desk) -> bytes:
    services, actor = desk.context.services, desk.context.session.actor
    lot = services.people.create(actor, NewClient("Lot", "Smit"))
    plan = services.plans.set_goal(actor, lot.id, "debts", "Sparen")
    plan = services.plans.add_step(actor, lot.id, plan.goals[0].id, StepDraft("Ik spaar"))
    return line_of(Claim(plan.steps[0].id))


Line = Callable[[Desk], bytes]
STRANGE: dict[str, tuple[str, Line]] = {
    "no words": ("malformed", lambda _: b"\n"),
    "rubbish": ("malformed", lambda _: b"\x00\xff\xfe\n"),
    "another kind": ("unknown_kind", lambda _: b'{"kind": "confirm", "wish": {}}\n'),
    "too long": ("too_long", lambda _: b"x" * (MOST_BYTES + 1) + b"\n"),
    "without an end": ("too_long", lambda _: b"x" * (MOST_BYTES + 1)),
    "somebody else's": ("wrong_step", somebody_elses_step),
    "a long piece": (
        "too_long",
        lambda desk: line_of(Split(desk.plan.steps[0].id, 1, "x" * 201, "y")),
    ),
    "a store": (
        "malformed",
        lambda _: json.dumps({"kind": "close", "wish": {"store": "/"}}).encode() + b"\n",
    ),
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_does_not_fit_is_refused_and_logged(at_screen: Desk, name: str) -> None:
    why, line = STRANGE[name]
    before = at_screen.plan
    at_screen.say(line(at_screen))
    assert refused(at_screen) == [why]
    assert at_screen.plan == before
    assert not at_screen.over
    assert at_screen.told(2).answer is Answer.FAILED, "or that screen would wait for ever"
    at_screen.wish(Claim(before.steps[0].id))
    assert at_screen.plan.steps[0].state is StepState.DONE, "and it goes on"


def test_three_of_them_end_it(at_screen: Desk) -> None:
    at_screen.say(b"{}\n" * 5)
    assert refused(at_screen) == ["malformed"] * 3
    assert (at_screen.host.process, at_screen.over) == (None, 1)


def test_of_a_line_that_has_no_end_nothing_is_written_once_it_is_over(at_screen: Desk) -> None:
    at_screen.say(b"{}\n" * 3 + b"x" * (MOST_BYTES + 1))
    assert refused(at_screen) == ["malformed"] * 3


def test_after_so_many_papers_the_mentor_is_asked(at_screen: Desk) -> None:
    for _ in range(MOST_PAPERS + 1):
        at_screen.wish(Print(Preset.MINE))
    assert at_screen.told(MOST_PAPERS + 2).answer is Answer.FAILED
    assert (noted(at_screen, "own.printed"), refused(at_screen)) == (MOST_PAPERS, [])


def noted(desk: Desk, action: str) -> int:
    """How many lines of the log tell of this."""
    with desk.context.session.database.reading() as connection:
        return len(connection.execute(select(audit.c.seq).where(audit.c.action == action)).all())


def test_a_lock_in_the_middle_ends_that_screen_and_keeps_what_was_done(at_screen: Desk) -> None:
    """As when the machine itself locks: this side is told nothing, and the store still open."""
    at_screen.wish(Claim(at_screen.plan.steps[0].id))
    process = at_screen.host.process
    assert process is not None
    at_screen.context.background.close()
    assert (process.state(), at_screen.over) == (QProcess.ProcessState.NotRunning, 0)
    assert noted(at_screen, "own.close") == 1
    database = at_screen.context.session.database
    with database.reading() as connection:
        assert len(connection.execute(select(footprint.c.step_id)).all()) == 1


def test_who_may_no_longer_ask_is_off_the_screen(at_screen: Desk) -> None:
    step = at_screen.plan.steps[0].id
    at_screen.context.services.acting.at_screen.clear()  # as when nobody has it any more
    at_screen.wish(Claim(step))
    assert (at_screen.host.process, at_screen.over) == (None, 1)


def test_a_screen_that_gives_no_sign_of_life_is_ended(at_screen: Desk) -> None:
    process = at_screen.host.process
    assert process is not None
    at_screen.host._watch.setInterval(1)
    wait_for(lambda: at_screen.over == 1, PATIENCE)
    assert process.state() is QProcess.ProcessState.NotRunning
    assert refused(at_screen) == ["silent"]
    assert noted(at_screen, "own.close") == 1
    assert not at_screen.host._watch.isActive()


@pytest.mark.parametrize("line", [HERE + b"\n", b"{}\n"])
def test_whoever_says_anything_is_alive(at_screen: Desk, line: bytes) -> None:
    for _ in range(MOST_QUIET):
        at_screen.host._grow_quiet()
    at_screen.say(line)
    over = []
    for _ in range(MOST_QUIET + 1):
        at_screen.host._grow_quiet()
        over.append(at_screen.over)
    assert over == [0] * MOST_QUIET + [1]


def test_a_sign_of_life_is_answered_by_nothing(at_screen: Desk) -> None:
    at_screen.say((HERE + b"\n") * 3)
    at_screen.wish(Claim(at_screen.plan.steps[0].id))
    assert at_screen.told(2).answer is Answer.DONE
    assert refused(at_screen) == []


def test_a_flood_of_signs_ends_it_too(at_screen: Desk) -> None:
    for _ in range(MOST_WISHES + 1):
        at_screen.say(HERE + b"\n")
    assert refused(at_screen) == ["flood"]
    assert at_screen.over == 1


def test_signs_that_waited_while_a_printer_took_its_time_are_no_flood(at_screen: Desk) -> None:
    at_screen.say((HERE + b"\n") * (MOST_WISHES * 10))
    at_screen.wish(Claim(at_screen.plan.steps[0].id))
    assert at_screen.told(2).answer is Answer.DONE
    assert (refused(at_screen), at_screen.over) == ([], 0)


def test_a_flood_ends_it_at_once(at_screen: Desk) -> None:
    step = at_screen.plan.steps[0].id
    at_screen.say(line_of(Claim(step)) * (MOST_WISHES * 50))
    assert refused(at_screen) == ["flood"]
    assert at_screen.over == 1


def test_closing_ends_it_and_nothing_is_heard_after(at_screen: Desk) -> None:
    step = at_screen.plan.steps[0].id
    at_screen.say(line_of(Close()) + line_of(Claim(step)))
    assert at_screen.plan.steps[0].state is StepState.PLANNED
    at_screen.host.stop()
    assert at_screen.over == 1
    assert at_screen.client.id not in at_screen.context.services.acting.at_screen


def test_the_look_that_was_chosen_there_is_kept_with_the_client(at_screen: Desk) -> None:
    at_screen.say(line_of(Close(200, "contrast")))
    services, actor = at_screen.context.services, at_screen.context.session.actor
    needs = services.people.open(actor, at_screen.client.id).client.needs
    assert (needs.letters, needs.colours) == (200, "contrast")


@pytest.mark.parametrize(("said", "kept"), [(Close(), 150), (Close(200), 200)])
def test_what_was_chosen_before_they_were_known_is_kept_unless_they_chose_anew(
    at_screen: Desk, said: Close, kept: int
) -> None:
    at_screen.host._look = replace(at_screen.host._look, letters=150, colours="dark")
    at_screen.say(line_of(said))
    services, actor = at_screen.context.services, at_screen.context.session.actor
    needs = services.people.open(actor, at_screen.client.id).client.needs
    assert (needs.letters, needs.colours) == (kept, "dark")


def test_the_language_that_was_chosen_there_is_that_of_the_paper_and_kept(
    at_screen: Desk,
) -> None:
    services, actor = at_screen.context.services, at_screen.context.session.actor

    def language() -> str:
        return services.people.open(actor, at_screen.client.id).client.language

    at_screen.wish(Print(Preset.FRIDGE, "xx"))
    assert (refused(at_screen), language()) == (["malformed"], "nl")
    at_screen.wish(Print(Preset.FRIDGE, "tr"))
    assert language() == "tr"
    at_screen.say(line_of(Close(language="ar")))
    assert language() == "ar"


@pytest.mark.parametrize(("told", "kept"), [(True, "nl"), (False, "tr")])
def test_a_language_that_was_tried_can_be_taken_back(
    at_screen: Desk,
    told: bool,
    kept: str,
) -> None:
    """The whole way to the store; where the own language is not told, the one before stays."""
    services, actor = at_screen.context.services, at_screen.context.session.actor

    def language() -> str:
        return services.people.open(actor, at_screen.client.id).client.language

    own = OwnScreen(at_screen.told(1), lambda _page: None)
    own.wished.connect(at_screen.wish)
    stored = list[str]()
    for times, chosen in enumerate(("tr", "nl", "tr"), 2):
        own.language.list.tongues[chosen].click()
        own.paper.print_wanted.emit(Preset.FRIDGE)
        own.hear(at_screen.told(times))
        stored.append(language())
    assert stored == ["tr", "nl", "tr"]
    own.language.list.tongues["nl"].click()
    own._tapped = told
    own.close()
    assert language() == kept


def test_a_language_chosen_before_they_were_known_is_kept_too(at_screen: Desk) -> None:
    at_screen.host._look = replace(at_screen.host._look, language="pl")
    at_screen.host._tell(Answer.SHOWN)
    assert at_screen.told(2).facts.language == "pl"
    at_screen.say(line_of(Close()))
    services, actor = at_screen.context.services, at_screen.context.session.actor
    assert services.people.open(actor, at_screen.client.id).client.language == "pl"


@pytest.mark.parametrize(("language", "kept"), [("pl", "pl"), ("uk", "tr")])
def test_a_language_that_this_bridge_does_not_have_is_not_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, language: str, kept: str
) -> None:
    """It was chosen before anybody knew whose bridge it is; then they keep their own."""
    services, actor = desk.context.services, desk.context.session.actor
    services.people.put_ready(actor, desk.client.id, Needs(), desk.client.address_form, "tr")
    wording = services.acting.wordings.default
    fewer = {each: wording.words[each] for each in ("nl", "pl", "tr")}
    monkeypatch.setattr(Wordings, "of", lambda *_: replace(wording, words=fewer))
    services.acting.proven.add(desk.client.id)
    desk.host.begin(desk.client.id, OwnLook(language=language))
    assert desk.told(1).facts.language == kept
    desk.say(line_of(Close()))
    assert services.people.open(actor, desk.client.id).client.language == kept


def test_a_screen_that_falls_over_ends_it(at_screen: Desk) -> None:
    assert at_screen.host.process is not None
    at_screen.host.process.kill()
    wait_for(lambda: at_screen.over == 1, PATIENCE)
    assert at_screen.client.id not in at_screen.context.services.acting.at_screen


GENTLE = """
import sys
heard = open(sys.argv[1], "wb", buffering=0)
while line := sys.stdin.buffer.readline():
    heard.write(line)
heard.write(b"silent\\n")
"""
"""It ends as ours does when nobody hears it any more."""


def test_that_screen_is_left_a_moment_to_be_silent_before_it_is_killed(
    context: Context, karin: Client, tmp_path: Path
) -> None:
    heard, stubborn = (
        tmp_path / "heard",
        GENTLE.replace("while", "sys.stdin.buffer.readline()\nwhile 1: pass\nwhile"),
    )
    ends = []
    for program in (GENTLE, stubborn):
        host = AloneHost(context, [sys.executable, "-c", program, str(heard)])
        context.services.acting.proven.add(karin.id)
        host.begin(karin.id, OwnLook())
        wait_for(heard.exists, PATIENCE)
        process = host.process
        assert process is not None
        host.leave()
        ends.append(heard.read_bytes().endswith(b"silent\n"))
        assert process.state() is QProcess.ProcessState.NotRunning
        heard.unlink()
    assert ends == [True, False]


def test_a_program_that_is_not_there_ends_it(context: Context, karin: Client) -> None:
    host, ended = AloneHost(context, ["/nowhere/at-all"]), list[int]()
    host.over.connect(lambda: ended.append(1))
    context.services.acting.proven.add(karin.id)
    host.begin(karin.id, OwnLook())
    wait_for(lambda: bool(ended), PATIENCE)


def test_the_screen_is_this_very_program(screen: QApplication) -> None:
    assert command() == [sys.executable, "-m", "bridge_app", "--alone"]


@pytest.mark.parametrize(
    ("name", "make", "paper"),
    [
        ("Microsoft Print to PDF", "", False),
        ("Naar bestand", "Microsoft Print To PDF", False),
        ("Microsoft XPS Document Writer", "", False),
        ("Send To OneNote 2016", "", False),
        ("PDF", "Generic CUPS-PDF Printer", False),
        ("Fax balie", "", False),
        ("Balie 1", "HP LaserJet MFP M477 PDF", True),
        ("Balie 2", "", True),
    ],
)
def test_a_printer_that_makes_files_is_none_for_who_is_alone(
    name: str, make: str, paper: bool
) -> None:
    """Such a one asks where to, in a window that shows everybody's folders."""
    assert gives_paper(name, make) is paper
