// Errors: what scripts see of them, and pcall, xpcall, error, assert that keep an abort going.
#include "nb_internal.h"

static int raise_error(lua_State *L);
static int assert_true(lua_State *L);

/// Whether the function at `level` raised a value of the script's own: then it stays as it is. What `error` and
/// `assert` complain of themselves is no such value.
static int raised_by_user(lua_State *L, int level) {
    lua_Debug record;
    if (!nb_of(L)->raises) return 0;
    nb_of(L)->raises = 0;
    if (level < 0 || !lua_getstack(L, level, &record) || !lua_checkstack(L, 1)) return 0;
    lua_getinfo(L, "f", &record);
    lua_CFunction function = lua_tocfunction(L, -1);
    lua_pop(L, 1);
    return function == raise_error || function == assert_true;
}

void nb_explain(lua_State *L, lua_State *origin, int level) {
    nb_runtime *rt = nb_of(L);
    int by_user = raised_by_user(origin, level);
    // -1 leaves a value too: the error that explaining met, which then takes the place.
    jmp_buf *border = nb_enter_host(L);
    rt->host.explain(rt->host.context, L, origin, level, by_user);
    nb_leave_host(rt, border);
    lua_replace(L, -2);
}

void nb_explain_late(lua_State *L, int status) {
    if (status != LUA_ERRERR || nb_aborting(nb_of(L))) return;
    nb_of(L)->raises = 0;
    nb_explain(L, L, 0);
}

int nb_message_handler(lua_State *L) {
    if (!nb_aborting(nb_of(L))) nb_explain(L, L, 1);
    return 1;
}

// MARK: raising

static int raise_given(lua_State *L) {
    nb_of(L)->raises = 1;
    return lua_error(L);
}

static int raise_error(lua_State *L) {
    nb_of(L)->raises = 0;
    int level = (int)luaL_optinteger(L, 2, 1);
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TSTRING && level > 0) {
        luaL_where(L, level);
        lua_pushvalue(L, 1);
        lua_concat(L, 2);
    }
    return raise_given(L);
}

static int assert_true(lua_State *L) {
    nb_of(L)->raises = 0;
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    luaL_checkany(L, 1);
    lua_remove(L, 1);
    lua_pushliteral(L, "assertion failed!");
    lua_settop(L, 1);
    return raise_given(L);
}

// MARK: catching

/// The end of pcall and xpcall, also after a yield inside. `kept` values below the results are not the caller's.
static int finish(lua_State *L, int status, lua_KContext kept) {
    if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)kept;
    nb_check_status(L, status);
    nb_explain_late(L, status);
    lua_pushboolean(L, 0);
    lua_pushvalue(L, -2);
    return 2;
}

static int protected_call(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushcfunction(L, nb_message_handler);
    lua_insert(L, 1);
    lua_pushboolean(L, 1);
    lua_insert(L, 2);
    // handler, true, function, arguments…: the results follow `true`.
    int status = lua_pcallk(L, lua_gettop(L) - 3, LUA_MULTRET, 1, 1, finish);
    return finish(L, status, 1);
}

/// The script's handler is an upvalue; an abort passes it by.
static int handle(lua_State *L) {
    if (nb_aborting(nb_of(L))) return 1;
    nb_explain(L, L, 1);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, -2);
    lua_call(L, 1, 1);
    return 1;
}

static int protected_call_with_handler(lua_State *L) {
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_pushvalue(L, 2);
    lua_pushcclosure(L, handle, 1);
    lua_replace(L, 2);
    lua_pushboolean(L, 1);
    lua_pushvalue(L, 1);
    lua_rotate(L, 3, 2);
    // function, handler, true, function, arguments…
    int status = lua_pcallk(L, lua_gettop(L) - 4, LUA_MULTRET, 2, 2, finish);
    return finish(L, status, 2);
}

// MARK: error values

// Boxes by their error tables, in a table with weak keys: a script that could reach a box might put another userdata
// in its place.
static const char error_boxes_key;
static const char error_metatable_key;
/// That of the tables that scripts raise, whose fields are the script's.
static const char raised_metatable_key;

struct error_box {
    void *box;
};

static int release_error(lua_State *L) {
    struct error_box *holder = lua_touserdata(L, 1);
    void *box = holder->box;
    holder->box = NULL;
    nb_runtime *rt = nb_of(L);
    if (box) nb_release(rt, box);
    return 0;
}

/// Pushes the excerpt and the fix of the error at 1, each on lines of its own; nothing where it has none.
static void push_elaboration(lua_State *L) {
    nb_runtime *rt = nb_of(L);
    lua_pushvalue(L, 1);
    jmp_buf *border = nb_enter_host(L);
    int results = rt->host.elaborate(rt->host.context, L);
    nb_leave_host(rt, border);
    nb_tick(L);
    if (results < 0) lua_error(L);
    lua_remove(L, -1 - results);
    if (results == 0) lua_pushliteral(L, "");
}

static int is_error(lua_State *L, int index) {
    if (nb_error_box(L, index)) return 1;
    if (!lua_istable(L, index) || !lua_getmetatable(L, index)) return 0;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &raised_metatable_key);
    int is_raised = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return is_raised;
}

/// Pushes the sentence of an error with its place; of any other value what `tostring` gives.
static void push_sentence(lua_State *L, int index) {
    if (!is_error(L, index)) {
        luaL_tolstring(L, index, NULL);
        return;
    }
    lua_pushliteral(L, "place");
    int placed = lua_rawget(L, index) == LUA_TSTRING;
    if (placed) lua_pushliteral(L, ": ");
    lua_pushliteral(L, "message");
    lua_rawget(L, index);
    luaL_tolstring(L, -1, NULL);
    lua_remove(L, -2);
    if (placed) {
        lua_concat(L, 3);
    } else {
        lua_remove(L, -2);
    }
}

static int error_to_string(lua_State *L) {
    lua_settop(L, 1);
    if (!is_error(L, 1)) return luaL_error(L, "error expected");
    push_sentence(L, 1);
    push_elaboration(L);
    lua_concat(L, 2);
    return 1;
}

static int concatenate_error(lua_State *L) {
    lua_settop(L, 2);
    push_sentence(L, 1);
    push_sentence(L, 2);
    lua_concat(L, 2);
    return 1;
}

static void push_error_metatable(lua_State *L, const void *key) {
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, key) == LUA_TTABLE) return;
    lua_pop(L, 1);
    static const luaL_Reg events[] = {{"__tostring", error_to_string}, {"__concat", concatenate_error}, {NULL, NULL}};
    luaL_newlib(L, events);
    lua_pushliteral(L, "error");
    lua_setfield(L, -2, "__name");
    lua_pushliteral(L, "protected");
    lua_setfield(L, -2, "__metatable");
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, key);
}

/// Has the table at 1 print as an error; false for one with another metatable.
static int complete_error(lua_State *L) {
    if (!is_error(L, 1)) {
        if (lua_getmetatable(L, 1)) return lua_pushboolean(L, 0), 1;
        push_error_metatable(L, &raised_metatable_key);
        lua_setmetatable(L, 1);
    }
    return lua_pushboolean(L, !nb_error_box(L, 1)), 1;
}

int nb_complete_error(lua_State *L, int *is_completed) {
    int status = nb_protect_on(L, complete_error, -1, NULL, 1);
    if (status != LUA_OK) return status;
    *is_completed = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return LUA_OK;
}

/// Puts a box beside the error table at the top.
static void attach_box(lua_State *L, void **box) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &error_boxes_key);
    lua_pushvalue(L, -2);
    struct error_box *holder = lua_newuserdatauv(L, sizeof *holder, 0);
    holder->box = NULL;
    lua_createtable(L, 0, 2);
    lua_pushcfunction(L, release_error);
    lua_setfield(L, -2, "__gc");
    lua_setmetatable(L, -2);
    holder->box = *box;
    *box = NULL;
    lua_rawset(L, -3);
    lua_pop(L, 1);
}

static int push_error(lua_State *L) {
    void **box = lua_touserdata(L, 1);
    lua_createtable(L, 0, 8);
    attach_box(L, box);
    push_error_metatable(L, &error_metatable_key);
    lua_setmetatable(L, -2);
    return 1;
}

int nb_push_error(lua_State *L, void *box) {
    nb_runtime *rt = nb_of(L);
    if (rt->is_given_up || !lua_checkstack(L, 4)) {
        rt->host.release(box);
        return lua_pushnil(L), LUA_ERRMEM;
    }
    lua_pushcfunction(L, push_error);
    lua_pushlightuserdata(L, &box);
    int status = nb_pcall(L, 1, 1, 0);
    if (box) rt->host.release(box);
    return status;
}

void *nb_error_box(lua_State *L, int index) {
    if (!lua_istable(L, index) || !lua_checkstack(L, 2)) return NULL;
    index = lua_absindex(L, index);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &error_boxes_key);
    lua_pushvalue(L, index);
    lua_rawget(L, -2);
    struct error_box *holder = lua_touserdata(L, -1);
    lua_pop(L, 2);
    return holder ? holder->box : NULL;
}

// MARK: opening

void nb_open_errors(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"error", raise_error},
        {"assert", assert_true},
        {"pcall", protected_call},
        {"xpcall", protected_call_with_handler},
        {NULL, NULL},
    };
    luaL_setfuncs(L, functions, 0);
    lua_newtable(L);
    lua_createtable(L, 0, 1);
    nb_set_mode(L, "k");
    lua_setmetatable(L, -2);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &error_boxes_key);
}
