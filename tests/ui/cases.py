"""One page in one state, as the catalogue lists it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from bridge_app.ui.language import NAMES, SOURCE

Kind = Literal["empty", "one", "many", "longest", "error"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The states that every page is looked at in (DECISIONS K1)."""


def ours() -> str:
    """The language that the staff's screens speak now."""
    spoken = QLocale.languageToCode(QLocale().language())
    return spoken if spoken in NAMES else SOURCE


@dataclass(frozen=True)
class PageCase:
    """A page and how to make it; gates and pictures run over all of them."""

    name: str
    """The room and the page: "desk home"."""
    kind: Kind
    factory: Callable[[], QWidget]
    """Makes the page in this state; called anew for every gate, theme and size."""
    client_facing: bool = False
    """Whether a client looks along: larger letters and buttons, client words only."""
    after_agreement: bool = False
    """Whether the plan is agreed, so that words about rewards may stand here."""

    def __str__(self) -> str:
        return f"{self.name}, {self.kind}"
