"""The engine's objective and optimisers as torch has them: autograd, torch.optim, geoopt."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

import numpy as np
import torch

from lmviz import sphere
from lmviz.losses import regularizers

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import geoopt


def objective(problem: sphere.Problem, w: torch.Tensor, z: torch.Tensor) -> torch.Tensor:
    """Loss and regularisers by their definitions."""
    labels = torch.as_tensor(problem.labels)
    total = problem.loss.objective(z, w, labels)
    if problem.sample_margin:
        total = total + problem.sample_margin * regularizers.sample_margin(z, w, labels).mean()
    if problem.zero_centroid:
        seen = w
        if problem.loss.record.normalizes_prototypes:
            seen = w / w.norm(dim=-1, keepdim=True)
        r_w = regularizers.zero_centroid(seen, problem.zero_centroid_form)
        total = total + problem.zero_centroid * r_w
    return total


def leaves(problem: sphere.Problem, points: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    """Prototypes and features of one run as torch parameters."""
    w, z = points[: problem.k], points[problem.k :]
    return torch.tensor(w, requires_grad=True), torch.tensor(z, requires_grad=True)


def gain(problem: sphere.Problem) -> float:
    """N/k, or 1 where the feature step is not scaled."""
    return problem.n / problem.k if problem.scale_feature_step else 1.0


def gradient(problem: sphere.Problem, points: np.ndarray) -> tuple[float, np.ndarray]:
    """Value and gradient (k + N, d) of one run, by autograd."""
    w, z = leaves(problem, points)
    value = objective(problem, w, z)
    value.backward()
    return value.item(), np.concatenate([w.grad.numpy(), gain(problem) * z.grad.numpy()])


def together(w: torch.Tensor, z: torch.Tensor) -> np.ndarray:
    return torch.cat([w, z]).detach().numpy().copy()


def optimize(
    problem: sphere.Problem, optimizer: torch.optim.Optimizer, w, z, steps: int
) -> list[np.ndarray]:
    """The points (k + N, d) after every step."""
    seen = []
    for _ in range(steps):
        optimizer.zero_grad()
        objective(problem, w, z).backward()
        if isinstance(optimizer, torch.optim.Adam):
            # Adam divides by the size of the gradient: a learning rate could not stand for it.
            z.grad *= gain(problem)
        optimizer.step()
        seen.append(together(w, z))
    return seen


def sgd(problem: sphere.Problem, points: np.ndarray, steps: int) -> list[np.ndarray]:
    """torch.optim.SGD, the features in a group of their own."""
    w, z = leaves(problem, points)
    rate, decay, by = problem.learning_rate, problem.weight_decay, gain(problem)
    optimizer = torch.optim.SGD(
        [{"params": [w]}, {"params": [z], "lr": rate * by, "weight_decay": decay / by}],
        lr=rate,
        momentum=problem.momentum,
        weight_decay=decay,
    )
    return optimize(problem, optimizer, w, z, steps)


def adam(problem: sphere.Problem, points: np.ndarray, steps: int) -> list[np.ndarray]:
    w, z = leaves(problem, points)
    optimizer = torch.optim.Adam(
        [w, z],
        lr=problem.learning_rate,
        betas=(problem.momentum, 0.999),
        weight_decay=problem.weight_decay,
    )
    return optimize(problem, optimizer, w, z, steps)


def riemannian_sgd(problem: sphere.Problem, points: np.ndarray, steps: int) -> list[np.ndarray]:
    """geoopt's RiemannianSGD on its Sphere, but for its first step.

    geoopt seeds the momentum with the raw first gradient and adds the tangent one to it; torch's
    SGD, and ours, begin with a momentum of zero.
    """
    w, z = (
        geoopt.ManifoldParameter(x.detach(), manifold=geoopt.Sphere())
        for x in leaves(problem, points)
    )
    optimizer = geoopt.optim.RiemannianSGD(
        [{"params": [w]}, {"params": [z], "lr": problem.learning_rate * gain(problem)}],
        lr=problem.learning_rate,
        momentum=problem.momentum,
    )
    for x in (w, z):
        optimizer.state[x]["momentum_buffer"] = torch.zeros_like(x)
    return optimize(problem, optimizer, w, z, steps)


def trajectory(problems: Sequence[sphere.Problem], steps: int) -> list[np.ndarray]:
    """Our points (B, k + N, d) after every step."""
    engine = sphere.Engine(problems)
    state, seen = engine.start(), []
    for _ in range(steps):
        state = engine.advance(state, 1)
        seen.append(np.array(state.points))
    return seen
