"""What the Save button offers: every file opens in a program that is not ours."""

from __future__ import annotations

import csv
import io
import json
import math
import zipfile
from xml.etree import ElementTree

import numpy as np
import pypdf
import pytest
from PIL import Image

from lmviz import losses
from lmviz.figures.sphere_pixels import MOST_FRAMES
from lmviz.sphere import Problem
from lmviz.ui import curve_figures
from lmviz.ui.everything import CONTENTS
from lmviz.ui.sphere_files import QUICK_FRAMES, of_player, of_still
from lmviz.ui.sphere_view.player import Player
from lmviz.ui.sphere_view.sight import Sight, Viewpoint
from lmviz.ui.sphere_view.still import Configuration, Still

SVG = "{http://www.w3.org/2000/svg}"
PROBLEM = Problem(k=4, d=3, per_class=3, loss=losses.make("lm_softmax", s=10.0))


@pytest.fixture(scope="module")
def player() -> Player:
    # One in space, one in the plane, one in five dimensions.
    problems = [PROBLEM, PROBLEM.replace(d=2), PROBLEM.replace(d=5)]
    made = Player(problems, ["in space", "in the plane", "in R⁵"])
    made.record(30, 2)
    return made


@pytest.fixture(scope="module")
def files(player) -> dict[str, str | bytes]:
    return {offer.ending: offer.make() for offer in of_player(player).offers}


def test_every_offer_is_a_file_that_opens(files):
    root = ElementTree.fromstring(files[".svg"])
    words = {t.text for t in root.iter(f"{SVG}text")}
    assert {"in space, step 30", "in the plane, step 30", "in R⁵, step 30"} <= words
    for ending in (".pdf", "-curves.pdf"):
        (page,) = pypdf.PdfReader(io.BytesIO(files[ending])).pages
        assert not page.images
    assert "in space, step 30" in pypdf.PdfReader(io.BytesIO(files[".pdf"])).pages[0].extract_text()
    picture = Image.open(io.BytesIO(files[".png"]))
    assert picture.size[0] == 2 * 3 * 360  # three balls beside each other, two pixels for one
    moving = Image.open(io.BytesIO(files[".gif"]))
    assert moving.n_frames == 16  # all that was recorded, the start included
    assert "<script" in files[".html"]
    with np.load(io.BytesIO(files[".npz"]), allow_pickle=False) as arrays:
        assert arrays["prototypes_2"].shape == (16, 4, 5)


def test_points_are_those_of_the_frame_in_their_own_dimension(files, player):
    rows = list(csv.DictReader(io.StringIO(files["-points.csv"])))
    assert len(rows) == 3 * (4 + 12)
    first = [float(rows[0][f"x{i}"]) for i in (1, 2, 3)]
    np.testing.assert_allclose(first, player.trajectory.frames[15].points[0][0], rtol=1e-6)
    assert rows[16]["x3"] == ""  # the second sphere is a circle
    last = [float(rows[-1][f"x{i}"]) for i in range(1, 6)]
    np.testing.assert_allclose(last, player.trajectory.frames[15].points[2][-1], rtol=1e-6)
    assert (rows[-1]["kind"], rows[-1]["class"]) == ("feature", "4")


def test_cosines_are_those_of_the_own_dimension_and_not_of_the_projection(files, player):
    rows = list(csv.reader(io.StringIO(files["-similarity.csv"])))
    assert rows[0] == ["sphere", "title", "class", "1", "2", "3", "4"]
    assert [row[:3] for row in rows[9:]] == [["3", "in R⁵", str(j)] for j in (1, 2, 3, 4)]
    found = np.array([row[3:] for row in rows[9:]], dtype=float)
    w = player.trajectory.frames[15].points[2][:4].astype(float)
    lengths = np.linalg.norm(w, axis=1)
    np.testing.assert_allclose(found, w @ w.T / np.outer(lengths, lengths), atol=1e-8)
    shown = player.picture(2, 15)[0]
    assert np.abs(found - shown @ shown.T).max() > 1e-3, "in R⁵ the picture shows other ones"


def test_the_matrix_is_a_picture_under_the_name_of_its_sphere(files, player):
    root = ElementTree.fromstring(files["-similarity.svg"])
    words = {"".join(t.itertext()).strip() for t in root.iter(f"{SVG}text")}
    assert {"in space", "in the plane", "in R⁵"} <= words
    first, second = player.trajectory.frames[15].points[0][:2].astype(float)
    assert f"{first @ second / np.linalg.norm(first) / np.linalg.norm(second):.2f}" in words
    (page,) = pypdf.PdfReader(io.BytesIO(files["-similarity.pdf"])).pages
    assert "in the plane" in page.extract_text()
    assert Image.open(io.BytesIO(files["-similarity.png"])).size[0] == 2 * 720


def test_pixels_are_two_for_each_of_the_screen(files):
    for ending in ("-curves.png", "-similarity.png"):
        assert Image.open(io.BytesIO(files[ending])).size[0] == 2 * 720
        assert Image.open(io.BytesIO(files[ending])).info["dpi"] == pytest.approx((192, 192), abs=1)


def test_everything_is_in_one_archive_and_each_file_is_what_its_own_button_gives(player, files):
    given = of_player(player)
    with zipfile.ZipFile(io.BytesIO(next(o for o in given.all if o.ending == ".zip").make())) as z:
        assert z.testzip() is None
        names = {given.name + o.ending: o.ending for o in given.offers}
        assert set(z.namelist()) == {*names, CONTENTS}
        for name in (n for n in names if n.endswith((".csv", ".svg", ".html"))):
            single = files[names[name]]
            assert z.read(name) == (single.encode() if isinstance(single, str) else single)
        with np.load(io.BytesIO(z.read(f"{given.name}.npz")), allow_pickle=False) as arrays:
            assert arrays["steps"][-1] == 30
        assert Image.open(io.BytesIO(z.read(f"{given.name}.gif"))).n_frames == 16
        assert z.read(CONTENTS).decode().count("\n") == len(names)


def test_a_long_animation_is_not_among_everything_and_that_is_said():
    long = Player([PROBLEM.replace(max_steps=1000)])
    long.record(QUICK_FRAMES + 10, 1)
    given = of_player(long)
    last = given.all[-1]
    assert "without Animation (.gif)" in last.help
    with zipfile.ZipFile(io.BytesIO(last.make())) as z:
        assert f"{given.name}.gif" not in z.namelist()
        assert f"{given.name}.gif: not made, as it takes long" in z.read(CONTENTS).decode()
        assert f"{given.name}.svg" in z.namelist()


def test_curves_have_every_chart_and_the_lines_they_are_read_against(player):
    alone = Player([PROBLEM])
    alone.record(10, 2)
    margin = curve_figures.of_player(alone)[0]
    names = " ".join(a.text for a in margin.layout.annotations)
    # Four prototypes on S²: the tetrahedron, 109.47 degrees, which the loss itself leads to.
    assert "109.47" in names
    assert any(abs(s.y0 - math.degrees(math.acos(-1 / 3))) < 1e-4 for s in margin.layout.shapes)
    assert list(margin.data[0].x) == [0, 2, 4, 6, 8, 10]
    assert len(curve_figures.of_player(player)) == 6
    assert [t.name for t in curve_figures.of_player(player)[0].data] == list(player.titles)


def test_the_picture_follows_the_camera():
    alone = Player([PROBLEM])
    usual = of_player(alone).offers[0].make()
    alone.sight = Sight(viewpoints=(Viewpoint(1.0, 0.0, 4.0),))
    assert of_player(alone).offers[0].make() != usual


def test_too_many_features_are_refused_in_words_and_not_in_the_file():
    crowded = Player([PROBLEM.replace(k=6, per_class=1000)])
    found = {o.ending: o for o in of_player(crowded).offers}
    assert "at most 5,000 features; here are 6,000" in found[".pdf"].trouble
    assert found[".gif"].trouble
    assert not found[".npz"].trouble


def test_an_animation_says_how_many_frames_it_will_have(player):
    gif = next(o for o in of_player(player).offers if o.ending == ".gif")
    assert f"16 of 16 recorded frames, at most {MOST_FRAMES}" in gif.help


def test_a_still_view_leaves_its_points_and_pictures():
    view = Still("optimum", {})
    cross = np.array([[1.0, 0, 0], [0, 1, 0], [0, 0, 1], [-1, 0, 0]])
    view.show([Configuration(cross, ((0, 1),), title="cross"), Configuration(cross, title="again")])
    files = {o.ending: o.make() for o in of_still(view, "cross").offers}
    root = ElementTree.fromstring(files[".svg"])
    assert {"cross", "again"} <= {t.text for t in root.iter(f"{SVG}text")}
    rows = list(csv.DictReader(io.StringIO(files["-points.csv"])))
    found = np.array([[float(r[f"x{i}"]) for i in (1, 2, 3)] for r in rows[:4]])
    np.testing.assert_allclose(np.sort(found @ found.T), np.sort(cross @ cross.T), atol=1e-8)
    with np.load(io.BytesIO(files[".npz"]), allow_pickle=False) as arrays:
        assert arrays["prototypes_1"].shape == (4, 3)
    (page,) = pypdf.PdfReader(io.BytesIO(files[".pdf"])).pages
    assert "again" in page.extract_text()
    assert "default-src 'none'" in files[".html"]
    (second, *_) = list(csv.DictReader(io.StringIO(files["-similarity.csv"])))[4:]
    assert second["title"] == "again"
    assert sorted(float(second[str(j)]) for j in (1, 2, 3, 4)) == [-1, 0, 0, 1]


def test_a_matrix_too_large_to_read_is_refused_in_words_but_its_numbers_are_not():
    turn = 2 * np.pi * np.arange(200) / 200
    view = Still("optimum", {})
    view.show([Configuration(np.column_stack([np.cos(turn), np.sin(turn)]), title="circle")])
    found = {o.ending: o for o in of_still(view, "circle").offers}
    assert "A matrix of 200 rows cannot be read" in found["-similarity.pdf"].trouble
    assert len(found["-similarity.csv"].make().splitlines()) == 201


def test_the_command_line_writes_what_the_button_offers(tmp_path, capsys):
    from lmviz.__main__ import main

    names = [
        *["run.svg", "run.pdf", "run.gif", "run.json", "run.zip", "run-points.csv"],
        *["run-similarity.csv", "run-curves.png"],
    ]
    out = [str(tmp_path / name) for name in names]
    assert main(["draw", "--loss", "cosface", "-k", "5", "--steps", "20", *out]) == 0
    assert json.loads((tmp_path / "run.json").read_text())["k"] == 5
    assert Image.open(tmp_path / "run.gif").n_frames == 21
    assert (tmp_path / "run-points.csv").read_text().count("prototype") == 5
    assert len((tmp_path / "run-similarity.csv").read_text().splitlines()) == 1 + 5
    assert Image.open(tmp_path / "run-curves.png").format == "PNG"
    with zipfile.ZipFile(tmp_path / "run.zip") as z:
        assert json.loads(z.read("cosface-k5-step20.json"))["k"] == 5
    assert main(["draw", "--steps", "20", str(tmp_path / "run.doc")]) == 2
    assert "must end in one of .svg" in capsys.readouterr().err
    assert main(["draw", "--camera", "far", str(tmp_path / "a.svg")]) == 2


def test_the_help_of_the_command_names_every_ending(player, capsys):
    from lmviz.__main__ import main

    with pytest.raises(SystemExit):
        main(["draw", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    for offer in of_player(player).all:
        stem, _, kind = offer.ending.rpartition(".")
        assert f".{kind}" in told
        assert stem in told


def test_curves_of_a_training_run_have_their_own_axis_where_the_view_has_a_right_one():
    from lmviz.ui.curves_view.feed import Shown, Table

    table = Table(["train/lr", "train/margin_ramp"])
    table.append({"step": 1, "epoch": 0.5, "train/lr": 0.1, "train/margin_ramp": 1.0})
    table.append({"step": 2, "epoch": 1.0, "train/lr": 0.01})
    series = [
        {"table": "train", "tag": "train/lr", "label": "learning rate"},
        {"table": "train", "tag": "train/margin_ramp", "label": "margin ramp", "right": True},
    ]
    chart = {"title": "Schedule", "unit": "", "series": series, "lines": []}
    shown = Shown("a", 1, "run", 0, {"train": table, "eval": Table([])})
    left, right = curve_figures.of_feed([shown], [chart])
    assert (list(left.data[0].x), list(left.data[0].y)) == ([0.5, 1.0], [0.1, 0.01])
    assert list(right.data[0].y) == [1.0]  # what was not measured leaves no point
    with pytest.raises(ValueError, match="no curves yet"):
        curve_figures.of_feed([], [chart])


def test_the_table_of_several_runs_stands_on_the_epochs_of_all_of_them():
    from lmviz.figures.losses_table import to_csv
    from lmviz.ui.curves_view.feed import Shown, Table

    def run(name: str, points: dict[float, float]) -> Shown:
        table = Table(["margin/class_deg", "train/loss"])
        for step, (epoch, margin) in enumerate(points.items()):
            table.append({"step": step, "epoch": epoch, "margin/class_deg": margin})
        return Shown(name, 1, name, 0, {"train": table, "eval": Table([])})

    def chart(title: str, unit: str, tag: str) -> dict:
        series = [{"table": "train", "tag": tag, "label": title}]
        return {"title": title, "unit": unit, "series": series, "lines": []}

    runs = [run("=a", {0.5: 50.0, 1.0: 60.0}), run("<script>x</script>", {1.0: 61.0, 1.5: 62.0})]
    charts = [chart("Margin", "deg", "margin/class_deg"), chart("Loss", "", "train/loss")]
    charts[0]["lines"] = [
        {"label": "best 96.38°", "value": 96.379, "style": "tammes"},
        {"label": "bound", "value": 120.0, "style": "simplex"},
    ]
    files = {
        o.ending: o.make() for o in curve_figures.files_of_feed("both", runs, charts, "").offers
    }
    rows = list(csv.reader(io.StringIO(files[".csv"])))
    assert rows == [  # nobody has measured a loss
        ["epoch", "Margin (degrees) · =a", "Margin (degrees) · <script>x</script>"],
        ["0.5", "50.0", ""],
        ["1.0", "60.0", "61.0"],
        ["1.5", "", "62.0"],
    ]
    with np.load(io.BytesIO(files[".npz"]), allow_pickle=False) as arrays:
        np.testing.assert_array_equal(arrays["epoch"], [0.5, 1.0, 1.5])
        np.testing.assert_array_equal(arrays[rows[0][1]], [50, 60, np.nan])
    assert Image.open(io.BytesIO(files[".png"])).size == (2 * 720, 2 * 300)  # one chart
    assert b"<script" not in files[".svg"]
    words = {t.text for t in ElementTree.fromstring(files[".svg"]).iter()}
    assert {"<script>x</script>", "best 96.38°", "bound 120"} <= words  # each value once
    assert len(pypdf.PdfReader(io.BytesIO(files[".pdf"])).pages) == 1
    page = files[".html"]
    assert "<script>x" not in page, "a name of somebody's is no program"
    assert [page.count(y) for y in ('"y":[50.0,60.0]', '"y":[61.0,62.0]')] == [1, 1]
    assert "default-src 'none'" in page
    assert to_csv({"=x": ["@y", "-1"], "b": [None, 2]}) == "'=x,b\n'@y,\n-1,2\n"
    empty = curve_figures.files_of_feed("none", [run("new", {})], charts, "")
    assert {o.trouble for o in empty.offers} == {"There are no curves yet."}
    assert empty.all[-1].trouble, "nor an archive of nothing"
