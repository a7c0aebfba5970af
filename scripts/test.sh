#!/usr/bin/env bash
# Installs what is missing, builds, and runs all tests.
#   scripts/test.sh [--long] [dev|asan|release] [what CTest takes, such as -R tst_outbox]
# --long takes an hour instead of minutes: the sender of 10,000 mails is killed 100 times, and after the tests whatever
# reads what strangers send is fuzzed for ten minutes each.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

long=
if [ "${1:-}" = --long ]; then
    long=yes
    shift
    export PORTICO_SEND_KILLS=${PORTICO_SEND_KILLS:-100}
    # Of one test function, in ms: QtTest ends it after five minutes otherwise.
    export QTEST_FUNCTION_TIMEOUT=${QTEST_FUNCTION_TIMEOUT:-900000}
fi
# Minutes after which what still runs is ended and counts as failed.
minutes=${PORTICO_TEST_MINUTES:-${long:+60}}
minutes=${minutes:-20}

preset=dev
case "${1:-}" in
    -h | --help)
        sed -n '2,5s/^# *//p' "$0"
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

if [ -n "$long" ]; then
    status=0
    bash scripts/fuzz.sh || status=$?
    [ "$status" = 0 ] || [ "$status" = 77 ] || exit "$status"
fi
