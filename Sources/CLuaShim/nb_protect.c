// What Swift wants of Lua and what may raise, each under a protected call.
#include <string.h>

#include "nb_internal.h"

// Room for the operations below, their arguments and the error value; lua_checkstack does not raise.
static int room(lua_State *L) { return !nb_of(L)->is_given_up && lua_checkstack(L, 8); }

static int no_room(lua_State *L) {
    // One slot is always left: Lua keeps EXTRA_STACK beyond what was asked for.
    lua_pushnil(L);
    return LUA_ERRMEM;
}

/// Runs `f` with the pointer as its only argument.
static int protect(lua_State *L, lua_CFunction f, void *arguments, int results) {
    if (!room(L)) return no_room(L);
    lua_pushcfunction(L, f);
    lua_pushlightuserdata(L, arguments);
    return nb_pcall(L, 1, results, 0);
}

int nb_protect_on(lua_State *L, lua_CFunction f, int index, void *arguments, int results) {
    if (!room(L)) return no_room(L);
    index = lua_absindex(L, index);
    lua_pushcfunction(L, f);
    lua_pushvalue(L, index);
    lua_pushlightuserdata(L, arguments);
    return nb_pcall(L, 2, results, 0);
}

/// Runs `f` with the value at `index`, the pointer and the `taken` values at the top, which it takes.
static int protect_with(lua_State *L, lua_CFunction f, int index, void *arguments, int taken, int results) {
    index = lua_absindex(L, index);
    if (!room(L)) {
        nb_pop(L, taken);
        return no_room(L);
    }
    lua_pushcfunction(L, f);
    lua_insert(L, -1 - taken);
    lua_pushvalue(L, index);
    lua_insert(L, -1 - taken);
    lua_pushlightuserdata(L, arguments);
    lua_insert(L, -1 - taken);
    return nb_pcall(L, 2 + taken, results, 0);
}

// MARK: pushing

struct bytes {
    const char *start;
    size_t count;
};

static int push_bytes(lua_State *L) {
    struct bytes *b = lua_touserdata(L, 1);
    lua_pushlstring(L, b->start, b->count);
    return 1;
}

int nb_push_bytes(lua_State *L, const char *bytes, size_t count) {
    struct bytes b = {bytes, count};
    return protect(L, push_bytes, &b, 1);
}

// Errors of Swift cross here: it has returned when we raise.
int nb_call_host(lua_State *L) {
    nb_runtime *rt = nb_of(L);
    if (nb_aborting(rt)) return nb_raise_abort(L);
    jmp_buf *border = nb_enter_host(L);
    int results = rt->host.call(rt->host.context, L, lua_touserdata(L, lua_upvalueindex(1)));
    nb_leave_host(rt, border);
    if (nb_aborting(rt)) return nb_raise_abort(L);
    return results < 0 ? lua_error(L) : results;
}

static int push_function(lua_State *L) {
    lua_pushcclosure(L, nb_call_host, 1);
    return 1;
}

int nb_push_function(lua_State *L, void *function) {
    return protect(L, push_function, function, 1);
}

void *nb_declared_function(lua_State *L, int index) {
    if (lua_tocfunction(L, index) != nb_call_host || !lua_checkstack(L, 1)) return NULL;
    if (!lua_getupvalue(L, index, 1)) return NULL;
    void *function = lua_touserdata(L, -1);
    lua_pop(L, 1);
    return function;
}

/// A global that was set once may be nil again: it is no slip. Upvalue 1 has the names that were set.
static int read_absent_global(lua_State *L) {
    lua_settop(L, 2);
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return lua_pushnil(L), 1;
    lua_pushvalue(L, lua_upvalueindex(2));
    lua_insert(L, 1);
    lua_settop(L, 3);
    lua_call(L, 2, 1);
    return 1;
}

static int set_absent_global(lua_State *L) {
    lua_settop(L, 3);
    lua_pushvalue(L, 2);
    lua_pushboolean(L, 1);
    lua_rawset(L, lua_upvalueindex(1));
    lua_rawset(L, 1);
    return 0;
}

static int guard_globals(lua_State *L) {
    void *missing = lua_touserdata(L, 1);
    lua_pushglobaltable(L);
    lua_createtable(L, 0, 3);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_pushlightuserdata(L, missing);
    lua_pushcclosure(L, nb_call_host, 1);
    lua_pushcclosure(L, read_absent_global, 2);
    lua_setfield(L, -3, "__index");
    lua_pushcclosure(L, set_absent_global, 1);
    lua_setfield(L, -2, "__newindex");
    // Whoever had the metatable could call these with anything in the place of the globals.
    lua_pushliteral(L, "protected");
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    return 0;
}

static int guard_table(lua_State *L) {
    lua_createtable(L, 0, 2);
    lua_pushvalue(L, 2);
    lua_pushcclosure(L, nb_call_host, 1);
    lua_setfield(L, -2, "__index");
    lua_pushliteral(L, "protected");
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, 1);
    return 0;
}

int nb_guard_table(lua_State *L, int table, void *missing) { return nb_protect_on(L, guard_table, table, missing, 0); }

int nb_guard_globals(lua_State *L, void *missing) { return protect(L, guard_globals, missing, 0); }

static int push_table(lua_State *L) {
    int *sizes = lua_touserdata(L, 1);
    lua_createtable(L, sizes[0], sizes[1]);
    return 1;
}

int nb_push_table(lua_State *L, int array, int record) {
    int sizes[2] = {array, record};
    return protect(L, push_table, sizes, 1);
}

// MARK: tables

static int raw_get(lua_State *L) {
    struct bytes *b = lua_touserdata(L, 2);
    nb_unseal(L, 1);
    lua_pushlstring(L, b->start, b->count);
    lua_rawget(L, 1);
    return 1;
}

int nb_raw_get(lua_State *L, int table, const char *key, size_t count) {
    struct bytes b = {key, count};
    return nb_protect_on(L, raw_get, table, &b, 1);
}

static int raw_set(lua_State *L) {
    struct bytes *b = lua_touserdata(L, 2);
    lua_pushlstring(L, b->start, b->count);
    lua_insert(L, 3);
    lua_rawset(L, 1);
    return 0;
}

int nb_raw_set(lua_State *L, int table, const char *key, size_t count) {
    struct bytes b = {key, count};
    return protect_with(L, raw_set, table, &b, 1, 0);
}

static int raw_set_pair(lua_State *L) {
    lua_rawset(L, 1);
    return 0;
}

int nb_raw_set_pair(lua_State *L, int table) { return protect_with(L, raw_set_pair, table, NULL, 2, 0); }

static int raw_set_integer(lua_State *L) {
    lua_rawseti(L, 1, *(lua_Integer *)lua_touserdata(L, 2));
    return 0;
}

int nb_raw_set_integer(lua_State *L, int table, lua_Integer key) {
    return protect_with(L, raw_set_integer, table, &key, 1, 0);
}

static int get(lua_State *L) {
    lua_gettable(L, 1);
    return 1;
}

int nb_get(lua_State *L, int value) { return protect_with(L, get, value, NULL, 1, 1); }

static int length(lua_State *L) {
    *(lua_Integer *)lua_touserdata(L, 2) = luaL_len(L, 1);
    return 0;
}

int nb_length(lua_State *L, int value, lua_Integer *result) { return nb_protect_on(L, length, value, result, 0); }

static int to_string(lua_State *L) {
    luaL_tolstring(L, 1, NULL);
    return 1;
}

/// A script's `__tostring` may run, so errors are explained.
int nb_to_string(lua_State *L, int value) {
    nb_runtime *rt = nb_of(L);
    if (!room(L)) return no_room(L);
    value = lua_absindex(L, value);
    lua_pushcfunction(L, nb_message_handler);
    lua_pushcfunction(L, to_string);
    lua_pushvalue(L, value);
    int status = nb_pcall(L, 1, 1, -3);
    if (!rt->is_given_up) lua_remove(L, -2);
    return status;
}

static int next(lua_State *L) {
    int *more = lua_touserdata(L, 2);
    nb_unseal(L, 1);
    *more = lua_next(L, 1);
    return *more ? 2 : 0;
}

int nb_next(lua_State *L, int table, int *more) {
    int status = protect_with(L, next, table, more, 1, LUA_MULTRET);
    return status;
}

struct comparison {
    int operation;
    int result;
};

static int compare(lua_State *L) {
    struct comparison *c = lua_touserdata(L, 2);
    c->result = lua_compare(L, 1, 3, c->operation);
    return 0;
}

int nb_compare_values(lua_State *L, int a, int b, int operation, int *result) {
    struct comparison c = {operation, 0};
    a = lua_absindex(L, a);
    b = lua_absindex(L, b);
    if (!room(L)) return no_room(L);
    lua_pushvalue(L, b);
    int status = protect_with(L, compare, a, &c, 1, 0);
    *result = c.result;
    return status;
}

// MARK: references

static int reference(lua_State *L) {
    int *result = lua_touserdata(L, 2);
    *result = luaL_ref(L, LUA_REGISTRYINDEX);
    return 0;
}

int nb_reference(lua_State *L, int *result) {
    *result = LUA_NOREF;
    return protect_with(L, reference, LUA_REGISTRYINDEX, result, 1, 0);
}

// Sets entries that exist, so it needs no memory.
void nb_release_reference(lua_State *L, int reference) {
    if (lua_checkstack(L, 3)) luaL_unref(L, LUA_REGISTRYINDEX, reference);
}

void nb_push_reference(lua_State *L, int reference) {
    lua_checkstack(L, 1);
    lua_rawgeti(L, LUA_REGISTRYINDEX, reference);
}

// MARK: chunks and calls

struct chunk {
    struct bytes source;
    const char *name;
    int status;
};

// The compiler looks each name up through every local of every function around it, which no hook interrupts: it gets
// the source in pieces, and an abort between two of them.
static const char *next_piece(lua_State *L, void *data, size_t *size) {
    struct bytes *left = data;
    nb_tick(L);
    const char *piece = left->start;
    *size = left->count < 1024 ? left->count : 1024;
    left->start += *size;
    left->count -= *size;
    return piece;
}

int nb_load_chunk(lua_State *L, const char *source, size_t count, const char *name) {
    struct bytes left = {source, count};
    int status = lua_load(L, next_piece, &left, name, "t");
    if (status != LUA_OK) nb_tick(L);
    return status;
}

static int load_text(lua_State *L) {
    struct chunk *c = lua_touserdata(L, 1);
    // A syntax error is an ordinary outcome: its message takes the place of the function.
    c->status = nb_load_chunk(L, c->source.start, c->source.count, c->name);
    return 1;
}

int nb_load_text(lua_State *L, const char *source, size_t count, const char *chunk_name) {
    struct chunk c = {{source, count}, chunk_name, LUA_OK};
    int status = protect(L, load_text, &c, 1);
    return status == LUA_OK ? c.status : status;
}

int nb_call(lua_State *L, int arguments, int results) {
    nb_runtime *rt = nb_of(L);
    if (!room(L)) {
        nb_pop(L, arguments + 1);
        return no_room(L);
    }
    int function = lua_gettop(L) - arguments;
    lua_pushcfunction(L, nb_message_handler);
    lua_insert(L, function);
    nb_arm(rt, L);
    int status = nb_pcall(L, arguments, results, function);
    if (rt->is_given_up) return status;
    lua_remove(L, function);
    if (status == LUA_ERRMEM) nb_set_abort(rt, NB_ABORT_MEMORY);
    nb_explain_late(L, status);
    return status;
}

void nb_collect(lua_State *L) { lua_gc(L, LUA_GCCOLLECT); }
void nb_collect_worth(lua_State *L, int kilobytes) { lua_gc(L, LUA_GCSTEP, kilobytes); }

// MARK: macros

int nb_is_integer(lua_State *L, int index) { return lua_isinteger(L, index); }
double nb_number_at(lua_State *L, int index) { return lua_tonumberx(L, index, NULL); }
lua_Integer nb_integer_at(lua_State *L, int index) { return lua_tointegerx(L, index, NULL); }
// Nothing is taken off the spare state: what was pushed lies on the one that was given up.
void nb_pop(lua_State *L, int count) {
    if (!nb_of(L)->is_given_up) lua_settop(L, -count - 1);
}
int nb_registry_index(void) { return LUA_REGISTRYINDEX; }
