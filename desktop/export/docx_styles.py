"""A new document with the styles, typefaces, page and footer of the template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.export.docx_template import FACES, FOOTER, LATIN_FACE, LOOKS, PAPER, PLAIN, Look
from desktop.export.docx_text import W, attribute, clean, field, run

if TYPE_CHECKING:
    from docx.document import Document

#: Twentieths of a point in a millimetre.
TWIPS = 1440 / 25.4
#: Id of the numbering of references.
REFERENCE_LIST = "90"
_LEVELS = {"Heading 1": 0, "Heading 2": 1, "Heading 3": 2}


def style_id(look: Look) -> str:
    """Id of a style in the document."""
    return look.style.replace(" ", "") if look.style.isascii() else f"SJ{LOOKS.index(look)}"


def prepared(title: str) -> Document:
    """An empty document after the template.

    Args:
        title: For the document's properties.
    """
    import docx

    document = docx.Document()
    _defaults(document)
    for look in LOOKS:
        _style(document, look)
    _font_table(document)
    _settings(document)
    _numbering(document)
    _page(document)
    _drop_thumbnail(document)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = clean(title)[:255], "", ""
    properties.language, properties.last_modified_by = "zh-CN", ""
    properties.created = properties.modified = _now()
    return document


def _now() -> Any:
    from datetime import UTC, datetime  # noqa: PLC0415 - only when a document is made

    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def _xml(text: str) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(text)


def _fonts(look: Look) -> str:
    latin, han = attribute(look.latin.name), attribute(look.face.name)
    return f"<w:rFonts w:ascii={latin} w:hAnsi={latin} w:eastAsia={han} w:cs={latin}/>"


def run_properties(look: Look) -> str:
    """Inside of ``w:rPr`` of a style."""
    bold = "<w:b/><w:bCs/>" if look.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    plain = '<w:i w:val="0"/><w:iCs w:val="0"/>'
    size = round(look.size * 2)
    return (
        f'{_fonts(look)}{bold}{plain}<w:color w:val="auto"/><w:spacing w:val="0"/><w:kern w:val="0"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
    )


def _paragraph_properties(look: Look) -> str:
    keep = "<w:keepNext/><w:keepLines/>" if look.keep else '<w:keepNext w:val="0"/><w:keepLines w:val="0"/>'
    number = f'<w:numPr><w:numId w:val="{REFERENCE_LIST}"/></w:numPr>' if look.style == "参考文献" else ""
    line = f'w:line="{round(look.line * 20)}" w:lineRule="exact"' if look.line else 'w:line="240" w:lineRule="auto"'
    indent = f'w:firstLineChars="{look.indent * 100}" w:firstLine="{round(look.indent * look.size * 20)}"'
    if look.hanging:
        indent = f'w:left="{round(look.hanging * 20)}" w:hanging="{round(look.hanging * 20)}"'
    level = f'<w:outlineLvl w:val="{_LEVELS[look.style]}"/>' if look.style in _LEVELS else ""
    grid = "" if look.line else '<w:snapToGrid w:val="0"/>'
    return (
        f'{keep}<w:widowControl/>{number}{grid}<w:spacing w:before="{round(look.before * 20)}"'
        f' w:after="{round(look.after * 20)}" {line}/><w:ind {indent}/><w:jc w:val="{look.align}"/>{level}'
    )


def _style(document: Document, look: Look) -> None:
    """Make a style, or put everything that one of the same name says in other words."""
    from docx.enum.style import WD_STYLE_TYPE

    styles = document.styles
    found = styles[look.style] if look.style in styles else styles.add_style(look.style, WD_STYLE_TYPE.PARAGRAPH)
    element: Any = found.element
    element.set(f"{{{_WORD}}}styleId", style_id(look))
    for name in ("basedOn", "link", "next", "pPr", "rPr"):
        for child in element.findall(f"{{{_WORD}}}{name}"):
            element.remove(child)
    if look is not PLAIN:
        element.find(f"{{{_WORD}}}name").addnext(_xml(f'<w:basedOn {W} w:val="{style_id(PLAIN)}"/>'))
    element.append(_xml(f"<w:pPr {W}>{_paragraph_properties(look)}</w:pPr>"))
    element.append(_xml(f"<w:rPr {W}>{run_properties(look)}</w:rPr>"))
    found.hidden, found.unhide_when_used, found.quick_style = False, False, True


_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _defaults(document: Document) -> None:
    """What holds where no style says anything: no space below, the typefaces of the body."""
    styles: Any = document.styles.element
    defaults = styles.find(f"{{{_WORD}}}docDefaults")
    styles.replace(
        defaults,
        _xml(
            f"<w:docDefaults {W}><w:rPrDefault><w:rPr>{run_properties(PLAIN)}</w:rPr></w:rPrDefault>"
            "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
        ),
    )


def _font_table(document: Document) -> None:
    """Name the typefaces with their likenesses, so that a machine without one takes the next."""
    fonts = []
    for face in FACES:
        charset = "00" if face is LATIN_FACE else "86"
        fonts.append(
            f"<w:font w:name={attribute(face.name)}><w:altName w:val={attribute(','.join(face.others))}/>"
            f'<w:panose1 w:val="{face.panose}"/><w:charset w:val="{charset}"/><w:family w:val="{face.family}"/>'
            '<w:pitch w:val="variable"/></w:font>'
        )
    text = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {W}>{"".join(fonts)}</w:fonts>'
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/fontTable.xml":
            part._blob = text.encode("utf-8")  # noqa: SLF001 - python-docx has no words for this part


def _settings(document: Document) -> None:
    """Odd and even pages differ; Chinese; the layout of Word 2013 and later."""
    settings: Any = document.settings.element
    document.settings.odd_and_even_pages_header_footer = True
    for child in settings.iter(f"{{{_WORD}}}compatSetting"):
        if child.get(f"{{{_WORD}}}name") == "compatibilityMode":
            child.set(f"{{{_WORD}}}val", "15")
    for child in settings.iter(f"{{{_WORD}}}themeFontLang"):
        child.set(f"{{{_WORD}}}eastAsia", "zh-CN")
    for child in settings.findall(f"{{{_WORD}}}zoom"):
        child.set(f"{{{_WORD}}}percent", "100")


def _numbering(document: Document) -> None:
    """The list of references, [1] [2] …, counted by Word."""
    numbering: Any = document.part.numbering_part.element
    abstract = _xml(
        f'<w:abstractNum {W} w:abstractNumId="{REFERENCE_LIST}"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="tab"/>'
        '<w:lvlText w:val="[%1]"/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="520"/></w:tabs>'
        '<w:ind w:left="520" w:hanging="520"/></w:pPr></w:lvl></w:abstractNum>'
    )
    first = numbering.find(f"{{{_WORD}}}num")
    if first is None:
        numbering.append(abstract)
    else:
        first.addprevious(abstract)
    numbering.append(
        _xml(
            f'<w:num {W} w:numId="{REFERENCE_LIST}"><w:abstractNumId w:val="{REFERENCE_LIST}"/></w:num>'
        )
    )


def _drop_thumbnail(document: Document) -> None:
    """Without the little picture of an empty page that comes with the library's template."""
    relations = document.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype.endswith("/thumbnail")]:
        del relations[key]


def _page(document: Document) -> None:
    """A4 with 28 characters a line, and — 1 — outside at the foot."""
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(PAPER.width), Mm(PAPER.height)
    section.top_margin, section.bottom_margin = Mm(PAPER.top), Mm(PAPER.bottom)
    section.left_margin, section.right_margin = Mm(PAPER.left), Mm(PAPER.right)
    section.footer_distance, section.header_distance = Mm(PAPER.footer), Mm(15)
    element: Any = section._sectPr  # noqa: SLF001 - the grid has no words in python-docx
    for old in element.findall(f"{{{_WORD}}}docGrid"):
        element.remove(old)
    element.append(_xml(f'<w:docGrid {W} w:type="lines" w:linePitch="560"/>'))
    indent = round(FOOTER.size * 20)
    for part, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        part.is_linked_to_previous = False
        old_paragraph: Any = part.paragraphs[0]._p  # noqa: SLF001
        numbers = run("— ") + field("PAGE", "1") + run(" —")
        new = _xml(
            f'<w:p {W}><w:pPr><w:pStyle w:val="{style_id(FOOTER)}"/><w:ind w:{side}="{indent}" w:firstLine="0"/>'
            f'<w:jc w:val="{side}"/></w:pPr>{numbers}</w:p>'
        )
        old_paragraph.getparent().replace(old_paragraph, new)


def section(document: Document, *, turned: bool) -> str:
    """What ends a section, as XML: its paper, margins, grid and the footers of the document.

    Args:
        document: Made by `prepared`.
        turned: Whether its pages are turned round.
    """
    first: Any = document.sections[0]._sectPr  # noqa: SLF001 - python-docx has no words for references to footers
    footers = "".join(
        f'<w:footerReference w:type="{one.get(f"{{{_WORD}}}type")}" r:id="{one.get(f"{{{_RELATIONS}}}id")}"/>'
        for one in first.findall(f"{{{_WORD}}}footerReference")
    )
    sides = [PAPER.top, PAPER.right, PAPER.bottom, PAPER.left]
    if turned:
        sides = [PAPER.left, PAPER.top, PAPER.right, PAPER.bottom]
    top, right, bottom, left = (round(side * TWIPS) for side in sides)
    width, height = round(PAPER.width * TWIPS), round(PAPER.height * TWIPS)
    size = f'w:w="{height}" w:h="{width}" w:orient="landscape"' if turned else f'w:w="{width}" w:h="{height}"'
    return (
        f'<w:sectPr>{footers}<w:type w:val="nextPage"/><w:pgSz {size}/><w:pgMar w:top="{top}" w:right="{right}"'
        f' w:bottom="{bottom}" w:left="{left}" w:header="{round(15 * TWIPS)}" w:footer="{round(PAPER.footer * TWIPS)}"'
        ' w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:type="lines" w:linePitch="560"/></w:sectPr>'
    )
