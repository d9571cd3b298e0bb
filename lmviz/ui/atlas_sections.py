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
from lmviz.ui.words import losses as words

FILE = "lmviz_losses"


def loss_controls() -> None:
    """Draw what chooses the losses and all their hyper-parameters."""
    titles = {key: record.title for key, record in losses.CATALOGUE.items()}
    first = st.selectbox(
        words.FIRST.label,
        list(titles),
        format_func=titles.__getitem__,
        key=atlas.LOSS,
        help=words.FIRST.help,
        persist_state="session",
    )
    _hyper(first)
    st.multiselect(
        words.OVERLAID.label,
        list(titles),
        format_func=titles.__getitem__,
        key=atlas.WITH,
        max_selections=atlas.MOST_OVERLAID,
        placeholder=words.OVERLAID_EMPTY,
        help=words.OVERLAID.help,
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
    st.subheader(words.SETTING, anchor=False, divider="gray")
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
    differenced = [x.record.title for x in shown if x.record.closed_form is None]
    left, right = st.columns(2, gap="medium")
    with left:
        _target_logits(shown)
    with right:
        st.subheader(words.PULL, anchor=False)
        chart(
            curves.pull_chart(shown, around),
            f"{FILE}_pull",
            words.pull_alt(_names(shown)),
            words.pull_note(around.k, math.degrees(around.rival), differenced),
        )


def beyond_section(shown: Sequence[Loss]) -> None:
    """What the chosen loss makes of angles that its margin carries past π."""
    first = shown[0]
    title = first.record.title
    st.subheader(words.beyond(title), anchor=False)
    if not curves.handling_modes(first):
        known = [
            record.title
            for key, record in losses.CATALOGUE.items()
            if curves.handling_modes(losses.make(key))
        ]
        st.info(words.no_zone(title, known), icon=":material/info:")
        return
    chart(
        curves.handling_chart(first),
        f"{FILE}_handling",
        words.handling_alt(title),
        " ".join(p.help for p in first.record.hyper if p.choices and _shapes(first, p.name)),
    )


def _target_logits(shown: Sequence[Loss]) -> None:
    around, first = atlas.around(), shown[0]
    title, radians = first.record.title, curves.turning_angle(first)
    turn = None if radians is None else math.degrees(radians)
    without = [
        x.record.title
        for x in shown
        if curves.target_curve(around.counted(x, 2), curves.ANGLES) is None
    ]
    st.subheader(words.TARGET_LOGIT, anchor=False)
    chart(
        curves.target_logit_chart(shown, around),
        f"{FILE}_target_logit",
        words.target_logit_alt(_names(shown), title, turn),
        words.target_logit_note(title, turn, without),
    )


def _shapes(loss: Loss, name: str) -> bool:
    """Whether a mode of this name changes the target curve."""
    title = loss.record.parameter(name).title or name
    return any(text.startswith(f"{title}: ") for text, _ in curves.handling_modes(loss))


def _names(shown: Sequence[Loss]) -> list[str]:
    return [curves.name_of(loss) for loss in shown]


def boundaries_section(shown: Sequence[Loss]) -> None:
    """Boundaries of two classes in the plane of both angles and on the circle."""
    with st.sidebar:
        _setting("apart", *(["ratio"] if any(map(_counted, shown)) else []))
    apart, around = atlas.apart(), atlas.around()
    pair = [around.counted(loss, 2) for loss in shown]
    rows = boundaries.gap_rows(pair, apart)
    table = {name: [row[name] for row in rows] for name in (rows[0] if rows else [words.LOSS])}
    gaps = [(x, boundaries.gap(x, apart)) for x in pair]
    widths = [(curves.name_of(x), math.degrees(gap.width)) for x, gap in gaps if gap is not None]
    between = math.degrees(apart)
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader(words.BOUNDARIES, anchor=False)
        chart(
            boundaries.plane_chart(pair, apart),
            f"{FILE}_boundaries",
            words.boundaries_alt(_names(shown)),
            words.boundaries_note(shown[0].record.title),
        )
    with right:
        st.subheader(words.CIRCLE, anchor=False)
        chart(
            boundaries.circle_chart(pair, apart),
            f"{FILE}_circle",
            words.circle_alt(between, widths),
            words.CIRCLE_NOTE,
            table,
        )
    st.subheader(words.zone(between), anchor=False)
    st.dataframe(
        table,
        hide_index=True,
        column_config={
            name: st.column_config.NumberColumn(format="%.3f") for name in table if "°" in name
        },
        alt=words.zone_alt(widths),
    )
    without = [x.record.title for x, gap in gaps if gap is None]
    if without:
        st.caption(words.no_boundary(without))


def scale_section(shown: Sequence[Loss]) -> None:
    """The size of the pull at several scales: of one loss at all angles, of all at one angle."""
    _sample_settings(shown, length=False)
    with st.sidebar:
        control(atlas.ANGLE, atlas.key_of("angle"))
    first, around, theta = shown[0], atlas.around(), atlas.sample_angle()
    title, degrees = first.record.title, math.degrees(theta)
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader(words.fading(title), anchor=False)
        chart(
            curves.scale_chart(first, around),
            f"{FILE}_scale",
            words.scale_alt(title, curves.scale_symbol(first), curves.SCALES),
            words.scale_note(around.k, math.degrees(around.rival)),
        )
    with right:
        st.subheader(words.scales(degrees), anchor=False)
        chart(
            curves.scale_overlay_chart(shown, around, theta),
            f"{FILE}_scales",
            words.scales_alt(degrees, _names(shown)),
            words.SCALES_NOTE,
        )


def family_section(shown: Sequence[Loss]) -> None:
    """The tree of margin losses, the plane of slope and offset, and the collapse."""
    records = list(losses.CATALOGUE.values())
    with st.sidebar:
        _setting("k")
    k = atlas.around().k
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader(words.FAMILY, anchor=False)
        tree = family.nodes(records)
        free = [", ".join(family.AXES[i] for i in sorted(n.free)) or words.NONE_FREE for n in tree]
        titles = [", ".join(n.titles) for n in tree]
        chart(
            family.family_chart(records),
            f"{FILE}_family",
            words.family_alt(titles),
            words.FAMILY_NOTE,
            {words.FREE_MARGINS: free, words.LOSSES: titles},
        )
    with right:
        _slopes(shown, k)
    angle = math.degrees(family.collapse_angle(k))
    st.subheader(words.collapse(k, angle), anchor=False)
    chart(
        family.collapse_chart(k),
        f"{FILE}_collapse",
        words.collapse_alt(k, angle),
        words.COLLAPSE_NOTE,
    )


def _slopes(shown: Sequence[Loss], k: int) -> None:
    records = list(losses.CATALOGUE.values())
    threshold = family.collapse_slope(k)
    mine = {loss.record.key for loss in shown}
    others = [x for x in family.known_losses(records) if x.record.key not in mine]
    lines = [(x, line) for x in (*shown, *others) if (line := family.bounding_line(x)) is not None]
    st.subheader(words.slopes(threshold), anchor=False)
    chart(
        family.slopes_chart(records, shown, others, k),
        f"{FILE}_slopes",
        words.slopes_alt(threshold, k),
        words.SLOPES_NOTE,
        {
            words.LOSS: [curves.name_of(x) for x, _ in lines],
            words.SLOPE: [line[0] for _, line in lines],
            words.OFFSET: [line[1] for _, line in lines],
            words.OPTIMUM: [
                words.SIMPLEX if line[0] >= threshold else words.COLLAPSE for _, line in lines
            ],
        },
    )


def record_section(loss: Loss) -> None:
    """All that the record says, and plain PyTorch that computes the loss."""
    facts, parameters = st.columns(2, gap="medium")
    record = loss.record
    with facts:
        st.subheader(words.PROPERTIES, anchor=False)
        rows = properties(record)
        st.dataframe(
            {words.PROPERTY: list(rows), "": list(rows.values())},
            hide_index=True,
            alt=words.properties_alt(record.title),
        )
    with parameters:
        st.subheader(words.HYPER, anchor=False)
        if record.hyper:
            st.dataframe(
                {
                    words.NAME: [p.name for p in record.hyper],
                    words.DEFAULT: [default(p) for p in record.hyper],
                    words.ALLOWED: [allowed(p) for p in record.hyper],
                },
                hide_index=True,
                alt=words.hyper_alt(record.title),
            )
        else:
            st.caption(words.NO_HYPER)
    code = torch_code(loss)
    if code:
        st.subheader(words.CODE, anchor=False)
        st.caption(words.CODE_NOTE)
        st.code(code, language="python")
        st.download_button(
            f"{record.key}.py",
            code,
            file_name=f"{record.key}.py",
            on_click="ignore",
            help=words.CODE_FILE,
        )
    st.caption(f"{record.citation}{'. ' + record.source if record.source else ''}")
