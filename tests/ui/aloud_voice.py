"""A voice that says nothing: it keeps what it was given, and ends a sentence when told to."""

from bridge_app.ui.aloud.voice import Lack, Languages, Voice


class Listener(Voice):
    """Hears what would be said; knows these languages."""

    def __init__(self, *languages: str) -> None:
        super().__init__()
        self._knows = frozenset(languages)
        self.heard: list[tuple[str, str]] = []
        self.stopped = 0

    def begin(self) -> None:
        self._settle(self._knows)

    def say(self, text: str, language: str) -> None:
        self.heard.append((language, text))

    def stop(self) -> None:
        self.stopped += 1

    def find(self, languages: Languages, lack: Lack) -> None:
        """Another answer of the machine."""
        self._settle(languages, lack)

    def finish(self) -> None:
        """The sentence is over."""
        self.said.emit()

    def to_the_end(self, most: int = 200) -> list[str]:
        """Everything that is still to come, as it was heard."""
        for _ in range(most):
            before = len(self.heard)
            self.said.emit()
            if len(self.heard) == before:
                break
        return [text for _, text in self.heard]
