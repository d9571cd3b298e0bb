"""Crop, flip and rotation of a whole batch at once, where the images live.

All images of a set are one uint8 tensor on the training device. Whatever the augmentation, a batch
is one gather: for every pixel to be shown, the position of the pixel to be copied. Positions are
whole numbers, so that every device copies the same pixels.

>>> recipe = Augment("crop_flip", pad=4, seed=0)
>>> images = Images(data.train_images, mean, std, device="cpu", pad=recipe.pad)
>>> batch = images.augmented(indices, recipe.draw(step, len(indices)))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lmviz.arrays import Array

KINDS = ("none", "crop", "crop_flip", "crop_flip_rotate")
FRACTION_BITS = 16
"""Sines and cosines are rounded to this many binary places."""


def usual_pad(height: int) -> int:
    """Pixels by which crops shift at most: an eighth of the height, 4 of 32 as is usual."""
    return height // 8


@dataclass(frozen=True)
class Draw:
    """What happens to each of the B images of a batch, in this order.

    Attributes:
        shifts: (B, 2) integers, first row and column of the crop in the padded image.
        flips: (B,) booleans, whether left and right change places.
        angles: (B,) radians, rotation about the middle, counter-clockwise as displayed.
    """

    shifts: np.ndarray
    flips: np.ndarray
    angles: np.ndarray


@dataclass(frozen=True)
class Augment:
    """A recipe: what is drawn at random for every image of every step.

    Draws are a function of seed and step alone: a resumed run sees the same images.

    Attributes:
        kind: one of :data:`KINDS`.
        pad: zeros around an image before a crop of its size is taken.
        degrees: largest rotation to either side.
        seed: not negative.

    Raises:
        ValueError: naming the value and what is allowed.
    """

    kind: str = "none"
    pad: int = 4
    degrees: float = 20.0
    seed: int = 0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"augmentation must be one of {', '.join(KINDS)}, got {self.kind!r}")
        if self.pad < 0:
            raise ValueError(f"padding must be >= 0, got {self.pad!r}")
        if not 0 <= self.degrees <= 180:
            raise ValueError(f"rotation must be in [0, 180] degrees, got {self.degrees!r}")
        if not 0 <= self.seed < 2**64:
            raise ValueError(f"seed must be in [0, 2^64), got {self.seed!r}")

    def draw(self, step: int, count: int) -> Draw:
        """The draws for the ``count`` images of step ``step``."""
        key = np.array([self.seed, step], np.uint64)
        random = np.random.Generator(np.random.Philox(key=key))
        shifts = np.full((count, 2), self.pad)
        flips = np.zeros(count, bool)
        angles = np.zeros(count)
        if self.kind != "none":
            shifts = random.integers(0, 2 * self.pad, (count, 2), endpoint=True)
        if "flip" in self.kind:
            flips = random.random(count) < 0.5
        if "rotate" in self.kind:
            angles = np.radians(random.uniform(-self.degrees, self.degrees, count))
        return Draw(shifts, flips, angles)


class Images:
    """The images of a set on a device, with zeros around each.

    Args:
        images: (N, H, W, C) uint8.
        mean, std: per channel, for values in [0, 1].
        device: as torch names it.
        pad: the ``pad`` of the draws that will be used; 0 for a set that is only evaluated.

    Raises:
        ValueError: images of another type or shape, or a standard deviation that is not positive.
    """

    def __init__(
        self,
        images: np.ndarray,
        mean: Sequence[float],
        std: Sequence[float],
        *,
        device: str = "cpu",
        pad: int = 0,
    ) -> None:
        import torch

        if images.dtype != np.uint8 or images.ndim != 4:
            found = f"{images.dtype} of shape {images.shape}"
            raise ValueError(f"images must be uint8 of shape (N, H, W, C), got {found}")
        count, height, width, channels = images.shape
        if not len(mean) == len(std) == channels or not all(s > 0 for s in std):
            raise ValueError(
                f"mean and std must have {channels} values and std be > 0, got {mean!r}, {std!r}"
            )
        self.count, self.height, self.width, self.pad = count, height, width, pad
        self._rows, self._columns = height + 2 * pad, width + 2 * pad
        # One row per pixel. The row behind the last image is black, for what lies outside.
        pixels = torch.zeros(count * self._rows * self._columns + 1, channels, dtype=torch.uint8)
        padded = pixels[:-1].view(count, self._rows, self._columns, channels)
        padded[:, pad : pad + height, pad : pad + width] = torch.tensor(images)
        self._pixels = pixels.to(device)
        # Half as wide and twice as fast; enough for 1.3 million images of CIFAR's size.
        self._integer = torch.int32 if len(pixels) < 2**31 else torch.int64
        self._scale = torch.tensor([1 / (255 * s) for s in std] * width, device=device)
        self._shift = torch.tensor(
            [-m / s for m, s in zip(mean, std, strict=True)] * width, device=device
        )

    def __len__(self) -> int:
        return self.count

    @property
    def device(self) -> Array:
        """Where the images are."""
        return self._pixels.device

    def plain(self, indices: Array) -> Array:
        """The images as they are, normalised: (B, C, H, W) float32, channels last in memory."""
        pixels = self._pixels[:-1].view(self.count, self._rows, self._columns, -1)
        inner = pixels[:, self.pad : self.pad + self.height, self.pad : self.pad + self.width]
        return self._normalised(inner[self._indices(indices)])

    def augmented(self, indices: Array, draw: Draw) -> Array:
        """The images as drawn, normalised: (B, C, H, W) float32, channels last in memory."""
        return self._normalised(self.pixels(indices, draw))

    def pixels(self, indices: Array, draw: Draw) -> Array:
        """The images as drawn: (B, H, W, C) uint8, every pixel a copy of one of the image's."""
        positions = self._positions(self._indices(indices), draw)
        shape = (*positions.shape, self._pixels.shape[1])
        return self._pixels.index_select(0, positions.flatten()).view(shape)

    def _indices(self, indices: Array) -> Array:
        import torch

        return torch.as_tensor(indices, device=self.device, dtype=torch.int64)

    def _normalised(self, pixels: Array) -> Array:
        import torch

        batch, height, width, channels = pixels.shape
        # Rows of width * channels numbers are long enough to be computed fast.
        values = pixels.reshape(batch, height, width * channels).float()
        values = torch.addcmul(self._shift, values, self._scale)
        return values.view(batch, height, width, channels).permute(0, 3, 1, 2)

    def _positions(self, indices: Array, draw: Draw) -> Array:
        """(B, H, W) rows of the pixel table."""
        import torch

        turned = bool(draw.angles.any())
        unit = 1 << FRACTION_BITS
        # One small table, one transfer to the device.
        table = np.column_stack(
            [
                draw.shifts,
                draw.flips,
                np.rint(np.cos(draw.angles) * unit),
                np.rint(np.sin(draw.angles) * unit),
            ]
        ).astype(np.int32)
        drawn = torch.from_numpy(table).to(self.device, non_blocking=True)
        top, left, flip, cos, sin = drawn.T[:, :, None, None]
        y = torch.arange(self.height, device=self.device, dtype=torch.int32)[:, None]
        x = torch.arange(self.width, device=self.device, dtype=torch.int32)
        if turned:
            y, x = self._turned(y, x, cos, sin)
            inside = (y >= 0) & (y < self.height) & (x >= 0) & (x < self.width)
        # From the left, or from the right and backwards.
        first = (indices[:, None, None] * self._rows + top) * self._columns + left
        first = (first + flip * (self.width - 1)).to(self._integer)
        positions = (first + y * self._columns) + x * (1 - 2 * flip)
        return torch.where(inside, positions, len(self._pixels) - 1) if turned else positions

    def _turned(self, y: Array, x: Array, cos: Array, sin: Array) -> tuple[Array, Array]:
        """Nearest pixel to where each pixel comes from; may lie outside of the image."""
        # Twice the distance from the middle is a whole number, for even and odd sizes.
        half = 1 << FRACTION_BITS
        down, right = 2 * y - (self.height - 1), 2 * x - (self.width - 1)
        from_y = right * sin + (down * cos + self.height * half)
        from_x = right * cos + (self.width * half - down * sin)
        return from_y >> (FRACTION_BITS + 1), from_x >> (FRACTION_BITS + 1)
