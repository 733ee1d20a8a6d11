"""Hears the program as a screen reader does: from another process, over AT-SPI, by D-Bus alone."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Message,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.journeys import teller

T = TypeVar("T")

Place: TypeAlias = tuple[str, str]
"""On which connection something can be asked, and by which path."""

COMBO_BOX, FILLER, PASSWORD, BUTTON, RADIO, GROUP, HEADING = 11, 20, 40, 43, 44, 39, 83
"""Numbers of roles, as the AT-SPI standard gives them."""

FOCUSABLE, SHOWING = 11, 25
STATES = {
    4: "checked",
    8: "enabled",
    9: "expandable",
    10: "expanded",
    17: "multi line",
    43: "read only",
    FOCUSABLE: "focusable",
    SHOWING: "shown",
}
"""Numbers of states, as the standard gives them."""

LABELLED_BY = 2
"""The number of the relation from a field to the words beside it."""

ROLES = {
    "Application": 75,
    "Border": 39,
    "Button": BUTTON,
    "Cell": 56,
    "CheckBox": 7,
    "Client": 20,
    "ColumnHeader": 57,
    "ComboBox": COMBO_BOX,
    "Dialog": 16,
    "EditableText": 61,
    "Grouping": GROUP,
    "Heading": HEADING,
    "LayeredPane": 30,
    "List": 31,
    "ListItem": 32,
    "Pane": 39,
    teller.PASSWORD: PASSWORD,
    "RadioButton": RADIO,
    "RowHeader": 58,
    "ScrollBar": 48,
    "ProgressBar": 42,
    "StaticText": 29,
    "Table": 55,
    "Window": 23,
}
"""The number by which Qt tells each of its roles to a screen reader."""

REGISTRY: Place = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
ATSPI, PROPERTIES = "org.a11y.atspi", "org.freedesktop.DBus.Properties"
SPEECHLESS = {0: "invalid", FILLER: "filler", 67: "unknown"}
"""Roles that tell nobody what can be done with something."""

PATIENCE = 30.0
"""Seconds; a busy machine is slow, but not for ever."""

MOST_EVENTS = 5000
"""So many are kept while one listens; the oldest would go first."""

ANSWERS = 10.0
"""Seconds in which the program answers one question."""


@dataclass(frozen=True)
class Node:
    """What a screen reader is told of one thing, and of what is in it."""

    place: Place
    role: int
    name: str
    on: frozenset[str]
    """Which of the states hold."""
    children: tuple["Node", ...] = ()

    @property
    def shown(self) -> bool:
        """Whether it stands on the screen."""
        return STATES[SHOWING] in self.on

    @property
    def focusable(self) -> bool:
        """Whether keys can come to it."""
        return STATES[FOCUSABLE] in self.on

    def each(self, depth: int = 0) -> Iterator[tuple[int, "Node"]]:
        """This and all in it in order, with how deep it lies."""
        yield depth, self
        for child in self.children:
            yield from child.each(depth + 1)

    def seen(self) -> Iterator["Node"]:
        """This and all in it that stands on the screen."""
        yield self
        for child in self.children:
            if child.shown:
                yield from child.seen()

    def find(self, role: int, begins: str = "") -> "Node | None":
        """The first on the screen of this role whose name begins so."""
        fits = (each for each in self.seen() if each.role == role and each.name.startswith(begins))
        return next(fits, None)


class ScreenReader:
    """Asks one program what it shows, and does what somebody does who hears it."""

    def __init__(self, process: int) -> None:
        """`process` is the number of the program's process; it may still be starting."""
        with open_dbus_connection("SESSION") as session:
            bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            asked = new_method_call(bus, "GetAddress")
            (address,) = unwrap_msg(session.send_and_get_reply(asked, timeout=ANSWERS))
        self._bus: DBusConnection = open_dbus_connection(address)
        try:
            self._program = until(lambda: self._of(process), "the program is not there")
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        self._bus.close()

    # --- what is heard -------------------------------------------------------------------------

    def whole(self) -> Node:
        """Everything in the program, shown or not, as it is now."""
        return until(lambda: self._node(self._program, everything=True), "it keeps changing")

    def screen(self) -> Node | None:
        """What stands on the screen; None when it changed meanwhile."""
        return self._node(self._program)

    def focuses(self, deed: Callable[[], object]) -> list[str]:
        """The paths of what was told to have got the focus while something was done."""
        came = self._told_while(deed, "StateChanged", "object:state-changed:focused")
        focused = [each for each in came if each.body[:2] == ("focused", 1)]
        return [each.header.fields[HeaderFields.path] for each in focused]

    def announced(self, deed: Callable[[], object]) -> list[str]:
        """What was said by itself while something was done."""
        came = self._told_while(deed, "Announcement", "object:announcement")
        return [each.body[3][1] for each in came]

    def _told_while(self, deed: Callable[[], object], member: str, event: str) -> list[Message]:
        """The signals of this kind that came meanwhile."""
        rule = MatchRule(type="signal", interface=f"{ATSPI}.Event.Object", member=member)
        told = (REGISTRY[0], "/org/a11y/atspi/registry")
        self._call(told, REGISTRY[0], "RegisterEvent", "s", event)
        unwrap_msg(self._bus.send_and_get_reply(message_bus.AddMatch(rule)))
        with self._bus.filter(rule, bufsize=MOST_EVENTS) as events:
            deed()
            self._ask(self._program, "Accessible", "GetRole")  # what came before is here by now
            return list(events)

    def says_what_it_asks(self, node: Node) -> bool:
        """Whether something is told beside the name: Qt names a list by what is chosen in it."""
        relations = self._ask(node.place, "Accessible", "GetRelationSet")
        labelled = any(kind == LABELLED_BY and targets for kind, targets in relations)
        return labelled or bool(self.description(node))

    def description(self, node: Node) -> str:
        """What is told after its name."""
        return str(self._get(node.place, "Accessible", "Description"))

    def language(self, node: Node) -> str:
        """The code of the language in which its words are said."""
        return str(self._get(node.place, "Accessible", "Locale")).partition("_")[0]

    def _node(self, place: Place, *, everything: bool = False) -> Node | None:
        try:
            return self._told(place, everything=everything)
        except DBusErrorResponse:  # it was there a moment ago
            return None

    def _told(self, place: Place, *, everything: bool) -> Node:
        low, high = self._ask(place, "Accessible", "GetState")
        states = low | high << 32
        inside: list[Place] = []
        if states >> SHOWING & 1 or everything or place == self._program:
            inside = self._ask(place, "Accessible", "GetChildren")
        return Node(
            place=place,
            role=self._ask(place, "Accessible", "GetRole"),
            name=self._get(place, "Accessible", "Name"),
            on=frozenset(said for number, said in STATES.items() if states >> number & 1),
            children=tuple(self._told(each, everything=everything) for each in inside),
        )

    # --- what is done --------------------------------------------------------------------------

    def wait_for(self, role: int, begins: str) -> Node:
        """Something on the screen, as soon as it is there."""

        def look() -> Node | None:
            screen = self.screen()
            return screen.find(role, begins) if screen else None

        return until(look, f"nothing on the screen is called {begins!r}")

    def press(self, node: Node) -> None:
        """Does what it is there for."""
        assert self._ask(node.place, "Action", "DoAction", "i", 0)

    def write(self, node: Node, text: str) -> None:
        """Fills in a field."""
        assert self._ask(node.place, "EditableText", "SetTextContents", "s", text)

    # --- the wire ------------------------------------------------------------------------------

    def _of(self, process: int) -> Place | None:
        """Where the program of this process can be asked, once it told that it is there."""
        bus = ("org.freedesktop.DBus", "/org/freedesktop/DBus")
        try:
            for place in self._ask(REGISTRY, "Accessible", "GetChildren"):
                number = self._call(bus, bus[0], "GetConnectionUnixProcessID", "s", place[0])
                if number == process:
                    return (place[0], place[1])
        except DBusErrorResponse:  # who keeps the list is still starting, or one of it just went
            return None
        return None

    def _ask(self, place: Place, interface: str, method: str, *told: Any) -> Any:
        return self._call(place, f"{ATSPI}.{interface}", method, *told)

    def _get(self, place: Place, interface: str, name: str) -> Any:
        told = (f"{ATSPI}.{interface}", name)
        _form, value = self._call(place, PROPERTIES, "Get", "ss", *told)
        return value

    def _call(self, place: Place, interface: str, method: str, form: str = "", *told: Any) -> Any:
        address = DBusAddress(place[1], place[0], interface)
        message = new_method_call(address, method, form or None, told)
        reply = unwrap_msg(self._bus.send_and_get_reply(message, timeout=ANSWERS))
        return reply[0] if reply else None


def until(look: Callable[[], T | None], otherwise: str) -> T:
    """What is found once it is there; fails with these words when it does not come."""
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError(otherwise)


def mute(screen: Node) -> list[str]:
    """What on the screen can have the focus without a name, or without a role that says what."""
    return [
        f"role {each.role}, name {each.name!r}"
        for each in screen.seen()
        if each.focusable and (not each.name.strip() or each.role in SPEECHLESS)
    ]


def headless(screen: Node) -> list[str]:
    """Whether who goes from heading to heading comes nowhere, or somewhere without words."""
    heads = [each.name for each in screen.seen() if each.role == HEADING]
    wordless = ["a heading without words"] * heads.count("")
    return wordless if heads else ["no heading"]


def astray(screen: Node, *, asked: bool = False) -> list[str]:
    """Answers of a few to choose from that are heard outside a group that says what is asked."""
    asks = asked or (screen.role == GROUP and bool(screen.name))
    own = [screen.name] if screen.role == RADIO and screen.shown and not asks else []
    return own + [name for child in screen.children for name in astray(child, asked=asks)]
