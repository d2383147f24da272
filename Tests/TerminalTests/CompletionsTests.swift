import Testing

@testable import Terminal

@Suite("What candidates share")
struct CompletionsTests {
    @Test(
        "The common beginning ends between characters",
        arguments: [
            (["本年新收", "本年新增"], "本年新"), (["a", "ab"], "a"), (["中", "丰"], ""), (["e", "e\u{301}"], ""),
            (["cafe\u{301}s", "cafe"], "caf"), (["👩‍👩‍👧", "👩"], ""), (["x👩‍👩‍👧", "x👩‍👩‍👦"], "x"), (["same", "same"], "same"),
            (["", "a"], ""), (["alone"], "alone"), ([], ""), (["aé", "aè"], "a"),
        ])
    func commonPrefix(_ texts: [String], _ prefix: String) {
        let completions = Completions(range: 0..<0, candidates: texts.map { Completions.Candidate($0) })
        #expect(completions.commonPrefix == prefix)
    }

    @Test("A menu of thousands is as wide as the widest of the first ones and of those shown")
    func menu() {
        let texts = (0..<600).map { "n\($0)" } + ["a longer name", "z"]
        var menu = CompletionMenu(Completions(range: 0..<0, candidates: texts.map { .init($0, doc: "doc") }))
        #expect(menu.lines(width: 40, height: 3).map(\.plain) == ["n0    doc", "n1    doc", "… +600"])
        _ = menu.move(by: -1)
        #expect(
            menu.lines(width: 40, height: 3).map(\.plain) == ["a longer name  doc", "z              doc", "… +600"])
    }

    @Test("A menu says that there may be others, where nobody has looked for them")
    func cut() {
        func lines(_ count: Int) -> [String] {
            let found = Completions(range: 0..<0, candidates: (0..<count).map { .init("n\($0)") }, cut: "and others")
            return CompletionMenu(found).lines(width: 40, height: 3).map(\.plain)
        }
        #expect(lines(0) == ["and others"])
        #expect(lines(2) == ["n0", "n1", "and others"])
        #expect(lines(9) == ["n0", "n1", "… +7 · and others"])
    }

    @Test("What seen candidates share is not typed where there may be others")
    func cutShared() {
        var bench = EditorBench(
            host: EditorHost(completions: { _, cursor in
                Completions(range: cursor..<cursor, candidates: [.init("name")], cut: "and others")
            }))
        bench.type("x<tab>")
        #expect(bench.screen == "> x▮")
        bench.type("<tab>")
        #expect(bench.screen == "> x▮\nname\nand others")
        bench.type("<tab>")
        #expect(bench.screen == "> xname▮\nname\nand others")
        bench.host = EditorHost(completions: { _, cursor in
            Completions(range: cursor..<cursor, candidates: [], cut: "and others")
        })
        bench.type("<C-c><tab><tab><tab>")
        #expect(bench.screen == "> ▮\nand others")
    }
}
