"""Figures for others as a table and as JSON; what is hidden is empty, and it is said why."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from bridge_app.domain.publishing import DEFINITION
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.shared_tables import SharedRow, SharedTable
from bridge_app.domain.sharing import Figure
from bridge_app.domain.totals_days import days_of
from bridge_app.exports.sealing import sealed_json
from bridge_app.exports.sheet import Cell, Column, Fact, Kind, Made, Sheet
from bridge_app.exports.totals import for_whom_facts
from bridge_app.exports.words import DUTCH, Words

_NL = {
    "shared": "Gedeelde cijfers",
    "note": "toelichting",
    "hidden": "<{threshold} of afgeschermd",
    "people": "mensen afgeschermd",
    "shut": "niet te verdelen",
    "threshold": "minste aantal mensen",
    "why": "waarom iets leeg is",
    "because": "Minder dan {threshold} mensen, of nodig om zo'n getal af te schermen.",
    "stays": "vast",
    "frozen": "Een gedeelde periode blijft zoals zij is. Wat later komt, telt later mee.",
    "turned": "teruggedraaid",
    "counted": "Een uitgifte die later is teruggedraaid, telt hier mee.",
    "shared_by": "gedeeld door",
    "shared_at": "gedeeld op",
}
_EN = {
    "shared": "Shared figures",
    "note": "note",
    "hidden": "<{threshold} or protected",
    "people": "people protected",
    "shut": "cannot be divided",
    "threshold": "least number of people",
    "why": "why something is empty",
    "because": "Fewer than {threshold} people, or needed to protect such a figure.",
    "stays": "settled",
    "frozen": "A shared period stays as it is. What comes later counts later.",
    "turned": "turned back",
    "counted": "What was handed over and later turned back counts here.",
    "shared_by": "shared by",
    "shared_at": "shared at",
}
_FIGURES: Mapping[str, Kind] = MappingProxyType(
    {"count": Kind.COUNT, "cents": Kind.MONEY, "people": Kind.COUNT}
)


def sharing_say(table: SharedTable, words: Words, key: str) -> str:
    """A word of its own."""
    said = (_NL if words.language == DUTCH else _EN)[key]
    return said.format(threshold=table.threshold)


def sharing_sheet(table: SharedTable, made: Made, words: Words) -> Sheet:
    """The table as others see it: nobody can be found in it, and no cell is rounded."""
    blanks, whole = [""] * len(table.groups), SharedRow("", (), table.total)
    return Sheet(
        sharing_say(table, words, "shared"),
        [
            Column(words.say("period")),
            *(Column(words.group(group), width=24) for group in table.groups),
            *(Column(words.say(name), kind) for name, kind in _FIGURES.items()),
            Column(sharing_say(table, words, "note"), width=24),
        ],
        [_row(table, row, words) for row in table.rows],
        [words.say("total"), *blanks, *_cells(table.total), sharing_note(table, whole, words)],
        words.say("about"),
        sharing_facts(table, made, words),
        words.seal,
    )


def _row(table: SharedTable, row: SharedRow, words: Words) -> list[Cell]:
    note = sharing_note(table, row, words)
    if not row.group:
        return [row.period, *[""] * len(table.groups), *_cells(row.figure), note]
    named = zip(table.groups, row.group, strict=True)
    values = (words.value(group, key, table.names.get(group, {})) for group, key in named)
    return [row.period, *values, *_cells(row.figure), note]


def _cells(figure: Figure | None) -> Sequence[Cell]:
    return (None,) * len(_FIGURES) if figure is None else _figures(figure)


def _figures(figure: Figure) -> Sequence[Cell]:
    return figure.count, figure.cents, figure.people


def sharing_note(table: SharedTable, row: SharedRow, words: Words) -> str:
    """Why a line, or a figure of it, is not told; nothing where all is."""
    if row.group is None and table.groups:
        return sharing_say(table, words, "shut")
    if row.figure is None:
        return sharing_say(table, words, "hidden")
    return sharing_say(table, words, "people") if row.figure.people is None else ""


def sharing_facts(table: SharedTable, made: Made, words: Words) -> list[Fact]:
    """For whom it is, what was asked, why something is empty, who shared it, and its hash."""
    return [*_told(table, made, words), *_made(table, made, words)]


def _told(table: SharedTable, made: Made, words: Words) -> Iterator[Fact]:
    yield from for_whom_facts(made, words, "outside")
    days = days_of(table.wish.period)
    if days:
        yield Fact(words.say("first_day"), days[0], Kind.DAY)
        yield Fact(words.say("last_day"), days[1], Kind.DAY)
    yield Fact(words.say("by"), words.period(table.wish.by))
    divided = ", ".join(map(words.group, table.groups))
    yield Fact(words.say("group"), divided or words.say("none"))
    yield Fact(words.say("state"), words.state(RewardState.HANDED_OVER))
    yield Fact(sharing_say(table, words, "threshold"), table.threshold, Kind.COUNT)
    yield Fact(sharing_say(table, words, "why"), sharing_say(table, words, "because"))
    yield Fact(sharing_say(table, words, "stays"), sharing_say(table, words, "frozen"))
    yield Fact(sharing_say(table, words, "turned"), sharing_say(table, words, "counted"))


def _made(table: SharedTable, made: Made, words: Words) -> Iterator[Fact]:
    shared = Made(table.shared_by, table.shared_at, made.program)
    yield Fact(sharing_say(table, words, "shared_by"), shared.who)
    yield Fact(sharing_say(table, words, "shared_at"), words.moment(shared))
    yield Fact(words.say("definition"), DEFINITION, Kind.COUNT)
    yield Fact(words.say("program"), f"Mijn brug {made.program}")
    yield Fact(words.say("who"), made.who)
    yield Fact(words.say("at"), words.moment(made))
    yield Fact(words.say("hash"), table.data_hash)


# --- JSON ----------------------------------------------------------------------------------


def sharing_json(table: SharedTable, made: Made) -> bytes:
    """As totals in JSON, with null where something is hidden.

    A day and the highest amount are always null: the highest is that of one person. So are the
    rows of the ledger: from one month to the next they tell how much was booked at most.
    """
    first, last = days_of(table.wish.period) or (None, None)
    content = {
        "filters": {
            "from": first and first.isoformat(),
            "to": last and last.isoformat(),
            "by": table.wish.by.value,
            "group": [group.value for group in table.groups],
            "only": {},
            "state": RewardState.HANDED_OVER.value,
            "definition": DEFINITION,
            "share": {"threshold": table.threshold, "reversed": "counted"},
        },
        "rows": [_json_row(table, row) for row in table.rows],
        "total": {"period": "", "group": {}, **_json_figures(table.total)},
        "best_day": None,
        "ledger": {"first": None, "last": None},
        "data_hash": table.data_hash,
        "shared": {"by": table.shared_by, "at": table.shared_at.isoformat()},
        "made": made.told,
    }
    return sealed_json(content)


def _json_row(table: SharedTable, row: SharedRow) -> dict[str, object]:
    named = zip(table.groups, row.group or (), strict=False)
    group = {each.value: table.names.get(each, {}).get(key, key) for each, key in named}
    return {"period": row.period, "group": group, **_json_figures(row.figure)}


def _json_figures(figure: Figure | None) -> dict[str, object]:
    told = dict.fromkeys(_FIGURES) if figure is None else vars(figure)
    return {**{name: told[name] for name in _FIGURES}, "highest_cents": None}
