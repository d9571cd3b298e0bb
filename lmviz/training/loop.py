"""The trainer: takes a run folder and trains until the run is done, paused or stopped.

It knows nothing of pages or queues. Whatever happens, the folder tells: the log has every number,
the status every state, and a run that was killed goes on from its last checkpoint with the same
numbers as if it had not been.
"""

from __future__ import annotations

import sys
import time
import traceback
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from lmviz.training import calibrate, checkpoint, collapse, events, files, measure, schedule
from lmviz.training.calibrate import Plan
from lmviz.training.config import RunConfig
from lmviz.training.learner import Learner, NotFinite, Order, Step
from lmviz.training.material import gather
from lmviz.training.pace import Pace
from lmviz.training.runs import Run

DONE, FAILED = 0, 1
"""Exit codes: what was asked for came about, or it did not."""

CHECKPOINT_S = 30.0
STATUS_S = 1.0
CHEAP = 0.02
"""A checkpoint at an evaluation is cheap if it takes this share of the time since the last."""
LOGGED = 1000
"""Training steps that are logged in a run, about."""
FRAMES = 60
"""Moments at which the features on the sphere are kept, about."""


class Ended(Exception):
    """The run ends here, in this state, with this message."""

    def __init__(self, state: str, message: str = "") -> None:
        super().__init__(message)
        self.state, self.message = state, message


def train(folder: Path) -> int:
    """Train the run in ``folder`` from its start or from its last checkpoint.

    Returns:
        0 if it is finished, or was paused or stopped as asked; 1 if it collapsed or failed.
    """
    run = Run(folder)
    trainer = None
    try:
        with events.Log(run.folder / "events.jsonl") as log:
            trainer = _Trainer(run, log)
            trainer.go()
    except Ended as ended:
        end = ended
    except Exception as error:
        if not isinstance(error, ValueError | NotFinite):
            traceback.print_exc()
        end = Ended("failed", explain(error, run.config))
    else:
        end = Ended("finished")
    _tell(run, trainer, end)
    return FAILED if end.state in ("failed", "collapsed") else DONE


def explain(error: Exception, config: RunConfig) -> str:
    """What went wrong in a run and what to do, for people."""
    text = str(error) or type(error).__name__
    if isinstance(error, NotFinite):
        return (
            f"Training diverged: {text}. The last checkpoint is from before. Try a learning rate "
            f"below {config.lr:g}, a longer margin ramp, or a tighter gradient clip."
        )
    if _out_of_memory(error):
        smaller = max(2, config.batch_size // 2)
        return (
            f"There is not enough memory for batches of {config.batch_size} images through "
            f"{config.net}. Try a batch size of {smaller} or a smaller net; what other programs "
            "hold on the device counts too."
        )
    if isinstance(error, OSError):
        return files.explain(error, "A file of the run")
    if isinstance(error, ValueError):
        return text
    return f"{type(error).__name__}: {text} (the run's log has the details)"


def _out_of_memory(error: Exception) -> bool:
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    return isinstance(error, RuntimeError) and "can't allocate memory" in str(error)


def _tell(run: Run, trainer: _Trainer | None, end: Ended) -> None:
    """Write down how the run ended, as far as a full disk allows."""
    place = trainer.place() if trainer else {}
    with suppress(OSError), events.Log(run.folder / "events.jsonl") as log:
        step, epoch = place.get("step", 0), place.get("epoch", 0.0)
        log.write("state", step=step, epoch=epoch, state=end.state, message=end.message)
    if trainer and trainer.final:
        with suppress(OSError):
            files.write_json(run.folder / "report.json", trainer.report(end))
    try:
        run.write_status(end.state, message=end.message, **place)
    except OSError as error:
        print(files.explain(error, "The status of the run"), file=sys.stderr)


class _Trainer:
    """One stay of a run in a process."""

    def __init__(self, run: Run, log: events.Log) -> None:
        self.run, self.config, self.log = run, run.config, log
        self.step = 0
        self.steps = 0
        self.n = 1
        self.device = ""
        self.seconds = 0.0
        self.final: measure.Tags = {}
        self.history: list[float] = []
        self._evaluated = self._framed = -1
        self._done: Step | None = None

    def go(self) -> None:
        """Prepare, then train to the end; raises Ended where the run ends before."""
        self.run.write_status("starting", message="reading the data")
        import torch

        device = calibrate.find_device(self.config.device)
        torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
        torch.backends.cudnn.benchmark = True
        self.device = str(device)
        self.material = gather(self.config, device)
        self.n = self.material.n
        saved = checkpoint.load(self.run.folder / "checkpoints")
        self.plan = self._plan(device, saved)
        self.steps = self.plan.steps
        torch.set_num_threads(self.plan.threads)
        self.learner = Learner(
            self.config,
            self.material,
            device,
            half=self.plan.precision == "bfloat16",
            steps=self.steps,
        )
        self._take_up(saved)
        self.log.write(
            "state",
            **self._at(),
            state="running",
            message="resumed" if saved else "started",
            threads=self.plan.threads,
            steps=self.steps,
            device=self.device,
            precision=self.plan.precision,
            data=self.material.source,
            verified=self.material.verified,
        )
        self._loop()
        self.save()

    def _plan(self, device: Any, saved: dict[str, Any] | None) -> Plan:
        path = self.run.folder / "plan.json"
        if saved:
            return Plan(**saved["plan"]).on(device, self.config)
        self.run.write_status("starting", message="measuring how fast this machine trains")
        plan = calibrate.make_plan(self.config, self.material, device, calibrate.THOROUGH)
        files.write_json(path, plan.as_dict())
        return plan

    def _take_up(self, saved: dict[str, Any] | None) -> None:
        if saved:
            self.learner.restore(saved["learner"])
            self.step, self.seconds = saved["step"], saved["seconds"]
            self.history, self.final = saved["history"], saved["final"]
            self._evaluated, self._framed = saved["evaluated"], saved["framed"]
        events.truncate_after(self.log.path, self.step if saved else -1)

    def place(self) -> dict[str, Any]:
        """Where the run stands, for its status."""
        return {"step": self.step, "steps": self.steps, "epoch": self.epoch, "device": self.device}

    @property
    def epoch(self) -> float:
        """Epochs done."""
        return self.step * self.config.batch_size / self.n

    def _at(self) -> dict[str, Any]:
        return {"step": self.step, "epoch": round(self.epoch, 4)}

    def _loop(self) -> None:
        pace = Pace(self.plan, watched=self.device == "cpu" and not self.config.threads)
        every = max(1, self.steps // LOGGED)
        evaluations = calibrate.moments(self.steps, self.plan.evaluations)
        frames = (
            calibrate.moments(self.steps, FRAMES)
            if self.learner.net.feature_dim == 3
            else frozenset()
        )
        order = Order(self.n, self.config.batch_size, self.config.seed)
        self._saved_at, self._save_s, self._told_at = time.monotonic(), 0.0, 0.0
        while True:
            self._tell_status(pace)
            if self.step in evaluations and self.step > self._evaluated:
                self._evaluate()
            if self.step in frames and self.step > self._framed:
                self._frame()
            self._obey()
            if self.step >= self.steps:
                return
            self._save_now_and_then()
            start = time.perf_counter()
            positions = self._on_device(order.positions(self.step))
            self._done = self.learner.step(positions, self.step)
            self.step += 1
            if self.step % every == 0 or self.step in (1, self.steps):
                self._log_step(self._done, pace)
            spent = time.perf_counter() - start
            self.seconds += spent
            message = pace.step(spent)
            if message:
                self.log.write("state", **self._at(), state="running", message=message)

    def _on_device(self, positions: np.ndarray) -> Any:
        import torch

        return torch.from_numpy(positions).to(self.learner.device, non_blocking=True)

    def _log_step(self, done: Step, pace: Pace) -> None:
        self.learner.check(done.value)
        config, number = self.config, self.step - 1
        self.log.write(
            "train",
            **self._at(),
            **{
                "train/loss": float(done.value),
                "train/acc": float(done.right.float().mean()),
                "train/lr": self.learner.learning_rate(number),
                "train/margin_ramp": schedule.ramp(number, self.steps, config.ramp),
                "margin/batch_mean": float(done.margins.mean()),
                **measure.of_prototypes(self.learner.prototypes),
                "speed/images_per_s": pace.images_per_s(config.batch_size),
                "grad/norm": float(done.gradient),
            },
        )

    def _evaluate(self) -> None:
        learner, material = self.learner, self.material
        features = learner.features(material.test, range(len(material.test)))
        if not bool(features.isfinite().all()):
            raise NotFinite("features of test images are no longer numbers")
        found = measure.evaluate(features, learner.prototypes, material.test_labels, learner.loss)
        tags = found.tags
        seen = learner.seen[~learner.seen.isnan()]
        if len(seen):
            tags["train/sample_mean_seen"] = float(seen.double().mean())
        name = self._snapshot(found.arrays)
        self.log.write("eval", **self._at(), **tags, snapshot=name)
        self._evaluated, self.final = self.step, {**self._at(), **tags}
        self.history.append(tags["margin/class_deg"])
        k, d = learner.prototypes.shape
        if self.config.stop_collapsed and collapse.collapsed(
            self.history, collapse.threshold(k, d)
        ):
            self.save()
            raise Ended("collapsed", collapse.advice(self.config, self.history[-1]))

    def _frame(self) -> None:
        """Keep features and prototypes, so that the sphere moves."""
        material = self.material
        shown = measure.chosen(len(material.test_labels))
        features = self.learner.features(material.test, shown)
        arrays = measure.drawn(features, self.learner.prototypes, material.test_labels[shown])
        name = self._snapshot(arrays, "features-")
        self.log.write("features", **self._at(), snapshot=name)
        self._framed = self.step

    def _snapshot(self, arrays: Any, prefix: str = "") -> str:
        name = f"{prefix}step-{self.step:08d}.npz"
        folder = self.run.folder / "snapshots"
        folder.mkdir(exist_ok=True)
        with files.replacing(folder / name, sync=False) as stream:
            np.savez_compressed(stream, allow_pickle=False, **arrays)
        return name

    def _obey(self) -> None:
        wish = self.run.control()
        if wish:
            self.save()
            raise Ended("paused" if wish == "pause" else "stopped")

    def _save_now_and_then(self) -> None:
        since = time.monotonic() - self._saved_at
        cheap = self._evaluated == self.step and self._save_s <= CHEAP * since
        if since > CHECKPOINT_S or cheap:
            self.save()

    def save(self) -> None:
        """Write a checkpoint, unless the weights are no longer numbers."""
        import torch

        if self._done is not None:
            self.learner.check(self._done.value)
        start = time.monotonic()
        # A neighbour may have cost it a thread since it was planned.
        plan = replace(self.plan, threads=torch.get_num_threads())
        state = {
            "learner": self.learner.state(),
            "plan": plan.as_dict(),
            "step": self.step,
            "seconds": self.seconds,
            "history": self.history,
            "final": self.final,
            "evaluated": self._evaluated,
            "framed": self._framed,
        }
        checkpoint.save(self.run.folder / "checkpoints", state)
        self._saved_at = time.monotonic()
        self._save_s = self._saved_at - start

    def _tell_status(self, pace: Pace) -> None:
        now = time.monotonic()
        if now - self._told_at < STATUS_S:
            return
        self._told_at = now
        left = 1 - self.step / self.steps
        eta = left * (self.steps * pace.step_s + self.plan.evaluations * self.plan.evaluation_s)
        self.run.write_status("running", eta_s=round(eta, 1), **self.place())

    def report(self, end: Ended) -> dict[str, Any]:
        """What the run came to, for report.json."""
        seen = self.step * self.config.batch_size
        return {
            "state": end.state,
            "message": end.message,
            "steps": self.step,
            "epochs": round(self.epoch, 4),
            "train_images": self.n,
            "training_s": round(self.seconds, 3),
            "images_per_s": round(seen / self.seconds, 1) if self.seconds else 0.0,
            "data": self.material.source,
            "verified": self.material.verified,
            "final": self.final,
        }
