# The Swift toolchain: found, never installed.

SWIFT_LEAST=6.3

# ensure_swift: puts swift on PATH; fails with one line when it is absent or too old.
ensure_swift() {
  local place have
  if ! command -v swift >/dev/null; then
    for place in "$HOME/.local/share/swiftly/bin" /usr/local/swift/usr/bin /usr/libexec/swift/bin \
      /opt/*/usr/bin /opt/*/bin; do
      if [ -x "$place/swift" ]; then
        PATH=$place:$PATH
        break
      fi
    done
  fi
  if ! command -v swift >/dev/null; then
    complain "no swift on PATH: install the Swift $SWIFT_LEAST toolchain for Debian 12 from" \
      "https://www.swift.org/install/linux/"
    return 1
  fi
  have=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9.]+).*/\1/p' | head -n 1)
  if [ -z "$have" ] || ! printf '%s\n%s\n' "$SWIFT_LEAST" "$have" | sort -V -C; then
    complain "swift ${have:-of unknown version} at $(command -v swift) is too old: $SWIFT_LEAST or" \
      "newer is needed, from https://www.swift.org/install/linux/"
    return 1
  fi
  say "swift $have"
}

# refresh_plans: SwiftPM's plan of a nested package does not see files that came into the tree it
# stands on. When the tree has other files than at the last run, the nested manifests are touched.
refresh_plans() {
  local seen=.tools/sources now
  now=$(find Sources Tests/Test* -name '*.swift' | LC_ALL=C sort | sha256sum)
  [ "$now" != "$(cat "$seen" 2>/dev/null)" ] || return 0
  find Tests proto -name Package.swift -not -path '*/.build*' -exec touch {} +
  printf '%s\n' "$now" >"$seen"
}
