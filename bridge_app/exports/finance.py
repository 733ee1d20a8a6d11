"""For the financial administration: euros, cards and cost centres, and no persons (DECISIONS J2).

Nothing is hidden in it: it has to equal what left the stock, card by card. A hand-over may be of
several cards; a broken one is turned back and does not come back. A card in place of a broken or
lost one is a movement and no second reward: it counts, in cards, on the day on which it left.
"""

from collections.abc import Mapping

from bridge_app.domain.totals import BY_CARD, DEFINITION, TotalRow, Totals, told_filters
from bridge_app.exports.sealing import sealed_json
from bridge_app.exports.sheet import Cell, Column, Kind, Made, Sheet
from bridge_app.exports.totals import period_cell, period_column, totals_facts
from bridge_app.exports.words import DUTCH, Words

GROUPS = BY_CARD
"""By what it is divided: a budget has its cost centre."""

_NL = {
    "finance": "Financiën",
    "centre": "kostenplaats",
    "net": "samen (euro)",
    "cards": "kaarten uitgereikt",
    "cards_back": "kaarten terug",
    "cards_instead": "kaarten ter vervanging",
}
_EN = {
    "finance": "Finance",
    "centre": "cost centre",
    "net": "together (euro)",
    "cards": "cards handed over",
    "cards_back": "cards back",
    "cards_instead": "cards in replacement",
}


_CARDS = ("cards", "cards_back", "cards_instead")
"""What is told of Cards, in its order."""


def _say(words: Words, key: str) -> str:
    return (_NL if words.language == DUTCH else _EN)[key]


def finance_sheet(totals: Totals, centres: Mapping[str, str], made: Made, words: Words) -> Sheet:
    """What left and what came back, by cost centre; `centres` holds those of budgets."""
    counted = ("count", "cents", "reversed_count", "reversed_cents")
    kinds = (Kind.COUNT, Kind.MONEY, Kind.COUNT, Kind.MONEY)
    return Sheet(
        _say(words, "finance"),
        [
            period_column(totals.filters, words),
            Column(_say(words, "centre"), width=18),
            *(Column(words.group(group), width=24) for group in GROUPS),
            *(Column(words.say(name), kind) for name, kind in zip(counted, kinds, strict=True)),
            Column(_say(words, "net"), Kind.MONEY),
            *(Column(_say(words, name), Kind.COUNT) for name in _CARDS),
        ],
        [_row(totals, row, centres, words) for row in totals.rows],
        [words.say("total"), "", "", "", *_figures(totals, totals.total)],
        words.say("about"),
        totals_facts(totals, made, words, "bookkeeping"),
        words.seal,
    )


def _row(totals: Totals, row: TotalRow, centres: Mapping[str, str], words: Words) -> list[Cell]:
    budget, kind = row.group
    named = (
        words.value(group, key, totals.names.get(group, {}))
        for group, key in zip(GROUPS, (budget, kind), strict=True)
    )
    period = period_cell(totals.filters, row, words)
    return [period, centres.get(budget, ""), *named, *_figures(totals, row)]


def _figures(totals: Totals, row: TotalRow) -> list[int]:
    gone, back = row.line, row.reversed
    net, cards = gone.cents - back.cents, totals.cards_of(row)
    return [gone.count, gone.cents, back.count, back.cents, net, *cards]


# --- JSON ----------------------------------------------------------------------------------


def finance_json(totals: Totals, centres: Mapping[str, str], made: Made) -> bytes:
    """The same for a scheduler: amounts in cents, codes as they are, budgets by name."""
    content = {
        "filters": told_filters(totals.filters) | {"definition": DEFINITION, "finance": True},
        "rows": [_json_row(totals, row, centres) for row in totals.rows],
        "total": _json_figures(totals, totals.total),
        "ledger": {"first": totals.first_seq, "last": totals.last_seq},
        "data_hash": totals.data_hash,
        "made": made.told,
    }
    return sealed_json(content)


def _json_row(totals: Totals, row: TotalRow, centres: Mapping[str, str]) -> dict[str, object]:
    named = zip(GROUPS, row.group, strict=True)
    group = {each.value: totals.name_of(each, key) for each, key in named}
    centre = {"cost_centre": centres.get(row.group[0], "")}
    return {"period": row.period, "group": group | centre, **_json_figures(totals, row)}


def _json_figures(totals: Totals, row: TotalRow) -> dict[str, int]:
    names = ("count", "cents", "reversed_count", "reversed_cents", "net_cents")
    return dict(zip((*names, *_CARDS), _figures(totals, row), strict=True))
