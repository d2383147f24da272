import CLinux
import Glibc
import Wording

/// The same command in a child: for scripts that nobody trusts. C functions that no hook interrupts end with it, and
/// memory that Lua does not count is limited too.
struct IsolatedRun {
    let seconds: Double
    let megabytes: Int

    /// What the program itself maps beside the script's memory: libraries, threads' stacks, files that are read.
    private static let ownMegabytes = 2_048
    /// The script's own deadline comes first, and says more.
    private static let grace = 2.0

    /// Tells the child whose it is.
    private static let parentVariable = "NIANBAO_PARENT"

    /// In such a child: it ends with its parent, also where that is killed.
    static func endWithParent() {
        guard let parent = getenv(parentVariable).flatMap({ pid_t(String(cString: $0)) }) else { return }
        unsetenv(parentVariable)
        // Who has ended before now tells nobody.
        guard nb_end_with_parent() == 0, getppid() == parent else { exit(Outcome.scriptFailed.rawValue) }
    }

    func run() throws {
        setenv(Self.parentVariable, String(getpid()), 1)
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        let old = limit
        limit.rlim_cur = min(rlim_t((megabytes * 2 + Self.ownMegabytes) << 20), limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        let (child, problem) = spawn()
        var restored = old
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &restored)
        guard problem == 0 else {
            Console.complain(UsageMessages.noChild(SystemReason.of(problem))[Console.language])
            throw Outcome.scriptFailed
        }
        let status = wait(for: child)
        guard status & 0x7F == 0 else {
            Console.complain(
                UsageMessages.childEnded(seconds: seconds, byDeadline: status == SIGKILL)[Console.language])
            throw Outcome.scriptFailed
        }
        try (Outcome(rawValue: status >> 8 & 0xFF) ?? .scriptFailed).finish()
    }

    /// This program with the same arguments, without `--isolated`.
    private func spawn() -> (child: pid_t, problem: Int32) {
        var arguments = CommandLine.arguments
        if let flag = arguments.firstIndex(of: "--isolated") { arguments.remove(at: flag) }
        let pointers = arguments.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        var child = pid_t()
        let problem = posix_spawn(&child, "/proc/self/exe", nil, nil, pointers, environ)
        return (child, problem)
    }

    /// The child's status, after it has ended or was ended.
    private func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        let end = ContinuousClock.now + .seconds(seconds + Self.grace)
        while waitpid(child, &status, WNOHANG) == 0 {
            if ContinuousClock.now > end {
                kill(child, SIGKILL)
                waitpid(child, &status, 0)
                break
            }
            usleep(5_000)
        }
        return status
    }
}
