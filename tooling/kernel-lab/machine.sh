# The virtual machine: its command line, its snapshot, its run.

share() { # TAG PATH READONLY
  qemu+=(-fsdev "local,id=$1,path=${2//,/,,},security_model=none,multidevs=remap,readonly=$3"
         -device "virtio-9p-pci,fsdev=$1,mount_tag=$1")
}

machine() { # STDOUT STDERR: sets the command line of the guest with these files as its outputs
  qemu=(qemu-system-x86_64 -nodefaults -no-user-config -display none -no-reboot
    -M pc,usb=off,vmport=off -accel tcg,tb-size=256
    -cpu "$cpu" -smp 1 -m "$mem" -rtc base=utc -device vmgenid,guid=auto
    -kernel "$root/boot/vmlinuz-$version" -initrd "$initrd"
    -append "console=ttyS0 quiet panic=-1 mitigations=off nokaslr random.trust_cpu=on cryptomgr.notests
             tsc=reliable no_timer_check init_on_alloc=0 audit=0 apparmor=0 lsm= nowatchdog"
    -serial "file:$job/console" -device virtio-serial-pci
    -chardev "pipe,id=go,path=$job/go" -device virtserialport,chardev=go,name=go
    -chardev "file,id=o,path=$1" -device virtserialport,chardev=o,name=stdout
    -chardev "file,id=e,path=$2" -device virtserialport,chardev=e,name=stderr
    -chardev "pipe,id=m,path=$job/monitor" -mon chardev=m)
  share root / on; share job "$job" off; share out "${out:-$job}" off
}

console_tail() { tr -d '\r' < "$job/console" | tail -n 15 | sed 's/^/  console: /' >&2; }

await() { # SECONDS COMMAND...: until the command succeeds or the machine has ended
  local i
  for ((i = 0; i < $1 * 20; i++)); do
    "${@:2}" && return 0
    kill -0 "$vm" 2>/dev/null || return 1
    sleep 0.05
  done
  return 1
}
is_ready() { grep -q 'kernel-lab: ready' "$job/console"; }
has_ended() { ! kill -0 "$vm" 2>/dev/null; }

take_snapshot() {
  machine /dev/null /dev/null
  "${qemu[@]}" 7>&- & vm=$!
  await 60 is_ready
  sleep 0.5                             # let the guest come to rest in its read
  printf '%s\n' "migrate_set_parameter max-bandwidth 100G" "migrate \"exec:cat > '$snapshot.tmp'\"" quit > "$job/monitor.in"
  await 60 has_ended
  kill "$vm" 2>/dev/null; wait "$vm"; vm=
  grep 'kernel-lab: cannot' "$job/console" >&2
  [ -s "$snapshot.tmp" ] && mv "$snapshot.tmp" "$snapshot"
}

drop_old_snapshots() {
  find "$cache" -maxdepth 1 -name 'snapshot-*' -printf '%T@ %p\n' | sort -rn | tail -n +4 | while read -r _ old; do
    rm -f "$old" "${old/snapshot-/initrd-}"
  done
}

find_snapshot() {
  [ ! "$fresh" ] || return 0
  if [ ! -s "$snapshot" ]; then
    say "booting Linux $version once for a snapshot"
    drop_old_snapshots
    take_snapshot || { console_tail; die "the guest did not come up"; }
    : > "$job/console"
  fi
  touch "$snapshot"
}

run_machine() {
  { cat; cat > /dev/null; } < "$job/stdout" & local copy1=$!      # a reader that goes away stops nothing
  { cat >&2; cat > /dev/null; } < "$job/stderr" & local copy2=$!
  machine "$job/stdout" "$job/stderr"
  [ "$fresh" ] || qemu+=(-incoming "exec:cat '$snapshot'")
  echo go >&9
  timeout --foreground -k 2 "$timeout" "${qemu[@]}" 7>&- 9>&- < /dev/null & vm=$!
  wait "$vm"; local ended=$?; vm=
  wait "$copy1" "$copy2"
  ! grep -aE 'BUG:|WARNING:|Oops|Call Trace|Kernel panic|kernel-lab: cannot' "$job/console" >&2 ||
    die "the kernel complained (above)"
  [ -z "$out" ] || cp "$job/console" "$out/console.log"
  if [ -s "$job/status" ]; then exit "$(cat "$job/status")"; fi
  [ $ended != 124 ] || { say "time limit of $timeout s"; exit 124; }
  console_tail; die "the guest ended without a result (qemu: $ended)"
}
