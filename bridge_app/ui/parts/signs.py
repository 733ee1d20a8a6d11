"""A button with words beside its sign, which is the sign alone where words have no room."""

from bridge_app.ui.parts.buttons import PlainButton


class SignButton(PlainButton):
    """Whoever hears it hears its words, whether they are written or not."""

    def __init__(self, said: str, icon: str) -> None:
        self._said, self._written = said, True
        super().__init__(said, icon)
        self.say(said)

    def say(self, said: str) -> None:
        """Says this instead."""
        self._said = said
        self.setAccessibleName(said)
        self.write(written=self._written)

    def write(self, *, written: bool) -> None:
        """With its words, or as its sign alone, which says them when one points at it."""
        self._written = written
        self.setText(self._said if written else "")
        self.setToolTip("" if written else self._said)
