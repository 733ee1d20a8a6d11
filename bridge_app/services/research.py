"""Files for a researcher: what may leave without a name, by right, and never unseen."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.research import VERSION, Row
from bridge_app.errors import FieldProblem
from bridge_app.services.acting import Acting
from bridge_app.services.clock import begins
from bridge_app.storage import research


@dataclass(frozen=True)
class Research:
    """Scores, steps and rewards of people without a name, as it stood at the end of a day."""

    acting: Acting

    @contextmanager
    def rows(self, actor: Actor, as_of: date) -> Iterator[Iterator[Row]]:
        """All rows, read while they are written away: `with ... as rows`.

        It is logged before the first is read, and nobody waits for it meanwhile. Raises
        FieldProblem for a day still to come.
        """
        with self.acting.deed(actor, Permission.EXPORT, "research.export") as work:
            if as_of > work.day:
                raise FieldProblem("as_of", "in_future")
            work.about("research", detail=f"{as_of.isoformat()} {VERSION}")
        until = begins(as_of + timedelta(days=1))
        with (
            self.acting.database.reading() as connection,
            research.rows(connection, until, as_of) as found,
        ):
            yield found
