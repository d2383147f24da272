import LuaRuntime
import ReportModel

/// What reports can be filtered, grouped and sorted by without a function.
enum ReportKey {
    static let names = ["agency", "year", "edition", "region", "level", "source", "title", "published"]

    static func value(_ name: String, _ report: Report) -> LuaValue {
        switch name {
        case "agency": .optional(report.agency)
        case "year": .optional(report.year)
        case "edition": report.isEditionKnown ? .string(report.form.edition) : .none
        case "region": .optional(report.region)
        case "level": .optional(report.level?.rawValue)
        case "source": .string(report.source)
        case "title": .optional(report.title)
        case "published": .optional(report.publicationDate)
        default: .none
        }
    }

    /// Throws for a name that is none, and for a value that no report could have: it would choose nothing, silently.
    static func check(_ name: String, _ value: LuaValue) throws(LuaFailure) {
        guard names.contains(name) else { throw ScriptMessages.unknownKey(name) }
        guard name == "year" ? value.integer == nil : value.string == nil else { return }
        throw ScriptMessages.badCondition(
            name, expected: name == "year" ? HelpWords.integer : HelpWords.string, value)
    }

    /// The value as the name of a group; what is not known is its own group.
    static func text(_ name: String, _ report: Report) -> String {
        switch value(name, report) {
        case .string(let text): text
        case .integer(let number): String(number)
        default: "?"
        }
    }

    /// Reports of one name each, in the order of their first.
    static func groups(_ reports: [Report], by name: (Report) -> String) -> [[Report]] {
        positions(reports.map(name)).map { $0.map { reports[$0] } }
    }

    /// Positions of equal names, in the order of their first appearance.
    static func positions(_ names: [String]) -> [[Int]] {
        var (order, groups) = ([String](), [String: [Int]]())
        for (position, name) in names.enumerated() {
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(position)
        }
        return order.compactMap { groups[$0] }
    }
}
