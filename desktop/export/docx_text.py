"""Words as WordprocessingML: runs, paragraphs, fields. Text in, XML out."""

from __future__ import annotations

import re
from html import escape  # xml.sax.saxutils would bring urllib.request with it, which the packages do not have

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
#: For a paragraph that stands outside the list of its style.
UNNUMBERED = '<w:numPr><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:firstLine="0"/>'
#: Not allowed in XML 1.0: control characters, halves of characters, two non-characters.
_UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: Marks that Chinese and Latin typefaces both have; without the hint Word sets them in the Latin one, half as wide.
_AMBIGUOUS = re.compile("[‘’“”…—·×±°–]")
_PIECE = re.compile("(\t|\r\n|[\n\r\x85\u2028\u2029])")


def clean(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _UNUSABLE.sub("", text)


def attribute(text: str) -> str:
    """Text as a quoted attribute."""
    words = escape(clean(text).replace("\n", " "))
    return f'"{words}"'


def run(text: str, properties: str = "", *, fonts: str = "") -> str:
    """A run of text; tabs and line breaks become Word's own.

    Args:
        text: Any text.
        properties: Inside of ``w:rPr``, without ``w:rFonts``.
        fonts: ``w:rFonts``, where it is not the style's.
    """
    hint = fonts or ('<w:rFonts w:hint="eastAsia"/>' if _AMBIGUOUS.search(text) else "")
    look = f"<w:rPr>{hint}{properties}</w:rPr>" if hint or properties else ""
    parts = []
    for piece in _PIECE.split(clean(text)):
        if piece == "\t":
            parts.append("<w:tab/>")
        elif _PIECE.fullmatch(piece):
            parts.append("<w:br/>")
        elif piece:
            parts.append(f'<w:t xml:space="preserve">{escape(piece, quote=False)}</w:t>')
    return f"<w:r>{look}{''.join(parts)}</w:r>"


def field(instruction: str, result: str) -> str:
    """A field with the result that it has now."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction, quote=False)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{escape(result, quote=False)}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def paragraph(style_id: str, inside: str, properties: str = "") -> str:
    """A paragraph, inside of something that declares the prefix ``w``.

    Args:
        style_id: Id of its style.
        inside: Runs.
        properties: Inside of ``w:pPr`` after the style, in the order of the schema.
    """
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{properties}</w:pPr>{inside}</w:p>'


def caption(style_id: str, label: str, number: int, words: str) -> str:
    """``表1　words`` with a number that Word counts itself (a SEQ field)."""
    return paragraph(style_id, run(label) + field(f"SEQ {label} \\* ARABIC", str(number)) + run(f"\u3000{words}"))
