#!/bin/sh
# Starts the distribution three times cold (an empty data folder) and three times warm (the folder of the run before). Prints
# for each the time from the command to the first 200 of /readyz, the CPU time that was spent until then, and the resident
# memory a while later; at the end, what one more warm start went into: CPU time by kind of thread, and classes.
#
# usage: start-times.sh [unpacked distribution] [port]
#   RUNS=3             how many starts of each kind
#   WRAP='chrt -r 1'   what the server runs under; this (as root) puts it before whatever else keeps the machine busy
#   JAVA_HOME          as for bin/tenon
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
distribution=${1:-$here/../../../../../../karaf-assembly/target/assembly}
port=${2:-18980}
runs=${RUNS:-3}
idle_seconds=10
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

now() { date +%s%N; }

ready() { curl -s -o /dev/null -w '%{http_code}' --max-time 2 "http://127.0.0.1:$port/readyz" 2>/dev/null || true; }

# Starts a server with the JVM options in $1 and waits until it is ready. Sets took (milliseconds) and cpu (seconds).
start() {
    began=$(now)
    TENON_PORT=$port TENON_DATA=$work/data TENON_ADMIN_PASSWORD=start-times TENON_JAVA_OPTS=$1 \
        ${WRAP:-} "$distribution/bin/tenon" server >"$work/out" 2>&1 &
    server=$!
    until [ "$(ready)" = 200 ]; do
        kill -0 "$server" 2>/dev/null || { cat "$work/out"; exit 1; }
        [ $(($(now) - began)) -lt 120000000000 ] || { echo "not ready after 120 s"; cat "$work/out"; exit 1; }
        sleep 0.02
    done
    took=$((($(now) - began) / 1000000))
    cpu=$(sed 's/.*) //' "/proc/$server/stat" | awk '{ printf "%.1f", ($12 + $13) / 100 }')
}

stop() {
    kill -TERM "$server"
    status=0
    wait "$server" || status=$?
    server=
    [ "$status" -eq 0 ] || echo "  it ended with status $status"
}

measure() {
    start ''
    sleep "$idle_seconds"
    rss=$(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$server/status")
    printf '%s start %d: ready after %d.%03d s and %s s of CPU; %d MB resident %d s later\n' \
        "$1" "$2" $((took / 1000)) $((took % 1000)) "$cpu" "$rss" "$idle_seconds"
    stop
}

# CPU time by kind of thread; a thread that has ended is not seen any more.
threads() {
    cat /proc/"$server"/task/*/stat 2>/dev/null | awk '{
        name = $0; sub(/^[^(]*\(/, "", name); sub(/\) .*/, "", name); sub(/[-# ]*[0-9].*$/, "", name)
        if (name ~ /^C[ ]*$/ || $0 ~ /\(C[12] Comp/) name = substr($2, 2, 2) " compiler"
        if ($0 ~ /\((VM Thread|GC)/) name = "garbage collector"
        rest = $0; sub(/.*\) /, "", rest); split(rest, field, " ")
        used[name] += field[12] + field[13]
    } END { for (name in used) if (used[name] >= 10) printf "%6.1f s  %s\n", used[name] / 100, name }' | sort -rn
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

echo "one more warm start, CPU time by kind of thread:"
start ''
threads
stop
start "-Xlog:class+load:file=$work/classes"
printf 'classes: %d from the archives, %d read from jars or made on the way\n' \
    "$(grep -c 'source: shared objects file' "$work/classes")" "$(grep 'source: ' "$work/classes" | grep -vc 'shared objects file')"
stop
archive=$(ls "$distribution"/../tenon-*.tar.gz 2>/dev/null | head -n 1)
[ -z "$archive" ] || printf 'archive: %d MB, %d bundles at start\n' \
    $(($(wc -c <"$archive") / 1048576)) "$(grep -c '^mvn' "$distribution/etc/startup.properties")"
