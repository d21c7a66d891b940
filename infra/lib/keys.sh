# Local keys for a suite on one machine: an authority, certificates with SPIFFE names, keys that
# sign tokens. Made once; never for production. Sourced, not run.

# make_keys FOLDER REALM: everything that is missing there.
make_keys() {
  local folder=$1 realm=$2 service
  mkdir -p "$folder"
  chmod 700 "$folder"
  if [ ! -s "$folder/authority.pem" ]; then
    openssl ecparam -name prime256v1 -genkey -noout -out "$folder/authority.key" 2>/dev/null
    openssl req -x509 -new -key "$folder/authority.key" -days 730 -subj "/CN=Atrium local authority" \
      -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign \
      -out "$folder/authority.pem" 2>/dev/null
  fi
  for service in profile tenant advisor generation compliance gateway; do
    make_certificate "$folder" "$service" "spiffe://atrium/fleet/$service"
    [ -s "$folder/$service.sign" ] ||
      openssl genpkey -algorithm ed25519 -out "$folder/$service.sign" 2>/dev/null
  done
  make_certificate "$folder" device "spiffe://atrium/$realm/device/demo"
  [ -s "$folder/shoppers.sign" ] ||
    openssl genpkey -algorithm ed25519 -out "$folder/shoppers.sign" 2>/dev/null
  chmod 600 "$folder"/*.key "$folder"/*.sign
  key_set "$folder" profile tenant advisor generation compliance gateway >"$folder/actors.json"
  key_set "$folder" shoppers >"$folder/shoppers.json"
}

# make_certificate FOLDER NAME SPIFFE: a certificate for this machine, for a year.
make_certificate() {
  local folder=$1 name=$2 spiffe=$3
  [ ! -s "$folder/$name.pem" ] || return 0
  openssl ecparam -name prime256v1 -genkey -noout -out "$folder/$name.key" 2>/dev/null
  openssl req -new -key "$folder/$name.key" -subj "/CN=$name" -out "$folder/$name.csr" 2>/dev/null
  openssl x509 -req -in "$folder/$name.csr" -CA "$folder/authority.pem" \
    -CAkey "$folder/authority.key" -CAcreateserial -days 365 -out "$folder/$name.pem" \
    -extfile <(printf '%s\n' "subjectAltName=URI:$spiffe,DNS:localhost,IP:127.0.0.1" \
      "extendedKeyUsage=serverAuth,clientAuth" "keyUsage=critical,digitalSignature") 2>/dev/null
  rm -f "$folder/$name.csr"
}

# key_set FOLDER NAME...: the public halves as a JSON Web Key Set (RFC 7517, RFC 8037).
key_set() {
  local folder=$1 name x comma=
  shift
  printf '{"keys":['
  for name in "$@"; do
    # The last 32 bytes of the DER are the key itself (RFC 8410).
    x=$(openssl pkey -in "$folder/$name.sign" -pubout -outform DER 2>/dev/null | tail -c 32 |
      base64 -w0 | tr '+/' '-_' | tr -d '=')
    printf '%s{"kty":"OKP","crv":"Ed25519","alg":"EdDSA","use":"sig","kid":"%s","x":"%s"}' \
      "$comma" "$name" "$x"
    comma=,
  done
  printf ']}\n'
}
