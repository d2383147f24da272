// Lua patterns that can be interrupted: every step of the matcher counts, and every 1024th looks for an abort.
#include "nb_pattern.h"

#include <ctype.h>
#include <string.h>

#include "nb_internal.h"

enum { ESCAPE = '%', UNCLOSED = -1, POSITION = -2, MAX_DEPTH = 200 };

void nb_match_begin(nb_match *m, lua_State *L, const char *subject, size_t size, const char *pattern_end) {
    m->L = L;
    m->subject = subject;
    m->subject_end = subject + size;
    m->pattern_end = pattern_end;
    m->steps = 0;
    m->depth = 0;
    m->captures = 0;
}

static inline void step(nb_match *m) {
    if ((++m->steps & 1023) == 0) nb_tick(m->L);
}

// MARK: single characters

/// The end of the item (a character, a class or a set) that begins at `p`.
static const char *item_end(nb_match *m, const char *p) {
    if (*p == ESCAPE) {
        if (p + 1 >= m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
        return p + 2;
    }
    if (*p++ != '[') return p;
    if (p < m->pattern_end && *p == '^') p++;
    // A bracket that closes at once stands for itself.
    do {
        step(m);
        if (p >= m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
        if (*p++ == ESCAPE) p++;
    } while (p >= m->pattern_end || *p != ']');
    return p + 1;
}

static int in_class(int c, int class) {
    int found;
    switch (tolower(class)) {
        case 'a': found = isalpha(c); break;
        case 'c': found = iscntrl(c); break;
        case 'd': found = isdigit(c); break;
        case 'g': found = isgraph(c); break;
        case 'l': found = islower(c); break;
        case 'p': found = ispunct(c); break;
        case 's': found = isspace(c); break;
        case 'u': found = isupper(c); break;
        case 'w': found = isalnum(c); break;
        case 'x': found = isxdigit(c); break;
        default: return class == c;
    }
    return isupper(class) ? !found : found != 0;
}

/// `p` is at the opening bracket, `last` at the closing one.
static int in_set(nb_match *m, int c, const char *p, const char *last) {
    int wanted = 1;
    p++;
    if (*p == '^') {
        wanted = 0;
        p++;
    }
    while (p < last) {
        step(m);
        if (*p == ESCAPE) {
            if (in_class(c, (unsigned char)p[1])) return wanted;
            p += 2;
        } else if (p[1] == '-' && p + 2 < last) {
            if ((unsigned char)p[0] <= c && c <= (unsigned char)p[2]) return wanted;
            p += 3;
        } else if ((unsigned char)*p++ == c) {
            return wanted;
        }
    }
    return !wanted;
}

static int matches_item(nb_match *m, const char *s, const char *p, const char *end) {
    if (s >= m->subject_end) return 0;
    int c = (unsigned char)*s;
    switch (*p) {
        case '.': return 1;
        case ESCAPE: return in_class(c, (unsigned char)p[1]);
        case '[': return in_set(m, c, p, end - 1);
        default: return (unsigned char)*p == c;
    }
}

// MARK: repetition and captures

static const char *match_from(nb_match *m, const char *s, const char *p);

static const char *greedy(nb_match *m, const char *s, const char *p, const char *end) {
    ptrdiff_t count = 0;
    while (matches_item(m, s + count, p, end)) {
        count++;
        step(m);
    }
    for (; count >= 0; count--) {
        const char *found = match_from(m, s + count, end + 1);
        if (found) return found;
    }
    return NULL;
}

static const char *lazy(nb_match *m, const char *s, const char *p, const char *end) {
    for (;; s++) {
        const char *found = match_from(m, s, end + 1);
        if (found) return found;
        if (!matches_item(m, s, p, end)) return NULL;
    }
}

static const char *open_capture(nb_match *m, const char *s, const char *p, ptrdiff_t kind) {
    if (m->captures >= NB_MAX_CAPTURES) luaL_error(m->L, "too many captures");
    m->capture[m->captures].start = s;
    m->capture[m->captures].length = kind;
    m->captures++;
    const char *found = match_from(m, s, p);
    if (!found) m->captures--;
    return found;
}

static const char *close_capture(nb_match *m, const char *s, const char *p) {
    int i = m->captures - 1;
    while (i >= 0 && m->capture[i].length != UNCLOSED) i--;
    if (i < 0) luaL_error(m->L, "invalid pattern capture");
    m->capture[i].length = s - m->capture[i].start;
    const char *found = match_from(m, s, p);
    if (!found) m->capture[i].length = UNCLOSED;
    return found;
}

/// `%1`: the text of an earlier capture.
static const char *back_reference(nb_match *m, const char *s, int digit) {
    int i = digit - '1';
    nb_tick(m->L);
    if (i < 0 || i >= m->captures || m->capture[i].length == UNCLOSED)
        luaL_error(m->L, "invalid capture index %%%d", i + 1);
    size_t length = m->capture[i].length == POSITION ? 0 : (size_t)m->capture[i].length;
    if ((size_t)(m->subject_end - s) < length || memcmp(m->capture[i].start, s, length) != 0) return NULL;
    return s + length;
}

/// `%bxy`: from x to the y that balances it.
static const char *balanced(nb_match *m, const char *s, const char *p) {
    if (p + 1 >= m->pattern_end) luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
    if (s >= m->subject_end || *s != *p) return NULL;
    int open = 1;
    while (++s < m->subject_end) {
        step(m);
        if (*s == p[1]) {
            if (--open == 0) return s + 1;
        } else if (*s == *p) {
            open++;
        }
    }
    return NULL;
}

/// `%f[set]`: the place where the set begins.
static int at_frontier(nb_match *m, const char *s, const char *p, const char **end) {
    if (p >= m->pattern_end || *p != '[') luaL_error(m->L, "missing '[' after '%%f' in pattern");
    *end = item_end(m, p);
    int before = s == m->subject ? 0 : (unsigned char)s[-1];
    int after = s == m->subject_end ? 0 : (unsigned char)*s;
    return !in_set(m, before, p, *end - 1) && in_set(m, after, p, *end - 1);
}

// MARK: the matcher

/// What begins with `%` and is no plain class. `*p` moves behind it; NULL: no match.
static const char *special(nb_match *m, const char *s, const char **p) {
    const char *end;
    switch ((*p)[1]) {
        case 'b':
            s = balanced(m, s, *p + 2);
            *p += 4;
            return s;
        case 'f':
            if (!at_frontier(m, s, *p + 2, &end)) return NULL;
            *p = end;
            return s;
        default:
            s = back_reference(m, s, (unsigned char)(*p)[1]);
            *p += 2;
            return s;
    }
}

static int is_special(nb_match *m, const char *p) {
    if (*p != ESCAPE || p + 1 >= m->pattern_end) return 0;
    return p[1] == 'b' || p[1] == 'f' || isdigit((unsigned char)p[1]);
}

/// Follows the pattern while it needs no recursion.
static const char *follow(nb_match *m, const char *s, const char *p) {
    while (p < m->pattern_end) {
        step(m);
        if (*p == '(') {
            int position = p + 1 < m->pattern_end && p[1] == ')';
            return open_capture(m, s, p + (position ? 2 : 1), position ? POSITION : UNCLOSED);
        }
        if (*p == ')') return close_capture(m, s, p + 1);
        if (*p == '$' && p + 1 == m->pattern_end) return s == m->subject_end ? s : NULL;
        if (is_special(m, p)) {
            s = special(m, s, &p);
            if (!s) return NULL;
            continue;
        }
        const char *end = item_end(m, p);
        int suffix = end < m->pattern_end ? *end : 0;
        if (suffix == '*') return greedy(m, s, p, end);
        if (suffix == '-') return lazy(m, s, p, end);
        int found = matches_item(m, s, p, end);
        if (suffix == '+') return found ? greedy(m, s + 1, p, end) : NULL;
        if (suffix == '?') {
            const char *rest = found ? match_from(m, s + 1, end + 1) : NULL;
            if (rest) return rest;
            p = end + 1;
        } else {
            if (!found) return NULL;
            s++;
            p = end;
        }
    }
    return s;
}

static const char *match_from(nb_match *m, const char *s, const char *p) {
    if (++m->depth > MAX_DEPTH) luaL_error(m->L, "pattern too complex");
    const char *found = follow(m, s, p);
    m->depth--;
    return found;
}

const char *nb_match_at(nb_match *m, const char *at, const char *pattern) {
    m->captures = 0;
    m->depth = 0;
    return match_from(m, at, pattern);
}

// MARK: results

void nb_push_capture(nb_match *m, int index, const char *start, const char *end) {
    if (index >= m->captures) {
        if (index != 0) luaL_error(m->L, "invalid capture index %%%d", index + 1);
        lua_pushlstring(m->L, start, (size_t)(end - start));
        return;
    }
    ptrdiff_t length = m->capture[index].length;
    if (length == UNCLOSED) luaL_error(m->L, "unfinished capture");
    if (length == POSITION)
        lua_pushinteger(m->L, m->capture[index].start - m->subject + 1);
    else
        lua_pushlstring(m->L, m->capture[index].start, (size_t)length);
}

int nb_push_captures(nb_match *m, const char *start, const char *end) {
    int count = m->captures == 0 && start ? 1 : m->captures;
    luaL_checkstack(m->L, count, "too many captures");
    for (int i = 0; i < count; i++) nb_push_capture(m, i, start, end);
    return count;
}
