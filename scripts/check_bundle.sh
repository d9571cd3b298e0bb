#!/usr/bin/env bash
# The live view's front end: its own tests, and whether the committed bundle is what its sources
# build. With --write the fresh bundle replaces the committed one.
set -euo pipefail
cd "$(dirname "$0")/.."

sources=frontend/sphere_view
bundle=lmviz/ui/sphere_view/frontend
if ! command -v npm >/dev/null; then
  echo "bundle: npm is not installed, so the bundle was not rebuilt;" \
    "pytest still compares the hashes of its sources"
  [ "${1:-}" != --write ]
  exit
fi

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
  exit
fi

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
node "$sources/build.mjs" "$fresh" >/dev/null
if ! diff -rq "$fresh" "$bundle"; then
  echo "bundle: the committed bundle is not what its sources build; run: make frontend" >&2
  exit 1
fi
echo "bundle: matches its sources"
