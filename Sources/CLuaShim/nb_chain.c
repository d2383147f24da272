// Where a table's `__call` is a table, whose `__call` is a table, and so on, Lua follows the chain in a loop of its own,
// luaD_tryfuncTM, that moves all arguments up by one for each: as long as the chain squared, and reached by no hook.
// Lua 5.5 allows 15 of them. Here a script that is to end is taken out of that loop by the signal that tells it to end.
#define _GNU_SOURCE
#include <stdint.h>
#include <ucontext.h>

#include "nb_internal.h"

enum {
    /// What Lua 5.5 allows, and one.
    SHORTEST_CHAIN = 16,
    /// More bytes of code than the loop has.
    LOOP_SIZE = 64,
    /// How far luaD_tryfuncTM may stand before lua_resume, which follows it in the same file of Lua's.
    FILE_SIZE = 4096,
};

/// Where the thread was when the signal came; 0 where that is not known.
static uintptr_t interrupted_at(const void *context) {
#if defined(__x86_64__)
    return (uintptr_t)((const ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
    return (uintptr_t)((const ucontext_t *)context)->uc_mcontext.pc;
#else
    (void)context;
    return 0;
#endif
}

static uintptr_t distance(uintptr_t a, uintptr_t b) { return a > b ? a - b : b - a; }

/// The first of so many tables that follow each other among the values of the function that runs; 0 for none.
static int start_of_chain(lua_State *L, int top) {
    int run = 0;
    for (int i = 1; i <= top; i++) {
        run = lua_type(L, i) == LUA_TTABLE ? run + 1 : 0;
        if (run == SHORTEST_CHAIN) return i - SHORTEST_CHAIN + 1;
    }
    return 0;
}

/// The loop may have been left between a value and its type: nobody may look at what it was moving.
static void forget_from(lua_State *L, int first, int top) {
    for (int i = first; i <= top; i++) {
        lua_pushnil(L);
        lua_replace(L, i);
    }
}

/// Between two signals the same loop of Lua's call went on and left more values: nothing else does that.
void nb_leave_chain(nb_runtime *rt, const void *context) {
    lua_State *L = rt->current;
    struct nb_glimpse before = rt->glimpse;
    struct nb_glimpse now = {interrupted_at(context), L, lua_gettop(L)};
    rt->glimpse = now;
    uintptr_t behind = (uintptr_t)lua_resume;
    if (now.place == 0 || now.place > behind || behind - now.place > FILE_SIZE) return;
    if (before.thread != L || distance(now.place, before.place) > LOOP_SIZE || now.top <= before.top) return;
    int first = start_of_chain(L, now.top);
    if (first == 0) return;
    forget_from(L, first, now.top);
    nb_let_signal_through(NULL);
    nb_raise_abort(L);
}
