import ReportModel

/// The statutory tables of one document, found but not yet read.
struct FoundTables {
    private let ribbon: Ribbon
    private let plan: ReadingPlan
    private let regions: TableRegions
    private let found: [TableRegion]

    init(_ ribbon: Ribbon, _ headings: SectionHeadings, _ plan: ReadingPlan) {
        (self.ribbon, self.plan) = (ribbon, plan)
        let regions = TableRegions(ribbon, headings: headings, vocabulary: plan.vocabulary)
        self.regions = regions
        // Both editions have the same three tables in the same sections: they differ in rows and columns.
        let found = plan.forms[0].tables.compactMap { table in
            regions.region(of: table).map { (table: table, range: $0) }
        }
        self.found = regions.parted(found).map { table, range in
            let top = headings.body(of: table.section)?.lowerBound ?? 0
            return TableRegion(of: table, in: range, below: top, ribbon)
        }
    }

    /// Reads them in the edition that they show: where all are printed as the form does, in one pass over their cells.
    func read() -> StatutoryTables { official ?? weighed }

    /// Nil unless every table is printed as the form does.
    var official: StatutoryTables? {
        var texts: [OfficialText] = []
        for region in found {
            guard let text = OfficialText(region, of: ribbon, vocabulary: plan.vocabulary) else { return nil }
            texts.append(text)
        }
        let evidence = EditionEvidence(texts, plan: plan)
        guard let form = evidence.edition else { return nil }
        var tables = StatutoryTables(form: form, isEditionKnown: true, isMixed: evidence.isMixed)
        for plan in plan.tables(of: form) {
            guard let text = texts.first(where: { $0.region.tableKey == plan.table.key }) else { continue }
            guard let reading = OfficialTable.read(plan, in: text, of: ribbon, vocabulary: self.plan.vocabulary) else {
                return nil
            }
            add(reading, of: text.region, to: &tables)
        }
        return tables
    }

    /// What one table shows of the text's habits holds for the others too.
    var weighed: StatutoryTables {
        let printed = found.map { TableText($0, of: self.ribbon, vocabulary: plan.vocabulary) }
        let widths = plan.tables(of: plan.forms[0]).map { ($0.table.key, $0.widest) }
        let (texts, ribbon) = SpacerColumns.removed(
            from: printed, self.ribbon, widths: Dictionary(uniqueKeysWithValues: widths))
        let evidence = EditionEvidence(texts, plan: plan)
        let form = evidence.edition ?? plan.forms[0]
        let own = plan.tables(of: form).compactMap { table in
            texts.first { $0.region.tableKey == table.table.key }.map { (table, $0) }
        }
        let readers = own.map { TableReader($0, of: form, in: $1, of: ribbon, vocabulary: plan.vocabulary) }
        var habits = readers.reduce(TextHabits()) { $0 + $1.habits }
        habits.showsPageNumbers = !ribbon.hasLines || ribbon.holdsLoneNumber(outside: found.map(\.range))
        var tables = StatutoryTables(
            form: form, isEditionKnown: evidence.edition != nil, isMixed: evidence.isMixed)
        for (text, reader) in zip(own.map(\.1), readers) {
            add(reader.read(habits: habits), of: text.region, to: &tables)
        }
        return tables
    }

    private func add(_ reading: TableReading, of region: TableRegion, to tables: inout StatutoryTables) {
        tables.add(reading, region.tableKey, from: regions.printedStart(region.range.lowerBound))
    }
}
