import Glibc

/// Entries from a pipe, a file or a terminal that can't move its cursor: lines as they come, no editing.
public final class PlainLineReader {
    private let device: TerminalDevice
    /// Whether prompts are written: to a person, not to a pipe.
    private let isPrompting: Bool
    private var bytes: ArraySlice<UInt8> = []
    private var isAtEnd = false

    public init(device: TerminalDevice) {
        self.device = device
        isPrompting = device.inputIsTerminal && device.outputIsTerminal
    }

    /// Reads lines until the host calls them complete or nothing follows. Control-C gives up what was read of them.
    /// Behind an empty line that does not end an entry, a person is told `unfinishedHint`, once.
    public func readEntry(
        prompt: Prompt, completeness: (String) -> EditorHost.Completeness, unfinishedHint: String = ""
    ) -> TerminalSession.Entry {
        InterruptSignal.forget()
        return InterruptSignal.ignored {
            var lines: [String] = []
            var hint = isPrompting ? unfinishedHint : ""
            while true {
                if isPrompting { device.write((lines.isEmpty ? prompt.first : prompt.continuation).plain) }
                switch nextLine() {
                case .end where lines.isEmpty:
                    device.write(isPrompting ? "\n" : "")
                    return .end
                case .end: return .text(lines.joined(separator: "\n"))
                case .interrupted:
                    device.write(isPrompting && InterruptSignal.takeEcho() ? "\n" : "")
                    return .interrupted(givenUp: lines.joined(separator: "\n"))
                case .text(let line): lines.append(line)
                }
                let entry = lines.joined(separator: "\n")
                if completeness(entry) == .complete { return .text(entry) }
                if lines.count > 1, !hint.isEmpty, lines.last?.allSatisfy({ $0 == " " }) ?? false {
                    device.write(hint + "\n")
                    hint = ""
                }
            }
        }
    }

    /// One line without its end; the last one needs none.
    private func nextLine() -> TerminalSession.Entry {
        var searched = 0
        while true {
            if let end = bytes.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n")) {
                return .text(take(upTo: end))
            }
            searched = bytes.count
            if isAtEnd { return bytes.isEmpty ? .end : .text(take(upTo: bytes.endIndex)) }
            switch device.read() {
            case .bytes(let new): bytes += new
            case .signal: return .interrupted(givenUp: String(decoding: bytes, as: UTF8.self))
            case .timeout: break
            case .closed: isAtEnd = true
            }
        }
    }

    private func take(upTo end: Int) -> String {
        var line = bytes[bytes.startIndex..<end]
        bytes = bytes[end...].dropFirst()
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }
}
