"""Smaller and imbalanced training sets: published counts, reproducible, nothing else changed."""

from __future__ import annotations

import numpy as np
import pytest

from lmviz.training.datasets import imbalanced, subset

CIFAR10 = np.repeat(np.arange(10), 5000)
CIFAR100 = np.tile(np.arange(100), 500)


@pytest.mark.parametrize(
    ("kind", "ratio", "counts"),
    [
        ("long_tailed", 100, [5000, 2997, 1796, 1077, 645, 387, 232, 139, 83, 50]),
        ("long_tailed", 10, [5000, 3871, 2997, 2320, 1796, 1391, 1077, 834, 645, 500]),
        ("step", 100, [5000] * 5 + [50] * 5),
        ("step", 10, [5000] * 5 + [500] * 5),
        ("none", 100, [5000] * 10),
    ],
)
def test_cifar10_counts_of_cao_et_al(kind, ratio, counts):
    chosen = imbalanced(CIFAR10, kind, ratio, seed=0)
    assert np.bincount(CIFAR10[chosen]).tolist() == counts


@pytest.mark.parametrize(
    ("kind", "ratio", "total", "rarest"),
    [
        ("long_tailed", 100, 10847, 5),
        ("long_tailed", 10, 19573, 50),
        ("step", 100, 25250, 5),
        ("step", 10, 27500, 50),
    ],
)
def test_cifar100_totals_of_cao_et_al(kind, ratio, total, rarest):
    counts = np.bincount(CIFAR100[imbalanced(CIFAR100, kind, ratio, seed=3)])
    assert counts.sum() == total
    assert (counts[0], counts[-1]) == (500, rarest)


@pytest.mark.parametrize("kind", ["none", "long_tailed", "step"])
def test_positions_are_sorted_distinct_and_fixed_by_the_seed(kind):
    labels = np.random.default_rng(0).permutation(np.repeat(np.arange(10), 60))
    chosen = imbalanced(labels, kind, 10, seed=7)
    assert (np.diff(chosen) > 0).all()
    np.testing.assert_array_equal(chosen, imbalanced(labels, kind, 10, seed=7))
    if kind != "none":
        assert set(chosen) != set(imbalanced(labels, kind, 10, seed=8))


def test_a_smaller_ratio_keeps_what_a_larger_one_kept():
    """Runs at several ratios differ by the images that were added, not by a new choice."""
    few = imbalanced(CIFAR10, "long_tailed", 100, seed=1)
    many = imbalanced(CIFAR10, "long_tailed", 10, seed=1)
    assert set(few) <= set(many)


def test_unequal_classes_keep_the_exact_ratio():
    """MNIST's classes differ by a quarter: the smallest one sets the scale."""
    sizes = [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]
    labels = np.repeat(np.arange(10), sizes)
    counts = np.bincount(labels[imbalanced(labels, "step", 10, seed=0)])
    assert counts.tolist() == [5421] * 5 + [542] * 5


def test_no_class_is_left_empty():
    labels = np.repeat(np.arange(10), 20)
    assert np.bincount(labels[imbalanced(labels, "long_tailed", 1e6, seed=0)]).min() == 1


@pytest.mark.parametrize("size", [10, 11, 123, 360, 1000, 1436, 1797])
def test_a_subset_has_the_share_of_every_class(size):
    sizes = np.array([178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
    labels = np.random.default_rng(1).permutation(np.repeat(np.arange(10), sizes))
    chosen = subset(labels, size, seed=2)
    assert len(set(chosen)) == len(chosen) == size
    counts = np.bincount(labels[chosen], minlength=10)
    assert np.abs(counts - sizes * size / 1797).max() < 2
    assert counts.min() >= 1


def test_a_subset_of_a_long_tail_keeps_its_rarest_class():
    labels = np.repeat(np.arange(3), [5000, 500, 2])
    counts = np.bincount(labels[subset(labels, 50, seed=0)])
    assert counts.sum() == 50
    assert counts.min() >= 1


def test_a_subset_is_fixed_by_its_seed_and_all_is_all():
    np.testing.assert_array_equal(subset(CIFAR10, 200, seed=4), subset(CIFAR10, 200, seed=4))
    assert set(subset(CIFAR10, 200, seed=4)) != set(subset(CIFAR10, 200, seed=5))
    np.testing.assert_array_equal(subset(CIFAR10, 0, seed=4), np.arange(50_000))


@pytest.mark.parametrize("size", [-1, 9, 50_001])
def test_an_impossible_size_is_named_with_the_range(size):
    with pytest.raises(ValueError, match=rf"from 10 .* to 50000, got {size}"):
        subset(CIFAR10, size, seed=0)


def test_bad_values_are_named():
    with pytest.raises(ValueError, match=r"none, long_tailed, step, got 'long-tailed'"):
        imbalanced(CIFAR10, "long-tailed", 10, seed=0)
    for ratio in (0.5, float("nan")):
        with pytest.raises(ValueError, match=r"ratio must be >= 1"):
            imbalanced(CIFAR10, "step", ratio, seed=0)
    with pytest.raises(ValueError, match=r"none of \[1\]"):
        imbalanced(np.array([0, 0, 2]), "step", 2, seed=0)
    with pytest.raises(ValueError, match="every class must have images"):
        subset(np.array([], np.int64), 0, seed=0)
