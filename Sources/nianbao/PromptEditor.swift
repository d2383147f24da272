import Glibc
import Terminal

/// The user's own editor, for `.edit`.
enum PromptEditor {
    /// What is tried where the user has named none.
    private static let fallback = "vi"

    static var command: String {
        [PromptRun.environment("VISUAL"), PromptRun.environment("EDITOR")].lazy.compactMap { $0 }
            .first { !$0.isEmpty } ?? fallback
    }

    /// Lets the user write a text; nil where the editor did not run or gave up.
    static func text(from text: String) -> String? {
        guard let path = draft(text) else { return nil }
        defer { unlink(path) }
        guard edit(path), let file = fopen(path, "rbe") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Opens a file in the editor and waits until it is left.
    static func edit(_ path: String) -> Bool {
        let quoted = "'" + path.replacing("'", with: "'\\''") + "'"
        return InterruptSignal.withAction({ _ in }, context: nil) { system("\(command) \(quoted)") } == 0
    }

    /// A private file that holds the text.
    private static func draft(_ text: String) -> String? {
        let folder = PromptRun.environment("TMPDIR") ?? "/tmp"
        var path = Array("\(folder)/nianbao-XXXXXX.lua".utf8CString)
        let file = mkstemps(&path, 4)
        guard file >= 0 else { return nil }
        TerminalDevice(input: -1, output: file).write(text + "\n")
        close(file)
        return String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
