// What Swift cannot say itself: calls with a variable number of arguments, and the destructors
// that are cast from numbers.
#pragma once
#include <sqlite3.h>

// The library copies the bytes before these return.
static inline int atrium_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes,
                                          sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, count ? bytes : "", count, SQLITE_TRANSIENT,
                             SQLITE_UTF8);
}

static inline int atrium_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes,
                                          sqlite3_uint64 count) {
  return count ? sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT)
               : sqlite3_bind_zeroblob(statement, index, 0);
}

// Sets a switch of one connection and answers what it is then, or -1.
static inline int atrium_sqlite_switch(sqlite3 *connection, int option, int on) {
  int is = -1;
  return sqlite3_db_config(connection, option, on, &is) == SQLITE_OK ? is : -1;
}
