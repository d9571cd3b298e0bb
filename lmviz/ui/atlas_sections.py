"""The sections of the Loss atlas, each made from the records of the losses on show."""

from __future__ import annotations

import math
from collections.abc import Sequence

import streamlit as st

from lmviz import losses
from lmviz.figures import losses_boundaries as boundaries
from lmviz.figures import losses_curves as curves
from lmviz.figures import losses_family as family
from lmviz.losses import Loss
from lmviz.losses.documentation import allowed, default, properties
from lmviz.losses.snippets import torch_code
from lmviz.ui import atlas, page_scripts
from lmviz.ui.charts import chart
from lmviz.ui.cite import Sources, of_losses
from lmviz.ui.controls import control

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


def script() -> str:
    """Python that computes the losses on show for one sample."""
    return page_scripts.loss_values(
        atlas.chosen(), atlas.sample_angle(), atlas.apart(), atlas.around().length
    )


def sources() -> Sources:
    """Whom to cite for the losses on show: all of them where the family is."""
    keys = list(losses.CATALOGUE)
    if st.session_state[atlas.SECTION] != "family":
        keys = [loss.record.key for loss in atlas.chosen()]
    return of_losses(*keys, tables=False)


def curves_section(shown: Sequence[Loss]) -> None:
    """Target logit curves and the exact pull."""
    _sample_settings(shown)
    around = atlas.around()
    left, right = st.columns(2, gap="medium")
    with left:
        _target_logits(shown)
    with right:
        st.subheader("Pull on the sample, ∂L/∂θ", anchor=False)
        chart(
            curves.pull_chart(shown, around),
            f"{FILE}_pull",
            f"Derivative of the loss by the angle to the own prototype: {_names(shown)}.",
            f"Exact derivative, {_rivals()}. Positive turns the sample towards its prototype, "
            f"negative away from it. {_differences(shown)}",
        )


def beyond_section(shown: Sequence[Loss]) -> None:
    """What the chosen loss makes of angles that its margin carries past π."""
    first = shown[0]
    st.subheader(f"{first.record.title}: the zone beyond π", anchor=False)
    if not curves.handling_modes(first):
        known = [
            record.title
            for key, record in losses.CATALOGUE.items()
            if curves.handling_modes(losses.make(key))
        ]
        st.info(
            f"{first.record.title} has no such zone, or only one way to deal with it. "
            f"With several: {', '.join(known)}.",
            icon=":material/info:",
        )
        return
    chart(
        curves.handling_chart(first),
        f"{FILE}_handling",
        f"Target logit of {first.record.title} in each handling of the zone beyond π.",
        " ".join(p.help for p in first.record.hyper if p.choices and _shapes(first, p.name)),
    )


def _target_logits(shown: Sequence[Loss]) -> None:
    around, first = atlas.around(), shown[0]
    turn = curves.turning_angle(first)
    beyond = (
        f" From {math.degrees(turn):.2f}° on, shaded, the margin of {first.record.title} carries "
        "the angle past π."
        if turn is not None
        else ""
    )
    without = [
        x.record.title
        for x in shown
        if curves.target_curve(around.counted(x, 2), curves.ANGLES) is None
    ]
    st.subheader("Target logit ψ(θ)", anchor=False)
    chart(
        curves.target_logit_chart(shown, around),
        f"{FILE}_target_logit",
        f"Target logit against the angle to the own prototype: {_names(shown)}.{beyond}",
        f"Grey: the cosine itself, no margin.{beyond} {_without(without)}",
    )


def _rivals() -> str:
    around = atlas.around()
    count = f"{around.k - 1} rivals" if around.k > 2 else "one rival"
    return f"{count} at {math.degrees(around.rival):g}°"


def _shapes(loss: Loss, name: str) -> bool:
    """Whether a mode of this name changes the target curve."""
    title = loss.record.parameter(name).title or name
    return any(text.startswith(f"{title}: ") for text, _ in curves.handling_modes(loss))


def _names(shown: Sequence[Loss]) -> str:
    return "; ".join(curves.name_of(loss) for loss in shown)


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
            "Solid: above it class 1 has won with its margin, ψ(θ₁) ≥ cos θ₂. Dashed: the same of "
            f"class 2. Shaded: {shown[0].record.title} is content with neither.",
        )
    with right:
        st.subheader("On the circle", anchor=False)
        chart(
            boundaries.circle_chart(pair, apart),
            f"{FILE}_circle",
            f"Regions of two classes on the circle, prototypes {math.degrees(apart):g}° apart. "
            f"Zone between them: {widths}.",
            "One ring for each loss, features and prototypes of norm 1. In the grey zone a feature "
            "belongs to a class, but not with its margin: training still moves it.",
            table,
        )
    st.subheader(f"Between two prototypes {math.degrees(apart):g}° apart", anchor=False)
    st.dataframe(
        table,
        hide_index=True,
        column_config={
            name: st.column_config.NumberColumn(format="%.3f") for name in table if "°" in name
        },
        alt=f"Width of the zone between the classes: {widths}.",
    )
    without = [x.record.title for x in pair if boundaries.gap(x, apart) is None]
    if without:
        st.caption(f"{_without(without)} Two angles alone do not tell where such classes end.")


def scale_section(shown: Sequence[Loss]) -> None:
    """The size of the pull at several scales: of one loss at all angles, of all at one angle."""
    _sample_settings(shown, length=False)
    with st.sidebar:
        control(atlas.ANGLE, atlas.key_of("angle"))
    first, around, theta = shown[0], atlas.around(), atlas.sample_angle()
    degrees = f"{math.degrees(theta):g}°"
    symbol = curves.scale_symbol(first)
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader(f"{first.record.title}: where the pull fades", anchor=False)
        chart(
            curves.scale_chart(first, around),
            f"{FILE}_scale",
            f"Size of the pull of {first.record.title} against the angle, logarithmic, for "
            f"{symbol} = {', '.join(f'{s:g}' for s in curves.SCALES)}.",
            f"{_rivals().capitalize()}. A large scale makes the pull of a cross entropy vanish "
            "exponentially once the own class leads: samples stop learning long before the margins "
            "are as large as they can be.",
        )
    with right:
        st.subheader(f"At θ = {degrees}, against the scale", anchor=False)
        chart(
            curves.scale_overlay_chart(shown, around, theta),
            f"{FILE}_scales",
            f"Size of the pull at {degrees} against the scale, both logarithmic: {_names(shown)}.",
            "Losses without a scale of their own are drawn against the norm of the feature. Where "
            "the own class is left out of the sum, the pull stays however large the scale.",
        )


def family_section(shown: Sequence[Loss]) -> None:
    """The tree of margin losses, the plane of slope and offset, and the collapse."""
    records = list(losses.CATALOGUE.values())
    with st.sidebar:
        _setting("k")
    k = atlas.around().k
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader("From (m₁, m₂, m₃) to GM-Softmax", anchor=False)
        tree = family.nodes(records)
        free = [", ".join(family.AXES[i] for i in sorted(n.free)) or "none" for n in tree]
        titles = [", ".join(n.titles) for n in tree]
        chart(
            family.family_chart(records),
            f"{FILE}_family",
            f"Family tree of the margin losses: {'; '.join(titles)}.",
            "Every step up frees a margin. Dashed: cos(m₁θ + m₂) − m₃ ≤ cos m₂ cos θ − m₃ for "
            "m₁ ≥ 1, as long as the left side does not rise again beyond π; equal at θ = 0. So "
            "each of these losses lies above a GM-Softmax and shares its optimum (Theorem 5 and "
            "Proposition 6 of the paper: k ≤ d + 1, balanced classes).",
            {"free margins": free, "losses": titles},
        )
    with right:
        _slopes(shown, k)
    angle = math.degrees(family.collapse_angle(k))
    st.subheader(f"k = {k}: an angle m₂ beyond {angle:.2f}° collapses", anchor=False)
    chart(
        family.collapse_chart(k),
        f"{FILE}_collapse",
        f"Largest angular margin without collapse against k; {angle:.2f} degrees for k = {k}.",
        "arccos((k − 2)/(2(k − 1))): with a larger angle added, exactly as in the formula and not "
        "clipped, all prototypes in one point with all features opposite to it lie lower than the "
        "simplex.",
    )


def _slopes(shown: Sequence[Loss], k: int) -> None:
    records = list(losses.CATALOGUE.values())
    threshold = family.collapse_slope(k)
    mine = {loss.record.key for loss in shown}
    others = [x for x in family.known_losses(records) if x.record.key not in mine]
    lines = [(x, line) for x in (*shown, *others) if (line := family.bounding_line(x)) is not None]
    st.subheader(f"The simplex is the optimum for α ≥ {threshold:.4g}", anchor=False)
    chart(
        family.slopes_chart(records, shown, others, k),
        f"{FILE}_slopes",
        f"Slope against offset of each loss; collapse below slope {threshold:.4g} for k = {k}.",
        "The paper asks for α ≥ 1/2, which is enough for every k. Sharp is (k − 2)/(2(k − 1)), the "
        "red line: with a smaller slope the collapsed state lies lower than the simplex (our "
        "finding, not the paper's). Crosses: all other losses with their defaults.",
        {
            "loss": [curves.name_of(x) for x, _ in lines],
            "slope α": [line[0] for _, line in lines],
            "offset β": [line[1] for _, line in lines],
            "optimum": ["simplex" if line[0] >= threshold else "collapse" for _, line in lines],
        },
    )


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
                    "default": [default(p) for p in record.hyper],
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
