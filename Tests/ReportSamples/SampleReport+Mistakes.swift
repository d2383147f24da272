import ReportModel

/// What goes wrong in real reports, planted one at a time. Fields that the form does not have are left alone.
public enum PlantedMistake: Sendable {
    /// Another number: the sums that the cell is part of break.
    case number(field: String, ExactNumber)
    /// Nothing in the cells.
    case blank([String])
    /// `/`, `-`, `—` or `无` in the cells.
    case mark(String, [String])
    /// Words where a number belongs.
    case words(field: String, String)
    /// `160.5964万元`.
    case unit(field: String)
    /// `251000元` in a field of 万元.
    case yuan(field: String, Int64)
    /// `1,234`.
    case thousands(field: String)
    /// `１２３４`.
    case fullWidth(field: String)
    /// Another year's numbers and prose with nothing but the year moved on.
    case copy(of: SampleReport)
}

extension SampleReport {
    /// This sample with a mistake in it. Where the mistake changes what a reader must read, the truth changes too.
    public func planting(_ mistake: PlantedMistake) -> SampleReport {
        switch mistake {
        case .number(let field, let number): writing(number.description, Cell(number), in: [field])
        case .blank(let fields): writing("", Cell(.blank), in: fields)
        case .mark(let mark, let fields): writing(mark, Cell(.notApplicable), in: fields)
        case .words(let field, let words): writing(words, Cell(.text), in: [field], keepsRaw: true)
        case .unit(let field): rewriting(field) { "\($0)\($1.unit.rawValue)" }
        case .yuan(let field, let yuan): writing("\(yuan)元", Self.tenThousands(yuan), in: [field], keepsRaw: true)
        case .thousands(let field): rewriting(field) { text, _ in Self.separated(text) }
        case .fullWidth(let field): rewriting(field) { text, _ in Self.widened(text) }
        case .copy(let other): copying(other)
        }
    }

    private func writing(_ text: String, _ cell: Cell, in fields: [String], keepsRaw: Bool = false) -> SampleReport {
        let indices = fields.compactMap(report.form.index(of:))
        var cells = Array(report.cells)
        var raw = report.rawTexts
        var written = written
        for index in indices {
            (cells[index], written[index]) = (cell, text)
            raw[index] = keepsRaw ? text : nil
        }
        return replaced(cells: cells, raw: raw, written: written)
    }

    /// The same number in other characters.
    private func rewriting(_ field: String, _ write: (String, Field) -> String) -> SampleReport {
        guard let definition = report.form.field(field) else { return self }
        let index = definition.index
        return writing(write(written[index], definition), report.cells[index], in: [field], keepsRaw: true)
    }

    private func copying(_ other: SampleReport) -> SampleReport {
        guard other.report.form == report.form, let year = report.year, let past = other.report.year else {
            return self
        }
        var copy = replaced(
            cells: Array(other.report.cells), raw: other.report.rawTexts, written: other.written)
        copy.report.sections = other.report.sections.map { section in
            var section = section
            section.paragraphs = section.paragraphs.map { .init($0.text.replacing("\(past)年", with: "\(year)年")) }
            return section
        }
        return copy
    }

    private func replaced(cells: [Cell], raw: [Int: String], written: [String]) -> SampleReport {
        var truth = Report(
            form: report.form, cells: cells, rawTexts: raw, source: report.source, agency: report.agency,
            year: report.year, title: report.title, sections: report.sections)
        truth.level = report.level
        var copy = self
        (copy.report, copy.written) = (truth, written)
        return copy
    }

    private static func tenThousands(_ yuan: Int64) -> Cell {
        (try? ExactNumber(yuan).shifted(by: 4)).map { Cell($0) } ?? Cell(.unreadable)
    }

    private static func separated(_ digits: String) -> String {
        let whole = digits.prefix { $0 != "." }
        var groups = ""
        for (position, digit) in whole.enumerated() {
            if position > 0, (whole.count - position) % 3 == 0 { groups.append(",") }
            groups.append(digit)
        }
        return groups + digits.dropFirst(whole.count)
    }

    private static func widened(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { Unicode.Scalar($0.value + 0xfee0) ?? $0 }))
    }
}
