"""The nets have the shapes and sizes of their papers, and features of either sign."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from lmviz.training import backbones

NETS = list(backbones.CATALOGUE)
SMALL = ["compact", "mnist_cnn", "resnet20"]
"""One of each make."""


@pytest.fixture(autouse=True)
def _seeded():
    torch.manual_seed(0)


def build(key, *args, **kwargs):
    return backbones.CATALOGUE[key].build(*args, **kwargs)


@pytest.mark.parametrize(
    ("key", "published"),
    [
        # With a linear layer for ten classes with bias: kuangliu/pytorch-cifar's ResNet18 and
        # ResNet34, He et al. 2016 (0.27 M).
        ("resnet18", 11_173_962),
        ("resnet34", 21_282_122),
        ("resnet20", 269_722),
    ],
)
def test_residual_nets_have_the_published_number_of_parameters(key, published):
    record = backbones.CATALOGUE[key]
    bias_free = published - 10
    assert record.params + 10 * record.own_dim == bias_free
    assert backbones.parameter_count(build(key, 3, 32)) == record.params


def test_paper_cnn_has_the_parameters_of_its_description():
    """conv 1→32, conv 32→64 without bias, batch norms, 3136→128 with bias and batch norm."""
    expected = 9 * 32 + 9 * 32 * 64 + 2 * (32 + 64) + (3136 * 128 + 128) + 2 * 128
    assert backbones.parameter_count(build("mnist_cnn", 1, 28)) == expected


def test_compact_net_has_the_parameters_of_its_description():
    """24 whitened channels (only their offsets learn), six 3x3 convolutions, batch norms."""
    convolutions = 9 * (24 * 32 + 32 * 32 + 32 * 64 + 64 * 64 + 64 * 64 + 64 * 64)
    expected = 24 + convolutions + 2 * (2 * 32 + 4 * 64)
    assert backbones.parameter_count(build("compact", 3, 32)) == expected


@pytest.mark.parametrize("key", NETS)
def test_record_tells_the_truth(key):
    record = backbones.CATALOGUE[key]
    net = build(key, record.channels, record.side)
    assert record.key == key
    assert backbones.parameter_count(net) == record.params
    images = torch.randn(3, record.channels, record.side, record.side)
    assert net(images).shape == (3, record.own_dim)
    assert net.feature_dim == record.own_dim
    assert record.description.endswith((".", "day.", "days."))


@pytest.mark.parametrize("side", [8, 9, 28, 32])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("key", SMALL)
def test_every_net_takes_grey_and_colour_of_any_side(key, channels, side):
    net = build(key, channels, side, feature_dim=3)
    features = net(torch.randn(2, channels, side, side))
    assert features.shape == (2, 3)
    assert features.isfinite().all()


@pytest.mark.parametrize(("channels", "side"), [(2, 32), (3, 7)])
def test_other_images_are_refused(channels, side):
    with pytest.raises(ValueError, match="1 or 3 channels and at least 8 pixels"):
        build("compact", channels, side)


@pytest.mark.parametrize("feature_dim", [0, 5])
@pytest.mark.parametrize("key", SMALL)
def test_features_are_signed_unless_a_relu_is_asked_for(key, feature_dim):
    record = backbones.CATALOGUE[key]
    images = torch.randn(4, record.channels, 8, 8)
    assert build(key, record.channels, 8, feature_dim)(images).min() < 0
    features = build(key, record.channels, 8, feature_dim, relu=True)(images)
    assert features.min() == 0
    assert features.max() > 0


def plain_resnet(state, images, last_relu):
    """ResNet for CIFAR, written once more with functions, from the weights by their names."""

    def norm(x, name):
        return functional.batch_norm(
            *(x, state[f"{name}.running_mean"], state[f"{name}.running_var"]),
            *(state[f"{name}.weight"], state[f"{name}.bias"]),
        )

    x = functional.conv2d(images, state["body.0.weight"], padding=1)
    x = functional.relu(norm(x, "body.1"))
    blocks = sorted({int(n.split(".")[1]) for n in state if ".branch." in n})
    for block in blocks:
        name = f"body.{block}"
        projected = f"{name}.shortcut.0.weight" in state
        stride = 2 if projected else 1
        y = functional.conv2d(x, state[f"{name}.branch.0.weight"], stride=stride, padding=1)
        y = functional.relu(norm(y, f"{name}.branch.1"))
        y = norm(
            functional.conv2d(y, state[f"{name}.branch.3.weight"], padding=1), f"{name}.branch.4"
        )
        if projected:
            x = functional.conv2d(x, state[f"{name}.shortcut.0.weight"], stride=2)
            x = norm(x, f"{name}.shortcut.1")
        x = x + y
        if block != blocks[-1] or last_relu:
            x = functional.relu(x)
    return x.mean((2, 3))


def test_residual_net_equals_a_plain_rendering_without_its_last_relu():
    net = build("resnet18", 3, 16).double().eval()
    images = torch.randn(2, 3, 16, 16, dtype=torch.float64)
    with torch.no_grad():
        expected = plain_resnet(net.state_dict(), images, last_relu=False)
        torch.testing.assert_close(net(images), expected)
        assert len([n for n in net.state_dict() if n.endswith("branch.0.weight")]) == 8


def test_half_precision_ends_at_the_pooled_features():
    """A linear layer to S² in bfloat16 would put features on a grid of half a degree."""
    net = build("compact", 1, 8, feature_dim=3)
    with torch.autocast("cpu", torch.bfloat16):
        features = net(torch.randn(64, 1, 8, 8))
    assert features.dtype == torch.float32
    assert (features != features.bfloat16().float()).any()


def test_first_layer_of_the_compact_net_whitens_patches():
    """The responses of its filters to the patches of the images are uncorrelated, unit variance."""
    rng = np.random.default_rng(0)
    rough = rng.standard_normal((200, 3, 14, 14))
    smooth = rough + np.roll(rough, 1, 2) + 0.5 * np.roll(rough, 1, 3)
    smooth[:, 1] += 0.8 * smooth[:, 0]
    images = torch.tensor(smooth)
    net = build("compact", 3, 14).double()
    backbones.adapt(net, images)
    responses = net.body[0](images).detach().numpy().transpose(1, 0, 2, 3).reshape(24, -1)
    covariance = np.cov(responses[:12])
    np.testing.assert_allclose(covariance, np.diag(np.diag(covariance)), atol=1e-8)
    # The floor under the variances lowers the weakest directions a little.
    assert np.diag(covariance).min() > 0.8
    assert np.diag(covariance).max() < 1.0
    np.testing.assert_allclose(responses[12:], -responses[:12])
    assert not net.body[0].weight.requires_grad
