// The libraries that scripts may use, and our own forms of what reaches outside or goes on without end.
#include <lualib.h>
#include <string.h>

#include "nb_internal.h"

static const char modules_key;
static const char loading;

// MARK: print

/// Whether the host says how a value prints: a function of its own, and a table that does not say so itself.
static int is_shown_by_host(lua_State *L, int index) {
    if (lua_type(L, index) == LUA_TFUNCTION) return lua_tocfunction(L, index) == nb_call_host;
    return lua_type(L, index) == LUA_TTABLE && luaL_getmetafield(L, index, "__tostring") == LUA_TNIL;
}

/// Puts what print shows in the place of a value.
static void show(lua_State *L, int index) {
    nb_runtime *rt = nb_of(L);
    nb_tick(L);
    int top = lua_gettop(L);
    if (is_shown_by_host(L, index)) {
        lua_pushvalue(L, index);
        jmp_buf *border = nb_enter_host(L);
        int results = rt->host.show(rt->host.context, L);
        nb_leave_host(rt, border);
        nb_tick(L);
        if (results < 0) lua_error(L);
    }
    if (lua_gettop(L) < top + 2) luaL_tolstring(L, index, NULL);
    lua_replace(L, index);
    lua_settop(L, top);
}

static int print(lua_State *L) {
    nb_runtime *rt = nb_of(L);
    int count = lua_gettop(L);
    for (int i = 1; i <= count; i++) show(L, i);
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (int i = 1; i <= count; i++) {
        if (i > 1) luaL_addchar(&buffer, '\t');
        lua_pushvalue(L, i);
        luaL_addvalue(&buffer);
    }
    luaL_addchar(&buffer, '\n');
    luaL_pushresult(&buffer);
    size_t size;
    const char *text = lua_tolstring(L, -1, &size);
    rt->output_used += size;
    if (rt->output_used > rt->output_limit) {
        nb_set_abort(rt, NB_ABORT_OUTPUT);
        return nb_raise_abort(L);
    }
    jmp_buf *border = nb_enter_host(L);
    int status = rt->host.print(rt->host.context, L, text, size);
    nb_leave_host(rt, border);
    nb_tick(L);
    return status < 0 ? lua_error(L) : 0;
}

// MARK: load

/// Puts together the pieces that a function returns.
static void collect_pieces(lua_State *L, int function) {
    size_t limit = nb_of(L)->chunk_limit, total = 0;
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (;;) {
        nb_tick(L);
        lua_pushvalue(L, function);
        lua_call(L, 0, 1);
        size_t size = 0;
        if (lua_type(L, -1) == LUA_TSTRING) lua_tolstring(L, -1, &size);
        else if (!lua_isnil(L, -1)) luaL_error(L, "reader function must return a string");
        if (size == 0) break;
        total += size;
        if (total > limit) luaL_error(L, "chunk too large (limit is %I bytes)", (lua_Integer)limit);
        luaL_addvalue(&buffer);
    }
    lua_pop(L, 1);
    luaL_pushresult(&buffer);
}

static void check_chunk(lua_State *L, size_t size) {
    size_t limit = nb_of(L)->chunk_limit;
    if (size > limit) luaL_error(L, "chunk too large (limit is %I bytes)", (lua_Integer)limit);
}

static int load(lua_State *L) {
    int given_environment = lua_gettop(L) >= 4;
    lua_settop(L, 4);
    const char *name = luaL_optstring(L, 2, "=(load)");
    if (lua_type(L, 1) != LUA_TSTRING) {
        luaL_checktype(L, 1, LUA_TFUNCTION);
        collect_pieces(L, 1);
    } else {
        lua_pushvalue(L, 1);
    }
    size_t size;
    const char *source = lua_tolstring(L, -1, &size);
    check_chunk(L, size);
    int status = nb_load_chunk(L, source, size, name);
    if (status != LUA_OK) {
        nb_check_status(L, status);
        nb_explain(L, L, NB_LEVEL_OF_SOURCE);
        lua_pushnil(L);
        lua_insert(L, -2);
        return 2;
    }
    if (given_environment) {
        lua_pushvalue(L, 4);
        if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
    }
    return 1;
}

// MARK: require

static int require(lua_State *L) {
    nb_runtime *rt = nb_of(L);
    luaL_checkstring(L, 1);
    lua_settop(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &modules_key);
    lua_pushvalue(L, 1);
    lua_rawget(L, 2);
    if (lua_touserdata(L, 3) == &loading) return luaL_error(L, "module '%s' requires itself", lua_tostring(L, 1));
    if (!lua_isnil(L, 3)) return 1;
    lua_settop(L, 2);
    jmp_buf *border = nb_enter_host(L);
    int results = rt->host.require(rt->host.context, L);
    nb_leave_host(rt, border);
    if (results < 0) return lua_error(L);
    size_t size;
    const char *source = lua_tolstring(L, -2, &size);
    check_chunk(L, size);
    int status = nb_load_chunk(L, source, size, lua_tostring(L, -1));
    if (status != LUA_OK) {
        nb_check_status(L, status);
        return lua_error(L);
    }
    lua_pushvalue(L, 1);
    lua_pushlightuserdata(L, (void *)&loading);
    lua_rawset(L, 2);
    lua_pushvalue(L, 1);
    lua_pushcfunction(L, nb_message_handler);
    lua_replace(L, 3);
    status = lua_pcall(L, 1, 1, 3);
    if (status == LUA_OK && lua_isnil(L, -1)) lua_pushboolean(L, 1);
    // A module that failed may be required again.
    lua_pushvalue(L, 1);
    if (status == LUA_OK) lua_pushvalue(L, -2);
    else lua_pushnil(L);
    lua_rawset(L, 2);
    nb_check_status(L, status);
    return status == LUA_OK ? 1 : lua_error(L);
}

// MARK: metatables, memory, chance

/// Finalizers run without hooks, so a script could never be stopped in one: it can't set any. A `__gc` that is set
/// later has no effect, because Lua marks an object for finalization here only.
static int set_metatable(lua_State *L) {
    int type = lua_type(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
    if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) return luaL_error(L, "cannot change a protected metatable");
    if (type == LUA_TTABLE) {
        lua_pushliteral(L, "__gc");
        if (lua_rawget(L, 2) != LUA_TNIL) return luaL_error(L, "metatables with __gc are not allowed");
    }
    lua_settop(L, 2);
    lua_setmetatable(L, 1);
    return 1;
}

/// The seal of a module says what it says where the name is set in the ordinary way.
static int raw_set(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checkany(L, 2);
    luaL_checkany(L, 3);
    int is_sealed = nb_is_sealed(L, 1);
    lua_settop(L, 3);
    if (is_sealed) lua_settable(L, 1);
    else lua_rawset(L, 1);
    return 1;
}

static int collect_garbage(lua_State *L) {
    const char *option = luaL_optstring(L, 1, "collect");
    if (strcmp(option, "count") != 0) return luaL_error(L, "collectgarbage only answers \"count\" here");
    lua_pushnumber(L, (lua_Number)nb_of(L)->memory_used / 1024.0);
    return 1;
}

/// Without arguments Lua takes a random seed; ours is always the same, so that runs repeat.
static int seed(lua_State *L) {
    int count = lua_gettop(L);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    if (count == 0) lua_pushinteger(L, 1);
    lua_call(L, count == 0 ? 1 : count, 0);
    return 0;
}

// MARK: opening

static void remove_fields(lua_State *L, const char *const *names) {
    for (; *names; names++) {
        lua_pushnil(L);
        lua_setfield(L, -2, *names);
    }
}

static void open_math(lua_State *L) {
    luaL_requiref(L, LUA_MATHLIBNAME, luaopen_math, 1);
    lua_getfield(L, -1, "randomseed");
    lua_pushcclosure(L, seed, 1);
    lua_pushvalue(L, -1);
    lua_call(L, 0, 0);
    lua_setfield(L, -2, "randomseed");
    lua_pop(L, 1);
}

/// strftime takes its time for every conversion, so a format has a length that no honest one reaches.
static int date(lua_State *L) {
    size_t size = 0;
    luaL_optlstring(L, 1, "%c", &size);
    luaL_argcheck(L, size <= 1000, 1, "format too long");
    int count = lua_gettop(L);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, count, 1);
    return 1;
}

static void open_os(lua_State *L) {
    static const char *const kept[] = {"time", "clock", "difftime", NULL};
    luaL_requiref(L, LUA_OSLIBNAME, luaopen_os, 0);
    lua_createtable(L, 0, 4);
    for (const char *const *name = kept; *name; name++) {
        lua_getfield(L, -2, *name);
        lua_setfield(L, -2, *name);
    }
    lua_getfield(L, -2, "date");
    lua_pushcclosure(L, date, 1);
    lua_setfield(L, -2, "date");
    lua_setglobal(L, "os");
    lua_pop(L, 1);
}

void nb_open_base(lua_State *L) {
    static const char *const removed[] = {"dofile", "loadfile", "warn", NULL};
    static const luaL_Reg replaced[] = {
        {"print", print},
        {"load", load},
        {"require", require},
        {"setmetatable", set_metatable},
        {"rawset", raw_set},
        {"collectgarbage", collect_garbage},
        {NULL, NULL},
    };
    luaL_requiref(L, LUA_GNAME, luaopen_base, 1);
    remove_fields(L, removed);
    luaL_setfuncs(L, replaced, 0);
    nb_open_errors(L);
    lua_pop(L, 1);
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &modules_key);
}

/// What luaL_requiref loaded stays in the registry, which scripts do not reach: Lua finds the names of its functions
/// there for what they complain of.
void nb_open_libraries(lua_State *L) {
    nb_open_modes(L);
    nb_open_base(L);
    nb_open_string(L);
    nb_open_table(L);
    nb_open_coroutine(L);
    open_math(L);
    open_os(L);
    luaL_requiref(L, LUA_UTF8LIBNAME, luaopen_utf8, 1);
    lua_pop(L, 1);
}
