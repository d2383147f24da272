import ReportModel

/// Reads the body and the year from the lines below a title that lacks them: `政府信息公开工作年度报告`, `（2021年度）`, `某局`.
struct LineBelowTitle {
    let ribbon: Ribbon

    /// Lines below a title that are looked at: its own second line, the date and the source of a page.
    private static let reach = 4

    /// The name and where it stands; nil where the line is more or less than the name of a body, or no year stands in the
    /// title or below it.
    func agency(below title: TitleReader.Title) -> (String, Place)? {
        let lines = lines(below: title)
        let isDated = title.year != nil || year(below: title) != nil
        for (index, line) in lines.prefix(Self.reach - 1).enumerated() {
            guard isDated || lines.indices.contains(index + 1) && Signature(ribbon: ribbon).isDate(lines[index + 1])
            else { continue }
            let text = Self.withoutFrame(ribbon.text(line))
            if let name = BodyName.cleaned(text), name == text, BodyName.endsLikeABody(name),
                name.unicodeScalars.allSatisfy({ TitleReader.standsInNames($0.value) })
            {
                return (name, Place(ribbon.piece(at: line.lowerBound).location))
            }
        }
        return nil
    }

    /// `（某局）`, `——某局`.
    private static func withoutFrame(_ text: String) -> String {
        if text.hasPrefix("("), text.hasSuffix(")") { return String(text.dropFirst().dropLast()) }
        return text.hasPrefix("—") || text.hasPrefix("-") ? String(text.drop { $0 == "—" || $0 == "-" }) : text
    }

    /// The place that is all of the line above a title: `某某县`, `2022年政府信息公开工作年度报告`. A site's own name may stand
    /// there too.
    func place(above title: TitleReader.Title) -> (String, Place)? {
        guard title.start > 0, ribbon.startsPiece(title.start), !ribbon.isInCell(title.start - 1) else { return nil }
        let line = ribbon.pieceRange(at: title.start - 1)
        guard line.count <= Self.longestPlace else { return nil }
        let name = ribbon.text(line)
        guard BodyName.isAPlace(name), BodyName.cleaned(name) == name, BodyName.isOfNames(name) else { return nil }
        return (name, Place(ribbon.piece(at: line.lowerBound).location))
    }

    private static let longestPlace = 20

    /// The year that is all of a line in brackets.
    func year(below title: TitleReader.Title) -> (Int, Place)? {
        for line in lines(below: title) {
            guard let year = YearReader(ribbon).inBrackets(at: line.lowerBound) else { continue }
            let rest = ribbon.text((line.lowerBound + 5)..<line.upperBound)
            if rest == "年)" || rest == "年度)" { return (year, Place(ribbon.piece(at: line.lowerBound).location)) }
        }
        return nil
    }

    private func lines(below title: TitleReader.Title) -> [Range<Int>] {
        var (lines, start) = ([Range<Int>](), title.start)
        while lines.count < Self.reach {
            start = ribbon.pieceEnd(from: start)
            guard start < ribbon.count, ribbon.piece(at: start).cell == nil else { break }
            lines.append(ribbon.pieceRange(at: start))
        }
        return lines
    }
}
