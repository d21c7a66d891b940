/* The spool as files: torn at every byte, damaged at every byte, full, in use, full disk. */
#include "spool.h"

#include "expect.h"

#include <dirent.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <signal.h>
#include <unistd.h>

static const char *folder;
static int notices;

static void note(void *context, const char *text) {
  (void)context, (void)text;
  notices += 1;
}

static struct dk_spool begin(uint64_t limit, uint64_t segment) {
  return (struct dk_spool){.limit_bytes = limit, .segment_bytes = segment, .notice = note};
}

static void clear(void) {
  DIR *listing = opendir(folder);
  if (listing == NULL) return;
  for (struct dirent *entry; (entry = readdir(listing)) != NULL;) {
    char path[600];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (entry->d_name[0] != '.') unlink(path);
  }
  closedir(listing);
}

/* The files with records, in their order; returns their number. */
static int segments(char names[][600], int room) {
  struct dirent **entries;
  int count = scandir(folder, &entries, NULL, alphasort), found = 0;
  for (int at = 0; at < count; at++) {
    if (strstr(entries[at]->d_name, ".signals") != NULL && found < room) {
      snprintf(names[found++], 600, "%s/%s", folder, entries[at]->d_name);
    }
    free(entries[at]);
  }
  if (count >= 0) free(entries);
  return found;
}

/* Record n has n % 97 + 1 bytes of its own letter. */
static uint32_t fill(uint8_t *to, uint64_t number) {
  uint32_t length = (uint32_t)(number % 97) + 1;
  memset(to, 'a' + (int)(number % 26), length);
  return length;
}

static int append(struct dk_spool *spool, uint64_t first, size_t count) {
  uint8_t payloads[64 * 100];
  uint32_t lengths[64];
  size_t length = 0;
  for (size_t at = 0; at < count; at++) {
    lengths[at] = fill(payloads + length, first + at);
    length += lengths[at];
  }
  return dk_spool_append(spool, payloads, lengths, count);
}

static bool is_right(const struct dk_record *record) {
  uint8_t wanted[100];
  uint32_t length = fill(wanted, record->sequence);
  return record->length == length && memcmp(record->payload, wanted, length) == 0;
}

/* Reads all there is; -1 when a record is not what was written, or not in order. */
static int read_all(struct dk_spool *spool, uint64_t *last) {
  struct dk_record record;
  int count = 0;
  while (dk_spool_read(spool, &record) == DK_FOUND) {
    if (!is_right(&record) || record.sequence <= *last) return -1;
    *last = record.sequence;
    count += 1;
  }
  return count;
}

static void copy_file(const char *from, const char *to, off_t length) {
  static uint8_t bytes[1 << 20];
  int in = open(from, O_RDONLY), out = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ssize_t got = read(in, bytes, (size_t)length);
  EXPECT(got == length && write(out, bytes, (size_t)got) == got);
  close(in);
  close(out);
}

static void put_byte(const char *path, off_t at, uint8_t change) {
  int fd = open(path, O_RDWR);
  uint8_t byte;
  EXPECT(pread(fd, &byte, 1, at) == 1);
  byte ^= change;
  EXPECT(pwrite(fd, &byte, 1, at) == 1);
  close(fd);
}

static off_t size_of(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 ? status.st_size : -1;
}

/* ---- The tests -------------------------------------------------------------------------- */

static void order_and_space(void) {
  clear();
  struct dk_spool spool = begin(1 << 20, 4096);
  EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK);
  uint64_t last = 0;
  for (uint64_t next = 1; next <= 1000; next += 10) {
    EXPECT(append(&spool, next, 10) == ATRIUM_OK);
    if (next % 100 == 1) EXPECT(read_all(&spool, &last) == (next == 1 ? 10 : 100));
  }
  EXPECT(spool.waiting == 1000 && spool.count > 5);
  uint64_t before = dk_spool_bytes(&spool);
  EXPECT(dk_spool_acknowledge(&spool, 500, 500) == ATRIUM_OK);
  EXPECT(spool.waiting == 500 && dk_spool_bytes(&spool) < before);
  EXPECT(read_all(&spool, &last) == 90);
  dk_spool_rewind(&spool);
  last = 500;
  EXPECT(read_all(&spool, &last) == 500);
  dk_spool_close(&spool);
  spool = begin(1 << 20, 4096);
  EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK);
  last = 500;
  EXPECT(spool.waiting == 500 && read_all(&spool, &last) == 500 && last == 1000);
  EXPECT(dk_spool_acknowledge(&spool, 1000, 500) == ATRIUM_OK && spool.waiting == 0);
  EXPECT(append(&spool, 1001, 1) == ATRIUM_OK);
  EXPECT(read_all(&spool, &last) == 1 && last == 1001);
  dk_spool_close(&spool);
  EXPECT(notices == 0);
}

static void unread_and_bounds(void) {
  clear();
  struct dk_spool spool = begin(64 * 1024, 8192), second = begin(1 << 20, 4096);
  struct dk_record record;
  EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK);
  EXPECT(dk_spool_open(&second, folder) == ATRIUM_SPOOL_BUSY);
  dk_spool_close(&second);
  uint64_t next = 1;
  int result;
  while ((result = append(&spool, next, 20)) == ATRIUM_OK) next += 20;
  EXPECT(result == ATRIUM_SPOOL_FULL && strstr(atrium_last_error(), "65536") != NULL);
  EXPECT(dk_spool_bytes(&spool) <= 64 * 1024 && next > 500);
  EXPECT(dk_spool_read(&spool, &record) == DK_FOUND && record.sequence == 1);
  dk_spool_unread(&spool, &record);
  EXPECT(dk_spool_read(&spool, &record) == DK_FOUND && record.sequence == 1);
  EXPECT(dk_spool_acknowledge(&spool, next - 1, next - 1) == ATRIUM_OK);
  EXPECT(append(&spool, next, 20) == ATRIUM_OK);
  uint64_t last = 0;
  EXPECT(read_all(&spool, &last) == 20);
  dk_spool_close(&spool);
}

/* A spool whose last segment is cut after `length` bytes, for every length. */
static void torn_at_every_byte(void) {
  clear();
  notices = 0;
  struct dk_spool spool = begin(1 << 20, 1024);
  EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK);
  for (uint64_t next = 1; next <= 45; next++) EXPECT(append(&spool, next, 1) == ATRIUM_OK);
  dk_spool_close(&spool);
  char names[8][600], kept[600];
  int count = segments(names, 8);
  EXPECT(count >= 2);
  snprintf(kept, sizeof kept, "%s/kept", folder);
  off_t size = size_of(names[count - 1]);
  copy_file(names[count - 1], kept, size);
  uint64_t fewest = 45;
  for (off_t length = size; length >= 0; length--) {
    copy_file(kept, names[count - 1], length);
    spool = begin(1 << 20, 1024);
    EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK);
    uint64_t last = 0, waiting = spool.waiting;
    EXPECT(waiting <= fewest && read_all(&spool, &last) == (int)waiting && last == waiting);
    EXPECT(spool.next == waiting + 1);
    fewest = waiting;
    /* What comes then is read again after another start. */
    EXPECT(append(&spool, waiting + 1, 3) == ATRIUM_OK);
    EXPECT(read_all(&spool, &last) == 3 && last == waiting + 3);
    dk_spool_close(&spool);
    spool = begin(1 << 20, 1024);
    last = 0;
    EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK && spool.damaged_bytes == 0);
    EXPECT(read_all(&spool, &last) == (int)waiting + 3);
    dk_spool_close(&spool);
    char more[8][600];
    for (int at = segments(more, 8) - 1; at >= count - 1; at--) unlink(more[at]);
  }
  EXPECT(fewest < 45 && notices > 0);
}

/* An end of zeros, or of noise, as file systems leave after a loss of power. */
static void strange_ends(void) {
  for (int kind = 0; kind < 3; kind++) {
    clear();
    struct dk_spool spool = begin(1 << 20, 1 << 17);
    EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK && append(&spool, 1, 30) == ATRIUM_OK);
    dk_spool_close(&spool);
    char names[2][600];
    EXPECT(segments(names, 2) == 1);
    static uint8_t noise[100000];
    if (kind == 1) dk_random(noise, sizeof noise);
    if (kind == 2) memset(noise, 0xff, sizeof noise);
    int fd = open(names[0], O_WRONLY | O_APPEND);
    EXPECT(write(fd, noise, sizeof noise) == (ssize_t)sizeof noise);
    close(fd);
    spool = begin(1 << 20, 1 << 17);
    uint64_t last = 0;
    EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK);
    EXPECT(spool.damaged_bytes == sizeof noise && read_all(&spool, &last) == 30);
    dk_spool_close(&spool);
  }
}

/* One changed byte costs the record it is in and no other. */
static void damaged_at_every_byte(void) {
  clear();
  struct dk_spool spool = begin(1 << 20, 1 << 17);
  EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK && append(&spool, 1, 12) == ATRIUM_OK);
  dk_spool_close(&spool);
  char names[2][600];
  EXPECT(segments(names, 2) == 1);
  off_t size = size_of(names[0]);
  char kept[600];
  snprintf(kept, sizeof kept, "%s/kept", folder);
  copy_file(names[0], kept, size);
  for (off_t at = 0; at < size; at++) {
    copy_file(kept, names[0], size);
    put_byte(names[0], at, (uint8_t)(1 << at % 8));
    spool = begin(1 << 20, 1 << 17);
    int result = dk_spool_open(&spool, folder);
    uint64_t last = 0;
    if (at == 6 || at == 7) {
      EXPECT(result == ATRIUM_SPOOL_FAILED && strstr(atrium_last_error(), "version") != NULL);
    } else {
      EXPECT(result == ATRIUM_OK && read_all(&spool, &last) == (at < DK_SEGMENT_HEADER ? 12 : 11));
    }
    dk_spool_close(&spool);
  }
  for (off_t at = 0; at < 20; at++) {
    copy_file(kept, names[0], size);
    spool = begin(1 << 20, 1 << 17);
    uint64_t last = 0;
    EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK);
    EXPECT(dk_spool_acknowledge(&spool, 5, 5) == ATRIUM_OK);
    dk_spool_close(&spool);
    char position[600];
    snprintf(position, sizeof position, "%s/acknowledged", folder);
    put_byte(position, at, 1);
    spool = begin(1 << 20, 1 << 17);
    EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK && read_all(&spool, &last) == 12);
    dk_spool_close(&spool);
    unlink(position);
  }
}

/* The disk refuses in the middle of an append: nothing of it is there, all before is. */
static void refused_writes(void) {
  clear();
  signal(SIGXFSZ, SIG_IGN);
  struct dk_spool spool = begin(1 << 20, 1 << 17);
  struct rlimit whole, small;
  EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK && append(&spool, 1, 40) == ATRIUM_OK);
  getrlimit(RLIMIT_FSIZE, &whole);
  off_t size = spool.segments[0].size;
  for (off_t more = 0; more < 400; more += 7) {
    uint64_t next = spool.next, waiting = spool.waiting;
    small = (struct rlimit){.rlim_cur = (rlim_t)(size + more), .rlim_max = whole.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    int result = append(&spool, next, 40);
    setrlimit(RLIMIT_FSIZE, &whole);
    EXPECT(result == ATRIUM_SPOOL_FAILED && spool.waiting == waiting);
    EXPECT(spool.next == next + 40);
    EXPECT(append(&spool, spool.next, 1) == ATRIUM_OK);
    size = spool.segments[spool.count - 1].size;
  }
  uint64_t last = 0, waiting = spool.waiting;
  EXPECT(read_all(&spool, &last) == (int)waiting);
  dk_spool_close(&spool);
  spool = begin(1 << 20, 1 << 17);
  last = 0;
  EXPECT(dk_spool_open(&spool, folder) == ATRIUM_OK && spool.waiting == waiting);
  EXPECT(read_all(&spool, &last) == (int)waiting);
  dk_spool_close(&spool);
}

int main(int count, char **words) {
  if (count != 2) return 2;
  folder = words[1];
  EXPECT(dk_crc32c(0, "123456789", 9) == 0xe3069283);
  order_and_space();
  unread_and_bounds();
  torn_at_every_byte();
  strange_ends();
  damaged_at_every_byte();
  refused_writes();
  clear();
  return expect_end();
}
