import ReportModel
import ReportSamples

/// What a body, a portal or an extractor may do to the tables of a report.
enum Disturbance: String, CaseIterable, Sendable {
    case none
    case columnsShuffled, totalFirst, twoColumnsSwapped, columnMissing, columnRenamedAndMoved
    case noteColumn, lastYearColumn, sumColumnFirst, columnBetween
    case twoYears, transposed
    case rowsShuffled, rowTwice, rowTwiceWithOtherNumbers, rowInserted, rowsLost
    case blanks, thousandsCut, thousandsCutAndBlanks, oddCells
    case yuanInHead, yuanInRow, yuanInCaption, thousandYuan, twoUnits
    case outcomesShuffled, courtsSwapped, reviewLast
    case disclosureColumnsShuffled, disclosureLastYear
    case noDisclosure, noProceedings

    func disturb(_ report: inout DisturbedReport, _ random: inout SplitMix64) {
        switch self {
        case .none: break
        case .columnsShuffled: report.columns.shuffle(using: &random)
        case .totalFirst: report.columns.insert(report.columns.removeLast(), at: 0)
        case .twoColumnsSwapped: report.columns.swapAt(1 + random.below(4), 5)
        case .columnMissing: report.columnMissing(&random)
        case .columnRenamedAndMoved:
            report.columns.shuffle(using: &random)
            report.columns[random.below(7)].head = "某类主体"
        case .noteColumn: report.columns.append(.init(head: "备注"))
        case .lastYearColumn: report.columns.append(.init(head: "上年数"))
        case .sumColumnFirst: report.columns.insert(.init(head: "合计", place: 6), at: 0)
        case .columnBetween: report.columns.insert(.init(head: "其中网上申请"), at: 3)
        case .twoYears: report.columns += report.columns.map { .init(head: $0.head) }
        case .transposed: report.transpose()
        default: disturbRows(&report, &random)
        }
    }

    private func disturbRows(_ report: inout DisturbedReport, _ random: inout SplitMix64) {
        switch self {
        case .rowsShuffled: report.rows.shuffle(using: &random)
        case .rowTwice:
            let index = random.below(report.rows.count)
            report.rows.insert(report.rows[index], at: index)
        case .rowTwiceWithOtherNumbers: report.rowTwice(&random)
        case .rowInserted: report.rowInserted(&random)
        case .rowsLost:
            for _ in 0...random.below(4) {
                let row = report.rows.remove(at: random.below(report.rows.count))
                row.key.map { report.forget($0 + ".") }
            }
        case .blanks: report.blanks(&random)
        case .thousandsCut: report.cutThousands()
        case .thousandsCutAndBlanks:
            report.blanks(&random)
            report.cutThousands()
        case .oddCells: report.oddCells(&random)
        default: disturbOthers(&report, &random)
        }
    }

    private func disturbOthers(_ report: inout DisturbedReport, _ random: inout SplitMix64) {
        switch self {
        case .yuanInHead: report.amounts(times: 10_000, head: ["（单位：元）", "（元）", "/元"][random.below(3)])
        case .yuanInRow: report.amounts(times: 10_000, row: "（元）")
        case .yuanInCaption:
            report.amounts(times: 10_000)
            report.caption = ["单位：元", "（单位：件、元）"][random.below(2)]
        case .thousandYuan: report.amounts(times: 10, head: "（单位：千元）")
        case .twoUnits:
            report.amounts(times: 1, head: "（单位：元/万元）")
            for id in report.amountIDs where report.truth[id]?.isZero == false { report.truth[id] = nil }
        case .outcomesShuffled: report.outcomesShuffled(&random)
        case .courtsSwapped: report.groupsMoved([0, 2, 1], ["行政复议", "行政诉讼"], ["复议后起诉", "未经复议直接起诉"])
        case .reviewLast: report.groupsMoved([1, 2, 0], ["行政诉讼", "行政复议"], ["未经复议直接起诉", "复议后起诉"])
        case .disclosureColumnsShuffled: report.disclosureShuffled(&random)
        case .disclosureLastYear: report.disclosureLastYear(&random)
        case .noDisclosure:
            report.disclosure = []
            report.caption = "我局制发规章3件，行政许可12件，行政处罚5件，行政事业性收费12万元。"
            report.forget("disclosure.")
        case .noProceedings:
            report.proceedings = []
            report.forget("proceedings.")
        default: break
        }
    }
}

extension DisturbedReport {
    fileprivate mutating func columnMissing(_ random: inout SplitMix64) {
        let gone = columns.remove(at: random.below(7)).place ?? 0
        let key = form.fields.filter { $0.tableKey == "requests" }[gone].columnKey
        truth = truth.filter { !($0.key.hasPrefix("requests.") && $0.key.hasSuffix("." + key)) }
    }

    fileprivate mutating func transpose() {
        let old = (columns, rows)
        columns = old.1.enumerated().map { Column(head: $1.label, place: $0) }
        rows = old.0.map { column in
            Row(label: column.head, cells: old.1.map { $0.cells[column.place ?? 0] })
        }
    }

    fileprivate mutating func rowTwice(_ random: inout SplitMix64) {
        let index = random.below(rows.count)
        let cells = rows[index].cells.map { _ in String(random.below(9)) }
        let fields = form.fields.filter { $0.id.hasPrefix((rows[index].key ?? "?") + ".") }
        for (field, text) in zip(fields, cells) where truth[field.id] != ExactNumber(parsing: text) {
            truth[field.id] = nil
        }
        rows.insert(Row(label: rows[index].label, cells: cells), at: index + random.below(2))
    }

    fileprivate mutating func rowInserted(_ random: inout SplitMix64) {
        let label = ["9.属于工作秘密", "其中：网络申请", "小计", "4.其他情形", "当面申请", "不予公开小计"][random.below(6)]
        var cells = (0..<6).map { _ in random.below(9) }
        cells.append(random.chance(50) ? cells.reduce(0, +) : random.below(30))
        rows.insert(Row(label: label, cells: cells.map(String.init)), at: 2 + random.below(rows.count - 3))
    }

    fileprivate mutating func eachCell(_ change: (inout String, String) -> Void) {
        for row in rows.indices {
            let fields = form.fields.filter { $0.id.hasPrefix((rows[row].key ?? "?") + ".") }
            for (column, field) in fields.enumerated() { change(&rows[row].cells[column], field.id) }
        }
    }

    fileprivate mutating func blanks(_ random: inout SplitMix64) {
        var gone: [String] = []
        eachCell { cell, id in
            guard cell == "0", random.chance(50) else { return }
            cell = ""
            gone.append(id)
        }
        for id in gone { truth[id] = nil }
    }

    fileprivate mutating func cutThousands() {
        func cut(_ text: String) -> String {
            guard text.count > 3, text.allSatisfy(\.isNumber) else { return text }
            return String(text.dropLast(3)) + " " + text.suffix(3)
        }
        eachCell { cell, _ in cell = cut(cell) }
        disclosure = disclosure.map { $0.map(cut) }
        proceedings = proceedings.map { $0.map(cut) }
    }

    fileprivate mutating func oddCells(_ random: inout SplitMix64) {
        let odd = [
            "约12", "12（其中3件）", ">5", "1e5", "三", "十二", "2022-01-20", "5%", "12件3", "1.234,5", "2~3", "1,23", "〇", "3O",
            "12*", "12。5", "12．5", "12,345.6", "5.3", "12（1）", "12[1]", "·5",
            "①", "3+2", "N/A", "未统计", "见附件2",
        ]
        let plain = [
            "１２": "12", "12件": "12", "1,234": "1234", "12，345": "12345", "0.00": "0.00",
            "２０２１": "2021", "12①": "12", "12（注1）": "12", "12注": "12",
        ]
        var changed: [String: ExactNumber?] = [:]
        eachCell { cell, id in
            guard random.chance(15) else { return }
            if random.chance(50) {
                cell = odd[random.below(odd.count)]
                changed[id] = .some(nil)
            } else {
                let keys = plain.keys.sorted()
                cell = keys[random.below(keys.count)]
                changed[id] = plain[cell].flatMap { ExactNumber(parsing: $0) }
            }
        }
        for (id, number) in changed { truth[id] = number }
    }
}

extension DisturbedReport {
    fileprivate var amountIDs: [String] { form.fields.filter { $0.unit == .tenThousandYuan }.map(\.id) }

    fileprivate mutating func amounts(times factor: Int64, head: String = "", row label: String = "") {
        let rowLabels = ["行政事业性收费", "政府集中采购"]
        let ids = Set(amountIDs)
        for index in disclosure.indices {
            for place in disclosure[index].indices where disclosure[index][place].hasSuffix("金额") {
                disclosure[index][place] += head
            }
            guard rowLabels.contains(disclosure[index][0]) else { continue }
            let own = form.fields.filter { $0.rowPath.last == disclosure[index][0] }
            for (offset, field) in own.enumerated() where ids.contains(field.id) {
                let number = truth[field.id] ?? .zero
                disclosure[index][offset + 1] = "\(Self.product(number, factor))"
                disclosure[index][0] += label
            }
        }
    }

    private static func product(_ number: ExactNumber, _ factor: Int64) -> ExactNumber {
        var (mantissa, scale, rest) = (number.mantissa, number.scale, factor)
        while rest > 1 {
            if scale > 0 { scale -= 1 } else { mantissa *= 10 }
            rest /= 10
        }
        return ExactNumber(mantissa: mantissa, scale: scale) ?? .zero
    }

    fileprivate mutating func outcomesShuffled(_ random: inout SplitMix64) {
        let order = Array(0..<5).shuffled(using: &random)
        for row in 2...3 {
            let old = proceedings[row]
            proceedings[row] = (0..<15).map { old[$0 / 5 * 5 + order[$0 % 5]] }
        }
    }

    fileprivate mutating func groupsMoved(_ order: [Int], _ kinds: [String], _ courts: [String]) {
        let old = proceedings
        for row in 2...3 { proceedings[row] = (0..<15).map { old[row][order[$0 / 5] * 5 + $0 % 5] } }
        let isReviewFirst = kinds[0] == "行政复议"
        proceedings[0] = (0..<15).map { $0 == 0 ? kinds[0] : $0 == (isReviewFirst ? 5 : 10) ? kinds[1] : "" }
        let start = isReviewFirst ? 5 : 0
        proceedings[1] = (0..<15).map { $0 == start ? courts[0] : $0 == start + 5 ? courts[1] : "" }
    }

    fileprivate mutating func disclosureShuffled(_ random: inout SplitMix64) {
        var order: [Int] = []
        for index in disclosure.indices where disclosure[index].count > 1 {
            if disclosure[index][0] == "信息内容" { order = Array(1..<disclosure[index].count).shuffled(using: &random) }
            disclosure[index] = [disclosure[index][0]] + order.map { disclosure[index][$0] }
        }
    }

    fileprivate mutating func disclosureLastYear(_ random: inout SplitMix64) {
        for index in disclosure.indices where disclosure[index].count > 1 {
            disclosure[index].append(disclosure[index][0] == "信息内容" ? "上年数量" : String(random.below(40)))
        }
    }
}
