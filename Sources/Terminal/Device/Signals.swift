import Glibc
import Synchronization

/// Signals that end the process, by somebody's wish or by a crash.
enum FatalSignals {
    private static let wishes = [SIGTERM, SIGHUP, SIGQUIT]
    private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGFPE, SIGTRAP]

    /// What these signals did before, by their numbers.
    nonisolated(unsafe) private static let earlier = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

    /// From now on these give the terminal its mode back before they do what they did. A wish that is ignored, or
    /// that somebody else answers, is left alone; who tells about crashes does so on a terminal that is as it was.
    static func restoreTerminal() {
        useOwnStack()
        endQuietly()
        for number in wishes where isDefault(number) { install(number) }
        for number in crashes { install(number) }
    }

    private static func install(_ number: Int32) {
        let old = SignalHandler.install(number, flags: SA_NODEFER | SA_ONSTACK) { number in
            RawMode.leave()
            sigaction(number, FatalSignals.earlier + Int(number), nil)
            raise(number)
            // Who only told about it has given the signal its own effect back.
            raise(number)
        }
        (earlier + Int(number)).initialize(to: old)
    }

    /// Swift's own handler tells about a crash at length, and keeps the terminal for half a minute: only for those who
    /// have asked for it. Control-\ is a wish and no crash.
    private static func endQuietly() {
        let wantsTelling = getenv("SWIFT_BACKTRACE") != nil
        for number in [SIGQUIT] + (wantsTelling ? [] : crashes) where isTeller(number) { signal(number, SIG_DFL) }
    }

    private static func isTeller(_ number: Int32) -> Bool {
        var current = sigaction()
        return sigaction(number, nil, &current) == 0 && current.sa_flags & SA_SIGINFO != 0
    }

    private static func isDefault(_ number: Int32) -> Bool {
        var current = sigaction()
        return sigaction(number, nil, &current) == 0 && current.__sigaction_handler.sa_handler == nil
    }

    /// A stack that has overflown can't run a handler.
    private static func useOwnStack() {
        let size = 64 << 10
        var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
        if stack.ss_sp != nil { sigaltstack(&stack, nil) }
    }
}

/// The window has changed its size.
enum WindowSignal {
    private static let hasChanged = Atomic<Bool>(false)

    /// Ends a wait for keys and nothing else: what is being written goes on.
    static func watch() {
        SignalWake.prepare()
        SignalHandler.install(SIGWINCH, flags: SA_RESTART) { _ in
            WindowSignal.hasChanged.store(true, ordering: .releasing)
            SignalWake.wake()
        }
    }

    /// Whether the window has changed since this was asked last.
    static func take() -> Bool { hasChanged.exchange(false, ordering: .acquiringAndReleasing) }
}

/// The process was stopped and goes on. A shell has set the terminal's mode meanwhile.
enum ContinueSignal {
    private static let hasCome = Atomic<Bool>(false)

    static func watch() {
        SignalWake.prepare()
        SignalHandler.install(SIGCONT, flags: SA_RESTART) { _ in
            ContinueSignal.hasCome.store(true, ordering: .releasing)
            SignalWake.wake()
        }
    }

    /// Whether it has gone on since this was asked last.
    static func take() -> Bool { hasCome.exchange(false, ordering: .acquiringAndReleasing) }
}

/// Ends a wait for keys, also one that begins right behind the signal: it writes to a socket that is waited for too.
enum SignalWake {
    private static let reading = Atomic<Int32>(-1)
    private static let writing = Atomic<Int32>(-1)

    /// What to wait for; -1, which nobody waits for, where there could be none.
    static var descriptor: Int32 { reading.load(ordering: .acquiring) }

    static func prepare() {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        guard descriptor < 0, socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return }
        writing.store(ends[1], ordering: .releasing)
        reading.store(ends[0], ordering: .releasing)
    }

    /// Safe in a signal handler.
    static func wake() {
        let before = errno
        var byte: UInt8 = 0
        _ = write(writing.load(ordering: .acquiring), &byte, 1)
        errno = before
    }

    /// Whoever waited has woken up.
    static func clear() {
        var bytes: (UInt64, UInt64) = (0, 0)
        while Glibc.read(descriptor, &bytes, 16) > 0 {}
    }
}

enum SignalHandler {
    /// Installs a handler and returns the one before it.
    @discardableResult
    static func install(
        _ number: Int32, flags: Int32, _ handler: @escaping @convention(c) (Int32) -> Void
    ) -> sigaction {
        var new = sigaction()
        var old = sigaction()
        new.__sigaction_handler.sa_handler = handler
        new.sa_flags = flags
        sigaction(number, &new, &old)
        return old
    }

    /// Puts back what `install` returned.
    static func restore(_ number: Int32, _ old: sigaction) {
        var old = old
        sigaction(number, &old, nil)
    }
}
