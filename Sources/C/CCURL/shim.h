// libcurl as Swift sees it: functions for its variadic macros, the addresses of sockets, and the
// thread that drives it.
#pragma once

// Its checks of types need constant options; the functions below have types of their own.
#define CURL_DISABLE_TYPECHECK
#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

extern int pthread_setname_np(pthread_t, const char *);

static inline CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_size(CURL *easy, CURLoption option, int64_t value) {
  return curl_easy_setopt(easy, option, (curl_off_t)value);
}

static inline CURLcode ccurl_set_text(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

// The size of the fields was set before: they may hold any bytes. They are copied.
static inline CURLcode ccurl_set_body(CURL *easy, const void *bytes) {
  return curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, bytes);
}

static inline CURLcode ccurl_set_headers(CURL *easy, struct curl_slist *headers) {
  return curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
}

static inline CURLcode ccurl_set_error_buffer(CURL *easy, char *buffer) {
  return curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, buffer);
}

typedef size_t (*ccurl_on_bytes)(char *bytes, size_t size, size_t count, void *context);
typedef curl_socket_t (*ccurl_on_open)(void *context, curlsocktype purpose,
                                       struct curl_sockaddr *address);

static inline void ccurl_set_callbacks(CURL *easy, void *context, ccurl_on_bytes header,
                                       ccurl_on_bytes body, ccurl_on_open open) {
  curl_easy_setopt(easy, CURLOPT_PRIVATE, context);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, context);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, context);
}

static inline void *ccurl_context(CURL *easy) {
  void *context = NULL;
  curl_easy_getinfo(easy, CURLINFO_PRIVATE, &context);
  return context;
}

static inline long ccurl_status(CURL *easy) {
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

static inline void ccurl_set_multi_long(CURLM *multi, CURLMoption option, long value) {
  (void)curl_multi_setopt(multi, option, value);
}

// The next transfer that has ended, and how; NULL when there is none.
static inline CURL *ccurl_next_ended(CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left))) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return message->easy_handle;
    }
  }
  return NULL;
}

// Copies the address and answers its length: 4, 16, or 0 for what is no internet address.
static inline int ccurl_address(const struct curl_sockaddr *address, uint8_t *copy) {
  if (address->family == AF_INET) {
    memcpy(copy, &((const struct sockaddr_in *)&address->addr)->sin_addr, 4);
    return 4;
  }
  if (address->family == AF_INET6) {
    memcpy(copy, &((const struct sockaddr_in6 *)&address->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}

static inline curl_socket_t ccurl_open(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static inline curl_socket_t ccurl_refused(void) { return CURL_SOCKET_BAD; }

// Starts a thread that ends by itself; 0 or the errno value.
static inline int ccurl_thread_start(void *(*body)(void *), void *argument) {
  pthread_t thread;
  pthread_attr_t attributes;
  int failed = pthread_attr_init(&attributes);
  if (failed) return failed;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  failed = pthread_create(&thread, &attributes, body, argument);
  pthread_attr_destroy(&attributes);
  return failed;
}

// Names the thread and keeps the process's signals away from it and from the threads that it
// starts: OpenSSL may write to a closed connection, and SIGPIPE would end the process. Faults of the
// thread itself are still told.
static inline void ccurl_thread_prepare(const char *name) {
  static const int faults[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
  sigset_t blocked;
  sigfillset(&blocked);
  for (size_t at = 0; at < sizeof faults / sizeof faults[0]; at++) sigdelset(&blocked, faults[at]);
  pthread_sigmask(SIG_BLOCK, &blocked, NULL);
  pthread_setname_np(pthread_self(), name);
}
