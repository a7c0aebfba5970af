#!/usr/bin/env bash
# Installs what is missing, builds, and runs all tests.
#   scripts/test.sh [dev|asan|release] [what CTest takes, such as -R tst_outbox]
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Minutes after which what still runs is ended and counts as failed.
minutes=${PORTICO_TEST_MINUTES:-20}

preset=dev
case "${1:-}" in
    -h | --help)
        sed -n '2,3s/^# *//p' "$0"
        exit 0
        ;;
    "" | -*) ;;
    *)
        preset=$1
        shift
        ;;
esac
grep -q "\"name\": \"$preset\"" CMakePresets.json || fail "there is no preset \"$preset\"."

trap hand_back EXIT
install_missing "${build_packages[@]}" "${test_packages[@]}"
unpack_servers
build_preset "$preset"
# Where Debian keeps postfix, which an ordinary user's search path leaves out.
export PATH=$PATH:/usr/sbin:/sbin
step "Testing in build/$preset (at most $minutes minutes)"
ctest --preset "$preset" --output-on-failure --no-tests=error --parallel "$(nproc)" \
    --stop-time "$(date -d "+$minutes minutes" +%H:%M:%S)" "$@"
