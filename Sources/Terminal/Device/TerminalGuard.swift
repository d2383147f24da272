import Glibc
import Synchronization

/// Gives the terminal its mode back where the process can't: nothing of it runs once it is killed (SIGKILL, which the
/// system sends too when memory runs out).
///
/// A small shell waits at the other end of a socket for lines that tell which mode is set and which was before. When the
/// socket closes behind a mode, the process has ended in the middle of an entry. A terminal that has yet another mode
/// belongs to somebody else by then and is left alone.
enum TerminalGuard {
    /// Signals of the terminal are not for it, and it may set the mode from the background.
    private static let script = """
        trap '' HUP INT QUIT TERM TSTP TTIN TTOU
        set= before=
        while read -r new old <&3; do set=$new before=$old; done
        test -n "$set" && test "$(stty -g)" = "$set" || exit 0
        printf '\\033[?2004l\\033[?25h'
        stty "$before"
        """

    /// Our end of the socket; -1 before there is one, and where there could be none.
    private static let socket = Atomic<Int32>(-1)
    private static let isStarted = Atomic<Bool>(false)

    /// Tells which mode the terminal has now, and which it is to have again.
    static func note(_ mode: termios, before: termios, on device: TerminalDevice) {
        start(on: device)
        tell("\(words(mode)) \(words(before))\n")
    }

    /// The terminal has its own mode. Safe in a signal handler.
    static func forget() {
        let line: StaticString = "\n"
        _ = send(socket.load(ordering: .acquiring), line.utf8Start, 1, Int32(MSG_NOSIGNAL))
    }

    private static func tell(_ line: String) {
        let bytes = Array(line.utf8)
        _ = send(socket.load(ordering: .acquiring), bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// As `stty -g` writes a mode.
    private static func words(_ mode: termios) -> String {
        let flags = [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag].map { String($0, radix: 16) }
        let characters = withUnsafeBytes(of: mode.c_cc) { $0.map { String($0, radix: 16) } }
        return (flags + characters).joined(separator: ":")
    }

    private static func start(on device: TerminalDevice) {
        guard !isStarted.exchange(true, ordering: .acquiringAndReleasing) else { return }
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return }
        defer { close(ends[1]) }
        guard spawn(device, ends[1]) else {
            close(ends[0])
            return
        }
        socket.store(ends[0], ordering: .releasing)
    }

    private static func spawn(_ device: TerminalDevice, _ end: Int32) -> Bool {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, device.input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, device.output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, end, 3)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Whoever ends the process with its whole group does not reach it.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        let arguments = ["sh", "-c", script]
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        return posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ) == 0
    }
}
