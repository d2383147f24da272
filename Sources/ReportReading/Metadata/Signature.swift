import ReportModel

/// Reads the body from the signature below a report: its name on a line, and the date on the next.
struct Signature {
    let ribbon: Ribbon

    private static let longestName = 40
    private static let longestDate = 12

    /// The only name that signs anything behind a place, and where it stands.
    func agency(from start: Int) -> (String, Place)? {
        var (found, line) = ((String, Place)?.none, start)
        while line < ribbon.count {
            let next = ribbon.pieceEnd(from: line)
            if let name = signed(line..<next) {
                guard found == nil || found?.0 == name else { return nil }
                found = (name, Place(ribbon.piece(at: line).location))
            }
            line = next
        }
        return found
    }

    /// The name on a line with a date on the next, or behind a gap on the same.
    private func signed(_ line: Range<Int>) -> String? {
        guard line.count <= Self.longestName + Self.longestDate, !ribbon.isInCell(line.lowerBound) else { return nil }
        if isDate(line.upperBound) { return line.count <= Self.longestName ? name(line) : nil }
        guard Self.lastMarks.contains(ribbon.scalars[line.upperBound - 1]),
            let date = line.dropFirst().first(where: { ribbon.gaps[$0] && isDate($0..<line.upperBound) })
        else { return nil }
        return name(line.lowerBound..<date)
    }

    private static let lastMarks = FewCharacters("日月")

    private func name(_ line: Range<Int>) -> String? {
        let whole = ribbon.text(line)
        let text = Self.seals.first(where: whole.hasSuffix).map { String(whole.dropLast($0.count)) } ?? whole
        return BodyName.endsLikeABody(text) && BodyName.isOfNames(text) && BodyName.cleaned(text) == text ? text : nil
    }

    private static let seals = ["(盖章)", "(公章)", "(印章)", "(章)"]

    private func isDate(_ start: Int) -> Bool {
        guard start + 4 < ribbon.count, !ribbon.isInCell(start) else { return false }
        return isDate(ribbon.pieceRange(at: start))
    }

    /// 2022年1月20日, in digits or Chinese numerals, 2022年1月, 2022.1.20, 2022-01-20.
    private func isDate(_ line: Range<Int>) -> Bool {
        let start = line.lowerBound
        guard line.count <= Self.longestDate, line.count > 5, YearReader(ribbon).year(at: start) != nil else {
            return false
        }
        let last = ribbon.scalars[line.upperBound - 1]
        if ribbon.scalars[start + 4] == "年" { return last == "日" || last == "月" }
        return Self.dots.contains { ribbon.scalars[start + 4] == $0 } && DateReader(ribbon).isDate(line)
    }

    private static let dots: [Unicode.Scalar] = [".", "-", "/"]
}
