"""The nets, one record each: images in, features out.

All take 1 or 3 channels and square images of any side from 8 pixels on. Features are signed unless
a ReLU is asked for: with non-negative features the mean sample margin cannot pass √(k/(k−1)). The
part up to the pooled features may run in half precision; what follows is always full precision.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType, SimpleNamespace
from typing import Any

MIN_SIDE = 8
CHANNELS = (1, 3)
WHITENING_SHARE = 1e-3
"""Added to the variances that the whitening divides by, as a share of the largest one."""

Body = Callable[[int, int], "tuple[Any, int]"]
"""(channels, side) -> the module from images to pooled features (B, d), and d."""


@dataclass(frozen=True)
class BackboneRecord:
    """Everything there is to know about one net.

    Attributes:
        description: one or two sentences a newcomer understands.
        paper: where it comes from.
        channels, side: the images it was made for.
        own_dim: dimension of its features.
        params: trainable numbers for those images, prototypes not counted.
        cpu: whether minutes on a processor are enough to see it learn.
        make_body: see :data:`Body`.
        batch_normalized: whether the features are standardised by a batch norm without weights,
            which makes the positive features of the body signed.
        whitens: whether its first layer is computed from the training images by :func:`adapt`.
    """

    key: str
    title: str
    description: str
    paper: str
    channels: int
    side: int
    own_dim: int
    params: int
    make_body: Body
    cpu: bool = False
    batch_normalized: bool = False
    whitens: bool = False

    def build(self, channels: int, side: int, feature_dim: int = 0, relu: bool = False) -> Any:
        """A fresh net, drawn from torch's global generator.

        Args:
            channels: 1 or 3.
            side: of the square images, at least 8 pixels.
            feature_dim: > 0 adds a linear layer to features of that dimension.
            relu: let the features pass a ReLU.

        Returns:
            Module (B, channels, side, side) -> (B, d), with the attribute ``feature_dim`` = d.

        Raises:
            ValueError: images that it cannot take.
        """
        if channels not in CHANNELS or side < MIN_SIDE:
            raise ValueError(
                f"{self.key}: images must be square with 1 or 3 channels and at least "
                f"{MIN_SIDE} pixels a side, got {channels} channels and {side} pixels"
            )
        from torch import nn

        body, own = self.make_body(channels, side)
        tail: list[Any] = [nn.BatchNorm1d(own, affine=False)] if self.batch_normalized else []
        if feature_dim:
            tail.append(nn.Linear(own, feature_dim, bias=False))
        if relu:
            tail.append(nn.ReLU())
        net = _classes().Backbone(body, nn.Sequential(*tail), feature_dim or own)
        _initialize(net)
        return net


@cache
def _classes() -> SimpleNamespace:
    """The modules of our own; made late, because their base class is torch's."""
    import torch
    from torch import nn

    class Backbone(nn.Module):
        """Pooled features of the body, brought to full precision, through the tail."""

        def __init__(self, body: nn.Module, tail: nn.Module, feature_dim: int) -> None:
            super().__init__()
            self.body, self.tail, self.feature_dim = body, tail, feature_dim

        def forward(self, images: torch.Tensor) -> torch.Tensor:
            pooled = self.body(images)
            with torch.autocast(pooled.device.type, enabled=False):
                return self.tail(pooled if pooled.dtype == torch.float64 else pooled.float())

    class Residual(nn.Module):
        """ReLU(branch(x) + shortcut(x)), the ReLU left out after the last block."""

        def __init__(self, branch: nn.Module, shortcut: nn.Module, last: bool) -> None:
            super().__init__()
            self.branch, self.shortcut, self.last = branch, shortcut, last

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            total = self.branch(x) + self.shortcut(x)
            return total if self.last else total.relu()

    class Thinned(nn.Module):
        """Every second pixel, new channels zero: He et al.'s shortcut without weights."""

        def __init__(self, new_channels: int) -> None:
            super().__init__()
            self.new_channels = new_channels

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            before = self.new_channels // 2
            padding = (0, 0, 0, 0, before, self.new_channels - before)
            return nn.functional.pad(x[:, :, ::2, ::2], padding)

    return SimpleNamespace(Backbone=Backbone, Residual=Residual, Thinned=Thinned)


def _initialize(net: Any) -> None:
    """Kaiming uniform for convolutions, Xavier uniform for linear layers."""
    from torch import nn

    for module in net.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_uniform_(module.weight, nonlinearity="relu")
        elif isinstance(module, nn.Linear):
            nn.init.xavier_uniform_(module.weight)


def _conv(inside: int, outside: int, stride: int = 1) -> Any:
    from torch import nn

    return nn.Conv2d(inside, outside, 3, stride, padding=1, bias=False)


def _mnist_cnn(channels: int, side: int) -> tuple[Any, int]:
    from torch import nn

    layers: list[Any] = []
    for inside, outside in ((channels, 32), (32, 64)):
        layers += [_conv(inside, outside), nn.BatchNorm2d(outside), nn.ReLU(), nn.MaxPool2d(2)]
    flat = 64 * (side // 4) ** 2
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(flat, 128), nn.BatchNorm1d(128)), 128


def _residual_net(widths: tuple[int, ...], depths: tuple[int, ...], projected: bool) -> Body:
    """CIFAR residual net: 3x3 stem, stages of basic blocks, all but the first halving the side.

    Args:
        projected: whether shortcuts that change the shape are 1x1 convolutions.
    """

    def body(channels: int, side: int) -> tuple[Any, int]:
        from torch import nn

        layers: list[Any] = [_conv(channels, widths[0]), nn.BatchNorm2d(widths[0]), nn.ReLU()]
        inside = widths[0]
        for stage, (width, depth) in enumerate(zip(widths, depths, strict=True)):
            for block in range(depth):
                stride = 2 if stage and not block else 1
                last = stage == len(widths) - 1 and block == depth - 1
                layers.append(_basic_block(inside, width, stride, projected, last))
                inside = width
        return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten()), inside

    return body


def _basic_block(inside: int, width: int, stride: int, projected: bool, last: bool) -> Any:
    from torch import nn

    branch = nn.Sequential(
        *(_conv(inside, width, stride), nn.BatchNorm2d(width), nn.ReLU()),
        *(_conv(width, width), nn.BatchNorm2d(width)),
    )
    if stride == 1 and inside == width:
        shortcut: Any = nn.Identity()
    elif projected:
        convolution = nn.Conv2d(inside, width, 1, stride, bias=False)
        shortcut = nn.Sequential(convolution, nn.BatchNorm2d(width))
    else:
        shortcut = _classes().Thinned(width - inside)
    return _classes().Residual(branch, shortcut, last)


def _compact(widths: tuple[int, int, int]) -> Body:
    def body(channels: int, side: int) -> tuple[Any, int]:
        from torch import nn

        patch = 4 * channels
        whitening = nn.Conv2d(channels, 2 * patch, 2)
        whitening.weight.requires_grad_(False)
        layers: list[Any] = [whitening, nn.GELU()]
        # Small images are not pooled before the last blocks: 8 pixels have two halvings in them.
        halvings = min(len(widths), int(math.log2(side - 1)))
        inside = 2 * patch
        for i, width in enumerate(widths):
            pool = [nn.MaxPool2d(2)] if i >= len(widths) - halvings else []
            layers += [_conv(inside, width), *pool, nn.BatchNorm2d(width), nn.GELU()]
            layers += [_conv(width, width), nn.BatchNorm2d(width), nn.GELU()]
            inside = width
        return nn.Sequential(*layers, nn.AdaptiveMaxPool2d(1), nn.Flatten()), inside

    return body


def adapt(net: Any, images: Any) -> None:
    """Set the fixed first layer of a compact net to whiten 2x2 patches of ``images``.

    Its filters are the principal directions of the patches, each divided by the standard deviation
    along it, and their negatives (arXiv 2404.00498).

    Args:
        net: built from a record that ``whitens``.
        images: (N, C, H, W) floats as the net will see them; a thousand are enough.
    """
    import torch

    first = net.body[0]
    images = images.detach().to("cpu", torch.float64)
    patches = torch.nn.functional.unfold(images, 2).transpose(1, 2).flatten(0, 1)
    variances, directions = torch.linalg.eigh(torch.cov(patches.T))
    spread = (variances.clamp(min=0) + WHITENING_SHARE * variances.max()).sqrt()
    filters = (directions / spread).T.reshape(-1, *first.weight.shape[1:])
    with torch.no_grad():
        first.weight.copy_(torch.cat([filters, -filters]))
        first.bias.zero_()


def parameter_count(net: Any) -> int:
    """Trainable numbers of a module."""
    return sum(p.numel() for p in net.parameters() if p.requires_grad)


HE = "K. He, X. Zhang, S. Ren, J. Sun: Deep Residual Learning for Image Recognition, CVPR 2016"
LARGEST_MARGINS = "Learning Towards the Largest Margins, ICLR 2022, arXiv 2206.11589"
COMPACT = "K. Jordan: 94% on CIFAR-10 in 3.29 Seconds on a Single GPU, 2024, arXiv 2404.00498"

_RECORDS = (
    BackboneRecord(
        key="compact",
        title="Compact net",
        description="Whitened 2x2 patches and six small convolutions: learns CIFAR-10 to four "
        "fifths in a minute on a laptop.",
        paper=f"layer order of {COMPACT}, narrower, with standardised features",
        channels=3,
        side=32,
        own_dim=64,
        params=145_816,
        make_body=_compact((32, 64, 64)),
        cpu=True,
        batch_normalized=True,
        whitens=True,
    ),
    BackboneRecord(
        key="compact_wide",
        title="Compact net, wide",
        description="The compact net at the width of its paper: 90 % on CIFAR-10 in a quarter of "
        "an hour on a processor.",
        paper=f"{COMPACT}, with standardised features",
        channels=3,
        side=32,
        own_dim=256,
        params=1_969_944,
        make_body=_compact((64, 256, 256)),
        cpu=True,
        batch_normalized=True,
        whitens=True,
    ),
    BackboneRecord(
        key="mnist_cnn",
        title="CNN of the paper",
        description="Two convolutions and a layer of 128 features: the paper's net for MNIST, "
        "there with a ReLU on the features.",
        paper=LARGEST_MARGINS,
        channels=1,
        side=28,
        own_dim=128,
        params=420_704,
        make_body=_mnist_cnn,
        cpu=True,
    ),
    BackboneRecord(
        key="resnet20",
        title="ResNet-20",
        description="The small residual net made for CIFAR; an hour on a processor.",
        paper=HE,
        channels=3,
        side=32,
        own_dim=64,
        params=269_072,
        make_body=_residual_net((16, 32, 64), (3, 3, 3), projected=False),
    ),
    BackboneRecord(
        key="resnet18",
        title="ResNet-18",
        description="The paper's net for CIFAR-10, with a 3x3 stem and no first pooling; wants a "
        "GPU, or a day.",
        paper=f"{HE}; as in {LARGEST_MARGINS}",
        channels=3,
        side=32,
        own_dim=512,
        params=11_168_832,
        make_body=_residual_net((64, 128, 256, 512), (2, 2, 2, 2), projected=True),
    ),
    BackboneRecord(
        key="resnet34",
        title="ResNet-34",
        description="The paper's net for CIFAR-100, twice as deep; wants a GPU, or two days.",
        paper=f"{HE}; as in {LARGEST_MARGINS}",
        channels=3,
        side=32,
        own_dim=512,
        params=21_276_992,
        make_body=_residual_net((64, 128, 256, 512), (3, 4, 6, 3), projected=True),
    ),
)

CATALOGUE: Mapping[str, BackboneRecord] = MappingProxyType({r.key: r for r in _RECORDS})
