"""What every page is given: the data, the look and what is remembered."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.settings import SettingsStore
from desktop.store.reference import ReferenceStore
from desktop.store.userdata import UserData
from desktop.style import Style


@dataclass(frozen=True, slots=True)
class Context:
    """Handed to the constructor of each page.

    Attributes:
        store: The open reference database.
        style: The look in force.
        settings: What is remembered between runs.
        user: The reader's collections and notes; in memory where nothing else is given.
    """

    store: ReferenceStore
    style: Style
    settings: SettingsStore
    user: UserData = field(default_factory=lambda: UserData(None))
