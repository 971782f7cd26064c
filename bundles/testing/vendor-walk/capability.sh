#!/usr/bin/env bash
# Generates a capability that Tenon has not and builds it: the contract on its provider, and its resources and page in a running
# Tenon.
#
# usage: capability.sh <folder of the distribution> <empty folder to work in> [options of mvn]
set -euo pipefail

VERSION=$(basename "$1"/system/org/tenon/kernel/*)
rm -rf "$2" && mkdir -p "$2" && cd "$2"
MVN=("${MVN:-mvn}" -B -ntp -q "${@:3}")

"${MVN[@]}" org.apache.maven.plugins:maven-archetype-plugin:3.3.1:generate -DarchetypeCatalog=local \
    -DarchetypeGroupId=org.tenon -DarchetypeArtifactId=capability-archetype -DarchetypeVersion="$VERSION" \
    -DgroupId=com.example -DartifactId=example-visits -Dpackage=com.example.visits -Dcapability=visits -Ditem=Visit
"${MVN[@]}" verify -f example-visits
echo "a capability of one's own was built and answers"
