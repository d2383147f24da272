import Glibc

/// The terminal as two descriptors: where keys come from and where the screen is.
public struct TerminalDevice: Sendable {
    /// What came of waiting for input.
    public enum Input: Sendable, Hashable {
        case bytes([UInt8])
        case timeout
        /// A signal came first: the window has another size, or Control-C outside raw mode.
        case signal
        /// The input has ended, or the terminal is gone.
        case closed
    }

    private static let fallbackSize = ScreenSize(columns: 80, lines: 24)

    public let input: Int32
    public let output: Int32

    public init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
        self.input = input
        self.output = output
    }

    public var inputIsTerminal: Bool { isatty(input) == 1 }
    public var outputIsTerminal: Bool { isatty(output) == 1 }

    /// Whether lines can be edited here: a terminal on both ends that can move its cursor.
    public func canEdit(environment: (String) -> String?) -> Bool {
        inputIsTerminal && canMoveCursor(environment: environment)
    }

    /// Whether the output is a terminal that can do more than print.
    public func canMoveCursor(environment: (String) -> String?) -> Bool {
        let kind = environment("TERM") ?? ""
        return outputIsTerminal && kind != "dumb" && !kind.isEmpty
    }

    /// The size of the screen; 80 by 24 where there is none.
    public var size: ScreenSize {
        var window = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return Self.fallbackSize
        }
        return ScreenSize(columns: Int(window.ws_col), lines: Int(window.ws_row))
    }

    /// Waits for input, forever or for some milliseconds.
    public func read(timeoutInMilliseconds timeout: Int32? = nil) -> Input { read(timeout, wakingFor: -1) }

    /// As `read`; also whatever comes at another descriptor is a signal.
    func read(_ timeout: Int32?, wakingFor other: Int32) -> Input {
        var waiting = [input, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let ready = poll(&waiting, 2, timeout ?? -1)
        if ready == 0 { return .timeout }
        guard ready > 0 else { return errno == EINTR ? .signal : .closed }
        guard waiting[1].revents == 0 else { return .signal }
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        let count = Glibc.read(input, &buffer, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return .signal }
        return count > 0 ? .bytes(Array(buffer[..<count])) : .closed
    }

    /// Writes all of a text. A terminal that is gone takes nothing, and reading will tell.
    public func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN {
                var room = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                poll(&room, 1, 100)
                continue
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
