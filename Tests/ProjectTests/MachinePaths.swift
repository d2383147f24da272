/// Paths that exist on one machine only.
enum MachinePaths {
    private static let folders = ["home", "root", "Users", "work"].map { "/\($0)/" }

    static func violations(in text: String, path: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().flatMap { number, line in
            folders.filter { holds(line, $0) }.map { "\(path):\(number + 1): \($0)…" }
        }
    }

    /// Whether an absolute path begins with `folder`: nothing that belongs to a longer path or address is before it.
    private static func holds(_ line: Substring, _ folder: String) -> Bool {
        line.ranges(of: folder).contains { range in
            guard let before = line[..<range.lowerBound].last else { return true }
            return !(before.isLetter || before.isNumber || "_-./}>)*".contains(before))
        }
    }
}
