#pragma once
#include <malloc.h>
#include <nghttp2/nghttp2.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// What one session has allocated, and how much it may. It must outlive the session.
typedef struct atrium_nghttp2_account {
  size_t used_bytes;
  size_t maximum_bytes;
} atrium_nghttp2_account;

// Small blocks that sessions of this thread have freed, by size. A stream takes eight blocks and
// streams come in bursts, which malloc's own lists are too short for. Sanitizers see each block.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define ATRIUM_NGHTTP2_UNCACHED 1
#endif
#endif

enum {
  atrium_nghttp2_step = 32,
  atrium_nghttp2_sizes = 16,
  // What one thread keeps at most: so many blocks of each size, 480 KiB in all.
  atrium_nghttp2_kept = 128,
};

typedef struct atrium_nghttp2_cache {
  size_t sessions;
  void *first[atrium_nghttp2_sizes];
  uint32_t count[atrium_nghttp2_sizes];
} atrium_nghttp2_cache;

static inline atrium_nghttp2_cache *atrium_nghttp2_blocks(void) {
  static __thread atrium_nghttp2_cache blocks;
  return &blocks;
}

// Blocks of one list have room for the size of its index.
static inline size_t atrium_nghttp2_index(size_t bytes) {
  return (bytes + atrium_nghttp2_step - 1) / atrium_nghttp2_step;
}

static inline void *atrium_nghttp2_take(size_t bytes) {
#ifdef ATRIUM_NGHTTP2_UNCACHED
  return malloc(bytes);
#else
  size_t index = atrium_nghttp2_index(bytes);
  if (index >= atrium_nghttp2_sizes) return malloc(bytes);
  atrium_nghttp2_cache *blocks = atrium_nghttp2_blocks();
  void *block = blocks->first[index];
  if (!block) return malloc(index * atrium_nghttp2_step);
  memcpy(&blocks->first[index], block, sizeof block);
  blocks->count[index]--;
  return block;
#endif
}

static inline void atrium_nghttp2_give(void *block, size_t bytes) {
#ifndef ATRIUM_NGHTTP2_UNCACHED
  size_t index = bytes / atrium_nghttp2_step;
  atrium_nghttp2_cache *blocks = atrium_nghttp2_blocks();
  if (index > 0 && index < atrium_nghttp2_sizes && blocks->count[index] < atrium_nghttp2_kept) {
    memcpy(block, &blocks->first[index], sizeof block);
    blocks->first[index] = block;
    blocks->count[index]++;
    return;
  }
#else
  (void)bytes;
#endif
  free(block);
}

// A thread keeps blocks while it has sessions.
static inline void atrium_nghttp2_session_begins(void) { atrium_nghttp2_blocks()->sessions++; }

static inline void atrium_nghttp2_session_ends(void) {
  atrium_nghttp2_cache *blocks = atrium_nghttp2_blocks();
  if (blocks->sessions > 0 && --blocks->sessions > 0) return;
  for (size_t index = 0; index < atrium_nghttp2_sizes; index++) {
    while (blocks->first[index]) {
      void *block = blocks->first[index];
      memcpy(&blocks->first[index], block, sizeof block);
      free(block);
    }
    blocks->count[index] = 0;
  }
}

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
  return atrium_nghttp2_counted(account, atrium_nghttp2_take(bytes));
}

static inline void atrium_nghttp2_free(void *block, void *account) {
  if (!block) return;
  size_t bytes = malloc_usable_size(block);
  ((atrium_nghttp2_account *)account)->used_bytes -= bytes;
  atrium_nghttp2_give(block, bytes);
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
