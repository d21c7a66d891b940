# Debian packages: installs what infra/debian-packages.txt names and this machine lacks.

PACKAGE_LIST=$ATRIUM_ROOT/infra/debian-packages.txt

# packages_missing: one line NAME or NAME>=VERSION for each package that is absent or too old.
packages_missing() {
  local row name least have
  while read -r row; do
    name=${row%%>=*}
    have=$(dpkg-query -W -f='${db:Status-Status} ${Version}' "$name" 2>/dev/null) || have=
    if [[ $have != installed\ * ]]; then
      say "$row"
    elif [[ $row == *'>='* ]]; then
      least=${row#*>=}
      dpkg --compare-versions "${have#installed }" ge "$least" || say "$row"
    fi
  done < <(sed 's/#.*//' "$PACKAGE_LIST" | awk 'NF { print $1 }')
}

package_reason() {
  awk -v row="$1" '$1 == row { sub(/^[^#]*# */, ""); print }' "$PACKAGE_LIST"
}

# install_packages NAME...: as root, or through sudo; says why when it cannot.
install_packages() {
  local root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      complain "not root and no sudo here: the packages below need an administrator"
      return 1
    fi
    root=(sudo)
    [ -t 0 ] || root=(sudo -n)
    if ! "${root[@]}" true; then
      complain "sudo refused: the packages below need an administrator"
      return 1
    fi
  fi
  local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120)
  # Without a network the lists of the last update may still do.
  QUIETLY_LINES=3 quietly "apt-get update" "${apt[@]}" update || say "trying with the old lists"
  QUIETLY_LINES=10 quietly "apt-get install" "${apt[@]}" install -y --no-install-recommends "$@"
}

# ensure_packages: fails, with one line for each package, when any is still missing.
ensure_packages() {
  local missing row
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    complain "no apt-get here: this runs on Debian 12; needed are" \
      "$(sed 's/#.*//' "$PACKAGE_LIST" | xargs)"
    return 1
  fi
  mapfile -t missing < <(packages_missing)
  if ((${#missing[@]} == 0)); then
    say "Debian packages: all there"
    return 0
  fi
  say "Debian packages to install: ${missing[*]}"
  install_packages "${missing[@]%%>=*}" || true
  mapfile -t missing < <(packages_missing)
  for row in "${missing[@]}"; do
    complain "missing Debian package $row ($(package_reason "$row"));" \
      "as root: apt-get install ${row%%>=*}"
  done
  ((${#missing[@]} == 0))
}
