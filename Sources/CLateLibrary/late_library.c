#include "late_library.h"

#include <dlfcn.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

bool late_library_load(struct late_library *library)
{
    for (const char *const *name = library->names; !library->handle && *name; name++) {
        // Two threads may both load it: the system counts, and gives both the same.
        library->handle = dlopen(*name, RTLD_NOW | RTLD_LOCAL);
    }
    return library->handle != NULL;
}

void *late_library_function(struct late_library *library, const char *name)
{
    void *function = late_library_load(library) ? dlsym(library->handle, name) : NULL;
    if (function) return function;
    fprintf(stderr, "%s: %s\n", library->names[0], dlerror());
    abort();
}
