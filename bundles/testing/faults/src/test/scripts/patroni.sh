#!/usr/bin/env bash
# Tries docs/deployment/patroni.yml on one machine: three servers of it with one etcd. The primary is killed; a synchronous standby takes
# over and has what was acknowledged. Addresses, folders, memory, the archive and the watchdog are the trial's. Needs Debian's packages
# patroni, etcd-server, etcd-client and postgresql, root to become postgres, and a minute.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../../../../.."

documented=docs/deployment/patroni.yml
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
work=$(mktemp -d); chown postgres "$work"; export HOME=$work
declare -A pids

port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
as() { exec setpriv --reuid postgres --regid postgres --init-groups -- "$@"; } # by exec: who is killed is the one
finish() {
  for name in "${!pids[@]}"; do kill "${pids[$name]}" 2>/dev/null || true; done
  for name in "${!pids[@]}"; do wait "${pids[$name]}" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT
await() { # what, seconds, command
  local what=$1 seconds=$2 end=$((SECONDS + $2)); shift 2
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || { echo "after $seconds s not so: $what"; tail -n 20 "$work"/*.log; exit 1; }
    sleep 0.5
  done
}

client=$(port) peer=$(port)
as etcd --data-dir "$work/etcd" --listen-client-urls "http://127.0.0.1:$client" --advertise-client-urls "http://127.0.0.1:$client" \
  --listen-peer-urls "http://127.0.0.1:$peer" --initial-advertise-peer-urls "http://127.0.0.1:$peer" \
  --initial-cluster "default=http://127.0.0.1:$peer" >"$work/etcd.log" 2>&1 &
pids[etcd]=$!

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout "$work/key" -out "$work/crt" 2>/dev/null
chown postgres "$work/key" "$work/crt"; chmod 600 "$work/key"
export PATRONI_SUPERUSER_PASSWORD=trial PATRONI_REPLICATION_PASSWORD=trial PATRONI_REWIND_PASSWORD=trial
declare -A sql
for name in db1 db2 db3; do
  sql[$name]=$(port) rest=$(port)
  sed -e "s/^name: .*/name: $name/" -e "s/10\.0\.0\.21:8008/127.0.0.1:$rest/" -e "s/10\.0\.0\.21:5432/127.0.0.1:${sql[$name]}/" \
    -e "s/^  hosts: .*/  hosts: 127.0.0.1:$client/" -e "s#10\.0\.0\.0/24#127.0.0.1/32#" -e "s#data_dir: .*#data_dir: $work/$name#" \
    -e "s#bin_dir: .*#bin_dir: $bin#" -e "s#/etc/postgresql/tenon\.#$work/#" -e "s/shared_buffers: .*/shared_buffers: 32MB/" \
    -e "s/archive_command: .*/archive_command: \/bin\/true/" -e "s/mode: required/mode: \"off\"/" "$documented" >"$work/$name.yml"
  ! grep -n '10\.0\.0\.' "$work/$name.yml"
  as patroni "$work/$name.yml" >"$work/$name.log" 2>&1 &
  pids[$name]=$!
done

list() ( as patronictl -c "$work/db1.yml" list -f tsv )
role() { list | awk -F'\t' -v role="$1" 'index($4, role) && $5 ~ /running|streaming/ { print $2 }'; }
has() { [[ -n $(role "$1") ]]; }
ask() { PGPASSWORD=trial PGSSLMODE=require psql -h 127.0.0.1 -p "${sql[$1]}" -U postgres -Atqc "$2" postgres; }

await "there is a primary" 90 has Leader
await "there is a synchronous standby" 90 has "Sync Standby"
first=$(role Leader)
list
ask "$first" "create table kept (n int); insert into kept select generate_series(1, 1000)"

died=$SECONDS
postmaster=$(head -1 "$work/$first/postmaster.pid")
kill -9 "${pids[$first]}"; kill -9 "$postmaster"
other() { local now; now=$(role Leader); [[ -n $now && $now != "$first" ]]; }
await "another one is the primary" 120 other
second=$(role Leader)
found=$(ask "$second" "select count(*) from kept")
echo "$second took over from $first after $((SECONDS - died)) s with $found of 1000 rows"
[[ $found == 1000 ]]
await "the new primary takes writes" 60 ask "$second" "insert into kept values (0)"
