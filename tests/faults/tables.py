"""Files that pretend to be a list of clients: CSV and XLSX as accidents and attackers make them."""

import io
import random
import zipfile
from collections.abc import Callable, Mapping

from tests.faults.forging import flipped

Parts = Mapping[str, str | bytes]
Way = Callable[[random.Random], bytes]

HEADER = ("nummer", "voornaam", "achternaam", "geboortedatum")
BOOK, WAYS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
SHEET, SHARED = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def people(chance: random.Random, count: int = 6) -> list[tuple[str, ...]]:
    """Rows as they should be; the numbers are others each time."""
    first = chance.randrange(10**8, 10**9)
    return [
        (f"X{first + n}", f"Naam{'abcdef'[n % 6]}{first}", f"Achter{n}{first}", "03-02-1980")
        for n in range(count)
    ]


# --- good ones --------------------------------------------------------------------------------


def good_csv(chance: random.Random) -> bytes:
    rows = [HEADER, *people(chance)]
    separator = chance.choice(";,\t")
    return "\r\n".join(separator.join(row) for row in rows).encode()


def good_book(chance: random.Random) -> dict[str, str | bytes]:
    """The parts of a workbook; some cells say their text, some refer to a shared one."""
    rows = [HEADER, *people(chance)]
    shared = [cell for row in rows for cell in row]
    cells = iter(range(len(shared)))
    sheet = "".join(
        f'<row r="{number}">'
        + "".join(f'<c r="{"ABCD"[at]}{number}" t="s"><v>{next(cells)}</v></c>' for at in range(4))
        + "</row>"
        for number, _ in enumerate(rows, 1)
    )
    return book(sheet, "".join(f"<si><t>{text}</t></si>" for text in shared))


def book(rows: str, shared: str = "", before: str = "") -> dict[str, str | bytes]:
    """A workbook with these rows; `before` stands in front of the first element of its sheet."""
    return {
        BOOK: f'<workbook {_MAIN} {_REL}><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
        WAYS: _way_to("worksheets/sheet1.xml"),
        SHEET: f"{before}<worksheet {_MAIN}><sheetData>{rows}</sheetData></worksheet>",
        SHARED: f"<sst {_MAIN}>{shared}</sst>",
    }


def _way_to(target: str) -> str:
    return f'<Relationships><Relationship Id="r1" Target="{target}"/></Relationships>'


def packed(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return whole.getvalue()


def said(*rows: tuple[str, ...]) -> str:
    """Rows whose cells say their own text."""
    cells = ("".join(f'<c t="inlineStr"><is><t>{c}</t></is></c>' for c in row) for row in rows)
    return "".join(f"<row>{each}</row>" for each in cells)


# --- CSV ----------------------------------------------------------------------------------------


def with_name(name: str) -> Way:
    """A good list in which somebody is called this."""

    def way(chance: random.Random) -> bytes:
        rows = [HEADER, *people(chance)]
        rows[2] = (rows[2][0], f'"{name}"', *rows[2][2:])
        return "\n".join(";".join(row) for row in rows).encode("utf-8", "surrogatepass")

    return way


FORMULAS = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    "\uff1d1+1",
    '=HYPERLINK(""http://x"";""y"")',
)
ODD_NAMES = (
    "\x00",
    "a\x00b",
    "\x1b[2J",
    "\u202eekniraK",
    "\ud800",
    "e\u0301" * 400,
    "\u200b",
    "a" * 9_999,
    "'; DROP TABLE client; --",
    "../../../etc/passwd",
    "\U0001f600" * 50,
)


def other_code(chance: random.Random) -> bytes:
    """Another encoding than it seems, or one that is cut off half-way a letter."""
    text = good_csv(chance).decode() + "\r\nX1;Zoë;Müller;\r\n"
    code = chance.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp037", "cp1252"))
    content = text.encode(code)
    return content[: len(content) - chance.choice((0, 0, 1, 3))]


def mark_and_more(chance: random.Random) -> bytes:
    return chance.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) + good_csv(chance)


def noise(chance: random.Random) -> bytes:
    begin = chance.choice((b"", b"PK\x03\x04", b"nummer;voornaam\n"))
    return begin + chance.randbytes(chance.choice((0, 1, 30, 4096, 200_000)))


def a_million_columns(_: random.Random) -> bytes:
    return b";".join([b"nummer"] * 1_000_000) + b"\nX1;Karin\n"


def a_million_cells_in_a_row(_: random.Random) -> bytes:
    return b"nummer;voornaam\nX12345" + b";" * 1_000_000 + b"\n"


def too_many_rows(_: random.Random) -> bytes:
    return b"nummer;voornaam\n" + b"X12345;Karin\n" * 60_000


def a_cell_without_end(_: random.Random) -> bytes:
    return b'nummer;voornaam\nX12345;"' + b"Karin \n" * 200_000


def too_large(_: random.Random) -> bytes:
    return b"nummer;voornaam\n" + b"X12345;" + b"K" * 12_000_000


def all_the_same(_: random.Random) -> bytes:
    """Everybody may be everybody: whoever compares them two by two is never done."""
    return b"voornaam;achternaam;geboortedatum\n" + b"Jan;Jansen;01-01-1980\n" * 5_000


def damaged_csv(chance: random.Random) -> bytes:
    return flipped(good_csv(chance), chance, 24)


# --- XLSX ---------------------------------------------------------------------------------------


def a_bomb(chance: random.Random) -> bytes:
    """A little that becomes much, in one of the parts."""
    parts = good_book(chance)
    return packed({**parts, chance.choice((SHEET, SHARED)): b" " * 300_000_000})


def a_bomb_of_another_kind(chance: random.Random) -> bytes:
    """The same in ways of packing that are unpacked in one go; a workbook never is."""
    method = chance.choice((zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
    return packed({**good_book(chance), SHEET: b" " * 150_000_000}, method)


def packed_and_damaged(chance: random.Random) -> bytes:
    """What unpacks it says something of its own about damage."""
    whole = packed(good_book(chance), chance.choice((zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)))
    begin = whole.index(SHEET.encode()) + len(SHEET)
    end = whole.index(b"PK", begin)
    return whole[:begin] + flipped(whole[begin:end], chance, 40) + whole[end:]


def said_over_and_over(_: random.Random) -> bytes:
    """One long text, which a million cells refer to."""
    row = "<row>" + '<c t="s"><v>0</v></c>' * 180 + "</row>"
    header = said(tuple(f"k{n}" for n in range(180)))
    return packed(book(header + row * 20_000, f"<si><t> {'A' * 9_000} </t></si>"))


def entities(chance: random.Random) -> bytes:
    """Names in names in names, or a name for a file of the machine."""
    laughs = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 10))
    inside = (f'<!ENTITY b0 "ha">{laughs}', '<!ENTITY b9 SYSTEM "file:///etc/passwd">')
    before = f"<!DOCTYPE x [{chance.choice(inside)}]>"
    return packed(book(said(HEADER, ("X12345", "&b9;", "", "")), before=before))


def elsewhere(chance: random.Random) -> bytes:
    """Its sheet would stand outside, or on another machine."""
    target = chance.choice(
        ("../../../../etc/passwd", "/etc/passwd", "http://example.org/x", "\\\\host\\x", "", "%2e")
    )
    return packed({**good_book(chance), WAYS: _way_to(target)})


def a_part_missing(chance: random.Random) -> bytes:
    parts = good_book(chance)
    gone = chance.choice(sorted(parts))
    return packed({name: part for name, part in parts.items() if name != gone})


def other_xml(chance: random.Random) -> bytes:
    """One part that is something else."""
    deep = "<a>" * 200_000
    utf = '<?xml version="1.0" encoding="utf-32"?><a/>'
    other = chance.choice((b"", b"no", b"\xff\xfe\x00", deep, utf, "<a><![CDATA[", "<workbook/>"))
    parts = good_book(chance)
    return packed({**parts, chance.choice(sorted(parts)): other})


def odd_cells(chance: random.Random) -> bytes:
    """Places, kinds and numbers that no program writes."""
    cell = chance.choice(
        (
            '<c r="XFD1"><v>1</v></c>',
            '<c r="ZZZ9999999"><v>1</v></c>',
            '<c r="B2"/><c r="A2"/>' * 90,
            '<c t="s"><v>99999999</v></c>',
            '<c t="s"><v>-1</v></c>',
            '<c t="s"><v>x</v></c>',
            "<c><v>1e999</v></c><c><v>nan</v></c><c><v>-0.0</v></c><c><v>1e308</v></c>",
            f"<c><v>{'9' * 9_000}</v></c>",
            '<c t="e"><v>#REF!</v></c>',
            "<c><f>cmd|calc</f><v>=1+1</v></c>",
            '<c t="b"><v>1</v></c>',
        )
    )
    row = chance.choice(
        ("<row>", '<row r="-1">', '<row r="x">', '<row r="99999999999999999999">', "")
    )
    end = "</row>" if row else ""
    return packed(book(said(HEADER, *people(chance, 2)) + row + cell + end))


def wide_rows(_: random.Random) -> bytes:
    return packed(book(said(HEADER) + '<row><c r="GR2"><v>1</v></c></row>' * 60_000))


def many_parts(_: random.Random) -> bytes:
    return packed({f"{n}.xml": b"" for n in range(60_000)}, zipfile.ZIP_STORED)


def damaged_book(chance: random.Random) -> bytes:
    parts = good_book(chance)
    name = chance.choice(sorted(parts))
    whole = packed(parts)
    ways = (
        lambda: flipped(whole, chance, 24),
        lambda: whole[: chance.randrange(len(whole))],
        lambda: packed({**parts, name: flipped(str(parts[name]).encode(), chance, 24)}),
    )
    return chance.choice(ways)()


# --- all of them ----------------------------------------------------------------------------------

HEAVY: tuple[Way, ...] = (
    a_million_columns,
    a_million_cells_in_a_row,
    too_many_rows,
    a_cell_without_end,
    too_large,
    all_the_same,
    a_bomb,
    a_bomb_of_another_kind,
    said_over_and_over,
    wide_rows,
    many_parts,
)
"""Each costs whoever believes it much time or memory."""

LIGHT: tuple[Way, ...] = (
    other_code,
    mark_and_more,
    noise,
    packed_and_damaged,
    entities,
    elsewhere,
    a_part_missing,
    other_xml,
    odd_cells,
    *map(with_name, (*FORMULAS, *ODD_NAMES)),
)

DAMAGED: tuple[Way, ...] = (damaged_csv, damaged_book)
