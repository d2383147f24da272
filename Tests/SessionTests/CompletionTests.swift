import Glibc
import Terminal
import Testing
import Wording

@testable import ReportScripting
@testable import Session

@Suite("Completion and highlighting")
struct CompletionTests {
    @Test("Every Chinese character of the form's labels has its letter")
    func lettersOfLabels() throws {
        let names = try Dialogue().session.fieldNames.all
        #expect(names.count == 226)
        let labels = try labelsOfReport() + names.map(\.doc)
        let unknown = Set(
            labels.joined().unicodeScalars.filter {
                !$0.isASCII && $0.properties.isAlphabetic && !PinyinInitials.knows($0)
            })
        #expect(unknown == [])
    }

    @Test(
        "Behind an option's = stand the words that it takes, and behind .chart the shapes",
        arguments: [
            ("nb.chart{kind = ", ["\"bars\"", "\"lines\"", "\"shares\""]),
            ("reports:filter{edition = ", ["\"2019\"", "\"2021\""]),
            (".chart h", ["histogram"]),
        ])
    func words(entry: String, expected: [String]) throws {
        let session = try Dialogue().session
        _ = session.submit(".load Samples")
        #expect(session.completions(in: entry, at: entry.utf8.count).candidates.map(\.text) == expected)
    }

    @Test("A path with spaces behind a command is in quotes")
    func pathsWithSpaces() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "a b.txt")
        let session = try Dialogue().session
        let whole = "\"\(folder.path)/a b.txt\""
        for (typed, expected) in [
            ("\(folder.path)/a", whole), ("\"\(folder.path)/a", "a b.txt\""), ("\"\(folder.path)/a b", "a b.txt\""),
            ("\(folder.path)/a b", whole),
        ] {
            let entry = ".load " + typed
            let found = session.completions(in: entry, at: entry.utf8.count)
            #expect(found.candidates.map(\.text) == [expected])
            let start = String(decoding: entry.utf8.prefix(found.range.lowerBound), as: UTF8.self)
            #expect(start + expected == ".load " + (typed.hasPrefix("\"") ? "\"\(folder.path)/a b.txt\"" : whole))
        }
    }

    @Test("Of a path only the last part is completed", arguments: ["nb.open(\"", "nb.load{\"x\", \"", ".load "])
    func lastParts(start: String) throws {
        let folder = try TemporaryFolder()
        for name in ["甲.txt", "乙.txt", ".rc"] { try folder.write("", to: name) }
        let session = try Dialogue().session
        for (typed, names) in [("", ["乙.txt", "甲.txt"]), (".", [".rc"])] {
            let entry = start + folder.path + "/" + typed
            let found = session.completions(in: entry, at: entry.utf8.count)
            let closing = names.count == 1 && start != ".load " ? "\"" : ""
            #expect(found.candidates.map(\.text) == names.map { $0 + closing })
            #expect(found.range == (entry.utf8.count - typed.utf8.count)..<entry.utf8.count)
        }
    }

    @Test("Every name behind a report is listed with a sentence", arguments: [Language.zh, .en])
    func docsOfReport(_ language: Language) throws {
        let session = try Dialogue(language: language).session
        _ = session.submit("r = nb.parse(\"清河县水利局2021年政府信息公开工作年度报告\")")
        for entry in ["r.", "r:"] {
            let found = session.completions(in: entry, at: entry.utf8.count).candidates
            #expect(found.count > 5 && found.filter { $0.doc.isEmpty }.map(\.text) == [])
        }
        let tables = session.completions(in: "r.re", at: 4).candidates.filter { $0.text == "requests" }
        let sentence = Bilingual(zh: "法定表格三：政府信息公开申请。", en: "Statutory table three: requests for information.")
        #expect(tables.map(\.doc) == [sentence[language]])
    }

    private func labelsOfReport() throws -> [String] {
        let session = try Dialogue().session
        _ = session.submit("r = nb.parse(\"清河县水利局2021年政府信息公开工作年度报告\")")
        return session.engine.state.completions(of: ["r"]).names.map(\.name)
    }

    @Test(
        "Initials match the beginning of a label",
        arguments: [
            ("bnxs", "本年新收", true), ("BNX", "本年新收", true), ("cfsq", "重复申请", true), ("zfsq", "重复申请", true),
            ("nx", "本年新收", false), ("bnxsa", "本年新收", false), ("", "本年新收", false), ("b1", "本年", false),
            ("本年xs", "本年新收", true), ("b年x收", "本年新收", true), ("本月", "本年新收", false),
            ("qhs", "青禾市人民政府", true), ("clxlt", "澄岭县柳汀镇人民政府", true), ("2022nb", "2022年报.html", true),
            ("wjsay", "危及“三安全一稳定”", false), ("wjsaq", "危及“三安全一稳定”", true),
        ])
    func initials(_ typed: String, _ label: String, _ matches: Bool) {
        #expect(PinyinInitials.match(typed, label) == matches)
    }

    @Test("The common characters have the letters that the form's own are listed with")
    func commonCharacters() throws {
        let common = Dictionary(CommonCharacters.letters, uniquingKeysWith: { first, _ in first })
        let labels = Set(try labelsOfReport().joined().unicodeScalars).filter { PinyinInitials.knows($0) }
        let wrong = labels.filter { label in
            common[label].map { PinyinInitials.letters(of: label).isDisjoint(with: $0) } ?? true
        }
        #expect(wrong == [])
        for (character, letter) in zip("啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝座".unicodeScalars, "abcdefghjklmnopqrstwxyzz") {
            #expect(common[character] == InitialLetters(letter))
            #expect(PinyinInitials.letters(of: character).contains(InitialLetters(letter)))
        }
        #expect(common["犇"] == nil && PinyinInitials.letters(of: "犇") == [] && PinyinInitials.letters(of: "a") == [])
    }

    @Test("The range of candidates ends at the cursor, in the middle of an entry too")
    func range() throws {
        let session = try Dialogue().session
        let completions = session.completions(in: "x = nb.comp(1)", at: 11)
        #expect(completions.range == 7..<11)
        #expect(completions.candidates.map(\.text) == ["compare"])
    }

    @Test("What keys say is remembered for each collection, and forgotten with it")
    func rememberedTexts() {
        final class Owner {}
        let remembered = RememberedTexts()
        var made = 0
        let make = { () -> [String] in
            made += 1
            return ["\(made)"]
        }
        var owner: Owner? = Owner()
        if let owner {
            #expect(remembered.texts("agency", of: owner, count: 1, make: make) == ["1"])
            #expect(remembered.texts("agency", of: owner, count: 1, make: make) == ["1"])
            #expect(remembered.texts("source", of: owner, count: 1, make: make) == ["2"])
            #expect(remembered.texts("source", of: owner, count: 2, make: make) == ["3"], "more reports were read")
        }
        owner = nil
        let other = Owner()
        #expect(remembered.texts("agency", of: other, count: 1, make: make) == ["4"])
    }

    @Test("Of a huge table a part is looked at, and what was not is told", arguments: [Language.zh, .en])
    func hugeTable(_ language: Language) throws {
        let session = try Dialogue(language: language).session
        _ = session.submit("t = {} for i = 1, 20000 do t['key' .. i] = i end")
        let cut = Bilingual(zh: "只看了前 2,000 个键", en: "only 2,000 keys were looked at")
        for entry in ["t.", "t[\"", "t.k"] {
            let found = session.completions(in: entry, at: entry.utf8.count)
            #expect(found.candidates.count == 2_000 && found.cut == cut[language])
            #expect(found.candidates.map(\.text) == found.candidates.map(\.text).sorted())
        }
        #expect(session.completions(in: "t.x", at: 3).cut == cut[language])
        _ = session.submit("t = {} for i = 1, 2000 do t['key' .. i] = i end")
        let whole = session.completions(in: "t.", at: 2)
        #expect(whole.candidates.count == 2_000 && whole.cut == nil)
    }

    @Test("Values are those of the collection that a name has now")
    func changedCollection() throws {
        let session = try Dialogue().session
        let typed = "reports:filter{agency = \"qh"
        _ = session.load(["Samples/青禾市人民政府-2021.html"])
        #expect(session.completions(in: typed, at: typed.utf8.count).candidates.count == 1)
        _ = session.load(["Samples"])
        #expect(session.completions(in: typed, at: typed.utf8.count).candidates.count == 2)
        _ = session.submit("reports = reports:filter{year = 2020}")
        let left = "reports:filter{source = \""
        #expect(session.completions(in: left, at: left.utf8.count).candidates.count == 5)
    }

    @Test("All of a folder's files are offered, in the order of their bytes")
    func manyFiles() throws {
        let folder = try TemporaryFolder()
        let names = (0..<620).map { "\(1_000 + $0)-某局.html" } + ["1", "10", "1000", "1000-", "乙.txt", "甲.txt"]
        for name in names { try folder.write("", to: name) }
        let paths = PathCandidates(folders: FolderListings())
        let found = paths.names(for: folder.path + "/1").map(\.text)
        #expect(found == names.filter { $0.hasPrefix("1") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        let others = paths.names(for: folder.path + "/y").map(\.text)
        #expect(others == ["乙.txt"])
    }

    @Test("A folder that has not changed is not read again; one that has is")
    func rememberedFolders() throws {
        let folder = try TemporaryFolder()
        let paths = PathCandidates(folders: FolderListings())
        func found() -> [String] { paths.names(for: folder.path + "/").map(\.text) }
        func date(_ seconds: Int) {
            let time = timeval(tv_sec: seconds, tv_usec: 0)
            utimes(folder.path, [time, time])
        }
        try folder.write("", to: "a")
        date(1_000)
        #expect(found() == ["a"])
        try folder.write("", to: "b")
        date(1_000)
        #expect(found() == ["a"], "it was read again")
        date(1_001)
        #expect(found() == ["a", "b"])
        // A folder that has changed just now may change again at the same time.
        let now = time(nil)
        try folder.write("", to: "c")
        date(now)
        #expect(found().count == 3)
        try folder.write("", to: "d")
        date(now)
        #expect(found().count == 4)
    }

    @Test("Highlights never overlap, whatever is typed")
    func anyInput() {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: 0...(.max), using: &generator)
        var state = seed
        for _ in 0..<2_000 {
            var bytes: [UInt8] = []
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(UInt8(truncatingIfNeeded: state >> 33))
            }
            let text = String(decoding: bytes, as: UTF8.self)
            var end = 0
            for highlight in Highlighter.highlights(text, cursor: 5) {
                #expect(highlight.range.lowerBound >= end, "seed \(seed)")
                end = highlight.range.upperBound
            }
            #expect(end <= text.utf8.count, "seed \(seed)")
        }
    }

    @Test("Completion takes any input at any place")
    func anyPlace() throws {
        let session = try Dialogue().session
        let entries = [
            "nb.open(\"", "r[\"本年\"].", "f{a = \"", "]]..::)", "。加载", ".load \"", "?", "x:y(", "a.b[1].", "“",
        ]
        for entry in entries {
            for cursor in 0...entry.utf8.count {
                let completions = session.completions(in: entry, at: cursor)
                #expect(completions.range.upperBound <= max(cursor, 0))
            }
        }
    }

    @Test(
        "The mark of a question for help is a keyword, and no error",
        arguments: [("?nb.open", 0..<1), (" ？nb", 1..<4), ("nb.open?", 7..<8), ("nb.open ？ ", 8..<11)])
    func helpMark(entry: String, mark: Range<Int>) {
        #expect(Highlighter.highlights(entry, cursor: 0) == [EditorHost.Highlight(mark, .keyword)])
    }

    @Test("The bracket at the cursor is marked with its partner")
    func brackets() {
        let marked = Highlighter.highlights("f(a[1])", cursor: 7).filter { $0.role == .match }.map(\.range)
        #expect(marked == [1..<2, 6..<7])
    }

    @Test(
        "A bracket that closes nothing is bad, and so is a string that its line breaks off",
        arguments: [
            ("f(1))", [4..<5]), ("f(1]", [3..<4]), ("[[)]]", []), ("f(", []), ("'a\nb", [0..<2]), ("'a", []),
            ("（", [0..<3]),
        ])
    func mistakes(_ source: String, _ bad: [Range<Int>]) {
        #expect(Highlighter.highlights(source, cursor: -1).filter { $0.role == .bad }.map(\.range) == bad)
    }

    @Test("A command that doesn't exist is marked as bad")
    func commands() {
        #expect(Highlighter.highlights(".zzz", cursor: 4) == [EditorHost.Highlight(0..<4, .bad)])
        #expect(Highlighter.highlights(".load a", cursor: 4) == [EditorHost.Highlight(0..<5, .keyword)])
        #expect(Highlighter.highlights(".lo", cursor: 3) == [])
    }
}
