#!/usr/bin/env bash
# Feeds the readers of what strangers send (bounces, replies of mail servers) with made-up input, by libFuzzer.
#   scripts/fuzz.sh [--seconds N] [--build-only] [bounce] [smtpreply]      ten minutes each, unless told otherwise
# Ends with 77 where there is no clang++ with libFuzzer. What it finds lies in build/fuzz/found, with the seed in its name.
# PORTICO_SEED chooses the seed, which it prints: with the same corpus (build/fuzz/corpus), the same is tried again.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

seconds=600
build_only=
targets=()
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help)
            sed -n '2,5s/^# *//p' "$0"
            exit 0
            ;;
        --seconds)
            seconds=${2:?--seconds needs a number}
            shift
            ;;
        --build-only) build_only=yes ;;
        bounce | smtpreply) targets+=("$1") ;;
        *) fail "there is no target \"$1\"." ;;
    esac
    shift
done
[ ${#targets[@]} -gt 0 ] || targets=(bounce smtpreply)

# libFuzzer takes 0 for "choose one", and would not say which; it counts with 32 bits.
seed=${PORTICO_SEED:-$((1 + (RANDOM << 15 | RANDOM) % 999999999))}
[[ $seed =~ ^[1-9][0-9]{0,8}$ ]] || fail "PORTICO_SEED has to be a whole number above 0, of nine digits at the most."

clang=$(command -v clang++ || command -v clang++-14 || true)
if [ -z "$clang" ]; then
    echo "There is no clang++ here, so nothing is fuzzed: the package \"clang\" has it."
    exit 77
fi
out=build/fuzz
mkdir -p "$out/found"
if ! echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char *, unsigned long) { return 0; }' |
    "$clang" -x c++ -fsanitize=fuzzer - -o "$out/probe" 2>"$out/probe.log"; then
    echo "This clang++ has no libFuzzer, so nothing is fuzzed: the package \"libclang-rt-14-dev\" has it."
    exit 77
fi

sources=(app/mail/headertext.cpp app/mail/replyverdict.cpp app/mail/replywords.cpp app/mail/smtpextensions.cpp app/mail/smtpreply.cpp
    app/mail/bounce/{bouncereader,bouncereport,deliverystatus,mimemessage,mimetext,plainreport,serverwords,sesnotification}.cpp)
read -r -a qt <<<"$(pkg-config --cflags --libs Qt6Core)"
flags=(-std=c++20 -g1 -O1 -fPIC -I. -DQT_NO_KEYWORDS -DQT_USE_QSTRINGBUILDER -fsanitize=address,undefined
    -fno-sanitize-recover=undefined -fno-sanitize=function,vptr)

# One object a source, made anew where it or any header is newer.
newest_header=$(find app/mail app/core -name '*.h' -printf '%T@ %p\n' | sort -n | tail -1 | cut -d' ' -f2)
compile() {
    local source=$1 object=$out/${1//\//_}.o
    if [ ! -e "$object" ] || [ "$source" -nt "$object" ] || [ "$newest_header" -nt "$object" ]; then
        "$clang" "${flags[@]}" -fsanitize=fuzzer-no-link -c "$source" -o "$object" "${qt[@]}" -Wno-unused-command-line-argument
    fi
}
objects=()
for source in "${sources[@]}"; do
    compile "$source"
    objects+=("$out/${source//\//_}.o")
done
for target in "${targets[@]}"; do
    compile "tests/fuzz/fuzz_$target.cpp"
    "$clang" "${flags[@]}" -fsanitize=fuzzer "$out/tests_fuzz_fuzz_$target.cpp.o" "${objects[@]}" -o "$out/fuzz_$target" "${qt[@]}"
done
[ -z "$build_only" ] || exit 0

for target in "${targets[@]}"; do
    mkdir -p "$out/corpus/$target"
    step "Fuzzing $target for $seconds s, PORTICO_SEED=$seed"
    # A finding ends it with 1: libFuzzer's own 77 is what a skipped test ends with.
    "$out/fuzz_$target" -seed="$seed" -error_exitcode=1 -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
        -print_final_stats=1 -verbosity=0 -artifact_prefix="$out/found/$target-$seed-" "$out/corpus/$target" \
        "tests/fuzz/corpus/$target" || {
        printf 'Found with PORTICO_SEED=%s:\n' "$seed" >&2
        find "$out/found" -name "$target-$seed-*" >&2
        exit 1
    }
done
