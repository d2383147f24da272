import Documents
import ReportModel
import ReportReading

/// Takes a file down the whole road and says what must never be.
public enum FuzzJudge {
    /// Nothing for a file that gives a sound document and a report, or a refusal with a reason.
    /// Without the whole road the document alone is judged, which takes a tenth of the time.
    public static func complaints(about file: FuzzSeed, wholeRoad: Bool = true) -> [String] {
        var complaints: [String] = []
        do throws(DocumentError) {
            let document = try DocumentReader.decode(file.bytes, name: file.name)
            complaints += documentComplaints(document, size: file.bytes.count)
            guard wholeRoad else { return complaints }
            let report = ReportReader().read(document, source: file.name)
            if report.cells.count != report.form.fields.count { complaints.append("cells of the report") }
            let said = report.form.fields.indices.reduce(0) { $0 + report.text(of: $1).utf8.count }
            if said > (file.bytes.count + 4_096) * 200 { complaints.append("\(said) bytes of text in cells") }
        } catch {
            let message = ReadingError(error, input: file.name).message
            if message.zh.isEmpty || message.en.isEmpty { complaints.append("a refusal without words: \(error)") }
        }
        return complaints
    }

    /// The format of a file that can be read.
    public static func format(of file: FuzzSeed) -> DocumentFormat? {
        (try? DocumentReader.decode(file.bytes, name: file.name))?.format
    }

    private static func documentComplaints(_ document: Document, size: Int) -> [String] {
        var complaints: [String] = []
        var characters = 0
        for block in document.blocks {
            switch block {
            case .heading(let text, let level):
                characters += text.text.count
                if !(1...6).contains(level) { complaints.append("a heading of level \(level)") }
            case .paragraph(let text): characters += text.text.count
            case .table(let table):
                characters += table.cells.reduce(0) { $0 + $1.text.count }
                if !isSound(table) { complaints.append("a table that is not sound") }
            }
        }
        // Packed text may honestly be a thousand times as long.
        if characters > size * 1_100 + 4_096 { complaints.append("\(characters) bytes of text from \(size)") }
        return complaints
    }

    /// All cells lie within the grid, none is empty in extent, and the order is that of reading.
    static func isSound(_ table: Table) -> Bool {
        let inside = table.cells.allSatisfy {
            $0.row >= 0 && $0.column >= 0 && $0.rowSpan >= 1 && $0.columnSpan >= 1
                && $0.row + $0.rowSpan <= table.rowCount && $0.column + $0.columnSpan <= table.columnCount
        }
        let places = table.cells.map { ($0.row, $0.column) }
        return inside && zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
    }
}
