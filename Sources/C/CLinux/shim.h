// The system calls of the event loop and of sockets. Each function answers what the kernel said:
// a result of zero or more, or the errno value, negated. What is interrupted is tried again.
#pragma once

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/sockios.h>
#include <malloc.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

// Declared by hand: with _GNU_SOURCE, types of this module would differ from those of Glibc.
extern int accept4(int, struct sockaddr *__restrict, socklen_t *__restrict, int);
extern int pthread_setname_np(pthread_t, const char *);
extern const char *strerrorname_np(int);
extern const char *strerrordesc_np(int);

#define CLINUX_AGAIN(call) \
  ({ \
    long clinux_result; \
    do { \
      clinux_result = (long)(call); \
    } while (clinux_result < 0 && errno == EINTR); \
    clinux_result < 0 ? -(long)errno : clinux_result; \
  })

// ---- memory ----

static inline void clinux_trim(void) { (void)malloc_trim(0); }

// ---- events ----

static const uint32_t clinux_readable = EPOLLIN;
static const uint32_t clinux_writable = EPOLLOUT;
static const uint32_t clinux_broken = EPOLLHUP | EPOLLERR;

static inline int clinux_epoll_create(void) {
  int made = epoll_create1(EPOLL_CLOEXEC);
  return made < 0 ? -errno : made;
}

static inline int clinux_epoll_change(int epoll, int change, int fd, uint32_t events,
                                      uint64_t token) {
  struct epoll_event event;
  memset(&event, 0, sizeof event);
  event.events = events;
  event.data.u64 = token;
  return epoll_ctl(epoll, change, fd, &event) < 0 ? -errno : 0;
}

static inline int clinux_epoll_add(int epoll, int fd, uint32_t events, uint64_t token) {
  return clinux_epoll_change(epoll, EPOLL_CTL_ADD, fd, events, token);
}

// A counter tells each write once (edge-triggered), so that it need not be read back.
static inline int clinux_epoll_add_counter(int epoll, int fd, uint64_t token) {
  return clinux_epoll_change(epoll, EPOLL_CTL_ADD, fd, EPOLLIN | EPOLLET, token);
}

static inline int clinux_epoll_modify(int epoll, int fd, uint32_t events, uint64_t token) {
  return clinux_epoll_change(epoll, EPOLL_CTL_MOD, fd, events, token);
}

static inline int clinux_epoll_remove(int epoll, int fd) {
  return clinux_epoll_change(epoll, EPOLL_CTL_DEL, fd, 0, 0);
}

// An interrupted wait is a wait without events: the caller's time has moved on.
static inline int clinux_epoll_wait(int epoll, struct epoll_event *events, int limit,
                                    int timeout_ms) {
  int count = epoll_wait(epoll, events, limit, timeout_ms);
  return count >= 0 ? count : errno == EINTR ? 0 : -errno;
}

static inline int clinux_counter_create(void) {
  int made = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  return made < 0 ? -errno : made;
}

static inline int clinux_counter_add(int fd) {
  uint64_t one = 1;
  return (int)CLINUX_AGAIN(write(fd, &one, sizeof one));
}

// The clock behind Swift's ContinuousClock: monotonic, counts while the machine sleeps.
static inline int64_t clinux_now_ns(void) {
  struct timespec time;
  clock_gettime(CLOCK_BOOTTIME, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

// ---- sockets ----

static inline int clinux_socket(int family) {
  int made = socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  return made < 0 ? -errno : made;
}

static inline int clinux_socket_pair(int *ends) {
  return socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) < 0 ? -errno : 0;
}

static inline int clinux_bind(int fd, const struct sockaddr_storage *to, socklen_t size) {
  return bind(fd, (const struct sockaddr *)to, size) < 0 ? -errno : 0;
}

static inline int clinux_listen(int fd, int backlog) {
  return listen(fd, backlog) < 0 ? -errno : 0;
}

static inline int clinux_accept(int fd, struct sockaddr_storage *peer, socklen_t *size) {
  return (int)CLINUX_AGAIN(
      accept4(fd, (struct sockaddr *)peer, size, SOCK_NONBLOCK | SOCK_CLOEXEC));
}

static inline int clinux_connect(int fd, const struct sockaddr_storage *to, socklen_t size) {
  return connect(fd, (const struct sockaddr *)to, size) < 0 ? -errno : 0;
}

static inline long clinux_receive(int fd, void *bytes, size_t count) {
  return CLINUX_AGAIN(recv(fd, bytes, count, 0));
}

static inline long clinux_send(int fd, const void *bytes, size_t count) {
  return CLINUX_AGAIN(send(fd, bytes, count, MSG_NOSIGNAL));
}

static inline long clinux_send_pieces(int fd, struct iovec *pieces, size_t count) {
  struct msghdr message;
  memset(&message, 0, sizeof message);
  message.msg_iov = pieces;
  message.msg_iovlen = count;
  return CLINUX_AGAIN(sendmsg(fd, &message, MSG_NOSIGNAL));
}

static inline int clinux_shutdown(int fd, int how) { return shutdown(fd, how) < 0 ? -errno : 0; }

// Linux closes the descriptor even when close is interrupted: never try again.
static inline void clinux_close(int fd) { close(fd); }

static inline int clinux_set(int fd, int level, int option, int value) {
  return setsockopt(fd, level, option, &value, sizeof value) < 0 ? -errno : 0;
}

/// Closing then resets the connection, and nothing of it waits in the system.
static inline int clinux_no_linger(int fd) {
  struct linger linger = {.l_onoff = 1, .l_linger = 0};
  return setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof linger) < 0 ? -errno : 0;
}

// The value of an option, which may be any number: `result` says whether it was read.
static inline int clinux_get(int fd, int level, int option, int *result) {
  int value = 0;
  socklen_t size = sizeof value;
  *result = getsockopt(fd, level, option, &value, &size) < 0 ? -errno : 0;
  return value;
}

// Bytes written that the other side has not acknowledged, of Unix sockets not read.
static inline int clinux_waiting(int fd) {
  int value = 0;
  return ioctl(fd, SIOCOUTQ, &value) < 0 ? -errno : value;
}

static inline int clinux_own_name(int fd, struct sockaddr_storage *name, socklen_t *size) {
  return getsockname(fd, (struct sockaddr *)name, size) < 0 ? -errno : 0;
}

static inline int clinux_peer_name(int fd, struct sockaddr_storage *name, socklen_t *size) {
  return getpeername(fd, (struct sockaddr *)name, size) < 0 ? -errno : 0;
}

static inline int clinux_peer_credentials(int fd, int32_t *process, uint32_t *user,
                                          uint32_t *group) {
  struct {
    int32_t pid;
    uint32_t uid, gid;
  } seen = {0, 0, 0};
  socklen_t size = sizeof seen;
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &seen, &size) < 0) return -errno;
  *process = seen.pid;
  *user = seen.uid;
  *group = seen.gid;
  return 0;
}

// ---- addresses ----

static inline socklen_t clinux_name_ipv4(struct sockaddr_storage *name, uint32_t address,
                                         uint16_t port) {
  struct sockaddr_in *in = (struct sockaddr_in *)name;
  memset(in, 0, sizeof *in);
  in->sin_family = AF_INET;
  in->sin_port = htons(port);
  in->sin_addr.s_addr = htonl(address);
  return sizeof *in;
}

static inline socklen_t clinux_name_ipv6(struct sockaddr_storage *name, const uint8_t *address,
                                         uint16_t port, uint32_t scope) {
  struct sockaddr_in6 *in = (struct sockaddr_in6 *)name;
  memset(in, 0, sizeof *in);
  in->sin6_family = AF_INET6;
  in->sin6_port = htons(port);
  in->sin6_scope_id = scope;
  memcpy(&in->sin6_addr, address, 16);
  return sizeof *in;
}

// 0 when the path does not fit, its ending NUL included.
static inline socklen_t clinux_name_unix(struct sockaddr_storage *name, const char *path,
                                         size_t length) {
  struct sockaddr_un *un = (struct sockaddr_un *)name;
  if (length == 0 || length >= sizeof un->sun_path) return 0;
  memset(un, 0, sizeof *un);
  un->sun_family = AF_UNIX;
  memcpy(un->sun_path, path, length);
  return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length + 1);
}

static inline int clinux_family(const struct sockaddr_storage *name) { return name->ss_family; }

static inline uint16_t clinux_port(const struct sockaddr_storage *name) {
  // sin_port and sin6_port lie at the same place.
  return ntohs(((const struct sockaddr_in *)name)->sin_port);
}

static inline uint32_t clinux_ipv4(const struct sockaddr_storage *name) {
  return ntohl(((const struct sockaddr_in *)name)->sin_addr.s_addr);
}

static inline uint32_t clinux_ipv6(const struct sockaddr_storage *name, uint8_t *address) {
  const struct sockaddr_in6 *in = (const struct sockaddr_in6 *)name;
  memcpy(address, &in->sin6_addr, 16);
  return in->sin6_scope_id;
}

// Copies the path without its NUL and answers its length; 0 for a socket without a name.
static inline size_t clinux_unix_path(const struct sockaddr_storage *name, socklen_t size,
                                      char *path, size_t limit) {
  const struct sockaddr_un *un = (const struct sockaddr_un *)name;
  size_t start = offsetof(struct sockaddr_un, sun_path);
  if (size <= start) return 0;
  size_t length = strnlen(un->sun_path, size - start);
  if (length > limit) length = limit;
  memcpy(path, un->sun_path, length);
  return length;
}

static inline int clinux_resolve(const char *host, struct addrinfo **found) {
  struct addrinfo hints;
  memset(&hints, 0, sizeof hints);
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  return getaddrinfo(host, NULL, &hints, found);
}

static inline void clinux_copy_name(const struct addrinfo *from, struct sockaddr_storage *name) {
  memset(name, 0, sizeof *name);
  if (from->ai_addrlen <= sizeof *name) memcpy(name, from->ai_addr, from->ai_addrlen);
}

// ---- files of Unix sockets ----

// What lies at the path: 0 nothing, 1 a socket, 2 something else; device and inode identify it.
static inline int clinux_file_kind(const char *path, uint64_t *device, uint64_t *inode) {
  struct stat seen;
  if (lstat(path, &seen) < 0) return errno == ENOENT ? 0 : -errno;
  *device = seen.st_dev;
  *inode = seen.st_ino;
  return S_ISSOCK(seen.st_mode) ? 1 : 2;
}

static inline int clinux_unlink(const char *path) { return unlink(path) < 0 ? -errno : 0; }

static inline int clinux_chmod(const char *path, uint32_t mode) {
  return chmod(path, mode) < 0 ? -errno : 0;
}

// ---- threads and texts ----

// Processors that this process may run on; at least 1.
static inline int clinux_processors(void) {
  uint8_t set[1024] = {0};
  long size = syscall(SYS_sched_getaffinity, 0, sizeof set, set);
  int count = 0;
  for (long at = 0; at < size; at++) count += __builtin_popcount(set[at]);
  return count < 1 ? 1 : count;
}

static inline int clinux_thread_start(pthread_t *thread, size_t stack_bytes,
                                      void *(*body)(void *), void *argument) {
  pthread_attr_t attributes;
  int failed = pthread_attr_init(&attributes);
  if (failed) return -failed;
  failed = pthread_attr_setstacksize(&attributes, stack_bytes);
  if (!failed) failed = pthread_create(thread, &attributes, body, argument);
  pthread_attr_destroy(&attributes);
  return -failed;
}

// At most 15 bytes are kept by the kernel.
static inline void clinux_thread_name(const char *name) {
  char kept[16] = {0};
  strncpy(kept, name, sizeof kept - 1);
  pthread_setname_np(pthread_self(), kept);
}

static inline const char *clinux_errno_name(int code) {
  const char *name = strerrorname_np(code);
  return name ? name : "unknown";
}

static inline const char *clinux_errno_text(int code) {
  const char *text = strerrordesc_np(code);
  return text ? text : "unknown error";
}
