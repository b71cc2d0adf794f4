# The initramfs: busybox, the kernel's modules, and the guest's /init. Sets $initrd and $snapshot.

declare -A group=(
  [can]="can-raw can-bcm can-isotp can-j1939 can-gw vcan vxcan"
  [bluetooth]="bluetooth hci_vhci rfcomm"
  [alg]="algif_hash algif_skcipher algif_aead algif_rng"
  [tipc]="tipc" [vsock]="vsock vsock_loopback" [rds]="rds rds_tcp" [qrtr]="qrtr" [sctp]="sctp"
)
own_modules="virtio_pci virtio_console 9pnet_virtio 9p overlay"   # what the guest itself needs

module_names() { local m; for m in $modules; do echo "${group[$m]:-$m}"; done; }

# Puts a module and what it depends on into FOLDER/mods, unpacked, and its name into FOLDER/order.
add_module() { # FOLDER MODULE
  local how path name
  modprobe -d "$root" -S "$version" --show-depends "$2" 2>/dev/null > "$1/depends" ||
    { echo "kernel-lab: kernel $version has no module $2" >&2; return; }
  while read -r how path _; do
    [ "$how" = insmod ] || continue
    name=$(basename "${path%.xz}")
    [ ! -e "$1/mods/$name" ] || continue
    case $path in *.xz) xz -dc "$path" > "$1/mods/$name" ;; *) cp "$path" "$1/mods/$name" ;; esac
    echo "$name" >> "$1/order"
  done < "$1/depends"
  rm "$1/depends"
}

build_initramfs() {
  local folder tool module
  folder=$(mktemp -d "$cache/tmp.XXXXXX")
  mkdir -p "$folder"/{bin,proc,sys,dev,lower,upper,newroot,mods}
  cp "$(command -v busybox)" "$folder/bin/busybox"
  for tool in $("$folder/bin/busybox" --list); do [ -e "$folder/bin/$tool" ] || ln -s busybox "$folder/bin/$tool"; done
  for module in $own_modules $(module_names); do add_module "$folder" "$module"; done
  install -m 755 "$here/guest-init" "$folder/init"
  (cd "$folder" && find . | cpio -o -H newc --quiet) > "$initrd.tmp" && mv "$initrd.tmp" "$initrd"
  rm -rf "$folder"
}

find_initramfs() {
  local key
  key=$({ echo "$version $(module_names) $mem $cpu"; qemu-system-x86_64 --version; cat "$here"/* 2>/dev/null; } | md5sum | cut -c1-12)
  initrd=$cache/initrd-$key snapshot=$cache/snapshot-$key
  [ -s "$initrd" ] || build_initramfs || die "could not build the initramfs"
}
