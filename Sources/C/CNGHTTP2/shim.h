#pragma once
#include <malloc.h>
#include <nghttp2/nghttp2.h>
#include <stdlib.h>

// What one session has allocated, and how much it may. It must outlive the session.
typedef struct atrium_nghttp2_account {
  size_t used_bytes;
  size_t maximum_bytes;
} atrium_nghttp2_account;

static inline void *atrium_nghttp2_counted(atrium_nghttp2_account *account, void *block) {
  if (block) account->used_bytes += malloc_usable_size(block);
  return block;
}

static inline int atrium_nghttp2_fits(const atrium_nghttp2_account *account, size_t bytes) {
  return bytes <= account->maximum_bytes &&
         account->used_bytes <= account->maximum_bytes - bytes;
}

static inline void *atrium_nghttp2_malloc(size_t bytes, void *account) {
  if (!atrium_nghttp2_fits(account, bytes)) return NULL;
  return atrium_nghttp2_counted(account, malloc(bytes));
}

static inline void atrium_nghttp2_free(void *block, void *account) {
  if (!block) return;
  ((atrium_nghttp2_account *)account)->used_bytes -= malloc_usable_size(block);
  free(block);
}

static inline void *atrium_nghttp2_calloc(size_t count, size_t bytes, void *account) {
  size_t all;
  if (__builtin_mul_overflow(count, bytes, &all)) return NULL;
  if (!atrium_nghttp2_fits(account, all)) return NULL;
  return atrium_nghttp2_counted(account, calloc(count, bytes));
}

static inline void *atrium_nghttp2_realloc(void *block, size_t bytes, void *opaque) {
  atrium_nghttp2_account *account = opaque;
  size_t before = block ? malloc_usable_size(block) : 0;
  if (bytes > before && !atrium_nghttp2_fits(account, bytes - before)) return NULL;
  void *moved = realloc(block, bytes);
  if (!moved) return NULL;
  account->used_bytes -= before;
  return atrium_nghttp2_counted(account, moved);
}

// The allocator that keeps the account; the library copies the structure.
static inline nghttp2_mem atrium_nghttp2_mem(atrium_nghttp2_account *account) {
  nghttp2_mem mem = {account, atrium_nghttp2_malloc, atrium_nghttp2_free, atrium_nghttp2_calloc,
                     atrium_nghttp2_realloc};
  return mem;
}
