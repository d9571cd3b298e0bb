#!/usr/bin/env bash
# Makes sure that the browser tests have a Chromium: finds one, else installs Debian's.
set -euo pipefail

if [ -n "${LMVIZ_CHROMIUM:-}" ]; then
  [ -x "$LMVIZ_CHROMIUM" ] || { echo "LMVIZ_CHROMIUM=$LMVIZ_CHROMIUM is not a program" >&2; exit 1; }
  exit 0
fi

for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null; then exit 0; fi
done

advice="The browser tests need Chromium.
  Debian, Ubuntu:  sudo apt-get install chromium
  elsewhere:       install Chromium or Chrome, then  make test LMVIZ_CHROMIUM=/path/to/it"

if ! command -v apt-get >/dev/null; then echo "$advice" >&2; exit 1; fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! sudo -n true 2>/dev/null; then echo "$advice" >&2; exit 1; fi
  as_root=(sudo -n)
fi

echo "Installing Chromium for the browser tests ..."
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends chromium >/dev/null ||
  { echo "$advice" >&2; exit 1; }
