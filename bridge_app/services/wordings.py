"""The bridges in use: from the shipped files at first, from the store's own copy ever after."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bridge_app.definitions import (
    LoadedDefinition,
    canonical_json,
    definition_from_json,
    sha256,
    words_from_json,
)
from bridge_app.domain.bridge import BridgeDefinition, BridgeWords, Scoring
from bridge_app.domain.desk import Wording
from bridge_app.storage import definitions_rows
from bridge_app.storage.definitions_rows import KeptDefinition, KeptText
from bridge_app.storage.server.released import Released
from bridge_app.storage.written import Connection, Written


@dataclass(frozen=True)
class Wordings:
    """The shipped definitions, the first of which is used for new moments.

    What was read from the store once is remembered: a copy never changes.
    """

    shipped: tuple[LoadedDefinition, ...]
    _read: dict[tuple[str, str, str, int], Wording] = field(default_factory=dict, repr=False)

    @property
    def default(self) -> Wording:
        """The definition that a new moment is scored with."""
        return Wording(self.shipped[0].definition, self.shipped[0].words)

    def words_in(self, language: str) -> BridgeWords:
        """What the default definition says in a language, or in Dutch."""
        return self.shipped[0].words_in(language)

    def keep(self, connection: Connection, written: Written) -> None:
        """Copy the default definition into the store on its first use (DECISIONS A8)."""
        loaded = self.shipped[0]
        words = {(said.language, said.revision): _text(said) for said in loaded.words.values()}
        name = (loaded.definition.id, loaded.definition.version)
        wanted = KeptDefinition(*name, _text(loaded.definition), words)
        definitions_rows.keep(connection, wanted, written)

    def of(self, connection: Connection, scoring: Scoring | None) -> Wording:
        """The definition a moment was scored with, and the words that its client read.

        In other languages the newest words that the store knows.
        """
        if scoring is None:
            return self.default
        name = (scoring.definition_id, scoring.definition_version)
        read = (*name, scoring.language, scoring.words_revision)
        if read not in self._read:
            kept = definitions_rows.kept(connection, *name)
            self._read[read] = _wording(kept, scoring)
        return self._read[read]


def _wording(kept: KeptDefinition, scoring: Scoring) -> Wording:
    words = {language: said for (language, _), said in sorted(kept.words.items())}
    words[scoring.language] = kept.words[scoring.language, scoring.words_revision]
    return Wording(
        definition_from_json(kept.structure.text),
        {language: words_from_json(said.text) for language, said in words.items()},
    )


def _text(value: BridgeDefinition | BridgeWords) -> KeptText:
    return KeptText(canonical_json(value), sha256(value))


def released(shipped: Iterable[LoadedDefinition]) -> Iterator[Released]:
    """What of these definitions may come into use on a server: structure, and every language."""
    for loaded in shipped:
        name = f"{loaded.definition.id} {loaded.definition.version}"
        yield Released(name, sha256(loaded.definition))
        for said in loaded.words.values():
            yield Released(f"{name} {said.language} {said.revision}", sha256(said))
