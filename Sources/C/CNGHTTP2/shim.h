#pragma once
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
// streams come in bursts, which malloc's own lists are too short for. Builds for the sanitizers,
// which want to see each block, define ATRIUM_NGHTTP2_UNCACHED.

enum {
  atrium_nghttp2_step = 32,
  atrium_nghttp2_sizes = 17,
  // What one thread keeps at most: so many blocks of each size, 544 KiB in all.
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

// Stands before each block; as wide as malloc aligns.
typedef struct atrium_nghttp2_head {
  // Of the whole, this included.
  size_t bytes;
  size_t unused;
} atrium_nghttp2_head;

// A whole of so many bytes, or of a few more: those of one list have all the size of its index.
static inline atrium_nghttp2_head *atrium_nghttp2_take(size_t bytes) {
#ifndef ATRIUM_NGHTTP2_UNCACHED
  size_t index = (bytes + atrium_nghttp2_step - 1) / atrium_nghttp2_step;
  if (index < atrium_nghttp2_sizes) {
    atrium_nghttp2_cache *blocks = atrium_nghttp2_blocks();
    void *kept = blocks->first[index];
    if (kept) {
      // Its own size still stands there, its place in the list behind that.
      atrium_nghttp2_head *head = kept;
      memcpy(&blocks->first[index], head + 1, sizeof kept);
      blocks->count[index]--;
      return head;
    }
    bytes = index * atrium_nghttp2_step;
  }
#endif
  atrium_nghttp2_head *head = malloc(bytes);
  if (head) head->bytes = bytes;
  return head;
}

static inline void atrium_nghttp2_give(atrium_nghttp2_head *head) {
#ifndef ATRIUM_NGHTTP2_UNCACHED
  size_t index = head->bytes / atrium_nghttp2_step;
  atrium_nghttp2_cache *blocks = atrium_nghttp2_blocks();
  if (index < atrium_nghttp2_sizes && blocks->count[index] < atrium_nghttp2_kept) {
    memcpy(head + 1, &blocks->first[index], sizeof(void *));
    blocks->first[index] = head;
    blocks->count[index]++;
    return;
  }
#endif
  free(head);
}

// A thread keeps blocks while it has sessions.
static inline void atrium_nghttp2_session_begins(void) { atrium_nghttp2_blocks()->sessions++; }

static inline void atrium_nghttp2_session_ends(void) {
  atrium_nghttp2_cache *blocks = atrium_nghttp2_blocks();
  if (blocks->sessions > 0 && --blocks->sessions > 0) return;
  for (size_t index = 0; index < atrium_nghttp2_sizes; index++) {
    while (blocks->first[index]) {
      void *block = blocks->first[index];
      memcpy(&blocks->first[index], (atrium_nghttp2_head *)block + 1, sizeof block);
      free(block);
    }
    blocks->count[index] = 0;
  }
}

static inline int atrium_nghttp2_fits(const atrium_nghttp2_account *account, size_t bytes) {
  return bytes <= account->maximum_bytes &&
         account->used_bytes <= account->maximum_bytes - bytes;
}

static inline void *atrium_nghttp2_malloc(size_t bytes, void *opaque) {
  atrium_nghttp2_account *account = opaque;
  size_t whole;
  if (__builtin_add_overflow(bytes, sizeof(atrium_nghttp2_head), &whole)) return NULL;
  if (!atrium_nghttp2_fits(account, whole)) return NULL;
  atrium_nghttp2_head *head = atrium_nghttp2_take(whole);
  if (!head) return NULL;
  account->used_bytes += head->bytes;
  return head + 1;
}

static inline void atrium_nghttp2_free(void *block, void *account) {
  if (!block) return;
  atrium_nghttp2_head *head = (atrium_nghttp2_head *)block - 1;
  ((atrium_nghttp2_account *)account)->used_bytes -= head->bytes;
  atrium_nghttp2_give(head);
}

static inline void *atrium_nghttp2_calloc(size_t count, size_t bytes, void *account) {
  size_t all;
  if (__builtin_mul_overflow(count, bytes, &all)) return NULL;
  void *block = atrium_nghttp2_malloc(all, account);
  if (block) memset(block, 0, all);
  return block;
}

// A block never shrinks: the library gives back what it does not need.
static inline void *atrium_nghttp2_realloc(void *block, size_t bytes, void *account) {
  if (!block) return atrium_nghttp2_malloc(bytes, account);
  size_t room = ((atrium_nghttp2_head *)block - 1)->bytes - sizeof(atrium_nghttp2_head);
  if (bytes <= room) return block;
  void *moved = atrium_nghttp2_malloc(bytes, account);
  if (!moved) return NULL;
  memcpy(moved, block, room);
  atrium_nghttp2_free(block, account);
  return moved;
}

// The allocator that keeps the account; the library copies the structure.
static inline nghttp2_mem atrium_nghttp2_mem(atrium_nghttp2_account *account) {
  nghttp2_mem mem = {account, atrium_nghttp2_malloc, atrium_nghttp2_free, atrium_nghttp2_calloc,
                     atrium_nghttp2_realloc};
  return mem;
}
