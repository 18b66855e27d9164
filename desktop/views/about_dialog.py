"""关于: versions, the data with its checksum, and the works of others with their licences."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFormLayout, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import about, icons
from desktop.language import shown, tr
from desktop.store.reference import ReferenceStore
from desktop.style import Style
from desktop.views.clipboard import put_text
from desktop.views.widgets.labels import Button, Label, Line, margins


class AboutDialog(QDialog):
    """The dialog.

    Args:
        style: The look in force.
        store: The open data file.
        parent: The window.
    """

    def __init__(self, style: Style, store: ReferenceStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.setWindowTitle(tr("关于商鉴"))
        self.setStyleSheet(style.sheet())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._facts = facts(store)
        box = QVBoxLayout(self)
        margins(box, 24, 20, 24, 16, spacing=12)
        box.addLayout(self._head())
        box.addLayout(self._rows())
        box.addWidget(Line(style))
        box.addWidget(Label(style, tr("使用了下列软件和字体"), role="item"))
        box.addWidget(self._components(), 1)
        box.addWidget(Line(style))
        box.addLayout(self._buttons())
        self.resize(style.px(640), style.px(560))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        margins(row, 0, spacing=16)
        picture = Label(self._style)
        picture.setPixmap(icons.application_icon().pixmap(self._style.px(48), self._style.px(48)))
        row.addWidget(picture)
        words = QVBoxLayout()
        margins(words, 0, spacing=2)
        words.addWidget(Label(self._style, "商鉴", role="item"))
        words.addWidget(Label(self._style, tr("《中国电子商务报告2022》离线数据参考"), token="text2"))
        row.addLayout(words, 1)
        return row

    def _rows(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(6)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, value in self._facts:
            changed = value == CHANGED
            shown = Label(self._style, value, token="doubt" if changed else "text", wrap=True).selectable()
            form.addRow(Label(self._style, name, token="text2"), shown)
        return form

    def _components(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("surface")
        grid = QGridLayout(inner)
        margins(grid, 12, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for column, words in enumerate((tr("名称"), tr("版本"), tr("许可"), tr("用途"))):
            grid.addWidget(Label(self._style, words, role="caption", token="text3"), 0, column)
        for number, one in enumerate(about.components(), start=1):
            for column, words in enumerate((one.name, one.version or "—", one.licence, shown(one.role))):
                label = Label(self._style, words, token="text" if column == 0 else "text2").selectable()
                label.setToolTip(one.address)
                grid.addWidget(label, number, column)
        grid.setColumnStretch(3, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setAccessibleName(tr("使用的软件和字体"))
        return area

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        margins(row, 0, spacing=8)
        row.addWidget(Button(self._style, tr("复制版本信息"), on_click=self.copy))
        folder = about.licence_folder()
        if folder is not None:
            row.addWidget(
                Button(
                    self._style,
                    tr("许可全文…"),
                    on_click=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
                    tip=tr("打开存放许可全文的文件夹"),
                )
            )
        row.addStretch(1)
        row.addWidget(Button(self._style, tr("关闭"), look="primary", on_click=self.accept))
        return row

    def copy(self) -> None:
        """Copy versions and checksum as text, for a report of a fault."""
        put_text("\n".join(f"{name}：{value}" for name, value in self._facts), "")


CHANGED = tr("与发布时不同，文件可能已被改动")


def facts(store: ReferenceStore) -> tuple[tuple[str, str], ...]:
    """Name and value of what is told about this copy."""
    made, sum_now = about.built(), about.checksum(store.path)
    counts = store.counts()
    wanted = made.get("database", "")
    state = tr("由源码运行，无从比对") if not wanted else tr("与发布时一致") if wanted == sum_now else CHANGED
    holds = tr("{observations} 个数值，{policies} 件政策").format(
        observations=counts["observations"], policies=counts["policies"]
    )
    known = {one.name: one.version for one in about.components()}
    return (
        (tr("版本"), about.version_line()),
        (tr("数据"), tr("{words} 年度版，{holds}").format(words=store.meta().get("edition", ""), holds=holds)),
        (tr("数据文件"), str(store.path)),
        (tr("校验和"), f"SHA-256 {sum_now[:32]}\n{sum_now[32:]}"),
        (tr("比对"), state),
        (tr("运行环境"), tr("，").join(f"{name} {known.get(name, '')}" for name in ("Python", "Qt", "SQLite"))),
        (tr("许可"), tr("程序：MIT。数据：事实数据，引用请注明出处。字体：SIL OFL 1.1")),
    )
