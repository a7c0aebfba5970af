#!/usr/bin/env bash
# Installs what is missing, builds, and starts Portico on the demo firm.
#   scripts/run.sh               without a display: takes the tour offscreen, and leaves its pictures in build/tour
#   scripts/run.sh ARGUMENT…     starts Portico with these arguments instead, such as --tour DIR or --firm DIR
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case "${1:-}" in
    -h | --help)
        sed -n '2,4s/^# //p' "$0"
        exit 0
        ;;
esac

# Whether a window can be opened: the variable alone says little, so its socket must be there too.
has_display() {
    local number socket
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then
        socket=$WAYLAND_DISPLAY
        [[ $socket == /* ]] || socket=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/$socket
        [ ! -S "$socket" ] || return 0
    fi
    case "${DISPLAY:-}" in
        "") return 1 ;;
        :*)
            number=${DISPLAY#:}
            [ -S "/tmp/.X11-unix/X${number%%.*}" ]
            ;;
        *) return 0 ;; # another machine's display, as ssh -X sets it
    esac
}

trap hand_back EXIT
[ -z "${WAYLAND_DISPLAY:-}" ] || build_packages+=(qt6-wayland)
install_missing "${build_packages[@]}"

# Started through sudo: only installing needed it. The rest belongs to whoever owns the checkout and sits at the screen.
if is_guest_of_sudo; then
    hand_back
    trap - EXIT
    exec sudo -H -u "$SUDO_USER" XDG_RUNTIME_DIR="/run/user/$(id -u "$SUDO_USER")" \
        --preserve-env=DISPLAY,WAYLAND_DISPLAY,XAUTHORITY bash scripts/run.sh "$@"
fi

build_preset release portico porticoctl
portico=build/release/bin/portico

if [ $# -gt 0 ]; then
    step "Starting Portico"
    exec "$portico" "$@"
fi
if has_display; then
    step "Starting Portico on the demo firm"
    exec "$portico" --demo
fi
pictures=build/tour
step "There is no display here: taking the tour offscreen instead (portico --tour $pictures)"
rm -rf "$pictures"
mkdir -p "$pictures"
QT_QPA_PLATFORM=offscreen "$portico" --tour "$pictures"
note "$(find "$pictures" -name '*.png' | wc -l) pictures of its windows are in $pictures"
