#ifndef NB_PATTERN_H
#define NB_PATTERN_H

#include <lua.h>
#include <stddef.h>

#define NB_MAX_CAPTURES 32

/// One attempt to match a Lua pattern (manual §6.4.1) against a subject.
typedef struct nb_match {
    lua_State *L;
    const char *subject;
    const char *subject_end;
    const char *pattern_end;
    int depth;
    unsigned steps;
    int captures;
    struct {
        const char *start;
        ptrdiff_t length;
    } capture[NB_MAX_CAPTURES];
} nb_match;

void nb_match_begin(nb_match *m, lua_State *L, const char *subject, size_t size, const char *pattern_end);
/// The end of a match of `pattern` that begins at `at`, or NULL. Raises on a malformed pattern.
const char *nb_match_at(nb_match *m, const char *at, const char *pattern);
/// Pushes capture `index`; where the pattern has none, capture 0 is the whole match.
void nb_push_capture(nb_match *m, int index, const char *start, const char *end);
/// Pushes all captures; `whole` stands for them where there are none (NULL: then nothing). Returns their number.
int nb_push_captures(nb_match *m, const char *start, const char *end);

#endif
