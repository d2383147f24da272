import ReportModel

/// Reads the body from the signature below a report: its name on a line, and the date on the next.
struct Signature {
    let ribbon: Ribbon

    private static let longestName = 40
    private static let longestDate = 12

    /// The only name that signs anything behind a place, and where it stands.
    /// `end` tells where the report ends; it is asked where a name was found.
    func agency(from start: Int, before end: () -> Int) -> (String, Place)? {
        var (found, above, line) = ((String, Place)?.none, Range<Int>?.none, start)
        var last: Int?
        while line < ribbon.count {
            let own = line..<ribbon.pieceEnd(from: line)
            if Self.mayEndDate(ribbon.scalars[own.upperBound - 1]), let (name, place) = signed(own, below: above) {
                last = last ?? end()
                guard place < last ?? 0 else { break }
                guard found == nil || found?.0 == name else { return nil }
                found = (name, Place(ribbon.piece(at: place).location))
            }
            (above, line) = (own, own.upperBound)
        }
        return found
    }

    private static func mayEndDate(_ scalar: UInt32) -> Bool {
        scalar == "日" || scalar == "月" || Characters.isDigit(scalar)
    }

    /// The name above the line of a date, or in front of a date on the same line, and where it begins.
    private func signed(_ line: Range<Int>, below above: Range<Int>?) -> (String, Int)? {
        guard !ribbon.isInCell(line.lowerBound) else { return nil }
        if isDate(line) {
            guard let above, above.count <= Self.longestName, !ribbon.isInCell(above.lowerBound) else { return nil }
            return name(above).map { ($0, above.lowerBound) }
        }
        guard line.count <= Self.longestName + Self.longestDate,
            !Characters.isDigit(ribbon.scalars[line.upperBound - 1]),
            let date = line.dropFirst().first(where: { ribbon.gaps[$0] && isDate($0..<line.upperBound) })
        else { return nil }
        return name(line.lowerBound..<date).map { ($0, line.lowerBound) }
    }

    private func name(_ line: Range<Int>) -> String? {
        let text = String(Self.withoutSeal(ribbon.text(line)[...]))
        return BodyName.endsLikeABody(text) && BodyName.isOfNames(text) && BodyName.cleaned(text) == text ? text : nil
    }

    /// A name without the word for its seal behind it.
    static func withoutSeal(_ words: Substring) -> Substring {
        seals.first(where: words.hasSuffix).map { words.dropLast($0.count) } ?? words
    }

    private static let seals = ["(盖章)", "(公章)", "(印章)", "(章)"]

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
