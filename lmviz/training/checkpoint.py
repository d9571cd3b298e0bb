"""Checkpoints that are whole or not there: a kill or a full disk never costs the one before."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lmviz.training import files

FORMAT = 1
LAST, PREVIOUS = "last.pt", "previous.pt"


def save(folder: Path, state: Mapping[str, Any]) -> int:
    """Write ``state`` as the last checkpoint; the one before is kept beside it.

    Args:
        state: tensors, numbers, texts, lists and dictionaries of them.

    Returns:
        Its size in bytes.

    Raises:
        OSError: it could not be written; with a full disk the message tells how many bytes it
            needs. The checkpoints that were there still are.
    """
    import torch

    folder.mkdir(parents=True, exist_ok=True)
    last = folder / LAST
    # Made in memory first: torch hides the reason when its own writing to a file fails.
    buffer = io.BytesIO()
    torch.save({"format": FORMAT, **state}, buffer)
    content = buffer.getbuffer()
    try:
        with files.replacing(last) as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            if last.exists():
                os.replace(last, folder / PREVIOUS)
    except OSError as error:
        text = f"{error.strerror} (the checkpoint needs {len(content) / 2**20:.1f} MiB)"
        raise OSError(error.errno, text, str(last)) from error
    return len(content)


def load(folder: Path) -> dict[str, Any] | None:
    """The last checkpoint that can be read, on the CPU; None if none was written.

    Nothing that a file may hold is executed.

    Raises:
        files.Damaged: there are checkpoints, but none of them can be read.
    """
    import torch

    damaged = ""
    for path in (folder / LAST, folder / PREVIOUS):
        try:
            state = torch.load(path, map_location="cpu", weights_only=True)
            if state.pop("format") == FORMAT:
                return state
            reason = "another format"
        except FileNotFoundError:
            continue
        except Exception as error:  # a damaged file raises whatever its reader stumbles over
            reason = str(error).split("\n")[0]
        damaged = damaged or f"{path} cannot be read: {reason}"
    if damaged:
        raise files.Damaged(f"No checkpoint can be read. {damaged}")
    return None
