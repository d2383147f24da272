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

    /// The value as the name of a group; what is not known is its own group.
    static func text(_ name: String, _ report: Report) -> String {
        switch value(name, report) {
        case .string(let text): text
        case .integer(let number): String(number)
        default: "?"
        }
    }

    /// Groups in the order of their first reports.
    static func groups(_ reports: [Report], _ key: (Report) -> String) -> [(name: String, reports: [Report])] {
        var (order, groups) = ([String](), [String: [Report]]())
        for report in reports {
            let name = key(report)
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(report)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }
}
