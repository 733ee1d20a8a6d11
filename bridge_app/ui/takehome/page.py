"""The page with the paper on one side and the client's ticks on the other."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import Preset
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.language import read_in
from bridge_app.ui.paint import EMPTY, PictureView
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Choice,
    FieldLabel,
    Flow,
    Heading,
    Paragraph,
    Picker,
    PlainButton,
    PrimaryButton,
    Prose,
    Quiet,
    ScrollColumn,
    begin_at,
    focus_begin,
    press_on_enter,
)
from bridge_app.ui.parts.leaves import Leaves
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.takehome.boxes import TickBoxes
from bridge_app.ui.takehome.choices import Choices
from bridge_app.ui.takehome.state import AND, TakeHomeState
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.speech import BETWEEN, Shared
from bridge_app.ui.two_versions import Both
from bridge_app.words import own_name

WHITE = "#FFFFFF"
"""Paper is white in every theme."""


LARGE, STACKED, LEAST = 1.5, 260, 240
"""From this size of letters on the paper stands above, this high at scale 1; least pixels alone."""

QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's own word for "no limit", which PySide6 does not name."""


class Sheet(PictureView):
    """One page of paper, as large as there is room for."""

    def __init__(self) -> None:
        super().__init__(ground=WHITE)
        fills = QSizePolicy.Policy.Expanding
        self.setSizePolicy(fills, fills)

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        theme = theme_of()
        return QSize(theme.px(120), min(theme.px(170), LEAST))


class TakeHomePage(QWidget):
    """Shows the very pages that are printed, and tells what the client wished."""

    kind_chosen = Signal(object)  # PaperKind
    preset_chosen = Signal(object)  # Preset
    language_chosen = Signal(str)
    taken = Signal()
    ticked = Signal(str, bool)  # key of the tick, on
    shortened = Signal(str, str)  # goal or step, its words for the fridge
    mono_chosen = Signal(bool)
    turned = Signal(int)  # pages forward or back
    print_wanted = Signal()
    file_wanted = Signal()
    photo_wanted = Signal(bool)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sheet, self.photo_sheet = Sheet(), Sheet()
        self._title, self._what, self._warning = Heading(), Quiet(), Prose("", "note")
        self._page_name, self.tongue = Quiet(), Picker()
        self.boxes, self.both = TickBoxes(), BothVersions("nl")
        self.kind, self._kind_name = Picker([(kind, kind) for kind in PaperKind]), FieldLabel("")
        self._kind_name.setBuddy(self.kind)
        self.kind.between = BETWEEN
        self.fridge, self.mine, self.family = Choice(""), Choice(""), Choice("")
        self.colour, self.mono = Choice(""), Choice("")
        self._rows = [
            Choices(self.fridge, self.mine, self.family),
            Choices(self.colour, self.mono),
        ]
        self._waits, self.take = Prose("", "note"), Button("")
        self._waiting = self._beside(self._waits, self.take)
        self.before, self.after = PlainButton("", "arrow-left"), PlainButton("", "arrow-right")
        self.back, self.photo = Button("", "arrow-left"), PlainButton("", "eye")
        self.file, self.print = Button("", "download"), PrimaryButton("", "printer")
        self._how, self._photo_back = Paragraph(), PrimaryButton("", "arrow-left")
        self.photo_before = PlainButton("", "arrow-left")
        self.photo_after = PlainButton("", "arrow-right")
        self._bar_said: dict[QAbstractButton, str] = {}
        self._build()
        self._connect()
        begin_at(self, self.print)
        self.dress(theme_of())

    def _beside(self, words: Prose, button: Button) -> QWidget:
        """A sentence with the button that belongs to it."""
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(button)
        return whole

    # --- how it is laid out ----------------------------------------------------------------

    def _build(self) -> None:
        choosing, photographing = self._choosing(), self._to_photograph()
        self._stack = Leaves(choosing, photographing)
        press_on_enter(choosing, self.print)
        press_on_enter(photographing, self._photo_back)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)

    def _choosing(self) -> QWidget:
        whole = QWidget()
        self._sides = QHBoxLayout()
        around = QVBoxLayout(whole)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addLayout(self._sides, 1)
        self._paper, self._column = self._paper_side(), self._wishes()
        self._sides.addWidget(self._paper, 5)
        self._sides.addWidget(self._column, 6)
        around.addWidget(Bar(self.back, self.photo, end=(self.file, self.print), margin=8))
        return whole

    def _paper_side(self) -> QWidget:
        side = QWidget()
        self._paper_column = QVBoxLayout(side)
        self._paper_column.addWidget(self.sheet, 1)
        self._turning = QWidget()
        row = Flow(self._turning)
        for part in (self.before, self._page_name, self.after):
            row.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._turning.setSizePolicy(policy)
        self._paper_column.addWidget(self._turning)
        return side

    def _wishes(self) -> ScrollColumn:
        column = ScrollColumn(widest=620, spacing=10, margin=16)
        self._card = Card()
        self._card.body.addWidget(self.boxes)
        said = (self._waiting, self._title, self._kind_name, self.kind, self._what)
        for part in (*said, *self._rows, self.tongue, self._warning, self.both, self._card):
            column.body.addWidget(part)
        column.body.addStretch(1)
        return column

    def _to_photograph(self) -> QWidget:
        whole = QWidget()
        self._photo_column = QVBoxLayout(whole)
        self._photo_column.setContentsMargins(0, 0, 0, 0)
        self._photo_column.addWidget(self.photo_sheet, 1)
        end = (self.photo_before, self.photo_after, self._photo_back)
        self._photo_column.addWidget(Bar(self._how, end=end, margin=8))
        return whole

    def dress(self, theme: Theme) -> None:
        """Large letters need the whole width: the paper then stands above the ticks."""
        if theme.scale >= LARGE:
            self._column.body.insertWidget(0, self._paper)
            self._paper.setFixedHeight(theme.px(STACKED))
        else:
            self._sides.insertWidget(0, self._paper, 5)
            self._paper.setMinimumHeight(0)
            self._paper.setMaximumHeight(QWIDGETSIZE_MAX)
        edge = theme.px(16)
        self._paper_column.setContentsMargins(edge, edge, edge, theme.px(4))
        self._sides.setSpacing(0)
        self._fit_bar(theme)

    def _fit_bar(self, theme: Theme) -> None:
        """In large letters the foot has no room for two languages, but for what really prints."""
        for button, said in self._bar_said.items():
            button.setText(said.partition(BETWEEN)[0] if theme.scale >= LARGE else said)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever boxes are there."""
        return step_as_read(self, forward=forward)

    # --- what it tells ---------------------------------------------------------------------

    def _connect(self) -> None:
        self.kind.activated.connect(
            lambda at: self.kind_chosen.emit(PaperKind(self.kind.itemData(at)))
        )
        for choice, preset in self._presets():
            choice.clicked.connect(lambda _on, preset=preset: self.preset_chosen.emit(preset))
        self.tongue.activated.connect(
            lambda at: self.language_chosen.emit(str(self.tongue.itemData(at)))
        )
        self.take.clicked.connect(self.taken)
        self.colour.clicked.connect(lambda: self.mono_chosen.emit(False))
        self.mono.clicked.connect(lambda: self.mono_chosen.emit(True))
        for button in (self.before, self.photo_before):
            button.clicked.connect(lambda: self.turned.emit(-1))
        for button in (self.after, self.photo_after):
            button.clicked.connect(lambda: self.turned.emit(1))
        for key, pages in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda pages=pages: self.turned.emit(pages))
        self.boxes.ticked.connect(self.ticked)
        self.boxes.shortened.connect(self.shortened)
        self.back.clicked.connect(self.closed)
        self.photo.clicked.connect(lambda: self.photo_wanted.emit(True))
        self._photo_back.clicked.connect(lambda: self.photo_wanted.emit(False))
        self.file.clicked.connect(self.file_wanted)
        self.print.clicked.connect(self.print_wanted)

    def _presets(self) -> tuple[tuple[Choice, Preset], ...]:
        return (
            (self.fridge, Preset.FRIDGE),
            (self.mine, Preset.MINE),
            (self.family, Preset.CHILDREN),
        )

    # --- what it shows ---------------------------------------------------------------------

    def clear(self) -> None:
        """Nothing of one client's paper is seen by the next."""
        for sheet in (self.sheet, self.photo_sheet):
            sheet.show_picture(EMPTY)
        self.boxes.show_lines((), "")
        self.both.hide()

    def ask_both(self, say: Shared, both: Both) -> None:
        """Two texts for on the fridge, above the boxes; who types on is left to it."""
        self.both.speak(say)
        self.both.show_both(both)
        self._column.ensureWidgetVisible(self.both)

    def show_state(self, state: TakeHomeState) -> None:
        """Shows these pages and ticks."""
        read_in(self, state.language)
        self._show_words(state)
        self._show_choices(state)
        picture = state.pages[state.page]
        self.sheet.show_picture(picture)
        self.photo_sheet.show_picture(picture)
        several = len(state.pages) > 1
        self._turning.setVisible(several)
        for button in (self.before, self.photo_before):
            button.setEnabled(state.page > 0)
        for button in (self.after, self.photo_after):
            button.setEnabled(state.page < len(state.pages) - 1)
        for button in (self.photo_before, self.photo_after):
            button.setVisible(several)
        self._page_name.setText(
            state.say("print.page", page=state.page + 1, pages=len(state.pages))
        )
        self._show_side(photo=state.wanted.photo)

    def _show_side(self, *, photo: bool) -> None:
        if (self._stack.currentIndex() == 1) == photo:
            return
        self._stack.setCurrentIndex(int(photo))
        begin = self._photo_back if photo else self.print
        begin_at(self, begin)
        focus_begin(self)

    def _show_words(self, state: TakeHomeState) -> None:
        self.setWindowTitle(state.say("print.title"))
        said = (
            (self._title, "print.title"),
            (self._what, "print.what"),
            (self.fridge, "print.preset.fridge"),
            (self.mine, "print.preset.mine"),
            (self.family, "print.preset.children"),
            (self._kind_name, "print.kind_question"),
            (self._waits, "print.later"),
            (self.take, "print.taken"),
            (self.colour, "print.colour"),
            (self.mono, "print.mono"),
            (self.before, "print.before"),
            (self.after, "print.after"),
            (self.photo_before, "print.before"),
            (self.photo_after, "print.after"),
            (self.back, "button.back"),
            (self.photo, "print.photo"),
            (self.file, "print.file"),
            (self.print, "print.print"),
            (self._how, "print.photo_how"),
            (self._photo_back, "button.back"),
        )
        for part, key in said:
            part.setText(state.say(key))
        self._bar_said = {each: each.text() for each in (self.back, self.photo, self.file)}
        self._fit_bar(theme_of())
        for row, key in zip(self._rows, ("print.what", "print.preview"), strict=True):
            row.setAccessibleName(state.say(key))
        for choice, preset in self._presets():
            choice.setAccessibleDescription(state.say(f"print.preset.{preset}_means"))
        self.kind.setAccessibleName(state.say("print.kind_question"))
        for at, kind in enumerate(PaperKind):
            self.kind.setItemText(at, state.say(f"print.kind.{kind}"))

    def _show_choices(self, state: TakeHomeState) -> None:
        wanted = state.wanted
        self.kind.setCurrentIndex(list(PaperKind).index(wanted.kind))
        for choice, preset in self._presets():
            choice.setChecked(wanted.preset is preset)
        self.colour.setChecked(not wanted.mono)
        self.mono.setChecked(wanted.mono)
        self._show_tongues(state)
        self._rows[0].setVisible(wanted.kind is not PaperKind.BLANK)
        self._waiting.setVisible(state.waiting)
        self._what.setVisible(wanted.kind is not PaperKind.BLANK)
        self._card.setVisible(bool(state.ticks))
        self.boxes.show_lines(state.ticks, state.say("print.short"))
        self._warning.setText(state.warning)
        self._warning.setVisible(bool(state.warning))

    def _show_tongues(self, state: TakeHomeState) -> None:
        """The languages that the paper can have, each by its own name; two are one choice."""
        self.tongue.clear()
        for each in state.tongues:
            self.tongue.addItem(" + ".join(map(own_name, each.split(AND))), each)
        self.tongue.setCurrentIndex(self.tongue.findData(state.spoken))
        self.tongue.tell_what(state.say("letters.language"))
        self.tongue.setVisible(len(state.tongues) > 1)
