import ReportModel

/// The numbers of table 二: documents in force and items on the lists follow from year to year.
struct DisclosureNumbers {
    let seed: UInt64
    let body: SampleBody
    let table: FormTable

    private static let firstYear = 2015

    func numbers(of year: Int) -> [String: ExactNumber] {
        var numbers: [String: ExactNumber] = [:]
        for block in table.blocks {
            for row in block.rows {
                for (column, number) in cells(of: row.key, year) {
                    numbers["\(table.key).\(row.key).\(column)"] = number
                }
            }
        }
        return numbers
    }

    private func cells(of row: String, _ year: Int) -> [String: ExactNumber] {
        switch row {
        case "regulations", "normative_documents": documents(row, year)
        case "fees": items(row, year).merging(["amount": money("fees", year, yuan: 9_000_000)]) { $1 }
        case "procurement":
            ["projects": count(row, year, upTo: 40), "amount": money("procurement", year, yuan: 80_000_000)]
        default: items(row, year).merging(["decisions": count(row, year, upTo: 900)]) { $1 }
        }
    }

    /// Both editions' columns: issued, repealed, in force (2021); made, published, all that is public (2019).
    private func documents(_ row: String, _ year: Int) -> [String: ExactNumber] {
        var inForce = row == "regulations" ? 0 : scale * 4
        var (issued, repealed) = (0, 0)
        for past in Self.firstYear...max(year, Self.firstYear) {
            var random = SplitMix64(seed: seed, purpose: "\(body.name)/\(row)", year: past)
            let isMaker = row == "normative_documents" ? body.size != .township : body.size == .city
            issued = isMaker ? random.below(2 + scale * (row == "regulations" ? 0 : 2)) : 0
            repealed = min(inForce, random.below(1 + scale))
            inForce += issued - repealed
        }
        let numbers = [
            "issued": issued, "repealed": repealed, "in_force": inForce, "made": issued, "published": issued,
            "public_total": inForce,
        ]
        return numbers.mapValues { ExactNumber(Int64($0)) }
    }

    private func items(_ row: String, _ year: Int) -> [String: ExactNumber] {
        var (items, change) = (20 * scale, 0)
        for past in Self.firstYear...max(year, Self.firstYear) {
            items += change
            var random = SplitMix64(seed: seed, purpose: "\(body.name)/items/\(row)", year: past)
            change = random.chance(50) ? 0 : random.within(-min(items, 12)...19)
        }
        return ["previous_items": ExactNumber(Int64(items)), "change": ExactNumber(Int64(change))]
    }

    private func count(_ row: String, _ year: Int, upTo limit: Int) -> ExactNumber {
        var random = SplitMix64(seed: seed, purpose: "\(body.name)/count/\(row)", year: year)
        return ExactNumber(Int64(random.chance(35) ? 0 : random.below(limit * scale * scale + 1)))
    }

    /// 万元 with four decimals, 0 for most.
    private func money(_ row: String, _ year: Int, yuan limit: Int) -> ExactNumber {
        var random = SplitMix64(seed: seed, purpose: "\(body.name)/money/\(row)", year: year)
        guard body.size != .township, random.chance(70) else { return .zero }
        return ExactNumber(mantissa: Int64(random.within(1...limit)), scale: 4) ?? .zero
    }

    private var scale: Int { body.size.rawValue }
}
