// Modules are sealed: a script that set one of their names would change it for all that run later in the same state. Lua asks
// nobody where a name that is there is set; therefore what scripts have is an empty table, through which the names are read.
#include "nb_internal.h"

static const char within_key;

int nb_is_sealed(lua_State *L, int index) {
    if (!lua_istable(L, index) || !lua_getmetatable(L, index)) return 0;
    int found = lua_rawgetp(L, -1, &within_key) == LUA_TTABLE;
    lua_pop(L, found ? 1 : 2);
    return found;
}

void nb_unseal(lua_State *L, int index) {
    if (!nb_is_sealed(L, index)) return;
    lua_rawgetp(L, -1, &within_key);
    lua_replace(L, index);
    lua_pop(L, 1);
}

static int next_member(lua_State *L) {
    lua_settop(L, 2);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_replace(L, 1);
    return lua_next(L, 1) ? 2 : (lua_pushnil(L), 1);
}

/// `pairs` must not hand out what is within.
static int all_members(lua_State *L) {
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushcclosure(L, next_member, 1);
    lua_pushvalue(L, 1);
    lua_pushnil(L);
    return 3;
}

static void set_host_function(lua_State *L, const char *event, void *function) {
    lua_pushlightuserdata(L, function);
    lua_pushcclosure(L, nb_call_host, 1);
    lua_setfield(L, -2, event);
}

static int seal_module(lua_State *L) {
    void **functions = lua_touserdata(L, 2);
    lua_createtable(L, 0, 1);
    set_host_function(L, "__index", functions[0]);
    lua_setmetatable(L, 1);
    lua_newtable(L);
    lua_createtable(L, 0, 5);
    set_host_function(L, "__newindex", functions[1]);
    lua_pushvalue(L, 1);
    lua_setfield(L, -2, "__index");
    lua_pushvalue(L, 1);
    lua_pushcclosure(L, all_members, 1);
    lua_setfield(L, -2, "__pairs");
    lua_pushliteral(L, "protected");
    lua_setfield(L, -2, "__metatable");
    lua_pushvalue(L, 1);
    lua_rawsetp(L, -2, &within_key);
    lua_setmetatable(L, -2);
    return 1;
}

int nb_seal_module(lua_State *L, void *missing, void *assigned) {
    void *functions[2] = {missing, assigned};
    int status = nb_protect_on(L, seal_module, -1, functions, 1);
    if (status == LUA_OK) lua_remove(L, -2);
    return status;
}
