# Plain lines for people, and noisy commands kept quiet. Sourced by infra/test and by every step.

say() { printf '%s\n' "$*"; }

complain() { printf 'error: %s\n' "$*"; }

# quietly LABEL COMMAND...: an external command whose output goes to a log file. A line every
# 20 s shows that it lives; when it fails, its errors or the end of its log are printed with the
# log's path.
quietly() {
  local label=$1 log pid status=0 start=$SECONDS told=$SECONDS
  shift
  log=$(log_of "$label")
  # A background command of a shell ignores SIGINT, and so would every test under it.
  env --default-signal=INT,QUIT "$@" >"$log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.3
    if ((SECONDS - told >= 20)); then
      told=$SECONDS
      say "$label: $((SECONDS - start)) s so far: $(tail -n 1 "$log" | tr -d '\r' | cut -c 1-80)"
    fi
  done
  wait "$pid" || status=$?
  if ((status != 0)); then
    complain "$label failed (exit code $status) after $((SECONDS - start)) s:"
    tell "$log" "${QUIETLY_LINES:-40}"
    complain "$label: whole log in ${log#"$ATRIUM_ROOT"/}"
  fi
  return "$status"
}

# tell LOG LINES: each of its errors once, or its end when it names none, without passed tests.
tell() {
  local errors
  errors=$(grep -aE ': (fatal )?error: ' "$1" | awk '!told[$0]++' | head -n "$2" || true)
  printf '%s\n' "${errors:-$(grep -avE '^(✔|◇) ' "$1" | tail -n "$2")}" | sed 's/^/  | /'
}

# log_of LABEL: the path of the log file that quietly writes.
log_of() { printf '%s/%s.%s.log' "$ATRIUM_LOGS" "${ATRIUM_STEP:-prepare}" "${1// /-}"; }
