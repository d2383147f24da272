#include "libzip.h"

#include "late_library.h"

#include <stddef.h>

static struct late_library libzip = {.names = (const char *const[]){"libzip.so", "libzip.so.5", "libzip.so.4", NULL}};

bool libzip_is_installed(void) { return late_library_load(&libzip); }

#define FORWARD(result, name, parameters, arguments) LATE_FUNCTION(libzip, result, name, parameters, arguments)

FORWARD(zip_t *, zip_open, (const char *path, int flags, int *code), (path, flags, code))
FORWARD(zip_t *, zip_open_from_source, (zip_source_t * source, int flags, zip_error_t *error), (source, flags, error))
FORWARD(int, zip_close, (zip_t * archive), (archive))
FORWARD(void, zip_discard, (zip_t * archive), (archive))

FORWARD(zip_int64_t, zip_get_num_entries, (zip_t * archive, zip_flags_t flags), (archive, flags))
FORWARD(const char *, zip_get_name, (zip_t * archive, zip_uint64_t index, zip_flags_t flags), (archive, index, flags))
FORWARD(
    zip_int64_t, zip_name_locate, (zip_t * archive, const char *name, zip_flags_t flags), (archive, name, flags))
FORWARD(void, zip_stat_init, (zip_stat_t * entry), (entry))
FORWARD(
    int, zip_stat_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *entry),
    (archive, index, flags, entry))

FORWARD(
    zip_file_t *, zip_fopen_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags), (archive, index, flags))
FORWARD(zip_int64_t, zip_fread, (zip_file_t * file, void *bytes, zip_uint64_t count), (file, bytes, count))
FORWARD(int, zip_fclose, (zip_file_t * file), (file))

FORWARD(
    zip_int64_t, zip_file_add, (zip_t * archive, const char *name, zip_source_t *source, zip_flags_t flags),
    (archive, name, source, flags))
FORWARD(
    int, zip_file_set_dostime,
    (zip_t * archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags),
    (archive, index, time, date, flags))
FORWARD(
    int, zip_set_file_compression,
    (zip_t * archive, zip_uint64_t index, zip_int32_t method, zip_uint32_t flags), (archive, index, method, flags))

FORWARD(
    zip_source_t *, zip_source_buffer, (zip_t * archive, const void *bytes, zip_uint64_t count, int owned),
    (archive, bytes, count, owned))
FORWARD(
    zip_source_t *, zip_source_buffer_create,
    (const void *bytes, zip_uint64_t count, int owned, zip_error_t *error), (bytes, count, owned, error))
FORWARD(int, zip_source_open, (zip_source_t * source), (source))
FORWARD(
    zip_int64_t, zip_source_read, (zip_source_t * source, void *bytes, zip_uint64_t count), (source, bytes, count))
FORWARD(int, zip_source_close, (zip_source_t * source), (source))
FORWARD(void, zip_source_keep, (zip_source_t * source), (source))
FORWARD(void, zip_source_free, (zip_source_t * source), (source))

FORWARD(zip_error_t *, zip_get_error, (zip_t * archive), (archive))
FORWARD(zip_error_t *, zip_file_get_error, (zip_file_t * file), (file))
FORWARD(void, zip_error_init, (zip_error_t * error), (error))
FORWARD(void, zip_error_init_with_code, (zip_error_t * error, int code), (error, code))
FORWARD(void, zip_error_fini, (zip_error_t * error), (error))
FORWARD(int, zip_error_code_zip, (const zip_error_t *error), (error))
FORWARD(const char *, zip_error_strerror, (zip_error_t * error), (error))
