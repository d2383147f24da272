import LuaRuntime
import ReportAnalysis
import ReportModel

/// What reports can be filtered, grouped and sorted by without a function.
enum ReportKey {
    static let names = ["agency", "year", "edition", "region", "level", "source", "title", "published"]

    /// The words that people have for them.
    static let words = [
        "机关": "agency", "机构": "agency", "单位": "agency", "部门": "agency", "机关名称": "agency", "年份": "year", "年度": "year",
        "年": "year", "格式": "edition", "区划": "region", "层级": "level", "文件": "source", "标题": "title", "发布日期": "published",
    ]

    /// A value of a key.
    enum Value: Equatable, Sendable {
        case text(String)
        case number(Int)
    }

    /// What a report has under a name; nil where that is not known.
    static func known(_ name: String, _ report: Report) -> Value? {
        switch name {
        case "agency": report.agency.map(Value.text)
        case "year": report.year.map(Value.number)
        case "edition": report.isEditionKnown ? .text(report.form.edition) : nil
        case "region": report.region.map(Value.text)
        case "level": report.level.map { .text($0.rawValue) }
        case "source": .text(report.source)
        case "title": report.title.map(Value.text)
        case "published": report.publicationDate.map(Value.text)
        default: nil
        }
    }

    static func value(_ name: String, _ report: Report) -> LuaValue {
        switch known(name, report) {
        case .text(let text)?: .string(text)
        case .number(let number)?: .integer(number)
        case nil: .none
        }
    }

    /// What a script asks for. Throws for a name that is none, and for a value that no report could have: it would
    /// choose nothing, silently.
    static func check(_ name: String, _ value: LuaValue, _ forms: FormBook) throws(LuaFailure) -> Value {
        guard names.contains(name) else { throw ScriptMessages.unknownKey(name) }
        if name == "year", let number = value.integer { return .number(number) }
        if name != "year", let text = value.string {
            if let known = known(name, forms), !known.contains(text) {
                throw ScriptMessages.badCondition(name, text, known: known)
            }
            return .text(text)
        }
        throw ScriptMessages.badCondition(
            name, expected: name == "year" ? HelpWords.integer : HelpWords.string, value)
    }

    /// All values that a key may have; nil where nobody knows them.
    private static func known(_ name: String, _ forms: FormBook) -> [String]? {
        switch name {
        case "edition": forms.all.map(\.edition)
        case "level": AdministrativeLevel.allCases.map(\.rawValue)
        default: nil
        }
    }

    /// The value as the name of a group; what is not known is its own group.
    static func text(_ value: LuaValue) -> String {
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        default: "?"
        }
    }

    /// Positions of equal keys, in the order of their first appearance.
    static func positions<Key: Hashable>(_ keys: [Key]) -> [[Int]] {
        var (order, groups) = ([Key](), [Key: [Int]]())
        for (position, key) in keys.enumerated() {
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(position)
        }
        return order.compactMap { groups[$0] }
    }

    /// What a function gave as the key of a report, for groups of equal ones.
    enum Group: Hashable {
        case value(FrameValue)
        /// A date or another object, by what it says of itself.
        case object(String)

        init(_ key: LuaValue, _ state: LuaState) throws(LuaFailure) {
            if let value = FrameValue(key) {
                self = .value(value)
            } else {
                self = .object(try state.describe(key))
            }
        }
    }
}
