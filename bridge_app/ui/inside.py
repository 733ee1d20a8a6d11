"""Everything between logging in and the lock: the frame, the rooms, the keys, the waiting clock."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from bridge_app.domain.access import may
from bridge_app.errors import Problem
from bridge_app.ui import office, overseeing
from bridge_app.ui.banner import Banner
from bridge_app.ui.calming import Calming
from bridge_app.ui.connection import Connection
from bridge_app.ui.context import Context, Drafting, Interrupted, Shared, Undone
from bridge_app.ui.fingers import Fingers
from bridge_app.ui.frame import Frame, Item, Sidebar, StatusLine
from bridge_app.ui.idle import Idle, running
from bridge_app.ui.looks import Looks
from bridge_app.ui.machine_lock import MachineLock
from bridge_app.ui.outliving import Outliving
from bridge_app.ui.own import Own
from bridge_app.ui.own_view import OwnView
from bridge_app.ui.problems import Message
from bridge_app.ui.rooms import (
    ABOUT_CLIENT,
    ACCOUNT,
    ALWAYS_TOGETHER,
    BEGINNINGS,
    CASELOAD,
    CLIENT,
    COORDINATOR,
    DESK,
    HELPS,
    MAY_BE_TOGETHER,
    NEEDS,
    OWN_WAY_IN,
    REWARDS,
    Rooms,
    first_spot,
)
from bridge_app.ui.spots import Spot
from bridge_app.ui.window import Window

RESUME = "resume"
"""The preference that keeps, over a lock, where somebody was and what was half typed."""


class Inside(QObject):
    """One person at work. `locked` is said when everything is written down and off the screen."""

    locked = Signal()

    def __init__(
        self,
        window: Window,
        context: Context,
        looks: Looks,
        clock: Callable[[], float] = running,
    ) -> None:
        """`clock` is seconds that only go on; a test hands in its own to see the screen lock."""
        super().__init__()
        self._window, self._context, self._looks = window, context, looks
        self._own = Own(context)
        looks.become(self._own)
        self.rooms = Rooms(context)
        self.frame = self._framed()
        self._wanted_together = False
        self._connect()
        self._shortcuts = window.listen(self._keys())
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a window exists only with one
        self.idle = Idle(app, self._idle_minutes() * 60, clock)
        self.idle.warned.connect(self._warn)
        self.idle.eased.connect(self._ease)
        self.idle.due.connect(self.lock)
        self.frame.destroyed.connect(self.idle.stop)  # nowhere is left to warn
        Fingers(app).setParent(self.frame)
        self.calming = Calming(window, context, self.idle, self._shortcuts)
        self.calming.began.connect(self._keep_place)
        self.calming.over.connect(partial(self._keep, RESUME, ""))
        self.calming.locked.connect(self.lock)
        self.own_view = OwnView(window, context, self._shortcuts, self.idle)
        self.own_view.locked.connect(self.lock)
        self.own_view.serve(self.rooms)
        self._machine = MachineLock(self.lock)
        self._outliving = Outliving(app, self._own, RESUME, self._half_typed)
        self.frame.destroyed.connect(self._outliving.stop)
        self.connection = Connection(context, self.frame, self.rooms, self._shortcuts)

    def _idle_minutes(self) -> int:
        """As this machine says, and never longer than the municipality allows."""
        town = self._context.background.answer(self._context.services.settings.municipality)
        return min(self._looks.settings.idle_minutes, town.idle_minutes)

    def begin(self) -> None:
        """Shows where the person was when the screen locked, or where their day begins."""
        self._window.show_only(self.frame)
        if not ((left := self.kept(RESUME)) and self._resume(left)):
            self.rooms.go(first_spot(self._context.session))

    # --- the lock ----------------------------------------------------------------------------

    def lock(self) -> None:
        """Blank first, then write down what is on the page, then say that one may close."""
        self.idle.stop()
        self._outliving.stop()
        self._window.blank()
        self.rooms.leave()
        self._keep_place()
        self._end()
        self.locked.emit()

    def _keep_place(self) -> None:
        self._keep(RESUME, json.dumps(self._whereabouts()))

    def close(self) -> None:
        """The window closes: half a text is kept for the next time, the place is not."""
        self.idle.stop()
        self._outliving.stop()
        self.rooms.leave()
        self._keep(RESUME, self._half_typed())
        self._end()

    def _end(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
        self._context.clipboard.forget()
        self._context.background.close()
        self.rooms.dismiss()

    def _half_typed(self) -> str:
        """Where somebody is and what is half typed there; empty where nothing is."""
        where = self._whereabouts()
        return json.dumps(where) if any(where["fields"].values()) else ""

    def _whereabouts(self) -> dict[str, Any]:
        spot, presenter = self.rooms.spot, self.rooms.here.presenter
        subject = spot.subject or getattr(presenter, "conversation_id", None)
        fields = dict(presenter.unfinished()) if isinstance(presenter, Drafting) else {}
        kept: dict[str, Any] = {"room": spot.room, "subject": str(subject or ""), "fields": fields}
        if self.rooms.client and spot.room not in BEGINNINGS:
            kept["client"] = str(self.rooms.client)
        return kept

    def _resume(self, left: str) -> bool:
        """Goes back to the same place with the same text; once only."""
        self._keep(RESUME, "")
        try:
            found = json.loads(left)
            subject = UUID(found["subject"]) if found["subject"] else None
            spot = Spot(found["room"], subject)
        except (ValueError, KeyError, TypeError):
            return False
        homeless = spot.room in ABOUT_CLIENT | OWN_WAY_IN and not subject
        if homeless or not self._may_enter(spot.room):
            return False
        self.rooms.go(first_spot(self._context.session))
        if client := found.get("client"):
            self.rooms.pass_through(Spot(CLIENT, UUID(client)))
        self.rooms.go(spot)
        presenter = self.rooms.here.presenter
        if isinstance(presenter, Drafting):
            presenter.take_up(found.get("fields", {}))
            _go_on_typing()
        return True

    def _may_enter(self, room: str) -> bool:
        permission = NEEDS.get(room)
        return permission is None or may(self._context.session.actor, permission)

    def _warn(self) -> None:
        text = self.tr(
            "Het scherm gaat over 60 seconden op slot. Druk op een toets om door te gaan."
        )
        if self._together:
            self.frame.tips.say(text)
        else:
            self.frame.say(Message(text))

    def _ease(self) -> None:
        if self._together:
            self.frame.tips.say("")
        else:
            self.frame.say(None)

    # --- the frame ---------------------------------------------------------------------------

    def _framed(self) -> Frame:
        session, language = self._context.session, self._context.language
        sidebar = Sidebar(self._items(), search=self._may_enter(DESK))
        banner = Banner() if session.practice else None
        return Frame(sidebar, StatusLine(session.staff.name, language), banner)

    def _items(self) -> list[Item]:
        items = (
            Item(DESK, self.tr("Vandaag"), "house"),
            Item(CLIENT, self.tr("Deelnemer"), "user-round"),
            Item(REWARDS, self.tr("Uitgeven"), "hand-heart"),
            Item(CASELOAD, self.tr("Mijn mensen"), "users-round"),
            Item(COORDINATOR, self.tr("Overzicht"), "chart-column"),
            Item(office.HOME, self.tr("Beheer"), "settings"),
            Item(overseeing.LOG, self.tr("Logboek"), "history"),
        )
        allowed = [item for item in items if self._may_enter(item.room)]
        return [replace(item, keys=f"Ctrl+{place}") for place, item in enumerate(allowed, 1)]

    def _connect(self) -> None:
        frame, problems = self.frame, self._context.problems
        problems.theirs = frame.along.theirs
        problems.said.connect(frame.say)
        problems.saved_at.connect(frame.status.show_saved)
        problems.tipped.connect(frame.tips.say)
        frame.sidebar.room_wanted.connect(self.enter)
        frame.sidebar.search_wanted.connect(self.rooms.search)
        frame.status.help_wanted.connect(self.help)
        frame.status.urgent_wanted.connect(self._first)
        frame.status.lock_wanted.connect(self.lock)
        frame.status.account_wanted.connect(partial(self.rooms.go, Spot(ACCOUNT)))
        frame.status.together_ended.connect(self.turn_together)
        self.rooms.leaving.connect(self._dress_for)
        self.rooms.moved.connect(self._show)
        self.rooms.look_lent.connect(self._looks.lend)
        self.rooms.together_ended.connect(self.turn_together)

    def _keys(self) -> dict[str, Callable[[], object]]:
        rooms = self.rooms
        return {
            "F1": self.help,
            "F2": self.frame.tips.turn,
            "F3": rooms.search,
            "F4": self._first,
            "Ctrl+F": rooms.search,
            "Ctrl+N": rooms.new_client,
            "Ctrl+D": rooms.note_appointment,
            "Ctrl+P": self._print,
            "Ctrl+B": self._give,
            "Ctrl+M": self.turn_together,
            "Ctrl+L": self.lock,
            "Ctrl+Z": self._undo,
            "Esc": rooms.back,
            "Alt+Left": rooms.back,
        } | {item.keys: self._entering(item.room) for item in self._items()}

    def _entering(self, room: str) -> Callable[[], object]:
        return lambda: self.enter(room)

    def enter(self, room: str) -> None:
        """A line of the sidebar; a room about one client goes on with the one opened last."""
        client = self.rooms.client
        if room in (CLIENT, REWARDS) and client:
            self.rooms.go(Spot(room, client))
        elif room != CLIENT:
            self.rooms.go(Spot(room))
        else:
            self.rooms.search()
            self._context.problems.say(self.tr("Zoek eerst een deelnemer."))

    def help(self) -> None:
        """The help page; a second F1 goes back to work."""
        if self.rooms.spot.room in HELPS:
            self.rooms.close()
        else:
            self.rooms.go(Spot(HELPS[self._together]))

    def _print(self) -> None:
        if self.rooms.client:
            self.rooms.print_for(self.rooms.client)

    def _give(self) -> None:
        if self.rooms.client and self._may_enter(REWARDS):
            self.rooms.give_to(self.rooms.client)

    def _first(self) -> None:
        """F4: something cannot wait; the talk stops kindly where it is."""
        presenter = self.rooms.here.presenter
        if isinstance(presenter, Interrupted):
            presenter.something_first()

    def _undo(self) -> None:
        if self.frame.strip.offer.isVisible():
            self.frame.strip.offer.click()
        elif isinstance(here := self.rooms.here.presenter, Undone):
            here.undo()

    # --- samen kijken ------------------------------------------------------------------------

    @property
    def _together(self) -> bool:
        return self.rooms.spot.room in ALWAYS_TOGETHER or self._wanted_together

    def turn_together(self) -> None:
        """Ctrl+M: the client looks along, or no longer does."""
        if self.rooms.spot.room not in MAY_BE_TOGETHER:
            text = self.tr("Open eerst een deelnemer. Daarna kunnen jullie samen kijken.")
            self._context.problems.say(text)
            return
        self._wanted_together = not self._wanted_together
        self._dress_for(self.rooms.spot)
        self._share()

    def _share(self) -> None:
        """What was said is for who looked then; the page hides what is for staff, or shows it."""
        self.frame.say(None)
        presenter = self.rooms.here.presenter
        if isinstance(presenter, Shared):
            presenter.set_together(self._wanted_together)

    def _dress_for(self, spot: Spot) -> None:
        """The frame and the letters for the room that comes, before its page is made."""
        if spot.room not in MAY_BE_TOGETHER:
            self._wanted_together = False
        always = spot.room in ALWAYS_TOGETHER
        together = always or self._wanted_together
        self._looks.together(together)
        self.frame.set_together(together, may_end=not always)
        self.idle.set_together(together and spot.room != DESK)

    def _show(self, spot: Spot) -> None:
        self._share()
        self.frame.sidebar.mark(spot.room)
        page = self.rooms.here.page
        self.frame.status.urgent.setVisible(isinstance(self.rooms.here.presenter, Interrupted))
        self.frame.show_page(page)
        title = " - ".join(part for part in (page.windowTitle(), "Mijn brug") if part)
        self._window.setWindowTitle(title)

    # --- what is kept for this person ----------------------------------------------------------

    def kept(self, name: str) -> str | None:
        """What was kept for this person under this name."""
        return self._own.get(name)

    def _keep(self, name: str, value: str) -> None:
        """Remembers something small; a store that cannot write now is no reason to stop."""
        try:
            self._own.put(name, value)
        except Problem as problem:
            self._context.problems.show(problem)


def _go_on_typing() -> None:
    """The cursor stands behind what was typed, so that the next key does not replace it."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit):
        focus.end(False)
