"""The ways to what one tells others of what the help brought."""

from bridge_app.ui.parts.rows import ListCard, RowButton


class TellingCard(ListCard):
    """Rows that lead on."""

    def __init__(self) -> None:
        super().__init__()
        self.outcomes = RowButton(self.tr("Uitkomsten"), icon="chart-column")
        self.body.addWidget(self.outcomes)
        self.sharing = RowButton(self.tr("Cijfers delen"), icon="users-round")
        self.body.addWidget(self.sharing)
        self.stories = RowButton(self.tr("Verhalen voor de muur"), icon="messages-square")
        self.body.addWidget(self.stories)

    def show_down(self, told: str) -> None:
        """Says beside the stories which posters have to come off the wall."""
        self.stories.set_words(self.tr("Verhalen voor de muur"), told)
