import Testing

@Suite("The rules for sources")
struct SourceRulesTests {
    @Test("Files and functions keep within their sizes")
    func sizes() throws {
        #expect(Project.code.count > 100)
        let found = try Project.code.flatMap { SizeLimits.violations(in: try Project.text($0), path: $0) }
        #expect(found == [])
    }

    @Test("Sources crash on no data and promise nothing")
    func forbiddenCode() throws {
        let paths = Project.files(in: "Sources", extensions: ["swift"])
        let found = try paths.flatMap { ForbiddenCode.violations(in: try Project.text($0), path: $0) }
        #expect(found == [])
    }

    @Test("Nothing names a path of one machine")
    func machinePaths() throws {
        let texts = ["scripts", "docs", "Samples", ".ci"].flatMap {
            Project.files(in: $0, extensions: ["md", "lua", "sh", "py", "setup", "run", "test", "format", "bench"])
        }
        let peers = Project.files(in: "Benchmarks", extensions: ["py", "txt"])
        let paths = Project.code + texts + peers + ["Package.swift"] + Documentation.pages
        let found = try paths.flatMap { MachinePaths.violations(in: try Project.text($0), path: $0) }
        #expect(found == [])
    }

    @Test("A file of 401 lines is too long, one of 400 is not")
    func longFile() {
        let line = "let a = 1\n"
        #expect(SizeLimits.violations(in: String(repeating: line, count: 400), path: "a.swift") == [])
        #expect(
            SizeLimits.violations(in: String(repeating: line, count: 401), path: "a.swift")
                == ["a.swift has 401 lines"])
    }

    @Test(
        "A function of 41 lines is too long, one of 40 is not",
        arguments: [
            ("func a<T>(_ b: (T) -> Int = { $0 }) async throws(E) -> [Int]\nwhere T: P {", "a", 2),
            ("init?(b: Int) {", "init", 1),
            ("deinit {", "deinit", 1),
            ("subscript(b: Int) -> @Sendable () -> Int {", "subscript", 1),
            ("static var a: [String: Int] {", "a", 1),
            ("var a: Int {\nget {", "a", 2),
            ("@objc\nfunc `default`() {", "`", 1),
        ])
    func longSwiftFunction(head: String, name: String, headLines: Int) {
        func source(_ lines: Int) -> String {
            let body = String(repeating: "b(\"}\") // }\n", count: lines - headLines - 1)
            return "struct S {\n" + head + "\n" + body + (head.contains("get") ? "}}" : "}") + "\n}\n"
        }
        #expect(SizeLimits.violations(in: source(40), path: "a.swift") == [])
        let found = SizeLimits.violations(in: source(41), path: "a.swift")
        #expect(found.map { $0.split(separator: ": ").last } == ["\(name) has 41 lines"])
    }

    @Test("What is no function has no length")
    func noFunctions() {
        let source = """
            protocol P {
                func a(_ b: Int) -> Int
                var c: Int { get }
                init(d: Int)
            }
            let table = [
                "func e() {": 1,
                #"func \\(f) { "# : 2,
            ]
            var g = S.init(h: 1)
            if var i = j { k() }
            guard var l else { return }
            """
        #expect(FunctionLengths(source).functions.map(\.name) == ["c"])
    }

    @Test("Functions in C are measured too")
    func cFunctions() {
        let source = """
            #define LOOP(a) { a }
            struct s { int a; };
            static const int table[] = { 1, 2 };
            static int first(struct s *s, int (*f)(int)) {
                if (s) { return '}'; } /* } */
                return f("{"[0]);
            }

            void second(void)
            {
            }
            """
        #expect(
            FunctionLengths(source, language: .c).functions == [
                .init(name: "first", line: 4, lines: 4), .init(name: "second", line: 9, lines: 3),
            ])
    }

    @Test(
        "Each way to crash is found",
        arguments: [
            ("let a = try! b()", "try!"),
            ("let a = b as! Int", "as!"),
            ("fatalError(\"no\")", "fatalError("),
            ("preconditionFailure()", "preconditionFailure("),
            ("let a = b!", "force unwrap"),
            ("a()!.b", "force unwrap"),
            ("a[0]!", "force unwrap"),
            ("var a: Int!", "force unwrap"),
            ("let a = \"\\(b!)\"", "force unwrap"),
            ("// TO" + "DO: b", "TO" + "DO"),
            ("/* FIX" + "ME */", "FIX" + "ME"),
        ])
    func crash(source: String, violation: String) {
        #expect(ForbiddenCode.violations(in: "\n\(source)\n", path: "a.swift") == ["a.swift:2: \(violation)"])
    }

    @Test(
        "What only looks like it is not",
        arguments: ["a != b", "a!=b", "if !a, !b() {}", "\"b!\"", "// b!", "#\"\\\"!\"#", "try? a", "sharp(\"XXXL\")"])
    func noCrash(source: String) {
        #expect(ForbiddenCode.violations(in: source, path: "a.swift") == [])
    }

    @Test("A path of one machine is found, an address is not")
    func machinePath() {
        let home = "/ho" + "me/"
        #expect(MachinePaths.violations(in: "a\nread(\"\(home)a\")", path: "b") == ["b:2: \(home)…"])
        #expect(MachinePaths.violations(in: "https://a.example\(home)b a\(home)b ../\(home)", path: "b") == [])
    }
}
