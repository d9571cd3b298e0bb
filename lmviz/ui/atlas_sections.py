"""The sections of the Loss atlas, each made from the records of the losses on show."""

from __future__ import annotations

import math
from collections.abc import Sequence

import streamlit as st

from lmviz import losses
from lmviz.figures import losses_boundaries as boundaries
from lmviz.figures import losses_curves as curves
from lmviz.figures import losses_family as family
from lmviz.losses import Loss, LossRecord
from lmviz.losses.snippets import torch_code
from lmviz.ui import atlas
from lmviz.ui.atlas_charts import chart
from lmviz.ui.controls import control, show_number

FILE = "lmviz_losses"


def loss_controls() -> None:
    """Draw what chooses the losses and all their hyper-parameters."""
    titles = {key: record.title for key, record in losses.CATALOGUE.items()}
    first = st.selectbox(
        "Loss",
        list(titles),
        format_func=titles.__getitem__,
        key=atlas.LOSS,
        help="The loss in the foreground: first colour, shaded zones, formula and code.",
        persist_state="session",
    )
    _hyper(first)
    st.multiselect(
        "Overlaid",
        list(titles),
        format_func=titles.__getitem__,
        key=atlas.WITH,
        max_selections=atlas.MOST_OVERLAID,
        placeholder="Losses to compare with",
        help="Losses drawn beside the first one, each with hyper-parameters of its own.",
        persist_state="session",
    )
    for key in atlas.overlaid():
        if losses.CATALOGUE[key].hyper:
            with st.expander(titles[key], key=f"{atlas.PREFIX}.open.{key}"):
                _hyper(key)


def _hyper(key: str) -> None:
    atlas.chosen_loss(key)  # puts what the controls show at first
    for p in losses.CATALOGUE[key].hyper:
        control(p, atlas.key_of(f"{key}.{p.name}"))


def _setting(*names: str) -> None:
    st.subheader("Setting", anchor=False, divider="gray")
    for name in names:
        control(atlas.SETTINGS[name], atlas.key_of(name))


def _counted(loss: Loss) -> bool:
    return loss.record.needs_class_counts


def _free(loss: Loss) -> bool:
    return not loss.record.normalizes_features


def _sample_settings(shown: Sequence[Loss], *, length: bool = True) -> None:
    names = ["k", "rival"]
    names += ["length"] if length and any(map(_free, shown)) else []
    names += ["ratio"] if any(map(_counted, shown)) else []
    with st.sidebar:
        _setting(*names)


def header(loss: Loss) -> None:
    """Name, sentence, formula and source of the chosen loss."""
    record = loss.record
    story, formula = st.columns([1, 1], vertical_alignment="center", gap="medium")
    story.subheader(record.title, anchor=False)
    story.caption(f"{record.summary} {record.citation}")
    formula.latex(record.formula)


def curves_section(shown: Sequence[Loss]) -> None:
    """Target logit curves, their handling beyond π, and the exact pull."""
    _sample_settings(shown)
    around = atlas.around()
    first = shown[0]
    without = [
        x.record.title
        for x in shown
        if curves.target_curve(around.counted(x, 2), curves.ANGLES) is None
    ]
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader("Target logit ψ(θ)", anchor=False)
        turn = curves.turning_angle(first)
        chart(
            curves.target_logit_chart(shown, around),
            f"{FILE}_target_logit",
            f"Target logit against the angle to the own prototype: {_names(shown)}."
            + (f" {first.record.title} passes π beyond {math.degrees(turn):.1f}°." if turn else ""),
        )
        st.caption(_beyond(first, turn) + _without(without))
    with right:
        st.subheader("Pull on the sample, ∂L/∂θ", anchor=False)
        chart(
            curves.pull_chart(shown, around),
            f"{FILE}_pull",
            f"Derivative of the loss by the angle to the own prototype: {_names(shown)}.",
        )
        st.caption(
            f"Exact derivative, {around.k - 1} rivals at {math.degrees(around.rival):g}°. Positive "
            "turns the sample towards its prototype, negative away from it; 0 is no pull. "
            + _differences(shown)
        )
    if curves.handling_modes(first):
        st.subheader(f"{first.record.title} beyond π", anchor=False)
        chart(
            curves.handling_chart(first),
            f"{FILE}_handling",
            f"Target logit of {first.record.title} in each handling of the zone beyond π.",
        )
        st.caption(
            " ".join(p.help for p in first.record.hyper if p.choices and _shapes(first, p.name))
        )


def _shapes(loss: Loss, name: str) -> bool:
    """Whether a mode of this name changes the target curve."""
    title = loss.record.parameter(name).title or name
    return any(text.startswith(f"{title}: ") for text, _ in curves.handling_modes(loss))


def _names(shown: Sequence[Loss]) -> str:
    return "; ".join(curves.name_of(loss) for loss in shown)


def _beyond(loss: Loss, turn: float | None) -> str:
    if turn is None:
        return "The grey line is the cosine itself: no margin. "
    return (
        f"The grey line is the cosine itself: no margin. Shaded: the margin of {loss.record.title} "
        f"carries the angle past π from {math.degrees(turn):.2f}° on. "
    )


def _without(titles: Sequence[str]) -> str:
    if not titles:
        return ""
    return f"Without a target logit curve: {', '.join(titles)}."


def _differences(shown: Sequence[Loss]) -> str:
    titles = [x.record.title for x in shown if x.record.closed_form is None]
    return f"By central differences: {', '.join(titles)}." if titles else ""


def boundaries_section(shown: Sequence[Loss]) -> None:
    """Boundaries of two classes in the plane of both angles and on the circle."""
    with st.sidebar:
        _setting("apart", *(["ratio"] if any(map(_counted, shown)) else []))
    apart, around = atlas.apart(), atlas.around()
    pair = [around.counted(loss, 2) for loss in shown]
    rows = boundaries.gap_rows(pair, apart)
    table = {name: [row[name] for row in rows] for name in (rows[0] if rows else ["loss"])}
    widths = "; ".join(f"{r['loss']}: {r['zone between (°)']:.2f}°" for r in rows)
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader("In the plane of both angles", anchor=False)
        chart(
            boundaries.plane_chart(pair, apart),
            f"{FILE}_boundaries",
            f"Decision boundaries of two classes in the plane of both angles: {_names(shown)}.",
        )
        st.caption(
            "Solid: above it class 1 has won with its margin, ψ(θ₁) ≥ cos θ₂. Dashed: the same of "
            f"class 2. Shaded: {shown[0].record.title} is content with neither."
        )
    with right:
        st.subheader("On the circle", anchor=False)
        chart(
            boundaries.circle_chart(pair, apart),
            f"{FILE}_circle",
            f"Regions of two classes on the circle, prototypes {math.degrees(apart):g}° apart. "
            f"Zone between them: {widths}.",
            table,
        )
        st.caption(
            "One ring for each loss, features and prototypes of norm 1. In the grey zone a feature "
            "belongs to a class, but not with its margin: training still moves it."
        )
    st.dataframe(
        table,
        hide_index=True,
        column_config={
            name: st.column_config.NumberColumn(format="%.3f") for name in table if "°" in name
        },
        alt=f"Width of the zone between the classes: {widths}.",
    )
    missing = [x.record.title for x in shown if boundaries.gap(around.counted(x, 2), apart) is None]
    if missing:
        st.caption(f"{_without(missing)} Its boundaries do not depend on two angles alone.")


def scale_section(shown: Sequence[Loss]) -> None:
    """The size of the pull at several scales, for the chosen loss."""
    _sample_settings(shown[:1], length=False)
    first, around = shown[0], atlas.around()
    symbol = "s" if "s" in first.hyper else "‖z‖"
    st.subheader(f"{first.record.title}: where the pull fades", anchor=False)
    chart(
        curves.scale_chart(first, around),
        f"{FILE}_scale",
        f"Size of the pull of {first.record.title} against the angle, logarithmic, for "
        f"{symbol} = {', '.join(f'{s:g}' for s in curves.SCALES)}.",
    )
    others = (
        "" if "s" in first.hyper else " This loss has no scale; the feature's norm acts as one."
    )
    st.caption(
        f"{around.k - 1} rivals at {math.degrees(around.rival):g}°. A large {symbol} makes the "
        "pull of a cross entropy vanish exponentially once the own class leads: samples stop "
        "learning long before the margins are as large as they can be. Where the own class is left "
        "out of the sum the pull stays." + others
    )
    at = (10.0, 30.0, 60.0)
    sizes = [abs(curves.pull(*curves.scaled(first, around, s))[1]) for s in curves.SCALES]
    places = [int(abs(curves.ANGLES - math.radians(a)).argmin()) for a in at]
    st.dataframe(
        {
            symbol: list(curves.SCALES),
            **{
                f"pull at {a:g}°": [f"{size[i]:.3g}" for size in sizes]
                for a, i in zip(at, places, strict=True)
            },
        },
        hide_index=True,
        alt=f"Size of the pull of {first.record.title} at three angles for each scale.",
    )


def family_section(shown: Sequence[Loss]) -> None:
    """The tree of margin losses, the plane of slope and offset, and the collapse."""
    records = list(losses.CATALOGUE.values())
    with st.sidebar:
        _setting("k")
    k = atlas.around().k
    threshold, angle = family.collapse_slope(k), math.degrees(family.collapse_angle(k))
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader("From (m₁, m₂, m₃) to GM-Softmax", anchor=False)
        tree = family.nodes(records)
        chart(
            family.family_chart(records),
            f"{FILE}_family",
            "Family tree of the margin losses: "
            + "; ".join(", ".join(node.titles) for node in tree),
            {
                "free margins": [
                    ", ".join(family.AXES[i] for i in sorted(n.free)) or "none" for n in tree
                ],
                "losses": [", ".join(n.titles) for n in tree],
            },
        )
        st.latex(r"\cos(m_1\theta+m_2)-m_3\;\le\;\cos m_2\,\cos\theta-m_3")
        st.caption(
            "For m₁ ≥ 1, and as long as the left side does not rise again beyond π; equal at "
            "θ = 0. So each of these losses lies above a GM-Softmax that shares its optimum "
            "(Theorem 5 and Proposition 6 of the paper, k ≤ d + 1, balanced classes)."
        )
    with right:
        st.subheader(f"Where the simplex is the optimum: α ≥ {threshold:.4g}", anchor=False)
        known = family.known_losses(records)
        points = [*shown, *(x for x in known if x.record.key not in {y.record.key for y in shown})]
        drawn = [x for x in points if family.bounding_line(x) is not None]
        lines = [family.bounding_line(x) or (math.nan, math.nan) for x in drawn]
        chart(
            family.slopes_chart(records, points, k),
            f"{FILE}_slopes",
            f"Slope against offset of each loss; collapse below slope {threshold:.4g} for k = {k}.",
            {
                "loss": [curves.name_of(x) for x in drawn],
                "slope α": [line[0] for line in lines],
                "offset β": [line[1] for line in lines],
                "simplex": ["yes" if line[0] >= threshold else "collapse" for line in lines],
            },
        )
        st.caption(
            "The paper asks for α ≥ 1/2, which is enough for every k. Sharp is "
            "(k − 2)/(2(k − 1)): with a smaller slope all prototypes in one point, and all "
            "features opposite, lie lower than the simplex (our finding, not the paper's)."
        )
    st.subheader(f"k = {k}: an angle m₂ beyond {angle:.2f}° collapses", anchor=False)
    chart(
        family.collapse_chart(k),
        f"{FILE}_collapse",
        f"Largest angular margin without collapse against k; {angle:.2f} degrees for k = {k}.",
    )
    st.latex(r"m_2^*=\arccos\frac{k-2}{2(k-1)}")


def record_section(loss: Loss) -> None:
    """All that the record says, and plain PyTorch that computes the loss."""
    facts, parameters = st.columns(2, gap="medium")
    record = loss.record
    with facts:
        st.subheader("Properties", anchor=False)
        rows = properties(record)
        st.dataframe(
            {"property": list(rows), "": list(rows.values())},
            hide_index=True,
            alt=f"Properties of {record.title}.",
        )
    with parameters:
        st.subheader("Hyper-parameters", anchor=False)
        if record.hyper:
            st.dataframe(
                {
                    "name": [p.name for p in record.hyper],
                    "default": [_plain(p.default) for p in record.hyper],
                    "allowed": [allowed(p) for p in record.hyper],
                },
                hide_index=True,
                alt=f"Hyper-parameters of {record.title}.",
            )
        else:
            st.caption("None.")
    code = torch_code(loss)
    if code:
        st.subheader("Plain PyTorch", anchor=False)
        st.caption("z: (N, d) features, w: (k, d) prototypes, y: (N,) labels. Needs torch only.")
        st.code(code, language="python")
        st.download_button(
            f"{record.key}.py",
            code,
            file_name=f"{record.key}.py",
            on_click="ignore",
            help="This function as a file, with the hyper-parameters chosen here as its defaults.",
        )
    st.caption(f"{record.citation}{'. ' + record.source if record.source else ''}")


def properties(record: LossRecord) -> dict[str, str]:
    """What a record says of its loss, in words."""

    def yes(value: bool) -> str:
        return "yes" if value else "no"

    return {
        "normalises features": yes(record.normalizes_features),
        "normalises prototypes": yes(record.normalizes_prototypes),
        "needs class counts": yes(record.needs_class_counts),
        "has a minimiser": yes(record.attains_minimum),
        "minimum at the simplex in closed form": yes(record.simplex_minimum is not None),
        "gradient in closed form": yes(record.closed_form is not None),
        "sees the other samples of its batch": yes(record.sees_batch),
        "carries a memory from batch to batch": yes(record.remember is not None),
    }


def _plain(value: float | str) -> str:
    return value if isinstance(value, str) else show_number(value)


def allowed(parameter: losses.HyperParameter) -> str:
    """The range or the modes of a hyper-parameter, in words."""
    if parameter.choices:
        return ", ".join(parameter.choices)
    kind = "whole, " if parameter.integer else ""
    unit = " rad" if parameter.unit == "rad" else ""
    return f"{kind}{show_number(parameter.low)} to {show_number(parameter.high)}{unit}"
