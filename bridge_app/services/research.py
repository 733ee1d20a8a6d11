"""Files for a researcher: what may leave without a name, by right, and never unseen."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from bridge_app.definitions import definition_from_json
from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.bridge import BridgeDefinition
from bridge_app.domain.research import EVERYTHING, VERSION, Narrowing, Row, check
from bridge_app.domain.totals import Group
from bridge_app.errors import FieldProblem
from bridge_app.reward_errors import PerMentorOff, TooFewPeople
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import begins
from bridge_app.services.reports import COUNCIL
from bridge_app.storage import research, settings_rows
from bridge_app.storage.research_asked import BEGINNING
from bridge_app.storage.written import Connection


@dataclass(frozen=True)
class Research:
    """Scores, steps and rewards of people without a name, as it stood at the end of a day.

    `bridges` are those that can be used here; those that once were, the store has.
    """

    acting: Acting
    bridges: tuple[BridgeDefinition, ...] = ()

    @contextmanager
    def rows(
        self, actor: Actor, as_of: date, narrowing: Narrowing = EVERYTHING
    ) -> Iterator[Iterator[Row]]:
        """What was asked for, read while it is written away: `with ... as rows`.

        It is logged before the first is read, and nobody waits for it meanwhile. Raises
        FieldProblem for a day still to come and for what cannot be asked, PerMentorOff for one
        mentor while the works council did not agree, TooFewPeople where fewer than five are left
        by what was asked or by a day that is over. A kind of row that is told of fewer is left out.
        """
        with self.acting.deed(actor, Permission.EXPORT, "research.export") as work:
            if as_of > work.day:
                raise FieldProblem("as_of", "in_future")
            check(narrowing, as_of)
            if narrowing.tells_mentors_apart:
                _check_council(work)
            told = f"{as_of.isoformat()} {VERSION} {narrowing.told}"
            work.about("research", detail=told.strip())
            leaves_out = narrowing.chooses_people or as_of < work.day
        with (
            self.acting.database.reading() as connection,
            research.rows(
                connection, _span(as_of, narrowing), narrowing, self._areas(connection, narrowing)
            ) as found,
        ):
            first = next(found, None)
            if first is None and leaves_out:
                raise TooFewPeople
            yield chain(() if first is None else (first,), found)

    def _areas(self, connection: Connection, narrowing: Narrowing) -> Iterable[str]:
        """Those of the pillar that was asked for, of every bridge that is or was used."""
        pillar = dict(narrowing.only).get(Group.PILLAR)
        if not pillar:
            return ()
        kept = map(definition_from_json, research.structures(connection))
        pillars = (each for bridge in (*self.bridges, *kept) for each in bridge.pillars)
        return sorted({area.id for each in pillars if each.id == pillar for area in each.areas})


def _check_council(work: Work) -> None:
    if not settings_rows.valid_on(work.connection, work.day).get(COUNCIL):
        raise PerMentorOff


def _span(as_of: date, narrowing: Narrowing) -> research.Span:
    first, until = narrowing.first_day, begins(as_of + timedelta(days=1))
    since = begins(first) if first else BEGINNING
    return research.Span(since, until, first or date.min, as_of)
