"""Bad input is refused with a message that names the value and what is allowed."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from lmviz import losses
from tests.losses.cases import KEYS, each_loss, make

Z, W, LABELS = np.eye(3)[[0, 1, 2, 0]], np.eye(3), np.array([0, 1, 2, 0])

INPUTS = {
    "features of another width": (np.ones((4, 2)), W, LABELS, r"\(N, d\).*\(4, 2\) and \(3, 3\)"),
    "one feature without an axis": (np.ones(3), W, LABELS, r"\(N, d\).*\(3,\)"),
    "prototypes without an axis": (Z, np.ones(3), LABELS, r"\(k, d\).*\(3,\)"),
    "one prototype": (Z, W[:1], LABELS * 0, "at least 2 prototypes.*got 1"),
    "too few labels": (Z, W, LABELS[:3], r"labels must be \(4,\).*\(3,\)"),
    "labels in a column": (Z, W, LABELS[:, None], r"labels must be \(4,\).*\(4, 1\)"),
    "float labels": (Z, W, LABELS.astype(float), r"whole numbers in 0..2.*float64"),
    "boolean labels": (Z, W, LABELS.astype(bool), r"whole numbers in 0..2.*bool"),
    "label too large": (Z, W, LABELS + 1, r"0..2.*1..3"),
    "label below 0": (Z, W, LABELS - 1, r"0..2.*-1..1"),
    "a NaN feature": (
        np.where(Z == 1, np.nan, Z),
        W,
        LABELS,
        r"features must be finite.*nan in row 0",
    ),
    "an infinite prototype": (
        Z,
        W + np.diag([0, np.inf, 0]),
        LABELS,
        "prototypes must be finite.*inf",
    ),
    "whole numbers for vectors": (Z.astype(int), W, LABELS, "features must be floats.*int64"),
    "words for vectors": (Z, W.astype(str), LABELS, "prototypes must be floats"),
}


@each_loss
@pytest.mark.parametrize("bad", INPUTS)
def test_bad_input_is_refused_by_every_loss_in_numpy(key, bad):
    z, w, labels, message = INPUTS[bad]
    with pytest.raises(ValueError, match=message) as error:
        make(key, counts=(2, 1, 1))(z, w, labels)
    assert key in str(error.value)


@pytest.mark.parametrize("bad", [name for name in INPUTS if name != "words for vectors"])
def test_bad_input_is_refused_in_torch(bad):
    z, w, labels, message = INPUTS[bad]
    with pytest.raises(ValueError, match=message.replace("float64", "torch.float64")):
        make("cosface")(*(torch.tensor(x) for x in (z, w, labels)))


@pytest.mark.parametrize("z", [torch.tensor(Z), Z])
def test_numpy_and_torch_are_not_mixed(z):
    w = W if isinstance(z, torch.Tensor) else torch.tensor(W)
    with pytest.raises(ValueError, match=r"all NumPy arrays or all torch tensors.*Tensor"):
        make("cosface")(z, w, LABELS)


def test_plain_lists_are_taken_as_arrays():
    values = make("cosface")(Z.tolist(), W.tolist(), LABELS.tolist())
    np.testing.assert_array_equal(values, make("cosface")(Z, W, LABELS))


def test_no_samples_give_no_values():
    assert make("cosface")(Z[:0], W, LABELS[:0]).shape == (0,)


def _numbers():
    return [(key, p.name) for key in KEYS for p in losses.CATALOGUE[key].hyper if not p.choices]


def _modes():
    return [(key, p.name) for key in KEYS for p in losses.CATALOGUE[key].hyper if p.choices]


@pytest.mark.parametrize(("key", "name"), _numbers())
def test_number_out_of_range_is_refused(key, name):
    p = losses.CATALOGUE[key].parameter(name)
    beyond = [p.low - 1, p.high + 1, math.nan, math.inf, "wide", None]
    for value in [*beyond, *([p.default + 0.5] if p.integer else [])]:
        with pytest.raises(ValueError, match=f"{key}: {name} must be") as error:
            losses.make(key, **{name: value})
        assert repr(value) in str(error.value)
        assert f"[{p.low:g}, {p.high:g}]" in str(error.value)
    for value in (p.low, p.high, p.default):
        assert losses.make(key, **{name: value}).hyper[name] == value


@pytest.mark.parametrize(("key", "name"), _modes())
def test_unknown_mode_is_refused_with_the_known_ones(key, name):
    p = losses.CATALOGUE[key].parameter(name)
    with pytest.raises(ValueError, match="'sideways'") as error:
        losses.make(key, **{name: "sideways"})
    assert all(choice in str(error.value) for choice in p.choices)
    assert [losses.make(key, **{name: c}).hyper[name] for c in p.choices] == list(p.choices)


def test_there_are_numbers_and_modes_to_check():
    assert len(_numbers()) > 10
    assert len(_modes()) > 2


def test_unknown_loss_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="'cosfaec'") as error:
        losses.make("cosfaec")
    assert all(key in str(error.value) for key in KEYS)


@each_loss
def test_unknown_hyperparameter_is_refused_with_the_known_ones(key):
    with pytest.raises(ValueError, match="'marge'") as error:
        losses.make(key, marge=1.0)
    assert all(p.name in str(error.value) for p in losses.CATALOGUE[key].hyper)


def test_counts_for_a_loss_without_counts_are_refused():
    with pytest.raises(ValueError, match="'counts'"):
        losses.make("cosface", counts=[1, 2])


def test_per_class_values_must_be_one_per_class():
    loss = losses.make("gm_softmax", alpha1=(0.9, 0.8))
    with pytest.raises(ValueError, match=r"alpha1 must hold one value per class \(3\), got 2"):
        loss(Z, W, LABELS)
    with pytest.raises(ValueError, match=r"alpha1\[1\] must be .*, got 7"):
        losses.make("gm_softmax", alpha1=[0.9, 7.0, 0.9])
    with pytest.raises(ValueError, match="cosface: m must be"):
        losses.make("cosface", m=[0.1, 0.2, 0.3])


def test_per_class_values_may_come_as_any_sequence():
    expected = losses.make("gm_softmax", alpha1=(0.9, 0.8, 0.7))
    for given in ([0.9, 0.8, 0.7], np.array([0.9, 0.8, 0.7])):
        assert losses.make("gm_softmax", alpha1=given) == expected


def test_ldam_asks_for_counts_and_checks_them():
    with pytest.raises(ValueError, match=r"counts.*make\('ldam', counts="):
        losses.make("ldam")(Z, W, LABELS)
    for counts in ([5], [5, 0, 2], [2.5, 1, 1], [2, math.nan], []):
        with pytest.raises(ValueError, match="at least 2 whole class counts >= 1"):
            losses.make("ldam", counts=counts)
    with pytest.raises(ValueError, match=r"counts must hold one value per class \(3\), got 2"):
        losses.make("ldam", counts=[2, 2])(Z, W, LABELS)
