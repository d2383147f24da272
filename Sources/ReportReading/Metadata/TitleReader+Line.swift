/// Whether the line of a title is all the title's.
extension TitleReader {
    func standsAlone(_ range: Range<Int>) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        if end < ribbon.count, start > 0, ribbon.scalars[start - 1] == "\"", ribbon.scalars[end] == "\"" {
            // `《某局2023年政府信息公开工作年度报告》`.
            return ribbon.startsPiece(start - 1) && (end + 1 == ribbon.count || ribbon.startsPiece(end + 1))
        }
        guard ribbon.gaps[start] else { return false }
        return end >= ribbon.count || ribbon.gaps[end] || ribbon.scalars[end] == "(" || isLetter(end)
    }

    /// Whether a title's line goes on as that of a letter does: `…的公示`.
    private func isLetter(_ end: Int) -> Bool {
        guard ribbon.scalars[end] == "的", ribbon.samePiece(end - 1, end) else { return false }
        let rest = ribbon.pieceEnd(from: end) - end
        return Self.letters.contains { $0.count == rest - 1 && ribbon.starts($0, at: end + 1) }
    }

    /// Whether a title's line ends with a date: `…2024-01-15`.
    func isDated(_ end: Int) -> Bool {
        guard end < ribbon.count, ribbon.samePiece(end - 1, end) else { return false }
        let rest = end..<ribbon.pieceEnd(from: end)
        return (Self.shortestDate...Self.longestDate).contains(rest.count)
            && rest.allSatisfy { Self.dateParts.contains(ribbon.scalars[$0]) }
    }

    private static let letters = ["公示", "公告", "通知", "通告", "公布", "函"].map(Ribbon.scalars)
    private static let dateParts = FewCharacters("0123456789-./年月日[]()")
    private static let (shortestDate, longestDate) = (8, 13)
}
