"""Values that follow from printed ones: a prior year, a sum, a share. The build computes them; none is typed in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.sources import Row
from data.vocabulary import period_problem

_COMPARABLE = "可比口径"
_CERTAINTIES = ("certain", "likely", "ambiguous")


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to derive a value.

    Attributes:
        inputs: How many values it takes; None for two or more.
        compute: The value from those of the inputs.
        words: The formula from the inputs as shown (``2.17万亿元``).
    """

    inputs: int | None
    compute: Callable[[Sequence[float]], float]
    words: Callable[[Sequence[str]], str]


def _factor(growth: str) -> str:
    """Write what a growth multiplies by: （1 + 3.6%）, （1 − 0.15%）."""
    return f"（1 − {growth[1:]}）" if growth.startswith("-") else f"（1 + {growth}）"


KINDS: Mapping[str, Kind] = {
    "prior": Kind(2, lambda v: v[0] / (1 + v[1] / 100), lambda w: f"{w[0]} ÷ {_factor(w[1])}"),
    "sum": Kind(None, sum, " + ".join),
    "share": Kind(2, lambda v: v[0] / v[1] * 100, lambda w: f"{w[0]} ÷ {w[1]}"),
    "ratio": Kind(2, lambda v: v[0] / v[1], lambda w: f"{w[0]} ÷ {w[1]}"),
    "difference": Kind(2, lambda v: v[0] - v[1], lambda w: f"{w[0]} − {w[1]}"),
    "growth": Kind(2, lambda v: (v[0] / v[1] - 1) * 100, lambda w: f"{w[0]} ÷ {w[1]} − 1"),
}
"""The value before a growth, the sum of parts, a part in per cent of a whole, and so on."""


def derived_cells(row: Row, inputs: Sequence[Row]) -> dict[str, str]:
    """Make the cells of an observation of a row of the table ``derived``.

    Args:
        row: The row, in which ``derivation_reasons`` found nothing.
        inputs: The observations it names, in its order.
    """
    kind = KINDS[row["kind"]]
    value = kind.compute([float(item["value"]) for item in inputs])
    text = f"{value:.{int(row['decimals'])}f}"
    worst = max(inputs, key=lambda item: _CERTAINTIES.index(item["certainty"]))
    return {
        **{name: row[name] for name in ("id", "indicator_id", "region", "category", "period", "period_kind", "unit")},
        "section": inputs[0]["section"],
        "value": str(float(text)),
        "value_text": text,
        "point_restored": "0",
        "certainty": "likely" if worst["certainty"] == "ambiguous" else worst["certainty"],
        "origin": "derived",
        "formula": kind.words([f"{item['value_text']}{item['unit']}" for item in inputs]),
        "note": row["note"],
    }


def derivation_reasons(row: Row, observations: Mapping[str, Row]) -> Iterator[str]:
    """Say why a value cannot be derived: unknown inputs, other units, a growth at comparable coverage."""
    kind = KINDS.get(row["kind"])
    if kind is None:
        yield f"kind：“{row['kind']}”不在词表内"
        return
    names = row["inputs"].split()
    strangers = [name for name in names if name not in observations]
    yield from (f"inputs：observations 里没有“{name}”" for name in strangers)
    if strangers:
        return
    inputs = [observations[name] for name in names]
    if len(inputs) != kind.inputs if kind.inputs else len(inputs) < 2:
        yield f"inputs：“{row['kind']}”要 {kind.inputs or '两个以上'} 个值，这里有 {len(inputs)} 个"
        return
    yield from (f"inputs：{item['id']} 没有 value" for item in inputs if not item["value"])
    if problem := period_problem(row["period"], row["period_kind"]):
        yield problem
    units = {item["unit"] for item in inputs}
    if row["kind"] == "prior":
        if inputs[1]["unit"] != "%":
            yield "inputs：第二个应是以 % 计的增速"
        if _COMPARABLE in inputs[1]["note"]:
            yield f"inputs：{names[1]} 按可比口径计算，不能用来推算上年的值"
        if row["unit"] != inputs[0]["unit"]:
            yield f"unit：应为“{inputs[0]['unit']}”"
    elif len(units) > 1 and row["kind"] != "ratio":
        yield f"inputs：单位不一：{'、'.join(sorted(units))}"
    elif row["kind"] in {"share", "growth"} and row["unit"] != "%":
        yield "unit：应为“%”"
    elif row["kind"] == "sum" and row["unit"] not in units:
        yield f"unit：应为“{inputs[0]['unit']}”"
