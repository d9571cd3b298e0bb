"""Heat maps of the confusion of classes and of the similarity of prototypes."""

from __future__ import annotations

import numpy as np
import pytest

from lmviz.figures.matrices import confusion_chart, similarity_chart


def test_confusion_is_the_share_of_each_true_class_with_its_counts_beside():
    counts = np.array([[8, 2, 0], [1, 1, 2], [0, 0, 0]])
    (heat,) = confusion_chart(counts, ["a", "b", "c"]).data
    assert np.asarray(heat.z) == pytest.approx(np.array([[80, 20, 0], [25, 25, 50], [0, 0, 0]]))
    assert (np.asarray(heat.customdata) == counts).all()
    assert list(heat.y) == ["a", "b", "c"]


def test_the_first_class_stands_at_the_top():
    figure = confusion_chart(np.eye(3), ["a", "b", "c"])
    assert figure.layout.yaxis.autorange == "reversed"


def test_similarity_of_the_square_shows_its_angles():
    # Four points on the circle: neighbours at 90, opposite ones at 180 degrees.
    cosines = np.array([[1, 0, -1, 0], [0, 1, 0, -1], [-1, 0, 1, 0], [0, -1, 0, 1.0]])
    (heat,) = similarity_chart(cosines, list("abcd")).data
    z = np.asarray(heat.z)
    assert np.isnan(np.diag(z)).all()
    assert z[0, 1:] == pytest.approx([0, -1, 0])
    assert np.asarray(heat.customdata)[0, 1:] == pytest.approx([90, 180, 90])
    assert (heat.zmin, heat.zmax) == (-1, 1)
    assert cosines[0, 0] == 1, "what was given is left as it was"


@pytest.mark.parametrize(("k", "numbers"), [(10, True), (100, False)])
def test_numbers_are_written_only_where_they_can_be_read(k, numbers):
    (heat,) = confusion_chart(np.eye(k), [str(j) for j in range(k)]).data
    assert (heat.texttemplate is not None) == numbers
