#ifndef C_BASELINE_H
#define C_BASELINE_H

#include <stdint.h>

/// The floor for reading fields from Lua: userdata with `__index` in C, by the book, over arrays of integers.
///
/// Opens a fresh state in which `records` is a list of such objects with these names, each with its `count` of the
/// values, runs the script, and stores the integer that it returns and the seconds that it took. Returns 0, or -1 where
/// the script fails.
int baseline_run(
    const char *script, const char *const *names, int count, const int64_t *values, int records, int64_t *result,
    double *seconds);

/// The seconds that Lua takes to open a state with all its libraries and to close it.
double baseline_state(void);

#endif
