import PDFPages

/// Columns of labels: groups stand left of what they group.
enum LabelColumns {
    /// Where the last column of labels may begin, the likeliest first; nil is for one column only.
    ///
    /// A gutter is where most lines with two labels side by side have their gap: labels of rows that belong to no
    /// group reach over it. Where no line has two, because groups stand between the lines of their rows, the left
    /// edges of labels are tried.
    static func gutters(_ lines: [[TextPiece]]) -> [ClosedRange<Int>?] {
        let edges = Dictionary(grouping: lines.joined().map { $0.left / edgeStep }) { $0 }
            .filter { $0.value.count > 2 }.keys.sorted(by: >).map { ($0 * edgeStep - edgeStep)...($0 * edgeStep) }
        return (commonGap(lines).map { [$0] } ?? []) + edges.prefix(6) + [nil]
    }

    /// Two points.
    private static let edgeStep = 200

    private static func commonGap(_ lines: [[TextPiece]]) -> ClosedRange<Int>? {
        let gaps = lines.flatMap { Self.gapsOfLine($0.flatMap(\.glyphs)) }
        let most = gaps.map { gap in gaps.count { $0.overlaps(gap) } }.max() ?? 0
        let common = gaps.filter { gap in gaps.count { $0.overlaps(gap) } * 2 >= most }
        guard let last = common.max(by: { $0.upperBound < $1.upperBound }) else { return nil }
        return common.filter { $0.overlaps(last) }.reduce(last) { gutter, gap in
            gutter.overlaps(gap) ? gutter.clamped(to: gap) : gutter
        }
    }

    private static func gapsOfLine(_ glyphs: [PDFGlyph]) -> [ClosedRange<Int>] {
        zip(glyphs, glyphs.dropFirst()).compactMap { left, right in
            let (start, end) = (Int(left.right), Int(right.left))
            return end - start >= Int(max(left.size, right.size)) / 4 ? start...end : nil
        }
    }
}
