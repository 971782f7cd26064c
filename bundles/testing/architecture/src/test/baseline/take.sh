#!/usr/bin/env bash
# Takes what vendors compile against, as it was built last, for the new baseline (docs/adr/0020-baseline-of-the-api.md).
#
# usage: take.sh <version>, for example take.sh 1.0.0 after the release of 1.0.0
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bundles=$(cd "$here/../../../../.." && pwd)
rm -rf "$here"/*/ && mkdir "$here/$1"
for folder in "$bundles"/kernel "$bundles"/*/*-api "$bundles"/platform/{persistence,rest}; do
    name=$(basename "$folder")
    work=$(mktemp -d)
    (cd "$work" && jar -xf "$(ls "$folder"/target/"$name"-[0-9]*.jar)")
    # Of a bundle with an inside, only what it exports.
    find "$work" -name internal -prune -exec rm -r {} +
    find "$work" -type f ! -path '*/org/tenon/*.class' ! -name MANIFEST.MF -delete
    jar --create --date=2026-01-01T00:00:00Z --file "$here/$1/$name.jar" --manifest "$work/META-INF/MANIFEST.MF" -C "$work" org
    rm -r "$work"
done
