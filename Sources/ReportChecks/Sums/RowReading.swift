import ReportModel

/// Other ways to read the numbers of one row.
enum RowReading {
    /// The digits of two neighbours with the border between them elsewhere: 12|3 for 1|23.
    static func otherBorders(_ a: ExactNumber?, _ b: ExactNumber?) -> [(ExactNumber, ExactNumber)] {
        guard let a, let b, a.scale == 0, b.scale == 0, !a.isNegative, !b.isNegative else { return [] }
        let digits = Array("\(a)\(b)")
        return (1..<digits.count).filter { $0 != "\(a)".count }.compactMap { border in
            let (left, right) = (String(digits[..<border]), String(digits[border...]))
            guard isWritten(left), isWritten(right), let x = ExactNumber(parsing: left),
                let y = ExactNumber(parsing: right)
            else { return nil }
            return (x, y)
        }
    }

    /// A number is written without zeros in front.
    private static func isWritten(_ digits: String) -> Bool { digits == "0" || !digits.hasPrefix("0") }

    /// A row, its total last, moved by one column either way; the number that fell off the end is what the row's
    /// sum leaves for it.
    static func shifted(_ row: [ExactNumber]) -> [[ExactNumber]] {
        var readings: [[ExactNumber]] = []
        let left = Array(row.dropFirst())
        if let total = try? ExactNumber.sum(left) { readings.append(left + [total]) }
        let right = Array(row.dropLast())
        if let total = right.last, let parts = try? ExactNumber.sum(right.dropLast()),
            let first = try? total - parts
        {
            readings.append([first] + right)
        }
        return readings
    }
}
