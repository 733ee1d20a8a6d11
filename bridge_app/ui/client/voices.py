"""Two voices side by side, for each moment: what the client chose and what the mentor sees."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from bridge_app.ui.client.over_time import Heard, VoiceRow, VoicesThen
from bridge_app.ui.parts import Card, Quiet
from bridge_app.ui.parts.fields import Picker
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.words import JE, weekday_date, words


class VoicesCard(Card):
    """For staff: nobody's level is right or wrong, and neither is ever thrown away."""

    def __init__(self, title: str, language: str) -> None:
        super().__init__(title)
        self._language = language
        self._form = JE
        self._moments: tuple[VoicesThen, ...] = ()
        columns = (
            Column(self.tr("Leefgebied")),
            Column(self.tr("Deelnemer")),
            Column(self.tr("Mentor")),
            Column(words(language, "mentor.title")),
        )
        name = self.tr("Wat de deelnemer koos en wat de mentor ziet")
        self.table = Table(name, columns, even=True)
        self.moment = Picker()
        self.moment.tell_what(self.tr("Welk gesprek"))
        self._only = Quiet()
        for part in (self.moment, self._only, self.table):
            leading = Qt.AlignmentFlag.AlignLeading
            self.body.addWidget(part, 0, leading if part is self.moment else Qt.AlignmentFlag(0))
        self.moment.currentIndexChanged.connect(self._show_moment)

    def show_voices(self, moments: Sequence[VoicesThen], form: str) -> None:
        """Shows these moments, the newest first; `form` is how the client was spoken to."""
        self._moments, self._form = tuple(moments), form
        days = [weekday_date(self._language, each.day, year=True) for each in moments]
        self.moment.blockSignals(True)
        self.moment.clear()
        self.moment.addItems(days)
        self.moment.blockSignals(False)
        self.moment.setVisible(len(days) > 1)
        self._only.setVisible(len(days) == 1)
        self._only.setText(next(iter(days), ""))
        self._show_moment(0)

    def _show_moment(self, at: int) -> None:
        rows = self._moments[at].rows if 0 <= at < len(self._moments) else ()
        self.table.show_rows([self._row(row) for row in rows])

    def _row(self, row: VoiceRow) -> Row:
        area = f"{row.area}\n{row.note}" if row.note else row.area
        return Row((area, self._client(row), self._mentor(row), self._heard(row.heard)))

    def _client(self, row: VoiceRow) -> str:
        lines = [self._level(row.client, row) if row.client else self._say(f"answer.{row.answer}")]
        if row.first and row.first != row.client:
            lines.append(self.tr("eerst: {level}").format(level=self._level(row.first, row)))
        if row.wants_to_talk:
            lines.append(self.tr("wil hierover praten"))
        return "\n".join(lines)

    def _mentor(self, row: VoiceRow) -> str:
        return self._level(row.mentor, row) if row.mentor else self._say("mentor.nothing")

    def _heard(self, heard: Heard) -> str:
        """The sentence that both heard in the conversation: a difference is no mistake."""
        keys = {Heard.SAME: "mentor.same", Heard.OTHER: "mentor.different"}
        return self._say(keys[heard]) if heard in keys else ""

    def _level(self, level: int, row: VoiceRow) -> str:
        return words(self._language, "score.block", level=level, levels=row.levels)

    def _say(self, key: str) -> str:
        return words(self._language, key, self._form)
