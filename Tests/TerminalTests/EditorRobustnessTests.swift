import Testing

@testable import Terminal

@Suite("Any input")
struct EditorRobustnessTests {
    /// Pieces that keyboards, pastes and broken lines send.
    private static let pieces: [String] = [
        "<left>", "<right>", "<up>", "<down>", "<home>", "<end>", "<c-left>", "<c-right>", "<bs>", "<del>", "<C-k>",
        "<C-u>", "<C-w>", "<M-d>", "<C-y>", "<M-y>", "<C-_>", "<C-t>", "<tab>", "<s-tab>", "<enter>", "<m-enter>",
        "<C-r>",
        "<C-g>", "<C-c>", "<pgup>", "<pgdn>", "<c-home>", "<c-end>", "<paste>", "<end-paste>", "年", "本年新收", "re", "do ",
        "\u{301}", "\u{200D}", "\u{FE0F}", "👩", "👍🏽", "🇨", "🇳", "\u{1100}", "\u{1161}", "\u{E33}", "\u{202E}", "क",
        "\u{94D}",
    ]

    private func check(_ bench: EditorBench, _ seed: UInt64) -> Bool {
        let buffer = bench.editor.buffer
        let frame = bench.frame
        let position = buffer.text.utf8.index(buffer.text.startIndex, offsetBy: buffer.cursor)
        return String.Index(position, within: buffer.text) != nil
            && frame.lines.count <= bench.size.lines && frame.lines.allSatisfy { $0.displayWidth <= bench.size.columns }
            && frame.lines.indices.contains(frame.cursorRow) && frame.cursorColumn >= 0
            && frame.cursorColumn <= bench.size.columns && !frame.lines.contains { $0.plain.contains("\u{1B}") }
    }

    @Test("A line is measured as its characters are, however it is walked")
    func steps() {
        var random = SeededGenerator(seed: 7)
        let known = Self.pieces.filter { $0.first != "<" } + ["a", "中", "䷀", "年", "\t"]
        for _ in 0..<2_000 {
            let text = (0..<6).map { _ in known.randomElement(using: &random) ?? "" }.joined()
            let steps = CharacterSteps(text[...]).map { [$0.length, $0.width] }
            #expect(steps == text.map { [$0.utf8.count, $0 == "\t" ? 4 : $0.displayWidth] }, "\(text.unicodeScalars)")
        }
    }

    @Test("Of a line of 100 KB the part around the cursor is shown")
    func longLine() {
        var bench = EditorBench(columns: 10, lines: 3)
        bench.feed(Array(("\u{1B}[200~" + String(repeating: "年a", count: 25_000) + "\u{1B}[201~").utf8))
        #expect(bench.screen == "年a年a年a\n年a年a年a\n年a▮")
        bench.type("<C-a>")
        #expect(bench.screen == "> ▮年a年a年\na年a年a年a\n年a年a年a")
    }

    @Test("100,000 random keys keep the cursor in the text and the frame on the screen")
    func keys() {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed of this run: \(seed)")
        var random = SeededGenerator(seed: seed)
        var bench = EditorBench(history: ["load()", "r.年报", "do\n  x\nend"])
        for step in 0..<100_000 {
            let piece = Self.pieces.randomElement(using: &random) ?? ""
            bench.type(piece)
            guard step % 20 == 0 else { continue }
            bench.size = ScreenSize(
                columns: .random(in: 0...30, using: &random), lines: .random(in: 0...9, using: &random))
            guard check(bench, seed) else {
                Issue.record("seed \(seed), step \(step): \(bench.editor.buffer), \(bench.frame), \(bench.size)")
                return
            }
            if bench.editor.buffer.text.utf8.count > 400 { bench.type("<C-c><C-c>") }
        }
    }

    @Test("100,000 random bytes never break it")
    func bytes() {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed of this run: \(seed)")
        var random = SeededGenerator(seed: seed)
        var bench = EditorBench()
        for step in 0..<2_000 {
            bench.feed((0..<50).map { _ in UInt8.random(in: 0...255, using: &random) })
            guard check(bench, seed) else {
                Issue.record("seed \(seed), step \(step): \(bench.editor.buffer), \(bench.frame), \(bench.size)")
                return
            }
            if bench.editor.buffer.text.utf8.count > 400 { bench.type("<C-c><C-c>") }
        }
    }
}
