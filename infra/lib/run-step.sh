# Runs one step in a process group of its own and streams what it prints.

step_pid=
interrupted=

# stream LOG: copies stdin to the log and, with the elapsed seconds, to the terminal.
stream() {
  local line
  exec 8>"$1"
  while IFS= read -r line || [ -n "$line" ]; do
    printf '%s\n' "$line" >&8
    printf '%5d s  %s\n' "$SECONDS" "${line#@}"
  done
}

# run_step FILE LIMIT: the step's exit code; 124 when it was stopped at its limit of seconds.
run_step() {
  local file=$1 limit=$2 status=0 pipe stream_pid waited=0
  export ATRIUM_STEP=${file##*/}
  pipe=$ATRIUM_LOGS/$ATRIUM_STEP.pipe
  rm -f "$pipe" "$ATRIUM_LOGS/$ATRIUM_STEP".*log
  mkfifo "$pipe"
  stream "$ATRIUM_LOGS/$ATRIUM_STEP.log" <"$pipe" 9>&- &
  stream_pid=$!
  # timeout leads a process group, so the group's id is its process id.
  timeout --kill-after=10 "$limit" env --default-signal=INT,QUIT "$file" \
    </dev/null >"$pipe" 2>&1 9>&- &
  step_pid=$!
  wait "$step_pid" || status=$?
  [ -z "$interrupted" ] || wait "$step_pid" || status=$?
  kill -KILL -- "-$step_pid" 2>/dev/null || true  # what the step left behind
  step_pid=
  # A daemon that left the group may hold the pipe open; its output is not waited for.
  while kill -0 "$stream_pid" 2>/dev/null && ((waited++ < 50)); do sleep 0.1; done
  kill "$stream_pid" 2>/dev/null || true
  wait "$stream_pid" 2>/dev/null || true
  rm -f "$pipe"
  return "$status"
}

# interrupt: stops the running step; the summary still follows. Twice: at once.
interrupt() {
  local signal=${interrupted:-TERM}
  interrupted=KILL
  if [ -n "$step_pid" ]; then
    kill -"$signal" -- "-$step_pid" 2>/dev/null || kill -"$signal" "$step_pid" 2>/dev/null || true
  elif ((preparing == 1)); then
    record prepare "FAILED: interrupted" "$SECONDS"
    summary
    exit 130
  fi
}
