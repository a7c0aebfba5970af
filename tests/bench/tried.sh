#!/usr/bin/env bash
# tried.sh BENCH PORTICOCTL PORTICO SEND_BENCH: every measurement once, on a small firm. Fails where one does not end in its lines.
set -euo pipefail
bench=$1 porticoctl=$2 portico=$3 send_bench=$4
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
firm=(--firm "$place/firm" --key-file "$place/firm.key")
"$porticoctl" "${firm[@]}" firm demo --clients 400 >/dev/null
"$porticoctl" "${firm[@]}" outbox send >/dev/null

expect() {
    local measure=$1
    shift
    "$bench" "$measure" "${firm[@]}" --portico "$portico" --rounds 2 "${extra[@]+"${extra[@]}"}" >"$place/lines"
    find_lines "$measure" "$@"
}

find_lines() {
    local measure=$1 name
    shift
    for name in "$@"; do
        awk -F '\t' -v name="$name" '$1 == name && NF == 8 && $2 > 0 { found = 1 } END { exit !found }' "$place/lines" ||
            { echo "no line $name from $measure:"; cat "$place/lines"; exit 1; }
    done
}

expect start list_first_paint start_memory
extra=(--table-memory "$("$bench" table "${firm[@]}")")
expect list search_keystroke_p99 search_keystroke_worst memory_list
extra=()
expect record record_open_p99
expect stall window_longest_stall outbox_search_p99
expect sending window_stall_sending
expect bounces bounce_classify
expect manager manager_first_paint manager_filter_p99 manager_sort_foreign_p99 manager_tick_all manager_longest_stall
expect store store_insert import_100000
expect bulk bulk_queue_10000 bulk_queue_100000 bulk_plan_10000 bulk_cancel_10000
expect export export_1000000

# Sending needs no firm: it makes its own. What needs a real postfix, and root for it, says so where it is left out.
"$send_bench" --rounds 1 --share 0.02 >"$place/lines" 2>"$place/told" || { cat "$place/told"; exit 1; }
cat "$place/told"
find_lines send send_local_4 send_cpu_per_mail send_20ms_1 send_20ms_4 send_20ms_8 outbox_cost_20ms_4 send_memory_100000
grep -q '^send_20ms_tls_4 and send_postfix_tls_4 are not measured' "$place/told" ||
    find_lines send send_20ms_tls_4 send_postfix_tls_4
