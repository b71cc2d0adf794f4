# The kernel: Debian's newest linux-image package, unpacked but not installed. Sets $version and $root.

newest() { # of the versions on stdin, those of the line that --kernel names
  grep -E '^[0-9]+\.[0-9]+\.[0-9]+[^-]*(-[0-9]+)?-amd64$' | while read -r v; do
    [[ -z $kernel || $v == "$kernel" || $v == "$kernel"[.+-]* ]] && echo "$v"
  done | sort -V | tail -1
}
newest_cached() { find "$cache" -maxdepth 1 -name 'kernel-*' -printf '%f\n' | sed 's/^kernel-//' | newest; }
newest_in_apt() { apt-cache pkgnames linux-image- | sed 's/^linux-image-//' | newest; }

download_kernel() {
  say "downloading linux-image-$version"
  local unpacked
  unpacked=$(mktemp -d "$cache/tmp.XXXXXX")
  (cd "$unpacked" && apt_quiet download "linux-image-$version" && dpkg-deb -x ./*.deb . && rm -f ./*.deb &&
    { [ -d lib ] || mv usr/lib lib; } && depmod -b . "$version") && mv "$unpacked" "$cache/kernel-$version" ||
    { rm -rf "$unpacked"; die "could not fetch the kernel"; }
}

find_kernel() {
  version=$(newest_cached)
  if [ ! "$version" ] || [ "$update" ]; then
    apt_quiet update 2>/dev/null          # what matters of its errors shows in the next line
    version=$(newest_in_apt)
    [ "$version" ] || die "apt knows no linux-image-${kernel:-*}-amd64"
    [ -d "$cache/kernel-$version" ] || download_kernel
  fi
  root=$cache/kernel-$version
}
