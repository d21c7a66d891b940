/* Counts what holds, tells what does not. */
#ifndef DEVICE_KIT_EXPECT_H
#define DEVICE_KIT_EXPECT_H

#include <stdio.h>
#include <stdlib.h>

static int expect_passed, expect_failed;

#define EXPECT(holds)                                                          \
  do {                                                                         \
    if (holds) {                                                               \
      expect_passed += 1;                                                      \
    } else {                                                                   \
      expect_failed += 1;                                                      \
      printf("FAILED %s:%d: %s\n", __FILE__, __LINE__, #holds);                \
    }                                                                          \
  } while (0)

static inline int expect_end(void) {
  printf("@count %d %d\n", expect_passed, expect_failed);
  return expect_failed == 0 ? 0 : 1;
}

#endif
