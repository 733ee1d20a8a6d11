"""The papers that this client took home: when, which, for whose eyes, and who gave them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from bridge_app.domain.notes import PaperLeft
from bridge_app.services.clock import business_day
from bridge_app.ui.folded import FoldedCard
from bridge_app.ui.parts import Paragraph, Quiet, column
from bridge_app.words import short_date, words

SHOWN = 3


class PapersCard(FoldedCard):
    """What hangs on a fridge somewhere; never what it says."""

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Papieren"), SHOWN, gap=8)
        self._language = language

    def show_papers(self, papers: Sequence[PaperLeft]) -> None:
        """Shows these, the newest first; none yet is told too."""
        self.show_lines(papers, self._line)
        if not papers:
            self.show_rows([Quiet(self.tr("Er is nog geen papier meegegeven."))])

    def _line(self, paper: PaperLeft) -> QWidget:
        part = QWidget()
        inside = column(part, spacing=0)
        inside.addWidget(Paragraph(words(self._language, f"print.kind.{paper.kind}")))
        day = short_date(business_day(paper.at))
        eyes = words(self._language, f"print.preset.{paper.preset}")
        inside.addWidget(Quiet(", ".join(filter(None, (day, eyes, paper.by)))))
        return part
