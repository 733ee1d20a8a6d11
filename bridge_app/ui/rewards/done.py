"""What was just given, and its receipt: printed or kept, once or twice, with the step or not."""

from PySide6.QtWidgets import QWidget

from bridge_app.ui.parts import Button, Card, Flow, Large, Tick


class DoneCard(Card):
    """One receipt unless two are asked; the step is on it only when ticked: others may see it."""

    def __init__(self) -> None:
        super().__init__(role="ok_soft")
        self.said = Large()
        self.step = Tick("")
        self.second = Tick(self.tr("Ook een bewijs voor onze map"))
        self.print = Button(self.tr("Print het bewijs"), "printer")
        self.keep = Button(self.tr("Bewaar het bewijs"), "download")
        wishes, ways = QWidget(), QWidget()
        asked, row = Flow(wishes), Flow(ways)
        for tick in (self.step, self.second):
            asked.addWidget(tick)
        for button in (self.print, self.keep):
            row.addWidget(button)
        for part in (self.said, wishes, ways):
            self.body.addWidget(part)

    def show_done(self, said: str, *, for_goal: bool) -> None:
        """Says what was given; each receipt is asked for anew."""
        self.said.setText(said)
        goal, step = self.tr("Zet het doel erop"), self.tr("Zet de stap erop")
        self.step.setText(goal if for_goal else step)
        for tick in (self.step, self.second):
            tick.setChecked(False)
        self.show()
