#!/usr/bin/env bash
# From nothing to a pricing provider of one's own in a running Tenon: the commands of docs/vendor-guide.md, counted and timed.
#
# usage: ten-minutes.sh <folder of the distribution> <empty folder to work in> [options of mvn]
# Tenon's artifacts are in the local Maven repository. With -o the network is not used.
set -euo pipefail

TENON=$(cd "$1" && pwd)
rm -rf "$2" && mkdir -p "$2" && cd "$2"
MVN=("${MVN:-mvn}" -B -ntp -q "${@:3}")
VERSION=$(basename "$TENON"/system/org/tenon/kernel/*)
count=0
SECONDS=0

# Says what is done, does it, and counts it. What it answers is shown when it fails.
step() {
    count=$((count + 1))
    printf '%2d  %3d s  %s\n' "$count" "$SECONDS" "$*"
    "$@" >answer.txt 2>&1 || { cat answer.txt; exit 1; }
}

post() {
    curl -sS --fail-with-body -u "admin:$TENON_ADMIN_PASSWORD" -H 'Content-Type: application/json' "$@"
}

# Begins to verify the provider as soon as it is there.
begin() {
    until post "$API/verifications" -d "$1"; do
        ((SECONDS < 600)) || return 1
        sleep 1
    done
}

# Waits until the last verification has ended, and fails unless it was passed.
passed() {
    until post "$API/verifications?capability=pricing&limit=1" | tee verification.json | grep -qv '"state":"running"'; do
        ((SECONDS < 600)) || return 1
        sleep 1
    done
    cat verification.json
    grep -q '"state":"passed"' verification.json
}

id() {
    sed -n 's/^{"id":"\([^"]*\)".*/\1/p' "$1"
}

# A port that nobody listens on.
free_port() {
    local port
    while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
    echo "$port"
}

TENON_PORT=$(free_port)
export TENON_PORT TENON_DATA=$PWD/data TENON_ADMIN_PASSWORD=choose-one
API=http://127.0.0.1:$TENON_PORT/api
trap '"$TENON/bin/tenon" stop >/dev/null' EXIT

step "${MVN[@]}" org.apache.maven.plugins:maven-archetype-plugin:3.3.1:generate -DarchetypeCatalog=local -DarchetypeGroupId=org.tenon -DarchetypeArtifactId=pricing-provider-archetype \
    -DarchetypeVersion="$VERSION" -DgroupId=com.example -DartifactId=example-pricing -Dpackage=com.example.pricing \
    -Dprovider=example
step "${MVN[@]}" verify -f example-pricing
step "$TENON/bin/tenon" start
step cp example-pricing/target/example-pricing-1.0.0-SNAPSHOT.jar data/deploy/
step begin '{"capability":"pricing","provider":"example"}'
step passed
step post -X PUT "$API/capabilities/pricing/route" -d '{"provider":"example"}'
ALSO=(--next -sS --fail-with-body -u "admin:$TENON_ADMIN_PASSWORD" -H 'Content-Type: application/json')
step post "$API/customers" -o customer.json -d '{"name":"Buyer","currency":"USD"}' \
    "${ALSO[@]}" "$API/products" -o product.json \
    -d '{"sku":"BOLT","name":"Bolt","unit":"pcs","taxCategory":"none","kind":"goods"}' \
    "${ALSO[@]}" "$API/price-lists" -o list.json -d '{"code":"RETAIL","name":"Retail","currency":"USD"}'
step post "$API/price-lists/$(id list.json)/rules" \
    -d '{"product":"'"$(id product.json)"'","price":{"amount":"2.50","currency":"USD"}}' \
    "${ALSO[@]}" "$API/prices" -o price.json \
    -d '{"customer":"'"$(id customer.json)"'","lines":[{"product":"'"$(id product.json)"'","quantity":"4"}]}'

cat price.json && echo
grep -q '"provider":"example@' price.json
grep -q '"gross":{"amount":"10.00","currency":"USD"}' price.json
echo "a provider of one's own answers after $count commands and $SECONDS seconds"
((count < 10 && SECONDS < 600))
