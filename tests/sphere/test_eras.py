"""What was done to a recording from outside is remembered, and repeats it bit for bit."""

from __future__ import annotations

import numpy as np
import pytest

from lmviz import losses, sphere

FIRST = sphere.Problem(k=5, per_class=3, loss=losses.make("cosface"), seed=2)
SECOND = FIRST.replace(loss=losses.make("lm_softmax", s=20.0), learning_rate=0.05)


def recorded(*problems: sphere.Problem) -> sphere.Trajectory:
    return sphere.Trajectory(problems or (FIRST,))


def last(recording: sphere.Trajectory) -> np.ndarray:
    return np.concatenate(recording.frames[-1].points)


def repeated(eras, step: int, stride: int) -> sphere.Trajectory:
    """A recording that does what another one says it did."""
    recording = sphere.Trajectory(eras[0].problems)
    for era in eras[1:]:
        assert recording.reach(era.step, stride)
        recording.branch(len(recording) - 1, era.problems, era.moved)
    assert recording.reach(step, stride)
    return recording


@pytest.mark.parametrize("optimizer", sphere.OPTIMIZERS)
def test_eras_repeat_a_recording_bit_for_bit_whatever_frames_it_is_recorded_in(optimizer):
    first, second = (p.replace(optimizer=optimizer) for p in (FIRST, SECOND))
    recording = recorded(first)
    recording.extend(21, 2)
    recording.branch(17, [second])
    recording.extend(4, 3)
    recording.branch(19, [second], {(0, 2): [0.0, 0.6, 0.8]})
    recording.extend(5, 1)
    recording.branch(22, [first])
    recording.extend(2, 4)
    assert [era.step for era in recording.eras] == [0, 34, 40, 43]
    again = repeated(recording.eras, recording.frames[-1].step, stride=7)
    np.testing.assert_array_equal(last(again), last(recording))
    np.testing.assert_array_equal(again.frames[-1].metrics, recording.frames[-1].metrics)


def test_what_is_taken_back_at_the_same_frame_has_never_been():
    """The momentum of the run comes back with its loss."""
    straight, wavering = recorded(), recorded()
    for recording in (straight, wavering):
        recording.extend(10, 2)
    wavering.branch(6, [SECOND])
    wavering.extend(3, 2)
    wavering.branch(6, [FIRST])
    wavering.extend(4, 2)
    np.testing.assert_array_equal(last(wavering), last(straight))
    assert len(wavering.eras) == 1


def test_a_change_before_the_first_step_is_no_other_era_where_the_points_are_the_same():
    recording = recorded()
    recording.branch(0, [SECOND])
    assert [era.problems for era in recording.eras] == [(SECOND,)]
    # An optimiser on the sphere begins at the same directions, but not at the same points.
    recording.branch(0, [SECOND.replace(optimizer="riemannian_sgd")])
    recording.branch(0, [SECOND])
    assert len(recording.eras) == 1
    other = recorded(FIRST.replace(optimizer="riemannian_sgd"))
    other.branch(0, [FIRST])
    assert len(other.eras) == 2


@pytest.mark.parametrize("direction", [[0.0, 0.6, 0.8], [0.0, 3.0, 4.0]])
def test_a_moved_prototype_keeps_its_length_and_nothing_else_moves(direction):
    free = FIRST.replace(loss=losses.make("softmax"), optimizer="sgd")
    recording = recorded(free, SECOND)
    recording.extend(5, 4)
    before = [x.copy() for x in recording.frames[3].points]
    recording.branch(3, [free, SECOND], {(0, 4): direction})
    after = recording.frames[3].points
    length = np.sqrt((before[0][4] ** 2).sum())
    np.testing.assert_allclose(after[0][4], length * np.array([0.0, 0.6, 0.8]), rtol=1e-14)
    others = np.arange(len(before[0])) != 4
    np.testing.assert_array_equal(after[0][others], before[0][others])
    np.testing.assert_array_equal(after[1], before[1])
    cosines = (after[0][:5] @ after[0][:5].T) / np.outer(
        *[np.linalg.norm(after[0][:5], axis=1)] * 2
    )
    margin = np.arccos(cosines[np.triu_indices(5, 1)].max())
    measured = recording.frames[3].metrics[0, sphere.METRICS.index("class_margin")]
    assert measured == pytest.approx(margin, abs=1e-9)


def test_a_run_goes_on_from_moved_prototypes_without_momentum():
    recording = recorded()
    recording.extend(5, 4)
    recording.branch(5, [FIRST], {(0, 1): [1.0, 0.0, 0.0]})
    there = recording.frames[5].points[0].copy()
    recording.extend(1, 6)
    engine = sphere.Engine([FIRST])
    expected = engine.advance(engine.state_at(there[None], 20), 6)
    np.testing.assert_array_equal(last(recording), np.array(expected.points)[0])


def test_prototypes_moved_one_after_the_other_at_rest_stay_where_they_were_put():
    recording = recorded()
    recording.extend(3, 4)
    for j, direction in ((1, [1.0, 0, 0]), (3, [0, 1.0, 0]), (1, [0, 0, 1.0])):
        recording.branch(3, [FIRST], {(0, j): direction})
    recording.branch(3, [SECOND])
    unit = [w / np.sqrt((w**2).sum()) for w in recording.frames[3].points[0]]
    np.testing.assert_allclose(unit[1], [0, 0, 1], atol=1e-15)
    np.testing.assert_allclose(unit[3], [0, 1, 0], atol=1e-15)
    (_, era) = recording.eras
    assert (era.step, era.problems, sorted(era.moved)) == (12, (SECOND,), [(0, 1), (0, 3)])


@pytest.mark.parametrize(
    ("moved", "words"),
    [
        ({(0, 5): [1, 0, 0]}, "no class 5 in run 0"),
        ({(1, 0): [1, 0, 0]}, "no class 0 in run 1"),
        ({(0, 0): [0, 0, 0]}, "direction of 3 finite numbers"),
        ({(0, 0): [1, 0]}, "direction of 3 finite numbers"),
        ({(0, 0): [1, 0, float("nan")]}, "direction of 3 finite numbers"),
    ],
)
def test_what_cannot_be_moved_is_refused_and_nothing_is_lost(moved, words):
    recording = recorded()
    recording.extend(3, 4)
    with pytest.raises(ValueError, match=words):
        recording.branch(1, [FIRST], moved)
    assert (len(recording), len(recording.eras)) == (4, 1)


def test_reaching_a_step_does_not_end_where_the_margin_stands_still():
    """A recording that went on after it had converged is repeated to its end."""
    quick = FIRST.replace(optimizer="riemannian_lbfgs", tolerance=1e-3)
    converged = recorded(quick)
    converged.extend(400, 1)
    assert converged.stop is not None
    assert converged.stop.kind == "converged"
    recording = recorded(quick)
    assert recording.reach(converged.stop.step + 50, 6)
    assert recording.frames[-1].step == converged.stop.step + 50
    assert not recording.reach(10_000, 5, seconds=0.0)
