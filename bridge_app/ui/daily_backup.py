"""The backup that the program makes by itself, a while after somebody began to work."""

import logging

from PySide6.QtCore import QObject, QTimer

from bridge_app.domain.access import Permission, may
from bridge_app.domain.backup import Standing
from bridge_app.domain.clocks import ClockState
from bridge_app.errors import Problem
from bridge_app.services.backups import Backups
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.working import Working
from bridge_app.words import short_date

AGAIN_MS = 60 * 60_000
"""Milliseconds between two looks whether one is due, for who stays logged in over midnight."""

_LOG = logging.getLogger(__name__)


class DailyBackup(QObject):
    """Looks now and then whether a backup is due, and makes it on the worker thread."""

    def __init__(self, context: Context, backups: Backups) -> None:
        super().__init__()
        self._context, self._backups = context, backups
        self._working = Working(context.background)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(AGAIN_MS)

    def look(self) -> None:
        """Makes one when it is due; whoever works notices nothing of it."""
        if self._context.background.closed:
            return
        self._context.ask(self._backups.little_room, self._warn_of_room)
        self._context.ask(self._context.services.calendar.state, self._warn_of_clock)
        self._working.begin(self._backups.daily, lambda _made: self._tell(), self._failed)

    def _failed(self, problem: Problem) -> None:
        """Nobody at the desk can mend it; an administrator is told."""
        _LOG.warning("no daily backup", exc_info=problem)
        self._tell()

    def _tell(self) -> None:
        """An administrator hears of it when something is to be done."""
        if may(self._context.session.actor, Permission.BACK_UP):
            self._context.ask(self._standing, self._warn)

    def _standing(self) -> Standing:
        return self._backups.state().standing(self._context.clock())

    def _warn(self, standing: Standing) -> None:
        if standing in (Standing.PLACE_GONE, Standing.LATE, Standing.NEVER):
            self._context.problems.say(
                self.tr("De reservekopie lukt niet. Kijk bij Beheer, Reservekopieën.")
            )

    def _warn_of_clock(self, state: ClockState) -> None:
        """Everybody hears of it: what is written today bears this date."""
        if state.jumped_from is not None:
            told = self.tr(
                "De klok van deze computer ging van {before} naar {now}. Klopt de datum niet?"
                " Zet de klok goed. Klopt hij wel, dan zegt een coördinator of beheerder dat."
            )
            before, now = (short_date(business_day(at)) for at in (state.jumped_from, state.now))
            self._context.problems.say(told.format(before=before, now=now))

    def _warn_of_room(self, free: int | None) -> None:
        """Everybody hears of it: whoever works there can call somebody."""
        if free is not None:
            told = self.tr(
                "De schijf is bijna vol: nog {size} MB. Wat bewaard is, staat er nog."
                " Vraag de beheerder om ruimte te maken."
            )
            self._context.problems.say(told.format(size=free // 1_000_000))
