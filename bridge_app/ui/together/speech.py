"""The client's language and form, which every word on a shared screen is said in."""

from dataclasses import dataclass

from bridge_app.picture.fonts import figures_apart
from bridge_app.words import words


@dataclass(frozen=True)
class Speech:
    """The client's language and form; everything on these screens is said through it."""

    language: str = "nl"
    form: str = "je"

    def __call__(self, key: str, **values: object) -> str:
        """The words under this key; figures in groups stay in their order, also in Arabic."""
        return figures_apart(words(self.language, key, self.form, **values))
