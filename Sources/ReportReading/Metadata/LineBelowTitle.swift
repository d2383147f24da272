import ReportModel

/// Reads the body from the line below a title that names the year and no body: `2021年政府信息公开工作年度报告`, `某局`.
struct LineBelowTitle {
    let ribbon: Ribbon

    /// The name and where it stands; nil where the line is more or less than the name of a body.
    func agency(below title: TitleReader.Title) -> (String, Place)? {
        var start = title.start
        var year = title.year
        // The title may go on in a second line; its year may stand in brackets below it.
        for _ in 0..<3 {
            start = ribbon.pieceEnd(from: start)
            guard start < ribbon.count, ribbon.piece(at: start).cell == nil else { return nil }
            let line = ribbon.pieceRange(at: start)
            if let bracketed = YearReader(ribbon).inBrackets(at: start) { year = year ?? bracketed }
            let text = ribbon.text(line)
            if let name = BodyName.cleaned(text), name == text, BodyName.endsLikeABody(name) {
                return year == nil ? nil : (name, Place(ribbon.piece(at: start).location))
            }
        }
        return nil
    }
}
