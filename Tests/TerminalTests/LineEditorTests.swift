import Terminal
import Testing

@Suite("Line editor")
struct LineEditorTests {
    typealias Case = EditorCase

    static let editing = [
        Case("", "> ▮"),
        Case("abc", "> abc▮"),
        Case("年报", "> 年报▮"),
        Case("年报<left>", "> 年▮报"),
        Case("年报<left><bs>", "> ▮报"),
        Case("e\u{301}x<left><left>", "> ▮e\u{301}x"),
        Case("ae\u{301}<bs>", "> a▮"),
        Case("👨‍👩‍👧‍👦b<left><left>", "> ▮👨‍👩‍👧‍👦b"),
        Case("a👍🏽<bs>", "> a▮"),
        Case("🇨🇳🇨🇳<left>x", "> 🇨🇳x▮🇨🇳"),
        Case("abc<C-a>x", "> x▮abc"),
        Case("abc<home><right><del>", "> a▮c"),
        Case("abc<C-a><C-d>", "> ▮bc"),
        Case("abc<C-b><C-b><C-f>", "> ab▮c"),
        Case("abc<left><left><end>d", "> abcd▮"),
        Case("foo bar<c-left>", "> foo ▮bar"),
        Case("foo bar<M-b><M-b>", "> ▮foo bar"),
        Case("foo bar<C-a><M-f>", "> foo▮ bar"),
        Case("foo bar<C-a><c-right><c-right>", "> foo bar▮"),
        Case("新收reports<M-b>", "> 新收▮reports"),
        Case("新收reports<M-b><M-b>", "> ▮新收reports"),
        Case("ab<C-t>", "> ba▮"),
        Case("年报a<left><C-t>", "> 年a报▮"),
        Case("a<C-t>", "> a▮"),
        Case("<left><right><up><down><bs><del>", "> ▮"),
        Case("<C-x><M-q><C-q>a", "> a▮"),
    ]

    static let killing = [
        Case("foo bar<C-w>", "> foo ▮"),
        Case("foo bar<C-w><C-y><C-y>", "> foo barbar▮"),
        Case("foo bar<m-bs><m-bs><C-y>", "> foo bar▮"),
        Case("foo bar<C-a><M-d><M-d><C-y>", "> foo bar▮"),
        Case("foo bar<C-a><C-k>", "> ▮"),
        Case("foo bar<C-a><C-k>x<C-y>", "> xfoo bar▮"),
        Case("foo bar<left><C-u>", "> ▮r"),
        Case("one<C-u>two<C-u><C-y><M-y>", "> one▮"),
        Case("one<C-u>two<C-u><C-y><M-y><M-y>", "> two▮"),
        Case("one<C-u>two<C-u><C-y>x<M-y>", "> twox▮"),
        Case("a<m-enter>b<up><C-e><C-k>", "> a▮b"),
        Case("<C-y>", "> ▮"),
    ]

    static let words = [
        Case("foo bar<M-t>", "> bar foo▮"), Case("foo bar  <M-t>", "> bar foo▮  "), Case("foo<M-t>", "> foo▮"),
        Case("a.b(c, d)<left><left><M-t>", "> a.b(d, c▮)"), Case("foo bar<C-a><M-f><M-t>", "> bar foo▮"),
        Case("foo bar<M-t><C-_>", "> foo bar▮"), Case("新收reports<M-t>", "> reports新收▮"), Case("<M-t>", "> ▮"),
        Case("foo bar<C-a><M-u>", "> FOO▮ bar"), Case("foo bar<M-b><M-u>", "> foo BAR▮"),
        Case("FOO BAR<C-a><M-l><M-l>", "> foo bar▮"), Case("foo BAR<C-a><M-c><M-c>", "> Foo Bar▮"),
        Case("foo<M-b><M-u><C-_>", "> ▮foo"), Case("foo<M-u>", "> foo▮"), Case("年报a<C-a><M-u><M-u>", "> 年报A▮"),
    ]

    static let undoing = [
        Case("abc<C-_>", "> ▮"),
        Case("foo bar<C-_>", "> foo▮"),
        Case("abc<C-u><C-_>", "> abc▮"),
        Case("abc<left>x<C-_>", "> ab▮c"),
        Case("abc<bs><bs><C-_>", "> ab▮"),
        Case("<C-_>a", "> a▮"),
        Case("rep<tab><C-_>", "> rep▮"),
        Case("<paste>long text<end-paste><C-_>", "> ▮"),
        Case("x = <paste>long text<end-paste><C-_>", "> x = ▮"),
        Case("do<enter>x<enter><C-_>", "> do\n…   x▮"),
        Case("do<enter><C-_>", "> do▮"),
    ]

    static let lines = [
        Case("do<enter>x", "> do\n…   x▮"),
        Case("do<enter>x<enter>end", "> do\n…   x\n…   end▮"),
        Case("a<m-enter>b", "> a\n… b▮"),
        Case("abc<m-enter>d<up>", "> a▮bc\n… d"),
        Case("abc<m-enter>d<m-enter>efg<up><up>", "> abc▮\n… d\n… efg"),
        Case("a<m-enter>b<C-a><bs>", "> a▮b"),
        Case("年报表<m-enter>abc<up>", "> 年▮报表\n… abc"),
        Case("a<m-enter>b<c-home>x", "> x▮a\n… b"),
        Case("a<m-enter>b<up><c-end>x", "> a\n… bx▮"),
        Case("do<enter><tab>x", "> do\n…     x▮"),
        Case("<paste>a\r\nb\rc\n<end-paste>", "> a\n… b\n… c\n… ▮"),
        Case("<paste>a\u{1B}[31mb\u{0}<end-paste>", "> a[31mb▮"),
        Case("<paste>a\tb<end-paste>", "> a    b▮"),
    ]

    static let wrapping = [
        Case("abcdefghijklmnopqr", "> abcdefghijklmnopqr\n▮"),
        Case("abcdefghijklmnopq", "> abcdefghijklmnopq▮"),
        Case("abcdefghijklmnopqrs", "> abcdefghijklmnopqr\ns▮"),
        Case("a年报年报年报年报年", "> a年报年报年报年报\n年▮"),
        Case("a年报年报年报年报年<left>", "> a年报年报年报年报\n▮年"),
        Case("abcdefghijklmnopqrs<C-a>", "> ▮abcdefghijklmnopqr\ns"),
        Case("a年报年报年报年报年报<left><left><left>", "> a年报年报年报年▮报\n年报"),
    ]

    @Test("keys make this screen", arguments: editing + killing + words + undoing + lines + wrapping)
    func screens(example: Case) {
        var bench = EditorBench()
        bench.type(example.keys)
        #expect(bench.screen == example.screen)
    }

    static let recalling = [
        Case("<up>", "> do\n…   x\n… end▮"),
        Case("<up>x<up>", "> do\n…   x▮\n… endx"),
        Case("<up><left><up>", "> do\n…   ▮x\n… end"),
        Case("<up><up>", "> r.name▮"),
        Case("<up><up><up>", "> load()▮"),
        Case("<up><up><up><up>", "> load()▮"),
        Case("<up><up><down>", "> do\n…   x\n… end▮"),
        Case("new<C-p>", "> new▮"),
        Case("lo<up>", "> load()▮"),
        Case("lo<up><down>", "> lo▮"),
        Case("r<up>x<down>", "> r.namex▮"),
        Case("r<up><C-_>", "> r▮"),
        Case("a<m-enter>b<pgup>", "> a\n… b▮"),
        Case("<C-r>nam", "> r.name▮\nsearch: nam"),
        Case("<C-r>ld", "> load()▮\nsearch: ld"),
        Case("<C-r>E", "> do\n…   x\n… end▮\nsearch: E"),
        Case("<C-r>e<C-r>", "> r.name▮\nsearch: e"),
        Case("<C-r>e<C-r><C-r>", "> r.name▮\nsearch: e"),
        Case("<C-r>ex<bs>", "> do\n…   x\n… end▮\nsearch: e"),
        Case("was<C-r>nam<C-g>", "> was▮"),
        Case("was<C-r>nam<C-c>", "> was▮"),
        Case("<C-r>nam<C-a>", "> ▮r.name"),
        Case("was<C-r>年", "> was▮\nno entry: 年"),
        Case("<C-r>namx<bs>", "> r.name▮\nsearch: nam"),
    ]

    @Test("the history comes back", arguments: recalling)
    func recall(example: Case) {
        var bench = EditorBench(history: ["load()", "r.name", "do\n  x\nend"])
        bench.type(example.keys)
        #expect(bench.screen == example.screen)
    }

    @Test(
        "the last words of earlier entries come back, the newest first",
        arguments: [
            Case("x <M-.>", "> x r:get(1)▮"), Case("x <M-.><M-.>", "> x 'a b'/c▮"),
            Case("x <M-.><M-.><M-.>", "> x 'a b'/c▮"), Case("<M-.> <M-.>", "> r:get(1) r:get(1)▮"),
            Case("x <M-.><C-_>", "> x ▮"), Case("xy<left><M-.>", "> xr:get(1)▮y"),
        ])
    func recallWords(example: Case) {
        var bench = EditorBench(history: ["", ".load 'a b'/c", "do\n  x = r:get(1)\n"])
        bench.type(example.keys)
        #expect(bench.screen == example.screen)
    }

    static let completing = [
        Case("rep<tab>", "> report▮"),
        Case("rep<tab><tab>", "> report▮\nreport   one report\nreports  all that i…"),
        Case("x.rep<tab>", "> x.report▮"),
        Case("ren<tab>", "> rename▮"),
        Case("zzz<tab><tab>", "> zzz▮"),
        Case("bnx<tab>", "> 本年新收▮"),
        Case("bn<tab>", "> 本年▮"),
        Case("re<tab><tab><tab>", "> report▮\nreport   one report\nreports  all that i…\nrename   a new name"),
        Case(
            "re<tab><tab><tab><tab><tab>", "> rename▮\nreport   one report\nreports  all that i…\nrename   a new name"),
        Case("re<tab><tab><s-tab>", "> rename▮\nreport   one report\nreports  all that i…\nrename   a new name"),
        Case("re<tab><tab><tab>.", "> report.▮"),
        Case("re<tab><tab><C-g>", "> re▮"),
        Case(
            "<tab><tab>",
            "> ▮\nreport      one rep…\nreports     all tha…\nrename      a new n…\n本年新收    row 1\n本年度办…   row 3"),
        Case("re<tab><tab><down><down>", "> reports▮\nreport   one report\nreports  all that i…\nrename   a new name"),
        Case("re<tab><tab><up>", "> rename▮\nreport   one report\nreports  all that i…\nrename   a new name"),
    ]

    @Test("Tab completes, then lists, then chooses", arguments: completing)
    func completion(example: Case) {
        var bench = EditorBench()
        bench.type(example.keys)
        #expect(bench.screen == example.screen)
    }

    @Test("a menu leaves the entry on the screen, and takes all that is left")
    func menuHeight() {
        var bench = EditorBench(lines: 4)
        bench.type("<tab><tab>")
        #expect(bench.screen == "> ▮\nreport      one rep…\nreports     all tha…\n… +3")
        bench.type("<C-c>a<m-enter>b<m-enter>c<m-enter>re<tab><tab>")
        #expect(bench.screen == "… c\n… re▮\nreport   reports\n… +1")
    }

    @Test("page keys turn the pages of a menu, and Enter takes what was chosen")
    func menuPages() {
        var bench = EditorBench(lines: 3)
        bench.type("<tab><tab>")
        #expect(bench.screen == "> ▮\nreport      one rep…\n… +4")
        bench.type("<pgdn>")
        #expect(bench.screen.hasPrefix("> reports▮\n"))
        bench.type("<pgdn><pgdn><pgdn><pgdn>")
        #expect(bench.screen.hasPrefix("> 本年度办理结果▮\n"))
        bench.type("<pgup>")
        #expect(bench.screen.hasPrefix("> 本年新收▮\n"))
        bench.type("<pgup><pgup><pgup><pgup><enter>")
        #expect(bench.screen == "> report▮" && bench.outcomes.isEmpty)
        bench.type("<enter>")
        #expect(bench.outcomes == [.submitted("report")])
    }

    @Test(
        "some keys are the host's business",
        arguments: [
            ("1+1<enter>", [.submitted("1+1")]), ("do<enter>x<enter>end<enter>", [.submitted("do\n  x\n  end")]),
            ("<enter>", [.submitted("")]),
            ("abc<C-c><C-c>", [.interrupted(givenUp: "abc"), .interrupted(givenUp: "")]),
            ("<C-d>", [.left]), ("ab<C-a><C-d><C-d><C-d>", [.left]), ("a<C-l><C-z>", [.clearScreen, .suspend]),
            ("<C-r>b<enter>", [.submitted("ab")]), ("<up><enter>", [.submitted("ab")]),
        ] as [(String, [LineEditor.Outcome])])
    func outcomes(keys: String, expected: [LineEditor.Outcome]) {
        var bench = EditorBench(history: ["ab"])
        bench.type(keys)
        #expect(bench.outcomes == expected)
    }

    @Test("a submitted entry leaves an empty editor that can still yank")
    func afterSubmission() {
        var bench = EditorBench()
        bench.type("abc<C-u>x<enter>")
        #expect(bench.screen == "> ▮")
        bench.type("<C-y>")
        #expect(bench.screen == "> abc▮")
    }

    @Test("an entry taller than the screen shows the part around the cursor")
    func tall() {
        var bench = EditorBench(lines: 3)
        bench.type("<paste>1\n2\n3\n4\n5<end-paste>")
        #expect(bench.screen == "… 3\n… 4\n… 5▮")
        bench.type("<up><up><up><up>")
        #expect(bench.screen == "> 1▮\n… 2\n… 3")
    }

    @Test("a paste of ten thousand lines is one entry, and one undo away")
    func hugePaste() {
        let text = Array(repeating: "本年新收 = 1", count: 10_000).joined(separator: "\n")
        var bench = EditorBench()
        bench.type("<paste>\(text)<end-paste>")
        #expect(bench.editor.buffer.text == text)
        #expect(bench.frame.lines.count == 8)
        bench.type("<C-_>")
        #expect(bench.screen == "> ▮")
    }

    @Test("the finished entry stays without menu and with its last line")
    func finalFrame() {
        var bench = EditorBench()
        bench.type("re<tab><tab><C-a>")
        let frame = bench.editor.finalFrame(prompt: Prompt("> "), size: bench.size, host: bench.host)
        #expect(frame == Frame(lines: [StyledText("> re")], cursorRow: 0, cursorColumn: 4))
    }

    @Test("highlights colour the text, and broken ones are ignored")
    func highlights() {
        var host = EditorHost.sample
        host.highlights = { _, _ in
            [
                .init(0..<3, .keyword), .init(1..<4, .bad), .init(4..<5, .bad), .init(6..<8, .string),
                .init(7..<9, .bad),
                .init(8..<99, .bad),
            ]
        }
        var bench = EditorBench(host: host)
        bench.type("年报ab")
        #expect(
            bench.frame.lines == [
                StyledText("> ") + StyledText("年", .keyword) + "报" + StyledText("ab", .string)
            ])
    }

    @Test("a prompt too wide for the screen gives way to the text")
    func narrow() {
        var bench = EditorBench(columns: 3)
        bench.type("年a")
        #expect(bench.screen == "年a\n▮")
        bench.size.columns = 1
        #expect(bench.screen == "…\na\n▮")
    }
}
