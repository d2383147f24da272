import Foundation

/// What SARIF 2.1.0 demands of those objects that a log of ours has: which members each may have, of which kind, and which
/// it must have. Nothing but `properties` may hold members of other names.
///
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
enum SarifSchema {
    indirect enum Kind: Sendable {
        case text, reference, flag, bag
        case integer(least: Int)
        case word([String])
        case object(String)
        case list(Kind, isUnique: Bool = false)
    }

    private struct Shape: Sendable {
        var members: [String: Kind]
        var required: Set<String> = []
        /// At least one of these must be there.
        var oneOf: Set<String> = []
    }

    private static let level = Kind.word(["none", "note", "warning", "error"])

    private static let shapes: [String: Shape] = [
        "log": Shape(
            members: ["$schema": .reference, "version": .word(["2.1.0"]), "runs": .list(.object("run"))],
            required: ["version", "runs"]),
        "run": Shape(
            members: [
                "tool": .object("tool"), "language": .text, "invocations": .list(.object("invocation")),
                "columnKind": .word(["utf16CodeUnits", "unicodeCodePoints"]), "results": .list(.object("result")),
            ], required: ["tool"]),
        "tool": Shape(members: ["driver": .object("toolComponent")], required: ["driver"]),
        "toolComponent": Shape(
            members: [
                "name": .text, "version": .text, "rules": .list(.object("reportingDescriptor"), isUnique: true),
            ], required: ["name"]),
        "reportingDescriptor": Shape(
            members: [
                "id": .text, "shortDescription": .object("multiformatMessageString"),
                "defaultConfiguration": .object("reportingConfiguration"),
            ], required: ["id"]),
        "multiformatMessageString": Shape(members: ["text": .text, "markdown": .text], required: ["text"]),
        "reportingConfiguration": Shape(members: ["enabled": .flag, "level": level]),
        "invocation": Shape(
            members: ["executionSuccessful": .flag, "toolExecutionNotifications": .list(.object("notification"))],
            required: ["executionSuccessful"]),
        "notification": Shape(
            members: [
                "descriptor": .object("reportingDescriptorReference"), "level": level, "message": .object("message"),
                "locations": .list(.object("location"), isUnique: true),
            ], required: ["message"]),
        "reportingDescriptorReference": Shape(
            members: ["id": .text, "index": .integer(least: -1)], oneOf: ["id", "index", "guid"]),
        "message": Shape(members: ["text": .text, "markdown": .text, "id": .text], oneOf: ["text", "id"]),
        "result": Shape(
            members: [
                "ruleId": .text, "ruleIndex": .integer(least: -1), "level": level, "message": .object("message"),
                "locations": .list(.object("location")), "properties": .bag,
            ], required: ["message"]),
        "location": Shape(
            members: [
                "physicalLocation": .object("physicalLocation"), "properties": .bag,
                "logicalLocations": .list(.object("logicalLocation"), isUnique: true),
            ]),
        "physicalLocation": Shape(
            members: ["artifactLocation": .object("artifactLocation"), "region": .object("region")],
            oneOf: ["artifactLocation", "address"]),
        "artifactLocation": Shape(members: ["uri": .reference, "uriBaseId": .text]),
        "region": Shape(members: ["startLine": .integer(least: 1), "startColumn": .integer(least: 1)]),
        "logicalLocation": Shape(members: ["name": .text, "fullyQualifiedName": .text, "kind": .text]),
    ]

    /// What is wrong with a log, each with its path; empty where nothing is.
    static func problems(in log: Any) -> [String] { problems(in: log, .object("log"), at: "log") }

    private static func problems(in value: Any, _ kind: Kind, at path: String) -> [String] {
        switch kind {
        case .text: value is String ? [] : ["\(path) is no text"]
        case .reference:
            (value as? String).flatMap { URL(string: $0, encodingInvalidCharacters: false) } != nil
                ? [] : ["\(path) is no URI"]
        case .flag: isFlag(value) ? [] : ["\(path) is no flag"]
        case .bag: value is [String: Any] ? [] : ["\(path) is no object"]
        case .integer(let least):
            (value as? Int).map { !isFlag(value) && $0 >= least } == true ? [] : ["\(path) is below \(least)"]
        case .word(let words): (value as? String).map(words.contains) == true ? [] : ["\(path) is none of \(words)"]
        case .object(let name): problems(in: value, shapes[name] ?? Shape(members: [:]), at: path)
        case .list(let element, let isUnique): problems(in: value, listOf: element, isUnique, at: path)
        }
    }

    private static func problems(in value: Any, _ shape: Shape, at path: String) -> [String] {
        guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
        let missing = shape.required.subtracting(object.keys).sorted().map { "\(path) has no \($0)" }
        let isLacking = !shape.oneOf.isEmpty && shape.oneOf.isDisjoint(with: object.keys)
        let wrong = object.flatMap { name, value in
            shape.members[name].map { problems(in: value, $0, at: "\(path).\(name)") } ?? ["\(path) has \(name)"]
        }
        return missing + (isLacking ? ["\(path) has none of \(shape.oneOf.sorted())"] : []) + wrong
    }

    private static func problems(
        in value: Any, listOf element: Kind, _ isUnique: Bool, at path: String
    ) -> [String] {
        guard let list = value as? [Any] else { return ["\(path) is no list"] }
        let wrong = list.enumerated().flatMap { problems(in: $1, element, at: "\(path)[\($0)]") }
        let isRepeating = isUnique && NSOrderedSet(array: list).count < list.count
        return wrong + (isRepeating ? ["\(path) repeats itself"] : [])
    }

    private static func isFlag(_ value: Any) -> Bool {
        (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
    }
}
