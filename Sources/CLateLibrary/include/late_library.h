// Libraries that are loaded when a function of theirs is first called. libzip and libxlsxwriter load OpenSSL with them,
// which took a quarter of the time until the prompt was there, for somebody who had opened no file yet.
#ifndef LATE_LIBRARY_H
#define LATE_LIBRARY_H

#include <stdbool.h>

struct late_library {
    // What the library's file may be called, the likeliest first; ends with NULL.
    const char *const *names;
    _Atomic(void *) handle;
};

// Loads the library; false where none of its names is installed.
bool late_library_load(struct late_library *library);

// The library's function of this name; ends the process where there is none. Load the library first.
void *late_library_function(struct late_library *library, const char *name);

// Defines a function of the library's header: it calls the library's own. Hidden, so that the library itself, which
// calls its functions by name, never meets it.
#define LATE_FUNCTION(library, result, name, parameters, arguments)                                       \
    __attribute__((visibility("hidden"))) result name parameters                                          \
    {                                                                                                     \
        static _Atomic(void *) function;                                                                  \
        void *known = function;                                                                           \
        if (!known) function = known = late_library_function(&library, #name);                           \
        return ((__typeof__(&name))known)arguments;                                                       \
    }

#endif
