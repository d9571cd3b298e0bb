#!/bin/sh
# Rebuild the browser bundle from its sources with the locked dependencies and compare it byte for
# byte with the committed file. Run from anywhere in the repository; needs node and npm.
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
cd "$root/frontend/sphere_view"
npm ci --ignore-scripts --no-audit --no-fund >&2
node build.mjs "$fresh" >&2
cmp "$fresh/sphere_view.js" "$root/lmviz/ui/sphere_view/frontend/sphere_view.js"
echo "sphere_view.js matches its sources"
