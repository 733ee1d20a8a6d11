"""The drawing in words: one sentence a column, and for the fridge nobody's height."""

from dataclasses import replace

from bridge_app.domain.bridge import Walker
from bridge_app.domain.drawing import Column, DrawnBridge, DrawnPillar
from bridge_app.picture.labels import (
    Labels,
    block_told,
    column_name,
    column_told,
    describe,
    labels_for,
)
from tests.picture.scenes import SCENES, bridge, definition

WORDS = definition().words_in("nl")


def labels(name: str, *, named: bool = True) -> Labels:
    return labels_for(bridge(name, named=named), definition(name).words_in("nl"))


def told(column: Column) -> str:
    return column_told(column, Labels("nl", "je", "", "", "", {}, {"housing": "Wonen"}))


def test_a_column_says_where_it_stands() -> None:
    assert told(Column("housing", 5, 2)) == "Wonen: 2 van 5 blokken."
    assert told(Column("housing", 5, 2, target=4)) == ("Wonen: 2 van 5 blokken, over twee jaar 4.")


def test_a_column_without_an_answer_is_told_as_that() -> None:
    assert told(Column("housing", 5, None)) == "Wonen: nog niet gekozen."
    assert told(Column("housing", 5, None, target=3)) == (
        "Wonen: nog niet gekozen, over twee jaar blok 3."
    )
    assert told(Column("housing", 5, None, fits=False)) == "Wonen: past niet bij mij."


def test_growth_and_rest_are_told_never_as_loss() -> None:
    assert told(Column("housing", 5, 3, stars=(2, 3))).endswith(
        "Wonen: 2 blokken zijn nieuw sinds het begin."
    )
    rest = told(Column("housing", 5, 1, resting=(2, 3)))
    assert rest == "Wonen: 1 van 5 blokken. Wonen: even in de steigers."


def test_a_block_is_told_with_its_sentence_and_what_it_is_now() -> None:
    said = labels("mixed")
    column = Column("housing", 5, 2, target=2, stars=(2,))
    assert block_told(column, 2, said) == (
        "Wonen, blok 2 van 5: Ik heb een plek. Ik weet niet of ik kan blijven."
        " Zo is het nu. Nieuw sinds het begin. Hier wil ik zijn over twee jaar."
    )
    assert block_told(column, 3, said).endswith("niet fijn. Hier bouw ik nog.")
    assert block_told(Column("housing", 5, None), 1, said) == (
        "Wonen, blok 1 van 5: Ik heb nu geen vaste plek om te wonen."
    )


def test_the_whole_bridge_is_told_with_goal_steps_and_figure() -> None:
    said = describe(bridge("mixed"), labels("mixed"), goal="Mijn huur op tijd")
    assert said.startswith("Mijn brug.")
    assert "Wonen: 2 van 5 blokken, over twee jaar 4." in said
    assert "Ik werk nu aan: Geld." in said
    assert "7 stappen gedaan." in said
    assert "Iemand loopt over de brug." in said
    assert said.endswith("Mijn doel: Mijn huur op tijd")


def test_a_bridge_without_steps_or_goal_says_nothing_of_them() -> None:
    said = describe(bridge("empty"), labels("empty"))
    assert "stappen" not in said
    assert "werk nu aan" not in said
    assert "doel" not in said


def test_for_the_fridge_only_pillars_and_the_ticked_goal_are_told() -> None:
    for name in SCENES:
        shown, words = bridge(name, named=False), labels(name, named=False)
        said = describe(shown, words, goal="Mijn huur op tijd")
        pillars = "Thuis, Gezondheid en steun, Geld, Leren, Werk"
        assert said == f"Mijn brug. Een brug op pijlers: {pillars}. Mijn doel: Mijn huur op tijd"
        assert words.areas == {}


def test_a_picture_without_words_does_not_tell_of_names_that_it_has_not() -> None:
    words = labels("mixed", named=False)
    bare = replace(words, pillars=dict.fromkeys(words.pillars, ""))
    assert describe(bridge("mixed", named=False), bare) == "Mijn brug."


def test_the_same_bridge_with_names_tells_more() -> None:
    """The control: what the fridge must not hear is there when areas are named."""
    assert "Schulden" in describe(bridge("mixed"), labels("mixed"))


def test_a_column_is_called_by_its_area_or_its_pillar() -> None:
    pillar = DrawnPillar("money", (Column("debts", 5, 1), Column("", 5, 1)))
    words = labels_for(DrawnBridge((pillar,)), WORDS)
    assert column_name(pillar, pillar.columns[0], words) == "Schulden"
    assert column_name(pillar, pillar.columns[1], words) == "Geld"


def test_no_figure_is_told_as_no_figure() -> None:
    shown = replace(bridge("mixed"), walker=Walker.NONE)
    assert "zonder figuur" in describe(shown, labels("mixed"))


def test_labels_speak_the_language_they_are_asked_for() -> None:
    english = labels_for(bridge("mixed"), definition().words_in("en"))
    assert (english.now, english.later) == ("Now", "In 2 years")
    assert english.pillars["money"] == "Money"
