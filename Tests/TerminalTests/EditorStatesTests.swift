import Terminal
import Testing

@Suite("States of the editor")
struct EditorStatesTests {
    typealias Case = EditorCase

    // MARK: undo and redo

    static let redoing = [
        Case("abc<C-_><M-_>", "> abc▮"), Case("abc<C-_><M-/>", "> abc▮"), Case("<M-_>", "> ▮"),
        Case("abc<M-_>", "> abc▮"), Case("foo bar<C-_><C-_><M-_>", "> foo▮"),
        Case("foo bar<C-_><C-_><M-_><M-_>", "> foo bar▮"), Case("foo bar<C-_>x<M-_>", "> foox▮"),
        Case("abc<C-u><C-_><M-_>", "> ▮"), Case("abc<C-u><C-_><M-_><C-_>", "> abc▮"),
        Case("a<left>b<C-_><C-_><M-_><M-_>", "> b▮a"), Case("abc<bs><bs><C-_><C-_><M-_>", "> ab▮"),
        Case("<paste>long text<end-paste><C-_><M-_>", "> long text▮"), Case("年报<C-_><M-_>", "> 年报▮"),
        Case("foo bar<C-w><C-_><left>x<M-_>", "> foo bax▮r"), Case("ab<C-t><C-_><M-_>", "> ba▮"),
    ]

    @Test("what was undone comes back, until something else is typed", arguments: redoing)
    func redo(example: Case) {
        var bench = EditorBench()
        bench.type(example.keys)
        #expect(bench.screen == example.screen)
    }

    // MARK: unfinished entries

    static let unfinished = [
        Case("do<enter>", "> do\n… ▮"), Case("do<enter><enter>", "> do\n… \n… ▮\nfinish it"),
        Case("do<enter><enter>x", "> do\n… \n… x▮"), Case("do<enter><enter><enter>", "> do\n… \n… \n… ▮"),
        Case("do<enter><enter><C-c>do<enter><enter>", "> do\n… \n… ▮\nfinish it"),
    ]

    @Test("behind an empty line it is said once how to finish an entry or give it up", arguments: unfinished)
    func finishing(example: Case) {
        var bench = EditorBench()
        bench.host.completeness = { $0.hasPrefix("do") ? .incomplete(indent: 0) : .complete }
        bench.host.unfinishedHint = "finish it"
        bench.type(example.keys)
        #expect(bench.screen == example.screen)
    }

    // MARK: indentation

    static let indenting = [
        Case("do<enter>x", "> do\n…   x▮"), Case("do<enter>end", "> do\n… end▮"),
        Case("do<enter>en", "> do\n…   en▮"), Case("do<enter>ende", "> do\n…   ende▮"),
        Case("do<enter>ende<bs>", "> do\n… end▮"), Case("do<enter>end<bs>", "> do\n…   en▮"),
        Case("do<enter>x end", "> do\n…   x end▮"), Case("do<enter>do<enter>x", "> do\n…   do\n…     x▮"),
        Case("do<enter>do<enter>end<m-enter>end", "> do\n…   do\n…   end\n… end▮"),
        Case("do<enter>x<m-enter>y", "> do\n…   x\n…   y▮"), Case("do end<left><left><left><m-enter>", "> do \n… ▮end"),
        Case("do x<left><enter>", "> do \n…   ▮x"), Case("end<left><left><left><m-enter>", "> \n… ▮end"),
        Case("do<enter><paste>end<end-paste>", "> do\n…   end▮"), Case("do<enter>end<C-_>", "> do\n…   ▮"),
        Case("do<enter><C-u>end", "> do\n… end▮"), Case("do<enter><tab>end", "> do\n…   end▮"),
        Case("do<enter>年end", "> do\n…   年end▮"), Case("do<enter>end x", "> do\n… end x▮"),
        Case("do<enter>end<left><left><left><bs>", "> do▮end"),
        Case("do<enter><enter><enter>", "> do\n…   \n…   \n…   ▮"),
    ]

    @Test("further lines begin where the host wants them, and `end` moves back", arguments: indenting)
    func indentation(example: Case) {
        var bench = EditorBench(host: .blocks)
        bench.type(example.keys)
        #expect(bench.screen == example.screen)
    }

    // MARK: widths

    static let narrow = [
        Case("年报", "> 年报▮"), Case("年报表", "> 年报表\n▮"), Case("a年报", "> a年报▮"), Case("a年报表", "> a年报\n表▮"),
        Case("a年报表<left>", "> a年报\n▮表"), Case("a年报表<left><left>", "> a年▮报\n表"),
        Case("👍🏽👍🏽👍🏽", "> 👍🏽👍🏽👍🏽\n▮"), Case("👨‍👩‍👧‍👦👨‍👩‍👧‍👦<left>", "> 👨‍👩‍👧‍👦▮👨‍👩‍👧‍👦"),
        Case(
            "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "> e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}\n▮"),
        Case("🇨🇳a🇨🇳b<left><left>", "> 🇨🇳a▮🇨🇳b"), Case("①②③④⑤⑥⑦", "> ①②③④⑤⑥\n⑦▮"), Case("“”—…", "> “”—…▮"),
        Case("ｱｲｳ", "> ｱｲｳ▮"), Case("ＡＢＣ", "> ＡＢＣ\n▮"), Case("가각힣", "> 가각힣\n▮"),
        Case("\u{1112}\u{1161}\u{11AB}<left>", "> ▮\u{1112}\u{1161}\u{11AB}"), Case("❤️❤️❤️", "> ❤️❤️❤️\n▮"),
        Case("𠮷野家", "> 𠮷野家\n▮"), Case("一二<C-a><C-k>三", "> 三▮"), Case("a\u{200D}b<left>", "> a\u{200D}▮b"),
        Case("क्षि<left>", "> ▮क्षि"), Case("กำ<bs>", "> ▮"), Case("年<C-t>报<C-t>", "> 报年▮"),
        Case("一二三<c-left>", "> ▮一二三"), Case("abcdef<end>g", "> abcdef\ng▮"),
        Case("abcdefg<home>", "> ▮abcdef\ng"), Case("abcdefghijklmnop<left>", "> abcdef\nghijklmn\no▮p"),
    ]

    @Test("characters of every width break where the screen ends", arguments: narrow)
    func widths(example: Case) {
        var bench = EditorBench(columns: 8)
        bench.type(example.keys)
        #expect(bench.screen == example.screen)
    }

    // MARK: pastes

    static let pasting = [
        Case("<paste>do\nend<end-paste>", "> do\n… end▮"), Case("x<paste>年<end-paste>y", "> x年y▮"),
        Case("<paste>a\n\n\nb<end-paste>", "> a\n… \n… \n… b▮"), Case("<paste><end-paste>", "> ▮"),
        Case("<paste>\u{1B}[A<end-paste>", "> [A▮"), Case("<paste>\t<end-paste>x", ">     x▮"),
        Case("<paste>rep\tx<end-paste>", "> rep    x▮"), Case("<paste>aa<end-paste><paste>bb<end-paste><C-_>", "> aa▮"),
        Case("<paste>a\u{202E}b<end-paste>", "> ab▮"), Case("<paste>a\r\r\n\nb<end-paste>", "> a\n… \n… \n… b▮"),
        Case("<C-r><paste>na\nme<end-paste>", "> ▮\nno entry: na me"),
        Case("<paste>\u{7}\u{8}\u{7F}a<end-paste>", "> a▮"),
        Case("ab<left><paste>12<end-paste>", "> a12▮b"), Case("<paste><C-c><end-paste>a", "> a▮"),
    ]

    @Test("a paste is text, whatever is in it", arguments: pasting)
    func pastes(example: Case) {
        var bench = EditorBench()
        bench.type(example.keys)
        #expect(bench.screen == example.screen)
    }

    // MARK: history

    static let history = [
        Case("<C-p>", "> 年报()▮"), Case("<C-p><C-p>", "> x = 年报▮"), Case("<C-p><C-n>", "> ▮"),
        Case("<C-p><C-p><C-p><C-n>", "> x = 年报▮"), Case("x<up>", "> x = 年报▮"), Case("x<up><up>", "> x = 1▮"),
        Case("x<up><up><up>", "> x = 1▮"), Case("x<up><up><down><down>", "> x▮"), Case("年<up>", "> 年报()▮"),
        Case("z<up>", "> z▮"), Case("<down>", "> ▮"), Case("<up>!<up>", "> 年报()!▮"),
        Case("<up><left><bs>", "> 年报▮)"), Case("x<left><up>", "> 年报()▮"), Case("<M-p><M-n>", "> ▮"),
        Case("<C-r>年", "> 年报()▮\nsearch: 年"), Case("<C-r>年<C-r>", "> x = 年报▮\nsearch: 年"),
        Case("<C-r>x=1", "> x = 1▮\nsearch: x=1"), Case("<C-r>X", "> x = 年报▮\nsearch: X"),
        Case("<C-r>qq", "> ▮\nno entry: qq"), Case("<C-r>qq<bs><bs>", "> ▮\nsearch: "),
        Case("<C-r>1<left>!", "> x = !▮1"),
        Case("<C-r>1<C-_>", "> ▮"), Case("ab<C-r>1<C-g>c", "> abc▮"), Case("<C-r>1<C-u>", "> ▮"),
        Case("<C-r>1<tab>", "> x = 1▮"), Case("<C-r><C-r><C-r>", "> ▮\nsearch: "), Case("<C-r>年<end>!", "> 年报()!▮"),
    ]

    @Test("the past is found by beginning, and by search", arguments: history)
    func past(example: Case) {
        var bench = EditorBench(history: ["x = 1", "x = 年报", "年报()"])
        bench.type(example.keys)
        #expect(bench.screen == example.screen)
    }

    @Test(
        "candidates without words beside them have the whole width; with words they share it",
        arguments: [("", "reports/青禾市-2021"), ("一份", "reports/青禾市…  一份")])
    func menuWidth(doc: String, shown: String) {
        var host = EditorHost.sample
        host.completions = { _, cursor in
            let candidates = ["reports/青禾市-2021", "reports/青禾市-2022"].map { Completions.Candidate($0, doc: doc) }
            return Completions(range: 0..<cursor, candidates: candidates)
        }
        var bench = EditorBench(columns: 30, host: host)
        bench.type("repor<tab><tab>")
        #expect(bench.screen.hasPrefix("> reports/青禾市-202▮\n\(shown)\n"), "\(bench.screen)")
    }

    // MARK: killing

    static let killing = [
        Case("新收 reports<C-w>", "> 新收 ▮"), Case("新收 reports<C-w><C-w>", "> ▮"),
        Case("新收 reports<C-w><C-w><C-y>", "> 新收 reports▮"), Case("a.b.c<m-bs>", "> a.b.▮"),
        Case("a<m-enter>b<C-u>", "> a\n… ▮"), Case("a<m-enter>b<C-u><C-u>", "> a\n… ▮"),
        Case("a<m-enter>b<c-home><C-k><C-k>", "> ▮b"), Case("年报<left><C-k><C-a><C-y>", "> 报▮年"),
        Case("one<C-u>two<C-u>three<C-u><C-y><M-y><M-y><M-y>", "> three▮"), Case("a<C-u><C-y><left><M-y>", "> ▮a"),
        Case("ab<C-a><M-d><C-y><C-y>", "> abab▮"), Case("x<C-u>y<enter><C-y>", "> x▮"),
    ]

    @Test("what was killed is yanked", arguments: killing)
    func kills(example: Case) {
        var bench = EditorBench()
        bench.type(example.keys)
        #expect(bench.screen == example.screen)
    }

    @Test("there are more than two hundred states of the editor under test")
    func count() {
        let own = Self.redoing.count + Self.indenting.count + Self.narrow.count + Self.pasting.count
        let more = Self.history.count + Self.killing.count
        let first = LineEditorTests.editing + LineEditorTests.killing + LineEditorTests.undoing + LineEditorTests.lines
        let second = LineEditorTests.wrapping + LineEditorTests.recalling + LineEditorTests.completing
        #expect(own + more + first.count + second.count > 200)
    }
}

extension EditorHost {
    /// `do` opens a block, `end` closes it; entries go on until all are closed.
    fileprivate static var blocks: EditorHost {
        func depth(_ text: String) -> Int {
            let words = text.split { !$0.isASCII || !$0.isLetter }
            return words.count { $0 == "do" } - words.count { $0 == "end" }
        }
        var host = EditorHost.sample
        host.completeness = { depth($0) > 0 ? .incomplete(indent: 0) : .complete }
        host.indentation = { above, line in
            2 * max(0, depth(above) - (line.split { !$0.isLetter }.first == "end" ? 1 : 0))
        }
        return host
    }
}
