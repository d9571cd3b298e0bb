"""The steps of the optimisers, in place on a batch of runs (B, P, d).

Each optimiser is a function ``(points, memory, gradient, rate, momentum, count, sphere)`` that
changes points and memory; ``sphere`` is the slice of rows kept at unit length, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

from lmviz.arrays import Array, namespace

Step = Callable[..., None]

ADAM_SECOND = 0.999
ADAM_EPSILON = 1e-8


def onto_sphere(points: Array, sphere: slice | None) -> None:
    """Put the rows ``sphere`` back to unit length, in place."""
    if sphere is None:
        return
    xp, part = namespace(points), points[:, sphere]
    part /= xp.sqrt(xp.einsum("bpd,bpd->bp", part, part))[..., None]


def make_tangent(points: Array, vectors: Array, sphere: slice | None) -> None:
    """Take the radial part out of the rows ``sphere`` of ``vectors`` (B, [m,] P, d), in place."""
    if sphere is None:
        return
    x, v = points[:, sphere], vectors[..., sphere, :]
    if v.ndim == 4:
        v -= (v * x[:, None]).sum(-1)[..., None] * x[:, None]
    else:
        v -= namespace(v).einsum("bpd,bpd->bp", v, x)[..., None] * x


def sgd(
    points: Array,
    memory: tuple[Array, ...],
    gradient: Array,
    rate: Any,
    momentum: Any,
    count: int,
    sphere: slice | None,
) -> None:
    """SGD with heavy-ball momentum, as in torch; on the sphere the momentum is carried along by
    projection onto the new tangent space, as geoopt's RiemannianSGD does."""
    (velocity,) = memory
    velocity *= momentum
    velocity += gradient
    points -= rate * velocity
    onto_sphere(points, sphere)
    make_tangent(points, velocity, sphere)


def adam(
    points: Array,
    memory: tuple[Array, ...],
    gradient: Array,
    rate: Any,
    momentum: Any,
    count: int,
    sphere: slice | None,
) -> None:
    """Adam (Kingma & Ba 2015) with β1 = ``momentum``, β2 = 0.999; ``count`` starts at 1."""
    xp = namespace(points)
    first, second = memory
    first *= momentum
    first += (1 - momentum) * gradient
    second *= ADAM_SECOND
    second += (1 - ADAM_SECOND) * gradient * gradient
    size = xp.sqrt(second / (1 - ADAM_SECOND**count))
    size += ADAM_EPSILON
    points -= rate / (1 - momentum**count) * first / size


FIRST_ORDER: dict[str, tuple[Step, int]] = {
    "sgd": (sgd, 1),
    "riemannian_sgd": (sgd, 1),
    "adam": (adam, 2),
}
"""Step function and number of memory arrays of each first-order optimiser."""


def empty_memory(count: int, like: Array, xp: ModuleType) -> tuple[Array, ...]:
    """``count`` arrays of zeros shaped like the points."""
    return tuple(xp.zeros_like(like) for _ in range(count))
