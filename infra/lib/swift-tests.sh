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

# The package's tests in groups, one after the other: calls have deadlines, and a thousand tests
# that begin at the same time on two processors would miss them. Those that only compute, and so
# leave no thread to others meanwhile, are apart. The last group is all the others.
SWIFT_TEST_GROUPS=(
  'RPC|RPCServices|HTTP2|RPCOverHTTP2|Reactor|TLS'
  'Wire|HouseRules|Matching|Crypto|Tokens|Descriptors'
  'HTTPClient|Database|DatabaseSQLite|PersonKeys'
  'Telemetry|Daemon|CallPolicy|Overload'
  'Profile'
  'Tenant|Advisor'
  'Generation|Compliance'
  'Gateway|GatewayEdge'
)

# swift_test_groups LABEL [ARGUMENT...]: every test of the root package.
swift_test_groups() {
  local label=$1 group number=0 status=0 all
  shift
  for group in "${SWIFT_TEST_GROUPS[@]}"; do
    number=$((number + 1))
    swift_tests "$label $number" . --filter "^($group)Tests\\." "$@" || status=1
  done
  all=$(IFS='|' && printf '%s' "${SWIFT_TEST_GROUPS[*]}")
  swift_tests "$label others" . --skip "^($all)Tests\\." "$@" || status=1
  return "$status"
}
