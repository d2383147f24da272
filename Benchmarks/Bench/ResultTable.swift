/// The results in columns.
struct ResultTable {
    private var rows = [["work", "ours", "peer", "", "ratio", ""]]

    mutating func add(_ result: RaceResult) {
        let ratio = result.ratio.map { $0 >= 1 ? "\(Decimals.text($0))× faster" : "\(Decimals.text(1 / $0))× slower" }
        rows.append([
            result.work, result.ours.text, result.peer ?? "—", result.peers?.text ?? "", ratio ?? "", result.note,
        ])
    }

    var rendered: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(
                separator: "  ")
            return String(padded.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
