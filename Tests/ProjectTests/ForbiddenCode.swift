/// What no source of the product may hold: ways to crash on what data say, and promises instead of code.
enum ForbiddenCode {
    private static let calls = ["try!", "as!", "fatalError(", "preconditionFailure("]
    private static let promises = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]

    static func violations(in text: String, path: String) -> [String] {
        let raw = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let code = MaskedCode(text).text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return zip(raw, code).enumerated().flatMap { number, line in
            let found =
                calls.filter { holds(line.1, word: $0) } + promises.filter { holds(line.0, word: $0) }
                + (unwraps(line.1) ? ["force unwrap"] : [])
            return found.map { "\(path):\(number + 1): \($0)" }
        }
    }

    /// A `!` behind a value: `a!`, `f()!`, `a[0]!`, `a?.b!`, `"a"!`. Not `a != b`, `!a`, `try!` and `as!`.
    private static func unwraps(_ line: Substring) -> Bool {
        line.ranges(of: "!").contains { mark in
            let before = line[..<mark.lowerBound]
            guard let last = before.last, line[mark.upperBound...].first != "=" else { return false }
            if ["try", "as"].contains(before.split { !$0.isLetter }.last ?? "") && last.isLetter { return false }
            return last.isLetter || last.isNumber || "_)]>\"`".contains(last)
        }
    }

    private static func holds(_ line: Substring, word: String) -> Bool {
        line.ranges(of: word).contains { range in
            let before = line[..<range.lowerBound].last
            let after = line[range.upperBound...].first
            let joinsBefore = before.map { $0.isLetter || $0 == "_" } ?? false
            let joinsAfter = after.map { $0.isLetter || $0 == "_" } ?? false
            return !joinsBefore && !(joinsAfter && word.allSatisfy(\.isLetter))
        }
    }
}
