#!/usr/bin/env bash
# Makes sure that the browser tests have a Chromium: finds one, else installs Debian's. Its headless
# shell is preferred: it draws no windows and menus of its own, which spares a third of the work.
set -euo pipefail

if [ -n "${LMVIZ_CHROMIUM:-}" ]; then
  [ -x "$LMVIZ_CHROMIUM" ] || { echo "LMVIZ_CHROMIUM=$LMVIZ_CHROMIUM is not a program" >&2; exit 1; }
  exit 0
fi
command -v chromium-headless-shell >/dev/null && exit 0

# Any other will do where nothing can be installed.
give_up() {
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then exit 0; fi
  done
  cat >&2 <<'ADVICE'
The browser tests need Chromium.
  Debian, Ubuntu:  sudo apt-get install chromium-headless-shell   (or chromium)
  elsewhere:       install Chromium or Chrome, then  make test LMVIZ_CHROMIUM=/path/to/it
ADVICE
  exit 1
}

command -v apt-get >/dev/null || give_up
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  sudo -n true 2>/dev/null || give_up
  as_root=(sudo -n)
fi
install() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1
}

echo "Installing Chromium for the browser tests ..."
"${as_root[@]}" apt-get update -qq || give_up
install chromium-headless-shell || install chromium || give_up
