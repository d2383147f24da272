import LuaRuntime
import Terminal
import Wording

/// What was entered, as a script that does it again.
///
/// At the prompt each entry is a chunk of its own whose top-level `local` names live on as globals. The script does
/// the same, so that it comes to the same values whatever was entered: names that a function of an earlier entry sees,
/// labels that are used twice, an entry of several statements that failed half way.
struct ReplayScript {
    /// What an entry was.
    enum Kind {
        case statement
        /// Shown by the prompt; how many values it had.
        case expression(values: Int)
        /// Statements that returned something, which was shown.
        case returning
        /// Drawn by a command; a script shows the numbers.
        case drawn(command: String)
        /// Failed, after it may have done something, and why.
        case failed(reason: String)
    }

    private struct Entry {
        let source: ReplaySource
        let number: Int
        let kind: Kind

        /// Commands are told in Lua of ours.
        var isOfUser: Bool {
            if case .drawn = kind { return true }
            return number > 0
        }
    }

    private var entries: [Entry] = []
    /// What the script must be allowed to read.
    private(set) var readable: [String] = []

    var isEmpty: Bool { entries.isEmpty }

    /// Remembers an entry that ran without an error.
    mutating func add(_ source: String, number: Int, _ kind: Kind) {
        entries.append(Entry(source: ReplaySource(source), number: number, kind: kind))
    }

    /// Remembers an entry of several statements that failed: later entries may use what it did before. One that was
    /// stopped is told as a comment: nobody knows how far it came.
    mutating func addFailed(_ source: String, number: Int, _ failure: LuaFailure, _ language: Language) {
        let reason = Self.comment(failure.message[language])
        guard failure.stop == nil else {
            let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            let comment = ["-- [\(number)] \(reason)"] + lines.map { "--   \($0)" }
            return add(command: comment.joined(separator: "\n"))
        }
        add(source, number: number, .failed(reason: reason))
    }

    /// The first line of a message, without what is of this run only: addresses, and what moves the cursor.
    private static func comment(_ message: String) -> String {
        let line = message.split(whereSeparator: \.isNewline).first ?? ""
        return StyledText(String(line.replacing(/:? ?0x[0-9A-Fa-f]+/, with: ""))).plain
    }

    /// Remembers a command as the Lua that does the same; `paths` are what it reads.
    mutating func add(command lua: String, reading paths: [String] = []) {
        entries.append(Entry(source: ReplaySource(lua), number: 0, kind: .statement))
        readable += paths.filter { !readable.contains($0) }
    }

    /// Remembers what a command has drawn of a value.
    mutating func add(drawn source: String, command: String) {
        entries.append(Entry(source: ReplaySource(source), number: 0, kind: .drawn(command: command)))
    }

    /// The script. Results are kept in `_`, `__`, `_1`… only where an entry uses one.
    var text: String {
        let own = entries.filter(\.isOfUser).map(\.source)
        let style = Style(
            keepsResults: own.contains(where: \.usesResult), isWary: own.contains(where: \.changesModule),
            show: Self.freeName(own))
        let lines = entries.map { style.line($0) }
        let preamble = lines.contains { $0.hasPrefix(style.show + "(") } ? [style.preamble] : []
        return (preamble + lines).reduce(into: "") { text, line in
            // A line that begins with a bracket would otherwise call what stands before it.
            text += (line.first == "(" ? ";" : "") + line + "\n"
        }
    }

    /// A name for the function that shows, which no entry uses.
    private static func freeName(_ sources: [ReplaySource]) -> String {
        let used = sources.reduce(into: Set<String>()) { $0.formUnion($1.names) }
        return (0...).lazy.map { $0 == 0 ? "show" : "show_\($0)" }.first { !used.contains($0) } ?? "show"
    }

    /// How entries are written.
    private struct Style {
        let keepsResults: Bool
        /// Whether `nb` may be something else by then.
        let isWary: Bool
        let show: String

        /// Shows all values, and keeps the first as the prompt does.
        var preamble: String {
            let keeping = """

                    local value = ...
                    if value ~= nil then globals.__, globals._, globals["_" .. number] = globals._, value, value end
                """
            return """
                local \(show)
                do
                  local display, select\(keepsResults ? ", globals = nb.show, select, _G" : " = nb.show, select")
                  function \(show)(number, ...)\(keepsResults ? keeping : "")
                    for position = 1, select("#", ...) do display((select(position, ...))) end
                  end
                end
                """
        }

        func line(_ entry: Entry) -> String {
            let source = entry.source
            guard entry.isOfUser else { return source.text }
            switch entry.kind {
            case .statement: return source.statement
            case .expression(let values):
                let isPlain = values == 1 && !keepsResults && !isWary
                return isPlain ? "nb.show(\(source.closed))" : "\(show)(\(entry.number), \(source.closed))"
            case .returning: return "\(show)(\(entry.number), (function(...)\n\(source.opened)\nend)(...))"
            case .drawn(let command):
                let comment = command.split(whereSeparator: \.isNewline).joined(separator: " ")
                return "-- \(comment)\nnb.show(\(source.closed))"
            case .failed(let reason):
                return "-- [\(entry.number)] \(reason)\npcall(function(...)\n\(source.opened)\nend, ...)"
            }
        }
    }
}
