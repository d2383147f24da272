// The functions of `table` that trust a length, in forms that can be interrupted.
#include <limits.h>
#include <lualib.h>

#include "nb_internal.h"

/// Anything that can be indexed passes: the operations themselves say what they miss.
static lua_Integer checked_length(lua_State *L, int index) {
    int type = lua_type(L, index);
    if (type != LUA_TTABLE && !lua_getmetatable(L, index)) luaL_typeerror(L, index, "table");
    if (type != LUA_TTABLE) lua_pop(L, 1);
    return luaL_len(L, index);
}

// MARK: insert, remove, move

static int insert(lua_State *L) {
    lua_Integer end = (lua_Integer)((lua_Unsigned)checked_length(L, 1) + 1);
    int count = lua_gettop(L);
    if (count != 2 && count != 3) return luaL_error(L, "wrong number of arguments to 'insert'");
    lua_Integer position = end;
    if (count == 3) {
        position = luaL_checkinteger(L, 2);
        luaL_argcheck(L, (lua_Unsigned)position - 1u < (lua_Unsigned)end, 2, "position out of bounds");
    }
    for (lua_Integer i = end; i > position; i--) {
        nb_tick(L);
        lua_geti(L, 1, i - 1);
        lua_seti(L, 1, i);
    }
    lua_seti(L, 1, position);
    return 0;
}

static int take_out(lua_State *L) {
    lua_Integer size = checked_length(L, 1);
    lua_Integer position = luaL_optinteger(L, 2, size);
    if (!lua_isnoneornil(L, 2) || position != size)
        luaL_argcheck(L, (lua_Unsigned)position - 1u <= (lua_Unsigned)size, 2, "position out of bounds");
    lua_geti(L, 1, position);
    for (; position < size; position++) {
        nb_tick(L);
        lua_geti(L, 1, position + 1);
        lua_seti(L, 1, position);
    }
    lua_pushnil(L);
    lua_seti(L, 1, position);
    return 1;
}

static int move(lua_State *L) {
    lua_Integer first = luaL_checkinteger(L, 2), last = luaL_checkinteger(L, 3), to = luaL_checkinteger(L, 4);
    int target = lua_isnoneornil(L, 5) ? 1 : 5;
    checked_length(L, 1);
    checked_length(L, target);
    if (last < first) return lua_pushvalue(L, target), 1;
    luaL_argcheck(L, first > 0 || last < LUA_MAXINTEGER + first, 3, "too many elements to move");
    lua_Integer count = last - first + 1;
    luaL_argcheck(L, to <= LUA_MAXINTEGER - count + 1, 4, "destination wrap around");
    int forward = to > last || to <= first || (target != 1 && !lua_compare(L, 1, target, LUA_OPEQ));
    for (lua_Integer i = 0; i < count; i++) {
        lua_Integer k = forward ? i : count - 1 - i;
        nb_tick(L);
        lua_geti(L, 1, first + k);
        lua_seti(L, target, to + k);
    }
    lua_pushvalue(L, target);
    return 1;
}

// MARK: concat

static void add_element(lua_State *L, luaL_Buffer *b, lua_Integer i) {
    nb_tick(L);
    lua_geti(L, 1, i);
    if (!lua_isstring(L, -1))
        luaL_error(L, "invalid value (at index %I) in table for 'concat'", (LUAI_UACINT)i);
    luaL_addvalue(b);
}

static int concat(lua_State *L) {
    lua_Integer last = checked_length(L, 1);
    size_t separator_size;
    const char *separator = luaL_optlstring(L, 2, "", &separator_size);
    lua_Integer i = luaL_optinteger(L, 3, 1);
    last = luaL_optinteger(L, 4, last);
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    for (; i < last; i++) {
        add_element(L, &b, i);
        luaL_addlstring(&b, separator, separator_size);
    }
    if (i == last) add_element(L, &b, i);
    luaL_pushresult(&b);
    return 1;
}

// MARK: sort

enum { TABLE = 1, ORDER = 2, FROM = 3, TO = 4 };

/// Whether the value at the top (b) comes before the one below it (a); keeps both.
static int comes_before(lua_State *L) {
    nb_tick(L);
    if (lua_isnil(L, ORDER)) return lua_compare(L, -1, -2, LUA_OPLT);
    lua_pushvalue(L, ORDER);
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -4);
    lua_call(L, 2, 1);
    int result = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return result;
}

/// Merges the runs [low, middle) and [middle, high) of `from` into `to`.
static void merge(lua_State *L, int from, int to, lua_Integer low, lua_Integer middle, lua_Integer high) {
    lua_Integer a = low, b = middle;
    for (lua_Integer out = low; out < high; out++) {
        int takes_b = a >= middle;
        if (a < middle && b < high) {
            lua_rawgeti(L, from, a);
            lua_rawgeti(L, from, b);
            takes_b = comes_before(L);
            lua_pop(L, 2);
        }
        lua_rawgeti(L, from, takes_b ? b++ : a++);
        lua_rawseti(L, to, out);
    }
}

static lua_Integer smaller(lua_Integer a, lua_Integer b) { return a < b ? a : b; }

/// A merge sort: stable, and safe with an order function that contradicts itself.
static int sort(lua_State *L) {
    lua_Integer size = checked_length(L, 1);
    if (size < 2) return 0;
    luaL_argcheck(L, size < INT_MAX, 1, "array too big");
    if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    lua_newtable(L);
    lua_newtable(L);
    for (lua_Integer i = 1; i <= size; i++) {
        nb_tick(L);
        lua_geti(L, TABLE, i);
        lua_rawseti(L, FROM, i);
    }
    int from = FROM, to = TO;
    for (lua_Integer width = 1; width < size; width *= 2) {
        for (lua_Integer low = 1; low <= size; low += 2 * width)
            merge(L, from, to, low, smaller(low + width, size + 1), smaller(low + 2 * width, size + 1));
        int swapped = from;
        from = to;
        to = swapped;
    }
    for (lua_Integer i = 1; i <= size; i++) {
        nb_tick(L);
        lua_rawgeti(L, from, i);
        lua_seti(L, TABLE, i);
    }
    return 0;
}

void nb_open_table(lua_State *L) {
    static const luaL_Reg replaced[] = {
        {"insert", insert}, {"remove", take_out}, {"move", move}, {"concat", concat}, {"sort", sort}, {NULL, NULL},
    };
    luaL_requiref(L, LUA_TABLIBNAME, luaopen_table, 1);
    luaL_setfuncs(L, replaced, 0);
    lua_pop(L, 1);
}
