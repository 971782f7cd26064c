#!/usr/bin/env bash
# Puts what the build has packed so far into a local Maven repository, as `mvn install` would: a vendor's build reads it there.
#
# usage: stage.sh <root of the sources> <local Maven repository> <version>
set -euo pipefail

find "$1" -name pom.xml -not -path '*/target/*' -not -path '*/src/*' | while read -r pom; do
    folder=$(dirname "$pom")
    artifact=$(basename "$folder")
    [ "$folder" = "$1" ] && artifact=tenon
    to=$2/org/tenon/$artifact/$3
    for type in jar tar.gz; do
        packed=$folder/target/$artifact-$3.$type
        [ "$artifact" = karaf-assembly ] && packed=$folder/target/tenon-$3.$type
        [ ! -f "$packed" ] || { mkdir -p "$to" && cp "$packed" "$to/$artifact-$3.$type"; }
    done
    mkdir -p "$to" && cp "$pom" "$to/$artifact-$3.pom"
done
