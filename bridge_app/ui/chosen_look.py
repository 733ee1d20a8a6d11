"""What a client chooses of letters and colours while all of the screen is lent to them."""

from collections.abc import Callable

from bridge_app.ui.looks import KeepLook, Lent, Looks


class ChosenLook:
    """`letters` in percent and `colours` by name; None and empty for what they left as it was."""

    def __init__(self, looks: Looks, tell: KeepLook | None = None) -> None:
        """`tell` hears of each choice, with all that was chosen so far."""
        self._looks = looks
        self._tell: Callable[[int | None, str], object] = tell or _nobody
        self.letters: int | None = None
        self.colours = ""
        self._lent = Lent(large=False, letters=None, colours="", keep=self._note)

    def wear(self, *, large: bool = False, letters: int | None = None, colours: str = "") -> None:
        """The screen as this client sees best; what was chosen a moment ago stays."""
        wanted = Lent(large, self.letters or letters, self.colours or colours, self._note)
        self._lent = self._looks.lend_alone(wanted)

    def _note(self, letters: int | None, colours: str) -> None:
        """Only what is another than it was: the size that a screen has of itself nobody chose."""
        if letters != self._lent.letters:
            self.letters = letters
        if colours != self._lent.colours:
            self.colours = colours
        self._lent = self._lent._replace(letters=letters, colours=colours)
        self._tell(self.letters, self.colours)


def _nobody(_letters: int | None, _colours: str) -> None:
    """It goes with whoever had the screen, or is read here later."""
