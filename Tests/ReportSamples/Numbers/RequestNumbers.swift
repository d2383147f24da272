import ReportModel

/// The numbers of table 三: every identity holds, and what one year carries out the next year carries in.
struct RequestNumbers {
    let seed: UInt64
    let body: SampleBody
    let table: FormTable

    /// Field id → count for the year.
    func numbers(of year: Int) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for block in table.blocks {
            for column in block.columns where !column.isTotal {
                for (row, count) in counts(of: year, in: column.key, block) {
                    numbers["\(table.key).\(row).\(column.key)", default: 0] += count
                    addToTotal(count, row: row, block, &numbers)
                }
            }
        }
        return numbers
    }

    private func addToTotal(_ count: Int, row: String, _ block: FormBlock, _ numbers: inout [String: Int]) {
        guard let total = block.columns.first(where: \.isTotal) else { return }
        numbers["\(table.key).\(row).\(total.key)", default: 0] += count
    }

    private func counts(of year: Int, in column: String, _ block: FormBlock) -> [(row: String, count: Int)] {
        let received = received(in: year, column)
        let carriedIn = carriedOut(of: year - 1, column)
        let carriedOut = carriedOut(of: year, column)
        let handled = received + carriedIn - carriedOut
        let incoming = block.rows.filter { $0.role == .incoming }.map(\.key)
        return zip(incoming, [received, carriedIn]).map { ($0, $1) }
            + block.rows.filter { $0.role == .handledTotal }.map { ($0.key, handled) }
            + block.rows.filter { $0.role == .carriedOut }.map { ($0.key, carriedOut) }
            + shares(of: handled, year, column, among: block.rows.filter { $0.role == .handling })
    }

    private func received(in year: Int, _ column: String) -> Int {
        var random = SplitMix64(seed: seed, purpose: "\(body.name)/received/\(column)", year: year)
        let persons = random.within(body.size.requests)
        switch column {
        case "natural_person": return persons
        case "commercial": return persons * random.below(8) / 100
        default: return random.chance(8) ? random.below(2 + persons / 60) : 0
        }
    }

    private func carriedOut(of year: Int, _ column: String) -> Int {
        var random = SplitMix64(seed: seed, purpose: "\(body.name)/carried/\(column)", year: year)
        let received = received(in: year, column)
        return min(received, received * random.below(7) / 100 + (random.chance(15) ? 1 : 0))
    }

    /// Deals the handled requests out to the ways of handling, one by one.
    private func shares(
        of handled: Int, _ year: Int, _ column: String, among rows: [FormRow]
    ) -> [(row: String, count: Int)] {
        var random = SplitMix64(seed: seed, purpose: "\(body.name)/handled/\(column)", year: year)
        let weights = rows.map { Self.weight(of: $0.key) }
        let sum = weights.reduce(0, +)
        var counts = [Int](repeating: 0, count: rows.count)
        for _ in 0..<handled {
            var ticket = random.below(sum)
            let chosen = weights.firstIndex { weight in
                ticket -= weight
                return ticket < 0
            }
            counts[chosen ?? 0] += 1
        }
        return zip(rows, counts).map { ($0.key, $1) }
    }

    private static func weight(of row: String) -> Int {
        switch row {
        case "granted": 450
        case "partly_granted": 90
        case "unavailable.not_held": 260
        case "unavailable.needs_creation", "not_processed.petition_complaint": 40
        case "refused.administrative_inquiry", "refused.enforcement_files": 24
        case let row where row.hasPrefix("other_handling"): 18
        default: 6
        }
    }
}
