"""Short answers to tap, side by side; one of them can stand, or none."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from bridge_app.ui.parts import Choice, Flow
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.together.column import as_high_as_needed
from bridge_app.ui.together.groups import let_stand


@dataclass(frozen=True)
class Option:
    """One answer: what stands for it, its words, and more for who listens."""

    value: str
    text: str
    told: str = ""


class Choices(QWidget):
    """A row of answers. Where `clears`, tapping the one that stands takes it away."""

    chosen = Signal(str)

    def __init__(self, name: str = "", *, clears: bool = False) -> None:
        super().__init__()
        self._clears = clears
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._tell)
        self._flow = Flow(self)
        self._options: tuple[Option, ...] = ()
        self._value = ""
        tell_as_group(self, name)
        as_high_as_needed(self)

    def show_options(self, options: Iterable[Option], value: str) -> None:
        """Shows these answers with `value` standing; an unknown value stands for none."""
        wanted = tuple(options)
        if wanted != self._options:
            self._build(wanted)
        self.choose(value)

    def choose(self, value: str) -> None:
        """Lets this answer stand; says nothing to anyone."""
        self._value = value
        named = zip(self.buttons(), self._options, strict=True)
        let_stand(self._group, next((b for b, option in named if option.value == value), None))

    @property
    def value(self) -> str:
        """What stands; empty for none."""
        return self._value

    def first(self) -> Choice | None:
        """The answer that stands, or the first: where Tab comes in."""
        buttons = self.buttons()
        return next((each for each in buttons if each.isChecked()), next(iter(buttons), None))

    def buttons(self) -> list[Choice]:
        """The answers as they stand."""
        return [each for each in self._group.buttons() if isinstance(each, Choice)]

    def _build(self, options: tuple[Option, ...]) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._options = options
        for option in options:
            button = Choice(option.text)
            button.setAccessibleDescription(option.told)
            self._group.addButton(button)
            self._flow.addWidget(button)
            button.show()
        self.updateGeometry()

    def _tell(self, button: Choice) -> None:
        value = self._options[self.buttons().index(button)].value
        if self._clears and value == self._value:
            value = ""
        self.choose(value)
        self.chosen.emit(value)
