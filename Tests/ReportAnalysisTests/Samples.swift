import ReportModel

/// Small reports for tests: all cells 0 but those named.
func report(
    _ form: Form = .edition2021, year: Int? = nil, agency: String? = nil, filler: Cell = Cell(.zero),
    _ numbers: [String: String] = [:], kinds: [String: CellKind] = [:], sections: [TextSection] = []
) -> Report {
    var cells = form.fields.map { _ in filler }
    for (id, digits) in numbers {
        if let index = form.index(of: id), let number = ExactNumber(parsing: digits) { cells[index] = Cell(number) }
    }
    for (id, kind) in kinds {
        if let index = form.index(of: id) { cells[index] = Cell(kind) }
    }
    return Report(form: form, cells: cells, agency: agency, year: year, sections: sections)
}

func section(_ number: Int, _ paragraphs: String...) -> TextSection {
    TextSection(number: number, heading: "标题", paragraphs: paragraphs.map { TextSection.Paragraph($0) })
}
