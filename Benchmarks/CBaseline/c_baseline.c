#include "c_baseline.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <time.h>

/// Upvalue 1 maps names to positions in the array; upvalue 2 is the metatable that proves the object's type.
static int get_field(lua_State *L) {
    const int64_t *const *record = lua_touserdata(L, 1);
    if (record == NULL || !lua_getmetatable(L, 1) || !lua_rawequal(L, -1, lua_upvalueindex(2))) {
        return luaL_error(L, "record expected");
    }
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNUMBER) { return luaL_error(L, "no such field"); }
    lua_pushinteger(L, (*record)[lua_tointeger(L, -1)]);
    return 1;
}

static void push_metatable(lua_State *L, const char *const *names, int count) {
    lua_newtable(L);
    lua_createtable(L, 0, count);
    for (int i = 0; i < count; i++) {
        lua_pushinteger(L, i);
        lua_setfield(L, -2, names[i]);
    }
    lua_pushvalue(L, -2);
    lua_pushcclosure(L, get_field, 2);
    lua_setfield(L, -2, "__index");
}

/// Pushes a record with the metatable at the top.
static void push_record(lua_State *L, const int64_t *values) {
    const int64_t **record = lua_newuserdatauv(L, sizeof *record, 0);
    *record = values;
    lua_pushvalue(L, -2);
    lua_setmetatable(L, -2);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

int baseline_run(
    const char *script, const char *const *names, int count, const int64_t *values, int records, int64_t *result,
    double *seconds) {
    lua_State *L = luaL_newstate();
    if (L == NULL) { return -1; }
    luaL_openlibs(L);
    lua_createtable(L, records, 0);
    push_metatable(L, names, count);
    for (int i = 0; i < records; i++) {
        push_record(L, values + (size_t)i * (size_t)count);
        lua_rawseti(L, -3, i + 1);
    }
    lua_pop(L, 1);
    lua_setglobal(L, "records");
    double start = now();
    int status = luaL_dostring(L, script);
    *seconds = now() - start;
    if (status == LUA_OK) { *result = lua_tointeger(L, -1); }
    lua_close(L);
    return status == LUA_OK ? 0 : -1;
}

double baseline_state(void) {
    double start = now();
    lua_State *L = luaL_newstate();
    if (L == NULL) { return -1; }
    luaL_openlibs(L);
    lua_close(L);
    return now() - start;
}
