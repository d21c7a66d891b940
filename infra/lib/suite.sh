# The suite on one machine: its folder, configuration, processes and end. Sourced, not run.

SUITE=${ATRIUM_SUITE:-$ATRIUM_ROOT/.atrium}
SUITE_SERVICES=(profile tenant advisor generation compliance gateway)
declare -A SUITE_PORTS SUITE_PIDS
SUITE_BIN=${ATRIUM_BIN:-$ATRIUM_ROOT/.build/debug}

# suite_prepare PORT: where everything is.
suite_prepare() {
  local service next
  SUITE_PORT=$1
  next=$((SUITE_PORT + 1))
  for service in gateway profile tenant advisor generation compliance; do
    SUITE_PORTS[$service]=$next
    next=$((next + 1))
  done
  mkdir -p "$SUITE/config" "$SUITE/data" "$SUITE/logs"
  chmod 700 "$SUITE" "$SUITE/data"
  echo "$SUITE_PORT" >"$SUITE/port"
  echo "${SUITE_PORTS[gateway]}" >"$SUITE/gateway.port"
  echo "$SUITE_BIN" >"$SUITE/bin"
}

# suite_configure: a file for each service. The mall's clock begins at a quarter past eleven, when
# it rains in the demo's weather.
suite_configure() {
  local service now offset fleet=spiffe://atrium/fleet
  # Milliseconds from now to the next 11:15 in Shanghai.
  now=$(date +%s)
  offset=$((((11 * 3600 + 900 - (now + 8 * 3600) % 86400 + 86400) % 86400)))
  [ -s "$SUITE/offset" ] || echo "$offset" >"$SUITE/offset"
  offset=$(cat "$SUITE/offset")
  for service in "${SUITE_SERVICES[@]}"; do
    {
      cat <<YAML
profile: development
data.folder: $SUITE/data/$service
rpc.address: 127.0.0.1:${SUITE_PORTS[$service]}
tls.certificate: $SUITE/keys/$service.pem
tls.key: $SUITE/keys/$service.key
tls.authorities: $SUITE/keys/authority.pem
actors.keys: $SUITE/keys/actors.json
actors.may_assert:
  service: [$fleet/gateway, $fleet/profile, $fleet/advisor]
  shopper: [$fleet/gateway]
  tenant: [$fleet/gateway]
  operator: [$fleet/gateway]
rpc.allow:
  "*": [$(suite_callers "$service")]
clock.offset: ${offset}s
YAML
      suite_extra "$service"
    } >"$SUITE/config/$service.yaml"
  done
}

# suite_extra SERVICE: what only this one needs.
suite_extra() {
  local peer
  case $1 in
    profile | advisor | gateway)
      echo "actors.signing_key: $SUITE/keys/$1.sign"
      for peer in $(suite_peers "$1"); do echo "peers.$peer: 127.0.0.1:${SUITE_PORTS[$peer]}"; done
      ;;
  esac
  [ "$1" != advisor ] || echo "realms: [lanting]"
  if [ "$1" = gateway ]; then
    cat <<YAML
rpc.limits: edge
rpc.proxies: [127.0.0.1]
tls.clients: optional
realms: [lanting]
issuers:
  https://members.lanting.example: [lanting, atrium, $SUITE/keys/shoppers.json]
weather.file: $ATRIUM_ROOT/infra/demo/weather.csv
# A debug build beside other work may take longer than the 300 ms of a release.
journey.in_the_mall: 3s
webhooks.loopback: true
YAML
  fi
}

# suite_callers SERVICE: who calls it inside the suite.
suite_callers() {
  local fleet=spiffe://atrium/fleet
  case $1 in
    profile) echo "$fleet/gateway" ;;
    tenant) echo "$fleet/gateway, $fleet/profile, $fleet/advisor" ;;
    gateway) echo "$fleet/profile" ;;
    *) echo "$fleet/gateway, $fleet/profile" ;;
  esac
}

suite_peers() {
  case $1 in
    profile) echo tenant advisor generation compliance gateway ;;
    advisor) echo tenant ;;
    gateway) echo profile tenant advisor generation compliance ;;
  esac
}

# suite_start: all six, nghttpx, and a wait until each is healthy.
suite_start() {
  local service key
  for key in app:channel desk:operator; do
    [ -s "$SUITE/keys/${key%%:*}.apikey" ] ||
      (umask 077 && "$SUITE_BIN/atrium-gateway" keys make --data "$SUITE/data/gateway" \
        --realm lanting --name "${key%%:*}" --kind "${key##*:}" >"$SUITE/keys/${key%%:*}.apikey")
  done
  for service in "${SUITE_SERVICES[@]}"; do suite_run "$service"; done
  # After a long outage of the gateway nghttpx would not try it again for two minutes.
  nghttpx --conf=/dev/null --frontend="127.0.0.1,$SUITE_PORT;no-tls" \
    --backend="127.0.0.1,${SUITE_PORTS[gateway]};;proto=h2;tls;sni=localhost" \
    --cacert="$SUITE/keys/authority.pem" --client-cert-file="$SUITE/keys/gateway.pem" \
    --client-private-key-file="$SUITE/keys/gateway.key" --workers=1 --no-via \
    --add-x-forwarded-for --strip-incoming-x-forwarded-for \
    --errorlog-file="$SUITE/logs/nghttpx.log" --accesslog-file=/dev/null \
    --frontend-read-timeout=90s --backend-read-timeout=90s --backend-max-backoff=1s \
    </dev/null >>"$SUITE/logs/nghttpx.log" 2>&1 &
  SUITE_PIDS[nghttpx]=$!
  echo "${SUITE_PIDS[nghttpx]}" >"$SUITE/nghttpx.pid"
  # The advisor is ready once it has read the mall.
  suite_healthy tenant || return 1
  suite_load || return 1
  for service in "${SUITE_SERVICES[@]}"; do suite_healthy "$service" || return 1; done
}

suite_run() {
  "$SUITE_BIN/atrium-$1" serve --config "$SUITE/config/$1.yaml" \
    >"$SUITE/logs/$1.log" 2>&1 </dev/null &
  echo $! >"$SUITE/$1.pid"
}

# suite_healthy SERVICE: within 30 s, or the end of its log.
suite_healthy() {
  local tries=0
  until "$SUITE_BIN/atrium-$1" health --data "$SUITE/data/$1" >/dev/null 2>&1; do
    tries=$((tries + 1))
    if ((tries > 150)) || ! kill -0 "$(cat "$SUITE/$1.pid")" 2>/dev/null; then
      complain "$1 is not healthy:"
      tail -n 15 "$SUITE/logs/$1.log"
      return 1
    fi
    sleep 0.2
  done
}

# suite_load: the demo mall's tables; the same again changes nothing.
suite_load() {
  local table
  for table in malls zones tenants shops items offers; do
    "$SUITE_BIN/atrium-tenant" import "$table" "infra/demo/$table.csv" \
      --data "$SUITE/data/tenant" --realm lanting || return 1
  done
}

# suite_stop: TERM for all, then KILL for those that remain after 12 s.
suite_stop() {
  local name pid end=$((SECONDS + 12))
  trap '' INT TERM
  for name in "${SUITE_SERVICES[@]}" nghttpx; do
    pid=$(cat "$SUITE/$name.pid" 2>/dev/null) || continue
    kill -TERM "$pid" 2>/dev/null || true
  done
  for name in "${SUITE_SERVICES[@]}" nghttpx; do
    pid=$(cat "$SUITE/$name.pid" 2>/dev/null) || continue
    while kill -0 "$pid" 2>/dev/null && ((SECONDS < end)); do sleep 0.1; done
    kill -KILL "$pid" 2>/dev/null || true
    rm -f "$SUITE/$name.pid"
  done
}

# suite_wait: returns when a process has ended that should not.
suite_wait() {
  local name pid
  while true; do
    for name in "${SUITE_SERVICES[@]}" nghttpx; do
      pid=$(cat "$SUITE/$name.pid")
      kill -0 "$pid" 2>/dev/null ||
        { complain "$name has ended; the end of $SUITE/logs/$name.log:" &&
          tail -n 5 "$SUITE/logs/$name.log" && return 1; }
    done
    sleep 0.5
  done
}

suite_hints() {
  cat <<TEXT

The suite runs. Try:
  curl -s http://127.0.0.1:$SUITE_PORT/openapi.json | head -c 300
  curl -s http://127.0.0.1:$SUITE_PORT/v1/me/inbox -H "authorization: Bearer \$(infra/demo/token M1001)"
  ${SUITE_BIN#"$ATRIUM_ROOT"/}/atrium-profile status --data ${SUITE#"$ATRIUM_ROOT"/}/data/profile
  ${SUITE_BIN#"$ATRIUM_ROOT"/}/atrium-gateway top --data ${SUITE#"$ATRIUM_ROOT"/}/data/gateway
Ctrl-C ends it.
TEXT
}
