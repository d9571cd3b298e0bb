"""A configuration is checked, frozen, and survives every way in which it is passed on."""

from __future__ import annotations

import dataclasses
import json
import pickle

import pytest

from lmviz import losses
from lmviz.training import presets
from lmviz.training.config import RunConfig
from lmviz.training.parameters import PARAMETERS

CONFIGS = [
    RunConfig(),
    RunConfig(loss="gm_softmax", hyper={"alpha1": [0.9] * 10, "beta1": -0.2}, epochs=2.5),
    *[p.config for p in presets.PRESETS],
]


@pytest.mark.parametrize("config", CONFIGS, ids=lambda c: c.title)
def test_a_configuration_survives_json_and_pickling(config):
    back = RunConfig.from_json(config.to_json())
    assert back == config
    assert hash(back) == hash(config)
    assert back.changes(config) == {}
    assert pickle.loads(pickle.dumps(config)) == config


def test_it_is_frozen_and_completes_its_hyper_parameters():
    config = RunConfig(loss="arcface", hyper={"s": 20})
    assert dict(config.hyper) == dict(losses.make("arcface", s=20).hyper)
    with pytest.raises(dataclasses.FrozenInstanceError):
        config.lr = 1.0
    with pytest.raises(TypeError):
        config.hyper["s"] = 1.0


def test_every_control_is_a_field_with_the_same_default():
    fields = {f.name: f.default for f in dataclasses.fields(RunConfig)}
    for parameter in PARAMETERS:
        assert fields[parameter.name] == parameter.default
        assert len(parameter.help) > 20
        assert not parameter.choices or parameter.default in parameter.choices


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"data": "imagenet"}, "data must be one of digits, .*'imagenet'"),
        ({"net": "vgg"}, "net must be one of compact, .*'vgg'"),
        ({"loss": "hinge"}, "unknown loss 'hinge'"),
        ({"hyper": {"m": 0.1}}, "no hyper-parameter 'm'"),
        ({"hyper": {"s": -1}}, r"s must be a number in \[0.01, 1e\+06\], got -1"),
        ({"loss": "ldam", "hyper": {"counts": [1, 2]}}, "counts come from the data"),
        ({"lr": 0}, r"lr must be a number in \[1e-06, 100\], got 0"),
        ({"batch_size": 1.5}, "batch_size must be a whole number"),
        ({"momentum": float("nan")}, "momentum must be .*nan"),
        ({"feature_dim": 1}, "feature_dim must be 0 .* got 1"),
        ({"epochs": 3, "budget_s": 5}, "epochs 3 and budget_s 5"),
        ({"device": "tpu"}, "device must be auto, cpu, cuda or cuda:N, got 'tpu'"),
        ({"precision": "float16"}, "precision must be one of"),
        ({"relu": 1}, "relu must be true or false, got 1"),
        ({"name": "two\nlines"}, "name must be one line"),
        ({"folder": "a\0b"}, "folder must be a path"),
        ({"nesterov": True, "momentum": 0}, "nesterov needs a momentum"),
        ({"drw": True, "loss": "lm_softmax", "hyper": {"reduction": "global"}}, "drw weighs"),
    ],
)
def test_wrong_values_are_named_with_what_is_allowed(wrong, message):
    with pytest.raises(ValueError, match=message):
        RunConfig(**wrong)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("[1]", "must be an object"),
        (json.dumps({"learning_rate": 1, "color": 2}), "unknown settings color, learning_rate"),
        (json.dumps({"format": 9}), "format 9, expected 1"),
        (json.dumps({"hyper": [1]}), "hyper must be an object"),
    ],
)
def test_wrong_files_are_refused(text, message):
    with pytest.raises(ValueError, match=message):
        RunConfig.from_json(text)


def test_replace_keeps_one_length_and_drops_the_hyper_parameters_of_another_loss():
    config = RunConfig(epochs=3, loss="cosface", hyper={"s": 30, "m": 0.3})
    shorter = config.replace(budget_s=10)
    assert (shorter.epochs, shorter.budget_s) == (0, 10)
    assert shorter.replace(epochs=2).budget_s == 0
    assert dict(config.replace(loss="arcface").hyper) == dict(losses.make("arcface").hyper)
    assert config.replace(lr=0.2).hyper == config.hyper


def test_changes_name_settings_and_hyper_parameters_one_by_one():
    config = RunConfig(epochs=3, loss="cosface", hyper={"s": 30, "m": 0.3})
    other = config.replace(loss="normface", hyper={"s": 30}, lr=0.2, name="mine")
    assert config.changes(other) == {
        "loss": ("cosface", "normface"),
        "lr": (0.1, 0.2),
        "hyper.m": (0.3, None),
    }


def test_title_tells_runs_apart():
    config = RunConfig(loss="cosface", hyper={"s": 30}, sample_margin=0.5, zero_centroid=500)
    assert config.title.startswith("CosFace (AM-Softmax) s=30 m=0.1 + 0.5 R_sm + 500 R_W on ")
    assert config.replace(name="mine").title == "mine"


def test_presets_say_where_their_numbers_come_from():
    assert len({p.key for p in presets.PRESETS}) == len(presets.PRESETS)
    for preset in presets.PRESETS:
        assert presets.preset(preset.key) is preset
        assert preset.sources
        assert preset.text.endswith(".")
        assert preset.gpu == (preset.config.budget_s == 0 and preset.config.data != "mnist")
    assert presets.PRESETS[0].config.data == "digits"


def test_presets_of_the_paper_have_its_numbers():
    """Section 4 of the paper: batch 256, weight decay 1e-4, momentum 0.9, clip 5, cosine."""
    epochs = {"paper-mnist": 100, "paper-cifar10": 200, "paper-cifar100": 250}
    for key, count in epochs.items():
        c = presets.preset(key).config
        recipe = (c.epochs, c.batch_size, c.weight_decay, c.momentum, c.clip, c.schedule, c.ramp)
        assert recipe == (count, 256, 1e-4, 0.9, 5.0, "cosine", 0.0)
        assert c.lr == (0.01 if key == "paper-mnist" else 0.1)
