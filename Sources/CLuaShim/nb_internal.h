#ifndef NB_INTERNAL_H
#define NB_INTERNAL_H

#include <lauxlib.h>
#include <setjmp.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/types.h>
#include <time.h>

#include "include/nb_lua.h"

struct nb_runtime {
    lua_State *main;
    lua_State *volatile current;
    /// Takes the place of a state that was given up.
    lua_State *spare;
    int is_given_up;
    /// Where Swift called Lua, as long as Lua runs; NULL while Swift does.
    jmp_buf *volatile border;
    /// When Lua, which was to end, was first seen to go on since it was called; 0: not yet.
    int64_t since;
    nb_host host;

    size_t memory_used;
    size_t memory_limit;
    // The size of the block that was refused last, 0 where one was given since.
    size_t refused;
    size_t output_used;
    size_t output_limit;
    size_t chunk_limit;
    unsigned fail_every;
    unsigned allocations;

    atomic_int abort;
    /// Where the script stood when it was stopped; 0: not known.
    int stop_line;
    char stop_script[LUA_IDSIZE];
    atomic_int depth;
    atomic_int thread;
    nb_runtime *outer;
    sigset_t outer_mask;
    double deadline;
    timer_t timer;
    int has_timer;
    /// Whether the timer calls again and again, as it does once a script is to end.
    int is_calling;

    void *missing_owner;
    int64_t missing_cell;
    /// Whether `error` or `assert` raises what the script gave it.
    int raises;

    /// How many bytes the process may grow by in one evaluation; 0: no limit.
    size_t growth_limit;
    /// What the process had when the evaluation was first looked at, and how often in a row it had too much since.
    size_t resident;
    unsigned excesses;
    /// Set where garbage is to be collected at the next instruction of the script.
    atomic_int squeeze;
    int is_watched;
    /// How often in a row the script was found to go on though it was to end.
    unsigned overruns;
    unsigned most_overruns;
    void (*stuck)(int reason);
    nb_runtime *next_watched;
};

/// Copied to every coroutine by Lua itself.
static inline nb_runtime *nb_of(lua_State *L) { return *(nb_runtime **)lua_getextraspace(L); }

static inline int nb_aborting(nb_runtime *rt) { return atomic_load_explicit(&rt->abort, memory_order_relaxed); }

/// Raises the abort that is set. Its value is a light userdata, which needs no memory.
int nb_raise_abort(lua_State *L);
/// As luaL_loadbufferx of text, but ends with the evaluation.
int nb_load_chunk(lua_State *L, const char *source, size_t count, const char *name);

/// To be called in every loop of C whose length a script decides.
static inline void nb_tick(lua_State *L) {
    if (nb_aborting(nb_of(L))) nb_raise_abort(L);
}

/// Runs `f` protected, for Swift, with the value at `index` and the pointer.
int nb_protect_on(lua_State *L, lua_CFunction f, int index, void *arguments, int results);
/// Calls the declared function that is its upvalue.
int nb_call_host(lua_State *L);
/// Whether the table at `index` is sealed; then its metatable is pushed.
int nb_is_sealed(lua_State *L, int index);
/// Puts what is within a sealed table in its place; leaves any other as it is.
void nb_unseal(lua_State *L, int index);

/// After a protected call inside a script: makes memory errors sticky and goes on with an abort.
void nb_check_status(lua_State *L, int status);
void nb_arm(nb_runtime *rt, lua_State *L);
void nb_abort_once(nb_runtime *rt, int reason);
/// Has the runtime's own thread look for an abort at once, from any thread.
void nb_call_to(nb_runtime *rt);

/// Lets the signal that ends scripts reach this thread; `before` (may be NULL) takes what was blocked.
void nb_let_signal_through(sigset_t *before);

/// To be called once, before a script runs: escapes need to know where Lua's code is.
void nb_find_lua(void);
/// lua_pcall for what Swift calls: where an escape ends. The state is another one then, and nothing was pushed.
int nb_pcall(lua_State *L, int arguments, int results, int handler);
/// Notes who runs now: Lua, called at this border, or Swift (NULL).
void nb_cross(nb_runtime *rt, jmp_buf *border);
/// Around whatever Lua has Swift do: no escape jumps over Swift, and one that has ended in there goes on. Raises the abort
/// where the script is to end: Swift is not asked then.
jmp_buf *nb_enter_host(lua_State *L);
void nb_leave_host(nb_runtime *rt, jmp_buf *border);
/// For finalizers, which do not raise.
void nb_release(nb_runtime *rt, void *owner);
/// For the handler of that signal, where the script is to end: gives the state up where Lua goes on without hooks.
void nb_escape_if_stuck(nb_runtime *rt, const void *context);

/// Begins and ends to watch how the process grows while this runtime's scripts run.
void nb_watch(nb_runtime *rt);
void nb_unwatch(nb_runtime *rt);
/// Lets go of what scripts no longer hold; raises the abort where the process is too large all the same.
void nb_squeeze(lua_State *L);
int nb_message_handler(lua_State *L);
/// Replaces the error value at the top of L by the one that scripts see.
void nb_explain(lua_State *L, lua_State *origin, int level);
/// The same for an error of a message handler itself, which no handler has seen.
void nb_explain_late(lua_State *L, int status);

void nb_open_libraries(lua_State *L);
/// To be called before anything else: takes weak tables away from scripts.
void nb_open_modes(lua_State *L);
/// Gives the metatable at the top the mode of a weak table.
void nb_set_mode(lua_State *L, const char *mode);
void nb_open_base(lua_State *L);
void nb_open_errors(lua_State *L);
void nb_open_coroutine(lua_State *L);
void nb_open_string(lua_State *L);
void nb_open_table(lua_State *L);

#endif
