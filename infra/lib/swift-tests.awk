# Reads what `swift test` prints and writes: PASSED FAILED SKIPPED.
# Swift Testing ends each test with a line, XCTest too; a run that started and never ended has
# crashed and counts as one failure.
/Test run started\.$/ { open += 1; next }
/Test run with [0-9]+ tests? .*(passed|failed) after / { open -= 1; next }
/^[^ ]* *Test Case '.*' passed \(/ { passed += 1; next }
/^[^ ]* *Test Case '.*' failed \(/ { failed += 1; next }
/^[^ ]* *Test Case '.*' skipped \(/ { skipped += 1; next }
/^[^A-Za-z]*Suite / { next }
/Test .* passed after [0-9.]+ seconds/ { passed += 1; next }
/Test .* failed after [0-9.]+ seconds/ { failed += 1; next }
/^[^A-Za-z]* Test .* skipped/ { skipped += 1; next }
END {
  if (open > 0) failed += open
  printf "%d %d %d\n", passed, failed, skipped
}
