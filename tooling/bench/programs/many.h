#include <fcntl.h>
#include <sys/resource.h>

/** As many descriptors as may be: Node asks for that by itself. */
static inline void many(void) {
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}
