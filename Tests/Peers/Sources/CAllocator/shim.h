// What the allocator of the C library says about itself.
#ifndef ATRIUM_PEERS_ALLOCATOR_H
#define ATRIUM_PEERS_ALLOCATOR_H

#include <malloc.h>

// Bytes that are allocated now, in all arenas and by mmap: what is free and kept is not among them.
static inline size_t peers_heap_in_use(void) {
  struct mallinfo2 seen = mallinfo2();
  return seen.uordblks + seen.hblkhd;
}

#endif
