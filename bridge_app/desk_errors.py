"""Problems of several desks, of files read in and of files made one, by name: facts, never words.

They stand apart from `errors`, which the door needs before the first paint; their words stand in
the same place. A rule says no (`RuleBroken`) or the world says no (`WorldTrouble`).
"""

from dataclasses import dataclass

from bridge_app.errors import RuleBroken, WorldTrouble


@dataclass(eq=False)
class GoesOnAs(RuleBroken):
    """Two files were made one; this number goes on as the other, and is found by it."""

    number: str


@dataclass(eq=False)
class ServerGone(WorldTrouble):
    """The server does not answer (TRUST 19); what was not said to be kept may be asked for again.

    `server` is how it is called: its name and the database.
    """

    server: str


@dataclass(eq=False)
class BadAddress(WorldTrouble):
    """What was typed is not the address of a database on a server."""

    address: str
