"""A workbook made by hand, as Excel writes it, so that a test can spoil any part of it."""

import io
import zipfile
from collections.abc import Mapping, Sequence

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def cells(rows: Sequence[Sequence[str]]) -> tuple[str, list[str]]:
    """Rows of shared texts and numbers; an empty text is a cell that is not there."""
    texts: list[str] = []
    told = []
    for at, row in enumerate(rows, 1):
        parts = []
        for column, value in zip("ABCDEFGHIJ", row, strict=False):
            if value.replace(".", "", 1).isdecimal():
                parts.append(f'<c r="{column}{at}"><v>{value}</v></c>')
            elif value:
                texts.append(value)
                parts.append(f'<c r="{column}{at}" t="s"><v>{len(texts) - 1}</v></c>')
        told.append(f'<row r="{at}">{"".join(parts)}</row>')
    return "".join(told), texts


def parts(rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Every part of a workbook with these rows in its first sheet."""
    told, texts = cells(rows)
    shared = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return {
        "xl/workbook.xml": (
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><workbookPr/>'
            '<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/>'
            '<sheet name="Blad2" sheetId="2" r:id="rId2"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'{HEAD}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'
            '<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>'
        ),
        "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": (
            f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{told}</sheetData></worksheet>'
        ),
    }


def packed(told: Mapping[str, str | bytes]) -> bytes:
    """The parts as a zip."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in told.items():
            file.writestr(name, part)
    return made.getvalue()


def book(*rows: Sequence[str]) -> bytes:
    """A workbook with these rows."""
    return packed(parts(rows))
