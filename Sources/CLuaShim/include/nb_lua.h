#ifndef NB_LUA_H
#define NB_LUA_H

// The part of the embedding that can't be Swift. Two rules shape it:
//  - `lua_error` is a longjmp and never crosses a Swift frame: Swift functions return a status, and the C function
//    that called them raises after they have returned;
//  - whatever may raise (allocation included) and is wanted from Swift is here as a function that runs it under
//    `lua_pcall` and returns Lua's status.

#include <lua.h>
#include <stddef.h>
#include <stdint.h>

// MARK: the runtime of one state

/// Why a script was stopped. Sticky until the outermost call has ended: no pcall of a script can catch it.
/// (Plain constants, so that they are of type Int32 in Swift.)
enum {
    NB_ABORT_NONE = 0,
    NB_ABORT_DEADLINE,
    NB_ABORT_INTERRUPTED,
    NB_ABORT_MEMORY,
    NB_ABORT_OUTPUT,
};

/// Events of an object that Swift answers.
enum {
    NB_EVENT_INDEX = 0,  // object, key → value
    NB_EVENT_NEWINDEX,   // object, key, value →
    NB_EVENT_TOSTRING,   // object → string
    NB_EVENT_LEN,        // object → integer
    NB_EVENT_EQ,         // a, b → boolean
    NB_EVENT_CALL,       // object, arguments… → values
    NB_EVENT_PAIRS,      // object → list of names
    NB_EVENT_LT,         // a, b → boolean
    NB_EVENT_LE,         // a, b → boolean
};

/// Instead of a level of the stack: of `explain`.
enum { NB_LEVEL_OF_SOURCE = -1 };

/// Swift's side. Every function returns the number of results it pushed, or -1 with an error value on the top.
typedef struct nb_host {
    void *context;
    /// A declared function; `function` is what `nb_push_function` was given.
    int (*call)(void *context, lua_State *L, void *function);
    /// A declared field's value; `field` is what the type was defined with; the object is at 1.
    int (*get)(void *context, lua_State *L, void *field);
    /// An event of an object, at 1 (either of 1 and 2 where there are a and b).
    int (*event)(void *context, lua_State *L, int event);
    /// Turns the error value at the top into the one that scripts see: pushes one value.
    /// `origin`'s stack from `level` on is where it happened; `raised_by_user` tells `error` from Lua's own errors. Where
    /// `level` is NB_LEVEL_OF_SOURCE, it is what is wrong with the source right below it.
    int (*explain)(void *context, lua_State *L, lua_State *origin, int level, int raised_by_user);
    /// What `print` shows of the table at the top: pushes a string, or nothing for what `tostring` gives.
    int (*show)(void *context, lua_State *L);
    /// What stands below the sentence of the error table at the top where it prints: pushes a string, or nothing.
    int (*elaborate)(void *context, lua_State *L);
    /// Text that `print` produced. Returns 0, or -1 with an error value.
    int (*print)(void *context, lua_State *L, const char *text, size_t count);
    /// The source of a module, whose name is at 1: pushes source and chunk name.
    int (*require)(void *context, lua_State *L);
    /// Gives back the reference that an object held.
    void (*release)(void *owner);
} nb_host;

typedef struct nb_runtime nb_runtime;

/// A runtime without a state yet, or NULL. `memory_limit`, `output_limit` and `chunk_limit` in bytes.
nb_runtime *nb_runtime_new(size_t memory_limit, size_t output_limit, size_t chunk_limit);
/// Gives the runtime's own memory back; its state must be closed.
void nb_runtime_free(nb_runtime *rt);
/// Opens a state with the libraries scripts may use. LUA_OK, or the status of what failed.
int nb_open(nb_runtime *rt, nb_host host);
/// Closes the state: every object that Lua held is released, but for one that was given up.
void nb_close(nb_runtime *rt);

/// The thread of Lua that runs now: the main one, or the coroutine resumed last.
lua_State *nb_current(nb_runtime *rt);
/// The bytes that Lua holds.
size_t nb_memory_used(const nb_runtime *rt);
void nb_set_memory_limit(nb_runtime *rt, size_t bytes);
void nb_set_output_limit(nb_runtime *rt, size_t bytes);
/// How many bytes the whole process may grow by in one evaluation, what Swift's objects hold included; 0: no limit.
void nb_set_growth_limit(nb_runtime *rt, size_t bytes);
/// Has `stuck` called, on another thread, where a script that is to end goes on for `seconds`, as in a function of the host's
/// that does not return. NULL: nothing is done then.
void nb_set_stuck(nb_runtime *rt, double seconds, void (*stuck)(int reason));
/// Makes every `n`-th allocation fail; 0 for none. For tests of that path.
void nb_fail_every(nb_runtime *rt, unsigned n);

/// Begins a call from outside: clears the last abort, sets the deadline (`seconds` <= 0: none) when it is the
/// outermost one. Returns 0, or -1 where the system gives no timer.
int nb_enter(nb_runtime *rt, double seconds);
/// Ends the call.
void nb_leave(nb_runtime *rt);
int nb_abort_reason(const nb_runtime *rt);
/// The line at which the script was stopped, and the short name of its chunk; 0: not known.
int nb_stop_line(nb_runtime *rt, const char **script);
/// Stops with this reason, at the latest when the running Swift function returns.
void nb_set_abort(nb_runtime *rt, int reason);
/// Stops what runs, from any thread or a signal handler; without effect when nothing runs.
void nb_interrupt(nb_runtime *rt);

/// Whether Lua was left in the midst of a loop that nothing interrupts. What is done to the state after that has no effect,
/// but to close it and to open another.
int nb_is_given_up(const nb_runtime *rt);

// MARK: protected operations
// Each returns LUA_OK and leaves its result on the top, or another status and leaves the error value there.

int nb_push_bytes(lua_State *L, const char *bytes, size_t count);
int nb_push_function(lua_State *L, void *function);
/// What `nb_push_function` was given for the function at `index`; null for any other value.
void *nb_declared_function(lua_State *L, int index);
int nb_push_table(lua_State *L, int array, int record);
// What reads a sealed table reads what is within.

/// table[key] without metamethods, the key as bytes.
int nb_raw_get(lua_State *L, int table, const char *key, size_t count);
/// table[key] = value at the top, without metamethods; pops it.
int nb_raw_set(lua_State *L, int table, const char *key, size_t count);
/// table[key] = value, both on the top, without metamethods; pops both.
int nb_raw_set_pair(lua_State *L, int table);
int nb_raw_set_integer(lua_State *L, int table, lua_Integer key);
/// value[key], the key on the top (replaced by the result); metamethods run.
int nb_get(lua_State *L, int value);
int nb_length(lua_State *L, int value, lua_Integer *length);
int nb_to_string(lua_State *L, int value);
/// The pair after the key at the top, without metamethods. `*more` is 0 at the end, with nothing pushed.
int nb_next(lua_State *L, int table, int *more);
int nb_compare_values(lua_State *L, int a, int b, int operation, int *result);
/// A reference to the value at the top, which it pops.
int nb_reference(lua_State *L, int *reference);
void nb_release_reference(lua_State *L, int reference);
/// Pushes what a reference stands for. Never raises.
void nb_push_reference(lua_State *L, int reference);
/// Compiles text; binary chunks are refused.
int nb_load_text(lua_State *L, const char *source, size_t count, const char *chunk_name);
/// Calls the function below its `arguments`; errors are explained by the host.
int nb_call(lua_State *L, int arguments, int results);
/// Puts a sealed table in the place of a module's at the top: reading an unknown name calls `missing`, setting any calls
/// `assigned`, both with the table, the name and the value, as declared functions.
int nb_seal_module(lua_State *L, void *missing, void *assigned);
/// Reading a global that no script has ever set calls `missing` with the table and the name, as a declared function.
int nb_guard_globals(lua_State *L, void *missing);
/// Reading a name that the table does not have calls `missing` with the table and the name.
int nb_guard_table(lua_State *L, int table, void *missing);
/// Pushes the table of an error: `box` is released with it; fields are set by the caller.
int nb_push_error(lua_State *L, void *box);
/// Has the table at the top, which a script raised, print as an error; false where it has a metatable of its own.
int nb_complete_error(lua_State *L, int *is_completed);
/// The box of the error table at `index`, or NULL.
void *nb_error_box(lua_State *L, int index);
/// Full garbage collection, to have memory after an abort.
void nb_collect(lua_State *L);
/// Collects as though so much more had been allocated.
void nb_collect_worth(lua_State *L, int kilobytes);

// Direct forms of macros that Swift does not see.
int nb_is_integer(lua_State *L, int index);
double nb_number_at(lua_State *L, int index);
lua_Integer nb_integer_at(lua_State *L, int index);
void nb_pop(lua_State *L, int count);
int nb_registry_index(void);

// MARK: objects

/// One cell of a record: the number is mantissa / 10^scale when kind is NB_CELL_NUMBER, else there is none.
typedef struct nb_cell {
    int64_t mantissa;
    uint8_t scale;
    uint8_t kind;
    uint8_t how;
    uint8_t flags;
    uint32_t extra;
} nb_cell;

enum {
    NB_CELL_NUMBER = 0,
    NB_CELL_ABSENT,
    NB_CELL_BLANK,
    NB_CELL_NOT_APPLICABLE,
    NB_CELL_TEXT,
    NB_CELL_UNREADABLE,
};

/// What a Lua userdata of ours holds. Groups (`r.requests`) share the cells of their record, own nothing, and keep
/// the record as their first user value.
typedef struct nb_object {
    uint64_t magic;
    void *owner;
    const nb_cell *cells;
    uint32_t count;
    uint32_t node;
    uint32_t has_groups;  // of a record: whether any was made
} nb_object;

enum { NB_MEMBER_METHOD = 0, NB_MEMBER_FIELD };

/// A member of a type: a method (`pointer` goes to `call`) or a field (`pointer` goes to `get`).
typedef struct nb_member {
    const char *name;
    int kind;
    void *pointer;
} nb_member;

/// A name in a record's tree: in group `parent` (0: the record itself) it stands for a cell, or, where `cell` is
/// negative, for group `child`.
typedef struct nb_slot {
    const char *name;
    uint32_t parent;
    int32_t cell;
    uint32_t child;
} nb_slot;

typedef struct nb_type {
    const char *name;
    const nb_member *members;
    size_t member_count;
    const nb_slot *slots;
    size_t slot_count;
    uint32_t group_count;  // the record itself included: at least 1
    int callable;
} nb_type;

/// Defines a type; `*metatable` is the reference that `nb_push_object` wants.
int nb_define_type(lua_State *L, const nb_type *type, int *metatable);
/// Pushes an object that owns a reference to `owner` (given back on failure too).
int nb_push_object(lua_State *L, int metatable, void *owner, const nb_cell *cells, uint32_t count, uint32_t groups);
/// In the event of an index: what is at the top is the element at that position for as long as the object is there.
int nb_keep_element(lua_State *L);
/// The object at `index`, or NULL where it is something else.
nb_object *nb_object_at(lua_State *L, int index);
/// The owner of an object, or of the record that a group belongs to; NULL where it is no object.
void *nb_owner_at(lua_State *L, int index);
/// The cell read last that held no number: its owner and index; -1 where there is none.
int64_t nb_last_missing(const nb_runtime *rt, void **owner);
/// Forgets it: something else was missing since.
void nb_forget_missing(nb_runtime *rt);
/// mantissa / 10^scale, correctly rounded.
double nb_cell_number(const nb_cell *cell);

#endif
