import PDFPages

/// A level or upright line of a page. Its place is across its course: y for a level line, x for an upright one.
struct RulingLine: Equatable {
    var place: Int
    var start: Int
    var end: Int

    var length: Int { end - start }
}

/// The lines of a page, with what writers break them into put together: pieces from cell to cell, dashes, dots,
/// and the two strokes of a double line.
struct RulingLines {
    /// Nearer than any two lines with text between them: 3.5 points.
    static let nearness = 350

    let level: [RulingLine]
    let upright: [RulingLine]

    init(_ boxes: [PDFBox]) {
        var (level, upright): ([RulingLine], [RulingLine]) = ([], [])
        for box in boxes {
            let (left, right) = (Int(box.left), Int(box.right))
            let (top, bottom) = (Int(box.top), Int(box.bottom))
            // Dots are as wide as high, and may belong to either.
            if right - left >= bottom - top {
                level.append(RulingLine(place: (top + bottom) / 2, start: left, end: right))
            }
            if bottom - top >= right - left {
                upright.append(RulingLine(place: (left + right) / 2, start: top, end: bottom))
            }
        }
        self.level = Self.joined(level)
        self.upright = Self.joined(upright)
    }

    private static func joined(_ pieces: [RulingLine]) -> [RulingLine] {
        let sorted = pieces.sorted { ($0.place, $0.start, $0.end) < ($1.place, $1.start, $1.end) }
        var lines: [RulingLine] = []
        var start = 0
        for index in sorted.indices.dropFirst() where sorted[index].place - sorted[start].place > nearness {
            lines += runs(of: sorted[start..<index])
            start = index
        }
        if start < sorted.count { lines += runs(of: sorted[start...]) }
        // Shorter than any side of a cell: dots, corners, parts of drawings.
        return lines.filter { $0.length >= 500 }
    }

    /// Pieces at nearly the same place, joined where they touch or nearly do.
    private static func runs(of pieces: ArraySlice<RulingLine>) -> [RulingLine] {
        let sorted = pieces.sorted { $0.start < $1.start }
        var runs: [RulingLine] = []
        var (weight, sum) = (0, 0)
        for piece in sorted {
            if let last = runs.last, piece.start <= last.end + nearness {
                runs[runs.count - 1].end = max(last.end, piece.end)
            } else {
                runs.append(piece)
                (weight, sum) = (0, 0)
            }
            // Long pieces tell the place best; up to a page's width, so that no file makes the sum overflow.
            let share = min(piece.length, 50_000) + 1
            weight += share
            sum += share * piece.place
            runs[runs.count - 1].place = sum / weight
        }
        return runs
    }

    /// The lines that hang together: each group may be a table.
    func groups() throws(DocumentError) -> [RulingLines] {
        // A page of a report has some hundreds of each; more make a drawing, and work for minutes.
        let limit = 5_000
        guard level.count <= limit, upright.count <= limit else { throw .limitExceeded(what: "lines", limit: limit) }
        var sets = DisjointSets(count: level.count + upright.count)
        for (index, line) in level.enumerated() {
            for (other, crossing) in upright.enumerated() where line.meets(crossing) {
                sets.join(index, level.count + other)
            }
        }
        var groups: [Int: (level: [RulingLine], upright: [RulingLine])] = [:]
        for (index, line) in level.enumerated() { groups[sets.root(of: index), default: ([], [])].level.append(line) }
        for (index, line) in upright.enumerated() {
            groups[sets.root(of: level.count + index), default: ([], [])].upright.append(line)
        }
        return groups.sorted { $0.key < $1.key }.map { RulingLines(level: $1.level, upright: $1.upright) }
    }

    private init(level: [RulingLine], upright: [RulingLine]) {
        self.level = level
        self.upright = upright
    }
}

extension RulingLine {
    fileprivate func meets(_ other: RulingLine) -> Bool {
        let slack = RulingLines.nearness
        return other.place >= start - slack && other.place <= end + slack && place >= other.start - slack
            && place <= other.end + slack
    }
}
