"""The form of a run: controls, configuration and link say the same."""

from __future__ import annotations

import pytest

from lmviz.losses import CATALOGUE
from lmviz.training.config import RunConfig
from lmviz.ui import training_form as form

DEFAULT = RunConfig(budget_s=60.0, hyper={"s": 16.0})
RUNS = [
    DEFAULT,
    RunConfig(loss="arcface", hyper={"s": 16.0, "m": 0.3}, epochs=12.0),
    RunConfig(
        loss="lm_softmax", data="cifar10", net="resnet18", epochs=200.0, precision="bfloat16"
    ),
    RunConfig(imbalance="long_tailed", ratio=10.0, drw=True, relu=True, feature_dim=3, seed=7),
    RunConfig(loss="cosface", sample_margin=0.5, zero_centroid=5.0, nesterov=True, budget_s=60.0),
    RunConfig(lr=0.025, weight_decay=5e-4, batch_size=100, ramp=0.25, train_size=1000),
]


@pytest.mark.parametrize("config", RUNS, ids=lambda c: c.title)
def test_controls_and_configuration_say_the_same(config):
    assert form.config_of(form.values_of(config)) == config


@pytest.mark.parametrize("config", RUNS, ids=lambda c: c.title)
def test_a_link_restores_the_run_and_holds_only_differences(config):
    query = form.differences(config, DEFAULT)
    found, messages = form.read(query, DEFAULT)
    assert found == config
    assert messages == []
    assert form.differences(DEFAULT, DEFAULT) == {}


@pytest.mark.parametrize("loss", CATALOGUE)
def test_every_loss_has_a_link(loss):
    config = DEFAULT.replace(loss=loss)
    query = form.differences(config, DEFAULT)
    assert form.read(query, DEFAULT) == (config, [])


def test_a_scale_like_the_default_loss_s_is_kept_for_another_loss():
    config = RunConfig(loss="cosface", hyper={"s": 16.0}, budget_s=60.0)
    assert form.differences(config, DEFAULT)["hyper.s"] == "16"


def test_name_and_folder_stay_on_this_machine():
    config = DEFAULT.replace(name="mine", folder="/somewhere")
    assert form.differences(config, DEFAULT) == {}


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"loss": "nonsense"}, "nonsense"),
        ({"data": "imagenet"}, "imagenet"),
        ({"hyper.s": "nan"}, "s:"),
        ({"hyper.s": "-1"}, "outside"),
        ({"lr": "much"}, "not a number"),
        ({"batch_size": "0"}, "whole numbers"),
        ({"relu": "perhaps"}, "neither 0 nor 1"),
        ({"folder": "/etc"}, "no such setting"),
        ({"colour": "red"}, "no such setting"),
        ({"feature_dim": "1"}, "do not go together"),
    ],
)
def test_a_broken_link_is_corrected_and_says_so(query, said):
    config, messages = form.read(query, DEFAULT)
    assert any(said in message for message in messages), messages
    assert isinstance(config, RunConfig)


def test_a_link_that_names_epochs_has_no_budget():
    config, messages = form.read({"epochs": "20"}, DEFAULT)
    assert (config.epochs, config.budget_s) == (20.0, 0.0)
    assert messages == []
