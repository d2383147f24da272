/// How long files and functions may be.
enum SizeLimits {
    static let fileLines = 400
    static let functionLines = 40

    static func violations(in text: String, path: String) -> [String] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let count = lines.last == "" ? lines.count - 1 : lines.count
        let functions = FunctionLengths(text, language: CodeLanguage(path: path)).functions
        return (count > fileLines ? ["\(path) has \(count) lines"] : [])
            + functions.filter { $0.lines > functionLines }.map {
                "\(path):\($0.line): \($0.name) has \($0.lines) lines"
            }
    }
}
