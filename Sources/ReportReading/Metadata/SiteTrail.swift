/// Reads the way through a site to a page: `首页 > 政府信息公开 > 某局 > 政府信息公开年报`.
struct SiteTrail {
    private let ribbon: Ribbon
    /// The last body on each of them, where it begins, and whether nothing but the front page is before it.
    private(set) var bodies: [(name: String, start: Int, isFirst: Bool)] = []

    init(_ ribbon: Ribbon, before limit: Int) {
        self.ribbon = ribbon
        var end = 0
        for index in Self.marks.places(in: ribbon, 0..<min(limit, ribbon.count)) where index >= end {
            let line = ribbon.pieceRange(at: index)
            end = line.upperBound
            if line.count <= Self.longest, let body = body(on: line) { bodies.append(body) }
        }
    }

    private static let marks = FewCharacters(">»›→")
    private static let longest = 200

    private func body(on line: Range<Int>) -> (name: String, start: Int, isFirst: Bool)? {
        let steps = steps(on: line)
        guard steps.count > 1, let last = steps.lastIndex(where: { PassingNames.isWhole(ribbon.text($0)) }) else {
            return nil
        }
        let isOfMany = steps[last...].dropFirst().contains { step in Self.many.stand(in: ribbon.text(step)) }
        let before = steps[..<last].filter { step in !Self.fronts.contains(where: ribbon.text(step).hasSuffix) }
        return isOfMany ? nil : (ribbon.text(steps[last]), steps[last].lowerBound, before.isEmpty)
    }

    private func steps(on line: Range<Int>) -> [Range<Int>] {
        var start = line.lowerBound
        let ends = line.filter { Self.marks.contains(ribbon.scalars[$0]) } + [line.upperBound]
        return ends.compactMap { end in
            defer { start = end + 1 }
            let colon = (start..<end).last { ribbon.scalars[$0] == ":" }
            let step = (colon.map { $0 + 1 } ?? start)..<end
            return step.isEmpty ? nil : step
        }
    }

    private static let fronts = ["首页", "主页", "网站", "门户"]
    /// A column for the bodies below one is not its own.
    private static let many = FewWords(["部门", "单位", "下属", "直属", "所属", "乡镇", "街道", "分局", "各", "区县", "县区", "企业", "学校"])
}
