import Documents
import ReportModel

/// Puts what was read together into a report.
struct ReportAssembly {
    let document: Document
    let metadata: Metadata
    let tables: StatutoryTables
    let source: String
    let reportCount: Int

    func report(sections: [TextSection]) -> Report {
        let form = tables.form
        var cells = Array(repeating: Cell.absent, count: form.fields.count)
        var places = Array(repeating: Place.unknown, count: form.fields.count)
        var raw: [Int: String] = [:]
        for reading in tables.readings.values {
            for (field, entry) in zip(reading.fields, reading.entries) {
                (cells[field], places[field]) = (entry.cell, entry.place)
            }
            if !reading.raws.isEmpty { raw.merge(reading.raws) { $1 } }
        }
        var report = Report(
            form: form, cells: cells, places: places, rawTexts: raw, source: source, agency: metadata.agency,
            year: metadata.year, title: metadata.title, sections: sections)
        report.publicationDate = metadata.publicationDate
        (report.region, report.level) = (metadata.region, metadata.level)
        report.provenance = metadata.provenance
        report.isEditionKnown = tables.isEditionKnown
        report.readingFindings =
            ReadingFindings(
                report: report, tables: tables, metadata: metadata, document: document, reportCount: reportCount
            )
            .all
        return report
    }
}
