"""The pages of the window, in the order of the navigation; each is built when first opened."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from desktop.language import mark
from desktop.views.context import Context
from desktop.views.page import Page


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page before it is built.

    Attributes:
        id: Stable id, used on the command line and in settings.
        title: Two characters in the navigation.
        icon: Icon name.
        factory: ``module:Class``, imported when first opened.
        group: Navigation group; a line is drawn between groups.
    """

    id: str
    title: str
    icon: str
    factory: str
    group: int

    def build(self, context: Context) -> Page:
        """Make the page."""
        module, _, name = self.factory.partition(":")
        page: Page = getattr(import_module(module), name)(context)
        return page


PAGES: tuple[PageSpec, ...] = (
    PageSpec("overview", mark("概览", "page"), "overview", "desktop.views.overview:OverviewPage", 0),
    PageSpec("indicators", mark("指标", "page"), "indicators", "desktop.views.indicators:IndicatorsPage", 0),
    PageSpec("figures", mark("图表", "page"), "figures", "desktop.views.figures:FiguresPage", 0),
    PageSpec("compare", mark("比较", "page"), "compare", "desktop.views.compare:ComparePage", 0),
    PageSpec("regions", mark("地区", "page"), "regions", "desktop.views.regions:RegionsPage", 0),
    PageSpec("policies", mark("政策", "page"), "policies", "desktop.views.policies:PoliciesPage", 1),
    PageSpec("cases", mark("案例", "page"), "cases", "desktop.views.cases:CasesPage", 1),
    PageSpec("outline", mark("章节", "page"), "outline", "desktop.views.outline:OutlinePage", 1),
    PageSpec("terms", mark("名词", "page"), "terms", "desktop.views.terms:TermsPage", 1),
    PageSpec("doubts", mark("存疑", "page"), "doubt", "desktop.views.doubts:DoubtsPage", 2),
    PageSpec("collections", mark("摘编", "page"), "collect", "desktop.views.collections:CollectionsPage", 2),
)
#: Page that shows each kind of record.
OF_KIND = {
    "observation": "indicators", "figure": "figures", "table": "figures", "policy": "policies", "case": "cases",
    "section": "outline", "term": "terms", "ranking": "outline", "region": "regions", "discrepancy": "doubts",
    "reference": "outline",
}  # fmt: skip
BY_ID = {spec.id: spec for spec in PAGES}


def find(name: str) -> PageSpec | None:
    """A page by its id or its title."""
    return next((spec for spec in PAGES if name in {spec.id, spec.title}), None)
