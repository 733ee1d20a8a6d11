"""What the strip above a file or a plan says to a client who looks along, in every language."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel

from bridge_app.domain.people import NewClient
from bridge_app.domain.plan import SeenHow
from bridge_app.domain.rewards import Promise
from bridge_app.errors import ChangedElsewhere
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.client.step_wishes import Confirm, LetGo
from bridge_app.ui.context import Context
from bridge_app.ui.inside import Inside
from bridge_app.ui.plan.presenter import PlanPresenter
from bridge_app.ui.praise_form import Said
from bridge_app.ui.rooms import CLIENT, PLAN
from bridge_app.ui.spots import Spot
from bridge_app.ui.together.speech import BETWEEN, LEFT_TO_RIGHT, Shared
from bridge_app.ui.two_versions import both
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
    keys, spoken = ("step.let_go_said", "shared.freed"), dict.fromkeys((language, "nl"))
    assert told(inside) == [" ".join(words(each, key) for key in keys) for each in spoken]


def praised(inside: Inside) -> None:
    room = inside.rooms.here.presenter
    assert isinstance(room, ClientPresenter)
    room.page.praise.praised.emit(Said("Sterk!"))


def praised_at_plan(inside: Inside) -> None:
    room = inside.rooms.here.presenter
    assert isinstance(room, PlanPresenter)
    room.page.praising.praised.emit(Said("Sterk!"))


def done(inside: Inside) -> None:
    room = inside.rooms.here.presenter
    assert isinstance(room, ClientPresenter)
    item = room.page.goals[0].items[0]
    item.wished.emit(Confirm(item.step.id, SeenHow.TOLD))


def explained(inside: Inside) -> None:
    """The goal gets other words, and why is said."""
    room = inside.rooms.here.presenter
    assert isinstance(room, PlanPresenter)
    room.page.goal_explained.emit(room.page.goal.line(), "Dit past beter.")


DEEDS: tuple[tuple[str, Callable[[Inside], None], str], ...] = (
    (CLIENT, praised, "praise.said"),
    (PLAN, praised_at_plan, "praise.said"),
    (CLIENT, done, "done.praise"),
    (PLAN, explained, "goal.changed_said"),
)


@pytest.mark.parametrize(("room", "deed", "key"), DEEDS)
@pytest.mark.parametrize("language", ["ar", "pl"])
def test_what_was_kept_is_said_to_the_client_and_to_the_staff(
    language: str,
    room: str,
    deed: Callable[[Inside], None],
    key: str,
    inside: Inside,
    context: Context,
) -> None:
    inside.rooms.go(Spot(room, client_of(context, language)))
    inside.turn_together()
    deed(inside)
    mine = Shared("nl")(key, text="Sterk!")
    assert told(inside) == [Shared(language)(key, text="Sterk!"), mine]
    assert QLocale.languageToCode(inside.frame.strip.words.locale().language()) == language
    inside.turn_together()
    deed(inside)
    assert told(inside) == [mine], "nobody looks along any more"
    assert QLocale.languageToCode(inside.frame.strip.words.locale().language()) == "nl"


def test_the_form_of_the_client_is_not_for_the_staff() -> None:
    told = Shared("pl", "u", "nl").telling("done.praise")
    assert told("nl") == words("nl", "done.praise", "je") != words("nl", "done.praise", "u")
    assert told("pl") == words("pl", "done.praise", "u")
    assert Shared("nl", "u").telling("done.praise")("nl") == words("nl", "done.praise", "u")


@pytest.mark.usefixtures("screen")
def test_staff_can_read_what_they_press_where_two_texts_stand() -> None:
    card = BothVersions("nl")
    problem = ChangedElsewhere("step", "Fatima", datetime(2026, 6, 1, 9, tzinfo=UTC))
    say = Shared("pl", "je", "nl")
    card.speak(say)
    card.show_both(both({"Krok": "Ik bel."}, {"Krok": "Ik schrijf."}, problem))
    buttons = [each.text() for each in (card.mine, card.theirs, card.go_on)]
    keys = ("both.keep_mine", "both.take_theirs", "both.go_on")
    assert buttons == [say.both(key, who="Fatima") for key in keys]
    assert all(ours in said for ours, said in zip(DUTCH, buttons, strict=True))
    sides = {label.text() for text in card.texts for label in text.findChildren(QLabel)}
    assert {say.both("both.mine"), say.both("both.theirs", who="Fatima")} <= sides
    happened = f"{say('both.happened', who='Fatima', clock='godz. 11.00')}{BETWEEN}{HAPPENED}"
    assert card._title.text() == happened
    assert card._calm.text() == f"{words('pl', 'both.calm')}{BETWEEN}{words('nl', 'both.calm')}"
    card.speak(Shared("pl"))
    card.show_both(both({"Krok": "Ik bel."}, {"Krok": "Ik schrijf."}, ChangedElsewhere("step")))
    assert card._title.text() == words("pl", "both.somebody")
    assert card._calm.text() == words("pl", "both.calm")
    assert card.mine.text() == words("pl", "both.keep_mine"), "without staff who read another"
    assert DUTCH[0] not in card.mine.text()


@pytest.mark.usefixtures("screen")
@pytest.mark.parametrize("language", tongues.of_clients())
def test_who_changed_it_is_unknown_to_nobody_who_reads(language: str) -> None:
    card = BothVersions("nl")
    card.speak(Shared(language, "je", "nl"))
    card.show_both(both({"1": "Ik bel."}, {"1": "Ik schrijf."}, ChangedElsewhere("step")))
    title = f"{words(language, 'both.somebody')}{BETWEEN}{words('nl', 'both.somebody')}"
    assert card._title.text().rstrip(LEFT_TO_RIGHT) == title


HAPPENED = "Fatima heeft dit ook gewijzigd, om 11.00 uur."
DUTCH = ("Bewaar mijn tekst", "Neem die van Fatima", "Typ verder")
