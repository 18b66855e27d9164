"""The reasons for a restored decimal point, taken apart for display."""

from __future__ import annotations

from dataclasses import dataclass

#: The kinds of proof that the transcription rules accept.
KINDS = ("恒等", "重述", "次序", "界限", "公布")


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: its kind, or nothing where the text names none, and its words."""

    kind: str
    text: str


def reasons(evidence: str) -> tuple[Reason, ...]:
    """Split stored evidence into its reasons.

    Args:
        evidence: ``恒等：1.54 + 2.50 + 2.75 = 6.79；公布：国家统计局 137853 亿元``.
    """
    found: list[Reason] = []
    for part in filter(None, (piece.strip() for piece in evidence.split("；"))):
        kind, mark, text = part.partition("：")
        if mark and kind in KINDS:
            found.append(Reason(kind, text.strip()))
        elif found:
            last = found.pop()
            found.append(Reason(last.kind, f"{last.text}；{part}"))
        else:
            found.append(Reason("", part))
    return tuple(found)
