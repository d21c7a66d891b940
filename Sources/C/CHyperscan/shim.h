#pragma once
#include <hs/hs.h>
#include <stdlib.h>

// What hs_serialize_database gives is freed by the allocator it was made with: the C library's.
static inline void atrium_hs_free(void *bytes) { free(bytes); }
