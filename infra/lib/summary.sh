# Collects the results of the steps and prints the one summary.

summary_rows=()
summary_failures=()
summary_notes=()
total_passed=0
total_failed=0

# record STEP RESULT SECONDS: RESULT is passed, FAILED..., or why the step did not run.
record() {
  local step=$1 result=$2 seconds=$3 log=$ATRIUM_LOGS/$1.log passed=0 failed=0 counts='- -' line
  if [ -f "$log" ] && [ "$seconds" != - ]; then
    read -r passed failed counts < <(
      awk '$1 == "@count" { p += $2; f += $3; n = 1 }
        END { printf "%d %d %s\n", p, f, n ? p + 0 " " f + 0 : "- -" }' "$log"
    )
    while IFS= read -r line; do summary_notes+=("$step: ${line#@}"); done \
      < <(grep -aE '^@(ran|figure) ' "$log")
  fi
  if [[ $result == FAILED* ]]; then
    ((failed > 0)) || failed=1
    if [ -f "$log" ]; then
      summary_failures+=("$step: ${log#"$ATRIUM_ROOT"/}")
      while IFS= read -r line; do summary_failures+=("  $line"); done < <(said_of_failures "$log")
    else
      summary_failures+=("$step: its lines are above")
    fi
  fi
  total_passed=$((total_passed + passed))
  total_failed=$((total_failed + failed))
  # shellcheck disable=SC2086  # two columns
  summary_rows+=("$(printf '  %-22s %-26s %7s %8s %7s' "$step" "$result" "$seconds" $counts)")
}

# said_of_failures LOG: what a failed step said besides its progress, at most 40 lines. A summary
# is often all of a run that is kept.
said_of_failures() {
  grep -avE '^@|: [0-9]+ s so far: ' "$1" | tail -n 40 | cut -c 1-240 || true
}

# notes KIND TITLE: the lines of one kind (ran, figure) that the steps printed.
notes() {
  local line titled=
  for line in "${summary_notes[@]}"; do
    [[ $line == *": $1 "* ]] || continue
    [ -n "$titled" ] || printf '%s\n' "$2"
    titled=yes
    printf '  %s\n' "${line/: $1 /: }"
  done
}

summary() {
  printf '\nsummary: %s tier, %d s%s\n' "$ATRIUM_TIER" "$SECONDS" "${interrupted:+, interrupted}"
  printf '  %-22s %-26s %7s %8s %7s\n' step result seconds passed failed
  printf '%s\n' "${summary_rows[@]}"
  notes ran "counts run (n of N)"
  notes figure "figures"
  if ((${#summary_failures[@]} > 0)); then
    printf 'failures, with their logs\n'
    printf '  %s\n' "${summary_failures[@]}"
  fi
  printf '%d passed, %d failed\n' "$total_passed" "$total_failed"
}
