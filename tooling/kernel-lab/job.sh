# This run's folder: what the guest runs, its pipes, its result. Sets $job.

cleanup() { [ ! "${vm:-}" ] || kill "$vm" 2>/dev/null; rm -rf "$job"; }

# The command, with this shell's folder and environment.
write_command() {
  local name value
  while IFS='=' read -r -d '' name value; do
    case $name in   # Node would parse the extra certificates at each start, and the guest has no network
      _|SHLVL|PWD|OLDPWD|NODE_EXTRA_CA_CERTS|*[!A-Za-z0-9_]*|[0-9]*) ;;
      *) echo "export $name=${value@Q}" ;;
    esac
  done < <(env -0)
  echo "export KERNEL_LAB=${version@Q} KERNEL_LAB_OUT=${out@Q}"
  echo "cd ${PWD@Q} || exit 125"
  echo "exec /usr/bin/env -- ${*@Q}"   # not the applet of that name in the shell, which is busybox
}

make_job() { # COMMAND ARG...
  job=$(mktemp -d "${TMPDIR:-/tmp}/kernel-lab.XXXXXX") || die "no temporary folder"
  trap cleanup EXIT; trap 'exit 130' INT; trap 'exit 143' TERM HUP
  if [ "$out" ]; then mkdir -p "$out" && out=$(realpath "$out") || die "cannot make $out"; fi
  write_command "$@" > "$job/command"
  { echo "now=$(date +%s) root=${root@Q} version=${version@Q} out=${out@Q}"; cat "$here/guest-job"; } > "$job/guest"
  mkfifo "$job/go" "$job/stdout" "$job/stderr" "$job/monitor.in"
  : > "$job/monitor.out"; : > "$job/console"
  exec 9<>"$job/go"
}
