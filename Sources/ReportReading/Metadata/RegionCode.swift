import ReportModel

/// Reads the code of the region where a page gives it by name: `行政区划代码：320800`.
struct RegionCode {
    static let word = "区划代码"
    private let ribbon: Ribbon

    init(_ ribbon: Ribbon) { self.ribbon = ribbon }

    func code(behind words: [Int], before limit: Int) -> (String, Place)? {
        for place in words where place < limit {
            var start = place + 4
            while start < min(limit, place + 6), !Characters.isDigit(ribbon.scalars[start]) { start += 1 }
            var end = start
            while end < limit, end - start < 13, Characters.isDigit(ribbon.scalars[end]) { end += 1 }
            if [6, 9, 12].contains(end - start) {
                return (ribbon.text(start..<end), Place(ribbon.piece(at: start).location))
            }
        }
        return nil
    }
}
