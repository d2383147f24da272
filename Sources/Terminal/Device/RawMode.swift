import Glibc
import Synchronization

/// A terminal that sends every key at once. However the process ends, the terminal gets its own mode back: by
/// `leave`, at exit, and from the handlers of fatal signals, which touch nothing but what is prepared here.
enum RawMode {
    /// The terminal in raw mode, -1 for none.
    private static let descriptor = Atomic<Int32>(-1)
    /// Where its screen is.
    private static let screen = Atomic<Int32>(-1)
    /// The mode to restore, written before `descriptor` says that it is there.
    nonisolated(unsafe) private static let original = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    /// How often it may be sent on in the background.
    private static let longestWait = 100
    private static let isPrepared = Atomic<Bool>(false)

    /// Bracketed paste on; off, and the cursor shown.
    private static let beginSequence: StaticString = "\u{1B}[?2004h"
    private static let endSequence: StaticString = "\u{1B}[?2004l\u{1B}[?25h"

    /// False where there is no terminal.
    static func enter(_ device: TerminalDevice) -> Bool {
        guard descriptor.load(ordering: .acquiring) < 0 else { return true }
        waitForForeground(device.input)
        var mode = termios()
        guard tcgetattr(device.input, &mode) == 0 else { return false }
        original.initialize(to: mode)
        prepare()
        cfmakeraw(&mode)
        // Output is still processed, so that what others write meanwhile begins lines at the left.
        mode.c_oflag |= tcflag_t(OPOST | ONLCR)
        guard tcsetattr(device.input, TCSADRAIN, &mode) == 0 else { return false }
        screen.store(device.output, ordering: .releasing)
        descriptor.store(device.input, ordering: .releasing)
        device.write("\(beginSequence)")
        return true
    }

    /// A process in the background stops here until its shell fetches it: meanwhile the terminal has the shell's mode,
    /// which is not the one to give back. Where nobody can fetch it, stops have no effect, and it goes on.
    private static func waitForForeground(_ terminal: Int32) {
        for _ in 0..<longestWait {
            let group = tcgetpgrp(terminal)
            guard group > 0, group != getpgrp() else { return }
            raise(SIGTTIN)
        }
    }

    /// From now on the terminal gets its mode back even where the process is killed. Apart from `enter`, so that whoever
    /// waits for the first prompt need not wait for this too.
    static func guardAgainstKilling(_ device: TerminalDevice) {
        var mode = termios()
        guard descriptor.load(ordering: .acquiring) >= 0, tcgetattr(device.input, &mode) == 0 else { return }
        TerminalGuard.note(mode, before: original.pointee, on: device)
    }

    /// Safe in a signal handler.
    static func leave() {
        let terminal = descriptor.exchange(-1, ordering: .acquiringAndReleasing)
        guard terminal >= 0 else { return }
        _ = write(screen.load(ordering: .acquiring), endSequence.utf8Start, endSequence.utf8CodeUnitCount)
        tcsetattr(terminal, TCSANOW, original)
        TerminalGuard.forget()
    }

    private static func prepare() {
        guard !isPrepared.exchange(true, ordering: .acquiringAndReleasing) else { return }
        atexit { RawMode.leave() }
        FatalSignals.restoreTerminal()
    }
}
