"""The language of the interface. Words stand in the code in Chinese; `tr` gives them as they are to be shown.

Nothing is looked up, and no file is read, while the interface is Chinese. The language is chosen once, before
`desktop.views` is imported, so that words of modules may be translated as they are read. Data, documents and what the
search understands are Chinese always and never come here. ``make translations`` collects what `tr` and `mark` are given
into ``resources/translations/en.ts``; tests/test_language.py finds what it misses.
"""

from __future__ import annotations

from collections.abc import Callable
from string import Formatter

CHINESE, ENGLISH = "zh", "en"

#: Gives the translation of a text and a use of it, or an empty one; ``None`` while the interface is Chinese.
_find: Callable[[str, str], str] | None = None


def use(find: Callable[[str, str], str] | None) -> None:
    """Take translations from here on.

    Args:
        find: Gives the translation of a text and a use of it, empty where there is none; ``None`` for Chinese.
    """
    global _find  # noqa: PLW0603 - one language for the whole program
    _find = find


def current() -> str:
    """`CHINESE` or `ENGLISH`."""
    return CHINESE if _find is None else ENGLISH


def tr(text: str, use: str = "") -> str:
    """A text in the language of the interface.

    Args:
        text: A literal, with names in braces where ``format`` is to put values. A translation may write
            ``{n:item|items}`` for a word that depends on a count.
        use: Tells apart uses of one text that have different translations; a literal too.
    """
    return text if _find is None else shown(text, use)


def mark(text: str, use: str = "") -> str:  # noqa: ARG001 - for ``make translations``
    """A literal that is shown in translation somewhere and stays Chinese here: in data, in copies, as a key."""
    return text


class Both(str):
    """Chinese words, for data and documents, that know what the interface shows for them."""

    __slots__ = ("other",)

    other: str


def both(chinese: str, other: str) -> str:
    """Words that are Chinese wherever they go, and that `shown` gives as `other` while the interface is not."""
    if _find is None:
        return chinese
    made = Both(chinese)
    made.other = other
    return made


def phrase(text: str, **values: object) -> str:
    """A marked text with values put in, Chinese wherever it goes; `shown` translates it and the values."""
    if _find is None:
        return text.format(**values)
    said = {name: shown(value) if isinstance(value, str) else value for name, value in values.items()}
    return both(text.format(**values), shown(text).format(**said))


def shown(text: str, use: str = "") -> str:
    """A text that was marked, in the language of the interface; any other text comes back as it is."""
    if isinstance(text, Both):
        return text.other
    found = _find(text, use) if _find is not None and text else ""
    return (_Counting(found) if "|" in found else found) or text


class _Counting(str):
    """A translation in which words depend on a count."""

    __slots__ = ()

    def format(self, *args: object, **values: object) -> str:
        return _Numbers().vformat(self, args, values)


class _Numbers(Formatter):
    """Formats ``{n:item|items}`` as ``item`` where n is 1."""

    def format_field(self, value: object, format_spec: str) -> str:
        one, bar, more = format_spec.partition("|")
        if bar:
            return one if str(value) == "1" else more
        text: str = super().format_field(value, format_spec)
        return text
