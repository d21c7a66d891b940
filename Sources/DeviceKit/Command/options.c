/* The command line of atrium-device. */
#include "options.h"

#include "moment.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "usage: atrium-device --host NAME --realm NAME --ca FILE --cert FILE --key FILE\n"
    "                     --spool FOLDER [options] <lines\n"
    "       atrium-device --check [--input FILE]\n"
    "\n"
    "Reads one signal on each line, keeps it on disk and sends it to the gateway of the mall\n"
    "until the gateway has it on disk. Nothing is lost when the network, the power or this\n"
    "program goes away.\n"
    "\n"
    "  try_on member=M1001 item=coat-oat shop=heqi zone=l2-a mall=lanting-sh\n"
    "  presence device=a4:83:e7:00:11:22 sensor=ap-17 zone=l2-a mall=lanting-sh\n"
    "  portal_login member=M1001 device=a4:83:e7:00:11:22 zone=l1 mall=lanting-sh\n"
    "  receipt member=M1001 shop=heqi number=00042 line=coat-oat:1:89900 total=89900\n"
    "          currency=CNY mall=lanting-sh            (on one line)\n"
    "\n"
    "Any of them takes id=UUIDv7 and time=2026-11-22T10:00:00+08:00 (or milliseconds since\n"
    "1970); without them the id is made and the time is now. A space in a value is %20, a\n"
    "percent sign %25. Empty lines and lines that begin with # are passed over.\n"
    "\n"
    "The gateway\n"
    "  --host NAME           its name, as its certificate has it\n"
    "  --port NUMBER         its port (7400)\n"
    "  --address ADDRESS     connect to this numeric address instead of looking up NAME\n"
    "  --realm NAME          the realm of this device\n"
    "  --ca FILE             PEM: who may have signed the gateway's certificate\n"
    "  --cert FILE           PEM: this device's certificate and those between\n"
    "  --key FILE            PEM: its key, without pass phrase\n"
    "\n"
    "The spool\n"
    "  --spool FOLDER        where signals wait; one process at a time\n"
    "  --spool-limit BYTES   most of it, such as 512K, 64M or 2G (64M)\n"
    "\n"
    "Input\n"
    "  --input FILE          read lines from FILE instead of the standard input\n"
    "  --socket PATH         listen at a Unix socket; each line is answered by `ok ID` once it\n"
    "                        is on disk, or by `error …`\n"
    "  --mall NAME           the mall of lines that name none\n"
    "  --zone NAME           the zone of lines that name none\n"
    "  --currency CODE       the currency of receipts that name none\n"
    "  --print-ids           print `ok LINE ID` for each line once it is on disk\n"
    "\n"
    "Running\n"
    "  --once                end when the input has ended and all of the spool is answered\n"
    "  --timeout SECONDS     with --once: end with exit code 1 when that takes longer\n"
    "  --check               only read the lines and tell what is wrong with them\n"
    "  --quiet               tell errors only\n"
    "  --batch-wait MS       how long a signal may wait for company (200)\n"
    "  --retry-min MS        first wait before connecting again (1000)\n"
    "  --retry-max MS        longest wait (60000)\n"
    "  --refused-wait MS     wait after the gateway has refused this device (300000)\n"
    "  --connect-timeout MS  for TCP and TLS (10000)\n"
    "  --answer-timeout MS   for the answer to a batch (30000)\n"
    "  --keepalive MS        silence after which the gateway is asked for a sign of life (30000)\n"
    "  --ping-timeout MS     for that sign (10000)\n"
    "  --version, --help\n"
    "\n"
    "SIGTERM and SIGINT stop reading; what is read is sent for up to 5 seconds more, the rest\n"
    "stays in the spool for the next start. SIGUSR1 prints statistics.\n"
    "\n"
    "Exit code 0: all went well. 1: lines were wrong, signals were rejected, --once did not\n"
    "finish, or spool or certificates cannot be used. 2: the command line is wrong.\n";

enum {
  HOST = 256, PORT, ADDRESS, REALM, CA, CERT, KEY, SPOOL, SPOOL_LIMIT, INPUT, SOCKET, MALL, ZONE,
  CURRENCY, PRINT_IDS, ONCE, TIMEOUT, CHECK, QUIET, BATCH_WAIT, RETRY_MIN, RETRY_MAX,
  REFUSED_WAIT, CONNECT_TIMEOUT, ANSWER_TIMEOUT, KEEPALIVE, PING_TIMEOUT, VERSION, HELP,
};

static const struct option long_options[] = {
    {"host", required_argument, NULL, HOST},
    {"port", required_argument, NULL, PORT},
    {"address", required_argument, NULL, ADDRESS},
    {"realm", required_argument, NULL, REALM},
    {"ca", required_argument, NULL, CA},
    {"cert", required_argument, NULL, CERT},
    {"key", required_argument, NULL, KEY},
    {"spool", required_argument, NULL, SPOOL},
    {"spool-limit", required_argument, NULL, SPOOL_LIMIT},
    {"input", required_argument, NULL, INPUT},
    {"socket", required_argument, NULL, SOCKET},
    {"mall", required_argument, NULL, MALL},
    {"zone", required_argument, NULL, ZONE},
    {"currency", required_argument, NULL, CURRENCY},
    {"print-ids", no_argument, NULL, PRINT_IDS},
    {"once", no_argument, NULL, ONCE},
    {"timeout", required_argument, NULL, TIMEOUT},
    {"check", no_argument, NULL, CHECK},
    {"quiet", no_argument, NULL, QUIET},
    {"batch-wait", required_argument, NULL, BATCH_WAIT},
    {"retry-min", required_argument, NULL, RETRY_MIN},
    {"retry-max", required_argument, NULL, RETRY_MAX},
    {"refused-wait", required_argument, NULL, REFUSED_WAIT},
    {"connect-timeout", required_argument, NULL, CONNECT_TIMEOUT},
    {"answer-timeout", required_argument, NULL, ANSWER_TIMEOUT},
    {"keepalive", required_argument, NULL, KEEPALIVE},
    {"ping-timeout", required_argument, NULL, PING_TIMEOUT},
    {"version", no_argument, NULL, VERSION},
    {"help", no_argument, NULL, HELP},
    {NULL, 0, NULL, 0},
};

/* A number between two bounds; says what is wrong otherwise. */
static bool number(const char *option, const char *text, int64_t least, int64_t most,
                   int64_t *value) {
  if (number_read(text, value) && *value >= least && *value <= most) return true;
  fprintf(stderr, "atrium-device: --%s: expected a number from %lld to %lld\n", option,
          (long long)least, (long long)most);
  return false;
}

static bool bytes(const char *option, const char *text, uint64_t *value) {
  char digits[24];
  size_t length = strspn(text, "0123456789");
  int64_t count;
  static const char units[] = "KMG";
  const char *unit = text[length] == 0 ? NULL : strchr(units, text[length]);
  bool is_whole = text[length] == 0 || (unit != NULL && text[length + 1] == 0);
  if (is_whole && length > 0 && length <= 12) {
    memcpy(digits, text, length);
    digits[length] = 0;
    if (number_read(digits, &count)) {
      *value = (uint64_t)count << (unit == NULL ? 0 : 10 * (unit - units + 1));
      if (*value >= 64 * 1024) return true;
    }
  }
  fprintf(stderr, "atrium-device: --%s: expected bytes such as 512K, 64M or 2G, at least 64K\n",
          option);
  return false;
}

static uint32_t *duration(struct atrium_config *config, int option) {
  switch (option) {
    case BATCH_WAIT: return &config->batch_wait_ms;
    case RETRY_MIN: return &config->retry_min_ms;
    case RETRY_MAX: return &config->retry_max_ms;
    case REFUSED_WAIT: return &config->refused_wait_ms;
    case CONNECT_TIMEOUT: return &config->connect_timeout_ms;
    case ANSWER_TIMEOUT: return &config->answer_timeout_ms;
    case KEEPALIVE: return &config->keepalive_ms;
    case PING_TIMEOUT: return &config->ping_timeout_ms;
    default: return NULL;
  }
}

static const char **text_option(struct options *options, int option) {
  switch (option) {
    case HOST: return &options->config.host;
    case ADDRESS: return &options->config.address;
    case REALM: return &options->config.realm;
    case CA: return &options->config.ca_file;
    case CERT: return &options->config.certificate_file;
    case KEY: return &options->config.key_file;
    case SPOOL: return &options->config.spool_folder;
    case INPUT: return &options->input;
    case SOCKET: return &options->socket;
    case MALL: return &options->absent.mall;
    case ZONE: return &options->absent.zone;
    case CURRENCY: return &options->absent.currency;
    default: return NULL;
  }
}

/* Takes one option; false when its value is wrong. */
static bool take(struct options *options, int option, const char *name, const char *value) {
  int64_t count;
  const char **text = text_option(options, option);
  uint32_t *ms = duration(&options->config, option);
  if (text != NULL) {
    *text = value;
    return true;
  }
  if (ms != NULL) {
    if (!number(name, value, 1, 24 * 3600 * 1000, &count)) return false;
    *ms = (uint32_t)count;
    return true;
  }
  switch (option) {
    case PORT:
      if (!number(name, value, 1, 65535, &count)) return false;
      options->config.port = (uint16_t)count;
      return true;
    case TIMEOUT:
      if (!number(name, value, 1, 7 * 24 * 3600, &count)) return false;
      options->timeout_s = (int)count;
      return true;
    case SPOOL_LIMIT: return bytes(name, value, &options->config.spool_bytes);
    case PRINT_IDS: options->prints_ids = true; return true;
    case ONCE: options->is_once = true; return true;
    case CHECK: options->is_check = true; return true;
    default: options->is_quiet = true; return true;
  }
}

static int usage(const char *what) {
  if (what != NULL) fprintf(stderr, "atrium-device: %s\n", what);
  fprintf(stderr, "atrium-device --help says how it is used\n");
  return EXIT_USAGE;
}

static int check_whole(const struct options *options) {
  const struct atrium_config *config = &options->config;
  if (options->socket != NULL && options->input != NULL) {
    return usage("--socket, --input: expected at most one of them");
  }
  if (options->socket != NULL && (options->is_once || options->is_check)) {
    return usage("--socket: does not go with --once or --check");
  }
  if (options->is_check) return -1;
  if (config->host == NULL) return usage("--host: expected");
  if (config->realm == NULL) return usage("--realm: expected");
  if (config->ca_file == NULL) return usage("--ca: expected");
  if (config->certificate_file == NULL) return usage("--cert: expected");
  if (config->key_file == NULL) return usage("--key: expected");
  if (config->spool_folder == NULL) return usage("--spool: expected");
  return -1;
}

int options_read(int count, char **words, struct options *options) {
  *options = (struct options){.timeout_s = -1};
  int option, index = 0;
  while ((option = getopt_long(count, words, "", long_options, &index)) != -1) {
    if (option == '?') return usage(NULL);
    if (option == HELP) {
      fputs(help, stdout);
      return EXIT_FINE;
    }
    if (option == VERSION) {
      puts("atrium-device " ATRIUM_DEVICE_VERSION);
      return EXIT_FINE;
    }
    if (!take(options, option, long_options[index].name, optarg)) return usage(NULL);
  }
  if (optind < count) return usage("only options are expected; lines come from --input");
  return check_whole(options);
}
