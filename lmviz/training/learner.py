"""A net, its prototypes and their optimiser: one step of training, and features of images."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import numpy as np

from lmviz.geometry.margins import sample_margins
from lmviz.geometry.sphere import normalize
from lmviz.losses import Loss
from lmviz.losses.regularizers import sample_margin, zero_centroid
from lmviz.training import backbones, head, schedule
from lmviz.training.augment import Images
from lmviz.training.config import RunConfig
from lmviz.training.material import Material
from lmviz.training.measure import predictions

EVALUATION_BATCH = 500
WHITENED = 1000
"""Training images whose patches set the first layer of a net that whitens."""


class NotFinite(ArithmeticError):
    """The loss is no longer a number."""


@dataclass(frozen=True)
class Step:
    """What a step found before its update; tensors, not yet waited for.

    Attributes:
        value: the loss with its regularisers.
        gradient: norm of the gradient before it was clipped.
        right: (B,) whether the image was classified correctly.
        margins: (B,) sample margins.
    """

    value: Any
    gradient: Any
    right: Any
    margins: Any


class Learner:
    """Everything that a run changes, and the two things it does with it.

    Args:
        config: what to build.
        material: what it learns from, on ``device``.
        half: whether the backbone computes in bfloat16.
        steps: of the whole run.

    Attributes:
        seen: (N,) sample margin of each training image when it was last trained on, NaN before.
        memory: what the loss carries from batch to batch, if anything.
    """

    def __init__(
        self,
        config: RunConfig,
        material: Material,
        device: Any,
        *,
        half: bool,
        steps: int,
    ) -> None:
        import torch

        torch.manual_seed(config.seed)
        self.config, self.material, self.device = config, material, device
        self.half, self.steps = half, steps
        self.loss = config.make_loss(material.counts)
        side, _, channels = material.shape
        record = backbones.CATALOGUE[config.net]
        net = record.build(channels, side, config.feature_dim, config.relu)
        if record.whitens:
            backbones.adapt(net, material.train.plain(range(min(WHITENED, material.n))))
        self.net = net.to(device, memory_format=torch.channels_last)
        k = len(material.counts)
        self.head = head.build(config.head, k, net.feature_dim, config.seed).to(device)
        self.parameters = [
            p for module in (self.net, self.head) for p in module.parameters() if p.requires_grad
        ]
        self.optimizer = torch.optim.SGD(
            self.parameters,
            lr=config.lr,
            momentum=config.momentum,
            nesterov=config.nesterov,
            weight_decay=config.weight_decay,
        )
        weights = schedule.class_weights(material.counts) if config.drw else ()
        self._weights = torch.tensor(weights, dtype=torch.float32, device=device)
        self.seen = torch.full((material.n,), math.nan, device=device)
        self.memory: Any = None

    @property
    def prototypes(self) -> Any:
        """(k, d) float32, without history."""
        return self.head.prototypes.detach()

    def learning_rate(self, number: int) -> float:
        """The learning rate of a step."""
        c = self.config
        epoch_steps = self.material.n / c.batch_size
        return schedule.learning_rate(c.schedule, c.lr, number, self.steps, epoch_steps)

    def step(self, positions: Any, number: int) -> Step:
        """Train on the images at ``positions`` (B,), as step ``number`` (from 0)."""
        import torch

        self.net.train()
        labels = self.material.train_labels[positions]
        with self._precision():
            features = self.net(self.material.batch(positions, number))
        value = self._objective(features, labels, number)
        self.optimizer.zero_grad(set_to_none=True)
        value.backward()
        gradient = torch.nn.utils.clip_grad_norm_(self.parameters, self.config.clip or math.inf)
        # On a processor the answer is there at once; a GPU is asked when something is logged.
        if self.device.type == "cpu":
            self.check(value.detach())
        with torch.no_grad():
            margins = sample_margins(features, self.head.prototypes, labels)
            right = predictions(features, self.head.prototypes, self.loss) == labels
            self.seen[positions] = margins
        self.memory = self.loss.remember(features, labels, len(self.head.prototypes), self.memory)
        for group in self.optimizer.param_groups:
            group["lr"] = self.learning_rate(number)
        self.optimizer.step()
        return Step(value.detach(), gradient, right, margins)

    def check(self, value: Any) -> None:
        """Raise NotFinite unless the loss is a number."""
        if not math.isfinite(float(value)):
            raise NotFinite(f"the loss became {float(value)}")

    def _objective(self, features: Any, labels: Any, number: int) -> Any:
        config, prototypes = self.config, self.head.prototypes
        loss = schedule.ramped(self.loss, schedule.ramp(number, self.steps, config.ramp))
        if config.drw and schedule.reweighted(number, self.steps):
            weights = self._weights[labels]
            values = loss(features, prototypes, labels, self.memory, check=False)
            value = (weights * values).sum() / weights.sum()
        else:
            value = loss.objective(features, prototypes, labels, self.memory, check=False)
        if config.sample_margin:
            value = (
                value + config.sample_margin * sample_margin(features, prototypes, labels).mean()
            )
        if config.zero_centroid:
            value = value + config.zero_centroid * zero_centroid(self._centred(prototypes, loss))
        return value

    def _centred(self, prototypes: Any, loss: Loss) -> Any:
        """Where only directions count, R_W is that of the unit prototypes: with free lengths it
        would be lowered by shrinking them."""
        return normalize(prototypes) if loss.record.normalizes_prototypes else prototypes

    def features(self, images: Images, rows: Any) -> Any:
        """Features (N, d), float32, of images as they are."""
        import torch

        self.net.eval()
        with torch.inference_mode(), self._precision():
            parts = [
                self.net(images.plain(rows[start : start + EVALUATION_BATCH]))
                for start in range(0, len(rows), EVALUATION_BATCH)
            ]
        return torch.cat(parts)

    def _precision(self) -> AbstractContextManager:
        import torch

        return torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.half)

    def state(self) -> dict[str, Any]:
        """All that :meth:`restore` needs to go on bit for bit."""
        return {
            "net": self.net.state_dict(),
            "head": self.head.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "seen": self.seen,
            "memory": self.memory,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up a :meth:`state`."""
        self.net.load_state_dict(state["net"])
        self.head.load_state_dict(state["head"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.seen = state["seen"].to(self.device)
        self.memory = None if state["memory"] is None else state["memory"].to(self.device)


class Order:
    """Which images each step trains on: the epochs' permutations, one after the other.

    An epoch is fixed by the seed and its number alone. A batch may begin in one epoch and end in
    the next, so that every image counts exactly once in each.
    """

    def __init__(self, n: int, batch_size: int, seed: int) -> None:
        self.n, self.batch_size, self.seed = n, batch_size, seed
        self._kept: tuple[int, np.ndarray] = (-1, np.empty(0, np.int64))

    def positions(self, number: int) -> np.ndarray:
        """Positions (B,) of the images of step ``number``."""
        return np.concatenate(list(self._parts(number * self.batch_size)))

    def _parts(self, start: int) -> Iterator[np.ndarray]:
        end = start + self.batch_size
        while start < end:
            epoch, inside = divmod(start, self.n)
            part = self._permutation(epoch)[inside : inside + end - start]
            yield part
            start += len(part)

    def _permutation(self, epoch: int) -> np.ndarray:
        if self._kept[0] != epoch:
            rng = np.random.default_rng((self.seed, epoch))
            self._kept = (epoch, rng.permutation(self.n))
        return self._kept[1]
