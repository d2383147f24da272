import ReportModel

extension SampleReport {
    /// This sample with a few mistakes, chosen by the seed, that a reader must survive. Each leaves the sums of the
    /// numbers that stay as they were, so that a layout without separators can still be told apart honestly.
    public func plantingMistakes(seed: UInt64) -> SampleReport {
        var random = SplitMix64(seed: seed, purpose: "mistakes/\(body.name)", year: report.year ?? 0)
        return (0..<random.within(1...3)).reduce(self) { sample, _ in sample.planting(mistake(&random)) }
    }

    private func mistake(_ random: inout SplitMix64) -> PlantedMistake {
        let field = random.pick(report.form.fields)?.id ?? ""
        let money = random.pick(report.form.fields.filter { $0.unit == .tenThousandYuan })?.id ?? ""
        switch random.below(8) {
        case 0: return .blank([field])
        case 1: return .blank(rowOf(field))
        case 2: return .mark(random.pick(["/", "-", "—", "无"]) ?? "/", rowOf(field))
        case 3: return .words(field: field, random.pick(["详见附件", "未统计", "若干"]) ?? "若干")
        case 4: return .unit(field: field)
        case 5: return .yuan(field: money, Int64(random.within(1...99_999_999)))
        case 6: return .thousands(field: field)
        default: return .fullWidth(field: field)
        }
    }

    private func rowOf(_ id: String) -> [String] {
        guard let field = report.form.field(id) else { return [] }
        return report.form.fields.filter { $0.tableKey == field.tableKey && $0.rowKey == field.rowKey }.map(\.id)
    }
}
