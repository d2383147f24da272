import ReportModel

/// The statutory tables of one document, found but not yet read.
struct FoundTables {
    private let ribbon: Ribbon
    private let plan: ReadingPlan
    private let regions: TableRegions
    private let evidence: EditionEvidence
    private let form: Form
    private let texts: [(plan: TablePlan, text: TableText)]

    init(_ ribbon: Ribbon, _ headings: SectionHeadings, _ plan: ReadingPlan) {
        self.ribbon = ribbon
        self.plan = plan
        let regions = TableRegions(ribbon, headings: headings, vocabulary: plan.vocabulary)
        self.regions = regions
        // Both editions have the same three tables in the same sections: they differ in rows and columns.
        let found = plan.forms[0].tables.compactMap { table -> TableText? in
            let top = headings.body(of: table.section)?.lowerBound ?? 0
            return regions.region(of: table).map {
                TableText(table.key, in: $0, below: top, of: ribbon, vocabulary: plan.vocabulary)
            }
        }
        evidence = EditionEvidence(found, plan: plan)
        form = evidence.edition ?? plan.forms[0]
        texts = plan.tables(of: form).compactMap { table in
            found.first { $0.tableKey == table.table.key }.map { (table, $0) }
        }
    }

    /// Reads them in the edition that they show: where all are printed as the form does, in one pass.
    func read() -> StatutoryTables { tables(official ?? weighed) }

    func tables(_ readings: [TableReading]) -> StatutoryTables {
        var tables = StatutoryTables(
            form: form, isEditionKnown: evidence.edition != nil, isMixed: evidence.isMixed)
        for (text, reading) in zip(texts.map(\.text), readings) {
            tables.add(reading, text.tableKey, from: regions.printedStart(text.range.lowerBound))
        }
        return tables
    }

    /// Nil unless every table is printed as the form does.
    var official: [TableReading]? {
        var readings: [TableReading] = []
        for (plan, text) in texts {
            guard let reading = OfficialTable.read(plan, in: text, of: ribbon, vocabulary: self.plan.vocabulary) else {
                return nil
            }
            readings.append(reading)
        }
        return readings
    }

    /// What one table shows of the text's habits holds for the others too.
    var weighed: [TableReading] {
        let readers = texts.map {
            TableReader($0.plan, of: form, in: $0.text, of: ribbon, vocabulary: plan.vocabulary)
        }
        let habits = readers.reduce(TextHabits()) { $0 + $1.habits }
        return readers.map { $0.read(habits: habits) }
    }
}
