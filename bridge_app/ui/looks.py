"""The look somebody chose: text size, colours, language; and that of a client who looks along."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from bridge_app.settings import THEMES, Settings
from bridge_app.ui.language import SOURCE, speak
from bridge_app.ui.theme import SCALES, Theme, colours_named, larger, theme_of, wear

LARGE = 1.5
"""The size of letters that is put ready for who reads with difficulty."""

Keep = Callable[[Settings], object]


KeepLook = Callable[[int | None, str], object]
"""Keeps with the client what was chosen: a size in percent or None, colours or nothing."""


class Lent(NamedTuple):
    """The look of the client who looks along, for as long as they do.

    `large` asks for letters larger than the worker's own; `letters` is the size that the client
    chose, in percent, `colours` the name of a theme; None and empty for what is as the worker has
    it. What is chosen meanwhile is the client's, and goes to `keep`.
    """

    large: bool
    letters: int | None
    colours: str
    keep: KeepLook


class PersonsOwn(Protocol):
    """Where one person's choices are kept."""

    def get(self, name: str) -> str | None:
        """What was chosen, or None."""

    def put(self, name: str, value: str) -> None:
        """Remembers a choice."""


class Looks(QObject):
    """Applies a choice at once and hands it to `keep`, which remembers it."""

    changed = Signal()
    language_changed = Signal()

    def __init__(self, app: QApplication, settings: Settings, keep: Keep) -> None:
        """`keep` is told of every choice: the machine's settings, later the person's own."""
        super().__init__()
        self._app = app
        self._settings = settings
        self._keep = keep
        self._chosen_now: set[str] = set()
        self._lent: Lent | None = None
        if settings.language != SOURCE:
            speak(app, settings.language)
        self._wear(Theme())

    @property
    def settings(self) -> Settings:
        """What is chosen now."""
        return self._settings

    def settle(self) -> None:
        """Once the first page is there: Qt's own words too, also in the language of the code."""
        speak(self._app, self._settings.language)

    def become(self, own: PersonsOwn) -> None:
        """Puts on what this person chose before; what they choose from now on is theirs.

        What was chosen at the door a moment ago stays.
        """
        theme, scale = own.get("theme"), own.get("scale")
        kept = self._settings
        if theme in THEMES and "theme" not in self._chosen_now:
            kept = kept._replace(theme=theme)
        if scale and "scale" not in self._chosen_now:
            kept = kept._replace(scale=float(scale))
        self._put_on(kept)
        self._keep = partial(_keep_for, own)

    def bigger(self) -> None:
        """Text one size up (F9)."""
        self._resize(1)

    def turn_letters(self) -> None:
        """One size up, and from the largest back to the second: fingers have no other key."""
        last = theme_of(self._app).scale >= SCALES[-1]
        self._resize(2 - len(SCALES) if last else 1)

    def smaller(self) -> None:
        """Text one size down (Shift+F9)."""
        self._resize(-1)

    def other_colours(self) -> None:
        """From one set of colours to the next: the system's, light, dark, high contrast."""
        if self._lent:
            from bridge_app.ui.worn import next_colours

            self._choose_for_client(self._lent._replace(colours=next_colours(theme_of(self._app))))
            return
        following = THEMES[(THEMES.index(self._settings.theme) + 1) % len(THEMES)]
        self._choose(self._settings._replace(theme=following))

    def language(self, name: str) -> None:
        """The staff's screens in this language, from the next page on."""
        if name != self._settings.language:
            self._choose(self._settings._replace(language=name))

    def together(self, together: bool) -> None:  # noqa: FBT001 - a slot
        """Larger letters and buttons while a client looks along; for now, not remembered."""
        if theme_of(self._app).together != together:
            self._wear(theme_of(self._app)._replace(together=together))

    def lend(self, lent: Lent | None) -> None:
        """As this client wants to see it; None gives the worker their own look back."""
        if self._lent != lent:
            self._lent = lent
            self._wear(theme_of(self._app))

    def lend_alone(self, lent: Lent) -> Lent:
        """To a client who has all of the screen, until `lend(None)`; gives what they see now.

        Who did not choose a size has letters as on the screen that is theirs alone.
        """
        if lent.letters is None:
            from bridge_app.domain.own_look import letters_alone

            screen = self._app.primaryScreen().size()
            usual = max(self._settings.scale, LARGE if lent.large else 1)
            least = letters_alone(screen.width(), screen.height())
            lent = lent._replace(letters=max(round(usual * 100), least))
        self.together(True)
        self.lend(lent)
        return lent

    def take_back(self) -> None:
        """The screen is the worker's again, as they left it."""
        self.together(False)
        self.lend(None)

    def _choose_for_client(self, lent: Lent) -> None:
        self.lend(lent)
        lent.keep(lent.letters, lent.colours)

    def _resize(self, steps: int) -> None:
        if self._lent:
            letters = round(larger(theme_of(self._app), steps).scale * 100)
            self._choose_for_client(self._lent._replace(letters=letters))
            return
        scale = larger(theme_of(self._app)._replace(scale=self._settings.scale), steps).scale
        self._choose(self._settings._replace(scale=scale))

    def _choose(self, settings: Settings) -> None:
        names = ("theme", "scale", "language")
        before = self._settings
        self._chosen_now |= {n for n in names if getattr(settings, n) != getattr(before, n)}
        self._put_on(settings)
        self._keep(settings)

    def _put_on(self, settings: Settings) -> None:
        language = self._settings.language
        self._settings = settings
        if settings.language != language:
            speak(self._app, settings.language)
            self.language_changed.emit()
        self._wear(theme_of(self._app))

    def _wear(self, theme: Theme) -> None:
        lent = self._lent
        name = lent.colours if lent and lent.colours else self._settings.theme
        colours, plain = colours_named(name, self._app)
        wanted = theme._replace(colours=colours, plain=plain, scale=self._settings.scale)
        if lent and lent.letters:
            wanted = wanted._replace(scale=lent.letters / 100)
        elif lent and lent.large:
            wanted = wanted._replace(scale=max(LARGE, larger(wanted).scale))
        if wanted != self._app.property("theme"):  # going over every widget takes a while
            wear(self._app, wanted)
        self.changed.emit()


def _keep_for(own: PersonsOwn, settings: Settings) -> None:
    own.put("theme", settings.theme)
    own.put("scale", str(settings.scale))
