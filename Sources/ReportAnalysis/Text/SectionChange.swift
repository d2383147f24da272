import ReportModel

/// One section of the prose in two reports.
public struct SectionChange: Sendable {
    /// 1…6 as the form numbers them, 0 for what stands before section 一.
    public let number: Int
    /// Headings as they stand in the sources; nil where the section is missing.
    public let oldHeading: String?
    public let newHeading: String?
    /// In the new report's order; removed paragraphs where they stood.
    public let paragraphs: [ParagraphChange]
    /// How much of the section's new prose stands anywhere in the old report's prose.
    public let reuse: TextReuse

    public var isChanged: Bool {
        oldHeading != newHeading || paragraphs.contains { $0.kind != .same }
    }

    /// A section for each number that either report has. Sections with one number are read as one.
    static func sections(old: Report, new: Report) -> [SectionChange] {
        let numbers = Set((old.sections + new.sections).map(\.number)).sorted()
        let corpus = ReuseCorpus(old.sections)
        return numbers.map { number in
            let before = old.sections.filter { $0.number == number }
            let after = new.sections.filter { $0.number == number }
            return SectionChange(
                number: number, oldHeading: before.first?.heading, newHeading: after.first?.heading,
                paragraphs: ParagraphChange.changes(
                    from: before.flatMap { $0.paragraphs.map(\.text) }, to: after.flatMap { $0.paragraphs.map(\.text) }),
                reuse: TextReuse(of: after, in: corpus))
        }
    }
}

/// What became of one paragraph.
public struct ParagraphChange: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case same, changed, moved, removed, added
    }

    public let kind: Kind
    /// Position in the old section from 0; nil for an added paragraph.
    public let old: Int?
    public let new: Int?
    public let sentences: [SentenceChange]

    static func changes(from old: [String], to new: [String]) -> [ParagraphChange] {
        let before = old.map(TextProfile.init)
        let after = new.map(TextProfile.init)
        return SequenceAlignment.steps(before, after).map { step in
            switch step {
            case .same(let i, let j):
                ParagraphChange(kind: .same, old: i, new: j, sentences: SentenceChange.all(of: new[j], as: .same))
            case .changed(let i, let j):
                ParagraphChange(
                    kind: .changed, old: i, new: j, sentences: SentenceChange.changes(from: old[i], to: new[j]))
            case .moved(let i, let j):
                ParagraphChange(
                    kind: .moved, old: i, new: j, sentences: SentenceChange.changes(from: old[i], to: new[j]))
            case .removed(let i):
                ParagraphChange(
                    kind: .removed, old: i, new: nil, sentences: SentenceChange.all(of: old[i], as: .removed))
            case .added(let j):
                ParagraphChange(kind: .added, old: nil, new: j, sentences: SentenceChange.all(of: new[j], as: .added))
            }
        }
    }
}
