# make run    start the app (creates .venv and installs what it needs on the first call)
# make test   lint, types, front-end bundle, unit, page and browser tests
# make bench  every benchmark, one after the other
# make audit  known vulnerabilities of all that is installed or bundled (asks OSV.dev)
# make check-proxy      deploy/nginx.conf in a real nginx and a browser (root, Linux)
# make check-container  the Dockerfile without an engine (root, Linux, debootstrap)

PYTHON ?= python3
# Empty: 8501, or the next port that is free.
PORT ?=
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
SOURCES := app.py pages lmviz tests benchmarks scripts

# A desktop gets a browser window; a server, a container or an SSH session does not.
DESKTOP := $(strip $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname -s)))
HEADLESS := $(if $(DESKTOP),false,true)

.DEFAULT_GOAL := help
.PHONY: help run install install-dev chromium test lint types bundle audit check-proxy check-container frontend bench format screenshots clean
# A stamp must not survive an installation that failed half-way.
.DELETE_ON_ERROR:

help:
	@sed -n 's/^# \(make .*\)/\1/p' $(firstword $(MAKEFILE_LIST))

run: install
	$(BIN)/python -m lmviz.ui.serve --server.headless $(HEADLESS) $(if $(PORT),--server.port $(PORT))

install: $(VENV)/.requirements $(VENV)/.package
install-dev: install $(VENV)/.requirements-dev

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "lmviz needs Python 3.11 or later; name one with: make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "python3 -m venv failed; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

$(VENV)/.requirements: requirements.txt | $(BIN)/python
	$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.requirements-dev: requirements-dev.txt $(VENV)/.requirements
	$(PIP) -r requirements-dev.txt
	@touch $@

# The package itself is installed in place: its command, and the live view's files, which
# Streamlit finds only through an installed package.
$(VENV)/.package: pyproject.toml $(VENV)/.requirements
	$(PIP) --no-deps -e .
	@touch $@

chromium:
	@scripts/ensure_chromium.sh

# What waits for the network is fetched side by side. Browser tests run two files at a time, each
# with an app and a browser of its own; one that met a busy moment may try once more (the summary
# names it).
test:
	+@$(MAKE) --no-print-directory --jobs=3 --output-sync=target install-dev chromium bundle
	+@$(MAKE) --no-print-directory --jobs=2 --output-sync=target lint types audit
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 8 --dist loadscope --ignore tests/browser
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 2 --dist loadfile --reruns 1 -r fER tests/browser

lint: install-dev
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)

types: install-dev
	$(BIN)/mypy

bundle:
	@scripts/check_bundle.sh

# Says so, and goes on, where there is no network to ask.
audit: install-dev
	@PYTHONPATH=. $(BIN)/python scripts/audit.py

# In a network of its own, so that no other server's ports are in the way.
check-proxy: install-dev chromium
	PYTHONPATH=. unshare --net sh -c 'ip link set lo up; exec $(BIN)/python scripts/check_proxy.py'

# ARGUMENTS="--build-arg TORCH_INDEX=... --mount FOLDER" where a mirror is to be used.
check-container: install-dev chromium
	PYTHONPATH=. $(BIN)/python scripts/check_dockerfile.py build/container --again $(ARGUMENTS)

# After a change in frontend/: build the bundle anew and record what it was built from.
frontend: install
	@scripts/check_bundle.sh --write
	PYTHONPATH=. $(BIN)/python scripts/bundle_manifest.py

bench: install-dev chromium
	@for script in benchmarks/[a-z]*.py; do \
	  [ -e "$$script" ] || { echo "no benchmark in benchmarks/"; exit 1; }; \
	  echo "== $$script"; \
	  PYTHONPATH=. $(BIN)/python "$$script" || exit 1; \
	done

format: install-dev
	$(BIN)/ruff check --fix $(SOURCES)
	$(BIN)/ruff format $(SOURCES)

screenshots: install-dev chromium
	PYTHONPATH=. $(BIN)/python scripts/screenshots.py screenshots

clean:
	rm -rf $(VENV) build dist *.egg-info screenshots .mypy_cache .ruff_cache .pytest_cache .hypothesis
