"""A loss in words, from its record alone: for the page of the atlas and for ``docs/losses``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lmviz.losses.base import HyperParameter, LossRecord, build
from lmviz.losses.snippets import torch_code

NOTICE = "<!-- Made from the record of the loss by scripts/document_losses.py; change it there. -->"


def properties(record: LossRecord) -> dict[str, str]:
    """What a record says of its loss, in words."""
    facts = {
        "normalises features": record.normalizes_features,
        "normalises prototypes": record.normalizes_prototypes,
        "needs class counts": record.needs_class_counts,
        "has a minimiser": record.attains_minimum,
        "minimum at the simplex known in closed form": record.simplex_minimum is not None,
        "gradient in closed form": record.closed_form is not None,
        "sees the other samples of its batch": record.sees_batch,
        "carries a memory from batch to batch": record.remember is not None,
    }
    return {name: "yes" if value else "no" for name, value in facts.items()}


def allowed(parameter: HyperParameter) -> str:
    """The range or the modes of a hyper-parameter, in words."""
    if parameter.choices:
        return ", ".join(parameter.choices)
    kind = "whole numbers " if parameter.integer else ""
    unit = " rad" if parameter.unit == "rad" else ""
    return f"{kind}{parameter.low:g} to {parameter.high:g}{unit}"


def default(parameter: HyperParameter) -> str:
    """The default of a hyper-parameter, as short as it can be written."""
    value = parameter.default
    return value if isinstance(value, str) else f"{value:g}"


def page(record: LossRecord) -> str:
    """The documentation page of one loss, in Markdown."""
    parts = [
        NOTICE,
        f"# {record.title}",
        f"`losses.make({record.key!r})`. {record.summary}",
        f"$$\n{record.formula}\n$$",
        _reference(record),
        "## Hyper-parameters",
        _hyper(record.hyper),
        "## Properties",
        _table(["", ""], [[name, value] for name, value in properties(record).items()]),
    ]
    code = torch_code(build(record, {}))
    if code:
        parts += [
            "## In plain PyTorch",
            "`z`: features (N, d), `w`: prototypes (k, d), `y`: labels (N,). Returns the value of "
            "each sample. It needs torch only.",
            f"```python\n{code}```",
        ]
    return "\n\n".join(parts) + "\n"


def index(records: Iterable[LossRecord]) -> str:
    """The list of all losses, in Markdown."""
    rows = [
        [f"[{r.title}]({r.key}.md)", f"`{r.key}`", str(r.citation.year), r.summary] for r in records
    ]
    head = ["loss", "key", "year", "in a sentence"]
    return f"{NOTICE}\n\n# The losses\n\n{_table(head, rows)}\n"


def pages(records: Iterable[LossRecord]) -> dict[str, str]:
    """File name -> text of the whole folder ``docs/losses``."""
    records = list(records)
    return {"README.md": index(records), **{f"{r.key}.md": page(r) for r in records}}


def _reference(record: LossRecord) -> str:
    text = str(record.citation)
    if record.citation.arxiv:
        arxiv = record.citation.arxiv
        text = text.replace(f"arXiv {arxiv}", f"[arXiv {arxiv}](https://arxiv.org/abs/{arxiv})")
    return f"{text}. {record.source}".rstrip(". ") + "."


def _hyper(parameters: Iterable[HyperParameter]) -> str:
    rows = [[f"`{p.name}`", f"${p.symbol}$", default(p), allowed(p), p.help] for p in parameters]
    if not rows:
        return "None."
    return _table(["name", "symbol", "default", "allowed", "meaning"], rows)


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(_cell(text) for text in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("|", r"\|")
