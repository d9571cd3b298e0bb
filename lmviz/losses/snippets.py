"""Plain PyTorch for every loss: a function to copy, made from the record's snippet.

The snippets need nothing of this package. They are what the tests hold against the papers'
formulas, and the page and the documentation show.
"""

from __future__ import annotations

import re
import textwrap
from typing import Any

from lmviz.losses.base import Loss

COSINES = """\
z, w = F.normalize(z), F.normalize(w)
cosines = z @ w.T
own = cosines.gather(1, y[:, None])
"""
ANGLE = """\
# Exact at 0 and pi, where acos loses half the digits and its gradient is infinite.
theta = torch.atan2((z - own * w[y]).norm(dim=1, keepdim=True), own)
"""
CROSS_ENTROPY = """\
return F.cross_entropy(s * cosines.scatter(1, y[:, None], target), y, reduction="none")
"""
RIVALS = """\
rivals = (s * cosines).scatter(1, y[:, None], -math.inf).logsumexp(1)
"""
STAIRCASE = """\
q = (m * theta / math.pi).floor().clamp(max=math.ceil(m) - 1)
psi = (-1.0) ** q * torch.cos(m * theta) - 2 * q
"""


def torch_code(loss: Loss) -> str:
    """A module with one function, named like the loss, whose defaults are its hyper-parameters.

    The function takes ``z`` (N, d), ``w`` (k, d) and ``y`` (N,) and returns the per-sample values
    (N,). Empty for a record without a snippet.
    """
    body = loss.record.snippet.strip()
    if not body:
        return ""
    words = set(re.findall(r"\w+", body))
    given = {"memory": None, **loss.hyper} if loss.record.remember else dict(loss.hyper)
    named = [f"{name}={_literal(value)}" for name, value in given.items() if name in words]
    if loss.record.needs_class_counts and "counts" not in given:
        named.insert(0, "counts")
    head = f"def {loss.record.key}({', '.join(['z', 'w', 'y', *named])}):"
    if len(head) > 88:
        rows = textwrap.fill(", ".join(named), 84, break_on_hyphens=False)
        head = f"def {loss.record.key}(\n    z, w, y,\n{textwrap.indent(rows, '    ')},\n):"
    imports = ["import math\n"] if "math" in words else []
    imports += ["import torch"] if "torch" in words else []
    imports += ["import torch.nn.functional as F"] if "F" in words else []
    return "\n".join([*imports, "", "", head, textwrap.indent(body, "    "), ""])


def _literal(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.12g}" if float(f"{value:.12g}") == value else repr(value)
    return f'"{value}"' if isinstance(value, str) else repr(value)
