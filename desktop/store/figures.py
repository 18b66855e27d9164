"""Questions about the report's figures and tables."""

from __future__ import annotations

from desktop.core import formats
from desktop.core.records import Figure, FigurePoint, TableCell
from desktop.store.connection import Connection
from desktop.store.observations import Observations

_FIGURES = """
SELECT f.id, 'figure' AS kind, s.number AS section, f.caption, f.credit, f.chart_kind, f.data_status, f.note,
       (SELECT count(*) FROM figure_point p JOIN observation o ON o.id = p.observation_id
        WHERE p.figure_id = f.id) AS stated, f.anchor
FROM figure f JOIN section s ON s.id = f.section_id
UNION ALL
SELECT t.id, 'table', s.number, t.caption, t.credit, 'pair', 'complete', '',
       (SELECT count(*) FROM table_cell c WHERE c.table_id = t.id AND c.observation_id IS NOT NULL), t.anchor
FROM table_sheet t JOIN section s ON s.id = t.section_id
"""


class Figures:
    """Figures and tables in the report's order."""

    def __init__(self, connection: Connection, observations: Observations) -> None:
        self._connection = connection
        self._observations = observations

    def all(self) -> tuple[Figure, ...]:
        """Every figure and table in the order in which the report prints them."""
        rows = self._connection.rows(_FIGURES)
        ordered = sorted(rows, key=lambda row: (int(row["anchor"].split()[0]), row["id"]))
        return tuple(
            Figure(
                id=row["id"],
                kind=row["kind"],
                section=row["section"],
                caption=formats.caption(row["caption"]),
                credit=row["credit"],
                chart_kind=row["chart_kind"],
                data_status=row["data_status"],
                note=row["note"],
                stated=row["stated"],
            )
            for row in ordered
        )

    def points(self, figure_id: str) -> tuple[FigurePoint, ...]:
        """The points that the text prints, by series in the order of the figure."""
        rows = self._connection.rows(
            "SELECT series, label, position, observation_id FROM figure_point"
            " WHERE figure_id = ? AND observation_id IS NOT NULL ORDER BY rowid",
            (figure_id,),
        )
        found = self._observations.by_ids(row["observation_id"] for row in rows)
        return tuple(
            FigurePoint(row["series"], row["label"], row["position"], found[row["observation_id"]]) for row in rows
        )

    def cells(self, table_id: str) -> tuple[TableCell, ...]:
        """Cells of a table, row by row."""
        rows = self._connection.rows(
            "SELECT row, col, text, is_header, observation_id FROM table_cell WHERE table_id = ? ORDER BY row, col",
            (table_id,),
        )
        found = self._observations.by_ids(row["observation_id"] for row in rows if row["observation_id"])
        return tuple(
            TableCell(
                row["row"], row["col"], row["text"], bool(row["is_header"]), found.get(row["observation_id"] or "")
            )
            for row in rows
        )
