// libxlsxwriter by its own header, loaded when it is first needed. Ask `libxlsxwriter_is_installed` before the first
// call.
#ifndef LIBXLSXWRITER_H
#define LIBXLSXWRITER_H

#include <stdbool.h>
#include <xlsxwriter.h>

bool libxlsxwriter_is_installed(void);

#endif
