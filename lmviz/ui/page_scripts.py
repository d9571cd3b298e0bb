"""What repeats a page outside the app: Python through the package's public names, or a command."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from lmviz.losses import CATALOGUE, Loss
from lmviz.training.config import RunConfig


def packing(k: int, d: int) -> str:
    """The best packing of the Optimum page."""
    return f'''"""{k} points on the unit sphere of R^{d}, as far apart as is known."""

import math

from lmviz import geometry

packing = geometry.best_packing(k={k}, d={d})

# packing.points (k, d), packing.contacts, packing.rattlers, packing.residual
print(f"largest class margin {{math.degrees(packing.angle):.7f}} degrees, {{packing.status}}")
'''


def riesz(k: int, d: int, exponents: Sequence[float], starts: int) -> str:
    """The configuration of minimal energy at the last of the exponents."""
    return f'''"""{k} points on the unit sphere of R^{d} with the least Riesz energy."""

import math

from lmviz.geometry.riesz import continuation

exponents = {[float(t) for t in exponents]}
*_, minimum = continuation({k}, {d}, exponents, starts={starts})

# minimum.points (k, d), minimum.energy
print(f"t = {{minimum.t:g}}: class margin {{math.degrees(minimum.angle):.5f}} degrees")
'''


def loss_values(shown: Sequence[Loss], angle: float, apart: float, length: float) -> str:
    """The value of each loss at one angle (radians) to the own of two prototypes."""
    counted = any(loss.record.needs_class_counts for loss in shown)
    named = "".join(f"    {loss!r},\n" for loss in shown)
    ratio = "    loss = loss.with_counts((100, 1))\n" if counted else ""
    return f'''"""Losses of one sample between two prototypes, with lmviz."""

import numpy as np

from lmviz import losses

chosen = [
{named}]
angle, apart, length = {angle:.6g}, {apart:.6g}, {length:g}  # radians, radians, norm of the sample
features = length * np.array([[np.cos(angle), np.sin(angle)]])
prototypes = np.array([[1.0, 0.0], [np.cos(apart), np.sin(apart)]])
labels = np.array([0])

for loss in chosen:
{ratio}    value = float(loss(features, prototypes, labels)[0])
    print(f"{{loss.record.title}} {{dict(loss.hyper)}}: {{value:.6f}}")
'''


def plane(loss: Loss, k: int, per_class: int, steps: int, seed: int) -> str:
    """The toy of the discriminative loss in the plane."""
    return f'''"""{loss.record.title} with free features in the plane, with lmviz."""

from lmviz import losses
from lmviz.sphere import plane

loss = {loss!r}
run = plane.run(loss, k={k}, per_class={per_class}, steps={steps}, seed={seed})
found = run.geometry[-1]
print(f"spread {{found.spread:.4f}}, closest boundary {{found.reach:.4f}}")
'''


def theorem(key: str, values: Mapping[str, Any]) -> str:
    """The check of one card."""
    given = "".join(f", {name}={value!r}" for name, value in values.items())
    return f'''"""A statement of the paper, checked now with lmviz."""

from lmviz import theorems

verdict = theorems.check({key!r}{given})
for claim in verdict.claims:
    print(f"{{claim.outcome}}: {{claim.text}}")
for number in verdict.numbers:
    print(f"{{number.label}}: {{number.value:.9g}} {{number.unit}}")
'''


def own_data(file: str, centred: bool) -> str:
    """The report of an uploaded file, or of the example where there is none."""
    source = f"data.read({file!r})" if file else "data.digits()"
    option = ", centred=True" if centred else ""
    return f'''"""Margins of embeddings, measured with lmviz."""

import math

import lmviz
from lmviz import data

own = {source}
report = lmviz.report(
    own.features, own.labels, own.prototypes, class_names=own.class_names{option}
)
print(f"class margin {{math.degrees(report.class_margin):.4f}} degrees")
'''


TABLES = {
    "table-1": "table_1",
    "table-2": "table_2",
    "table-3": "table_3",
    "l-softmax": "l_softmax",
}


def paper(section: str) -> str:
    """The reported numbers of a section; of Table 1 where it has none."""
    name = TABLES.get(section, "table_1")
    return f'''"""Numbers that the papers report, as lmviz holds them."""

from lmviz import paper

for row in paper.{name}():
    print(row)
'''


def training(config: RunConfig) -> str:
    """A run of the Training page, in a process of its own."""
    given = _given(config)
    inside = "".join(f"\n    {name}={value!r}," for name, value in given.items())
    inside = f"{inside}\n" if inside else ""
    return f'''"""{config.title}, trained with lmviz."""

from lmviz.training import launch, settings
from lmviz.training.config import RunConfig
from lmviz.training.runs import Store

config = RunConfig({inside})
run = Store(settings.runs_folder()).create(config)
launch.start(run)  # in a process of its own: python -m lmviz runs shows how it stands
print(run.folder)
'''


def training_command(config: RunConfig) -> str:
    """The same as one line for a shell."""
    words = ["python", "-m", "lmviz", "train"]
    for name, value in _given(config).items():
        flag = "--" + name.replace("_", "-")
        if isinstance(value, bool):
            words.append(flag if value else f"--no-{flag.removeprefix('--')}")
        elif isinstance(value, dict):
            words += [flag, *(f"{hyper}={_text(v)}" for hyper, v in value.items())]
        else:
            words += [flag, _text(value)]
    return shlex.join(words)


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ",".join(map(_text, value))
    return repr(value) if isinstance(value, float) else str(value)


def _given(config: RunConfig) -> dict[str, Any]:
    """The settings that differ from the default; of one length the one that is used."""
    default = RunConfig()
    usual = {p.name: p.default for p in CATALOGUE[config.loss].hyper}
    found: dict[str, Any] = {}
    for field in fields(RunConfig):
        value = getattr(config, field.name)
        if field.name == "hyper":
            value = {n: v for n, v in config.hyper.items() if v != usual.get(n)}
            if value:
                found["hyper"] = value
        elif field.name in ("epochs", "budget_s"):
            if value:
                found[field.name] = value
        elif value != getattr(default, field.name):
            found[field.name] = value
    return found
