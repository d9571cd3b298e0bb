"""The training loop of countless tutorials: one image at a time through Pillow, float32, NCHW.

The transforms are those of torchvision's first interface (RandomCrop with padding,
RandomHorizontalFlip, ToTensor, Normalize), written here with Pillow, NumPy and torch as it does
them, because torchvision needs another build of torch than the one for processors.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np
import torch
from PIL import Image, ImageOps
from torch.nn import functional
from torch.utils.data import DataLoader, Dataset

from lmviz.training import backbones

MEAN, STD = (0.4914, 0.4822, 0.4465), (0.2470, 0.2435, 0.2616)
PAD = 4


class PerImage(Dataset):
    """Images that are cropped, flipped and normalised one by one.

    Args:
        images: (N, 32, 32, 3) uint8. labels: (N,).
    """

    def __init__(self, images: np.ndarray, labels: np.ndarray) -> None:
        self.images, self.labels = images, labels
        self.mean = torch.tensor(MEAN).view(3, 1, 1)
        self.std = torch.tensor(STD).view(3, 1, 1)

    def __len__(self) -> int:
        return len(self.images)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        image = Image.fromarray(self.images[index])
        image = ImageOps.expand(image, border=PAD, fill=0)
        top, left = random.randint(0, 2 * PAD), random.randint(0, 2 * PAD)
        image = image.crop((left, top, left + 32, top + 32))
        if random.random() < 0.5:
            image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        tensor = torch.from_numpy(np.array(image)).permute(2, 0, 1).contiguous()
        tensor = tensor.to(torch.get_default_dtype()).div(255)
        return tensor.sub_(self.mean).div_(self.std), int(self.labels[index])


def batches(images: np.ndarray, labels: np.ndarray, size: int) -> Iterator[tuple]:
    """Endless shuffled batches; no workers, so that all work counts as this process's."""
    loader = DataLoader(PerImage(images, labels), batch_size=size, shuffle=True, drop_last=True)
    while True:
        yield from loader


class Plain:
    """ResNet-18 with NormFace, SGD as in the paper, nothing else.

    Args:
        stream: batches of images and labels.
    """

    def __init__(self, stream: Iterator[tuple], scale: float) -> None:
        torch.manual_seed(0)
        self.stream, self.scale = stream, scale
        self.net = backbones.CATALOGUE["resnet18"].build(3, 32)
        self.prototypes = torch.nn.Parameter(torch.randn(10, 512) / 512**0.5)
        self.parameters = [*self.net.parameters(), self.prototypes]
        self.optimizer = torch.optim.SGD(self.parameters, 0.1, momentum=0.9, weight_decay=1e-4)

    def step(self) -> None:
        """One step of training."""
        images, labels = next(self.stream)
        features = functional.normalize(self.net(images))
        logits = self.scale * features @ functional.normalize(self.prototypes).T
        self.optimizer.zero_grad()
        functional.cross_entropy(logits, labels).backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, 5.0)
        self.optimizer.step()
