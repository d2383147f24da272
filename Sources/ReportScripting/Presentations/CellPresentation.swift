import ReportModel
import ReportWriting
import Wording

enum CellPresentation {
    static func manuscript(_ cell: ReportCell, _ language: Language) -> Manuscript {
        let value =
            cell.cell.number.map { "\($0) \(cell.field.unit.rawValue)" } ?? KindWording.name(cell.cell.kind)[language]
        var rows: [(RichText, String)] = [(RichText(cell.field, language), value)]
        if cell.cell.number?.description != cell.text, !cell.text.isEmpty {
            rows.append((RichText(PresentationWords.sourceText[language]), cell.text))
        }
        if let place = PlaceWording.text(cell.place, source: cell.source, language) {
            rows.append((RichText(PresentationWords.place[language]), place))
        }
        return .facts(title: cell.field.id, rows, language)
    }
}
