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
            if let name = name(line..<next), isDate(next) {
                guard found == nil || found?.0 == name else { return nil }
                found = (name, Place(ribbon.piece(at: line).location))
            }
            line = next
        }
        return found
    }

    private func name(_ line: Range<Int>) -> String? {
        guard line.count <= Self.longestName, !ribbon.isInCell(line.lowerBound) else { return nil }
        let text = ribbon.text(line)
        return BodyName.endsLikeABody(text) && BodyName.isOfNames(text) && BodyName.cleaned(text) == text ? text : nil
    }

    /// 2022年1月20日, in digits or Chinese numerals.
    private func isDate(_ start: Int) -> Bool {
        guard start + 4 < ribbon.count, !ribbon.isInCell(start), YearReader(ribbon).year(at: start) != nil else {
            return false
        }
        let line = ribbon.pieceRange(at: start)
        return line.count <= Self.longestDate && ribbon.scalars[start + 4] == "年"
            && ribbon.scalars[line.upperBound - 1] == "日"
    }
}
