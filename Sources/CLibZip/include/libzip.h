// libzip by its own header, loaded when it is first needed. Ask `libzip_is_installed` before the first call.
#ifndef LIBZIP_H
#define LIBZIP_H

// The functions are this target's own (functions.c), hidden from other libraries.
#define ZIP_EXTERN
#include <stdbool.h>
#include <zip.h>

bool libzip_is_installed(void);

#endif
