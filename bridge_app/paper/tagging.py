"""The structure of a PDF: what each mark on the page is, for somebody who listens.

reportlab draws but does not tell; this room keeps the tree of elements while the pages are
drawn, and writes it into the finished file, together with all that PDF/UA-1 and PDF/A-2a ask
for (ISO 14289-1, ISO 19005-2).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from bridge_app.paper.colour_profile import srgb
from bridge_app.picture.shapes import Group, Role

if TYPE_CHECKING:
    from typing import TypeAlias

    from pikepdf import Dictionary, Object, Pdf

    Parents: TypeAlias = list[list[Object | None]]

CONTAINERS = frozenset({Role.TABLE, Role.THEAD, Role.TBODY, Role.TR, Role.L, Role.LI})
"""Elements that hold other elements and no marks of their own."""

PRODUCER = "Mijn brug"


@dataclass
class Element:
    """One element of the structure; `marks` are (page, number on the page) in reading order."""

    group: Group
    box: tuple[float, float, float, float] | None = None
    children: list["Element"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)


class Structure:
    """The tree that grows while pages are drawn, page after page."""

    def __init__(self) -> None:
        self.root = Element(Group(Role.NONE, ()))
        self._open = [self.root]
        self._kept: dict[str, Element] = {}
        self._counts: list[int] = []

    def page(self) -> None:
        """A new page begins; marks are counted from 0 again."""
        self._counts.append(0)

    def enter(self, group: Group) -> Element:
        """An element begins; one with a key that was met before goes on instead."""
        element = self._kept.get(group.key) if group.key else None
        if element is None:
            element = Element(group)
            self._open[-1].children.append(element)
            if group.key:
                self._kept[group.key] = element
        self._open.append(element)
        return element

    def leave(self) -> None:
        """The element that was entered last is done."""
        self._open.pop()

    def mark(self) -> int:
        """A new mark on this page belongs to the open element; its number on the page."""
        number = self._counts[-1]
        self._counts[-1] += 1
        self._open[-1].marks.append((len(self._counts) - 1, number))
        return number

    @property
    def marks_on_pages(self) -> list[int]:
        """How many marks each page has."""
        return self._counts


def tagged(drawn: bytes, structure: Structure, title: str, language: str) -> bytes:
    """The drawn PDF with its structure, title, language, metadata and colour profile.

    The same input gives the same bytes.
    """
    import pikepdf

    with pikepdf.open(BytesIO(drawn)) as pdf:
        _tell_structure(pdf, structure)
        _tell_document(pdf, title, language)
        out = BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


# --- the tree ----------------------------------------------------------------------------


def _tell_structure(pdf: "Pdf", structure: Structure) -> None:
    from pikepdf import Array, Dictionary, Name

    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    parents: Parents = [[None] * count for count in structure.marks_on_pages]
    document.K = Array(
        [_element(pdf, child, document, parents) for child in structure.root.children]
    )
    root.K = document
    root.ParentTree = pdf.make_indirect(
        Dictionary(Nums=Array([item for pair in _numbered(pdf, parents) for item in pair]))
    )
    root.ParentTreeNextKey = len(parents)
    pdf.Root.StructTreeRoot = root
    for number, page in enumerate(pdf.pages):
        page.StructParents = number
        page.Tabs = Name.S


def _numbered(pdf: "Pdf", parents: "Parents") -> Iterator[tuple[int, "Object"]]:
    from pikepdf import Array

    for number, elements in enumerate(parents):
        yield number, pdf.make_indirect(Array(elements))


def _element(pdf: "Pdf", element: Element, parent: "Object", parents: "Parents") -> "Object":
    from pikepdf import Array, Dictionary, Name

    made = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name(f"/{element.group.role.value}"), P=parent)
    )
    _attributes(made, element)
    kids: list[Object] = []
    for page, number in element.marks:
        parents[page][number] = made
        kids.append(Dictionary(Type=Name.MCR, Pg=pdf.pages[page].obj, MCID=number))
    kids += [_element(pdf, child, made, parents) for child in element.children]
    made.K = Array(kids)
    return made


def _attributes(made: "Object", element: Element) -> None:
    from pikepdf import Array, Dictionary, Name, String

    group = element.group
    if group.alt:
        made.Alt = String(group.alt)
    if group.language:
        made.Lang = String(group.language)
    if group.scope:
        made.A = Dictionary(O=Name.Table, Scope=Name(f"/{group.scope}"))
    if element.box:
        made.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array(element.box))


# --- the document ------------------------------------------------------------------------


def _tell_document(pdf: "Pdf", title: str, language: str) -> None:
    from pikepdf import Dictionary, Name, String

    pdf.Root.Lang = String(language)
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.OutputIntents = [_colours(pdf)]
    pdf.Root.Metadata = pdf.make_stream(_xmp(title, language), Type=Name.Metadata, Subtype=Name.XML)
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(Title=String(title), Producer=String(PRODUCER), Creator=String(PRODUCER))
    )


def _colours(pdf: "Pdf") -> "Dictionary":
    from pikepdf import Dictionary, Name, String

    profile = pdf.make_stream(srgb(), N=3, Alternate=Name.DeviceRGB)
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )


def _xmp(title: str, language: str) -> bytes:
    from xml.sax.saxutils import escape

    return _XMP.format(title=escape(title), language=escape(language), producer=PRODUCER).encode()


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
