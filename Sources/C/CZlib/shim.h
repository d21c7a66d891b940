#pragma once
#include <zlib.h>

// inflateInit2 and deflateInit2 are macros and do not import; 16 added to the window means gzip.
static inline int atrium_inflate_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

static inline int atrium_deflate_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
