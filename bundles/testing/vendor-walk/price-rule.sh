#!/usr/bin/env bash
# Generates a vendor's price rule and builds it: the contract kit, and a price that contains it in a running Tenon.
#
# usage: price-rule.sh <folder of the distribution> <empty folder to work in> [options of mvn]
set -euo pipefail

VERSION=$(basename "$1"/system/org/tenon/kernel/*)
rm -rf "$2" && mkdir -p "$2" && cd "$2"
MVN=("${MVN:-mvn}" -B -ntp -q "${@:3}")

"${MVN[@]}" org.apache.maven.plugins:maven-archetype-plugin:3.3.1:generate -DarchetypeCatalog=local \
    -DarchetypeGroupId=org.tenon -DarchetypeArtifactId=price-rule-archetype -DarchetypeVersion="$VERSION" \
    -DgroupId=com.example -DartifactId=example-rule -Dpackage=com.example.rule -Drule=example.small-quantity
"${MVN[@]}" verify -f example-rule
echo "a price rule of one's own was built and is in the prices"
