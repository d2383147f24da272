#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>

/// Has the system end this process when the thread that started it has ended. 0: done.
static inline int nb_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }
