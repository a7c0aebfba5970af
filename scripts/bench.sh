#!/usr/bin/env bash
# Builds the release preset and measures it, one line a figure: name, value, unit, compared with, its value, ratio, goal,
# ok or short, separated by tabs.
#   scripts/bench.sh [CLIENTS] [what: start list record invite bounces store stall sending manager send bulk export …]
# CLIENTS is the size of the demo firm, 1,000,000 unless told otherwise. It is made once and kept in build/bench.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

clients=1000000
case "${1:-}" in
    -h | --help)
        sed -n '2,5s/^# *//p' "$0"
        exit 0
        ;;
    [0-9]*)
        clients=$1
        shift
        ;;
esac
measures=("$@")
[ ${#measures[@]} -gt 0 ] || measures=(start list record invite bounces store stall sending manager bulk export send)

trap hand_back EXIT
{
    install_missing "${build_packages[@]}" "${test_packages[@]}"
    build_preset release portico porticoctl portico_bench portico_send_bench
} >&2

export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC
bin=$root/build/release/bin
bench=$root/build/release/tests/portico_bench
place=$root/build/bench/$clients
firm=(--firm "$place/firm" --key-file "$place/firm.key")

# A firm of an older schema is made anew; one whose making was ended before the end has no mark.
mark=$place/made-$(cat "$root"/resources/sql/*.sql | sha256sum | cut -c1-16)
if [ ! -e "$mark" ]; then
    step "Making a demo firm of $clients clients" >&2
    rm -rf "$place"
    mkdir -p "$place"
    began=$SECONDS
    "$bin/porticoctl" "${firm[@]}" firm demo --clients "$clients" >"$place/made.log" 2>&1 ||
        { cat "$place/made.log" >&2; fail "the demo firm was not made."; }
    note "done in $((SECONDS - began)) s" >&2
    # What it has queued would go out while the windows are measured.
    "$bin/porticoctl" "${firm[@]}" outbox send >/dev/null
    touch "$mark"
fi

for measure in "${measures[@]}"; do
    step "Measuring: $measure" >&2
    if [ "$measure" = send ]; then
        "$root/build/release/tests/portico_send_bench"
        continue
    fi
    extra=()
    if [ "$measure" = list ]; then
        extra=(--table-memory "$("$bench" table "${firm[@]}")")
    fi
    "$bench" "$measure" "${firm[@]}" --portico "$bin/portico" ${extra[@]+"${extra[@]}"}
done
