"""The measurements of an evaluation, against loops over plain NumPy."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from lmviz import losses
from lmviz.training import measure

K, N = 4, 200


@pytest.fixture
def batch():
    rng = np.random.default_rng(0)
    w = rng.standard_normal((K, 6)).astype(np.float32) * np.array([[1], [5], [1], [2]], np.float32)
    labels = rng.integers(0, K, N)
    z = w[labels] / np.linalg.norm(w[labels], axis=1)[:, None] + rng.standard_normal((N, 6)) * 0.4
    return torch.tensor(z, dtype=torch.float32), torch.tensor(w), torch.tensor(labels)


def cosines(z, w):
    z, w = z.double().numpy(), w.double().numpy()
    return (z @ w.T) / np.linalg.norm(z, axis=1)[:, None] / np.linalg.norm(w, axis=1)


def margins_of(batch):
    cos, labels = cosines(*batch[:2]), batch[2].numpy()
    return np.array([c[y] - np.delete(c, y).max() for c, y in zip(cos, labels, strict=True)])


def test_numbers_are_those_of_a_loop(batch):
    z, w, labels = batch
    loss = losses.make("normface", s=10.0)
    tags = measure.evaluate(z, w, labels, loss).tags
    margins, y = margins_of(batch), labels.numpy()
    cos = cosines(z, w)
    angles = np.degrees(np.arccos(cosines(w, w)[~np.eye(K, dtype=bool)]))
    assert tags["margin/class_deg"] == pytest.approx(angles.min(), rel=1e-5)
    assert tags["margin/sample_mean"] == pytest.approx(margins.mean(), abs=1e-6)
    assert tags["margin/gamma_min"] == pytest.approx(margins.min(), abs=1e-6)
    assert tags["margin/gamma_j"] == pytest.approx(
        [margins[y == j].min() for j in range(K)], abs=1e-6
    )
    assert tags["test/acc"] == pytest.approx(np.mean(cos.argmax(1) == y))
    assert tags["test/class_acc"] == pytest.approx(
        [np.mean(cos[y == j].argmax(1) == j) for j in range(K)]
    )
    lengths = np.linalg.norm(w.numpy(), axis=1)
    assert tags["norm/ratio"] == pytest.approx(lengths.max() / lengths.min(), rel=1e-5)
    entropy = -np.log(np.exp(10 * cos)[np.arange(N), y] / np.exp(10 * cos).sum(1))
    assert tags["test/loss"] == pytest.approx(entropy.mean(), rel=1e-5)


def test_histograms_hold_every_cosine_and_margin_in_its_bin(batch):
    z, w, labels = batch
    arrays = measure.evaluate(z, w, labels, losses.make("normface")).arrays
    cos, own = cosines(z, w), np.eye(K, dtype=bool)[labels.numpy()]
    for name, values in (("own", cos[own]), ("other", cos[~own])):
        counts = arrays[f"cosine_counts_{name}"]
        edges = arrays["cosine_edges"]
        assert counts.sum() == len(values)
        middle = np.repeat((edges[:-1] + edges[1:]) / 2, counts)
        np.testing.assert_allclose(middle, np.sort(values), atol=0.011)
    assert arrays["margin_counts"].sum() == N
    confusion = arrays["confusion"]
    assert confusion.sum() == N
    for j in range(K):
        for c in range(K):
            assert confusion[j, c] == np.sum((labels.numpy() == j) & (cos.argmax(1) == c))


def test_a_feature_on_its_prototype_is_counted_though_rounding_makes_its_cosine_exceed_one():
    w = torch.tensor(np.random.default_rng(1).standard_normal((50, 7)), dtype=torch.float32)
    arrays = measure.evaluate(w, w, torch.arange(50), losses.make("normface")).arrays
    assert arrays["cosine_counts_own"][-1] == 50


def test_classes_are_predicted_by_the_logits_of_the_loss():
    """Free norms decide under softmax, and only there."""
    w = torch.tensor([[1.0, 0.0], [5.0, 5.0]])
    z = torch.tensor([[1.0, 0.1]])
    assert measure.predictions(z, w, losses.make("softmax")).tolist() == [1]
    assert measure.predictions(z, w, losses.make("normface")).tolist() == [0]


@pytest.mark.parametrize("d", [3, 6])
def test_features_are_kept_for_the_sphere_only(d):
    rng = np.random.default_rng(0)
    z = torch.tensor(rng.standard_normal((3000, d)), dtype=torch.float32)
    labels = torch.arange(3000) % K
    w = torch.tensor(rng.standard_normal((K, d)), dtype=torch.float32)
    arrays = measure.evaluate(z, w, labels, losses.make("normface")).arrays
    assert arrays["similarity"].shape == (K, K)
    assert ("features" in arrays) == (d == 3)
    if d == 3:
        assert arrays["features"].shape == (1000, 3)
        rows = measure.chosen(3000)
        np.testing.assert_array_equal(arrays["labels"], labels.numpy()[rows])
        np.testing.assert_array_equal(arrays["predicted"], cosines(z, w).argmax(1)[rows])
    assert all(a.dtype.kind in "fi" for a in arrays.values())
