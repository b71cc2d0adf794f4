// What glibc's Node and libstdc++ call and musl lacks. Loaded beside them, it lets Node for glibc run over musl's libc.
#define _GNU_SOURCE
#include <fcntl.h>
#include <locale.h>
#include <pthread.h>
#include <resolv.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/random.h>
#include <time.h>

char __libc_single_threaded = 0;
void *__libc_stack_end;

struct {
  unsigned vendor, type, subtype, features[1];
} __cpu_model;
unsigned __cpu_features2[4];
int __cpu_indicator_init(void) { return 0; }

// Destructors of thread_local objects, the last made first.
struct destructor {
  void (*run)(void *);
  void *object;
  struct destructor *next;
};
static pthread_key_t destructors;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void run_destructors(void *first) {
  for (struct destructor *each = first; each;) {
    struct destructor *next = each->next;
    each->run(each->object);
    free(each);
    each = next;
  }
}

static void make_key(void) { pthread_key_create(&destructors, run_destructors); }

int __cxa_thread_atexit_impl(void (*run)(void *), void *object, void *library) {
  pthread_once(&once, make_key);
  struct destructor *added = malloc(sizeof *added);
  *added = (struct destructor){run, object, pthread_getspecific(destructors)};
  return pthread_setspecific(destructors, added);
}

int __register_atfork(void (*before)(void), void (*parent)(void), void (*child)(void), void *library) {
  return pthread_atfork(before, parent, child);
}

size_t __strftime_l(char *text, size_t size, const char *format, const struct tm *time, locale_t locale) {
  return strftime_l(text, size, format, time, locale);
}

int fcntl64(int descriptor, int command, ...) {
  va_list list;
  va_start(list, command);
  void *argument = va_arg(list, void *);
  va_end(list);
  return fcntl(descriptor, command, argument);
}

unsigned arc4random(void) {
  unsigned bits;
  getrandom(&bits, sizeof bits, 0);
  return bits;
}

unsigned long __getauxval(unsigned long type) { return getauxval(type); }
int __res_init(void) { return res_init(); }
const char *gnu_get_libc_version(void) { return "2.36"; }

// Unwinding falls back to what musl has.
int _dl_find_object(void *address, void *result) { return -1; }

// Traces of crashes are empty.
int backtrace(void **frames, int size) { return 0; }
char **backtrace_symbols(void *const *frames, int size) { return calloc(1, sizeof(char *)); }
void backtrace_symbols_fd(void *const *frames, int size, int descriptor) {}

// Only V8's fast paths for fibres would call them.
#define ABSENT(name) \
  int name(void) { \
    fputs("musl-shim: " #name " is not there\n", stderr); \
    abort(); \
  }
ABSENT(getcontext) ABSENT(makecontext) ABSENT(setcontext)

// libatomic's, of objects of any size.
static pthread_mutex_t atomic = PTHREAD_MUTEX_INITIALIZER;

_Bool compare_exchange(size_t size, void *object, void *expected, void *desired, int, int) __asm__("__atomic_compare_exchange");
_Bool compare_exchange(size_t size, void *object, void *expected, void *desired, int success, int failure) {
  pthread_mutex_lock(&atomic);
  _Bool same = !memcmp(object, expected, size);
  if (same) memcpy(object, desired, size);
  else memcpy(expected, object, size);
  pthread_mutex_unlock(&atomic);
  return same;
}

static void copy(size_t size, void *to, const void *from) {
  pthread_mutex_lock(&atomic);
  memcpy(to, from, size);
  pthread_mutex_unlock(&atomic);
}

void load(size_t size, void *object, void *result, int) __asm__("__atomic_load");
void load(size_t size, void *object, void *result, int order) { copy(size, result, object); }
void store(size_t size, void *object, void *value, int) __asm__("__atomic_store");
void store(size_t size, void *object, void *value, int order) { copy(size, object, value); }
