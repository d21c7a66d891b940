/* TLS over a socket that never blocks and never raises SIGPIPE. */
#ifndef DEVICE_KIT_TLS_H
#define DEVICE_KIT_TLS_H

#include "internal.h"

#include <openssl/ssl.h>

struct dk_tls {
  SSL_CTX *context;
  SSL *ssl;
  int socket;
  bool wants_write; /* The socket took less than there is. */
  bool is_refused;  /* By a certificate, theirs or ours: another try will hardly help. */
};

/* Reads the files and checks that they fit together: ATRIUM_OK or ATRIUM_CERTIFICATE. */
int dk_tls_context(const struct atrium_config *config, SSL_CTX **context);

/* Begins on a connected socket, which it takes over. */
int dk_tls_begin(struct dk_tls *tls, const struct atrium_config *config, int socket);

enum dk_progress { DK_LOST = -1, DK_WAIT = 0, DK_DONE = 1 };

/* Goes on with the handshake. DK_LOST: atrium_last_error says why. */
enum dk_progress dk_tls_handshake(struct dk_tls *tls);

/* Bytes that were read or written; 0: the socket has nothing, or no room; -1: lost. */
int dk_tls_read(struct dk_tls *tls, uint8_t *to, int room);
int dk_tls_write(struct dk_tls *tls, const uint8_t *bytes, int count);

/* Closes the socket, with a goodbye when `politely`. */
void dk_tls_end(struct dk_tls *tls, bool politely);

#endif
