"""Every file of figures ends in a hash of itself; whatever is changed in it is found by that."""

import ast
import hashlib
import io
import json
import random
import sys
import zipfile
from collections.abc import Callable
from dataclasses import fields
from functools import partial
from pathlib import Path

import pytest

from bridge_app import exports
from bridge_app.commands import checking
from bridge_app.desk_errors import FileChanged, NotSealed
from bridge_app.domain.file_seals import sealed_end
from bridge_app.errors import CannotRead
from bridge_app.exports import xlsx_file
from bridge_app.exports.csv_file import INTERNATIONAL
from bridge_app.exports.finance import finance_sheet
from bridge_app.exports.forms import Figures, Form, Source, Wanted, write_figures, write_shared
from bridge_app.exports.outcomes import outcomes_sheet
from bridge_app.exports.sealing import SealedFile
from bridge_app.exports.sharing import sharing_sheet
from bridge_app.exports.sheet import Column, Fact, Kind, Sheet
from bridge_app.exports.totals import Streamed, lines_sheet, totals_sheet
from bridge_app.exports.words import ENGLISH, Words
from bridge_app.exports.xlsx_file import write_xlsx
from tests.exports.test_exports import MADE, TOTALS, WORDS, as_csv, line
from tests.exports.test_outcomes_file import OUTCOMES
from tests.exports.test_practice import FINANCE, SHARED, files

WHOLE, CHANGED, BARE = "whole", "FileChanged", "NotSealed"
NONE = Source(lambda _: pytest.fail("lines"), lambda _: pytest.fail("movements"))


def reported(wanted: Wanted) -> bytes:
    file = io.BytesIO()
    figures = Figures(FINANCE if wanted.finance else TOTALS, MADE, WORDS, {})
    write_figures(file, Path(), wanted, figures, NONE)
    return file.getvalue()


def shared(form: Form) -> bytes:
    file = io.BytesIO()
    write_shared(file, Path(), Wanted(form), SHARED, MADE, WORDS)
    return file.getvalue()


TEXTS: dict[str, Callable[[], bytes]] = {
    **{name: partial(lambda each: files(MADE)[each], name) for name in files(MADE)},
    "abroad": lambda: as_csv(totals_sheet(TOTALS, MADE, Words(ENGLISH)), INTERNATIONAL),
    "finance by form": lambda: reported(Wanted(Form.JSON, finance=True)),
    "shared by form": lambda: shared(Form.JSON),
    "pdf": lambda: reported(Wanted(Form.PDF)),
    "finance.pdf": lambda: reported(Wanted(Form.PDF, finance=True)),
    "shared.pdf": lambda: shared(Form.PDF),
}
"""Every file that is hashed byte by byte."""

SHEETS: dict[str, Callable[[], Sheet]] = {
    "totals": lambda: totals_sheet(TOTALS, MADE, WORDS),
    "lines": lambda: lines_sheet(Streamed(TOTALS, [line(), line(12, number="")]), MADE, WORDS),
    "finance": lambda: finance_sheet(FINANCE, {}, MADE, WORDS),
    "shared": lambda: sharing_sheet(SHARED, MADE, Words(ENGLISH)),
    "outcomes": lambda: outcomes_sheet(OUTCOMES, MADE, "nl"),
}


def verdict(content: bytes, folder: Path) -> str:
    """What is told of a file in which this stands."""
    path = folder / "file"
    path.write_bytes(content)
    try:
        checking.check(path)
    except (FileChanged, NotSealed) as told:
        return type(told).__name__
    return WHOLE


@pytest.mark.parametrize("name", TEXTS)
def test_a_file_is_whole_and_any_other_byte_is_found(name: str, tmp_path: Path) -> None:
    content, chance = TEXTS[name](), random.Random(name)
    assert verdict(content, tmp_path) == WHOLE
    length, told = sealed_end(content) or (0, "")
    assert hashlib.sha256(content[:-length]).hexdigest() == told, "so any machine can reckon it"
    for at in (0, *(chance.randrange(len(content) - length) for _ in range(20))):
        other = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
        assert verdict(other, tmp_path) == CHANGED, at
    assert verdict(content[: len(content) // 2], tmp_path) == BARE
    assert verdict(content + content[-length:], tmp_path) == CHANGED
    assert verdict(content + b"2021-07;1;20,00\r\n", tmp_path) == BARE


def test_a_table_as_a_spreadsheet_keeps_it_is_another_file(tmp_path: Path) -> None:
    """With cells behind the facts, or in quotes: it is told that it changed, whatever it says."""
    content = as_csv(SHEETS["totals"]())
    *before, last, _ = content.split(b"\r\n")
    for kept in (last + b";;;;", b'"%s";"%s"' % tuple(last.split(b";")), last.replace(b";", b",")):
        told = b"\r\n".join([*before, kept, b""])
        assert verdict(told, tmp_path) in {CHANGED, WHOLE}
        assert verdict(told.replace(b"120,00", b"121,00", 1), tmp_path) == CHANGED


def book(sheet: Sheet, folder: Path) -> bytes:
    file = io.BytesIO()
    write_xlsx(file, sheet, folder)
    return file.getvalue()


def changed(content: bytes, part: str, old: str, new: str) -> bytes:
    """The workbook with something else in one of its parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            told = before.read(name).decode()
            assert name != part or old in told
            after.writestr(name, told.replace(old, new, 1) if name == part else told)
    return file.getvalue()


@pytest.mark.parametrize("name", SHEETS)
def test_a_workbook_is_whole_and_any_other_cell_is_found(name: str, tmp_path: Path) -> None:
    content = book(SHEETS[name](), tmp_path)
    assert verdict(content, tmp_path) == WHOLE
    first, about = (f"xl/worksheets/sheet{number}.xml" for number in (1, 2))
    for part, old, new in (
        (first, "</t>", "!</t>"),
        (first, "<v>", "<v>1"),
        (first, "<v>", "<f>1+1</f><v>"),
        (first, '<row r="2"', '<row r="3"'),
        (about, "Ruud", "Rudi"),
        ("xl/workbook.xml", 'sheet name="', 'sheet name="X'),
    ):
        assert verdict(changed(content, part, old, new), tmp_path) == CHANGED, new
    kept = changed(content, "xl/styles.xml", "dd-mm-yyyy", "yyyy-mm-dd")
    assert verdict(kept, tmp_path) == WHOLE, "control: how it looks is none of it"


def test_a_workbook_kept_by_another_program_is_still_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others put words in a list of their own, and leave out cells in which nothing stands."""
    inline = book(SHEETS["lines"](), tmp_path)
    monkeypatch.setitem(xlsx_file._OPTIONS, "constant_memory", False)
    monkeypatch.setattr(xlsx_file, "_let_go", lambda _book: None)
    listed = book(SHEETS["lines"](), tmp_path)
    assert b"sharedStrings" in listed
    assert b"sharedStrings" not in inline
    assert verdict(listed, tmp_path) == WHOLE
    other = changed(listed, "xl/sharedStrings.xml", "Centrum", "Noord")
    assert verdict(other, tmp_path) == CHANGED


def test_words_full_of_marks_are_read_as_they_were_written(tmp_path: Path) -> None:
    """Also what the library would take for XML of its own: it stays words."""
    chance = random.Random(7)
    signs = "=\t\r\n \0\x1f_x000A_<r>&</r>é\N{ZERO WIDTH SPACE}\N{CIRCLED DIGIT ONE}\ufffe'\"\u2028"
    texts = ["".join(chance.choices(signs, k=chance.randint(1, 9))) for _ in range(2_000)]
    texts += ["<r>&</r>", "<r><t>1</t></r>", " x ", "_x0041_", "_x005F_x0041_", ""]
    columns = [Column("n", Kind.TEXT), Column("m", Kind.MONEY), Column("k", Kind.COUNT)]
    rows = [[text, at * 7 - 9_999_999_999_99, at or None] for at, text in enumerate(texts)]
    facts = [Fact(each, each) for each in texts]
    sheet = Sheet("A", columns, rows, ("", 0, 0), "B", facts, Words(ENGLISH).seal)
    assert verdict(book(sheet, tmp_path), tmp_path) == WHOLE


Captured = pytest.CaptureFixture[str]


def looked_at(monkeypatch: pytest.MonkeyPatch, *, by_somebody: bool = True) -> None:
    """Whether what is told on stderr stands on a terminal; `capsys` catches it."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: by_somebody)


def test_how_far_a_long_workbook_is_is_told_to_the_eye(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Nothing where nobody looks, and nothing of what takes a blink."""
    rows: list[list[str | int]] = [[f"regel {number}", number] for number in range(9_000)]
    columns = [Column("n", Kind.TEXT), Column("k", Kind.COUNT)]
    sheet = Sheet("A", columns, rows, ("", 0), "B", [], Words(ENGLISH).seal)
    path = tmp_path / "lang.xlsx"
    path.write_bytes(book(sheet, tmp_path))

    def told() -> str:
        assert checking.show([path]) == 0
        said = capsys.readouterr()
        assert said.out == f"{path} is zoals Mijn brug het schreef.\n"
        return said.err

    looked_at(monkeypatch)
    assert told() == "", "control: that is a blink"
    monkeypatch.setattr(checking, "LONG", 100_000)
    said = told()
    steps = [int(each.split()[0]) for each in said.split("\r")[1:]]
    assert steps == sorted(set(steps))
    assert len(steps) > 3
    assert said.endswith("\r100 van 100\n")
    looked_at(monkeypatch, by_somebody=False)
    assert told() == ""


def test_what_is_wrong_with_a_long_workbook_stands_on_a_line_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """It is cut off halfway, and the count of how far it was with it."""
    rows = [[f"regel {number}"] for number in range(9_000)]
    sheet = Sheet("A", [Column("n", Kind.TEXT)], rows, ("",), "B", [], Words(ENGLISH).seal)
    part = "xl/worksheets/sheet1.xml"
    path = tmp_path / "lang.xlsx"
    path.write_bytes(changed(book(sheet, tmp_path), part, "regel 8000", "</regel 8000"))
    monkeypatch.setattr(checking, "LONG", 100_000)
    looked_at(monkeypatch)
    assert checking.show([path]) == 1
    *counted, said = capsys.readouterr().err.splitlines()
    assert counted[-1].endswith(" van 100")
    assert counted[-1] != "100 van 100"
    assert said.startswith(str(path))


def test_what_is_no_file_of_figures(tmp_path: Path) -> None:
    bare = book(Sheet("A", [Column("n")], [["x"]], (), "B", [Fact("a", "b")]), tmp_path)
    assert verdict(bare, tmp_path) == BARE
    assert verdict(bare[:-40], tmp_path) == CHANGED, "a workbook that is cut off"
    assert verdict(b"", tmp_path) == BARE
    with pytest.raises(CannotRead):
        checking.check(tmp_path / "nowhere.csv")


def test_what_was_left_halfway_writes_nothing_behind_a_file_that_is_closed() -> None:
    """Else what is still in a writer goes after it when that is cleared away."""
    file = io.BytesIO()
    writer = io.TextIOWrapper(SealedFile(file), encoding="utf-8")
    writer.write("x")
    assert not writer.closed
    file.close()
    assert writer.closed


def test_json_stays_json() -> None:
    told = json.loads(TEXTS["totals.json"]())
    assert list(told)[-2:] == ["made", "file_hash"]


def unsealed(source: str) -> int:
    """How many tables are made in a module that do not say how their hash is called."""
    calls = (each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.Call))
    made = (each for each in calls if getattr(each.func, "id", "") == "Sheet")
    return sum(len(each.args) + len(each.keywords) < len(fields(Sheet)) for each in made)


def test_no_table_and_no_json_of_ours_leaves_without_its_hash() -> None:
    paths = Path(exports.__path__[0]).glob("*.py")
    sources = {path.name: path.read_text("utf-8") for path in paths}
    assert [name for name, source in sources.items() if unsealed(source)] == []
    assert [name for name, source in sources.items() if "json.dumps" in source] == ["sealing.py"]
    assert unsealed("Sheet(a, b, c)") == 1, "control"
