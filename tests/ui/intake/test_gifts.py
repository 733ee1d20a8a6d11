"""There is one more thing: chosen by the mentor alone, reserved, and only then told (E1)."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.budgets import Budget
from bridge_app.domain.people import Client
from bridge_app.domain.policy import Policy, RewardReveal, RewardWord
from bridge_app.domain.rewards import Promise, RewardState
from bridge_app.errors import WrongPassword
from bridge_app.services.vault import Then, nothing_more
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message
from bridge_app.words import reward_words_in, words
from tests.ui.colleagues import colleague
from tests.ui.intake.test_presenter import Desk, _at_ready, _at_step, _texts

SECRET = "geheim genoeg voor Sanne"
OWN = "mijn eigen wachtwoord"
DESKS = "wie aan de balie zit"


@pytest.fixture
def context(context: Context) -> Context:
    """With Sanne and somebody of the desk near, who can show in place who they are."""
    own, sanne = context.session.actor, colleague(context, "Sanne", Role.COORDINATOR)
    desk = colleague(context, "Bram", Role.FRONT_DESK)
    known = {SECRET: sanne, OWN: own, DESKS: desk}

    def prove(_login: str, password: str, _code: str, then: Then = nothing_more, /) -> Actor:
        if password not in known:
            raise WrongPassword
        then(context.session.database, known[password])
        return known[password]

    return replace(context, prove=prove)


def rule(desk: Desk, **said: object) -> None:
    policy = replace(Policy(0, date(2026, 3, 2)), **said)  # type: ignore[arg-type]  # by name
    desk.context.services.budgets.set_policy(desk.context.session.actor, policy)


def budget(desk: Desk, cents: int) -> None:
    pays = Budget(uuid4(), "Dit jaar", date(2026, 1, 1), date(2026, 12, 31))
    desk.context.services.budgets.open(desk.context.session.actor, pays, cents)


def stands(desk: Desk) -> list[tuple[int, RewardState]]:
    return [(each.cents, each.state) for each in desk.file().rewards]


def amounts(desk: Desk) -> list[str]:
    (row,) = desk.room.page.promise.form.rows.values()
    return [button.text() for button in row.choices.buttons()]


def choose(desk: Desk, words: str) -> None:
    (row,) = desk.room.page.promise.form.rows.values()
    next(each for each in row.choices.buttons() if each.text() == words).click()


def test_nothing_is_shown_before_it_is_chosen_alone_nor_told_before_it_is_reserved(
    desk: Desk,
) -> None:
    rule(desk, word=RewardWord.COMPENSATION)
    _at_ready(desk)
    assert reward_words_in(" ".join(_texts(desk))) == ()
    desk.enter()
    assert desk.title() == "Een moment"
    assert reward_words_in(" ".join(_texts(desk))) == (), "the client may still look along"
    desk.enter()
    assert amounts(desk) == ["Niets", "€\xa020", "€\xa030", "€\xa040", "€\xa060"]
    assert (stands(desk), desk.file().disclosed) == ([], None)
    desk.enter()
    assert desk.title() == "Er is nog iets"
    assert "Bij deze stap hoort een compensatie van €\xa020." in _texts(desk)
    assert stands(desk) == [(20_00, RewardState.PROMISED)]
    told, agreed = desk.file().disclosed, desk.file().plan.agreed_at
    assert told is not None
    assert agreed is not None
    assert told >= agreed


def test_with_nothing_reserved_nothing_is_told(desk: Desk) -> None:
    _at_ready(desk)
    desk.enter(2)
    choose(desk, "Niets")
    desk.enter()
    assert desk.title() == "Mijn volgende afspraak"
    assert (stands(desk), desk.file().disclosed) == ([], None)


def test_an_empty_budget_is_said_to_the_mentor_alone(desk: Desk) -> None:
    budget(desk, 19_99)
    _at_ready(desk)
    desk.enter(2)
    assert amounts(desk) == ["Niets"]
    assert "In het budget is nog €\xa019,99 over." in desk.room.page.promise.form.scarce.text()
    desk.enter()
    assert desk.title() == "Mijn volgende afspraak"


def test_what_a_colleague_spent_meanwhile_is_refused_before_anybody_hears_it(desk: Desk) -> None:
    budget(desk, 20_00)
    _at_ready(desk)
    desk.enter(2)
    actor, services = desk.context.session.actor, desk.context.services
    (pays,) = services.budgets.overview(actor)
    services.budgets.set_active(actor, pays.budget.id, active=False)
    desk.enter()
    assert desk.title() == "Een moment"
    assert "Er is niets bewaard." in desk.room.page.promise.form.refused.text()
    assert amounts(desk) == ["Niets"]
    assert desk.file().disclosed is None


def test_above_the_limit_a_colleague_agrees_in_place(
    desk: Desk, said: list[Message | None]
) -> None:
    _at_ready(desk)
    desk.enter(2)
    choose(desk, "€\xa060")
    page = desk.room.page
    card = page.promise.form.colleague
    assert card.isVisibleTo(page)
    assert not page.bar.primary.isEnabled()
    for password, why in ((OWN, "eigen bedrag"), (DESKS, "taken"), ("anders", "klopt niet")):
        card.login.set_text("iemand")
        card.password.set_text(password)
        card.agree.click()
        assert why in card.password.error
        assert stands(desk) == []
    card.login.edit.setFocus()
    desk.type("sanne")
    desk.press(Qt.Key.Key_Tab)
    desk.type(SECRET)
    desk.enter()
    assert page.bar.primary.isEnabled()
    page.bar.primary.click()
    assert desk.title() == "Er is nog iets"
    assert stands(desk) == [(60_00, RewardState.PROMISED)]
    page.reveal.gifts.popitem()[1].rather_not.click()
    assert stands(desk) == [(60_00, RewardState.DECLINED)]
    offered = next(each for each in reversed(said) if each)
    assert offered.then is not None
    offered.then()
    assert stands(desk) == [(60_00, RewardState.DECLINED)], "who agreed before is asked anew"
    assert said[-1] is not None
    assert "Vraag nu een collega" in said[-1].text


def test_a_client_may_rather_not_and_after_all(desk: Desk, said: list[Message | None]) -> None:
    _at_ready(desk)
    desk.enter(3)
    (card,) = desk.room.page.reveal.gifts.values()
    card.rather_not.click()
    assert stands(desk) == [(20_00, RewardState.DECLINED)]
    assert not desk.room.page.reveal.gifts
    offered = next(each for each in reversed(said) if each)
    assert offered.then is not None
    offered.then()
    assert stands(desk) == [(20_00, RewardState.DECLINED), (20_00, RewardState.PROMISED)]
    assert desk.room.page.reveal.gifts
    desk.enter()
    assert desk.title() == "Mijn volgende afspraak"


def test_after_a_no_one_may_still_choose_by_going_back(desk: Desk) -> None:
    _at_ready(desk)
    desk.enter(3)
    next(iter(desk.room.page.reveal.gifts.values())).rather_not.click()
    desk.room.back()
    desk.enter(2)
    assert desk.title() == "Een moment"
    (row,) = desk.room.page.promise.form.rows.values()
    assert row.choices.value == "0", "nothing, as the client said"
    choose(desk, "€\xa030")
    desk.enter()
    assert stands(desk)[-1] == (30_00, RewardState.PROMISED)


def test_after_a_lock_the_moment_is_covered_again(desk: Desk) -> None:
    _at_ready(desk)
    desk.enter(2)
    again = desk.again()
    assert again.title() == "Een moment"
    assert reward_words_in(" ".join(_texts(again))) == ()
    again.enter(2)
    assert again.title() == "Er is nog iets"
    assert stands(again) == [(20_00, RewardState.PROMISED)]


def test_told_from_the_start_amounts_still_come_after_the_plan(desk: Desk) -> None:
    rule(desk, reveal=RewardReveal.FROM_START)
    desk.kept()
    desk.enter()
    assert desk.title() == "Goed om te weten"
    assert "€" not in " ".join(_texts(desk))
    desk.room.page.bar.pause.click()


def test_a_step_that_goes_frees_what_belonged_to_it(desk: Desk, said: list[Message | None]) -> None:
    _at_ready(desk)
    desk.enter(3)
    for _ in range(3):
        desk.room.back()
    assert desk.title() == "Mijn kleine stappen"
    desk.room.page.step.remove.click()
    desk.room.page.step.letting_go.keep.click()
    assert stands(desk) == [(20_00, RewardState.DECLINED)]
    texts = [each.text for each in said if each]
    (freed,) = [each for each in said if each and "is weer vrij" in each.text]
    assert freed.theirs is not None
    assert freed.theirs("uk") == words("uk", "shared.freed"), "who looks along reads it too"
    assert reward_words_in(" ".join(texts)) == ()


def _promised_before(desk: Desk, client: Client) -> None:
    """At the plan again, with something reserved of which the client heard nothing yet."""
    _at_ready(desk)
    (step,) = desk.file().plan.steps
    services, actor = desk.context.services, desk.context.session.actor
    services.rewards.promise(actor, Promise(uuid4(), client.id, step.id, 30_00))
    desk.room.back()
    desk.enter()


def test_of_what_was_never_told_nobody_hears_that_it_is_free_again(
    desk: Desk, client: Client, said: list[Message | None]
) -> None:
    _promised_before(desk, client)
    for _ in range(2):
        desk.room.back()
    assert desk.title() == "Mijn kleine stappen"
    desk.room.page.step.remove.click()
    desk.room.page.step.letting_go.keep.click()
    assert stands(desk) == [(30_00, RewardState.DECLINED)]
    assert not any("vrij" in each.text for each in said if each)


def test_a_promise_of_before_is_told_when_it_never_was(desk: Desk, client: Client) -> None:
    """Reserved on the page of the plan, not told yet: the talk tells it, and asks no amount."""
    _promised_before(desk, client)
    assert desk.title() == "Je plan is klaar. Jij hebt het zelf gemaakt."
    desk.enter()
    assert desk.title() == "Er is nog iets"
    assert "Bij deze stap hoort een bon van €\xa030." in _texts(desk)


def test_without_an_agreed_step_there_is_no_moment(desk: Desk) -> None:
    _at_step(desk)
    desk.enter(2)
    assert desk.title() != "Een moment"
