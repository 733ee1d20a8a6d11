"""Reading a PDF back: its text, its structure, and every word hidden in it."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium

KEYS = frozenset({"/AA", "/AcroForm", "/EmbeddedFiles", "/JS", "/OpenAction", "/URI", "/XFA"})
ACTIONS = frozenset({"/GoToR", "/ImportData", "/JavaScript", "/Launch", "/SubmitForm"})
"""What makes a reader do something: by being there, or as the kind of an action."""


@dataclass(frozen=True)
class Told:
    """One element of the structure, with what it says besides its marks."""

    role: str
    alt: str
    scope: str
    children: tuple["Told", ...]

    def walk(self) -> Iterator["Told"]:
        yield self
        for child in self.children:
            yield from child.walk()


def text_of(pdf: bytes) -> str:
    """The text as a reader copies it, all pages."""
    document = pdfium.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return "\n".join(pages)


def words_of(pdf: bytes) -> str:
    """The text with all white space made one space."""
    return " ".join(text_of(pdf).split())


def structure(pdf: bytes) -> Told:
    """The tree of elements, from the document down."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return _told(document.Root.StructTreeRoot.K)


def _told(element: pikepdf.Object) -> Told:
    kids = element.get("/K", pikepdf.Array())
    scope = element.get("/A", pikepdf.Dictionary()).get("/Scope", "")
    return Told(
        str(element.S)[1:],
        str(element.get("/Alt", "")),
        str(scope)[1:],
        tuple(_told(kid) for kid in kids if kid.get("/Type") == pikepdf.Name.StructElem),
    )


def outline(told: Told) -> str:
    """The tree in short: "Document(H1 Figure Table(TR(TH TH)))"."""
    inner = " ".join(outline(child) for child in told.children)
    return f"{told.role}({inner})" if inner else told.role


def everything(pdf: bytes) -> str:
    """Every word in the file: text, alternatives, ActualText, title, metadata, raw strings."""
    found = [text_of(pdf)]
    with pikepdf.open(BytesIO(pdf)) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Type") == "/XRef":
                continue  # numbers and a fingerprint, in which any sign may turn up
            found += _strings(item)
            if isinstance(item, pikepdf.Stream):
                found.append(_stream(item))
    return "\n".join(found)


def deeds(pdf: bytes) -> Iterator[str]:
    """Whatever in the file runs, opens or asks for something."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for item in document.objects:
            yield from _deeds(item)


def _deeds(item: object) -> Iterator[str]:
    """Also of what lies inside another object: an action seldom stands by itself."""
    inner: list[object]
    if isinstance(item, pikepdf.Array):
        inner = list(item)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        said = dict(item.items())
        yield from KEYS & said.keys()
        yield from ACTIONS & {str(said.get("/S"))}
        inner = list(said.values())
    else:
        return
    for each in inner:
        if isinstance(each, pikepdf.Object) and not each.is_indirect:
            yield from _deeds(each)


def _stream(item: pikepdf.Stream) -> str:
    try:
        raw = item.read_bytes()
    except (pikepdf.PdfError, zlib.error):
        return ""
    plain = raw.decode("latin-1")
    return f"{plain}\n{_hidden(plain)}"


def _hidden(code: str) -> str:
    """The ActualText of marked content, which stands in the page in hexadecimal."""
    parts = code.split("/ActualText <FEFF")[1:]
    return "\n".join(bytes.fromhex(part.partition(">")[0]).decode("utf-16-be") for part in parts)


def _strings(item: pikepdf.Object) -> list[str]:
    if isinstance(item, pikepdf.String):
        return [str(item)]
    if isinstance(item, pikepdf.Array):
        return [text for each in item for text in _strings_below(each)]
    if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return [text for _, each in item.items() for text in _strings_below(each)]
    return []


def _strings_below(item: object) -> list[str]:
    if isinstance(item, pikepdf.Object) and not item.is_indirect:
        return _strings(item)
    return []
