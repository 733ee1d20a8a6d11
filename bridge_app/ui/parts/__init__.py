"""The parts every room builds its pages from; `from bridge_app.ui.parts import PrimaryButton`."""

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
from bridge_app.ui.parts.focus import begin_at, focus_begin
from bridge_app.ui.parts.layout import (
    Bar,
    Card,
    EmptyState,
    Flow,
    Line,
    ScrollColumn,
    column,
    page_column,
)
from bridge_app.ui.parts.messages import Strip, announce
from bridge_app.ui.parts.text import FieldLabel, Heading, Paragraph, Prose, Quiet, Subheading

__all__ = [
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
    "announce",
    "begin_at",
    "column",
    "focus_begin",
    "page_column",
    "press_on_enter",
]
