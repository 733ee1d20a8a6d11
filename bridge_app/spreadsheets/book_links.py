"""Which parts of a workbook its sheets and texts are, found as a spreadsheet finds them.

Not by how they are usually called: a part of that name may lie there while another is shown.
"""

import posixpath
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from bridge_app.desk_errors import BadTable
from bridge_app.spreadsheets.xlsx_file import Book, Reader

CELLS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
"""The namespace of what stands in a workbook."""

TO_A_PART = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
"""The name by which a workbook knows a part."""

_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_BETWEEN = "%\\"
"""What a name may be written with in more than one way."""


@dataclass(frozen=True)
class Parts:
    """Where they stand in the zip; `texts` is empty when there is no list of texts."""

    workbook: str
    texts: str
    sheets: Mapping[str, str]


def parts_of(book: Book) -> Parts:
    """The parts that a spreadsheet would show; raises BadTable when it could be any of two."""
    names = book.packed.namelist()
    folded = {name.casefold().lstrip("/") for name in names}
    if len(folded) < len(names) or any(mark in name for name in names for mark in _BETWEEN):
        raise BadTable("not_a_table")
    (workbook,) = _links(book, "").of_kind("officeDocument").values()
    own = _links(book, workbook)
    texts = [*own.of_kind("sharedStrings").values(), ""]
    if len(texts) > 2:  # noqa: PLR2004 - one list, and none
        raise BadTable("not_a_table")
    return Parts(workbook, texts[0], own.of_kind("worksheet"))


@dataclass
class _Links(Reader):
    """The parts that one part knows, each with its kind, and where it stands."""

    folder: str = ""
    found: list[tuple[str, str, str]] = field(default_factory=list)

    def begin(self, tag: str, more: dict[str, str]) -> None:
        if tag == "Relationship" and more.get("TargetMode") != "External":
            kind = more["Type"].rpartition("/")[2]
            where = posixpath.join("/", self.folder, more["Target"])
            self.found.append((more["Id"], kind, posixpath.normpath(where).lstrip("/")))

    def of_kind(self, kind: str) -> dict[str, str]:
        """Where parts of this kind stand, by their names; raises BadTable for two of one name."""
        if max(Counter(name for name, _, _ in self.found).values(), default=0) > 1:
            raise BadTable("not_a_table")
        return {name: where for name, told, where in self.found if told == kind}


def _links(book: Book, part: str) -> _Links:
    folder, name = posixpath.split(part)
    found = _Links(folder=folder)
    book.parse(posixpath.join(folder, "_rels", f"{name}.rels"), found, _LINKS)
    return found
