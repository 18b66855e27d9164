"""The digest of a case as HTML: headings, paragraphs with linked figures, and where to read on."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from desktop.core.documents import CaseParagraph, CaseStudy
from desktop.language import tr
from desktop.style import Style


class CaseText:
    """Writes the document of the reader. Links begin with ``fact:``, ``case:`` or ``policy:`` and an id.

    Args:
        style: The look in force.
    """

    def __init__(self, style: Style) -> None:
        self._style = style

    def html(
        self, paragraphs: Sequence[CaseParagraph], marked: str, *, alike: Sequence[tuple[CaseStudy, str]],
        policies: Sequence[tuple[str, str, str]],
    ) -> str:  # fmt: skip
        """The whole document.

        Args:
            paragraphs: Our digest.
            marked: Id of the observation whose figure is marked; empty for none.
            alike: Cases to read on with, each with what is shared.
            policies: Id, title and document number of policies that the section names.
        """
        style = self._style
        parts = []
        heading = ""
        for paragraph in paragraphs:
            if paragraph.heading != heading:
                heading = paragraph.heading
                parts.append(f'<p style="font-size:{style.px(16)}px; margin-top:18px"><b>{escape(heading)}</b></p>')
            lead = f"line-height:{style.px(26)}px; -qt-line-height-type:fixed; margin-top:6px"
            parts.append(f'<p style="{lead}">{self._linked(paragraph, marked)}</p>')
        cases = [(f"case:{case.id}", f"{case.id}　{case.name}", shared) for case, shared in alike]
        named = [(f"policy:{ref}", title, number) for ref, title, number in policies]
        return "".join(parts) + self._list(tr("同类案例"), cases) + self._list(tr("文中提到的政策"), named)

    def _linked(self, paragraph: CaseParagraph, marked: str) -> str:
        style, text = self._style, paragraph.text
        pieces, done = [], 0
        for link in paragraph.links:
            pieces.append(escape(text[done : link.start]))
            done = link.start + link.length
            is_marked = link.observation_id == marked
            ground = f"background-color:{style.hex('sel')};" if is_marked else ""
            ink = style.hex("selText" if is_marked else "text")
            pieces.append(
                f'<a href="fact:{escape(link.observation_id)}" style="color:{ink}; {ground}">'
                f"{escape(text[link.start : done])}</a>"
            )
        pieces.append(escape(text[done:]))
        return "".join(pieces)

    def _list(self, heading: str, links: Sequence[tuple[str, str, str]]) -> str:
        """A heading and lines of link and remark; nothing without any."""
        if not links:
            return ""
        style = self._style
        ink, faint = style.hex("accent"), style.hex("text3")
        lines = "".join(
            f'<p style="margin-top:4px; font-size:{style.px(13)}px"><a href="{escape(href)}"'
            f' style="color:{ink}; text-decoration:none">{escape(words)}</a>'
            f'<span style="color:{faint}">　{escape(remark)}</span></p>'
            for href, words, remark in links
        )
        color = style.hex("text2")
        head = f'<p style="font-size:{style.px(12)}px; margin-top:24px; color:{color}"><b>{escape(heading)}</b></p>'
        return head + lines
