/// The measurements as a table, a line for each report, with the details of what is not right.
struct AccuracyTable {
    private var lines: [String] = []
    private var totals = (right: 0, wrong: 0, missed: 0, otherKind: 0)

    mutating func add(_ measured: Measurement) {
        let name = measured.name
        if let error = measured.error {
            lines.append("\(name)\t\(error)")
            return
        }
        totals.right += measured.right
        totals.wrong += measured.wrong.count
        totals.missed += measured.missed.count
        totals.otherKind += measured.otherKind.count
        let counts = "\(measured.right)\t\(measured.wrong.count)\t\(measured.missed.count)\t\(measured.otherKind.count)"
        lines.append("\(name)\t\(counts)\t\(measured.metadata.joined(separator: ", "))")
        for (title, list) in [("wrong", measured.wrong), ("missed", measured.missed), ("kind", measured.otherKind)]
        where !list.isEmpty {
            lines.append("    \(title): \(list.prefix(8).joined(separator: " "))\(list.count > 8 ? " …" : "")")
        }
    }

    var rendered: String {
        (["report\tright\twrong\tmissed\tother kind\tnot right"] + lines
            + ["all\t\(totals.right)\t\(totals.wrong)\t\(totals.missed)\t\(totals.otherKind)"]).joined(separator: "\n")
    }
}
