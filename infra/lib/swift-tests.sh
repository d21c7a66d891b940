# Runs the tests of one Swift package and reports their number.

# swift_tests LABEL PACKAGE [ARGUMENT...]: prints @count; no test run is a failure.
swift_tests() {
  local label=$1 package=$2 log status=0 passed failed skipped
  shift 2
  log=$(log_of "$label")
  QUIETLY_LINES=12 quietly "$label" swift test --package-path "$package" "$@" || status=$?
  read -r passed failed skipped < <(awk -f "$ATRIUM_ROOT/infra/lib/swift-tests.awk" "$log")
  if ((status != 0)); then
    # What failed, and the comments (↳) that say why.
    grep -aE '(recorded an issue|: Fatal error|Sanitizer: |^↳ |failed after )' "$log" |
      grep -avE 'Test run with|: Issue recorded$|^↳ (//|Testing Library|Target Platform)' |
      head -n 100 | sed 's/^/  /' || true
  fi
  grep -aE '^@(ran|figure) ' "$log" || true
  ((skipped == 0)) || say "$label: $skipped skipped (named in ${log#"$ATRIUM_ROOT"/})"
  if ((status == 0 && passed + failed == 0)); then
    complain "$label: no test was run"
    status=1
  fi
  if ((status != 0 && failed == 0)); then failed=1; fi
  if ((status == 0 && failed != 0)); then status=1; fi
  say "@count $passed $failed"
  return "$status"
}
