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

    private static func lines(
        _ texts: [String], doc: String = "", cut: String? = nil, moves: Int = 0, columns: Int = 20, lines: Int = 3
    ) -> [String] {
        let candidates = texts.map { Completions.Candidate($0, doc: doc.isEmpty ? "" : doc + " " + $0) }
        var menu = CompletionMenu(Completions(range: 0..<0, candidates: candidates, cut: cut))
        for _ in 0..<abs(moves) { _ = menu.move(by: moves.signum()) }
        let size = ScreenSize(columns: columns, lines: lines)
        return menu.lines(in: size) { $0 > 0 ? "\($0) more" : "more docs" }.map(\.plain)
    }

    @Test("Candidates without docs stand in columns that fill the width, as many rows as there is room for")
    func columns() {
        let few = ["one", "two", "three", "four", "five"]
        #expect(Self.lines(few) == ["one    three  five", "two    four"])
        #expect(Self.lines(few, columns: 12) == ["one    four", "two    five", "three"])
        #expect(Self.lines(few, columns: 8) == ["one", "two", "3 more"])
        #expect(Self.lines(["本年新收", "上年结转", "予以公开"], columns: 18) == ["本年新收  予以公开", "上年结转"])
        #expect(Self.lines(["a much longer name", "b"], columns: 10) == ["a much lo…", "b"])
    }

    @Test("Candidates with docs have them beside where all fit; else the doc of the selected one stands below")
    func docs() {
        #expect(Self.lines(["a", "b", "c"], doc: "is") == ["a  is a", "b  is b", "c  is c"])
        let names = ["a", "b", "c", "d", "e"]
        #expect(Self.lines(names, doc: "is") == ["a  b  c  d  e", "more docs"])
        #expect(Self.lines(names, doc: "is", moves: 2) == ["a  b  c  d  e", "is b"])
        #expect(Self.lines(names, doc: "is", columns: 2) == ["a…", "b…", "3…"])
    }

    @Test("What does not fit comes page by page")
    func pages() {
        let texts = (10..<30).map(String.init)
        #expect(Self.lines(texts, columns: 10) == ["10  12  14", "11  13  15", "14 more"])
        #expect(Self.lines(texts, moves: 6, columns: 10) == ["10  12  14", "11  13  15", "14 more"])
        #expect(Self.lines(texts, moves: 7, columns: 10) == ["16  18  20", "17  19  21", "14 more"])
        #expect(Self.lines(texts, moves: -1, columns: 10) == ["24  26  28", "25  27  29", "14 more"])
        #expect(Self.lines(texts, moves: -1, columns: 4) == ["28", "29", "18 …"])
        #expect(Self.lines(texts, moves: 1, lines: 1) == ["10  11  12  13  14"])
    }

    @Test("A menu of thousands is as wide as the widest of the first ones and, with docs, of those shown")
    func menu() {
        let texts = (0..<600).map { "n\($0)" } + ["a longer name", "z"]
        #expect(Self.lines(texts, doc: "is", columns: 8) == ["n0    i…", "n1    i…", "600 more"])
        #expect(Self.lines(texts, moves: -1, columns: 11).last == "598 more")
    }

    @Test("A menu says that there may be others, where nobody has looked for them")
    func cut() {
        func lines(_ count: Int) -> [String] {
            Self.lines((0..<count).map { "n\($0)" }, cut: "and others", columns: 24)
        }
        #expect(lines(0) == ["and others"])
        #expect(lines(2) == ["n0  n1", "and others"])
        #expect(lines(20) == ["n0   n2   n4   n6   n8", "n1   n3   n5   n7   n9", "10 more · and others"])
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
