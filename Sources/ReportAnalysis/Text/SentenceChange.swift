/// What became of one sentence.
public struct SentenceChange: Sendable, Equatable {
    public let kind: Kind
    /// Nil for an added sentence.
    public let old: String?
    /// Nil for a removed sentence.
    public let new: String?
    /// The characters that differ; one equal run where nothing does.
    public let runs: [TextRun]
    /// Numbers that differ in an otherwise equal sentence, in order: `13 → 15`.
    public let numbers: [NumberChange]

    public enum Kind: String, Sendable, CaseIterable {
        case same
        /// The same sentence with other numbers.
        case numbersChanged
        case changed
        /// The same, or nearly, at another place.
        case moved
        case removed
        case added
    }

    public struct NumberChange: Sendable, Equatable {
        public let old: String
        public let new: String
    }

    static func changes(from old: String, to new: String) -> [SentenceChange] {
        let before = SentenceSplitting.sentences(of: old).map(TextProfile.init)
        let after = SentenceSplitting.sentences(of: new).map(TextProfile.init)
        return SequenceAlignment.steps(before, after).map { SentenceChange($0, before, after) }
    }

    /// Every sentence of a paragraph that is on one side only.
    static func all(of text: String, as kind: Kind) -> [SentenceChange] {
        SentenceSplitting.sentences(of: text).map { sentence in
            switch kind {
            case .removed: SentenceChange(.removed, sentence, nil)
            case .added: SentenceChange(.added, nil, sentence)
            default: SentenceChange(kind, sentence, sentence)
            }
        }
    }

    private init(_ step: SequenceAlignment.Step, _ old: [TextProfile], _ new: [TextProfile]) {
        switch step {
        case .same(let i, let j): self.init(.same, old[i].text, new[j].text)
        case .changed(let i, let j):
            let kind: Kind = Self.numbers(old[i].text, new[j].text).isEmpty ? .changed : .numbersChanged
            self.init(kind, old[i].text, new[j].text)
        case .moved(let i, let j): self.init(.moved, old[i].text, new[j].text)
        case .removed(let i): self.init(.removed, old[i].text, nil)
        case .added(let j): self.init(.added, nil, new[j].text)
        }
    }

    private init(_ kind: Kind, _ old: String?, _ new: String?) {
        self.kind = kind
        self.old = old
        self.new = new
        switch (old, new) {
        case (let old?, let new?):
            runs = kind == .same ? [TextRun(.equal, new)] : TextRun.runs(from: old, to: new)
            numbers = kind == .same ? [] : Self.numbers(old, new)
        case (let old?, nil): (runs, numbers) = ([TextRun(.removed, old)], [])
        case (nil, let new?): (runs, numbers) = ([TextRun(.added, new)], [])
        case (nil, nil): (runs, numbers) = ([], [])
        }
    }

    private static func numbers(_ old: String, _ new: String) -> [NumberChange] {
        let (before, after) = (TextToken.skeleton(of: old), TextToken.skeleton(of: new))
        guard before.words == after.words else { return [] }
        return zip(before.numbers, after.numbers).filter { $0 != $1 }.map { NumberChange(old: $0, new: $1) }
    }
}
