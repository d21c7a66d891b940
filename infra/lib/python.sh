# The Python of the tests: a virtual environment in .tools/python. No network once it is there.

export ATRIUM_PYTHON=$ATRIUM_ROOT/.tools/python/bin/python
export ATRIUM_PYTHON_FOREIGN=$ATRIUM_ROOT/.tools/python-foreign

PYTHON_WANTS=$ATRIUM_ROOT/infra/python-requirements.txt
PYTHON_WANTS_FOREIGN=$ATRIUM_ROOT/infra/python-foreign-requirements.txt
PYTHON_STAMP=$ATRIUM_ROOT/.tools/python/requirements.sha256

# python_host: the Python that makes the environment. Debian's first: its venv matches it.
python_host() {
  local candidate
  for candidate in /usr/bin/python3 "$(command -v python3 || true)"; do
    [ -x "$candidate" ] || continue
    "$candidate" -c 'import venv, ensurepip' 2>/dev/null || continue
    say "$candidate"
    return 0
  done
  return 1
}

python_wanted() { cat "$PYTHON_WANTS" "$PYTHON_WANTS_FOREIGN" | sha256sum | cut -d' ' -f1; }

python_ready() {
  [ -x "$ATRIUM_PYTHON" ] && [ -f "$PYTHON_STAMP" ] || return 1
  [ "$(cat "$PYTHON_STAMP")" = "$(python_wanted)" ] || return 1
  "$ATRIUM_PYTHON" - "$ATRIUM_PYTHON_FOREIGN" >"$(log_of python)" 2>&1 <<'PYTHON'
import os, sys
import google.protobuf.json_format, grpc, grpc_tools.protoc
import google.api.annotations_pb2, opentelemetry.proto.trace.v1.trace_pb2
import grpc_status.rpc_status, grpc_health.v1.health_pb2
import grpc_reflection.v1alpha.reflection_pb2, grpc_channelz.v1.channelz_pb2
assert os.path.isdir(os.path.join(sys.argv[1], "envoy", "config"))
PYTHON
}

# ensure_python: fails with one line when the environment is absent and cannot be made.
ensure_python() {
  local host pip
  if python_ready; then
    say "Python packages: all there"
    return 0
  fi
  if ! host=$(python_host); then
    complain "no Python with its venv module: as root: apt-get install python3 python3-venv"
    return 1
  fi
  say "Python packages to install, into .tools/python with $host"
  rm -rf "$ATRIUM_ROOT/.tools/python" "$ATRIUM_PYTHON_FOREIGN"
  quietly "python venv" "$host" -m venv "$ATRIUM_ROOT/.tools/python" || return 1
  pip=("$ATRIUM_PYTHON" -m pip --disable-pip-version-check --retries 2 --timeout 20)
  if ! QUIETLY_LINES=4 quietly "pip install" "${pip[@]}" install -r "$PYTHON_WANTS" ||
    ! QUIETLY_LINES=4 quietly "pip install foreign" "${pip[@]}" install --no-deps \
      --target "$ATRIUM_PYTHON_FOREIGN" -r "$PYTHON_WANTS_FOREIGN"; then
    complain "missing the Python packages of infra/python-requirements.txt: PyPI is needed once"
    return 1
  fi
  python_wanted >"$PYTHON_STAMP"
  if ! python_ready; then
    rm -f "$PYTHON_STAMP"
    complain "the Python packages do not load: $(tail -n 1 "$(log_of python)")"
    return 1
  fi
}
