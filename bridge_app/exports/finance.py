"""For the financial administration: euros, cards and cost centres, and no persons (DECISIONS J2).

Nothing is hidden in it: it has to equal what left the stock.
"""

import json
from collections.abc import Mapping

from bridge_app.domain.totals import DEFINITION, Group, TotalRow, Totals, told_filters
from bridge_app.exports.sheet import Cell, Column, Kind, Made, Sheet
from bridge_app.exports.totals import totals_facts
from bridge_app.exports.words import DUTCH, Words

GROUPS = (Group.BUDGET, Group.VOUCHER_KIND)
"""By what it is divided: a budget has its cost centre."""

_NL = {"finance": "Financiën", "centre": "kostenplaats", "net": "samen (euro)"}
_EN = {"finance": "Finance", "centre": "cost centre", "net": "together (euro)"}


def _say(words: Words, key: str) -> str:
    return (_NL if words.language == DUTCH else _EN)[key]


def finance_sheet(totals: Totals, centres: Mapping[str, str], made: Made, words: Words) -> Sheet:
    """What left and what came back, by cost centre; `centres` holds those of budgets."""
    counted = ("count", "cents", "reversed_count", "reversed_cents")
    kinds = (Kind.COUNT, Kind.MONEY, Kind.COUNT, Kind.MONEY)
    return Sheet(
        _say(words, "finance"),
        [
            Column(words.say("period")),
            Column(_say(words, "centre"), width=18),
            *(Column(words.group(group), width=24) for group in GROUPS),
            *(Column(words.say(name), kind) for name, kind in zip(counted, kinds, strict=True)),
            Column(_say(words, "net"), Kind.MONEY),
        ],
        [_row(totals, row, centres, words) for row in totals.rows],
        [words.say("total"), "", "", "", *_figures(totals.total)],
        words.say("about"),
        totals_facts(totals, made, words, "bookkeeping"),
    )


def _row(totals: Totals, row: TotalRow, centres: Mapping[str, str], words: Words) -> list[Cell]:
    budget, kind = row.group
    named = (
        words.value(group, key, totals.names.get(group, {}))
        for group, key in zip(GROUPS, (budget, kind), strict=True)
    )
    return [row.period, centres.get(budget, ""), *named, *_figures(row)]


def _figures(row: TotalRow) -> list[Cell]:
    gone, back = row.line, row.reversed
    return [gone.count, gone.cents, back.count, back.cents, gone.cents - back.cents]


# --- JSON ----------------------------------------------------------------------------------


def finance_json(totals: Totals, centres: Mapping[str, str], made: Made) -> bytes:
    """The same for a scheduler: amounts in cents, codes as they are, budgets by name."""
    content = {
        "filters": told_filters(totals.filters) | {"definition": DEFINITION, "finance": True},
        "rows": [_json_row(totals, row, centres) for row in totals.rows],
        "total": _json_figures(totals.total),
        "ledger": {"first": totals.first_seq, "last": totals.last_seq},
        "data_hash": totals.data_hash,
        "made": made.told,
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _json_row(totals: Totals, row: TotalRow, centres: Mapping[str, str]) -> dict[str, object]:
    named = zip(GROUPS, row.group, strict=True)
    group = {each.value: totals.name_of(each, key) for each, key in named}
    centre = {"cost_centre": centres.get(row.group[0], "")}
    return {"period": row.period, "group": group | centre, **_json_figures(row)}


def _json_figures(row: TotalRow) -> dict[str, int]:
    names = ("count", "cents", "reversed_count", "reversed_cents", "net_cents")
    gone, back = row.line, row.reversed
    told = (gone.count, gone.cents, back.count, back.cents, gone.cents - back.cents)
    return dict(zip(names, told, strict=True))
