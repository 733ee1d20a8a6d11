"""The side with the store: it shows a client's own screen, hears its wishes and carries them out.

The screen is another process, without a key (DECISIONS H2). It hears one client's facts on its
input and says wishes on its output; every line is checked before anything is done with it. What
does not fit is refused and logged; after a few of those, whenever the other process ends, and when
it gives no sign of life for a minute, this side locks.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from bridge_app.domain.access import Actor
from bridge_app.domain.alone import (
    HERE,
    MOST_BYTES,
    MOST_QUIET,
    MOST_REFUSED,
    SIGN_SECONDS,
    AskMentor,
    Claim,
    Close,
    MoveDay,
    NotYet,
    Pace,
    Print,
    Refusal,
    Refused,
    Split,
    Wish,
    check,
    wish_in,
)
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.wire import written
from bridge_app.errors import Problem
from bridge_app.services.clock import business_day
from bridge_app.ui.alone.facts import Answer, steps_shown
from bridge_app.ui.alone_facts import OwnLook, facts_of, step_text, told_of, tongues_of
from bridge_app.ui.alone_paper import Printer, kind_for, sheets_of, usual_printer
from bridge_app.ui.context import Context
from bridge_app.ui.idle import running

if TYPE_CHECKING:
    from bridge_app.domain.privacy import TakeHome

ENDS_WITHIN = 5_000
"""Milliseconds after "I am done" in which the other process is gone, or is made to go."""

GOES_WITHIN = 100
"""Milliseconds to go blank and silent by itself once nobody hears it; then it is killed.

A voice that reads for a program that is killed says its sentence to the end.
"""


def command() -> list[str]:
    """The program itself, as the screen of a client; it is told of no store."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable, *([] if frozen else ["-m", "bridge_app"]), "--alone"]


class AloneHost(QObject):
    """Carries out the wishes of one client at this desk, and says when that is over."""

    over = Signal()
    spoken = Signal(str)  # in which language that screen is

    def __init__(
        self,
        context: Context,
        program: Sequence[str] = (),
        printer: Printer = usual_printer,
        clock: Callable[[], float] = running,
    ) -> None:
        """`program` is what to start; `printer` gives the one that is used without asking."""
        super().__init__()
        self._context, self._printer, self._clock = context, printer, clock
        self._program = list(program) or command()
        self._actor: Actor = context.session.actor
        self._client, self._file = UUID(int=0), _no_file()
        self._look, self._pace = OwnLook(), Pace()
        self._heard, self._refused, self._closed = b"", 0, False
        self._quiet, self._watch = 0, QTimer(self, interval=1000 * SIGN_SECONDS)
        self._watch.timeout.connect(self._grow_quiet)
        self.process: QProcess | None = None

    # --- beginning and ending ----------------------------------------------------------------

    def begin(self, client_id: UUID, look: OwnLook) -> None:
        """Shows the screen of this client, who showed a moment ago who they are."""
        self._client, self._look = client_id, look
        self._actor = replace(self._context.session.actor, client=client_id)
        see = partial(self._context.services.alone.open, self._actor, client_id)
        self._context.ask(see, self._start, self._fail)

    def _start(self, file: ClientFile) -> None:
        self._file = file
        if self._look.language not in tongues_of(file):  # chosen before anybody knew whose bridge
            self._look = replace(self._look, language="")
        self.spoken.emit(self._look.language or file.client.language)
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self.stop)
        process.errorOccurred.connect(self._broken)
        self._context.background.closing.connect(self.leave)
        self.process = process
        process.start(self._program[0], self._program[1:])
        self._watch.start()
        self._tell(Answer.SHOWN)

    def _fail(self, problem: Problem) -> None:
        self._context.problems.show(problem)
        self.over.emit()

    def _broken(self, error: QProcess.ProcessError) -> None:
        """It never started: nobody has the screen."""
        if error is QProcess.ProcessError.FailedToStart:
            self.stop()

    def stop(self) -> None:
        """The screen is over: the process goes, and what was done leaves its footprint."""
        if self.process is not None:
            self.leave()
            self.over.emit()

    def leave(self) -> None:
        """The same for who locks or closes already, and so need not be told."""
        process, self.process = self.process, None
        if process is None:
            return
        self._watch.stop()
        process.closeWriteChannel()
        if not process.waitForFinished(GOES_WITHIN):
            process.kill()
            process.waitForFinished(ENDS_WITHIN)
        if not self._closed:
            self._close()

    def _close(self, said: Close | None = None) -> None:
        self._closed = True
        said, before = said or Close(), self._look
        look = said.letters or before.letters, said.colours or before.colours
        language = said.language or before.language
        close = partial(
            self._context.services.alone.close, self._actor, self._client, *look, language
        )
        self._context.ask(close, _nothing, _nothing)

    def _grow_quiet(self) -> None:
        """A screen that hangs shows a client's facts to whoever comes by: it ends."""
        self._quiet += 1
        if self._quiet > MOST_QUIET:
            self._refuse(Refusal.SILENT)

    # --- hearing -----------------------------------------------------------------------------

    def _read(self) -> None:
        if self.process is not None:
            self._heard += bytes(self.process.readAllStandardOutput().data())
        *lines, self._heard = self._heard.split(b"\n")
        for line in _signs_once(lines):
            self._hear(line)
        if len(self._heard) > MOST_BYTES and self.process is not None:
            self._heard = b""
            self._refuse(Refusal.TOO_LONG)

    def _hear(self, line: bytes) -> None:
        """One line: a wish that is carried out, or something that is refused."""
        if self.process is None or self._closed or self._file is None:
            return
        self._quiet = 0
        try:
            if line == HERE:
                self._pace.sign(self._clock())
                return
            self._pace.count(self._clock())
            wish = wish_in(line)
            facts = facts_of(self._file, business_day(self._context.clock()), self._look)
            check(wish, steps_shown(facts), facts.today, tongues_of(self._file))
        except Refused as refusal:
            self._refuse(refusal.why)
        else:
            self._carry_out(wish)

    def _refuse(self, why: Refusal) -> None:
        """The log keeps why, and that screen hears no; one that goes on like this ends."""
        self._refused += 1
        alone = self._context.services.alone
        self._context.ask(
            partial(alone.refused, self._actor, self._client, why), _nothing, _nothing
        )
        if why in {Refusal.FLOOD, Refusal.SILENT} or self._refused >= MOST_REFUSED:
            self.stop()
        elif not self._closed:
            self._tell(Answer.FAILED)

    # --- carrying out ------------------------------------------------------------------------

    def _carry_out(self, wish: Wish) -> None:
        if isinstance(wish, Close):
            self._close(wish)
            QTimer.singleShot(ENDS_WITHIN, self, self.stop)
        elif isinstance(wish, Print):
            self._print(wish)
        else:
            deed, answer = self._deed(wish)
            self._context.ask(deed, partial(self._show, answer), self._not_done)

    def _deed(
        self, wish: Claim | NotYet | Split | MoveDay | AskMentor
    ) -> tuple[Callable[[], ClientFile], Answer]:
        """What carries this out, and what it comes to."""
        alone, whose = self._context.services.alone, (self._actor, self._client)
        match wish:
            case Claim(step):
                return partial(alone.claim, *whose, step), Answer.DONE
            case NotYet(step):
                return partial(alone.not_yet, *whose, step), Answer.NOT_YET
            case Split(step, version, first, second):
                return partial(alone.split, *whose, step, version, first, second), Answer.SMALLER
            case MoveDay(step, version, day):
                return partial(alone.move_day, *whose, step, version, day), Answer.MOVED
            case AskMentor(step):
                return partial(alone.ask_mentor, *whose, step, self._question(step)), Answer.ASKED

    def _question(self, step_id: UUID) -> str:
        """The note in the words of the staff."""
        asked = self.tr("Vraagt hulp bij deze stap: {step}")
        return asked.format(step=step_text(self._file, step_id) if self._file else "")

    def _show(self, answer: Answer, file: ClientFile) -> None:
        self._file = file
        self._tell(answer)

    def _not_done(self, _problem: Problem) -> None:
        """Somebody else changed it, or the store is busy: the screen shows how it stands now."""
        see = partial(self._context.services.alone.see, self._actor, self._client)
        self._context.ask(see, partial(self._show, Answer.FAILED), self._ended)

    def _ended(self, _problem: Problem) -> None:
        """Not even that can be seen any more."""
        self.stop()

    def _tell(self, answer: Answer) -> None:
        if self.process is not None and self._file is not None:
            today = business_day(self._context.clock())
            self.process.write(written(told_of(self._file, today, self._look, answer)))

    # --- a paper -----------------------------------------------------------------------------

    def _print(self, wish: Print) -> None:
        """On the printer that is used without asking; without one it is to lie at the desk."""
        if self._file is None or not self._pace.paper():
            self._tell(Answer.FAILED)
            return
        preset, language = wish.preset, wish.language or self._look.language
        printer, kind = self._printer(), kind_for(self._file, preset)
        to = printer.printerName() if printer else ""
        note = partial(
            self._context.services.alone.printed,
            *(self._actor, self._client, kind, preset),
            language=language,
        )

        def leave(home: "TakeHome") -> None:
            if printer is None:
                self._tell(Answer.LIES_READY)
                return
            draw = partial(sheets_of, home, preset, kind, printer, practice=self._look.practice)
            self._context.here(draw, lambda _: self._tell(Answer.PRINTED), lay_ready)

        def lay_ready(_problem: Problem) -> None:
            ready = partial(note, "")
            self._context.ask(ready, lambda _: self._tell(Answer.LIES_READY), self._not_done)

        self._context.ask(partial(note, to), leave, self._not_done)


def _signs_once(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Signs of life that waited while this side was busy, with a printer say, are no flood."""
    before = b""
    for line in lines:
        if not line == before == HERE:
            yield line
        before = line


def _nothing(_answer: object) -> None:
    """Nobody waits for it."""


def _no_file() -> ClientFile | None:
    """Before anybody showed who they are."""
    return None
