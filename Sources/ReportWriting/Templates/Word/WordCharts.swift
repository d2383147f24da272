import Documents

/// The charts that a filled Word template shows, and what the document needs to hold them: a part for each chart, a
/// relationship from the part that shows it, an entry among the content types.
public final class WordCharts: @unchecked Sendable {
    private var charts: [Chart] = []
    /// How many of them the parts before the one at work show.
    private var shown = 0

    /// Belongs to the thread that fills the template.
    public init() {}

    /// The paragraph that shows a chart.
    public func paragraph(_ chart: Chart) -> String {
        charts.append(chart)
        return WordChart.paragraph(chart, number: charts.count, relation: Self.relation(charts.count))
    }

    /// The relationships of a part with those of the charts that it shows; nil where it shows none. To be called
    /// after each part that was filled. `present` is the document's own member of this name.
    public func relations(of part: String, present: (_ name: String) -> [UInt8]?) -> (name: String, bytes: [UInt8])? {
        guard charts.count > shown else { return nil }
        let entries = (shown + 1...charts.count).map { number in
            "<Relationship Id=\"\(Self.relation(number))\" Type=\"\(WordPackage.relationSchema)/chart\" "
                + "Target=\"/word/charts/\(Self.file(number))\"/>"
        }
        shown = charts.count
        let name = "word/_rels/\(part.split(separator: "/").last ?? "").rels"
        let empty = "<Relationships xmlns=\"\(WordPackage.relationshipsSchema)\"></Relationships>"
        return (
            name, Self.inserting(entries.joined(), before: "</Relationships>", in: present(name) ?? Array(empty.utf8))
        )
    }

    /// The parts of all charts, and the content types with theirs.
    public func parts(contentTypes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
        guard !charts.isEmpty else { return [] }
        let type = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
        let entries = charts.indices.map { index in
            "<Override PartName=\"/word/charts/\(Self.file(index + 1))\" ContentType=\"\(type)\"/>"
        }
        let types = Self.inserting(entries.joined(), before: "</Types>", in: contentTypes)
        return [("[Content_Types].xml", types)]
            + charts.enumerated().map { ("word/charts/\(Self.file($0 + 1))", Array(WordChart.part($1).utf8)) }
    }

    private static func relation(_ number: Int) -> String { "nianbaoChart\(number)" }
    private static func file(_ number: Int) -> String { "nianbao\(number).xml" }

    private static func inserting(_ text: String, before mark: String, in bytes: [UInt8]) -> [UInt8] {
        let whole = String(decoding: bytes, as: UTF8.self)
        guard let place = whole.ranges(of: mark).last else { return bytes }
        return Array((whole[..<place.lowerBound] + text + whole[place.lowerBound...]).utf8)
    }
}
