"""What the Save button of the Own data page offers opens elsewhere, and names stay text in it."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree

import numpy as np
import pypdf
import pytest
from PIL import Image

from lmviz.data.record import clean
from lmviz.reporting import report
from lmviz.ui.own_data import Shown
from lmviz.ui.own_files import files
from lmviz.ui.own_view import Picture
from lmviz.ui.sphere_view.sight import Sight, Viewpoint

SVG = "{http://www.w3.org/2000/svg}"
SCRIPT = "<script>alert(1)</script>"
#: Each would spoil a writer that took it for more than text: XML, formulas, spreadsheets, XML.
NAMES = (SCRIPT, "$\\frac", "=1+1", "&lt;b\ufffe")


def shown(d: int = 3, *, per_class: int = 2) -> Shown:
    """The first axes of R^d, each with some features of its own."""
    prototypes = np.eye(max(d, 4))[:4, :d] if d > 3 else np.vstack([np.eye(d), -np.eye(d)])[:4]
    labels = np.repeat(range(4), per_class)
    found = report(
        prototypes[labels] + 0.1 if per_class else None,
        labels if per_class else None,
        prototypes,
        class_names=[clean(name) for name in NAMES],
    )
    return Shown(("", False), "=mine & <yours>.csv", found, Picture(found))


def made(of: Shown, *endings: str) -> dict[str, str | bytes]:
    """The files of these endings, or all."""
    found = files(of)
    assert not any(offer.trouble for offer in found.offers)
    wanted = [offer for offer in found.offers if not endings or offer.ending in endings]
    return {offer.ending: offer.make() for offer in wanted}


def words(svg: str) -> list[str | None]:
    return [t.text for t in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_names_of_classes_and_of_the_file_are_text_in_every_picture():
    found = made(shown())
    assert "<script" not in found[".svg"]
    assert words(found[".svg"])[:3] == ["<script>alert(1)</scrip…", *NAMES[1:3]]
    assert "=mine & <yours>.csv, k = 4, d = 3" in words(found[".svg"])
    (page,) = pypdf.PdfReader(io.BytesIO(found[".pdf"])).pages
    assert "$\\frac" in page.extract_text()
    assert Image.open(io.BytesIO(found[".png"])).size == (2 * 640, 2 * 668)
    rows = list(csv.DictReader(io.StringIO(found["-points.csv"])))
    assert [row["class"] for row in rows[:4]] == [SCRIPT, NAMES[1], "'=1+1", "&lt;b"]


@pytest.mark.parametrize("d", [2, 3, 6])
def test_points_are_those_that_the_view_draws(d):
    of = shown(d)
    found = made(of, "-points.csv", ".npz")
    rows = list(csv.DictReader(io.StringIO(found["-points.csv"])))
    assert [row["kind"] for row in rows] == ["prototype"] * 4 + ["feature"] * 8
    drawn = np.array([[float(row[x]) for x in "xyz"] for row in rows])
    with np.load(io.BytesIO(found[".npz"]), allow_pickle=False) as arrays:
        np.testing.assert_array_equal(arrays["prototypes_3d"], drawn[:4])
        np.testing.assert_array_equal(arrays["features_3d"], drawn[4:])
        assert arrays["labels"].tolist() == [0, 0, 1, 1, 2, 2, 3, 3]
        assert arrays["prototypes"].shape == (4, d)
        assert arrays["class_names"][0] == SCRIPT
        unit = arrays["prototypes"] / np.linalg.norm(arrays["prototypes"], axis=1, keepdims=True)
        if d <= 3:  # turned at most
            np.testing.assert_allclose(drawn[:4] @ drawn[:4].T, unit @ unit.T, atol=1e-12)


def test_the_matrix_has_names_as_text_and_cosines_of_the_own_dimension():
    of = shown(6)
    found = made(of, "-similarity.csv", "-similarity.svg")
    rows = list(csv.reader(io.StringIO(found["-similarity.csv"])))
    assert [row[0] for row in rows[1:]] == [SCRIPT, NAMES[1], "'=1+1", "&lt;b"]
    # Four axes of R^6 are orthogonal; in three dimensions four cannot be.
    np.testing.assert_allclose(np.array([r[1:] for r in rows[1:]], float), np.eye(4), atol=1e-12)
    assert b"<script" not in found["-similarity.svg"]
    assert {"=1+1", NAMES[1]} <= set(words(found["-similarity.svg"].decode()))


def test_a_projection_says_how_much_of_the_prototypes_it_keeps():
    # Four axes of R^6: three of them can be shown, the fourth is seen from its tip.
    svg = made(shown(6, per_class=0), ".svg")[".svg"]
    assert "best 3-D view (75%)" in words(svg)[-1]
    assert "nan" not in svg


def test_the_picture_follows_the_camera_but_the_plane_is_seen_from_above():
    for d in (2, 3):
        of = shown(d)
        before = made(of, ".svg")
        of.picture.sight = Sight(viewpoints=(Viewpoint(1.0, 0.0, 4.0),))
        assert (made(of, ".svg") == before) == (d == 2)


def test_weights_alone_leave_no_features():
    found = made(shown(per_class=0), "-points.csv", ".npz")
    assert found["-points.csv"].count("prototype") == 4
    assert "feature" not in found["-points.csv"]
    with np.load(io.BytesIO(found[".npz"]), allow_pickle=False) as arrays:
        assert "features_3d" not in arrays
