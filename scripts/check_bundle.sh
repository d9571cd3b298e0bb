#!/usr/bin/env bash
# Rebuilds the live view's front end and compares it with the committed bundle.
set -euo pipefail
cd "$(dirname "$0")/.."

check=frontend/sphere_view/check_bundle.sh
if [ ! -f "$check" ]; then
  echo "bundle: no front end to check yet"
elif ! command -v npm >/dev/null; then
  echo "bundle: npm is not installed, so the bundle was not rebuilt;" \
    "the tests still compare the hash of its sources"
else
  bash "$check"
fi
