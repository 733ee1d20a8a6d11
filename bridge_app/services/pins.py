"""The short code with which one goes on from the calm screen; it opens nothing that is locked."""

from dataclasses import dataclass

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.pins import checked
from bridge_app.services.acting import Acting
from bridge_app.storage import pins


@dataclass(frozen=True)
class Pins:
    """Each person's own code (DECISIONS H1); nobody sees or sets another's."""

    acting: Acting

    def known(self, actor: Actor) -> bool:
        """Whether one chose a code."""
        with self.acting.deed(actor, Permission.OWN_ACCOUNT, "pin.see") as work:
            work.about("pin")
            return pins.known(work.connection, actor.person)

    def choose(self, actor: Actor, typed: str) -> None:
        """This code from now on; raises FieldProblem for one that will not do."""
        pin = checked(typed)
        with self.acting.deed(actor, Permission.OWN_ACCOUNT, "pin.choose") as work:
            work.about("pin")
            pins.keep(work.connection, actor.person, pin, work.now)

    def forget(self, actor: Actor) -> None:
        """No code any more: with a client at the screen it then locks instead."""
        with self.acting.deed(actor, Permission.OWN_ACCOUNT, "pin.forget") as work:
            work.about("pin")
            pins.drop(work.connection, actor.person)

    def fits(self, actor: Actor, typed: str) -> bool:
        """Whether this is one's code; a wrong one is a line in the log."""
        with self.acting.deed(actor, Permission.OWN_ACCOUNT, "pin.prove") as work:
            right = pins.fits(work.connection, actor.person, typed.replace(" ", ""))
            work.about("pin", detail="right" if right else "wrong")
            return right
