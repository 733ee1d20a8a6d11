"""Who came and went, goals, steps and how the work went; and what leaves of it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from bridge_app.domain.bridge import Voice
from bridge_app.domain.measures import Kappa
from bridge_app.domain.outcomes import AsOf, Flow, Part, Shift
from bridge_app.domain.outcomes_around import (
    AFTER,
    BEFORE,
    ONE_DAY,
    REACHED,
    STOPPED,
    Around,
    Days,
    Event,
    Goals,
    Happened,
    Reach,
    Share,
    around,
)
from bridge_app.domain.outcomes_found import Came, Outcomes, told
from bridge_app.domain.people import EndReason

DAY = date(2026, 1, 30)


def event(person: int, kind: Happened, days: int = 0, detail: str = "", **more: bool) -> Event:
    return Event(person, kind, DAY + timedelta(days=days), detail, **more)


def test_who_came_and_went() -> None:
    opened, closed = Happened.OPENED, Happened.CLOSED
    found = around(
        [
            event(1, opened, 0, "Centrum"),
            event(2, opened, 40, "Noord"),
            event(2, opened, 3, "Centrum"),
            event(3, opened, 1),
            event(4, opened, 2, "Centrum"),
            event(2, closed, 50, EndReason.MOVED),
            event(3, closed, 90, EndReason.NO_CONTACT),
            event(4, closed, 80, EndReason.ON_THEIR_OWN),
        ]
    ).reach
    assert found == Reach(
        {("2026-01", ""): 1, ("2026-01", "Centrum"): 1, ("2026-02", "Centrum"): 2},
        2,
        {EndReason.NO_CONTACT: 1, EndReason.ON_THEIR_OWN: 1},
    )
    assert found.ended_early == 1


def test_who_came_twice_ended_for_the_last_reason() -> None:
    opened, closed = Happened.OPENED, Happened.CLOSED
    ended = [event(1, closed, 70, EndReason.MOVED), event(1, closed, 9, EndReason.NO_CONTACT)]
    assert around([event(1, opened), event(1, opened, 30), *ended]).reach.ended == {"moved": 1}


def test_goals_steps_and_the_way_of_working() -> None:
    found = around(
        [
            *(event(1, Happened.GOAL, detail=said) for said in (REACHED, STOPPED, "", "")),
            *(event(1, Happened.STEP, detail=said) for said in (ONE_DAY, ONE_DAY, "")),
            *(event(1, Happened.DISCLOSED, detail=said) for said in (AFTER, AFTER, BEFORE, "")),
            *(event(1, Happened.TALKED, morning=said) for said in (True, False)),
            *(event(person, Happened.OPENED) for person in (1, 2, 3, 4)),
            *(event(person, Happened.SCORED, 2) for person in (1, 2)),
            event(1, Happened.DONE, 12),
            event(1, Happened.DONE, 7),
            event(2, Happened.DONE, 2),
            event(3, Happened.DONE, -1),
        ]
    )
    assert found.goals == Goals(4, 1, 1)
    assert found.one_day == Share(2, 3)
    assert found.one_day.percent == Decimal("66.7")
    assert found.told_after == Share(2, 3)
    assert found.mornings == Share(1, 2)
    assert found.first_step == Days(Decimal("4.5"), 2)
    assert found.bridge_to_step == Days(Decimal("2.5"), 2)


def test_of_nothing_nothing_is_told() -> None:
    assert around([]) == Around()
    assert Around().mornings.percent is None


# --- what leaves -----------------------------------------------------------------------------


def made(n: int = 61) -> Outcomes:
    rose = Shift(n, 45, 10, 6, Decimal("7.4"))
    voices = {Voice.CLIENT: rose, Voice.MENTOR: Shift()}
    part = Part(("brug", "1"), n, voices, {"money": voices}, Kappa(Decimal("0.61"), 480))
    return Outcomes(AsOf(DAY), Flow(120, 100, 80, 70, n, 9), (part,), around([]))


def test_the_same_figures_have_the_same_hash() -> None:
    assert made().data_hash == replace(made(), names={("brug", "1"): {"money": "Geld"}}).data_hash
    others = [made(62), replace(made(), asked=AsOf(DAY, "exited"))]
    assert made().data_hash not in {each.data_hash for each in others}


def test_a_place_goes_by_its_name_and_the_hash_by_which_place_it_is() -> None:
    """Not known comes last, also after a name that begins with a small letter."""
    came = {("2026-02", ""): 3, ("2026-02", "7f"): 2, ("2026-02", "0a"): 1, ("2026-01", "7f"): 4}
    found = replace(made(), around=Around(Reach(came, 9)), places={"7f": "aan zee", "0a": "Noord"})
    assert found.new == (
        Came("2026-01", "aan zee", 4),
        Came("2026-02", "aan zee", 2),
        Came("2026-02", "Noord", 1),
        Came("2026-02", "", 3),
    )
    assert told(found)["reach"]["new"][0] == {"month": "2026-01", "location": "aan zee", "n": 4}
    renamed = replace(found, places={"7f": "Zuid"})
    assert renamed.new[1:3] == (Came("2026-02", "0a", 1), Came("2026-02", "Zuid", 2))
    assert renamed.data_hash == found.data_hash
    moved = {("2026-01", "0a"): 4, **{at: n for at, n in came.items() if at[0] == "2026-02"}}
    elsewhere = replace(found, around=Around(Reach(moved, 9)))
    assert elsewhere.data_hash != found.data_hash, "control: another place"


def test_what_cannot_be_told_is_null_and_no_nought() -> None:
    (part,) = told(made())["parts"]
    assert part["whole"]["client"]["mean_since_first"] == "7.4"
    assert part["whole"]["client"]["risen_percent"] == "73.8"
    assert part["pillars"]["money"]["mentor"] == {
        "n": 0,
        "risen": 0,
        "equal": 0,
        "fallen": 0,
        "risen_percent": None,
        "equal_percent": None,
        "fallen_percent": None,
        "mean_since_first": None,
    }
