# What this machine must have: installed when it is Debian and we are root, else named.

# command:package
required="qemu-system-x86_64:qemu-system-x86 busybox:busybox-static modprobe:kmod cpio:cpio xz:xz-utils ip:iproute2"

apt_quiet() { DEBIAN_FRONTEND=noninteractive apt-get -qq -o APT::Sandbox::User=root "$@" >/dev/null; }

missing_packages() {
  local need
  for need in $required; do command -v "${need%%:*}" >/dev/null || echo "${need#*:}"; done
  # The guest has no libraries for a busybox that is linked dynamically.
  ! command -v busybox >/dev/null || ! ldd "$(command -v busybox)" >/dev/null 2>&1 || echo busybox-static
}

check_requirements() {
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || die "runs on Linux x86-64 only"
  [ "$(id -u)" = 0 ] || die "must run as root"
  local missing
  missing=$(missing_packages | tr '\n' ' ')
  [ "$missing" ] || return 0
  command -v apt-get >/dev/null || die "needs the commands of these Debian packages: $missing"
  say "installing $missing"
  apt_quiet update 2>/dev/null            # what matters of its errors shows in the next line
  # shellcheck disable=SC2086
  apt_quiet install -y --no-install-recommends $missing || die "apt-get could not install $missing"
}
