"""Drives the screen that a client has alone from inside its own process, with keys and taps.

A `sitecustomize` of the test calls `install`; the environment says what to do, and where to write
what was seen.
"""

import json
import os
import random
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QApplication, QWidget

FOLDER, DOES, EVENTS, DOOR = "ALONE_DRIVEN", "ALONE_DOES", "ALONE_EVENTS", "ALONE_DOOR"
HANDS, SIZE = "ALONE_HANDS", "ALONE_SIZE"
"""How `visit` presses: by "keys", "mouse" or "touch"; and on a screen how large, "1080x1920"."""

TICK_MS, QUICK_MS = 10, 1
PATIENCE = 60.0
"""Seconds without getting on; a busy machine is slow, but not for ever."""

RESTING = 20
"""Ticks in which a window of another size puts everything in its place, before a finger comes."""

HINT = "QTipLabel"
"""What Qt shows a hint in: of one of the client's own buttons, and of nothing else."""

ENDS = ("alone.close", "button.ready")
"""What ends it is not pressed: then there would be nothing left to press."""


_PRIVATE = threading.Event()
"""Whether the program asked that nobody reads its memory."""


def install() -> None:
    """Waits beside the program until it has an application."""
    if os.environ.get(FOLDER) and "--alone" in sys.argv:
        from bridge_app import logs

        setattr(logs, "nobody_reads_along", _PRIVATE.set)  # noqa: B010 - the test looks along
        threading.Thread(target=_wait, daemon=True).start()


def _wait() -> None:
    while "bridge_app.ui.alone.window" not in sys.modules:
        time.sleep(0.02)
    from PySide6.QtCore import QCoreApplication, QTimer

    while (app := QCoreApplication.instance()) is None:
        time.sleep(0.02)
    driver = Driver(Path(os.environ[FOLDER]))
    QTimer.singleShot(0, app, driver.go_on)


class Driver:
    """Takes one step after another on the screen's own thread; a step that is not there waits."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._began, self._pace = folder, time.monotonic(), TICK_MS
        self._steps = iter(getattr(self, os.environ[DOES])())
        self._seen: Counter[str] = Counter()
        self._last = frozenset[str]()

    def go_on(self) -> None:
        from PySide6.QtCore import QTimer

        if time.monotonic() - self._began > PATIENCE:
            self.note("stuck")
            os._exit(3)
        if next(self._steps, "over") != "over":
            QTimer.singleShot(self._pace, self._app, self.go_on)

    # --- what is done ------------------------------------------------------------------------

    def tick(self) -> Iterator[object]:
        """A step is done, said with keys alone; then my bridge is closed."""
        yield from self._until("Hallo Karin")
        self.note("home")
        self._press("Tab")
        self._press("Return")
        yield from self._until("Ik open mijn post")
        self._press("Return")
        yield from self._until("Is de stap gelukt?")
        self._press("Return")
        yield from self._until("Goed gedaan.")
        self.note("done")
        self._press("Escape")
        yield from self._until("Hallo Karin")
        while self._focus().property("text") != "Sluit mijn brug":
            self._press("Tab")
            yield None
        self._press("Return")

    def visit(self) -> Iterator[object]:
        """The bridge is looked at, a step is done, and all is closed, with whichever hands."""
        yield from self._until("Hallo Karin")
        yield from self._take_size()
        for pressed, comes in (
            ("Mijn brug", "Tik op een pijler"),
            ("Terug", "Hallo Karin"),
            ("Mijn stappen", "Ik open mijn post"),
            ("Ik bel de bank", "Is de stap gelukt?"),
            ("Ja", "Goed gedaan."),
            ("Terug", "Hallo Karin"),
        ):
            yield from self._do(pressed)
            yield from self._until(comes)
            self.note(f"after {pressed}", size=self._window().size().toTuple())
        yield from self._do("Sluit mijn brug")

    def everywhere(self) -> Iterator[object]:
        """Every page that there is, by keys alone; in another language before it is closed."""
        yield from self._until("Hallo Karin")
        yield from self._take_size()
        for pressed, comes in (
            ("Mijn brug", "Tik op een pijler"),
            ("Print voor mij", "Voor wie is het papier?"),
            ("Koelkast", "ligt klaar bij de balie"),
            ("Terug", "Tik op een pijler"),
            ("Terug", "Hallo Karin"),
            ("Wat ik kreeg", "Wat ik kreeg"),
            ("Terug", "Hallo Karin"),
            ("Mijn stappen", "Ik open mijn post"),
            ("Ik bel de bank", "Is de stap gelukt?"),
            ("Nog niet", "Wat past nu het best?"),
            ("Vraag mijn mentor", "Je mentor leest"),
            ("Terug", "Hallo Karin"),
            ("Hulp", "Je kunt ook printen."),
            ("Terug", "Hallo Karin"),
            ("Welke taal?", "Welke taal?"),
            ("English", "Hello Karin"),
        ):
            yield from self._do(pressed)
            yield from self._until(comes)
        self.note("everywhere")
        yield from self._do("Close my bridge")

    def dress(self) -> Iterator[object]:
        """Other colours and larger letters are chosen, by keys alone; then all is closed."""
        yield from self._until("Hallo Karin")
        self.note("came")
        yield from self._take_size()
        for pressed in ("Andere kleuren", "Grotere letters"):
            yield from self._do(pressed)
        self.note("dressed")
        yield from self._do("Sluit mijn brug")

    def _take_size(self) -> Iterator[object]:
        """A screen of another size than this machine has, with everything in its place."""
        from PySide6.QtCore import Qt

        if wanted := os.environ.get(SIZE):
            self._window().setWindowState(Qt.WindowState.WindowNoState)
            self._window().resize(*map(int, wanted.split("x")))
        for _ in range(RESTING):
            yield None

    def _window(self) -> "QWidget":
        every = self._app.topLevelWidgets()
        return next(each for each in every if type(each).__name__ == "OwnWindow")

    def _do(self, begins: str) -> Iterator[object]:
        """Presses what is called so, by keys alone, with the mouse, or with a finger."""
        while (button := self._called(begins)) is None:
            yield None
        how = os.environ.get(HANDS, "keys")
        if how == "keys":
            while self._focus() is not button:
                self._press("Tab")
                yield None
            self._press("Return")
        elif how == "mouse":
            from PySide6.QtCore import Qt
            from PySide6.QtTest import QTest

            spot = button.mapTo(self._window(), button.rect().center())
            left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(self._window().windowHandle(), left, nothing, spot)
        else:
            from tests.ui import touching

            assert touching.bring(button), f"out of reach: {begins}"
            touching.tap(button)
        yield None

    def _called(self, begins: str) -> "QWidget | None":
        from PySide6.QtWidgets import QAbstractButton

        every = [each for each in self._app.allWidgets() if isinstance(each, QAbstractButton)]
        said = [each for each in every if each.isVisible() and each.text().startswith(begins)]
        return said[0] if said else None

    def noisy(self) -> Iterator[object]:
        """Prints as a library does, and lets another program print; then a step is done."""
        import subprocess

        yield from self._until("Hallo Karin")
        says = "import sys; print('daemon: starting', flush=True); print(repr(sys.stdin.read()))"
        for _ in range(3):
            sys.stdout.write("a library says hello\n")
            sys.stdout.flush()
            os.write(1, b"and another\n")
            subprocess.run([sys.executable, "-c", says], check=True, timeout=PATIENCE)
        yield from self.tick()

    def stay(self) -> Iterator[object]:
        """Looks, and does nothing any more."""
        yield from self._until("Hallo ")
        self.note("home")

    def hang(self) -> Iterator[object]:
        """Looks, and then does not answer to anything any more."""
        yield from self.stay()
        time.sleep(10 * PATIENCE)

    def rage(self) -> Iterator[object]:
        """Random keys, with and without others held, clicks and touches; never the end."""
        yield from self._until("Hallo ")
        self.note("home")
        self._pace = QUICK_MS
        sys.excepthook = self._fallen
        chance = random.Random(os.environ.get("ALONE_SEED", "8"))
        if os.environ.get(DOOR):
            self._leave_a_door_open()
        self._last = _what_ends_it()
        events, strange = int(os.environ.get(EVENTS, "300")), list[str]()
        for number in range(1, events + 1):
            done = self._anything(chance)
            strange += [f"event {number} ({done}): {each}" for each in self._look()]
            self._began = time.monotonic()
            yield None
        loaded = [name for name in sys.modules if name.startswith("bridge_app.ui.desk")]
        strange += [f"event {events}: {each} was loaded" for each in loaded]
        self.note("raged", events=events, strange=strange, pages=sorted(self._seen))

    def _anything(self, chance: random.Random) -> str:
        """One key, click or touch; says which."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        shown = self._window()
        held = chance.choice([*Qt.KeyboardModifier][:5])
        how = chance.choices(("key", "click", "touch"), (6, 2, 2))[0]
        spot = QPoint(chance.randrange(shown.width()), chance.randrange(shown.height()))
        spot = self._of_something(shown, spot, chance)
        under = self._app.focusWidget() if how == "key" else shown.childAt(spot)
        if under is not None and under.property("text") in self._last:
            spot, how = QPoint(2, 2), "click"
        if how == "key":
            key = chance.choice(_keys())
            how = f"{held.name} {key.name}"
            QTest.keyClick(shown.windowHandle(), key, held)
        elif how == "click":
            button = chance.choice([Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
            how = f"{button.name} {held.name}"
            QTest.mouseClick(shown.windowHandle(), button, held, spot)
        else:
            self._touch(spot)
        return f"{how} on {type(under).__name__}"

    def _fallen(self, *problem: Any) -> None:
        """What the program itself tells nobody."""
        self.note("fallen", why="".join(traceback.format_exception(*problem)))
        os._exit(1)

    def _of_something(self, shown: "QWidget", spot: "QPoint", chance: random.Random) -> "QPoint":
        """Every other time the middle of something to press, so that it comes everywhere."""
        from PySide6.QtWidgets import QAbstractButton

        every = [each for each in shown.findChildren(QAbstractButton) if each.isVisible()]
        if not every or chance.random() < 0.5:
            return spot
        one = chance.choice(every)
        return one.mapTo(shown, one.rect().center())

    def _touch(self, spot: "QPoint") -> None:
        """Down and up; the window is asked for anew, for what the first did may have changed it."""
        from PySide6.QtTest import QTest

        from tests.ui import touching

        for act in ("press", "release"):
            finger = QTest.touchEvent(self._window().windowHandle(), touching.device())
            getattr(finger, act)(0, spot).commit()
        self._app.processEvents()

    def _look(self) -> Iterator[str]:
        """What is there besides the one window on the whole screen and the client's own pages."""
        every = [each for each in self._app.topLevelWidgets() if each.isVisible()]
        there = [each for each in every if type(each).__name__ != HINT]
        kinds = [type(each).__name__ for each in there]
        if kinds != ["OwnWindow"] or not there[0].isFullScreen():
            yield f"on the screen: {', '.join(kinds) or 'nothing'}"
        parts = (part for each in there for part in _parts(each) if part.isVisible())
        pages = {name for part in parts if (name := type(part).__name__).endswith("Page")}
        self._seen.update(pages)
        yield from (f"a page: {name}" for name in pages if not name.startswith("Own"))

    def _leave_a_door_open(self) -> None:
        """The control: a page of staff behind the keys that staff have for it."""
        from PySide6.QtGui import QKeySequence, QShortcut

        from bridge_app.ui.help.page import HelpPage

        self._door = HelpPage()
        window = self._window()
        for number in range(1, 13):
            key = QShortcut(QKeySequence(f"F{number}"), window)
            key.activated.connect(self._door.show)

    # --- hands and eyes ------------------------------------------------------------------------

    @property
    def _app(self) -> "QApplication":
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return app

    def _until(self, words: str) -> Iterator[object]:
        while words not in self._words() or self._app.focusWidget() is None:
            yield None

    def _look_worn(self) -> list[object]:
        """How large the letters are, and the name of the colours."""
        from bridge_app.ui.theme import theme_of
        from bridge_app.ui.worn import worn

        theme = theme_of(self._app)
        return [theme.scale, worn(theme)]

    def _press(self, key: str) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClick(self._focus().window().windowHandle(), getattr(Qt.Key, f"Key_{key}"))

    def _focus(self) -> "QWidget":
        focus = self._app.focusWidget()
        assert focus is not None, "nothing has the focus"
        return focus

    def _words(self) -> str:
        from PySide6.QtWidgets import QLabel

        labels = [each for each in self._app.allWidgets() if isinstance(each, QLabel)]
        return " | ".join(each.text() for each in labels if each.isVisible())

    def note(self, name: str, **seen: object) -> None:
        """Writes down what there is to see now, and what this process has loaded."""
        facts = {"pid": os.getpid(), "modules": sorted(sys.modules), "words": self._words(), **seen}
        facts["private"] = _PRIVATE.is_set()
        facts["look"] = self._look_worn()
        beside = self._folder / f"{name}.part"
        beside.write_text(json.dumps(facts), encoding="utf-8")
        beside.rename(self._folder / f"{name}.json")


def _parts(window: "QWidget") -> list["QWidget"]:
    from PySide6.QtWidgets import QWidget

    return window.findChildren(QWidget)


def _what_ends_it() -> frozenset[str]:
    """In every language that one can choose there."""
    from bridge_app.words import languages, words

    return frozenset(words(language, key) for language in languages() for key in ENDS)


def _keys() -> list[Any]:
    from PySide6.QtCore import Qt

    names = "Escape Tab Backtab Return Space Left Right Up Down Home End Delete Menu Print".split()
    names += [f"F{number}" for number in range(1, 13)]
    names += [chr(letter) for letter in range(ord("A"), ord("Z") + 1)]
    return [getattr(Qt.Key, f"Key_{name}") for name in names]
