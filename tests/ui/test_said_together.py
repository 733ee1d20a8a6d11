"""What the strip above a file or a plan says to a client who looks along, in every language."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.people import NewClient
from bridge_app.domain.rewards import Promise
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.client.step_wishes import LetGo
from bridge_app.ui.context import Context
from bridge_app.ui.inside import Inside
from bridge_app.ui.plan.presenter import PlanPresenter
from bridge_app.ui.rooms import CLIENT, PLAN
from bridge_app.ui.spots import Spot
from bridge_app.words import reward_words_in, words
from tests.ui.doing import add_plan, inside_of
from tests.words import tongues


@pytest.fixture
def inside(screen: QApplication, context: Context) -> Iterator[Inside]:
    made = inside_of(screen, context)
    yield made
    made.close()


def client_of(context: Context, language: str) -> UUID:
    """Somebody of this language with two steps, and something reserved for each."""
    actor, services = context.session.actor, context.services
    new = NewClient("Sam", "de Boer", language=language)
    client = services.people.create(actor, new).id
    for step in add_plan(context, client, "Ik bel.", "Ik schrijf.").steps:
        services.plans.not_yet(actor, client, step.id)
        services.rewards.promise(actor, Promise(step.id, client, step.id, 20_00))
    return client


def from_plan(inside: Inside) -> None:
    room = inside.rooms.here.presenter
    assert isinstance(room, PlanPresenter)
    card = room.page.steps[0]
    card.removed.emit(card.line(), "")


def from_file(inside: Inside) -> None:
    room = inside.rooms.here.presenter
    assert isinstance(room, ClientPresenter)
    item = room.page.goals[0].items[0]
    item.wished.emit(LetGo(item.step.id, ""))


LETS_GO: dict[str, Callable[[Inside], None]] = {PLAN: from_plan, CLIENT: from_file}
"""How the first step is let go in each room that a client may look at."""


def told(inside: Inside) -> list[str]:
    """What the strip says now, to the client and to the staff."""
    strip = inside.frame.strip
    return [each.text() for each in (strip.words, strip.beside) if each.isVisible()]


@pytest.mark.parametrize("room", LETS_GO)
@pytest.mark.parametrize("language", tongues.every())
def test_that_something_is_free_again_is_told_to_who_heard_of_it(
    language: str, room: str, inside: Inside, context: Context
) -> None:
    """The word gate knows no word of this sentence: it is looked for as it stands."""
    client = client_of(context, language)
    inside.rooms.go(Spot(room, client))
    inside.turn_together()
    LETS_GO[room](inside)
    said = " ".join(told(inside))
    assert words(language, "step.let_go_said") in said
    assert reward_words_in(said, language) == reward_words_in(said) == ()
    assert words(language, "shared.freed") not in said
    assert words("nl", "shared.freed") not in said
    context.services.rewards.disclose(context.session.actor, client)
    inside.rooms.close()
    inside.rooms.go(Spot(room, client))
    LETS_GO[room](inside)
    assert words(language, "shared.freed") in " ".join(told(inside)), "or it is never found"
