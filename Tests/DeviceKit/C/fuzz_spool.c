/* A segment of any bytes: reading ends, records are in order and have the CRC that they say. */
#include "spool.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

/* Half of the inputs get right CRCs: the fuzzer would not find them. */
static void mend(uint8_t *bytes, size_t count) {
  for (size_t at = DK_SEGMENT_HEADER; at + DK_RECORD_HEADER < count;) {
    uint32_t length = bytes[at + 4];
    memset(bytes + at + 5, 0, 3);
    if (length == 0 || at + DK_RECORD_HEADER + length > count) return;
    dk_put32(bytes + at, dk_crc32c(0, bytes + at + 4, DK_RECORD_HEADER - 4 + length));
    at += DK_RECORD_HEADER + length;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
  static struct dk_window window;
  if (count == 0) return 0;
  if (window.bytes == NULL) {
    window.bytes = malloc(DK_WINDOW);
    window.fd = memfd_create("segment", MFD_CLOEXEC);
  }
  uint8_t *copy = malloc(count);
  memcpy(copy, bytes, count);
  if (bytes[0] & 1) mend(copy, count);
  if (ftruncate(window.fd, 0) != 0) abort();
  if (pwrite(window.fd, copy, count, 0) != (ssize_t)count) abort();
  free(copy);
  window.length = 0;
  struct dk_record record;
  uint64_t last = 0;
  off_t at = DK_SEGMENT_HEADER;
  while (dk_record_from(&window, at, last, &record) == DK_FOUND) {
    if (record.sequence <= last || record.begin < at || record.end > (off_t)count) abort();
    if (record.end - record.begin != DK_RECORD_HEADER + (off_t)record.length) abort();
    uint8_t sum = 0;
    for (size_t byte = 0; byte < record.length; byte++) sum ^= record.payload[byte];
    *(volatile uint8_t *)&sum = sum;
    at = record.end;
    last = record.sequence;
  }
  return 0;
}
