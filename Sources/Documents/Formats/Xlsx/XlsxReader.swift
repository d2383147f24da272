/// Reads a workbook (Office Open XML, ECMA-376 part 1, SpreadsheetML): what its visible sheets show.
///
/// Numbers come as their digits, with what the number format makes of them: a date, a percentage, a word beside them.
enum XlsxReader {
    static let mainPart = "xl/workbook.xml"

    /// Reads the workbook from an open container.
    static func read(_ archive: borrowing ZipArchive, limits: ReadingLimits) throws(DocumentError) -> Document {
        let workbook = try scan(XlsxWorkbook(), mainPart, of: archive, limits: limits)
        let relations = try scan(XlsxRelations(), "xl/_rels/workbook.xml.rels", of: archive, limits: limits)
        var strings = XlsxStrings()
        if archive.contains("xl/sharedStrings.xml") {
            strings = try scan(strings, "xl/sharedStrings.xml", of: archive, limits: limits)
        }
        var styles = XlsxStyles()
        if archive.contains("xl/styles.xml") {
            styles = try scan(styles, "xl/styles.xml", of: archive, limits: limits)
        }
        var builder = DocumentBuilder(limits: limits)
        var cellsLeft = limits.cells
        for sheet in workbook.sheets where !sheet.isHidden {
            guard let part = relations.part(of: sheet.relation) else { continue }
            let events = XlsxSheet(
                strings: strings.strings, styles: styles, isDate1904: workbook.isDate1904, cellLimit: cellsLeft)
            let content = try scan(events, part, of: archive, limits: limits)
            cellsLeft -= content.cells.count
            try XlsxLayout(content, limits: limits).emit(name: sheet.heading, to: &builder)
        }
        return builder.document(format: .xlsx, title: nil)
    }

    private static func scan<Events: XMLEvents>(
        _ events: Events, _ part: String, of archive: borrowing ZipArchive, limits: ReadingLimits
    ) throws(DocumentError) -> Events {
        guard let bytes = try archive.read(part) else { throw .damaged(.xlsx, detail: part) }
        var events = events
        do {
            try XMLScan.run(bytes, part: part, limits: limits, into: &events)
        } catch {
            throw error.inside(.xlsx)
        }
        return events
    }
}
