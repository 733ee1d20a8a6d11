"""One key for what a form would keep: sent again after a lost answer, it is not kept twice."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar
from uuid import UUID, uuid4

from bridge_app.desk_errors import DoneBefore
from bridge_app.domain.access import Actor

Answer = TypeVar("Answer")


@dataclass
class Once:
    """The key of one form: the same for the same words until they are known to be kept.

    Other words are another deed: what was typed after the answer got lost is kept beside it.
    """

    _said: tuple[object, ...] | None = None
    _key: UUID = field(default_factory=uuid4)

    def by(self, actor: Actor, *said: object) -> Actor:
        """Who keeps these words, with the key to know it by."""
        if said != self._said:
            self._said, self._key = said, uuid4()
        return replace(actor, once=self._key)

    def kept(self) -> None:
        """They are kept: the same words once more are something new."""
        self._said = None


def kept_once(keep: Callable[[], Answer], known: Callable[[], Answer]) -> Answer:
    """What was kept; when it was kept before and the answer got lost, what is `known` of it."""
    try:
        return keep()
    except DoneBefore:
        return known()


def no_more() -> None:
    """Of what was kept before its answer got lost no more is needed than that it is."""
