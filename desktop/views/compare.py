"""比较."""
from desktop.views.page import Page
class ComparePage(Page):
    """Stub."""
