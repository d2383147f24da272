import ReportModel

/// The numbers of table 四: each 总计 is the sum of its outcomes.
struct ProceedingNumbers {
    let seed: UInt64
    let body: SampleBody
    let table: FormTable

    func numbers(of year: Int) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for block in table.blocks {
            for row in block.rows {
                var random = SplitMix64(seed: seed, purpose: "\(body.name)/proceedings/\(row.key)", year: year)
                let limit = body.size.requests.upperBound / (row.key == "review" ? 60 : 150)
                for column in block.columns where !column.isTotal {
                    numbers["\(table.key).\(row.key).\(column.key)"] = random.chance(50) ? random.below(limit + 1) : 0
                }
                total(of: row, block, &numbers)
            }
        }
        return numbers
    }

    private func total(of row: FormRow, _ block: FormBlock, _ numbers: inout [String: Int]) {
        guard let total = block.columns.first(where: \.isTotal) else { return }
        let parts = block.columns.filter { !$0.isTotal }.map { numbers["\(table.key).\(row.key).\($0.key)"] ?? 0 }
        numbers["\(table.key).\(row.key).\(total.key)"] = parts.reduce(0, +)
    }
}
