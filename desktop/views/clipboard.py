"""Putting things on the system clipboard."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.export import html, text
from desktop.export.sheet import Sheet
from desktop.language import tr


def sheet_mime(sheet: Sheet) -> QMimeData:
    """A table as HTML for word processors and as tab-separated text for the rest."""
    mime = QMimeData()
    mime.setHtml(html.html(sheet))
    mime.setText(text.tsv(sheet))
    return mime


def put_sheet(sheet: Sheet) -> str:
    """Copy a table.

    Returns:
        What to tell the reader.
    """
    QGuiApplication.clipboard().setMimeData(sheet_mime(sheet))
    return tr("已复制 {rows} 行 {columns} 列，含表题和资料来源").format(
        rows=len(sheet.rows), columns=len(sheet.columns)
    )


def put_text(words: str, said: str) -> str:
    """Copy plain text.

    Returns:
        What to tell the reader.
    """
    QGuiApplication.clipboard().setText(words)
    return said
