// The functions of `string` that could run for hours, in forms that can be interrupted. They stand in the same table,
// so that `("x"):rep(n)` meets them too.
#define _GNU_SOURCE
#include <lualib.h>
#include <string.h>

#include "nb_internal.h"
#include "nb_pattern.h"

/// A start position as Lua counts it (negative from the end), as an offset; at least 0.
static size_t offset(lua_Integer position, size_t length) {
    if (position > 0) return (size_t)position - 1;
    if (position == 0 || position < -(lua_Integer)length) return 0;
    return length - (size_t)-position;
}

// MARK: find and match

/// A pattern may hold zero bytes, at which strpbrk ends.
static int is_plain(lua_State *L, const char *pattern, size_t size) {
    for (size_t i = 0; i < size; i += strlen(pattern + i) + 1) {
        nb_tick(L);
        if (strpbrk(pattern + i, "^$*+?.([%-")) return 0;
    }
    return 1;
}

/// memmem is linear, so it needs no counting.
static int find_plain(lua_State *L, const char *s, size_t size, size_t from, const char *wanted, size_t wanted_size) {
    const char *found = wanted_size == 0 ? s + from : memmem(s + from, size - from, wanted, wanted_size);
    if (!found) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, found - s + 1);
    lua_pushinteger(L, found - s + (lua_Integer)wanted_size);
    return 2;
}

static int search(lua_State *L, int wants_place) {
    size_t size, pattern_size;
    const char *s = luaL_checklstring(L, 1, &size);
    const char *p = luaL_checklstring(L, 2, &pattern_size);
    size_t from = offset(luaL_optinteger(L, 3, 1), size);
    if (from > size) return lua_pushnil(L), 1;
    if (wants_place && (lua_toboolean(L, 4) || is_plain(L, p, pattern_size)))
        return find_plain(L, s, size, from, p, pattern_size);
    nb_match m;
    nb_match_begin(&m, L, s, size, p + pattern_size);
    int anchored = pattern_size > 0 && *p == '^';
    for (const char *at = s + from; at <= m.subject_end; at++) {
        const char *end = nb_match_at(&m, at, p + anchored);
        if (end && !wants_place) return nb_push_captures(&m, at, end);
        if (end) {
            lua_pushinteger(L, at - s + 1);
            lua_pushinteger(L, end - s);
            return nb_push_captures(&m, NULL, NULL) + 2;
        }
        if (anchored) break;
    }
    lua_pushnil(L);
    return 1;
}

static int find(lua_State *L) { return search(L, 1); }
static int match(lua_State *L) { return search(L, 0); }

// MARK: gmatch

/// Upvalues: subject, pattern, offset to go on from, end of the last match (-1: none).
static int next_match(lua_State *L) {
    size_t size, pattern_size;
    const char *s = lua_tolstring(L, lua_upvalueindex(1), &size);
    const char *p = lua_tolstring(L, lua_upvalueindex(2), &pattern_size);
    lua_Integer last = lua_tointeger(L, lua_upvalueindex(4));
    nb_match m;
    nb_match_begin(&m, L, s, size, p + pattern_size);
    for (const char *at = s + lua_tointeger(L, lua_upvalueindex(3)); at <= m.subject_end; at++) {
        const char *end = nb_match_at(&m, at, p);
        if (!end || end - s == last) continue;
        lua_pushinteger(L, end - s);
        lua_copy(L, -1, lua_upvalueindex(3));
        lua_replace(L, lua_upvalueindex(4));
        return nb_push_captures(&m, at, end);
    }
    return 0;
}

static int gmatch(lua_State *L) {
    size_t size;
    luaL_checklstring(L, 1, &size);
    luaL_checkstring(L, 2);
    size_t from = offset(luaL_optinteger(L, 3, 1), size);
    lua_settop(L, 2);
    lua_pushinteger(L, (lua_Integer)(from > size ? size + 1 : from));
    lua_pushinteger(L, -1);
    lua_pushcclosure(L, next_match, 4);
    return 1;
}

// MARK: gsub

/// `%0`…`%9` and `%%` in a replacement string.
static void add_template(nb_match *m, luaL_Buffer *b, const char *start, const char *end) {
    size_t size;
    const char *t = lua_tolstring(m->L, 3, &size);
    for (size_t i = 0; i < size; i++) {
        if (t[i] != '%') {
            luaL_addchar(b, t[i]);
            continue;
        }
        i++;
        if (i < size && t[i] == '%') {
            luaL_addchar(b, '%');
        } else if (i < size && t[i] == '0') {
            luaL_addlstring(b, start, (size_t)(end - start));
        } else if (i < size && t[i] >= '1' && t[i] <= '9') {
            int index = t[i] - '1';
            if (index > 0 && index >= m->captures)
                luaL_error(m->L, "invalid capture index %%%d in replacement string", index + 1);
            nb_push_capture(m, index, start, end);
            luaL_tolstring(m->L, -1, NULL);
            lua_remove(m->L, -2);
            luaL_addvalue(b);
        } else {
            luaL_error(m->L, "invalid use of '%%' in replacement string");
        }
    }
}

/// Adds what stands in the place of one match. Returns whether it differs from the match.
static int add_replacement(nb_match *m, luaL_Buffer *b, const char *start, const char *end, int type) {
    lua_State *L = m->L;
    if (type == LUA_TSTRING || type == LUA_TNUMBER) {
        add_template(m, b, start, end);
        return 1;
    }
    if (type == LUA_TFUNCTION) {
        lua_pushvalue(L, 3);
        lua_call(L, nb_push_captures(m, start, end), 1);
    } else {
        nb_push_capture(m, 0, start, end);
        lua_gettable(L, 3);
    }
    if (!lua_toboolean(L, -1)) {
        lua_pop(L, 1);
        luaL_addlstring(b, start, (size_t)(end - start));
        return 0;
    }
    if (!lua_isstring(L, -1)) luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
    luaL_addvalue(b);
    return 1;
}

static int gsub(lua_State *L) {
    size_t size, pattern_size;
    const char *s = luaL_checklstring(L, 1, &size);
    const char *p = luaL_checklstring(L, 2, &pattern_size);
    int type = lua_type(L, 3), changed = 0;
    luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE, 3,
                     "string/function/table");
    if (type == LUA_TNUMBER) lua_tostring(L, 3);
    lua_Integer limit = luaL_optinteger(L, 4, (lua_Integer)size + 1), count = 0;
    int anchored = pattern_size > 0 && *p == '^';
    const char *at = s, *last = NULL;
    nb_match m;
    luaL_Buffer b;
    nb_match_begin(&m, L, s, size, p + pattern_size);
    luaL_buffinit(L, &b);
    while (count < limit) {
        const char *end = nb_match_at(&m, at, p + anchored);
        if (end && end != last) {
            count++;
            changed |= add_replacement(&m, &b, at, end, type);
            at = last = end;
        } else if (at < m.subject_end) {
            luaL_addchar(&b, *at++);
        } else {
            break;
        }
        if (anchored) break;
    }
    luaL_addlstring(&b, at, (size_t)(m.subject_end - at));
    luaL_pushresult(&b);
    if (!changed) lua_pushvalue(L, 1);
    lua_pushinteger(L, count);
    return 2;
}

// MARK: rep

/// As much as is copied between two ticks.
static const size_t PIECE = 1 << 20;

static void copy(lua_State *L, char *to, const char *from, size_t count) {
    for (size_t done = 0; done < count; done += PIECE) {
        nb_tick(L);
        memcpy(to + done, from + done, count - done < PIECE ? count - done : PIECE);
    }
}

// Buffers are asked for where Lua collects no garbage first; the text is copied out of its buffer.
static void make_room(lua_State *L, size_t count) {
    nb_runtime *rt = nb_of(L);
    if (count < rt->memory_limit / 2 && rt->memory_used + 2 * count > rt->memory_limit) lua_gc(L, LUA_GCCOLLECT);
}

/// Room for all of it is asked for first: what is not to be had is refused at once. Then each piece is copied from what
/// is there.
static int repeat(lua_State *L) {
    size_t size, separator_size;
    const char *s = luaL_checklstring(L, 1, &size);
    lua_Integer count = luaL_checkinteger(L, 2);
    const char *separator = luaL_optlstring(L, 3, "", &separator_size);
    size_t unit = size + separator_size;
    if (count <= 0 || unit == 0) return lua_pushliteral(L, ""), 1;
    if (unit > (size_t)PTRDIFF_MAX / (size_t)count) return luaL_error(L, "resulting string too large");
    size_t total = unit * (size_t)count - separator_size;
    luaL_Buffer b;
    make_room(L, total);
    char *text = luaL_buffinitsize(L, &b, total);
    copy(L, text, s, size);
    if (count > 1) copy(L, text + size, separator, separator_size);
    for (size_t done = count > 1 ? unit : total; done < total;) {
        size_t start = done % unit, piece = done - start;
        if (piece > PIECE) piece = PIECE;
        if (piece > total - done) piece = total - done;
        copy(L, text + done, text + start, piece);
        done += piece;
    }
    luaL_pushresultsize(&b, total);
    return 1;
}

// MARK: opening

void nb_open_string(lua_State *L) {
    static const luaL_Reg replaced[] = {
        {"find", find}, {"match", match}, {"gmatch", gmatch}, {"gsub", gsub}, {"rep", repeat}, {NULL, NULL},
    };
    luaL_requiref(L, LUA_STRLIBNAME, luaopen_string, 1);
    luaL_setfuncs(L, replaced, 0);
    lua_pushnil(L);
    lua_setfield(L, -2, "dump");
    lua_pop(L, 1);
    lua_pushliteral(L, "");
    lua_getmetatable(L, -1);
    lua_pushliteral(L, "protected");
    lua_setfield(L, -2, "__metatable");
    lua_pop(L, 2);
}
