/// What a file's name says of body and year.
struct FileName {
    private let name: Substring
    let stem: String

    init(_ source: String) {
        name = source.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".")
        // `3.某局2021年政府信息公开工作年度报告.pdf`.
        let isCounted = parts.count > 2 && parts[0].count < 4 && parts[0].allSatisfy(\.isDigit)
        stem = parts.dropFirst(isCounted ? 1 : 0).first.map(String.init) ?? ""
    }

    /// The body of a name that is a title: `某县人民政府2021年政府信息公开工作年度报告.pdf`.
    var agency: String? {
        let page = ribbon
        let agency = TitleReader(page).titles(before: page.count).first?.agency
        return agency.flatMap { BodyName.endsLikeABody($0) || BodyName.isAPlace($0) ? $0 : nil }
    }

    /// The year of a name that is a title, where it is neither the one that is known nor the next, in which reports are
    /// published.
    static func titleYear(of source: String, besides year: Int) -> Int? {
        guard hasOtherYear(source.utf8, than: year) else { return nil }
        let page = FileName(source).ribbon
        return TitleReader(page).titles(before: page.count).first?.year.flatMap {
            $0 == year || $0 == year + 1 ? nil : $0
        }
    }

    /// Whether `20` and two digits stand there that are not those of a year.
    private static func hasOtherYear(_ name: String.UTF8View, than year: Int) -> Bool {
        var (value, length) = (0, 0)
        for byte in name {
            guard byte >= 0x30, byte <= 0x39 else {
                if length == 4, value / 100 == 20, value != year { return true }
                (value, length) = (0, 0)
                continue
            }
            (value, length) = (length < 5 ? value * 10 + Int(byte - 0x30) : value, length + 1)
        }
        return false
    }

    /// The one year in it.
    var year: Int? {
        let numbers = name.split { !$0.isDigit }
        // 2024-01-15 is a day.
        let isDay = numbers.count > 2 && numbers[0].count == 4 && numbers[1...2].allSatisfy { $0.count < 3 }
        let runs = isDay ? [] : numbers.filter { $0.count == 4 && $0.hasPrefix("20") }
        return Set(runs).count == 1 ? runs.first.flatMap { Int($0) } : nil
    }

    /// Whether it names no other body: `某镇人民政府2021年报.txt` does.
    func agrees(with body: String) -> Bool {
        guard let named = agency ?? opening else { return true }
        return body.hasSuffix(named)
    }

    /// The body or place that it begins with, in front of the year of a report: `某局2021年报.doc`.
    var reporter: String? {
        let page = ribbon
        let years = YearReader(page)
        let (name, year) = years.splitting(page.text(0..<page.count))
        guard year != nil, ["年报", "报告", "公开"].contains(where: stem.contains) else { return nil }
        return BodyName.cleaned(name) == name && (BodyName.endsLikeABody(name) || BodyName.isAPlace(name)) ? name : nil
    }

    /// The body or place that it begins with.
    private var opening: String? {
        let page = ribbon
        let years = YearReader(page)
        let words = years.splitting(years.leading(page.text(0..<page.count)).1).0
        let name = words.unicodeScalars.prefix { TitleReader.standsInNames($0.value) }
        return BodyName.cleaned(String(name)).flatMap { BodyName.endsLikeABody($0) || BodyName.isAPlace($0) ? $0 : nil }
    }

    private var ribbon: Ribbon { Ribbon(title: stem) }
}
