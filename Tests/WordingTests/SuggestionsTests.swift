import Testing

@testable import Wording

@Suite("Suggestions")
struct SuggestionsTests {
    private static let names = ["load", "reload", "report", "reports", "parse", "compare", "render", "本年新收", "本年度办理结果"]

    @Test(
        "the nearest names come first",
        arguments: [
            ("laod", ["load"]), ("reprot", ["report", "reports"]), ("Reports", ["reports", "report"]),
            ("comprae", ["compare"]), ("本年新受", ["本年新收"]), ("办理结果", ["本年度办理结果"]), ("zzzzzz", []), ("", []),
            ("load", ["load", "reload"]), ("rende", ["render"]), ("年办理结果", ["本年度办理结果"]), ("年度结果", ["本年度办理结果"]),
        ])
    func nearest(name: String, expected: [String]) {
        #expect(Suggestions.nearest(to: name, in: Self.names) == expected)
    }

    @Test(
        "stars of a pattern stand for anything, and case does not count",
        arguments: [
            ("NB1*", true), ("nb101", true), ("N**1", true), ("*", true), ("*0*", true), ("NB10", false), ("*2", false),
        ])
    func wildcards(pattern: String, fits: Bool) {
        #expect(Wildcards.fits("NB101", pattern) == fits)
    }

    @Test("there are at most as many as asked for, equals in the given order")
    func limit() {
        #expect(Suggestions.nearest(to: "ab", in: ["ax", "ay", "az", "aw"]) == ["ax", "ay", "az"])
        #expect(Suggestions.nearest(to: "ab", in: ["ax", "ay"], limit: 1) == ["ax"])
        #expect(Suggestions.nearest(to: "ab", in: ["ax"], limit: 0) == [])
    }

    @Test(
        "a third of a name may be wrong, and two letters are no part of a longer one",
        arguments: [("foo", ["os"]), ("on", ["only_matching"]), ("how", ["rows"]), ("Z001", ["R101", "R201"])])
    func unlike(name: String, names: [String]) {
        #expect(Suggestions.nearest(to: name, in: names) == [])
    }

    @Test("a name that comes twice is told once")
    func once() {
        #expect(Suggestions.nearest(to: "laod", in: ["load", "load"]) == ["load"])
    }

    @Test("a short name is not near to everything")
    func short() {
        #expect(Suggestions.nearest(to: "a", in: ["b", "c", "xyz", "A"]) == ["A"])
        #expect(Suggestions.nearest(to: "", in: ["b", "xy"]) == [])
        #expect(Suggestions.nearest(to: "xy", in: ["ab"]) == [])
    }

    @Test(
        "edits are insertions, deletions, replacements and neighbouring swaps",
        arguments: [
            ("", "", 0), ("", "ab", 2), ("ab", "", 2), ("ab", "ab", 0), ("ab", "ba", 1), ("abc", "ac", 1),
            ("ac", "abc", 1),
            ("abc", "axc", 1), ("ca", "abc", 3), ("kitten", "sitting", 3), ("年报", "报年", 1),
        ])
    func distance(a: String, b: String, expected: Int) {
        let distance = Suggestions.editDistance(Array(a.unicodeScalars), Array(b.unicodeScalars))
        #expect(distance == expected)
        #expect(Suggestions.editDistance(Array(b.unicodeScalars), Array(a.unicodeScalars)) == expected)
    }
}
