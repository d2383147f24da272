import Testing

@testable import LuaRuntime

@Suite struct LexerTests {
    static let cases: [(source: String, tokens: String)] = [
        ("local x = 0x1F", "keyword:local name:x symbol:= number:0x1F"),
        ("a.b['c']", "name:a symbol:. name:b symbol:[ string:'c' symbol:]"),
        ("x--[==[ y ]] ]==]z", "name:x comment:--[==[ y ]] ]==] name:z"),
        ("-- 注释\nx", "comment:-- 注释 name:x"),
        ("[[长\n串]]..\"a\\\"b\"", "longString:[[长\n串]] symbol:.. string:\"a\\\"b\""),
        ("1e-5 .5 3..2", "number:1e-5 number:.5 number:3..2"),
        ("a//b~=c...", "name:a symbol:// name:b symbol:~= name:c symbol:..."),
        (
            "<<>>//::==~=<=>=...",
            "symbol:<< symbol:>> symbol:// symbol::: symbol:== symbol:~= symbol:<= symbol:>= symbol:..."
        ),
        ("<~>.:", "symbol:< symbol:~ symbol:> symbol:. symbol::"), ("a.", "name:a symbol:."),
        ("x ， y", "name:x foreign:， name:y"),
        ("本 = 1", "foreign:本 symbol:= number:1"),
        ("'open", "string:'open"),
        ("[==", "symbol:[ symbol:=="),
        ("", ""),
    ]

    @Test(arguments: cases)
    func splitsAsLuaDoes(source: String, expected: String) {
        let utf8 = Array(source.utf8)
        let shown = LuaLexer.tokens(of: source).map { "\($0.kind):" + String(decoding: utf8[$0.range], as: UTF8.self) }
        #expect(shown.joined(separator: " ") == expected)
    }

    @Test func countsLinesInsideStringsAndComments() {
        let lines = LuaLexer.tokens(of: "[[a\nb]] --[[\n]] x\n'a\\\nb' y").map(\.line)
        #expect(lines == [1, 2, 3, 4, 5])
    }

    @Test func anyBytesAreTaken() {
        var generator = SystemRandomNumberGenerator()
        let seed = generator.next()
        var state = seed
        for _ in 0..<500 {
            let bytes = (0..<40).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            let tokens = LuaLexer.tokens(of: bytes)
            var end = 0
            for token in tokens {
                #expect(
                    token.range.lowerBound >= end && token.range.upperBound <= bytes.count && !token.range.isEmpty,
                    "seed \(seed)")
                end = token.range.upperBound
            }
        }
    }
}
