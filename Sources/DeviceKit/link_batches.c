/* Batches out of the spool, answers into it. */
#include "link.h"

#include <string.h>

void dk_link_submitted(struct dk_link *link, size_t count) {
  if (link->unread == 0) link->unread_since_ms = dk_now_ms();
  link->unread += count;
}

/* When the next batch is due; INT64_MAX: not as things stand. */
int64_t dk_link_fill_at(const struct dk_link *link) {
  if (link->phase != DK_OPEN || link->flight_count == ATRIUM_MAX_BATCHES_UNANSWERED ||
      link->stream.is_going_away || !dk_stream_has_room(&link->stream) ||
      !dk_spool_has_unread(link->spool)) {
    return INT64_MAX;
  }
  if (link->is_draining || link->unread >= ATRIUM_MAX_BATCH_SIGNALS) return 0;
  return link->unread_since_ms + link->config.batch_wait_ms;
}

/* The batch's number in front of its signals, in a frame of gRPC; returns where it begins. */
static size_t put_head(uint8_t *batch, uint64_t number, size_t signals_length) {
  Atrium__Gateway__V1__StreamSignalsRequest head;
  uint8_t packed[DK_BATCH_HEAD];
  atrium__gateway__v1__stream_signals_request__init(&head);
  head.batch = number;
  size_t length = atrium__gateway__v1__stream_signals_request__pack(&head, packed);
  size_t begin = DK_BATCH_HEAD - length - DK_FRAME_HEADER;
  size_t total = length + signals_length;
  uint8_t *frame = batch + begin;
  frame[0] = 0;
  for (int at = 0; at < 4; at++) frame[1 + at] = (uint8_t)(total >> (24 - 8 * at));
  memcpy(frame + DK_FRAME_HEADER, packed, length);
  return begin;
}

/* Copies signals from the spool behind the room for the head; returns their number. */
static uint32_t gather(struct dk_link *link, struct dk_flight *flight, size_t *length) {
  uint8_t *to = link->stream.batch + DK_BATCH_HEAD;
  size_t room = DK_MAX_BATCH - DK_BATCH_HEAD;
  struct dk_record record;
  enum dk_found found = DK_END;
  flight->count = 0;
  *length = 0;
  while (flight->count < ATRIUM_MAX_BATCH_SIGNALS &&
         (found = dk_spool_read(link->spool, &record)) == DK_FOUND) {
    if (record.length > room - *length) {
      dk_spool_unread(link->spool, &record);
      break;
    }
    memcpy(to + *length, record.payload, record.length);
    *length += record.length;
    flight->last_sequence = record.sequence;
    flight->count += 1;
  }
  if (found == DK_UNREADABLE && flight->count == 0) {
    dk_link_lost(link, false, -1, "the spool cannot be read");
  }
  return flight->count;
}

void dk_link_fill(struct dk_link *link) {
  int64_t now = dk_now_ms();
  if (dk_link_fill_at(link) > now) return;
  size_t slot = (link->flight_first + link->flight_count) % ATRIUM_MAX_BATCHES_UNANSWERED;
  struct dk_flight *flight = &link->flights[slot];
  size_t length;
  if (gather(link, flight, &length) == 0) return;
  flight->batch = link->next_batch++;
  flight->sent_ms = now;
  link->flight_count += 1;
  link->counts.sent += flight->count;
  link->unread -= flight->count < link->unread ? flight->count : link->unread;
  link->unread_since_ms = now;
  size_t begin = put_head(link->stream.batch, flight->batch, length);
  dk_stream_send_batch(&link->stream, begin, DK_BATCH_HEAD + length);
}

int dk_link_answer(void *context, const uint8_t *message, size_t length) {
  struct dk_link *link = context;
  const struct dk_flight *flight = &link->flights[link->flight_first];
  dk_answer *answer = dk_answer_read(message, length);
  if (answer == NULL) return ATRIUM_INVALID;
  if (link->flight_count == 0 || answer->batch != flight->batch ||
      answer->accepted > flight->count || answer->n_rejected_id > flight->count ||
      answer->duplicate > flight->count) {
    dk_answer_free(answer);
    return dk_fail(ATRIUM_INVALID, "answer: to no batch that waits, or of more signals");
  }
  link->answered_sequence = flight->last_sequence;
  link->answered_count += flight->count;
  link->flight_first = (link->flight_first + 1) % ATRIUM_MAX_BATCHES_UNANSWERED;
  link->flight_count -= 1;
  link->failures = 0;
  link->counts.batches += 1;
  link->counts.accepted += answer->accepted;
  link->counts.duplicate += answer->duplicate;
  link->counts.rejected += answer->n_rejected_id;
  const struct atrium_callbacks *callbacks = &link->config.callbacks;
  for (size_t at = 0; callbacks->rejected != NULL && at < answer->n_rejected_id; at++) {
    callbacks->rejected(callbacks->context, answer->rejected_id[at], answer->rejected_reason[at]);
  }
  dk_answer_free(answer);
  return ATRIUM_OK;
}

/* Writes down what was answered: once for all answers that came together. */
void dk_link_settle(struct dk_link *link) {
  if (link->answered_count == 0) return;
  int result = dk_spool_acknowledge(link->spool, link->answered_sequence, link->answered_count);
  link->answered_count = 0;
  if (result != ATRIUM_OK) dk_spool_tell(link->spool, "%s", atrium_last_error());
}
