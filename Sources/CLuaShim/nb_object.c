// Swift values as userdata. A member is found in a table that is an upvalue of `__index`: a method is a function, a
// declared field a light userdata, a cell its index, a group its number, negative. Only what isn't there goes to Swift.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nb_internal.h"

// Checking a number costs a nanosecond; luaL_checkudata would cost more than the field read itself.
#define NB_MAGIC UINT64_C(0x6e69616e62616f21)

// MARK: objects

nb_object *nb_object_at(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TUSERDATA || lua_rawlen(L, index) < sizeof(nb_object)) return NULL;
    nb_object *object = lua_touserdata(L, index);
    return object->magic == NB_MAGIC ? object : NULL;
}

void *nb_owner_at(lua_State *L, int index) {
    nb_object *object = nb_object_at(L, index);
    if (!object) return NULL;
    if (object->node == 0) return object->owner;
    if (!lua_checkstack(L, 1)) return NULL;
    lua_getiuservalue(L, index, 1);
    nb_object *record = nb_object_at(L, -1);
    lua_pop(L, 1);
    return record ? record->owner : NULL;
}

/// Groups read their record's cells, which go with it.
static void release_groups(lua_State *L) {
    for (int node = 1; lua_getiuservalue(L, 1, node) != LUA_TNONE; node++) {
        nb_object *group = nb_object_at(L, -1);
        if (group) *group = (nb_object){0};
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

static int release(lua_State *L) {
    nb_object *object = nb_object_at(L, 1);
    if (!object) return 0;
    if (object->has_groups) release_groups(L);
    void *owner = object->owner;
    // Whoever found it all the same would find no cells.
    object->magic = 0;
    object->owner = NULL;
    object->cells = NULL;
    object->count = 0;
    nb_runtime *rt = nb_of(L);
    if (rt->missing_owner == owner) rt->missing_cell = -1;
    if (owner) nb_release(rt, owner);
    return 0;
}

// MARK: numbers

double nb_cell_number(const nb_cell *cell) {
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    int64_t m = cell->mantissa;
    // Both sides are exact then, and one division rounds once.
    if (cell->scale <= 22 && m <= (INT64_C(1) << 53) && m >= -(INT64_C(1) << 53)) return (double)m / powers[cell->scale];
    char digits[40];
    snprintf(digits, sizeof digits, "%llde-%u", (long long)m, (unsigned)cell->scale);
    return strtod(digits, NULL);
}

static int no_longer_there(lua_State *L) { return luaL_error(L, "object is no longer there"); }

static int push_cell(lua_State *L, const nb_object *object, lua_Integer index) {
    if (object->magic != NB_MAGIC) return no_longer_there(L);
    if (index < 0 || index >= (lua_Integer)object->count) return luaL_error(L, "record has no cell %I", index);
    const nb_cell *cell = &object->cells[index];
    if (cell->kind == NB_CELL_NUMBER) {
        if (cell->scale == 0) lua_pushinteger(L, cell->mantissa);
        else lua_pushnumber(L, nb_cell_number(cell));
        return 1;
    }
    // Remembered, so that "arithmetic on a nil value" can say which cell it was and why it has no number.
    nb_runtime *rt = nb_of(L);
    rt->missing_owner = nb_owner_at(L, 1);
    rt->missing_cell = index;
    lua_pushnil(L);
    return 1;
}

int64_t nb_last_missing(const nb_runtime *rt, void **owner) {
    *owner = rt->missing_owner;
    return rt->missing_cell;
}

void nb_forget_missing(nb_runtime *rt) { rt->missing_cell = -1; }

// MARK: groups

/// A group is made once for a record and kept in its user values. Upvalue 2 has the metatables of groups.
static int push_group(lua_State *L, const nb_object *object, int node) {
    if (object->magic != NB_MAGIC) return no_longer_there(L);
    int record = 1;
    if (object->node != 0) {
        lua_getiuservalue(L, 1, 1);
        record = lua_gettop(L);
    }
    if (lua_getiuservalue(L, record, node) == LUA_TUSERDATA) return 1;
    nb_object *group = lua_newuserdatauv(L, sizeof *group, 1);
    *group = (nb_object){NB_MAGIC, NULL, object->cells, object->count, (uint32_t)node, 0};
    ((nb_object *)lua_touserdata(L, record))->has_groups = 1;
    lua_pushvalue(L, record);
    lua_setiuservalue(L, -2, 1);
    lua_rawgeti(L, lua_upvalueindex(2), node + 1);
    lua_setmetatable(L, -2);
    lua_pushvalue(L, -1);
    lua_setiuservalue(L, record, node);
    return 1;
}

// MARK: events

static int ask(lua_State *L, int event) {
    nb_runtime *rt = nb_of(L);
    int other = event == NB_EVENT_LT || event == NB_EVENT_LE ? 2 : 1;
    if (!nb_object_at(L, 1) && !nb_object_at(L, other)) return no_longer_there(L);
    jmp_buf *border = nb_enter_host(L);
    int results = rt->host.event(rt->host.context, L, event);
    nb_leave_host(rt, border);
    if (nb_aborting(rt)) return nb_raise_abort(L);
    return results < 0 ? lua_error(L) : results;
}

static int get_field(lua_State *L, void *field) {
    nb_runtime *rt = nb_of(L);
    lua_settop(L, 1);
    if (!nb_owner_at(L, 1)) return no_longer_there(L);
    jmp_buf *border = nb_enter_host(L);
    int results = rt->host.get(rt->host.context, L, field);
    nb_leave_host(rt, border);
    if (nb_aborting(rt)) return nb_raise_abort(L);
    return results < 0 ? lua_error(L) : results;
}

/// Whether an element was handed out before and stays: then it is pushed, and Swift need not be asked. The first user
/// value of an object that has elements is the table of those.
static int push_kept(lua_State *L) {
    const nb_object *object = lua_touserdata(L, 1);
    if (object->magic != NB_MAGIC || lua_getiuservalue(L, 1, 1) != LUA_TTABLE) return 0;
    lua_pushvalue(L, 2);
    return lua_rawget(L, -2) != LUA_TNIL;
}

/// Keeps an element: of the object at 1, by the position at 2, what is at 3.
static int keep_element(lua_State *L) {
    int kind = lua_getiuservalue(L, 1, 1);
    if (kind != LUA_TTABLE) {
        // A record has its groups there.
        if (kind != LUA_TNIL) return 0;
        lua_pop(L, 1);
        lua_newtable(L);
        lua_pushvalue(L, -1);
        lua_setiuservalue(L, 1, 1);
    }
    lua_insert(L, 2);
    lua_rawset(L, 2);
    return 0;
}

int nb_keep_element(lua_State *L) {
    if (nb_of(L)->is_given_up || !lua_checkstack(L, 4)) return lua_pushnil(L), LUA_ERRMEM;
    int element = lua_gettop(L);
    lua_pushcfunction(L, keep_element);
    lua_pushvalue(L, 1);
    lua_pushvalue(L, 2);
    lua_pushvalue(L, element);
    return nb_pcall(L, 3, 0, 0);
}

static int on_index(lua_State *L) {
    lua_pushvalue(L, 2);
    switch (lua_rawget(L, lua_upvalueindex(1))) {
        case LUA_TNUMBER: {
            const nb_object *object = lua_touserdata(L, 1);
            lua_Integer slot = lua_tointeger(L, -1);
            return slot >= 0 ? push_cell(L, object, slot) : push_group(L, object, (int)-slot);
        }
        case LUA_TFUNCTION: return 1;
        case LUA_TLIGHTUSERDATA: return get_field(L, lua_touserdata(L, -1));
        default:
            if (lua_type(L, 2) == LUA_TNUMBER && push_kept(L)) return 1;
            lua_settop(L, 2);
            return ask(L, NB_EVENT_INDEX);
    }
}

static int on_newindex(lua_State *L) { return ask(L, NB_EVENT_NEWINDEX); }
static int on_tostring(lua_State *L) { return ask(L, NB_EVENT_TOSTRING); }
static int on_len(lua_State *L) { return ask(L, NB_EVENT_LEN); }
static int on_call(lua_State *L) { return ask(L, NB_EVENT_CALL); }

static int on_eq(lua_State *L) {
    nb_object *a = nb_object_at(L, 1), *b = nb_object_at(L, 2);
    if (!a || !b) return lua_pushboolean(L, 0), 1;
    if (nb_owner_at(L, 1) == nb_owner_at(L, 2) && a->node == b->node) return lua_pushboolean(L, 1), 1;
    return ask(L, NB_EVENT_EQ);
}

static int on_lt(lua_State *L) { return ask(L, NB_EVENT_LT); }
static int on_le(lua_State *L) { return ask(L, NB_EVENT_LE); }

static int on_concat(lua_State *L) {
    // A row is no text: what was meant is one of its cells.
    for (int side = 1; side <= 2; side++) {
        nb_object *object = nb_object_at(L, side);
        if (!object || object->node == 0) continue;
        luaL_getmetafield(L, side, "__name");
        return luaL_error(L, "attempt to concatenate a %s value", lua_tostring(L, -1));
    }
    luaL_tolstring(L, 1, NULL);
    luaL_tolstring(L, 2, NULL);
    lua_concat(L, 2);
    return 1;
}

/// Goes through the names that Swift listed; values are read as a script would.
static int next_pair(lua_State *L) {
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(2)) + 1;
    lua_pushinteger(L, i);
    lua_replace(L, lua_upvalueindex(2));
    if (lua_rawgeti(L, lua_upvalueindex(1), i) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    lua_gettable(L, 1);
    return 2;
}

static int on_pairs(lua_State *L) {
    lua_settop(L, 1);
    ask(L, NB_EVENT_PAIRS);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_pair, 2);
    lua_pushvalue(L, 1);
    return 2;
}

// MARK: types

/// Where `define_type` keeps its two tables.
enum { METATABLES = 2, MEMBERS = 3 };

static void set_events(lua_State *L, const nb_type *type, int members) {
    static const luaL_Reg events[] = {
        {"__newindex", on_newindex}, {"__tostring", on_tostring}, {"__len", on_len},     {"__eq", on_eq},
        {"__lt", on_lt},             {"__le", on_le},             {"__concat", on_concat},     {"__pairs", on_pairs},       {NULL, NULL},
    };
    luaL_setfuncs(L, events, 0);
    lua_pushvalue(L, members);
    lua_pushvalue(L, METATABLES);
    lua_pushcclosure(L, on_index, 2);
    lua_setfield(L, -2, "__index");
    if (type->callable) {
        lua_pushcfunction(L, on_call);
        lua_setfield(L, -2, "__call");
    }
    lua_pushstring(L, type->name);
    lua_setfield(L, -2, "__name");
    lua_pushliteral(L, "protected");
    lua_setfield(L, -2, "__metatable");
}

static int push_function_of(lua_State *L, void *pointer) {
    int status = nb_push_function(L, pointer);
    return status == LUA_OK ? 0 : lua_error(L);
}

static void add_members(lua_State *L, const nb_type *type, int members) {
    for (size_t i = 0; i < type->member_count; i++) {
        const nb_member *member = &type->members[i];
        if (member->kind == NB_MEMBER_METHOD) push_function_of(L, member->pointer);
        else lua_pushlightuserdata(L, member->pointer);
        lua_setfield(L, members, member->name);
    }
}

/// Names of the record win over nothing: a member of the type with the same name stays.
static void add_slot(lua_State *L, const nb_slot *slot) {
    lua_rawgeti(L, MEMBERS, slot->parent + 1);
    if (lua_getfield(L, -1, slot->name) != LUA_TNIL) {
        lua_pop(L, 2);
        return;
    }
    lua_pop(L, 1);
    lua_pushinteger(L, slot->cell >= 0 ? slot->cell : -(lua_Integer)slot->child);
    lua_setfield(L, -2, slot->name);
    lua_pop(L, 1);
}

static int define_type(lua_State *L) {
    const nb_type *type = ((void **)lua_touserdata(L, 1))[0];
    int *metatable = ((void **)lua_touserdata(L, 1))[1];
    lua_createtable(L, (int)type->group_count, 0);
    lua_createtable(L, (int)type->group_count, 0);
    for (uint32_t node = 0; node < type->group_count; node++) {
        lua_newtable(L);
        lua_newtable(L);
        set_events(L, type, lua_gettop(L) - 1);
        lua_rawseti(L, METATABLES, node + 1);
        lua_rawseti(L, MEMBERS, node + 1);
    }
    lua_rawgeti(L, MEMBERS, 1);
    add_members(L, type, lua_gettop(L));
    for (size_t i = 0; i < type->slot_count; i++) add_slot(L, &type->slots[i]);
    lua_rawgeti(L, METATABLES, 1);
    lua_pushcfunction(L, release);  // groups own nothing
    lua_setfield(L, -2, "__gc");
    *metatable = luaL_ref(L, LUA_REGISTRYINDEX);
    return 0;
}

int nb_define_type(lua_State *L, const nb_type *type, int *metatable) {
    void *arguments[2] = {(void *)type, metatable};
    if (nb_of(L)->is_given_up || !lua_checkstack(L, 4)) return lua_pushnil(L), LUA_ERRMEM;
    lua_pushcfunction(L, define_type);
    lua_pushlightuserdata(L, arguments);
    return nb_pcall(L, 1, 0, 0);
}

struct push {
    int metatable;
    uint32_t groups;
    nb_object object;
};

static int push_object(lua_State *L) {
    struct push *push = lua_touserdata(L, 1);
    nb_object *object = lua_newuserdatauv(L, sizeof *object, (int)push->groups);
    *object = (nb_object){0};
    lua_rawgeti(L, LUA_REGISTRYINDEX, push->metatable);
    lua_setmetatable(L, -2);
    // From here on Lua's finalizer gives the owner back.
    *object = push->object;
    push->object.owner = NULL;
    return 1;
}

int nb_push_object(lua_State *L, int metatable, void *owner, const nb_cell *cells, uint32_t count, uint32_t groups) {
    struct push push = {metatable, groups, {NB_MAGIC, owner, cells, count, 0, 0}};
    nb_runtime *rt = nb_of(L);
    int status = LUA_ERRMEM;
    if (!rt->is_given_up && lua_checkstack(L, 4)) {
        lua_pushcfunction(L, push_object);
        lua_pushlightuserdata(L, &push);
        status = nb_pcall(L, 1, 1, 0);
    } else {
        lua_pushnil(L);
    }
    if (push.object.owner) rt->host.release(push.object.owner);
    return status;
}
