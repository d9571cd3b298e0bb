#!/usr/bin/env bash
# The front ends of the live views: their own tests, and whether the committed bundles are what
# their sources build. With --write the fresh bundles replace the committed ones.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v npm >/dev/null; then
  echo "bundle: npm is not installed, so the bundles were not rebuilt;" \
    "pytest still compares the hashes of their sources"
  [ "${1:-}" != --write ]
  exit
fi

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
for sources in frontend/*/; do
  view=$(basename "$sources")
  bundle=lmviz/ui/$view/frontend

  # npm writes this file at the end of an installation: older than the lock file means stale.
  installed=$sources/node_modules/.package-lock.json
  if [ ! "$installed" -nt "$sources/package-lock.json" ]; then
    npm ci --prefix "$sources" --ignore-scripts --no-audit --no-fund --loglevel=error
  fi

  if compgen -G "$sources/test/*.test.js" >/dev/null; then
    npm test --prefix "$sources" --silent -- --test-reporter=dot
  fi
  if [ "${1:-}" = --write ]; then
    node "$sources/build.mjs"
    continue
  fi

  node "$sources/build.mjs" "$fresh/$view" >/dev/null
  if ! diff -rq "$fresh/$view" "$bundle"; then
    echo "bundle: the committed bundle of $view is not what its sources build;" \
      "run: make frontend" >&2
    exit 1
  fi
done
[ "${1:-}" = --write ] || echo "bundle: both match their sources"
