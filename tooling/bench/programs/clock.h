// As clock.mjs: counts what is done in a second after a while of warming up.
#include <stdio.h>
#include <time.h>

/** In seconds. */
#define WARM 0.3
#define MEASURED 0.7

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

/** Answers true once the rate is told. */
static inline int counted(double amount) {
  static double start, from, sum;
  static int left;
  sum += amount;
  if (--left > 0) return 0;
  left = 32;
  double now = seconds();
  if (start == 0) start = now;
  if (from == 0) {
    if (now - start >= WARM) from = now, sum = 0;
    return 0;
  }
  if (now - from < MEASURED) return 0;
  printf("{\"value\": %f}\n", sum / (now - from));
  fflush(stdout);
  return 1;
}
