// Lua has loops of its own that no hook interrupts: where keys collide as a table grows, along a chain of `__index` or of
// `__call`. A script that is to end and stands in one is left where it stands: the signal that tells it to end jumps back to
// where Swift called Lua. Nothing of Lua's is unwound, so nothing of Lua's need be sound; but what the loop was changing may
// be half done, and the state is given up. It never runs, collects or closes again; its memory, and the objects of Swift's
// that it holds, are never given back, on purpose.
#define _GNU_SOURCE
#include <link.h>
#include <stdint.h>
#include <ucontext.h>

#include "nb_internal.h"

/// Nanoseconds of the thread's own time that Lua may go on, and for each byte that it holds: a table that doubles is no loop
/// without end. On a busy machine the next hook may come late by the clock.
enum { PATIENCE = 100000000, FOR_EACH_BYTE = 2 };

// MARK: where the thread is

/// The code of Lua's library; empty where it is part of a larger one, of which nobody knows what may be left in its midst.
static uintptr_t first_of_lua, end_of_lua;

static int holds(const struct dl_phdr_info *object, int index, uintptr_t address) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[index];
    uintptr_t first = object->dlpi_addr + part->p_vaddr;
    return part->p_type == PT_LOAD && address >= first && address - first < part->p_memsz;
}

static int look_for_lua(struct dl_phdr_info *object, size_t size, void *unused) {
    (void)size, (void)unused;
    int found = -1;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        if (holds(object, i, (uintptr_t)&look_for_lua)) return 0;
        if (holds(object, i, (uintptr_t)&lua_newstate)) found = i;
    }
    if (found < 0) return 0;
    first_of_lua = object->dlpi_addr + object->dlpi_phdr[found].p_vaddr;
    end_of_lua = first_of_lua + object->dlpi_phdr[found].p_memsz;
    return 1;
}

void nb_find_lua(void) { dl_iterate_phdr(look_for_lua, NULL); }

/// Whether the signal came in code of Lua's: then no lock of the system's is held and nothing of its allocator half done.
static int was_in_lua(const void *context) {
#if defined(__x86_64__)
    uintptr_t place = (uintptr_t)((const ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
    uintptr_t place = (uintptr_t)((const ucontext_t *)context)->uc_mcontext.pc;
#else
    uintptr_t place = 0;
    (void)context;
#endif
    return place >= first_of_lua && place < end_of_lua;
}

// MARK: the border

void nb_cross(nb_runtime *rt, jmp_buf *border) {
    rt->border = border;
    rt->since = 0;
}

jmp_buf *nb_enter_host(lua_State *L) {
    nb_runtime *rt = nb_of(L);
    nb_tick(L);
    jmp_buf *border = rt->border;
    nb_cross(rt, NULL);
    return border;
}

void nb_leave_host(nb_runtime *rt, jmp_buf *border) {
    if (rt->is_given_up && border) _longjmp(*border, 1);
    nb_cross(rt, border);
}

void nb_release(nb_runtime *rt, void *owner) {
    jmp_buf *border = rt->border;
    nb_cross(rt, NULL);
    rt->host.release(owner);
    nb_cross(rt, border);
}

/// What Swift does with the stack on its way out is done to a state that never ran.
static int give_up(nb_runtime *rt) {
    nb_cross(rt, NULL);
    rt->is_given_up = 1;
    rt->main = rt->current = rt->spare;
    return LUA_ERRRUN;
}

int nb_pcall(lua_State *L, int arguments, int results, int handler) {
    nb_runtime *rt = nb_of(L);
    jmp_buf border;
    if (_setjmp(border) != 0) return give_up(rt);
    nb_cross(rt, &border);
    int status = lua_pcall(L, arguments, results, handler);
    nb_cross(rt, NULL);
    return status;
}

int nb_is_given_up(const nb_runtime *rt) { return rt->is_given_up || !rt->main; }

// MARK: the escape

static int64_t time_of_thread(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

void nb_escape_if_stuck(nb_runtime *rt, const void *context) {
    jmp_buf *border = rt->border;
    if (!border) return;
    int64_t now = time_of_thread();
    if (rt->since == 0) rt->since = now;
    int64_t patience = PATIENCE + FOR_EACH_BYTE * (int64_t)rt->memory_used;
    if (now - rt->since < patience || !was_in_lua(context)) return;
    nb_let_signal_through(NULL);
    _longjmp(*border, 1);
}
