import Documents
import ReportModel
import Wording

/// What the reader noticed, as findings: R1xx about cells, R2xx about tables, R3xx about the file and its title.
struct ReadingFindings {
    let report: Report
    let tables: StatutoryTables
    let metadata: Metadata
    let document: Document
    /// Reports that the file holds.
    let reportCount: Int

    var all: [Finding] {
        if !report.showsForm, report.title == nil {
            return [Finding(code: "R311", severity: .error, message: FindingMessages.noReport)] + aboutFile
        }
        return aboutTables + aboutCells + aboutGroups + aboutMetadata + aboutFile
    }

    private var aboutTables: [Finding] {
        var findings: [Finding] = []
        if !tables.isEditionKnown {
            let message = tables.isMixed ? FindingMessages.editionTied : FindingMessages.editionUnknown
            findings.append(Finding(code: "R201", severity: .warning, message: message))
        } else if tables.isMixed {
            findings.append(
                Finding(code: "R202", severity: .warning, message: FindingMessages.mixedEditions(report.form.edition)))
        }
        let readings = report.form.tables.map { (section: $0.section, reading: tables.readings[$0.key]) }
        func tell(_ code: String, _ severity: Severity, _ message: Bilingual) {
            findings.append(Finding(code: code, severity: severity, message: message))
        }
        for (section, reading) in readings where reading?.isRepeated == true {
            tell("R204", .warning, FindingMessages.tableRepeated(section))
        }
        for (section, reading) in readings where reading?.isCut == true {
            let message = FindingMessages.tableCut(section, rows: TableReader.rowLimit, cells: TableText.mostTokens)
            tell("R205", .warning, message)
        }
        for case (let section, let reading?) in readings {
            if reading.isTransposed { tell("R206", .warning, FindingMessages.tableTransposed(section)) }
            if reading.hasDoubtfulColumns { tell("R207", .warning, FindingMessages.columnsDoubtful(section)) }
            if reading.hasOwnColumns { tell("R208", .note, FindingMessages.columnsByHead(section)) }
        }
        findings += readings.compactMap { leftRows($0.reading?.leftRows ?? [], of: $0.section) }
        for (section, reading) in readings where reading == nil {
            tell("R203", .warning, FindingMessages.tableMissing(section))
        }
        return findings
    }

    /// One finding for each row and kind, not one for each cell.
    private var aboutCells: [Finding] {
        var findings: [Finding] = []
        for fields in Self.rows(noteworthy) {
            findings += unreadable(fields)
            findings += fields.filter(hasUnitOrWords).compactMap(about)
            let solved = fields.filter { report.cells[$0.index].origin == .solved }
            if !solved.isEmpty { findings.append(self.solved(solved, of: fields)) }
        }
        return findings
    }

    /// Of a row with cells that stay unreadable, the others are named.
    private func solved(_ solved: [Field], of row: [Field]) -> Finding {
        let name = rowName(solved[0])
        guard row.contains(where: { report.cells[$0.index].kind == .unreadable }) else {
            return finding("R103", .note, solved, FindingMessages.solved(row: name))
        }
        let columns = solved.map { field in
            FormGloss.wording(FormLabel.withoutNumber(field.columnPath.last ?? ""), field.columnGloss)
        }
        return finding("R103", .note, solved, FindingMessages.solvedPartly(row: name, columns: columns))
    }

    /// The cells that there is something to say of: few or none of the two hundred.
    private var noteworthy: [Field] {
        let withUnits = tables.readings.values.reduce(into: Set<Int>()) {
            if !$1.units.isEmpty { $0.formUnion($1.units.keys) }
            if !$1.statedUnits.isEmpty { $0.formUnion($1.statedUnits.keys) }
        }
        return report.cells.indices.filter { index in
            let cell = report.cells[index]
            let kind = cell.kind
            return kind == .unreadable || kind == .text || cell.origin == .solved
                || (!withUnits.isEmpty && withUnits.contains(index))
        }.map { report.form.fields[$0] }
    }

    private static func rows(_ fields: [Field]) -> [[Field]] {
        var rows: [[Field]] = []
        for field in fields {
            if let last = rows.last?.last, last.tableKey == field.tableKey, last.rowKey == field.rowKey {
                rows[rows.count - 1].append(field)
            } else {
                rows.append([field])
            }
        }
        return rows
    }

    private func unreadable(_ fields: [Field]) -> [Finding] {
        let all = fields.filter { report.cells[$0.index].kind == .unreadable }
        func hasUnit(_ field: Field) -> Bool { tables.readings[field.tableKey]?.statedUnits[field.index] != nil }
        return all.filter(hasUnit).compactMap(doubtfulUnit) + untold(all.filter { !hasUnit($0) })
    }

    private func doubtfulUnit(_ field: Field) -> Finding? {
        tables.readings[field.tableKey]?.statedUnits[field.index].map { unit in
            let raw = report.text(of: field.index)
            return finding(
                "R107", .warning, [field],
                FindingMessages.doubtfulUnit(field: field.wording, raw: raw, unit: MoneyUnit.wording(unit)))
        }
    }

    private func rowName(_ field: Field) -> Bilingual {
        FormGloss.wording(FormLabel.withoutNumber(field.rowPath.last ?? ""), field.rowGloss)
    }

    private func untold(_ cells: [Field]) -> [Finding] {
        guard let first = cells.first else { return [] }
        let count = tables.readings[first.tableKey]?.readingCounts[first.index]
        let message = FindingMessages.unreadable(
            row: rowName(first), raw: report.text(of: first.index), readings: count ?? 0)
        return [finding("R101", .warning, cells, message)]
    }

    private func hasUnitOrWords(_ field: Field) -> Bool {
        guard report.cells[field.index].kind != .text else { return true }
        return tables.readings[field.tableKey]?.units[field.index] != nil
            || tables.readings[field.tableKey]?.statedUnits[field.index] != nil
    }

    private func about(_ field: Field) -> Finding? {
        let raw = report.text(of: field.index)
        if report.cells[field.index].kind == .text {
            return finding("R102", .warning, [field], FindingMessages.words(field: field.wording, raw: raw))
        }
        let (reading, formUnit) = (tables.readings[field.tableKey], MoneyUnit.wording(field.unit.rawValue))
        guard let number = report.cells[field.index].number?.description else { return nil }
        if let unit = reading?.units[field.index] {
            let message = FindingMessages.unit(
                field: field.wording, raw: raw, unit: MoneyUnit.wording(unit), number: number, formUnit: formUnit)
            return finding("R104", .note, [field], message)
        }
        return reading?.statedUnits[field.index].map { unit in
            let message = FindingMessages.statedUnit(
                field: field.wording, raw: raw, unit: MoneyUnit.wording(unit), number: number, formUnit: formUnit)
            return finding("R106", .note, [field], message)
        }
    }

    private func finding(_ code: String, _ severity: Severity, _ fields: [Field], _ message: Bilingual) -> Finding {
        let place = fields.first.map { report.place(of: $0.index) } ?? .unknown
        return Finding(
            code: code, severity: severity, fields: fields.map(\.id), message: message,
            places: place.isKnown ? [place] : [])
    }
}

extension ReadingFindings {
    private func leftRows(_ rows: [TableReading.LeftRow], of section: Int) -> Finding? {
        guard let first = rows.first else { return nil }
        return Finding(
            code: "R209", severity: .note, message: FindingMessages.rowsLeft(section, count: rows.count, first: first),
            places: rows.map(\.place).filter(\.isKnown))
    }

    private var aboutGroups: [Finding] {
        report.form.tables.flatMap { table -> [Finding] in
            (tables.readings[table.key]?.groupRows ?? []).compactMap { group in
                let fields = group.members.map { report.form.fields[$0] }
                guard let first = fields.first, first.rowPath.count > 1 else { return nil }
                let heading = first.rowPath[first.rowPath.count - 2]
                let label = FormGloss.wording(FormLabel.withoutNumber(heading), FormGloss.headings[heading])
                return Finding(
                    code: "R105", severity: .warning, fields: fields.map(\.id),
                    message: FindingMessages.groupRow(label: label, numbers: group.numbers), places: [group.place])
            }
        }
    }

    private var aboutMetadata: [Finding] {
        var findings: [Finding] = []
        if report.agency == nil {
            findings.append(Finding(code: "R301", severity: .note, message: FindingMessages.agencyUnknown))
        }
        if report.year == nil {
            findings.append(Finding(code: "R302", severity: .note, message: FindingMessages.yearUnknown))
        }
        findings += aboutOrigins
        if let other = metadata.conflictingYear, let year = report.year {
            findings.append(
                Finding(code: "R303", severity: .warning, message: FindingMessages.yearConflict(year, other)))
        } else if let other = metadata.outsideYear, let year = report.year {
            findings.append(
                Finding(code: "R303", severity: .warning, message: FindingMessages.fileTitleConflict(year, other)))
        } else if let other = metadata.openingYear, let year = report.year {
            findings.append(
                Finding(code: "R303", severity: .warning, message: FindingMessages.openingConflict(year, other)))
        } else if let other = metadata.announcedYear, let year = report.year {
            findings.append(
                Finding(code: "R303", severity: .warning, message: FindingMessages.announcedConflict(year, other)))
        } else if metadata.isPublishedEarly, let year = report.year, let date = report.publicationDate {
            findings.append(
                Finding(code: "R303", severity: .warning, message: FindingMessages.publishedEarly(year, date)))
        }
        if let other = metadata.conflictingAgency, let agency = report.agency {
            findings.append(
                Finding(code: "R307", severity: .warning, message: FindingMessages.agencyConflict(agency, other)))
        } else if let other = metadata.statedAgency, let agency = report.agency {
            findings.append(
                Finding(code: "R307", severity: .warning, message: FindingMessages.statedConflict(agency, other)))
        }
        if reportCount > 1 {
            findings.append(
                Finding(code: "R308", severity: .warning, message: FindingMessages.severalReports(reportCount)))
        }
        return findings
    }

    /// Body and year that the text itself does not give.
    private var aboutOrigins: [Finding] {
        var findings: [Finding] = []
        if report.provenance[.year]?.source == .fileName, let year = report.year {
            findings.append(Finding(code: "R309", severity: .note, message: FindingMessages.yearOfFileName(year)))
        }
        guard let agency = report.agency, let source = report.provenance[.agency]?.source else { return findings }
        if source == .property || source == .page {
            let message =
                source == .page ? FindingMessages.agencyBesideText(agency) : FindingMessages.agencyOfPage(agency)
            findings.append(Finding(code: "R310", severity: .note, message: message))
        }
        return findings
    }

    private var aboutFile: [Finding] {
        document.notices.map { notice in
            switch notice {
            case .undecodableBytes(let count, let offset, let encoding):
                Finding(
                    code: "R304", severity: .warning,
                    message: FindingMessages.undecodable(count: count, offset: offset, encoding: encoding))
            case .wrongCharset(let declared, let used):
                Finding(code: "R305", severity: .note, message: FindingMessages.charset(declared: declared, used: used))
            case .imageInTable(let location):
                Finding(
                    code: "R306", severity: .warning, message: FindingMessages.imageInTable,
                    places: [Place(location)])
            case .invisibleContent:
                Finding(code: "R312", severity: .warning, message: FindingMessages.invisibleContent)
            }
        }
    }
}
