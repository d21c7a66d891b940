// The C side: reads a message with libprotobuf-c and writes it again.
//
// Frames as in Sources/DifferentialPeer: a 4-byte little-endian length, then three bytes that
// mean nothing here, the length of the type's name, the name, and the message. The answer is a
// frame with a status byte (0: the message follows, 1: refused, 3: unknown type) and the message.
#include <protobuf-c/protobuf-c.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "headers.inc"

enum { HEAD_BYTES = 4, MAXIMUM_BYTES = 64 << 20 };
enum { STATUS_MESSAGE = 0, STATUS_REFUSED = 1, STATUS_UNKNOWN_TYPE = 3 };

static const ProtobufCMessageDescriptor *const descriptors[] = {
#include "descriptors.inc"
};

static const ProtobufCMessageDescriptor *find(const uint8_t *name, size_t length) {
  for (size_t i = 0; i < sizeof descriptors / sizeof *descriptors; i++) {
    const char *candidate = descriptors[i]->name;
    if (strlen(candidate) == length && memcmp(candidate, name, length) == 0) return descriptors[i];
  }
  return NULL;
}

static int send(uint8_t status, const uint8_t *bytes, size_t count) {
  uint8_t head[HEAD_BYTES + 1] = {0};
  for (size_t i = 0; i < HEAD_BYTES; i++) head[i] = (uint8_t)((count + 1) >> (8 * i));
  head[HEAD_BYTES] = status;
  if (fwrite(head, 1, sizeof head, stdout) != sizeof head) return 0;
  if (count > 0 && fwrite(bytes, 1, count, stdout) != count) return 0;
  return fflush(stdout) == 0;
}

static int answer(const uint8_t *frame, size_t count) {
  if (count < 4 || count - 4 < frame[3]) return send(STATUS_UNKNOWN_TYPE, NULL, 0);
  const ProtobufCMessageDescriptor *type = find(frame + 4, frame[3]);
  if (type == NULL) return send(STATUS_UNKNOWN_TYPE, NULL, 0);
  const uint8_t *payload = frame + 4 + frame[3];
  ProtobufCMessage *message =
      protobuf_c_message_unpack(type, NULL, count - 4 - frame[3], payload);
  if (message == NULL) return send(STATUS_REFUSED, NULL, 0);
  size_t size = protobuf_c_message_get_packed_size(message);
  uint8_t *packed = malloc(size > 0 ? size : 1);
  int is_sent = 0;
  if (packed != NULL) {
    protobuf_c_message_pack(message, packed);
    is_sent = send(STATUS_MESSAGE, packed, size);
    free(packed);
  }
  protobuf_c_message_free_unpacked(message, NULL);
  return is_sent;
}

int main(void) {
  uint8_t head[HEAD_BYTES];
  while (fread(head, 1, sizeof head, stdin) == sizeof head) {
    size_t count = 0;
    for (size_t i = HEAD_BYTES; i > 0; i--) count = count << 8 | head[i - 1];
    if (count > MAXIMUM_BYTES) return EXIT_FAILURE;
    uint8_t *frame = malloc(count > 0 ? count : 1);
    if (frame == NULL) return EXIT_FAILURE;
    int is_sent = fread(frame, 1, count, stdin) == count && answer(frame, count);
    free(frame);
    if (!is_sent) return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
