"""The pages of the window, in the order of the navigation; each is built when first opened."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

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
    PageSpec("overview", "概览", "overview", "desktop.views.overview:OverviewPage", 0),
    PageSpec("indicators", "指标", "indicators", "desktop.views.indicators:IndicatorsPage", 0),
    PageSpec("figures", "图表", "figures", "desktop.views.figures:FiguresPage", 0),
    PageSpec("compare", "比较", "compare", "desktop.views.compare:ComparePage", 0),
    PageSpec("regions", "地区", "regions", "desktop.views.regions:RegionsPage", 0),
    PageSpec("policies", "政策", "policies", "desktop.views.policies:PoliciesPage", 1),
    PageSpec("cases", "案例", "cases", "desktop.views.cases:CasesPage", 1),
    PageSpec("outline", "章节", "outline", "desktop.views.outline:OutlinePage", 1),
    PageSpec("terms", "名词", "terms", "desktop.views.terms:TermsPage", 1),
    PageSpec("doubts", "存疑", "doubt", "desktop.views.doubts:DoubtsPage", 2),
    PageSpec("collections", "摘编", "collect", "desktop.views.collections:CollectionsPage", 2),
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
