"""The program as it is, with a probe that waits for the first paint of the page that opens."""

from __future__ import annotations

import sys

from desktop.__main__ import main
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.pages import PageSpec
from tests.bench.first_paint import FirstPaint

probe = FirstPaint()
build = PageSpec.build


def watched(spec: PageSpec, context: Context) -> Page:
    """Build a page and wait for its paint."""
    page = build(spec, context)
    probe.watch(page)
    return page


PageSpec.build = watched
sys.exit(main())
