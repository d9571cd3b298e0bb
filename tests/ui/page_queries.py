"""For every page: any link whose values are all allowed, as a strategy."""

from __future__ import annotations

from hypothesis import strategies as st

from lmviz.losses import CATALOGUE
from lmviz.theorems import CATALOGUE as THEOREMS
from lmviz.ui import (
    atlas,
    atlas_plane,
    compare,
    compare_sections,
    compare_sweeps,
    imbalance,
    lab,
    optimum,
    own_data,
    paper,
    theorems,
    training,
    training_form,
)
from lmviz.ui.page_state import Page, Several
from lmviz.ui.problem_form import FORM

PAGES: dict[str, Page] = {
    "sphere_lab": lab.STATE,
    "compare": compare_sections.STATE,
    "imbalance": imbalance.STATE,
    "optimum": optimum.STATE,
    "training": training.STATE,
    "losses": atlas_plane.STATE,
    "theorems": theorems.STATE,
    "own_data": own_data.STATE,
    "paper": paper.STATE,
}
#: Whether a GPU is there is no question of the link's form; counts by hand have tests of their own.
LEFT_OUT = {"device", "loss", "imbalance"}


def texts(setting) -> st.SearchStrategy[str]:
    """Texts that mean an allowed value, written as a person or the app would."""
    if isinstance(setting, Several):
        return st.just("")
    if setting.choices:
        return st.sampled_from(setting.choices)
    if setting.integer:
        return st.integers(int(setting.low), int(setting.high)).map(str)
    return st.floats(setting.low, setting.high).map(lambda x: f"{x:.12g}")


def some_of(settings: dict) -> st.SearchStrategy[dict[str, str]]:
    """Any of these settings, by name."""
    return st.fixed_dictionaries({}, optional={n: texts(s) for n, s in settings.items()})


def of_problem(names, prefix: str = "") -> st.SearchStrategy[dict[str, str]]:
    """A loss with some of its hyper-parameters, and some controls of a problem."""
    controls = {n: p for n, p in FORM.items() if n in names and n not in LEFT_OUT}

    def with_loss(loss: str) -> st.SearchStrategy[dict[str, str]]:
        own = {p.name: p for p in CATALOGUE[loss].hyper}
        return some_of(controls | own).map(
            lambda found: {prefix + n: text for n, text in ({"loss": loss} | found).items()}
        )

    return st.sampled_from(list(CATALOGUE)).flatmap(with_loss)


def merged(*parts) -> st.SearchStrategy[dict[str, str]]:
    return st.tuples(*parts).map(lambda found: {n: t for part in found for n, t in part.items()})


def small(query: dict[str, str]) -> dict[str, str]:
    """The same with few enough points for one problem."""
    return {n: "7" if n == "per_class" else t for n, t in query.items()}


COMMON = [n for n in compare.COMMON if n in FORM]
EACH = [n for n in FORM if n not in compare.COMMON]
ATLAS = {**atlas.SETTINGS, **atlas_plane.SETTINGS, "plane_step": atlas_plane.STEP}
SWEEPS = {n: p for n, p in compare_sweeps.SETTINGS.items() if n != compare_sweeps.SLOT.name}

QUERIES: dict[str, st.SearchStrategy[dict[str, str]]] = {
    "sphere_lab": of_problem(FORM).map(small),
    "imbalance": merged(of_problem(FORM), some_of(imbalance.SETTINGS)).map(small),
    "compare": merged(
        some_of({n: FORM[n] for n in COMMON if n not in LEFT_OUT}),
        *(of_problem(EACH, f"{slot}.") for slot in "abcd"),
        some_of({compare.EDIT.name: compare.EDIT, **SWEEPS}),
    ).map(small),
    "optimum": merged(
        some_of({n: p for n, p in optimum.SETTINGS.items() if n != "t"}),
        st.sampled_from(optimum.EXPONENTS).map(lambda t: {"t": str(t)}),
    ),
    "training": merged(
        some_of({n: p for n, p in training_form.FORM.items() if n not in ("loss", "drw")}),
        some_of({n: p for n, p in training.VIEWS.items() if n != "chosen"}),
        st.sampled_from(["0", "1"]).map(lambda text: {"relu": text}),
    ),
    "losses": merged(
        some_of(ATLAS | {"section": atlas.SHOWN}),
        st.sampled_from(list(CATALOGUE)).map(lambda key: {"loss": key}),
        st.lists(st.sampled_from(list(CATALOGUE)), max_size=5, unique=True).map(
            lambda keys: {"with": ",".join(keys)}
        ),
        some_of({f"{k}.{p.name}": p for k, r in CATALOGUE.items() for p in r.hyper}),
    ),
    "theorems": st.sampled_from(list(THEOREMS)).flatmap(
        lambda key: some_of({c.name: c for c in THEOREMS[key].controls}).map(
            lambda found: {"card": key, **found}
        )
    ),
    "own_data": some_of({"centred": own_data.LINK, "section": own_data.LOOK}),
    "paper": some_of(paper.CONTROLS),
}
