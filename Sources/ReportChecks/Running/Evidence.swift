import ReportModel
import Wording

/// What a rule found right, to be shown as it shows what is wrong. Its words are made when they are asked for: a
/// million reports have forty sums each, and nearly all hold.
public struct Evidence: Sendable {
    private enum Content {
        indirect case told(message: Bilingual, fields: [String], places: [Place], arithmetic: String?)
        case sum(SumCheck)
    }

    private let content: Content

    public init(_ message: Bilingual, fields: [String] = [], places: [Place] = [], arithmetic: String? = nil) {
        content = .told(message: message, fields: fields, places: places, arithmetic: arithmetic)
    }

    /// A sum that holds.
    init(_ sum: SumCheck) { content = .sum(sum) }

    public var message: Bilingual {
        switch content {
        case .told(let message, _, _, _): message
        case .sum(let sum): CheckMessages.holds(sum.name, sum.identity.kind)
        }
    }

    /// Ids of the fields that it is about.
    public var fields: [String] {
        switch content {
        case .told(_, let fields, _, _): fields
        case .sum(let sum): sum.fieldIDs
        }
    }

    public var places: [Place] {
        switch content {
        case .told(_, _, let places, _): places
        case .sum(let sum): sum.places
        }
    }

    /// The formula with its numbers, where there is one: `3001 + 34 = 2932 + 103 = 3035`.
    public var arithmetic: String? {
        switch content {
        case .told(_, _, _, let arithmetic): arithmetic
        case .sum(let sum): SumArithmetic.text(sum)
        }
    }
}
