// What the headers of the system that this is compiled for say. Nothing is run: probe.mjs reads the object file.
// names.inc holds X(NAME) for each name that the packages export and that #ifdef sees.
#include "constants/headers.h"
#include "more-headers.inc"

#define MARK "@sock/foreign-headers:"

struct Entry {
  char name[56];
  double value;
};

// The addon's own constants
#define X(NAME) {#NAME, static_cast<double>(NAME)},
extern "C" const Entry addon[] = {
    {MARK "addon", 0},
#include "constants/all.inc"
    {MARK "end", 0},
};

// The same names and more, of all headers
extern "C" const Entry headers[] = {
    {MARK "headers", 0},
#include "names.inc"
    {MARK "end", 0},
};

template <class Structure>
struct Named {
  char name[56];
  unsigned long long size;
  Structure value;
};
#include "addresses.inc"
