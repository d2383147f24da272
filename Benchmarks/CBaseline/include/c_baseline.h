#ifndef C_BASELINE_H
#define C_BASELINE_H

#include <stdint.h>

/// The floor for reading a field from Lua: a userdata with `__index` in C, by the book, over an array of integers.
///
/// Opens a fresh state in which `record` is such an object with these names and values, runs the script, and stores
/// the integer that it returns. Returns 0, or -1 where the script fails.
int baseline_run(
    const char *script, const char *const *names, const int64_t *values, int count, int64_t *result);

#endif
