// What Lua does not count: the memory behind the objects that scripts hold. A thread looks at the size of the process
// while a script runs that has such a limit. Where there is too much, garbage goes first; what is too much then, or has
// been for long because a function of Swift's does not return, ends the script.
#define _GNU_SOURCE
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

#include "nb_internal.h"

/// How often to look, and how often too much is borne where no instruction of a script comes that could be hooked.
enum { MICROSECONDS = 10000, PATIENCE = 50 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t begun = PTHREAD_COND_INITIALIZER;
static nb_runtime *watched;
static int is_started;

/// The bytes that the process holds in memory; 0 where the system does not tell.
static size_t resident(void) {
    char text[128];
    int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    ssize_t count = read(file, text, sizeof text - 1);
    close(file);
    unsigned long pages = 0;
    if (count <= 0) return 0;
    text[count] = 0;
    if (sscanf(text, "%*u %lu", &pages) != 1) return 0;
    return (size_t)pages * (size_t)sysconf(_SC_PAGESIZE);
}

static int is_too_large(const nb_runtime *rt, size_t bytes) {
    return rt->growth_limit > 0 && bytes > rt->resident && bytes - rt->resident > rt->growth_limit;
}

/// Tells where a script goes on for long though it was to end.
static void look_at_end(nb_runtime *rt) {
    rt->overruns = nb_aborting(rt) ? rt->overruns + 1 : 0;
    if (rt->stuck && rt->overruns == rt->most_overruns) rt->stuck(nb_abort_reason(rt));
}

static void look_at(nb_runtime *rt, size_t bytes) {
    look_at_end(rt);
    if (rt->resident == 0 || bytes < rt->resident) rt->resident = bytes;
    if (!is_too_large(rt, bytes)) {
        rt->excesses = 0;
        return;
    }
    rt->excesses++;
    if (rt->excesses == 1) atomic_store(&rt->squeeze, 1);
    if (rt->excesses == PATIENCE) nb_abort_once(rt, NB_ABORT_MEMORY);
    if (rt->excesses == 1 || rt->excesses == PATIENCE) nb_call_to(rt);
}

static void *look(void *unused) {
    pthread_mutex_lock(&lock);
    for (;;) {
        while (!watched) pthread_cond_wait(&begun, &lock);
        size_t bytes = resident();
        for (nb_runtime *rt = watched; rt; rt = rt->next_watched) look_at(rt, bytes);
        pthread_mutex_unlock(&lock);
        usleep(MICROSECONDS);
        pthread_mutex_lock(&lock);
    }
    return unused;
}

/// A thread that no signal reaches. Without it there is no such limit.
static void start(void) {
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_t thread;
    if (pthread_create(&thread, NULL, look, NULL) == 0) pthread_detach(thread);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void nb_set_stuck(nb_runtime *rt, double seconds, void (*stuck)(int reason)) {
    rt->stuck = stuck;
    rt->most_overruns = (unsigned)(seconds * 1e6 / MICROSECONDS);
}

void nb_watch(nb_runtime *rt) {
    rt->resident = 0;
    rt->excesses = rt->overruns = 0;
    atomic_store(&rt->squeeze, 0);
    pthread_mutex_lock(&lock);
    if (!is_started) start();
    is_started = 1;
    rt->is_watched = 1;
    rt->next_watched = watched;
    watched = rt;
    pthread_cond_signal(&begun);
    pthread_mutex_unlock(&lock);
}

void nb_unwatch(nb_runtime *rt) {
    pthread_mutex_lock(&lock);
    nb_runtime **place = &watched;
    while (*place && *place != rt) place = &(*place)->next_watched;
    if (*place) *place = rt->next_watched;
    pthread_mutex_unlock(&lock);
    rt->is_watched = 0;
    atomic_store(&rt->squeeze, 0);
}

void nb_squeeze(lua_State *L) {
    nb_runtime *rt = nb_of(L);
    lua_gc(L, LUA_GCCOLLECT);
    malloc_trim(0);
    if (!is_too_large(rt, resident())) return;
    nb_abort_once(rt, NB_ABORT_MEMORY);
    nb_raise_abort(L);
}
