"""One step of training is the step that a plain PyTorch loop takes."""

from __future__ import annotations

import copy
import math

import numpy as np
import pytest
import torch
from torch.nn import functional

from lmviz.training import calibrate
from lmviz.training.learner import Learner, NotFinite, Order
from tests.training import small


def learner(steps=100, **changes) -> Learner:
    config = small.config(**changes)
    device = torch.device("cpu")
    material = calibrate.place(config, small.data(), np.arange(small.TRAIN), device)
    return Learner(config, material, device, half=False, steps=steps)


def cosines(z, w):
    return functional.normalize(z) @ functional.normalize(w).T


def entropy(z, w, y):
    return functional.cross_entropy(10.0 * cosines(z, w), y)


def with_terms(z, w, y):
    cos = cosines(z, w)
    own = cos.gather(1, y[:, None])[:, 0]
    rival = cos.masked_fill(functional.one_hot(y, 10).bool(), -9).max(1).values
    centroid = functional.normalize(w).mean(0)
    return (
        functional.cross_entropy(10 * cos, y)
        - 0.5 * (own - rival).mean()
        + 20 * (centroid**2).sum()
    )


def lm_softmax(z, w, y):
    logits = 10.0 * cosines(z, w)
    own = logits.gather(1, y[:, None])[:, 0]
    rest = logits.masked_fill(functional.one_hot(y, 10).bool(), -math.inf).logsumexp(1)
    return ((rest - own) / 10).mean()


def free(z, w, y):
    return functional.cross_entropy(z @ w.T, y) + 3 * (w.mean(0) ** 2).sum()


@pytest.mark.parametrize(
    ("changes", "objective"),
    [
        ({}, entropy),
        ({"clip": 0.0, "nesterov": True}, entropy),
        ({"clip": 0.01}, entropy),
        ({"sample_margin": 0.5, "zero_centroid": 20.0}, with_terms),
        ({"loss": "lm_softmax", "ramp": 0.0}, lm_softmax),
        ({"loss": "softmax", "zero_centroid": 3.0}, free),
        ({"loss": "cosface", "hyper": {"m": 1.0}}, entropy),  # the ramp's first step has none
    ],
)
def test_three_steps_are_those_of_a_plain_loop(changes, objective):
    ours = learner(weight_decay=5e-3, **({"steps": 100_000_000} | changes))
    net, w = copy.deepcopy(ours.net), torch.nn.Parameter(ours.prototypes.clone())
    config = ours.config
    trained = [p for p in [*net.parameters(), w] if p.requires_grad]
    sgd = torch.optim.SGD(trained, 0.1, 0.9, weight_decay=5e-3, nesterov=config.nesterov)
    for number in range(3):
        positions = torch.arange(32) + 32 * number
        images = ours.material.batch(positions, number)
        y = ours.material.train_labels[positions]
        net.train()
        sgd.zero_grad()
        value = objective(net(images), w, y)
        value.backward()
        if config.clip:
            torch.nn.utils.clip_grad_norm_(trained, config.clip)
        sgd.step()
        found = ours.step(positions, number)
        assert float(found.value) == pytest.approx(value.item(), rel=1e-5, abs=1e-6)
    torch.testing.assert_close(ours.prototypes, w.detach(), rtol=1e-4, atol=1e-6)
    for mine, theirs in zip(ours.net.parameters(), net.parameters(), strict=True):
        torch.testing.assert_close(mine, theirs, rtol=1e-3, atol=1e-5)


def test_late_steps_weigh_the_classes():
    ours = learner(drw=True, steps=10)
    ours._weights = torch.linspace(0.1, 1.9, 10)
    positions = torch.arange(32)
    images, y = ours.material.batch(positions, 9), ours.material.train_labels[positions]
    net, w = copy.deepcopy(ours.net).train(), ours.prototypes.clone()
    # torch's own weighted mean divides by the weights of the batch too.
    logits = 10 * cosines(net(images), w)
    expected = functional.cross_entropy(logits, y, weight=ours._weights).item()
    assert float(ours.step(positions, 9).value) == pytest.approx(expected, rel=1e-5)


def test_margins_last_seen_are_those_of_the_step():
    ours = learner()
    positions = torch.arange(5, 37)
    found = ours.step(positions, 0)
    assert torch.equal(ours.seen[positions], found.margins)
    assert int(ours.seen.isnan().sum()) == small.TRAIN - 32
    assert torch.equal(found.right, found.margins > 0)


def test_memory_of_the_discriminative_loss_goes_from_batch_to_batch():
    ours = learner(loss="lmdl")
    assert ours.memory is None
    ours.step(torch.arange(32), 0)
    first = ours.memory.clone()
    ours.step(torch.arange(32, 64), 1)
    assert first.shape == ours.memory.shape == (10, 64)
    assert not torch.equal(first, ours.memory)
    back = learner(loss="lmdl")
    back.restore(ours.state())
    assert torch.equal(back.memory, ours.memory)


def test_fixed_prototypes_stay_while_the_features_come_to_them():
    ours = learner(head="simplex")
    before = ours.prototypes.clone()
    margins = [float(ours.step(torch.arange(64), i).margins.mean()) for i in range(15)]
    assert torch.equal(ours.prototypes, before)
    assert margins[-1] > margins[0] + 0.3


def test_a_loss_that_is_not_a_number_leaves_the_weights():
    ours = learner()
    with torch.no_grad():
        ours.net.body[2].weight.fill_(math.nan)
    before = ours.prototypes.clone()
    with pytest.raises(NotFinite, match="the loss became nan"):
        ours.step(torch.arange(32), 0)
    assert torch.equal(ours.prototypes, before)


@pytest.mark.parametrize(("n", "batch"), [(160, 32), (100, 32), (10, 25)])
def test_every_image_counts_once_in_every_epoch(n, batch):
    order = Order(n, batch, seed=1)
    epochs = 7
    stream = np.concatenate([order.positions(i) for i in range(epochs * n // batch)])
    whole = stream[: len(stream) // n * n].reshape(-1, n)
    assert len(whole) >= epochs - 3
    for epoch in whole:
        assert sorted(epoch) == list(range(n))
    assert len({tuple(epoch) for epoch in whole}) == len(whole)


def test_order_depends_on_seed_and_step_alone():
    forward, alone = Order(100, 32, 5), Order(100, 32, 5)
    steps = [forward.positions(i) for i in range(12)]
    np.testing.assert_array_equal(alone.positions(9), steps[9])
    assert not np.array_equal(Order(100, 32, 6).positions(9), steps[9])
