/* Frames and answers. */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

/* ---- Frames ----------------------------------------------------------------------------- */

static int begin_message(struct dk_frames *frames) {
  const uint8_t *head = frames->head;
  uint32_t length = (uint32_t)head[1] << 24 | (uint32_t)head[2] << 16 | (uint32_t)head[3] << 8 |
                    head[4];
  if (head[0] != 0) {
    return dk_fail(ATRIUM_INVALID, "answer: compressed, although nothing asked for it");
  }
  if (length > DK_MAX_ANSWER) {
    return dk_fail(ATRIUM_INVALID, "answer: larger than %d bytes", DK_MAX_ANSWER);
  }
  if (length >= frames->room) {
    uint8_t *grown = realloc(frames->body, length + 1);
    if (grown == NULL) return dk_fail(ATRIUM_NO_MEMORY, "no memory");
    frames->body = grown;
    frames->room = length + 1;
  }
  frames->length = length;
  frames->filled = 0;
  return ATRIUM_OK;
}

static size_t take(uint8_t *to, size_t *filled, size_t wanted, const uint8_t *bytes,
                   size_t count) {
  size_t part = wanted - *filled < count ? wanted - *filled : count;
  if (part > 0) memcpy(to + *filled, bytes, part);
  *filled += part;
  return part;
}

int dk_frames_take(struct dk_frames *frames, const uint8_t *bytes, size_t count,
                   int (*each)(void *context, const uint8_t *message, size_t length),
                   void *context) {
  while (count > 0) {
    size_t part = 0;
    if (frames->head_length < DK_FRAME_HEADER) {
      part = take(frames->head, &frames->head_length, DK_FRAME_HEADER, bytes, count);
      if (frames->head_length < DK_FRAME_HEADER) return ATRIUM_OK;
      int result = begin_message(frames);
      if (result != ATRIUM_OK) return result;
      bytes += part;
      count -= part;
    }
    part = take(frames->body, &frames->filled, frames->length, bytes, count);
    bytes += part;
    count -= part;
    if (frames->filled == frames->length) {
      frames->head_length = 0;
      int result = each(context, frames->body, frames->length);
      if (result != ATRIUM_OK) return result;
    }
  }
  return ATRIUM_OK;
}

void dk_frames_free(struct dk_frames *frames) {
  free(frames->body);
  *frames = (struct dk_frames){0};
}

/* ---- Fields ----------------------------------------------------------------------------- */

static bool take_varint(const uint8_t **at, const uint8_t *end, uint64_t *value) {
  *value = 0;
  for (unsigned shift = 0; shift < 64 && *at < end; shift += 7) {
    uint8_t byte = *(*at)++;
    *value |= (uint64_t)(byte & 0x7f) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

int dk_field_next(const uint8_t **at, const uint8_t *end, struct dk_field *field) {
  uint64_t tag;
  *field = (struct dk_field){0};
  if (*at == end) return 0;
  if (!take_varint(at, end, &tag) || tag >> 3 == 0 || tag >> 32 != 0) return -1;
  field->number = (uint32_t)(tag >> 3);
  field->wire_type = (uint32_t)(tag & 7);
  uint64_t length = 0;
  switch (field->wire_type) {
    case 0: return take_varint(at, end, &field->value) ? 1 : -1;
    case 1: length = 8; break;
    case 5: length = 4; break;
    case 2:
      if (!take_varint(at, end, &length)) return -1;
      break;
    default: return -1;
  }
  if (length > (uint64_t)(end - *at)) return -1;
  field->bytes = *at;
  field->length = (size_t)length;
  *at += length;
  return 1;
}

/* ---- Answers ---------------------------------------------------------------------------- */

/* libprotobuf-c 1.4.1 goes down as deep as the input says, takes any bytes for text and ends text
 * at its first zero byte. An answer is flat and its fields are counted here before that library
 * sees it. */
static bool is_plain(const uint8_t *bytes, size_t length) {
  const uint8_t *at = bytes;
  struct dk_field field;
  int count = 0, found;
  while ((found = dk_field_next(&at, bytes + length, &field)) == 1) {
    if (++count > DK_MAX_ANSWER_FIELDS) return false;
    bool is_text = field.number == 4 || field.number == 5;
    if (is_text && field.wire_type != 2) return false;
    if (is_text && memchr(field.bytes, 0, field.length) != NULL) return false;
  }
  return found == 0;
}

static bool is_reason(const char *text) {
  size_t length = 0;
  for (; text[length] != 0; length++) {
    if (text[length] <= 0x20 || text[length] >= 0x7f || length == DK_MAX_REASON) return false;
  }
  return length > 0;
}

static bool is_whole(const dk_answer *answer) {
  if (answer->n_rejected_id != answer->n_rejected_reason ||
      answer->n_rejected_id > ATRIUM_MAX_BATCH_SIGNALS) {
    return false;
  }
  for (size_t at = 0; at < answer->n_rejected_id; at++) {
    if (!dk_is_id(answer->rejected_id[at]) || !is_reason(answer->rejected_reason[at])) {
      return false;
    }
  }
  return true;
}

dk_answer *dk_answer_read(const uint8_t *bytes, size_t length) {
  dk_answer *answer = NULL;
  if (length > DK_MAX_ANSWER || !is_plain(bytes, length) ||
      (answer = atrium__gateway__v1__stream_signals_response__unpack(NULL, length, bytes)) ==
          NULL) {
    dk_fail(ATRIUM_INVALID, "answer: cannot be read");
    return NULL;
  }
  if (is_whole(answer)) return answer;
  dk_answer_free(answer);
  dk_fail(ATRIUM_INVALID, "answer: its rejected ids and reasons are not as they should be");
  return NULL;
}

void dk_answer_free(dk_answer *answer) {
  if (answer != NULL) atrium__gateway__v1__stream_signals_response__free_unpacked(answer, NULL);
}
