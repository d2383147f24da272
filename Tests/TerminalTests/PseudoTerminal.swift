import Glibc
import Terminal

/// A terminal for tests: `device` is the program's end, the rest is the person's.
final class PseudoTerminal: Sendable {
    let device: TerminalDevice
    private let keyboard: Int32

    init?(columns: UInt16 = 30, lines: UInt16 = 10) {
        var master: Int32 = -1
        var slave: Int32 = -1
        var size = winsize(ws_row: lines, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, nil, nil, &size) == 0 else { return nil }
        keyboard = master
        device = TerminalDevice(input: slave, output: slave)
    }

    deinit {
        close(keyboard)
        close(device.input)
    }

    func type(_ keys: String) {
        TerminalDevice(input: keyboard, output: keyboard).write(
            String(decoding: EditorBench.bytes(of: keys), as: UTF8.self))
    }

    /// What was written to the screen up to and with `end`, or within two seconds.
    func output(until end: String) -> String {
        var bytes: [UInt8] = []
        let screen = TerminalDevice(input: keyboard, output: keyboard)
        while !String(decoding: bytes, as: UTF8.self).contains(end) {
            guard case .bytes(let new) = screen.read(timeoutInMilliseconds: 2_000) else { break }
            bytes += new
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    var isCanonical: Bool {
        var mode = termios()
        return tcgetattr(device.input, &mode) == 0 && mode.c_lflag & tcflag_t(ICANON) != 0
    }
}
