"""The parts every room builds its pages from; `from bridge_app.ui.parts import PrimaryButton`.

Each is loaded when a page first asks for it: the door needs few, and is painted before the rest.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge_app.ui.parts.announcing import announce
    from bridge_app.ui.parts.buttons import (
        Button,
        Choice,
        DangerButton,
        PlainButton,
        PrimaryButton,
        Tick,
        press_on_enter,
    )
    from bridge_app.ui.parts.cards import LevelCard, LevelCards, LevelChoice
    from bridge_app.ui.parts.fields import Field, Picker, TextArea, TextField
    from bridge_app.ui.parts.flow import Flow
    from bridge_app.ui.parts.focus import begin_at, focus_begin
    from bridge_app.ui.parts.layout import (
        BESIDE_UNTIL,
        Bar,
        Card,
        EmptyState,
        Line,
        ScrollColumn,
        column,
        lay_out,
        page_column,
    )
    from bridge_app.ui.parts.messages import Strip, Trouble
    from bridge_app.ui.parts.text import (
        FieldLabel,
        Heading,
        Large,
        Paragraph,
        Prose,
        Quiet,
        Subheading,
    )

_HOMES = {
    "announcing": "announce",
    "buttons": "Button Choice DangerButton PlainButton PrimaryButton Tick press_on_enter",
    "cards": "LevelCard LevelCards LevelChoice",
    "fields": "Field Picker TextArea TextField",
    "flow": "Flow",
    "focus": "begin_at focus_begin",
    "layout": "BESIDE_UNTIL Bar Card EmptyState Line ScrollColumn column lay_out page_column",
    "messages": "Strip Trouble",
    "text": "FieldLabel Heading Large Paragraph Prose Quiet Subheading",
}
"""Which file each part lives in."""

_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """The part with this name, from its own file."""
    if name not in _HOME_OF:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)


__all__ = [
    "BESIDE_UNTIL",
    "Bar",
    "Button",
    "Card",
    "Choice",
    "DangerButton",
    "EmptyState",
    "Field",
    "FieldLabel",
    "Flow",
    "Heading",
    "Large",
    "LevelCard",
    "LevelCards",
    "LevelChoice",
    "Line",
    "Paragraph",
    "Picker",
    "PlainButton",
    "PrimaryButton",
    "Prose",
    "Quiet",
    "ScrollColumn",
    "Strip",
    "Subheading",
    "TextArea",
    "TextField",
    "Tick",
    "Trouble",
    "announce",
    "begin_at",
    "column",
    "focus_begin",
    "lay_out",
    "page_column",
    "press_on_enter",
]
