import Terminal

/// Drives an editor by bytes, as a terminal would, and shows its frame as text with `▮` at the cursor.
struct EditorBench {
    var editor: LineEditor
    var decoder = KeyDecoder()
    var host: EditorHost
    var size: ScreenSize
    var outcomes: [LineEditor.Outcome] = []

    init(history: [String] = [], columns: Int = 20, lines: Int = 8, host: EditorHost = .sample) {
        editor = LineEditor(history: history)
        size = ScreenSize(columns: columns, lines: lines)
        self.host = host
    }

    /// Types keys: names in `<…>` (see `bytes(named:)`), everything else as it is.
    mutating func type(_ keys: String) {
        feed(Self.bytes(of: keys))
    }

    mutating func feed(_ bytes: [UInt8]) {
        for key in decoder.feed(bytes) + decoder.flush() { press(key) }
    }

    private mutating func press(_ key: KeyPress) {
        editor.size = size
        let outcome = editor.handle(key, host: host)
        if outcome != .editing { outcomes.append(outcome) }
    }

    var frame: Frame { editor.frame(prompt: Prompt("> "), size: size, host: host) }

    var screen: String {
        frame.lines.enumerated().map { row, line in
            row == frame.cursorRow ? Self.marked(line.plain, frame.cursorColumn) : line.plain
        }.joined(separator: "\n")
    }

    private static func marked(_ line: String, _ column: Int) -> String {
        var before = ""
        for character in line where before.displayWidth + character.displayWidth <= column { before.append(character) }
        return before + "▮" + line.dropFirst(before.count)
    }

    static func bytes(of keys: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = keys[...]
        while let character = rest.first {
            if character == "<", let end = rest.firstIndex(of: ">"),
                let named = Self.bytes(named: rest[rest.index(after: rest.startIndex)..<end])
            {
                bytes += named
                rest = rest[rest.index(after: end)...]
            } else {
                bytes += String(character).utf8
                rest.removeFirst()
            }
        }
        return bytes
    }

    /// `C-x` is Control, `M-x` Alt; the others as their keys are called.
    private static func bytes(named name: Substring) -> [UInt8]? {
        if name.hasPrefix("C-"), let letter = name.utf8.last, name.utf8.count == 3 { return [letter & 0x1F] }
        if name.hasPrefix("M-"), name.utf8.count == 3 { return [0x1B] + name.utf8.suffix(1) }
        return sequences[String(name)].map { Array($0.utf8) }
    }

    private static let sequences = [
        "enter": "\r", "tab": "\t", "s-tab": "\u{1B}[Z", "esc": "\u{1B}\u{1B}[99~", "bs": "\u{7F}", "del": "\u{1B}[3~",
        "up": "\u{1B}[A", "down": "\u{1B}OB", "right": "\u{1B}[C", "left": "\u{1B}OD", "home": "\u{1B}[H",
        "end": "\u{1B}[4~", "c-left": "\u{1B}[1;5D", "c-right": "\u{1B}[1;5C", "c-home": "\u{1B}[1;5H",
        "c-end": "\u{1B}[1;5F", "pgup": "\u{1B}[5~", "pgdn": "\u{1B}[6~", "m-enter": "\u{1B}\r", "m-bs": "\u{1B}\u{7F}",
        "paste": "\u{1B}[200~", "end-paste": "\u{1B}[201~",
    ]
}

extension EditorHost {
    /// Entries are complete unless they begin with `do` and don't end with `end`; the completions are a few labels
    /// and names, found by prefix or by the initials given.
    static var sample: EditorHost {
        EditorHost(
            completeness: { text in
                text.hasPrefix("do") && !text.hasSuffix("end") ? .incomplete(indent: 2) : .complete
            },
            completions: { text, cursor in
                let typed = text.utf8.prefix(cursor).reversed().prefix { $0 > 0x20 && $0 != 0x2E }.count
                let word = String(decoding: text.utf8.prefix(cursor).suffix(typed), as: UTF8.self)
                let known = [
                    ("report", "", "one report"), ("reports", "", "all that is loaded"), ("rename", "", "a new name"),
                    ("本年新收", "bnxs", "row 1"), ("本年度办理结果", "bndbljg", "row 3"),
                ]
                let found = known.filter { $0.0.hasPrefix(word) || (!word.isEmpty && $0.1.hasPrefix(word)) }
                return Completions(
                    range: cursor - typed..<cursor, candidates: found.map { .init($0.0, doc: $0.2) })
            })
    }
}
