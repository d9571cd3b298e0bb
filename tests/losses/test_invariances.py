"""What a loss must not notice, and which losses are the same where their margins vanish."""

from __future__ import annotations

import numpy as np
import pytest

from tests.losses.cases import COUNTS, each_loss, each_setting, make, one_by_one

LABELS = np.repeat(np.arange(3), COUNTS)


def cloud(seed, d=4):
    rng = np.random.default_rng(seed)
    return rng, rng.standard_normal((len(LABELS), d)), rng.standard_normal((3, d))


@each_setting
def test_rotations_and_reflections_change_nothing(key, hyper):
    rng, z, w = cloud(1)
    loss = make(key, hyper)
    turn, _ = np.linalg.qr(rng.standard_normal((4, 4)))
    for map_ in (turn, turn @ np.diag([1.0, 1, 1, -1])):
        np.testing.assert_allclose(loss(z @ map_, w @ map_, LABELS), loss(z, w, LABELS), rtol=1e-10)


@each_setting
def test_order_of_samples_only_orders_the_values(key, hyper):
    rng, z, w = cloud(2)
    loss = make(key, hyper)
    order = rng.permutation(len(LABELS))
    values = loss(z[order], w, LABELS[order])
    np.testing.assert_allclose(values, loss(z, w, LABELS)[order], rtol=1e-12)


@each_setting
def test_renaming_classes_changes_nothing(key, hyper):
    """Together with their counts and the hyper-parameters they have of their own."""
    _, z, w = cloud(3)
    loss = make(key, hyper)
    order = np.array([2, 0, 1])  # new name -> old name
    renamed = loss.replace(
        **{n: tuple(v[j] for j in order) for n, v in loss.hyper.items() if isinstance(v, tuple)}
    )
    labels = np.argsort(order)[LABELS]
    np.testing.assert_allclose(renamed(z, w[order], labels), loss(z, w, LABELS), rtol=1e-12)


@each_setting
def test_norms_count_only_where_the_record_says_so(key, hyper):
    rng, z, w = cloud(4)
    loss = make(key, hyper)
    record = loss.record
    longer_z = z * rng.uniform(0.3, 3, (len(z), 1))
    longer_w = w * rng.uniform(0.3, 3, (len(w), 1))
    before = loss(z, w, LABELS)
    for ignored, after in (
        (record.normalizes_features, loss(longer_z, w, LABELS)),
        (record.normalizes_prototypes, loss(z, longer_w, LABELS)),
    ):
        assert np.allclose(before, after, rtol=1e-10) == ignored


@each_loss
def test_a_sample_sees_the_others_only_where_the_record_says_so(key):
    _, z, w = cloud(5)
    loss = make(key)
    same = np.allclose(loss(z, w, LABELS), one_by_one(loss, z, w, LABELS), rtol=1e-12, atol=0)
    assert same != loss.record.sees_batch


@each_loss
def test_objective_is_the_mean_of_the_values(key):
    _, z, w = cloud(6)
    loss = make(key)
    assert loss.objective(z, w, LABELS) == pytest.approx(loss(z, w, LABELS).mean(), rel=1e-14)


SAME = [
    ("cosface", {"m": 0.0}, "normface", {}),
    ("arcface", {"m": 0.0}, "normface", {}),
    ("arcface", {"m": 0.0, "beyond": "clipped"}, "normface", {}),
    ("arcface", {"m": 0.0, "beyond": "linear"}, "normface", {}),
    ("combined", {"m1": 1.0, "m2": 0.0, "m3": 0.0}, "normface", {}),
    ("a_softmax_normalized", {"m": 1.0}, "normface", {}),
    ("gm_softmax", {"alpha1": 1.0, "beta1": 0.0, "alpha2": 1.0, "beta2": 0.0}, "normface", {}),
    ("ldam", {"max_m": 0.0}, "normface", {}),
    ("combined", {"m1": 1.0, "m2": 0.0, "m3": 0.3}, "cosface", {"m": 0.3}),
    ("gm_softmax", {"alpha1": 1, "beta1": -0.3, "alpha2": 1, "beta2": -0.3}, "cosface", {"m": 0.3}),
    ("combined", {"m1": 1.0, "m2": 0.4, "m3": 0.0}, "arcface", {"m": 0.4}),
    (
        "combined",
        {"m1": 1.0, "m2": 0.4, "m3": 0.0, "beyond": "clipped"},
        "arcface",
        {"m": 0.4, "beyond": "clipped"},
    ),
    ("arcface", {"m": 0.4, "gradient": "straight-through"}, "arcface", {"m": 0.4}),
    ("l_softmax", {"m": 1.0}, "softmax", {}),
    ("focal", {"gamma": 0.0}, "softmax", {}),
    ("lmdl", {"weight": 0.0}, "softmax", {}),
]


@pytest.mark.parametrize(("key", "hyper", "other", "at"), SAME)
def test_losses_coincide_where_their_margins_agree(key, hyper, other, at):
    _, z, w = cloud(7)
    np.testing.assert_allclose(
        make(key, hyper)(z, w, LABELS), make(other, at)(z, w, LABELS), rtol=1e-11
    )


def test_staircases_of_whole_and_real_m_coincide():
    """L-Softmax of unit vectors is A-Softmax with s = 1, whose ψ is computed by the angle."""
    _, z, w = cloud(8)
    z /= np.linalg.norm(z, axis=1, keepdims=True)
    w /= np.linalg.norm(w, axis=1, keepdims=True)
    for m in range(1, 9):
        values = make("a_softmax_normalized", {"s": 1.0, "m": m})(z, w, LABELS)
        for free in ("l_softmax", "a_softmax"):
            np.testing.assert_allclose(make(free, {"m": m})(z, w, LABELS), values, rtol=1e-11)


def test_large_annealing_weight_removes_the_margin():
    _, z, w = cloud(9)
    plain = make("softmax")(z, w, LABELS)
    np.testing.assert_allclose(
        make("l_softmax", {"m": 4.0, "lam": 1e4})(z, w, LABELS), plain, rtol=5e-3, atol=5e-3
    )


def test_ldam_with_equal_counts_is_cosface():
    _, z, w = cloud(10)
    ours = make("ldam", {"max_m": 0.35}, counts=(7, 7, 7))
    np.testing.assert_allclose(
        ours(z, w, LABELS), make("cosface", {"m": 0.35})(z, w, LABELS), rtol=1e-12
    )


def test_ldam_margins_for_long_tailed_cifar_10():
    """Counts of the long-tailed CIFAR-10 with ratio 100 of Cao et al. 2019, largest margin 0.5."""
    from lmviz.losses.imbalance import ldam_margins

    counts = [int(5000 * 100 ** (-j / 9)) for j in range(10)]
    assert counts == [5000, 2997, 1796, 1077, 645, 387, 232, 139, 83, 50]
    expected = (0.1581, 0.1797, 0.2042, 0.2321, 0.2638, 0.2998, 0.3407, 0.3872, 0.4405, 0.5)
    assert ldam_margins(tuple(counts), 0.5) == pytest.approx(expected, abs=5e-5)
