"""Run folders made up for tests: a log, snapshots and a status, without any training."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from lmviz.training import events
from lmviz.training.config import RunConfig
from lmviz.training.runs import Run, Store

STEPS = 200
GONE = {"pid": 2**22 + 7, "started": 1.0}
"""A process that cannot be: above the largest number that Linux gives."""


def make_run(
    root: Path,
    state: str = "finished",
    *,
    config: RunConfig | None = None,
    message: str = "",
    seed: int = 0,
    upto: int = STEPS,
    **status: object,
) -> Run:
    """A run with a training record every 2 steps and an evaluation every 40, up to ``upto``."""
    config = config or RunConfig(budget_s=60.0)
    run = Store(root).create(config)
    (run.folder / "snapshots").mkdir(exist_ok=True)
    with events.Log(run.folder / "events.jsonl") as log:
        log.write("state", step=0, state="running", t=0.0)
        for step in range(0, upto + 1, 2):
            if step % 40 == 0:
                name = f"step-{step:08d}.npz"
                tags = evaluation(step, seed)
                log.write("eval", step=step, epoch=step / 20, t=step / 4, snapshot=name, **tags)
                np.savez(run.folder / "snapshots" / name, **snapshot(step, config))
            log.write("train", step=step, epoch=step / 20, t=step / 4, **training(step, seed))
    kept = {"step": upto, "steps": STEPS, "epoch": upto / 20, "device": "cpu, 1 thread"}
    run.write_status(state, message=message, **(kept | status))
    return run


def progress(step: int, seed: int) -> float:
    return (1 - math.exp(-step / 50)) * (1 - 0.05 * seed)


def training(step: int, seed: int) -> dict[str, float]:
    done = progress(step, seed)
    noise = 0.03 * math.sin(7 * step + seed)
    return {
        **{"train/loss": 2.3 - 2 * done + noise, "train/acc": min(1.0, 0.1 + 0.88 * done + noise)},
        **{"train/lr": 0.05 * (1 + math.cos(math.pi * step / STEPS))},
        **{"train/margin_ramp": min(1.0, step / 80), "grad/norm": 3 - 2 * done},
        **{"margin/class_deg": 50 + 42 * done, "margin/batch_mean": done + noise},
        **{"norm/ratio": 1 + 0.15 * done, "centroid/norm": 0.3 * (1 - done)},
        "speed/images_per_s": 3000 + 200 * math.sin(step),
    }


def evaluation(step: int, seed: int) -> dict[str, object]:
    done = progress(step, seed)
    smallest = [done - 1 + 0.05 * j for j in range(10)]
    return {
        **{"test/loss": 2.3 - 1.9 * done, "test/acc": 0.1 + 0.87 * done},
        **{"margin/class_deg": 50 + 42 * done, "margin/sample_mean": 0.95 * done},
        **{"margin/gamma_min": min(smallest), "margin/gamma_j": smallest},
        **{"norm/ratio": 1 + 0.15 * done, "centroid/norm": 0.3 * (1 - done)},
        "test/class_acc": [min(1.0, 0.1 + 0.87 * done + 0.005 * j) for j in range(10)],
    }


def snapshot(step: int, config: RunConfig) -> dict[str, np.ndarray]:
    k, d = 10, config.feature_dim or 16
    done = progress(step, 0)
    ideal = np.eye(k)[:, : min(k, d)] - 0.1
    w = np.zeros((k, d))
    w[:, : ideal.shape[1]] = ideal
    w = w + (1.3 - done) * np.random.default_rng(5).normal(size=(k, d))
    labels = np.arange(360) % k
    z = w[labels] + 0.8 * (1.2 - done) * np.random.default_rng(6).normal(size=(360, d))
    unit_w = w / np.linalg.norm(w, axis=1, keepdims=True)
    unit_z = z / np.linalg.norm(z, axis=1, keepdims=True)
    cosines = unit_z @ unit_w.T
    own = cosines[np.arange(360), labels]
    others = cosines.copy()
    others[np.arange(360), labels] = -2
    margins = own - others.max(axis=1)
    edges, margin_edges = np.linspace(-1, 1, 101), np.linspace(-2, 2, 101)
    confusion = np.zeros((k, k), dtype=np.int32)
    np.add.at(confusion, (labels, cosines.argmax(axis=1)), 1)
    arrays = {
        **{"prototypes": w.astype(np.float32), "confusion": confusion},
        "similarity": (unit_w @ unit_w.T).astype(np.float32),
        **{"cosine_edges": edges, "cosine_counts_own": np.histogram(own, edges)[0]},
        "cosine_counts_other": np.histogram(others[others > -2], edges)[0],
        **{"margin_edges": margin_edges, "margin_counts": np.histogram(margins, margin_edges)[0]},
    }
    if d == 3:
        arrays |= {"features": z.astype(np.float32), "labels": labels.astype(np.int32)}
    return arrays


def make_damaged(root: Path) -> Path:
    """A folder whose configuration cannot be read."""
    run = make_run(root, upto=0)
    (run.folder / "config.json").write_text("{ no json")
    return run.folder
