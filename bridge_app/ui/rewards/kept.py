"""What a lock must not lose of a gift that is half chosen and half typed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bridge_app.ui.rewards.state import MOST_CARDS, Draft, DraftCard, Facts, amounts_for


def kept_fields(
    draft: Draft, opening: Draft, typed: Sequence[tuple[str, str]], kind: str = ""
) -> dict[str, str]:
    """What a lock must not lose: step, amount and cards as typed; nothing if it stands as opened.

    Who approved is left out: after a lock a colleague looks along anew.
    """
    choices = (draft.step_id, draft.cents)
    if choices == (opening.step_id, opening.cents) and not any(map(any, typed)):
        return {}
    cards = {f"serial {place}": serial for place, (serial, _) in enumerate(typed)}
    values = {f"value {place}": value for place, (_, value) in enumerate(typed)}
    chosen = {"step": str(draft.step_id or ""), "cents": str(draft.cents or ""), "kind": kind}
    return {**chosen, **cards, **values}


def typed_in(fields: Mapping[str, str]) -> list[tuple[str, str]]:
    """The cards in what `kept_fields` gave: number and own value, letter by letter."""
    places = (place for place in range(MOST_CARDS) if f"serial {place}" in fields)
    return [(fields[f"serial {place}"], fields.get(f"value {place}", "")) for place in places]


def draft_again(fields: Mapping[str, str], facts: Facts, opening: Draft) -> Draft:
    """The draft that `kept_fields` was made of, as far as it still fits what stands now."""
    steps = {str(step.id): step.id for step in facts.choices}
    step_id = steps.get(fields.get("step", ""), opening.step_id)
    amounts = {str(cents): cents for cents in amounts_for(facts, step_id)}
    return replace(
        opening,
        step_id=step_id,
        cents=amounts.get(fields.get("cents", ""), opening.cents),
        cards=tuple(DraftCard(serial) for serial, _ in typed_in(fields)) or opening.cards,
    )
