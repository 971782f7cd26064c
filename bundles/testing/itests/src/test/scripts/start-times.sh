#!/bin/sh
# Starts the distribution three times cold (an empty data folder) and three times warm (the folder of the run before),
# and prints for each the time from the command to the first 200 of /readyz, and the resident memory a while later.
#
# usage: start-times.sh [unpacked distribution] [port]
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
distribution=${1:-$here/../../../../../../karaf-assembly/target/assembly}
port=${2:-18980}
runs=3
idle_seconds=10
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

now() { date +%s%N; }

ready() { curl -s -o /dev/null -w '%{http_code}' --max-time 2 "http://127.0.0.1:$port/readyz" 2>/dev/null || true; }

measure() {
    began=$(now)
    TENON_PORT=$port TENON_DATA=$work/data TENON_ADMIN_PASSWORD=start-times "$distribution/bin/tenon" server >"$work/out" 2>&1 &
    server=$!
    until [ "$(ready)" = 200 ]; do
        kill -0 "$server" 2>/dev/null || { cat "$work/out"; exit 1; }
        [ $(($(now) - began)) -lt 120000000000 ] || { echo "not ready after 120 s"; cat "$work/out"; exit 1; }
        sleep 0.02
    done
    took=$((($(now) - began) / 1000000))
    sleep "$idle_seconds"
    rss=$(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$server/status")
    cpu=$(awk '{print ($14 + $15) / 100}' "/proc/$server/stat")
    printf '%s start %d: ready after %d.%03d s, %d MB resident and %s s of CPU after %d s more\n' \
        "$1" "$2" $((took / 1000)) $((took % 1000)) "$rss" "$cpu" "$idle_seconds"
    kill -TERM "$server"
    status=0
    wait "$server" || status=$?
    server=
    [ "$status" -eq 0 ] || echo "  it ended with status $status"
}

run=1
while [ "$run" -le "$runs" ]; do
    rm -rf "$work/data"
    measure cold "$run"
    run=$((run + 1))
done
run=1
while [ "$run" -le "$runs" ]; do
    measure warm "$run"
    run=$((run + 1))
done
archive=$(ls "$distribution"/../tenon-*.tar.gz 2>/dev/null | head -n 1)
[ -z "$archive" ] || printf 'archive: %d MB, %d bundles at start\n' \
    $(($(wc -c <"$archive") / 1048576)) "$(grep -c '^mvn' "$distribution/etc/startup.properties")"
