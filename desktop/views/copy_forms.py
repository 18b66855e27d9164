"""The ways to copy, as a table: a new way is one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage

from desktop.core import sentences
from desktop.export import html, text
from desktop.export.sheet import Sheet
from desktop.language import tr
from desktop.views.copy_subject import KINDS, Subject
from desktop.views.exporting import png_of

WITH_VALUES = frozenset({"table", "rows", "value", "chart", "case"})
ALL = frozenset(KINDS)
GROUPS = (tr("表格"), tr("文字"), tr("图片"))
TABLE, WORDS, PICTURE = range(3)


@dataclass(frozen=True, slots=True)
class Payload:
    """What arrives in the other program.

    Attributes:
        text: Plain text; also what a program takes that knows no better.
        html: The same for word processors and spreadsheets.
        image: A picture.
        svg: A picture of lines, as SVG.
        file: Bytes for a file, where they differ from the text.
    """

    text: str = ""
    html: str = ""
    image: QImage | None = None
    svg: bytes = b""
    file: bytes = b""

    def mime(self) -> QMimeData:
        """For the clipboard."""
        mime = QMimeData()
        if self.html:
            mime.setHtml(self.html)
        if self.text:
            mime.setText(self.text)
        if self.svg:
            mime.setData("image/svg+xml", QByteArray(self.svg))
        if self.image is not None:
            mime.setImageData(self.image)
        return mime

    def content(self) -> bytes:
        """For a file."""
        if self.svg:
            return self.svg
        if self.image is not None:
            return png_of(self.image)
        return self.file or (self.html or self.text).encode()


Make = Callable[[Subject, "Sheet | None"], Payload]


@dataclass(frozen=True, slots=True)
class Form:
    """A way to copy.

    Attributes:
        id: Stable id, remembered in the settings.
        label: Words in the dialog.
        icon: Icon name.
        group: Number in `GROUPS`.
        kinds: Kinds of subjects it is for.
        make: Gives what arrives, from the subject and the chosen part of its table.
        suffix: Of a file with the same content.
        hint: Where it can be pasted.
        choices: Which choices of the dialog matter: ``table`` all, ``columns`` rows and columns, or none.
    """

    id: str
    label: str
    icon: str
    group: int
    kinds: frozenset[str]
    make: Make
    suffix: str
    hint: str
    choices: str = ""

    def fits(self, subject: Subject) -> bool:
        """Whether there is something of the subject to copy in this way."""
        if subject.kind not in self.kinds:
            return False
        if self.group == TABLE:
            return subject.whole is not None or subject.chosen is not None
        if self.group == PICTURE:
            return subject.picture is not None
        return bool(subject.observations) if self.id == "sentence" else bool(subject.citation)


def _of_sheet(make: Callable[[Sheet], Payload]) -> Make:
    return lambda _subject, sheet: make(sheet) if sheet is not None else Payload()


def _csv(sheet: Sheet) -> Payload:
    content = text.csv_bytes(sheet)
    return Payload(text=content.decode("utf-8-sig"), file=content)


def _sentences(subject: Subject, _sheet: Sheet | None) -> Payload:
    found = (sentences.cited(observation, subject.beside(observation)) for observation in subject.observations)
    return Payload(text="\n".join(dict.fromkeys(found)))  # a value and its growth share one sentence


def _png(subject: Subject, _sheet: Sheet | None) -> Payload:
    from desktop.views.plots.picture import plate_image  # noqa: PLC0415 - the chart library is heavy

    return Payload(image=plate_image(subject.picture)) if subject.picture else Payload()


def _svg(subject: Subject, sheet: Sheet | None) -> Payload:
    from desktop.views.plots.picture import plate_svg  # noqa: PLC0415

    shown = subject.picture
    if shown is None:
        return Payload()
    # Programs that know no SVG take the picture of dots.
    return Payload(svg=plate_svg(shown).encode("utf-8"), image=_png(subject, sheet).image)


_OFFICE = tr("可粘贴到 Word、WPS 文字、Excel、WPS 表格")
FORMS: tuple[Form, ...] = (
    Form("table", tr("表格"), "table", TABLE, ALL, _of_sheet(lambda s: Payload(text.tsv(s), html.html(s))), ".html",
         _OFFICE, "table"),
    Form("three_line", tr("三线表"), "table", TABLE, ALL,
         _of_sheet(lambda s: Payload(text.tsv(s), html.html(s, "three"))), ".html",
         tr("可粘贴到 Word、WPS 文字"), "table"),
    Form("values", tr("仅数值"), "hash", TABLE, ALL, _of_sheet(lambda s: Payload(text.values(s))), ".txt",
         tr("可粘贴到 Excel、WPS 表格里已有的表中"), "columns"),
    Form("markdown", "Markdown", "markdown", TABLE, ALL, _of_sheet(lambda s: Payload(text.markdown(s))), ".md",
         tr("可粘贴到支持 Markdown 的编辑器"), "table"),
    Form("csv", "CSV", "csv", TABLE, ALL, _of_sheet(_csv), ".csv", tr("供其他程序读取"), "table"),
    Form("sentence", tr("一句话"), "text", WORDS, WITH_VALUES, _sentences, ".txt",
         tr("所选数值写成句子，带增速、比重、时期、单位和出处")),
    Form("citation", tr("引文"), "quote", WORDS, ALL, lambda subject, _sheet: Payload(subject.citation), ".txt",
         tr("规范的引用或参考文献条目")),
    Form("png", tr("图片 PNG"), "image", PICTURE, ALL, _png, ".png", tr("白底，可粘贴到任何文稿")),
    Form("svg", tr("矢量图 SVG"), "vector", PICTURE, ALL, _svg, ".svg",
         tr("放大不失真，可在文稿里改动")),
)  # fmt: skip
BY_ID = {form.id: form for form in FORMS}


def forms_for(subject: Subject) -> tuple[Form, ...]:
    """The ways to copy a subject."""
    return tuple(form for form in FORMS if form.fits(subject))


def remembered(stored: str, kind: str) -> str:
    """The way in which a kind was copied last, from the stored line ``value=sentence;chart=png``."""
    return dict(part.split("=", 1) for part in stored.split(";") if "=" in part).get(kind, "")


def remember(stored: str, kind: str, form: str) -> str:
    """The line with another way for a kind."""
    known = dict(part.split("=", 1) for part in stored.split(";") if "=" in part)
    known[kind] = form
    return ";".join(f"{key}={known[key]}" for key in KINDS if key in known)
