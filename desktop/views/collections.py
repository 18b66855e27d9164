"""摘编: the reader's collections at the left, the items of the open one, what is selected at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.clippings import HEADING, NOTE, Item, new_id
from desktop.core.documents import Policy
from desktop.core.filters import matches_text
from desktop.core.records import Location, Observation
from desktop.export import sheets
from desktop.export.sheet import Sheet
from desktop.language import shown, tr
from desktop.models.columns import OBSERVATION_COLUMNS
from desktop.style import Style
from desktop.views.briefing_blocks import contents_of
from desktop.views.collection_bar import CollectionBar
from desktop.views.collection_files import CollectionFiles
from desktop.views.context import Context
from desktop.views.desk import Desk
from desktop.views.item_pane import ItemPane
from desktop.views.page import Page
from desktop.views.resolve import Resolved, Resolver
from desktop.views.shelf_pane import ShelfPane
from desktop.views.widgets.item_list import ItemList
from desktop.views.widgets.labels import Button, Label, margins, surface
from desktop.views.widgets.notice_bar import NoticeBar
from desktop.views.widgets.panes import RIGHT, panes
from desktop.views.widgets.row_list import ListRow

NO_COLLECTION = tr("还没有摘编。")
NO_ITEMS = tr("这个摘编还是空的。")
HOW = tr("在任何数值、表、政策或案例上按 Ctrl+D 即可加入。")
NONE_PAGE, EMPTY_PAGE, LIST_PAGE = range(3)


class CollectionsPage(Page):
    """The page."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style = context.style
        self._resolver = Resolver(context.store)
        self._resolved: tuple[Resolved, ...] = ()
        self._is_unsaved = False
        self._notice = NoticeBar(style)
        self._desk = Desk(context, self)
        self.files = CollectionFiles(self._desk, self._resolver, self._notice, self)
        self._shelf, self._bar = ShelfPane(style), CollectionBar(style)
        self._list, self._pane = ItemList(style), ItemPane(style, self._resolver.words)
        self._stack = QStackedWidget()
        box = QHBoxLayout(self)
        margins(box, 0)
        self._panes = panes(style, self._shelf, self._middle(), self._pane, widths=(232, 600, 320))
        box.addWidget(self._panes)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        desk, items = self._desk, self._list
        desk.changed.connect(self._show)
        desk.failed.connect(self._on_failed)
        desk.undoable.connect(self.undoable)
        desk.saved.connect(self._on_saved)
        self.files.said.connect(self.said)
        self._shelf.chosen.connect(desk.open)
        self._shelf.create_wanted.connect(self._create)
        self._shelf.import_wanted.connect(self.files.load)
        self._bar.renamed.connect(desk.rename)
        self._bar.add_wanted.connect(self._add_own)
        self._bar.delete_wanted.connect(lambda: desk.delete(items.selected_keys()))
        self._bar.remove_wanted.connect(desk.remove)
        self._bar.text_changed.connect(lambda: self._show(None))
        self._bar.file_wanted.connect(self.files.save)
        self._pane.wanted.connect(self.wanted)
        self._pane.written.connect(desk.set_words)
        self._pane.form_chosen.connect(lambda form: desk.set_form(items.selected_keys(), form))
        items.selection_moved.connect(self._on_selected)
        items.opened.connect(self._on_opened)
        items.moved.connect(lambda ids, place: self._move(lambda: desk.move(ids, place)))
        items.shift_wanted.connect(lambda by: self._move(lambda: desk.shift(items.selected_keys(), by)))
        items.delete_wanted.connect(lambda: desk.delete(items.selected_keys()))
        items.edit_wanted.connect(self._edit)

    # What the window asks

    def subtitle(self) -> str:
        """The collection that is open."""
        one = self._desk.collection
        return one.title if one else ""

    def status(self) -> str:
        """How many items, how many selected."""
        count = len(self._list.selected_keys())
        return tr("{resolved} 条").format(resolved=len(self._resolved)) + (
            tr("　已选 {count} 条").format(count=count) if count else ""
        )

    def open_ref(self, ref: str) -> None:
        """Open a collection by its id; an unknown id changes nothing."""
        if self._desk.shelf.find(ref):
            self._desk.open(ref)

    def refresh(self) -> None:
        """Take over what was added on other pages and in other windows."""
        self._desk.refresh()
        notice = self.context.user.take_notice()
        if notice:
            self._notice.tell(notice)
        self._show(None)

    def focus_main(self) -> None:
        """The list of the page, with what was added meanwhile."""
        self.refresh()
        if self._list.rows and not self._list.selected_keys():
            self._list.select_keys([self._list.rows[0].key])
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_inside(self) -> bool:
        """The field that looks inside the open collection."""
        self._bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.field.selectAll()
        return self._bar.field.isVisible()

    def export_inside(self) -> bool:
        """The menu that writes the open collection to a file."""
        if self._desk.collection is None:
            return False
        self._bar.files.showMenu()
        return True

    def items(self) -> tuple[Item, ...]:
        """The selected items, for another collection."""
        return tuple(replace(one.item, id=new_id()) for one in self._selected())

    def selected_sheet(self) -> Sheet | None:
        """The selected items as a table."""
        return _sheet(self.subtitle(), self._selected())

    def whole_sheet(self) -> Sheet | None:
        """All items as a table."""
        return _sheet(self.subtitle(), self._resolved)

    def current_observation(self) -> Observation | None:
        """The value in focus."""
        here = _here(self._list, self._resolved)
        return here.record if here and isinstance(here.record, Observation) else None

    def selected_observations(self) -> tuple[Observation, ...]:
        """The values among the selected items."""
        return tuple(one.record for one in self._selected() if isinstance(one.record, Observation))

    # Parts

    def _middle(self) -> QWidget:
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        style, load = self.context.style, self.files.load
        self._stack.addWidget(_state(style, NO_COLLECTION, (tr("新建摘编"), self._create), (tr("导入…"), load)))
        self._stack.addWidget(_state(style, NO_ITEMS, (tr("加笔记"), lambda: self._add_own(NOTE)), (tr("导入…"), load)))
        self._stack.addWidget(self._list)
        for widget in (self._notice, self._bar, self.files.strip):
            box.addWidget(widget)
        box.addWidget(self._stack, 1)
        return holder

    # Showing

    def _show(self, keep: object) -> None:
        """Show the shelf and the open collection; select what `keep` names, or what was selected before."""
        one, shelf = self._desk.collection, self._desk.shelf
        chosen = keep if isinstance(keep, tuple) else self._list.selected_keys()
        self._shelf.show_shelf(shelf, one.id if one else "")
        self._bar.setVisible(one is not None)
        self._bar.show_title(one.title if one else "")
        self._resolved = self._resolver.resolve(one.items) if one else ()
        text = self._bar.text
        rows = [_row(r) for r in self._resolved if not text or matches_text(f"{r.kind} {r.title} {r.detail}", text)]
        if text and not rows:
            rows = [ListRow("", tr("没有含“{text}”的内容").format(text=text[:20]), header=True)]
        if tuple(rows) != self._list.rows:
            self._list.set_rows(rows)
            self._list.select_keys(chosen)
        elif isinstance(keep, tuple) and keep:
            self._list.select_keys(keep)
        self._stack.setCurrentIndex(NONE_PAGE if one is None else LIST_PAGE if one.items else EMPTY_PAGE)
        self._on_selected()

    def _selected(self) -> list[Resolved]:
        keys = set(self._list.selected_keys())
        return [one for one in self._resolved if one.item.id in keys]

    def _on_selected(self) -> None:
        self._pane.show_item(_here(self._list, self._resolved), len(self._list.selected_keys()))
        self.state_changed.emit()

    # Doing

    def _create(self) -> None:
        self._desk.create()
        self._bar.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bar.title.selectAll()

    def _add_own(self, kind: str) -> None:
        self._bar.field.clear()
        chosen = self._list.selected_keys()
        if self._desk.write(kind, after=chosen[-1] if chosen else ""):
            self._edit()

    def _edit(self) -> None:
        """Put the cursor into the reader's words; in a narrow window their pane is opened for that."""
        if self._pane.isHidden():
            self._panes.toggle(RIGHT)
        self._pane.edit()

    def _move(self, deed: Callable[[], object]) -> None:
        if self._bar.text:
            self.said.emit(tr("正在查找，清除查找的词以后才能移动"))
        else:
            deed()

    def _on_opened(self, key: str) -> None:
        found = next((one for one in self._resolved if one.item.id == key), None)
        location: Location | None = found.location if found else None
        if location is not None:
            self.wanted.emit(location)
        else:
            self._edit()

    def _on_failed(self, sentence: str) -> None:
        self._is_unsaved = True
        ways = [(tr("重试"), self._desk.retry), (tr("另存到…"), lambda: self.files.save(".shangjian.json"))]
        self._notice.tell(sentence, ways, token="doubt")

    def _on_saved(self) -> None:
        if self._is_unsaved:
            self._is_unsaved = False
            self._notice.hide()


def _state(style: Style, title: str, *ways: tuple[str, Callable[[], object]]) -> QWidget:
    """What stands where there is nothing to list yet: how to begin."""
    holder = surface()
    box = QVBoxLayout(holder)
    margins(box, 24, 48, 24, 24, spacing=8)
    box.addWidget(Label(style, title, role="item", wrap=True))
    box.addWidget(Label(style, HOW, token="text2", wrap=True))
    row = QHBoxLayout()
    margins(row, 0, 8, 0, 0, spacing=8)
    for number, (words, deed) in enumerate(ways):
        row.addWidget(Button(style, words, look="" if number else "primary", on_click=deed))
    row.addStretch(1)
    box.addLayout(row)
    box.addStretch(1)
    return holder


def _here(view: ItemList, resolved: Sequence[Resolved]) -> Resolved | None:
    """The item that has the cursor, or the first selected one."""
    keys, key = view.selected_keys(), view.current_key()
    wanted = key if key in keys else keys[0] if keys else ""
    return next((one for one in resolved if one.item.id == wanted), None)


def _row(resolved: Resolved) -> ListRow:
    item = resolved.item
    if item.kind == HEADING:
        return ListRow(item.id, resolved.title or tr("（空标题）"), bold=True, indent=int(item.written_as) - 1)
    if item.kind == NOTE:
        return ListRow(item.id, resolved.title or tr("（空笔记）"), icon="text")
    tag = (tr("本版没有"), "likely") if resolved.is_missing else None
    if isinstance(resolved.record, Observation) and item.written_as == "sentence":
        tag = (tr("一句话"), "")
    return ListRow(item.id, resolved.title, second=shown(resolved.detail), icon=resolved.icon, tag=tag)


def _sheet(title: str, chosen: Sequence[Resolved]) -> Sheet | None:
    """Items as a table: of values, of policies, or of everything where they are mixed."""
    if not chosen:
        return None
    values = [one.record for one in chosen if isinstance(one.record, Observation)]
    policies = [one.record for one in chosen if isinstance(one.record, Policy)]
    if len(values) == len(chosen):
        return sheets.of_observations(title, values, OBSERVATION_COLUMNS)
    if len(policies) == len(chosen):
        return sheets.of_policies(title, policies)
    return contents_of(title, chosen)
