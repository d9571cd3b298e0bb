"""Batched augmentation against images turned over one by one.

The reference is written with loops over single pixels and knows nothing of gathers; rotation is
compared with Pillow too.
"""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from PIL import Image

from lmviz.training.augment import KINDS, Augment, Draw, Images, usual_pad

MEAN, STD = (0.49, 0.48, 0.44), (0.25, 0.24, 0.26)
DEVICES = ["cpu", *(["cuda"] if torch.cuda.is_available() else [])]
each_device = pytest.mark.parametrize("device", DEVICES)
each_kind = pytest.mark.parametrize("kind", KINDS)


def pictures(n=12, height=8, width=8, channels=3, seed=0):
    rng = np.random.default_rng(seed)
    return rng.integers(0, 256, (n, height, width, channels), dtype=np.uint8)


def one_by_one(image: np.ndarray, pad: int, shift, flip: bool, angle: float) -> np.ndarray:
    """Crop, flip and rotate one image, pixel by pixel, with zeros outside."""
    height, width, _ = image.shape
    cropped = np.zeros_like(image)
    for y in range(height):
        for x in range(width):
            v, u = y + shift[0] - pad, x + shift[1] - pad
            if 0 <= v < height and 0 <= u < width:
                cropped[y, x] = image[v, u]
    if flip:
        cropped = cropped[:, ::-1]
    turned = np.zeros_like(image)
    for y in range(height):
        for x in range(width):
            right, down = x - (width - 1) / 2, y - (height - 1) / 2
            u = right * math.cos(angle) - down * math.sin(angle) + (width - 1) / 2
            v = right * math.sin(angle) + down * math.cos(angle) + (height - 1) / 2
            u, v = math.floor(u + 0.5), math.floor(v + 0.5)
            if 0 <= v < height and 0 <= u < width:
                turned[y, x] = cropped[v, u]
    return turned


@each_device
@each_kind
@pytest.mark.parametrize("shape", [(8, 8, 3), (9, 6, 1), (32, 32, 3)])
def test_every_pixel_equals_the_one_by_one_reference(device, kind, shape):
    images = pictures(5, *shape)
    recipe = Augment(kind, pad=2, degrees=40, seed=3)
    stored = Images(images, MEAN[: shape[2]], STD[: shape[2]], device=device, pad=2)
    indices = np.array([4, 0, 0, 2, 3, 1])
    draw = recipe.draw(step=11, count=len(indices))
    found = stored.pixels(indices, draw)
    assert found.dtype == torch.uint8
    for i, index in enumerate(indices):
        expected = one_by_one(
            images[index], 2, draw.shifts[i], bool(draw.flips[i]), float(draw.angles[i])
        )
        np.testing.assert_array_equal(found[i].cpu().numpy(), expected)


@each_device
@pytest.mark.parametrize("size", [8, 27, 28, 32])
@pytest.mark.parametrize("degrees", [-179, -90, -33.3, 0.4, 17, 45, 90, 180])
def test_rotation_is_that_of_pillow(device, size, degrees):
    """Counter-clockwise as displayed, nearest pixel, black outside."""
    image = pictures(1, size, size, 1, seed=size)
    draw = Draw(np.zeros((1, 2), int), np.zeros(1, bool), np.radians([degrees]))
    found = Images(image, (0.0,), (1.0,), device=device).pixels([0], draw)[0, :, :, 0]
    expected = Image.fromarray(image[0, :, :, 0]).rotate(degrees, Image.Resampling.NEAREST)
    differ = found.cpu().numpy() != np.asarray(expected)
    # Where two pixels are equally near, the two may choose differently.
    assert differ.mean() < 0.02


@each_device
def test_values_are_normalised_and_channels_last(device):
    images = pictures(7, 9, 6, 3)
    stored = Images(images, MEAN, STD, device=device, pad=1)
    recipe = Augment("none", pad=1)
    expected = (images.astype(np.float64) / 255 - MEAN) / STD
    for batch in (stored.plain(np.arange(7)), stored.augmented(range(7), recipe.draw(0, 7))):
        assert batch.shape == (7, 3, 9, 6)
        assert batch.dtype == torch.float32
        assert batch.is_contiguous(memory_format=torch.channels_last)
        found = batch.permute(0, 2, 3, 1).cpu().numpy()
        np.testing.assert_allclose(found, expected, atol=2e-6)


@each_kind
def test_draws_are_fixed_by_seed_and_step_alone(kind):
    """A run that resumes at a step sees the images that the uninterrupted run saw."""
    images = Images(pictures(), MEAN, STD, pad=2)
    recipe = Augment(kind, pad=2, seed=5)
    run = [images.augmented(np.arange(12), recipe.draw(step, 12)) for step in range(4)]
    resumed = Augment(kind, pad=2, seed=5)
    np.random.default_rng(1).random(100)
    assert torch.equal(run[3], images.augmented(np.arange(12), resumed.draw(3, 12)))
    assert torch.equal(run[1], images.augmented(np.arange(12), resumed.draw(1, 12)))
    if kind != "none":
        assert not torch.equal(run[0], run[1])
        other = Augment(kind, pad=2, seed=6).draw(0, 12)
        assert not torch.equal(run[0], images.augmented(np.arange(12), other))


def test_indices_may_be_tensors_lists_and_arrays():
    images = Images(pictures(), MEAN, STD)
    expected = images.plain(np.array([3, 1]))
    for indices in ([3, 1], torch.tensor([3, 1]), torch.tensor([3, 1], dtype=torch.int32)):
        assert torch.equal(images.plain(indices), expected)


def test_every_shift_and_both_sides_are_equally_likely():
    draw = Augment("crop_flip_rotate", pad=4, degrees=20).draw(0, 81_000)
    counts = np.bincount(draw.shifts[:, 0] * 9 + draw.shifts[:, 1], minlength=81)
    assert len(counts) == 81
    # Each of the 81 is Poisson with mean 1000: five standard deviations.
    assert np.abs(counts - 1000).max() < 5 * math.sqrt(1000)
    assert abs(draw.flips.mean() - 0.5) < 5 * 0.5 / math.sqrt(81_000)
    angles = np.degrees(draw.angles)
    assert -20 <= angles.min() < -19.9
    assert 19.9 < angles.max() <= 20
    # Uniform on [-20, 20]: standard deviation 20 / √3.
    assert angles.std() == pytest.approx(20 / math.sqrt(3), rel=0.02)


def test_the_kinds_do_what_their_names_say():
    for kind in KINDS:
        draw = Augment(kind, pad=3).draw(1, 200)
        assert bool((draw.shifts != 3).any()) == (kind != "none")
        assert bool(draw.flips.any()) == ("flip" in kind)
        assert bool(draw.angles.any()) == ("rotate" in kind)


def test_crops_shift_by_the_usual_amounts():
    """4 pixels of 32 (the paper's recipe); 1 of 8."""
    assert [usual_pad(side) for side in (32, 28, 8)] == [4, 3, 1]


def test_the_given_images_are_copied_and_left_alone():
    images = pictures()
    kept = images.copy()
    stored = Images(images, MEAN, STD, pad=1)
    before = stored.plain([0])
    images[:] = 0
    assert torch.equal(stored.plain([0]), before)
    readonly = kept.copy()
    readonly.flags.writeable = False
    Images(readonly, MEAN, STD, pad=1)
    assert len(stored) == 12


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"kind": "mixup"}, "none, crop, crop_flip, crop_flip_rotate, got 'mixup'"),
        ({"pad": -1}, "padding must be >= 0, got -1"),
        ({"degrees": 181}, r"\[0, 180\] degrees, got 181"),
        ({"degrees": float("nan")}, "got nan"),
        ({"seed": -1}, "seed must be .* got -1"),
    ],
)
def test_bad_recipes_are_named(values, message):
    with pytest.raises(ValueError, match=message):
        Augment(**values)


@pytest.mark.parametrize(
    ("images", "mean", "std", "message"),
    [
        (pictures().astype(np.float32), MEAN, STD, r"uint8 .* got float32 of shape"),
        (pictures()[..., 0], MEAN, STD, r"\(N, H, W, C\), got uint8 of shape \(12, 8, 8\)"),
        (pictures(), MEAN[:1], STD[:1], "mean and std must have 3 values"),
        (pictures(), MEAN, (0.2, 0.0, 0.2), "std be > 0"),
    ],
)
def test_bad_images_are_named(images, mean, std, message):
    with pytest.raises(ValueError, match=message):
        Images(images, mean, std)


def test_a_position_outside_is_an_error_not_another_image():
    stored = Images(pictures(), MEAN, STD)
    for indices in ([12], [-13]):
        with pytest.raises((IndexError, RuntimeError)):
            stored.plain(indices)
        with pytest.raises((IndexError, RuntimeError)):
            stored.pixels(indices, Augment().draw(0, 1))
