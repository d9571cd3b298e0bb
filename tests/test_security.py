"""What must never be in the code: ways from a user's file or text to a command or to HTML."""

from __future__ import annotations

import ast
import base64
import hashlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit

ROOT = Path(__file__).resolve().parents[1]
CODE = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "lmviz").rglob("*.py")]

#: The reader of CIFAR's batches, which knows four names and calls nothing else; its own tests try
#: to make it call more (tests/training/test_datasets_pickles.py).
READS_PICKLES = "lmviz/training/datasets/pickles.py"

#: A style sheet made of the module's own selectors; a link only chooses among them by name.
WRITES_STYLE = "lmviz/ui/classroom.py"

RUNS_CODE = {"eval", "exec", "compile", "__import__", "os.system", "os.popen", "runpy.run_path"}
UNPICKLES = re.compile(r"(c?pickle|_pickle|dill|joblib|shelve|marshal|cloudpickle)\b")


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """(dotted name of what is called, the call) of a file."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def keyword(call: ast.Call, name: str) -> object:
    """The constant given for a keyword; ... where there is none, or something computed."""
    for given in call.keywords:
        if given.arg == name:
            return given.value.value if isinstance(given.value, ast.Constant) else ...
    return ...


def faults(path: Path) -> list[str]:
    """Everything in a file that could run foreign code, or write foreign HTML."""
    place = path.relative_to(ROOT).as_posix()
    found = []
    for name, call in calls(path):
        last = name.rpartition(".")[2]
        where = f"{place}:{call.lineno}: {name}"
        if name in RUNS_CODE:
            found.append(f"{where} runs code")
        if (
            last == "load"
            and name.startswith("torch")
            and keyword(call, "weights_only") is not True
        ):
            found.append(f"{where} without weights_only=True")
        if name in ("np.load", "numpy.load") and keyword(call, "allow_pickle") is not False:
            found.append(f"{where} without allow_pickle=False")
        if name.startswith("yaml") and last in ("load", "load_all", "unsafe_load", "full_load"):
            found.append(f"{where} builds objects")
        if last in ("extractall", "unpack_archive", "extract"):
            found.append(f"{where} writes where an archive says")
        if keyword(call, "shell") is True:
            found.append(f"{where} through a shell")
        if any(
            given.arg in ("unsafe_allow_html", "unsafe_allow_javascript") for given in call.keywords
        ):
            found.append(f"{where} with foreign HTML or scripts")
        if name.startswith("st.components.v1"):
            found.append(f"{where} in a frame of its own")
        constant = bool(call.args) and re.fullmatch("[A-Z]+", ast.unparse(call.args[0]))
        if name == "st.html" and not constant and place != WRITES_STYLE:
            found.append(f"{where} with something that is no constant")
    for node in ast.walk(ast.parse(path.read_text())):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        found += [f"{place}: imports {n}" for n in names if UNPICKLES.match(n)]
    return [] if place == READS_PICKLES else found


def test_nothing_unpickles_runs_text_as_code_or_writes_foreign_html():
    assert len(CODE) > 100
    found = [fault for path in CODE for fault in faults(path)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "line",
    [
        "torch.load(path)",
        "torch.load(path, weights_only=False)",
        "np.load(path, allow_pickle=True)",
        "np.load(path)",
        "import pickle",
        "from joblib import load",
        "yaml.load(text)",
        "eval(text)",
        "subprocess.run(text, shell=True)",
        "st.markdown(name, unsafe_allow_html=True)",
        "st.html(f'<b>{name}</b>')",
        "archive.extractall(folder)",
    ],
)
def test_the_search_finds_what_it_looks_for(line, monkeypatch, tmp_path):
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    (tmp_path / "x.py").write_text(line)
    assert faults(tmp_path / "x.py")


def test_the_server_protects_its_visitors_as_it_is_delivered():
    """Streamlit's guards against other sites are on, and nothing of ours turns them off."""
    settings = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())
    server, options = settings["server"], streamlit.config.get_config_options()
    for name in ("enableXsrfProtection", "enableCORS"):
        assert name not in server
        assert options[f"server.{name}"].default_val is True
    assert server["address"] == "127.0.0.1"
    assert server["maxUploadSize"] == 25
    assert "enableStaticServing" not in server
    assert settings["browser"]["gatherUsageStats"] is False


def test_a_server_for_others_tells_them_no_tracebacks():
    """A traceback names paths and versions; the container and the services say the kind only."""
    for name in ("Dockerfile", "deploy/lmviz@.service"):
        text = (ROOT / name).read_text()
        assert "STREAMLIT_CLIENT_SHOW_ERROR_DETAILS=type" in text, name


def test_the_proxy_lets_run_streamlits_own_line_and_no_other_script():
    """The hash in the content security policy is that of what the installed Streamlit writes."""
    page = Path(streamlit.__file__).with_name("static") / "index.html"
    inline = re.findall(r"<script>(.*?)</script>", page.read_text(), re.DOTALL)
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in inline
    }
    policy = re.search(
        r'Content-Security-Policy "([^"]*)"', (ROOT / "deploy/nginx.conf").read_text()
    )
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    assert set(rules["script-src"].split()) == {"'self'", *hashes}
    assert rules["default-src"] == "'none'"


def test_the_proxy_takes_uploads_as_large_as_the_app_does():
    settings = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())
    allowed = re.search(r"client_max_body_size (\d+)m;", (ROOT / "deploy/nginx.conf").read_text())
    assert allowed is not None
    assert settings["server"]["maxUploadSize"] < int(allowed[1]) <= 30
