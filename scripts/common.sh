# shellcheck shell=bash
# What the scripts share: telling what happens, installing what is missing, building. Sourced, not run.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# What compiling and running Portico needs. A command that is there already, from wherever, is not installed again.
build_packages=(
    ca-certificates cmake g++ ninja-build ccache pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n qt6-qpa-plugins
    libgl-dev qtkeychain-qt6-dev libsodium-dev libuchardet-dev libcsv-dev libxlsxwriter-dev
    libcurl4-openssl-dev
    fonts-inter fonts-noto-core fonts-dejavu-core
)
# What the tests need besides: parsers that are not ours, mail servers, and a display without a screen.
test_packages=(
    libgmime-3.0-dev openssl python3 python3-aiosmtpd python3-openpyxl postfix sasl2-bin libsasl2-modules
    dovecot-imapd clang
    libdb5.3 libevent-2.1-7 libgnutls-dane0 libidn12 libnsl2
    xvfb openbox xdotool procps dbus at-spi2-core python3-gi gir1.2-atspi-2.0
)
# Mail servers that the tests talk to besides. A system has one mail server installed, so these are only unpacked, into
# build/servers; the libraries that they need stand above.
unpacked_packages=(exim4-daemon-light opensmtpd)

step() { printf '==> %s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
fail() {
    printf 'Portico: %s\n' "$*" >&2
    exit 1
}

# Runs a command as the system's administrator.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "packages are missing, and neither are you root nor is sudo here. As root, run: apt-get install ${missing[*]}"
    fi
}

# Fills the array "missing" with those of the packages given that are not installed.
find_missing() {
    local installed package
    # "ii" is wholly installed, "hi" the same and held back. dpkg-query fails where it does not know one of the names.
    installed=" $({ dpkg-query -W -f='${db:Status-Abbrev}${binary:Package}\n' "$@" 2>/dev/null || true; } |
        sed -n 's/^[ih]i \([^:]*\).*/\1/p' | tr '\n' ' ') "
    missing=()
    for package in "$@"; do
        [[ $installed == *" $package "* ]] || missing+=("$package")
    done
}

# A machine has one mail transfer agent: installing postfix would remove another one, which the tests are not worth.
keep_other_mail_server() {
    local other package kept=()
    [[ " ${missing[*]} " == *" postfix "* ]] || return 0
    other=$(dpkg-query -W -f='${db:Status-Status} ${binary:Package} ${Provides}\n' 2>/dev/null |
        awk '$1 == "installed" && /mail-transport-agent/ { print $2; exit }')
    [ -n "$other" ] || return 0
    note "postfix is left out because $other is this machine's mail server; the tests that need postfix skip themselves."
    for package in "${missing[@]}"; do
        [ "$package" = postfix ] || kept+=("$package")
    done
    missing=(${kept[@]+"${kept[@]}"})
}

# Installs packages without a question asked and without starting the servers among them.
apt_install() {
    local policy=/usr/sbin/policy-rc.d own_policy=no status=0
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq ||
        note "The package lists could not be refreshed; going on with those that are here."
    if [[ " $* " == *" postfix "* ]]; then
        printf 'postfix postfix/main_mailer_type select No configuration\n' | as_root debconf-set-selections
    fi
    if [ ! -e "$policy" ]; then
        own_policy=yes
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold "$@" >"$root/build/apt.log" 2>&1 || status=$?
    [ "$own_policy" = no ] || as_root rm -f "$policy"
    if [ "$status" != 0 ]; then
        tail -n 20 "$root/build/apt.log" >&2
        fail "installing failed (all of it: build/apt.log)."
    fi
}

# install_missing PACKAGE…: an up-to-date machine only costs the question. Other systems are left alone.
install_missing() {
    local began=$SECONDS
    mkdir -p "$root/build"
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        fail "this script installs Debian packages, and this system has none. The section" \
            "\"Other systems\" of README.md tells what to install here and how to build."
    fi
    find_missing "$@"
    command -v npm >/dev/null || missing+=(npm) # fetches the pinned source of the database engine
    keep_other_mail_server
    if [ ${#missing[@]} = 0 ]; then
        step "Packages: all there"
        return
    fi
    step "Packages: installing ${#missing[@]} (${missing[*]})"
    apt_install "${missing[@]}"
    note "done in $((SECONDS - began)) s"
}

# Unpacks the packages that are not installed. Where one cannot be had, the tests that need it skip themselves.
unpack_servers() {
    local package folder
    for package in "${unpacked_packages[@]}"; do
        folder=$root/build/servers/$package
        if [ -d "$folder" ] || dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then
            continue
        fi
        rm -rf "$folder.new"
        mkdir -p "$folder.new/deb"
        if (cd "$folder.new/deb" && apt-get download "$package") >"$root/build/apt-$package.log" 2>&1 &&
            dpkg -x "$folder.new"/deb/*.deb "$folder.new"; then
            rm -rf "$folder.new/deb"
            mv "$folder.new" "$folder"
            note "$package is unpacked in build/servers for the tests."
        else
            rm -rf "$folder.new"
            note "$package cannot be had (build/apt-$package.log); the tests that need it skip themselves."
        fi
    done
}

# build_preset PRESET [TARGET…]: configures and builds with all cores.
build_preset() {
    local preset=$1 began=$SECONDS targets=()
    shift
    [ $# = 0 ] || targets=(--target "$@")
    step "Configuring ($preset)"
    if ! cmake --preset "$preset" >"$root/build/configure-$preset.log" 2>&1; then
        cat "$root/build/configure-$preset.log" >&2
        fail "configuring failed."
    fi
    step "Building in build/$preset with $(nproc) cores"
    cmake --build --preset "$preset" ${targets[@]+"${targets[@]}"} || fail "building failed."
    note "done in $((SECONDS - began)) s"
}

# Whether the script runs as root only because its user, who owns the checkout, called it through sudo.
is_guest_of_sudo() {
    [ "$(id -u)" = 0 ] && [ "${SUDO_USER:-root}" != root ] && [ "$(stat -c %U "$root")" = "$SUDO_USER" ]
}

# Gives what root made in the build folder to the user who called it through sudo.
hand_back() {
    if is_guest_of_sudo && [ -d "$root/build" ]; then
        chown -R "$SUDO_USER": "$root/build"
    fi
}
