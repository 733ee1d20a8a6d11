"""What was promised and never collected: it ends by itself, and is told before it does."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer

from bridge_app.domain.access import Permission, may
from bridge_app.domain.desk import Lapsing
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.daily_backup import AGAIN_MS
from bridge_app.ui.theme import theme_of
from bridge_app.words import short_date

ALONE_MS = 60_000
"""Milliseconds until it is tried again to tell staff something that a client should not read."""

NAMED = 3
"""So many people are named; the others are counted."""


class DailyRewards(QObject):
    """Looks when somebody begins to work, and now and then for who stays over midnight."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._looked_on: date | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(AGAIN_MS)
        self._waiting = QTimer(self, singleShot=True, interval=ALONE_MS)

    def look(self) -> None:
        """Once a day ends what is over: of everybody for a coordinator, else of own people."""
        today = business_day(self._context.clock())
        if self._context.background.closed or self._looked_on == today:
            return
        self._looked_on = today
        actor, services = self._context.session.actor, self._context.services
        if may(actor, Permission.MANAGE_REWARDS):
            end = partial(services.budgets.end_overdue, actor)
            self._context.ask(end, self._ended, lambda _in_doubt: self._tell())
        elif may(actor, Permission.REWARD):
            end = partial(services.rewards.end_overdue, actor)
            self._context.ask(end, lambda _count: self._tell(), lambda _in_doubt: self._tell())

    def _ended(self, count: int) -> None:
        """What is free again is said to whoever watches over the money."""
        if count:
            said = self.tr("%Ln toezeggingen zijn verlopen. Het geld is weer vrij.", "", count)
            self._context.problems.say(said)
        self._tell()

    def _tell(self) -> None:
        actor = self._context.session.actor
        if may(actor, Permission.REWARD):
            lapsing = self._context.services.rewards.lapsing
            self._context.ask(partial(lapsing, actor), self._warn)

    def _warn(self, ending: tuple[Lapsing, ...]) -> None:
        """By name and day, never what, and only when no client looks along."""
        if not ending:
            return
        if theme_of().together:
            self._waiting.timeout.connect(
                partial(self._warn, ending), Qt.ConnectionType.SingleShotConnection
            )
            self._waiting.start()
            return
        said = self.tr("Er ligt nog iets klaar. Laat het ophalen: {who}.")
        until = self.tr("{name} (tot en met {day})")
        who = [until.format(name=e.client, day=short_date(e.ends_on)) for e in ending[:NAMED]]
        if (rest := len(ending) - NAMED) > 0:
            who.append(self.tr("en nog %Ln", "", rest))
        self._context.problems.say(said.format(who=", ".join(who)))
