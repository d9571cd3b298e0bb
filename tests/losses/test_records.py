"""The records are complete, and a loss is a value: frozen, hashable, comparable, picklable."""

from __future__ import annotations

import dataclasses
import importlib
import pickle
import pkgutil
import re

import numpy as np
import pytest

from lmviz import losses
from tests.losses.cases import KEYS, each_loss, each_setting, make


def test_catalogue_holds_the_losses_of_the_paper_and_their_neighbours():
    assert set(KEYS) >= {
        *("softmax", "focal", "l_softmax", "a_softmax", "a_softmax_normalized", "normface"),
        *("cosface", "arcface", "combined", "gm_softmax", "lm_softmax", "ldam", "lmdl"),
    }


def test_catalogue_collects_every_module_and_goes_from_old_to_new():
    declared = set()
    for module in pkgutil.iter_modules(losses.__path__):
        records = getattr(importlib.import_module(f"lmviz.losses.{module.name}"), "RECORDS", ())
        declared |= {record.key for record in records}
    assert declared == set(KEYS)
    years = [record.citation.year for record in losses.CATALOGUE.values()]
    assert years == sorted(years)
    with pytest.raises(TypeError):
        losses.CATALOGUE["mine"] = losses.CATALOGUE["cosface"]


def balanced(latex):
    depth = 0
    for brace in re.findall(r"(?<!\\)[{}]", latex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


@pytest.mark.parametrize(("latex", "fine"), [(r"\frac{a}{b}", True), ("}{", False), (r"\{", True)])
def test_brace_check_sees_what_it_should(latex, fine):
    assert balanced(latex) == fine


@each_loss
def test_record_is_complete(key):
    record = losses.CATALOGUE[key]
    assert record.key == key
    assert re.fullmatch(r"[a-z][a-z0-9_]*", key)
    assert record.title
    assert len(record.summary) > 20
    assert record.summary.endswith(".")
    assert balanced(record.formula)
    assert r"\frac" in record.formula or r"\log" in record.formula
    assert 1980 <= record.citation.year <= 2030
    assert all((record.citation.authors, record.citation.title, record.citation.venue))
    assert re.fullmatch(r"(\d{4}\.\d{4,5})?", record.citation.arxiv)
    assert str(record.citation.year) in str(record.citation)
    assert len({p.name for p in record.hyper}) == len(record.hyper)
    with pytest.raises(KeyError):
        record.parameter("no such thing")


@each_loss
def test_every_hyperparameter_explains_itself_and_starts_in_its_range(key):
    for p in losses.CATALOGUE[key].hyper:
        assert len(p.help) > 20, p.name
        assert p.help.rstrip().endswith((".", ")")), p.name
        assert p.symbol, p.name
        assert balanced(p.symbol), p.name
        assert p.unit in ("", "rad"), p.name
        if p.choices:
            assert p.default in p.choices
            assert all(f"{choice}:" in p.help for choice in p.choices), p.name
        else:
            assert np.isfinite([p.low, p.high, p.step]).all(), p.name
            assert p.low <= p.default <= p.high
            assert 0 < p.step <= p.high - p.low
            assert all(p.low <= tick <= p.high for tick in p.ticks)
            assert list(p.ticks) == sorted(set(p.ticks))
        assert losses.CATALOGUE[key].parameter(p.name) is p


@each_setting
def test_loss_is_a_value(key, hyper):
    loss, twin = make(key, hyper), make(key, hyper)
    assert loss == twin
    assert loss is not twin
    assert hash(loss) == hash(twin)
    assert len({loss, twin}) == 1
    back = pickle.loads(pickle.dumps(loss))
    assert back == loss
    assert hash(back) == hash(loss)
    z = np.random.default_rng(1).standard_normal((10, 3))
    labels = np.repeat(np.arange(3), (5, 3, 2))
    np.testing.assert_array_equal(back(z, z[:3], labels), loss(z, z[:3], labels))


@each_loss
def test_loss_cannot_be_changed(key):
    loss = make(key)
    with pytest.raises(dataclasses.FrozenInstanceError):
        loss.hyper = {}
    with pytest.raises(TypeError):
        loss.hyper["s"] = 1.0
    with pytest.raises(dataclasses.FrozenInstanceError):
        loss.record.key = "mine"


@each_loss
def test_replace_changes_a_copy_and_checks_it(key):
    loss = make(key)
    for p in loss.record.hyper:
        other = p.choices[-1] if p.choices else p.high
        changed = loss.replace(**{p.name: other})
        assert changed.hyper[p.name] == other
        assert changed != loss
        assert loss.hyper[p.name] == p.default
        with pytest.raises(ValueError, match=p.name):
            loss.replace(**{p.name: "nonsense"})


@each_loss
def test_counts_reach_only_the_losses_that_need_them(key):
    loss = losses.make(key)
    with_counts = loss.with_counts([4, 3, 3])
    if loss.record.needs_class_counts:
        assert with_counts.hyper["counts"] == (4, 3, 3)
        assert with_counts.replace(max_m=0.2).hyper["counts"] == (4, 3, 3)
    else:
        assert with_counts is loss


@each_setting
def test_loss_is_positive_where_its_record_says_so(key, hyper):
    """It lets the optimiser take the logarithm, which a negative value would turn into NaN."""
    loss, w = make(key, hyper), 3 * np.eye(3)
    z = np.random.default_rng(2).standard_normal((200, 3))
    values = np.concatenate([loss(w, w, np.arange(3)), loss(z, w, np.arange(200) % 3)])
    if loss.record.positive(loss.hyper):
        assert (values > 0).all()
    else:  # the reason for it: the target is not, or not equally, among the classes
        assert key == "lm_softmax" or loss.hyper["alpha1"] != loss.hyper["alpha2"]


def test_positive_is_not_claimed_for_losses_that_go_below_zero():
    w = np.eye(3)
    for loss in (make("lm_softmax"), make("gm_softmax", {"alpha2": 0.5, "beta2": -0.1})):
        assert loss(w, w, np.arange(3)).max() < 0
        assert not loss.record.positive(loss.hyper)


@each_loss
def test_loss_without_a_minimiser_falls_with_its_norms(key):
    """With free norms a separated configuration improves for ever by growing: Theorem 4."""
    loss = make(key)
    w = np.eye(3)
    values = [float(loss(r * w, r * w, np.arange(3)).mean()) for r in (1.0, 2.0, 4.0)]
    assert (values[0] > values[1] > values[2]) == (not loss.record.attains_minimum)
