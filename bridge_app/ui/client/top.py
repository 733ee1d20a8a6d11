"""The top of a file: whose it is, what one may do with it, and what only staff may change."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bridge_app.ui.client.state import FileState
from bridge_app.ui.client.who import WhoLines
from bridge_app.ui.parts import Button, Flow, Heading, PlainButton, PrimaryButton, lay_out
from bridge_app.ui.theme import Theme, theme_of

LEAST_HEAD = 340
"""How wide the name and what is known stay beside the actions, however long these are called."""


class FileTop(QWidget):
    """The name with the actions beside it, or under it where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.change_details = PlainButton(self.tr("Gegevens wijzigen"), "pencil")
        self.rights = PlainButton(self.tr("Inzage en wissen"), "shield-check")
        self.helpers = PlainButton(self.tr("Wie helpt?"), "users-round")
        self.home = PlainButton(self.tr("Huishouden"), "house")
        self.looked = PlainButton(self.tr("Wie keek er?"), "eye")
        self.own = PlainButton(self.tr("Zelf kijken"), "user-round")
        self.end = PlainButton(self.tr("Afsluiten"), "circle-check")
        self.start = PrimaryButton("", "play")
        self.print = Button(self.tr("Printen"), "printer")
        self.meeting = Button(self.tr("Afspraak"), "calendar")
        self.give = Button(self.tr("Uitgeven"), "hand-heart")
        self.heading, self.who = Heading(), WhoLines()
        self._staff_only, self._actions = QWidget(), QWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._build()
        self.dress(theme_of())

    def _build(self) -> None:
        titles = QVBoxLayout()
        self._column.addLayout(self._head)
        self._head.addLayout(titles, 1)
        titles.setSpacing(0)
        titles.addWidget(self.heading)
        titles.addWidget(self.who)
        beside, row = Flow(self._staff_only), Flow(self._actions)
        about = (self.change_details, self.helpers, self.home)
        for button in (*about, self.own, self.looked, self.rights, self.end):
            beside.addWidget(button)
        for action in (self.give, self.meeting, self.print, self.start):
            row.addWidget(action)
        keyed = ((self.meeting, "Ctrl+D"), (self.print, "Ctrl+P"), (self.give, "Ctrl+B"))
        for action, keys in keyed:
            action.setToolTip(keys)
            action.setAccessibleDescription(keys)
        self._head.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self._staff_only)

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(16))

    def lay(self, theme: Theme, *, beside: bool) -> None:
        """The actions beside the name, or under it."""
        lay_out(self._head, beside=beside)
        self.who.setMinimumWidth(theme.px(LEAST_HEAD) if beside else 0)

    def show_file(self, state: FileState) -> None:
        """Says whose file this is, and how one goes on with it."""
        self.heading.setText(state.name)
        self.who.show_client(state.client, state.today, state.also)
        self.who.show_helpers(state.helpers)
        self.give.setVisible(state.can_give)
        self.start.setText(self._start_words(state))
        self.start.setVisible(state.ended is None)
        self.end.setVisible(state.ended is None)

    def _start_words(self, state: FileState) -> str:
        if state.place_area:
            return self.tr("Verder bij: {area}").format(area=state.place_area)
        if state.has_talk:
            return self.tr("Verder met het gesprek")
        return self.tr("Start gesprek")

    def set_alone(self, *, alone: bool) -> None:
        """While the client looks along there is no more than the name."""
        for part in (self.who, self._staff_only, self._actions):
            part.setVisible(alone)


def facts_of_top(state: FileState) -> tuple[object, ...]:
    """All that the top of a file is made from."""
    who = (state.client, state.name, state.also, state.helpers, state.today)
    return (*who, state.can_give, state.has_talk, state.place_area, state.ended)
