import Glibc
import Synchronization
import Terminal

/// A terminal for tests: `device` is the program's end, the rest is the person's.
final class PseudoTerminal: Sendable {
    let device: TerminalDevice
    private let keyboard: Int32
    private let isHungUp = Atomic<Bool>(false)
    /// What was written to the screen and not asked for yet.
    private let unread = Mutex<String>("")

    init?(columns: UInt16 = 30, lines: UInt16 = 10) {
        var master: Int32 = -1
        var slave: Int32 = -1
        var size = winsize(ws_row: lines, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, nil, nil, &size) == 0 else { return nil }
        keyboard = master
        device = TerminalDevice(input: slave, output: slave)
    }

    deinit {
        hangUp()
        close(device.input)
    }

    /// Closes the person's end.
    func hangUp() {
        if !isHungUp.exchange(true, ordering: .relaxed) { close(keyboard) }
    }

    func type(_ keys: String) {
        TerminalDevice(input: keyboard, output: keyboard).write(
            String(decoding: EditorBench.bytes(of: keys), as: UTF8.self))
    }

    /// What was written to the screen up to and with `end`. Waits ten seconds at most, then hangs up, so that a test
    /// fails rather than waits forever.
    func output(until end: String) -> String {
        let screen = TerminalDevice(input: keyboard, output: keyboard)
        var bytes: [UInt8] = []
        return unread.withLock { held in
            while true {
                let all = held + String(decoding: bytes, as: UTF8.self)
                if let found = all.firstRange(of: end) {
                    held = String(all[found.upperBound...])
                    return String(all[..<found.upperBound])
                }
                guard case .bytes(let new) = screen.read(timeoutInMilliseconds: 10_000) else {
                    hangUp()
                    return all
                }
                bytes += new
            }
        }
    }

    var isCanonical: Bool {
        var mode = termios()
        return tcgetattr(device.input, &mode) == 0 && mode.c_lflag & tcflag_t(ICANON) != 0
    }
}

/// Runs what waits for a person beside the test, on a thread that starts at once: the pool of threads for tests may be
/// busy with others for longer than a terminal waits.
final class OwnThread<Result: Sendable>: Sendable {
    private let thread: pthread_t
    private let box: Box<Result>

    init(_ body: @escaping @Sendable () -> Result) {
        let box = Box<Result>()
        let work = Unmanaged.passRetained(
            Work {
                hearSignals()
                let result = body()
                box.result.withLock { $0 = result }
            })
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { place in
                place.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        self.thread = thread
        self.box = box
    }

    /// Sends it a signal: one to the process may reach another thread.
    func signal(_ number: Int32) {
        pthread_kill(thread, number)
    }

    /// What came of it, waited for. To be asked for once.
    func value() -> Result? {
        pthread_join(thread, nil)
        return box.result.withLock { $0 }
    }
}

private final class Box<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
}

private final class Work {
    let body: () -> Void

    init(_ body: @escaping () -> Void) {
        self.body = body
    }
}

/// The threads that tests run on, and those that they start, hold signals back.
private func hearSignals() {
    var heard = sigset_t()
    sigemptyset(&heard)
    for number in [SIGWINCH, SIGCONT] { sigaddset(&heard, number) }
    pthread_sigmask(SIG_UNBLOCK, &heard, nil)
}
