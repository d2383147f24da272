// The runtime: memory, panic, deadline, interruption.
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "nb_internal.h"

// By default this signal is ignored, so one that comes late or by mistake does no harm.
#define NB_SIGNAL SIGURG

/// Nanoseconds between the calls to a script that is to end.
enum { EVERY = 10000000 };

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

// The runtime whose script runs on this thread; the signal handler has no other way to find it.
static _Thread_local nb_runtime *volatile running;

// MARK: memory

static void hook(lua_State *L, lua_Debug *record);

// Lua collects garbage and asks for the same once more, where that can help; refused again it raises, and what the script
// has to close (`<close>`) runs no more than after any other stop. The hook is set once, not by a timer again and again: it
// takes as long as the script's calls are deep.
static void *refuse(nb_runtime *rt, size_t size) {
    int is_final = rt->refused == size || size > rt->memory_limit;
    if (is_final && rt->current && atomic_load(&rt->depth) > 0) {
        nb_abort_once(rt, NB_ABORT_MEMORY);
        lua_sethook(rt->current, hook, LUA_MASKCOUNT, 1);
    }
    rt->refused = size;
    return NULL;
}

static void *allocate(void *context, void *block, size_t old_size, size_t new_size) {
    nb_runtime *rt = context;
    size_t held = block ? old_size : 0;
    if (new_size == 0) {
        rt->memory_used -= held;
        free(block);
        return NULL;
    }
    if (new_size > held) {
        if (rt->fail_every && ++rt->allocations % rt->fail_every == 0) return NULL;
        if (new_size - held > rt->memory_limit || rt->memory_used > rt->memory_limit - (new_size - held)) {
            return refuse(rt, new_size);
        }
        rt->refused = 0;
    }
    void *moved = realloc(block, new_size);
    // Lua counts on it that a block can always shrink.
    if (!moved) return new_size <= held ? block : NULL;
    rt->memory_used += new_size - held;
    return moved;
}

size_t nb_memory_used(const nb_runtime *rt) { return rt->memory_used; }
void nb_set_memory_limit(nb_runtime *rt, size_t bytes) { rt->memory_limit = bytes; }
void nb_set_output_limit(nb_runtime *rt, size_t bytes) { rt->output_limit = bytes; }
void nb_set_growth_limit(nb_runtime *rt, size_t bytes) { rt->growth_limit = bytes; }

void nb_fail_every(nb_runtime *rt, unsigned n) {
    rt->fail_every = n;
    rt->allocations = 0;
}

// MARK: life

nb_runtime *nb_runtime_new(size_t memory_limit, size_t output_limit, size_t chunk_limit) {
    nb_runtime *rt = calloc(1, sizeof *rt);
    if (!rt) return NULL;
    rt->memory_limit = memory_limit;
    rt->output_limit = output_limit;
    rt->chunk_limit = chunk_limit;
    rt->missing_cell = -1;
    return rt;
}

void nb_runtime_free(nb_runtime *rt) { free(rt); }

// Never reached: everything runs under a protected call. If it is, say so before Lua aborts the process.
static int panic(lua_State *L) {
    const char *message = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "error value is no string";
    fprintf(stderr, "nianbao: unprotected error in Lua: %s\n", message);
    return 0;
}

static int open_libraries(lua_State *L) {
    nb_open_libraries(L);
    return 0;
}

static lua_State *new_state(nb_runtime *rt) {
    lua_State *L = lua_newstate(allocate, rt);
    if (!L) return NULL;
    lua_atpanic(L, panic);
    *(nb_runtime **)lua_getextraspace(L) = rt;
    return L;
}

int nb_open(nb_runtime *rt, nb_host host) {
    rt->is_given_up = 0;
    rt->memory_used = 0;
    rt->main = rt->current = new_state(rt);
    rt->spare = new_state(rt);
    rt->host = host;
    // Whoever is on the way out after an escape still takes values off and pushes some.
    if (!rt->main || !rt->spare || !lua_checkstack(rt->spare, 1000)) return nb_close(rt), LUA_ERRMEM;
    lua_settop(rt->spare, 100);
    lua_pushcfunction(rt->main, open_libraries);
    int status = lua_pcall(rt->main, 0, 0, 0);
    if (status != LUA_OK) nb_close(rt);
    return status;
}

void nb_close(nb_runtime *rt) {
    rt->fail_every = 0;
    if (rt->main && rt->main != rt->spare) lua_close(rt->main);
    if (rt->spare) lua_close(rt->spare);
    rt->main = rt->current = rt->spare = NULL;
}

lua_State *nb_current(nb_runtime *rt) { return rt->current; }

// MARK: stopping

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

void nb_abort_once(nb_runtime *rt, int reason) {
    int none = NB_ABORT_NONE;
    atomic_compare_exchange_strong(&rt->abort, &none, reason);
}

static void hook(lua_State *L, lua_Debug *record) {
    (void)record;
    nb_runtime *rt = nb_of(L);
    if (nb_aborting(rt)) nb_raise_abort(L);
    lua_sethook(L, NULL, 0, 0);
    if (atomic_exchange(&rt->squeeze, 0)) nb_squeeze(L);
}

// Has the thread called again and again: a signal that came while another state ran on it is not lost, and one that finds
// Lua in a loop without hooks is followed by more.
static void keep_calling(nb_runtime *rt) {
    if (rt->is_calling || !rt->has_timer) return;
    rt->is_calling = 1;
    struct itimerspec when = {{0, EVERY}, {0, EVERY}};
    timer_settime(rt->timer, 0, &when, NULL);
}

void nb_arm(nb_runtime *rt, lua_State *L) {
    if (nb_aborting(rt)) keep_calling(rt);
    if (nb_aborting(rt) || atomic_load(&rt->squeeze)) lua_sethook(L, hook, LUA_MASKCOUNT, 1);
}

// Runs on the thread that runs the script, between two of its machine instructions: what lua_sethook is made for.
static void check_deadline(nb_runtime *rt) {
    if (rt->deadline > 0 && now() >= rt->deadline) nb_abort_once(rt, NB_ABORT_DEADLINE);
    nb_arm(rt, rt->current);
}

static void on_signal(int signal, siginfo_t *cause, void *context) {
    (void)signal, (void)cause;
    nb_runtime *rt = running;
    if (!rt) return;
    check_deadline(rt);
    if (nb_aborting(rt)) nb_escape_if_stuck(rt, context);
}

static void install_handler(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_signal;
    action.sa_flags = SA_RESTART | SA_SIGINFO;
    sigemptyset(&action.sa_mask);
    sigaction(NB_SIGNAL, &action, NULL);
}

static int create_timer(nb_runtime *rt) {
    struct sigevent event;
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_THREAD_ID;
    event.sigev_signo = NB_SIGNAL;
    event.sigev_notify_thread_id = (pid_t)atomic_load(&rt->thread);
    if (timer_create(CLOCK_MONOTONIC, &event, &rt->timer) != 0) return -1;
    rt->is_calling = 0;
    rt->has_timer = 1;
    return 0;
}

static int start_timer(nb_runtime *rt, double seconds) {
    if (!rt->has_timer) return -1;
    struct itimerspec when;
    memset(&when, 0, sizeof when);
    when.it_value.tv_sec = (time_t)seconds;
    when.it_value.tv_nsec = (long)((seconds - (double)when.it_value.tv_sec) * 1e9) + 1;
    if (when.it_value.tv_nsec > 999999999) {
        when.it_value.tv_sec += 1;
        when.it_value.tv_nsec -= 1000000000;
    }
    when.it_interval.tv_nsec = EVERY;
    return timer_settime(rt->timer, 0, &when, NULL);
}

// Worker threads of libdispatch, on which Swift's tasks run, block every signal that they can.
void nb_let_signal_through(sigset_t *before) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, NB_SIGNAL);
    pthread_sigmask(SIG_UNBLOCK, &set, before);
}

int nb_enter(nb_runtime *rt, double seconds) {
    if (atomic_fetch_add(&rt->depth, 1) > 0) return 0;
    static atomic_int installed;
    if (!atomic_exchange(&installed, 1)) {
        nb_find_lua();
        install_handler();
    }
    rt->outer = running;
    rt->output_used = 0;
    rt->missing_cell = -1;
    rt->deadline = 0;
    rt->stop_line = 0;
    nb_cross(rt, NULL);
    atomic_store(&rt->abort, NB_ABORT_NONE);
    atomic_store(&rt->thread, (int)syscall(SYS_gettid));
    running = rt;
    nb_let_signal_through(&rt->outer_mask);
    if (rt->growth_limit || rt->stuck) nb_watch(rt);
    create_timer(rt);
    if (seconds <= 0 || seconds > 1e9) return 0;
    rt->deadline = now() + seconds;
    return start_timer(rt, seconds);
}

void nb_leave(nb_runtime *rt) {
    if (atomic_load(&rt->depth) > 1) {
        atomic_fetch_sub(&rt->depth, 1);
        return;
    }
    if (rt->is_watched) nb_unwatch(rt);
    if (rt->has_timer) {
        rt->has_timer = 0;
        timer_delete(rt->timer);
    }
    rt->deadline = 0;
    running = rt->outer;
    pthread_sigmask(SIG_SETMASK, &rt->outer_mask, NULL);
    atomic_store(&rt->depth, 0);
    if (rt->main) lua_sethook(rt->main, NULL, 0, 0);
    if (running) check_deadline(running);
}

int nb_abort_reason(const nb_runtime *rt) { return atomic_load(&rt->abort); }

void nb_set_abort(nb_runtime *rt, int reason) {
    nb_abort_once(rt, reason);
    if (rt->current) nb_arm(rt, rt->current);
}

void nb_interrupt(nb_runtime *rt) {
    if (atomic_load(&rt->depth) == 0) return;
    nb_abort_once(rt, NB_ABORT_INTERRUPTED);
    nb_call_to(rt);
}

// To the thread by its kernel id: harmless where that thread has ended meanwhile.
void nb_call_to(nb_runtime *rt) { syscall(SYS_tgkill, getpid(), atomic_load(&rt->thread), NB_SIGNAL); }

/// Notes the innermost function that has a line, once.
static void note_stop(nb_runtime *rt, lua_State *L) {
    lua_Debug record;
    for (int level = 0; rt->stop_line == 0 && level < 100 && lua_getstack(L, level, &record); level++) {
        lua_getinfo(L, "Sl", &record);
        if (record.currentline <= 0) continue;
        rt->stop_line = record.currentline;
        memcpy(rt->stop_script, record.short_src, sizeof rt->stop_script);
    }
}

int nb_stop_line(nb_runtime *rt, const char **script) {
    if (rt->current) note_stop(rt, rt->current);
    *script = rt->stop_script;
    return rt->stop_line;
}

int nb_raise_abort(lua_State *L) {
    static const char sentinel;
    nb_runtime *rt = nb_of(L);
    note_stop(rt, L);
    nb_arm(rt, L);
    lua_checkstack(L, 1);
    lua_pushlightuserdata(L, (void *)&sentinel);
    return lua_error(L);
}

void nb_check_status(lua_State *L, int status) {
    nb_runtime *rt = nb_of(L);
    if (status == LUA_ERRMEM) nb_abort_once(rt, NB_ABORT_MEMORY);
    if (nb_aborting(rt)) nb_raise_abort(L);
}
