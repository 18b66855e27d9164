"""The English interface: nothing that is shown is left in Chinese, and every translation can be used."""

import tomllib

from tests.modules import ROOT, Module
from tests.words import Words

ALLOWED: dict[str, list[str]] = {}
for group in tomllib.loads((ROOT / "tests" / "chinese.toml").read_text(encoding="utf-8")).values():
    for name, places in group["places"].items():
        ALLOWED.setdefault(name, []).extend(places)


def allowed(module: Module, words: Words) -> bool:
    """Whether words may stay Chinese: the list names their module, symbol, or symbol and beginning."""
    for name, places in ALLOWED.items():
        if module.place == name or (name.endswith("/") and module.place.startswith(name)):
            for place in places:
                symbol, _, start = place.partition(": ")
                fits = symbol in {"*", words.symbol} or words.symbol.startswith(f"{symbol}.")
                if fits and words.text.startswith(start):
                    return True
    return False
