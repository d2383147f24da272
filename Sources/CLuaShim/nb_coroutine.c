// Coroutines: hooks don't reach those created before they were set, so the running one is tracked here, and an abort
// goes on through resume, wrap and close.
#include <lualib.h>

#include "nb_internal.h"

static lua_State *coroutine_at(lua_State *L, int index) {
    lua_State *co = lua_tothread(L, index);
    luaL_argexpected(L, co, index, "coroutine");
    return co;
}

/// Moves the error value from `co` to L, explained.
static void take_error(lua_State *L, lua_State *co) {
    lua_xmove(co, L, 1);
    nb_explain(L, co, 0);
}

/// Resumes with the `count` values at the top of L. Returns the number of results, or -1 with the error on the top.
static int resume(lua_State *L, lua_State *co, int count) {
    nb_runtime *rt = nb_of(L);
    int results = 0;
    if (!lua_checkstack(co, count)) return lua_pushliteral(L, "too many arguments to resume"), -1;
    lua_xmove(L, co, count);
    lua_State *from = rt->current;
    rt->current = co;  // before the flag is looked at: a signal in between arms the right one
    nb_arm(rt, co);
    int status = lua_resume(co, L, count, &results);
    rt->current = from;
    if (status != LUA_OK && status != LUA_YIELD) {
        nb_check_status(L, status);
        take_error(L, co);
        return -1;
    }
    nb_tick(L);
    if (!lua_checkstack(L, results + 1)) {
        lua_pop(co, results);
        return lua_pushliteral(L, "too many results to resume"), -1;
    }
    lua_xmove(co, L, results);
    return results;
}

static int resume_coroutine(lua_State *L) {
    lua_State *co = coroutine_at(L, 1);
    int results = resume(L, co, lua_gettop(L) - 1);
    if (results < 0) {
        lua_pushboolean(L, 0);
        lua_insert(L, -2);
        return 2;
    }
    lua_pushboolean(L, 1);
    lua_insert(L, -(results + 1));
    return results + 1;
}

/// Runs the pending `__close` of a coroutine. Its status, with an error value on the top of `co`.
static int reset(lua_State *L, lua_State *co) {
    nb_runtime *rt = nb_of(L);
    lua_State *from = rt->current;
    rt->current = co;
    nb_arm(rt, co);
    int status = lua_resetthread(co);
    rt->current = from;
    if (status != LUA_OK) nb_check_status(L, status);
    return status;
}

static int call_wrapped(lua_State *L) {
    lua_State *co = lua_tothread(L, lua_upvalueindex(1));
    int results = resume(L, co, lua_gettop(L));
    if (results >= 0) return results;
    int status = lua_status(co);
    if (status != LUA_OK && status != LUA_YIELD && reset(L, co) != LUA_OK) {
        // The first error is the one to tell; what closing met stays in the dead coroutine.
        lua_pop(co, 1);
    }
    return lua_error(L);
}

static int create(lua_State *L) {
    luaL_checktype(L, 1, LUA_TFUNCTION);
    lua_State *co = lua_newthread(L);
    lua_pushvalue(L, 1);
    lua_xmove(L, co, 1);
    return 1;
}

static int wrap(lua_State *L) {
    create(L);
    lua_pushcclosure(L, call_wrapped, 1);
    return 1;
}

static int is_closable(lua_State *L, lua_State *co) {
    lua_Debug record;
    if (co == L) return 0;
    int status = lua_status(co);
    if (status == LUA_YIELD) return 1;
    // Finished, failed, or not begun; one with a running function is normal: it waits for another.
    return status != LUA_OK || lua_getstack(co, 0, &record) == 0;
}

static int close_coroutine(lua_State *L) {
    lua_State *co = coroutine_at(L, 1);
    if (!is_closable(L, co)) return luaL_error(L, "cannot close a running coroutine");
    if (reset(L, co) == LUA_OK) {
        lua_pushboolean(L, 1);
        return 1;
    }
    lua_pushboolean(L, 0);
    take_error(L, co);
    return 2;
}

void nb_open_coroutine(lua_State *L) {
    static const luaL_Reg replaced[] = {
        {"resume", resume_coroutine}, {"create", create}, {"wrap", wrap}, {"close", close_coroutine}, {NULL, NULL},
    };
    luaL_requiref(L, LUA_COLIBNAME, luaopen_coroutine, 1);
    luaL_setfuncs(L, replaced, 0);
    lua_pop(L, 1);
}
