"""A figure on its way out: its chart as a picture or as SVG, with or without title and source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.views.exporting import Offer

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.views.plots.picture import Plate


def with_chart(offer: Offer, plate: Plate | None) -> Offer:
    """An offer of a table that offers its chart as well; the offer itself where there is nothing to draw."""
    if plate is None or not plate.is_drawn:
        return offer

    def picture(titled: bool) -> QImage:  # noqa: FBT001 - called with it by what exports
        from desktop.views.plots.picture import plate_image  # noqa: PLC0415 - brings the chart library with it

        return plate_image(plate if titled else replace(plate, title="", unit="", foot=()))

    def vector() -> bytes:
        from desktop.views.plots.picture import plate_svg  # noqa: PLC0415

        return plate_svg(plate).encode("utf-8")

    return replace(offer, picture=picture, vector=vector)
