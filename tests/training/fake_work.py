"""The process of a run, with a trainer that only counts: ``fake_work.py FOLDER STEPS SECONDS``.

It logs and checkpoints as the real one, so that what happens around training can be tested in
tenths of seconds. A step takes SECONDS; every fifth is followed by a checkpoint.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from lmviz.training import events, files
from lmviz.training.runs import Run
from lmviz.training.work import work


def trainer(steps: int, seconds: float):
    def train(folder: Path) -> int:
        run = Run(folder)
        checkpoint = folder / "checkpoints" / "fake.json"
        checkpoint.parent.mkdir(exist_ok=True)
        step = files.read_json(checkpoint)["step"] if checkpoint.exists() else 0
        place = {"steps": steps, "device": "cpu"}
        with events.Log(folder / "events.jsonl") as log:
            events.truncate_after(log.path, step)
            log.write("state", step=step, state="running", message="started")
            run.write_status("running", step=step, **place)
            state = "finished"
            while step < steps:
                wish = run.control()
                if wish:
                    state = {"pause": "paused", "stop": "stopped"}[wish]
                    break
                time.sleep(seconds)
                step += 1
                log.write("train", step=step, **{"train/loss": 1 / step, "train/lr": 0.1})
                if step % 5 == 0:
                    files.write_json(checkpoint, {"step": step})
                run.write_status("running", step=step, **place)
            files.write_json(checkpoint, {"step": step})
            log.write("state", step=step, state=state)
            run.write_status(state, step=step, **place)
        return 0

    return train


if __name__ == "__main__":
    folder, steps, seconds = sys.argv[1:]
    sys.exit(work(Run(Path(folder)), tensorboard=False, train=trainer(int(steps), float(seconds))))
