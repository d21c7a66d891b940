/* TLS by OpenSSL: 1.3, or 1.2 with authenticated encryption; ALPN h2; certificates on both
 * sides. */
#include "tls.h"

#include <arpa/inet.h>
#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

/* ---- The socket as OpenSSL sees it ------------------------------------------------------ */

static int socket_write(BIO *bio, const char *bytes, int count) {
  struct dk_tls *tls = BIO_get_data(bio);
  BIO_clear_retry_flags(bio);
  ssize_t sent = send(tls->socket, bytes, (size_t)count, MSG_NOSIGNAL);
  if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) {
    tls->wants_write = true;
    BIO_set_retry_write(bio);
  }
  return (int)sent;
}

static int socket_read(BIO *bio, char *to, int room) {
  struct dk_tls *tls = BIO_get_data(bio);
  BIO_clear_retry_flags(bio);
  ssize_t got = recv(tls->socket, to, (size_t)room, 0);
  if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) {
    BIO_set_retry_read(bio);
  }
  return (int)got;
}

static long socket_control(BIO *bio, int command, long number, void *pointer) {
  (void)bio, (void)number, (void)pointer;
  return command == BIO_CTRL_FLUSH;
}

static BIO_METHOD *socket_method;

static void make_method(void) {
  BIO_METHOD *made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "device socket");
  if (made == NULL) return;
  BIO_meth_set_write(made, socket_write);
  BIO_meth_set_read(made, socket_read);
  BIO_meth_set_ctrl(made, socket_control);
  socket_method = made;
}

static BIO *socket_bio(struct dk_tls *tls) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_method);
  BIO *bio = socket_method == NULL ? NULL : BIO_new(socket_method);
  if (bio == NULL) return NULL;
  BIO_set_data(bio, tls);
  BIO_set_init(bio, 1);
  return bio;
}

/* ---- Certificates ----------------------------------------------------------------------- */

static int fail_files(const char *what) {
  unsigned long code = ERR_peek_error();
  const char *reason = ERR_reason_error_string(code);
  int result = dk_fail(ATRIUM_CERTIFICATE, "%s: %s", what,
                       ERR_SYSTEM_ERROR(code) ? strerror(ERR_GET_REASON(code))
                       : reason != NULL       ? reason
                                              : "refused");
  ERR_clear_error();
  return result;
}

/* A key with a pass phrase would have OpenSSL ask at the terminal. */
static int no_pass_phrase(char *to, int room, int is_writing, void *context) {
  (void)to, (void)room, (void)is_writing, (void)context;
  return -1;
}

static int load_files(SSL_CTX *context, const struct atrium_config *config) {
  SSL_CTX_set_default_passwd_cb(context, no_pass_phrase);
  if (SSL_CTX_load_verify_locations(context, config->ca_file, NULL) != 1) {
    return fail_files("ca_file");
  }
  if (SSL_CTX_use_certificate_chain_file(context, config->certificate_file) != 1) {
    return fail_files("certificate_file");
  }
  if (SSL_CTX_use_PrivateKey_file(context, config->key_file, SSL_FILETYPE_PEM) != 1) {
    return fail_files("key_file");
  }
  if (SSL_CTX_check_private_key(context) != 1) return fail_files("key_file, certificate_file");
  return ATRIUM_OK;
}

int dk_tls_context(const struct atrium_config *config, SSL_CTX **made) {
  static const unsigned char alpn[] = {2, 'h', '2'};
  ERR_clear_error();
  *made = NULL;
  SSL_CTX *context = SSL_CTX_new(TLS_client_method());
  if (context == NULL) return dk_fail(ATRIUM_NO_MEMORY, "no memory");
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
  if (SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20") != 1 ||
      SSL_CTX_set_alpn_protos(context, alpn, sizeof alpn) != 0) {
    SSL_CTX_free(context);
    return dk_fail(ATRIUM_SYSTEM, "this OpenSSL lacks the ciphers of TLS 1.2 or ALPN");
  }
  int result = load_files(context, config);
  if (result != ATRIUM_OK) {
    SSL_CTX_free(context);
    return result;
  }
  *made = context;
  return ATRIUM_OK;
}

/* ---- One connection --------------------------------------------------------------------- */

static bool expect_host(SSL *ssl, const char *host) {
  uint8_t address[16];
  if (inet_pton(AF_INET, host, address) == 1 || inet_pton(AF_INET6, host, address) == 1) {
    return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host) == 1;
  }
  SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
  return SSL_set_tlsext_host_name(ssl, host) == 1 && SSL_set1_host(ssl, host) == 1;
}

int dk_tls_begin(struct dk_tls *tls, const struct atrium_config *config, int socket) {
  *tls = (struct dk_tls){.socket = socket};
  int result = dk_tls_context(config, &tls->context);
  if (result != ATRIUM_OK) {
    tls->is_refused = result == ATRIUM_CERTIFICATE;
    return result;
  }
  tls->ssl = SSL_new(tls->context);
  BIO *bio = tls->ssl == NULL ? NULL : socket_bio(tls);
  if (bio == NULL) return dk_fail(ATRIUM_NO_MEMORY, "no memory");
  SSL_set_bio(tls->ssl, bio, bio);
  SSL_set_connect_state(tls->ssl);
  return expect_host(tls->ssl, config->host) ? ATRIUM_OK : dk_fail(ATRIUM_NO_MEMORY, "no memory");
}

/* Alerts by which the other side refuses our certificate, or its lack. */
static bool is_certificate_alert(int reason) {
  switch (reason) {
    case SSL_R_SSLV3_ALERT_BAD_CERTIFICATE:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_EXPIRED:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_REVOKED:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_UNKNOWN:
    case SSL_R_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE:
    case SSL_R_TLSV1_ALERT_ACCESS_DENIED:
    case SSL_R_TLSV1_ALERT_UNKNOWN_CA:
    case SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED: return true;
    default: return false;
  }
}

/* What a failed call means: wait for the socket, or lost, with the reason written down. */
static enum dk_progress progress(struct dk_tls *tls, int result, const char *what) {
  int saved = errno;
  int kind = SSL_get_error(tls->ssl, result);
  if (kind == SSL_ERROR_WANT_READ || kind == SSL_ERROR_WANT_WRITE) return DK_WAIT;
  unsigned long code = ERR_peek_error();
  long verified = SSL_get_verify_result(tls->ssl);
  if (verified != X509_V_OK) {
    tls->is_refused = true;
    dk_fail(ATRIUM_CERTIFICATE, "the gateway's certificate: %s",
            X509_verify_cert_error_string(verified));
  } else if (code != 0 && ERR_GET_LIB(code) == ERR_LIB_SSL) {
    int reason = ERR_GET_REASON(code);
    const char *text = ERR_reason_error_string(code);
    tls->is_refused = is_certificate_alert(reason);
    dk_fail(ATRIUM_CERTIFICATE, "%s: %s%s", what, text == NULL ? "refused" : text,
            tls->is_refused ? " (the gateway refuses the device's certificate)" : "");
  } else if (kind == SSL_ERROR_ZERO_RETURN || saved == 0 || result == 0) {
    dk_fail(ATRIUM_SYSTEM, "%s: the gateway closed the connection", what);
  } else {
    dk_fail(ATRIUM_SYSTEM, "%s: %s", what, strerror(saved));
  }
  return DK_LOST;
}

enum dk_progress dk_tls_handshake(struct dk_tls *tls) {
  ERR_clear_error();
  tls->wants_write = false;
  errno = 0;
  int result = SSL_do_handshake(tls->ssl);
  if (result != 1) return progress(tls, result, "TLS handshake");
  const unsigned char *chosen;
  unsigned length;
  SSL_get0_alpn_selected(tls->ssl, &chosen, &length);
  if (length == 2 && memcmp(chosen, "h2", 2) == 0) return DK_DONE;
  tls->is_refused = true;
  dk_fail(ATRIUM_CERTIFICATE, "TLS handshake: the other side does not speak HTTP/2");
  return DK_LOST;
}

int dk_tls_read(struct dk_tls *tls, uint8_t *to, int room) {
  ERR_clear_error();
  errno = 0;
  int got = SSL_read(tls->ssl, to, room);
  return got > 0 ? got : (int)progress(tls, got, "connection");
}

int dk_tls_write(struct dk_tls *tls, const uint8_t *bytes, int count) {
  ERR_clear_error();
  errno = 0;
  tls->wants_write = false;
  int sent = SSL_write(tls->ssl, bytes, count);
  return sent > 0 ? sent : (int)progress(tls, sent, "connection");
}

void dk_tls_end(struct dk_tls *tls, bool politely) {
  ERR_clear_error();
  if (politely && tls->ssl != NULL && SSL_is_init_finished(tls->ssl)) SSL_shutdown(tls->ssl);
  SSL_free(tls->ssl);
  SSL_CTX_free(tls->context);
  if (tls->socket >= 0) close(tls->socket);
  *tls = (struct dk_tls){.socket = -1};
  ERR_clear_error();
}
