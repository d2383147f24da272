import ReportAnalysis
import ReportModel
import Wording

/// How the parts of a change are written, wherever one is shown: both sides, difference, percent, share. Negative
/// numbers have the sign that spreadsheets read.
public struct ChangeWording {
    private let change: CellChange
    private let language: Language

    public init(_ change: CellChange, language: Language) {
        self.change = change
        self.language = language
    }

    var old: String { change.old.map { Self.text(of: $0, language) } ?? WritingMessages.noSuchCell[language] }
    var new: String { change.new.map { Self.text(of: $0, language) } ?? WritingMessages.noSuchCell[language] }
    /// Empty where there is none: no difference is invented.
    public var delta: String { change.delta.map(Self.signed) ?? "" }

    /// `+5.0%`, or that it began at 0, from where there is no percentage.
    public var percent: String {
        switch change.percent {
        case .none: ""
        case .fromZero: WritingMessages.fromZero[language]
        case .ratio(let ratio): (ratio.isNegative || ratio.isZero ? "" : "+") + ratio.percent()
        }
    }

    /// Percentage points: `+1.2`.
    var share: String { change.share?.difference.map { $0.points() } ?? "" }

    var direction: HeadlineFigure.Direction {
        guard let delta = change.delta else { return .unknown }
        return delta.isZero ? .level : delta.isNegative ? .down : .up
    }

    /// `↑ +12 · +5.0%`; nil where a side has no number.
    var headline: String? {
        guard let delta = change.delta else { return nil }
        guard !delta.isZero else { return WritingMessages.unchanged[language] }
        let arrow = delta.isNegative ? "↓" : "↑"
        return "\(arrow) \(Self.signed(delta)) · \(percent)"
    }

    static func text(of cell: Cell, _ language: Language) -> String {
        cell.number?.description ?? KindWording.name(cell.kind)[language]
    }

    static func signed(_ number: ExactNumber) -> String {
        number > .zero ? "+\(number)" : number.description
    }
}
