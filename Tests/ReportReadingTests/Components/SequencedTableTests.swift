import ReportModel
import ReportReading
import ReportSamples
import Testing

@Suite("Table three in a text that moved labels away from its numbers")
struct SequencedTableTests {
    private func sample(_ seed: UInt64) -> Report {
        SampleReport.make(seed: seed, body: .numbered(Int(seed)), year: 2022, form: Form.all[Int(seed % 2)]).report
    }

    /// One number a line, row by row; every other label comes late.
    private func lines(_ report: Report) -> [String] {
        let table = report.form.tables[1]
        let fields = report.form.range(of: table).map { report.form.fields[$0] }
        let numbers = fields.map { report.cells[$0.index].number?.description ?? "" }
        var (lines, late) = (["三、收到和处理政府信息公开申请情况", "申请人情况", "自然人 法人或其他组织 总计"], [String]())
        lines.append("商业企业 科研机构 社会公益组织 法律服务机构 其他")
        for row in stride(from: 0, to: fields.count, by: 7) {
            if row / 7 % 2 == 1 {
                late.append(fields[row].rowPath.last ?? "")
            } else {
                lines.append(fields[row].rowPath.last ?? "")
            }
            lines += numbers[row..<min(row + 7, numbers.count)]
            if row / 7 % 4 == 3 {
                lines += late
                late = []
            }
        }
        let edition = report.form.edition == "2019" ? "本年新制作数量" : "本年制发件数"
        return ["二、主动公开政府信息情况", "信息内容 \(edition)"] + lines + late
    }

    private func read(_ lines: [String]) throws -> Report {
        try ReportReader().read(Array(lines.joined(separator: "\n").utf8), format: .text, source: "sequence")
    }

    @Test("Sums across and down put every number into its row", arguments: 1...20 as ClosedRange<UInt64>)
    func whole(seed: UInt64) throws {
        let truth = sample(seed)
        let read = try read(lines(truth))
        #expect(read.form == truth.form)
        for index in truth.form.range(of: truth.form.tables[1]) {
            #expect(
                read.cells[index].number == truth.cells[index].number, "\(truth.form.fields[index].id), seed \(seed)")
        }
    }

    @Test("A number lost or too many: no cell is wrong", arguments: 1...40 as ClosedRange<UInt64>)
    func spoilt(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let truth = sample(seed)
        var lines = lines(truth)
        let numbers = lines.indices.filter { Int(lines[$0]) != nil }
        let place = numbers[random.below(numbers.count)]
        if seed % 2 == 0 { lines.remove(at: place) } else { lines.insert("4", at: place) }
        let read = try read(lines)
        let wrong = truth.form.range(of: truth.form.tables[1]).filter { index in
            read.cells[index].number.map { $0 != truth.cells[index].number } ?? false
        }
        #expect(wrong == [], "seed \(seed)")
    }
}
