/// The targets that a Package.swift declares.
struct PackageManifest {
    struct Target: Equatable {
        var kind: String
        var name: String
        var dependencies: [String]
        var path: String?

        var folder: String { path ?? (kind == "testTarget" ? "Tests/\(name)" : "Sources/\(name)") }
    }

    let targets: [Target]

    /// Reads the calls inside the last `targets: […]`, which is the package's own.
    init(_ text: String) {
        let code = MaskedCode(text, keeping: .strings).text
        guard let list = code.ranges(of: "\n    targets: [").last else {
            targets = []
            return
        }
        let kinds = ["target", "executableTarget", "testTarget", "systemLibrary", "plugin", "macro", "binaryTarget"]
        var found: [Target] = []
        var rest = code[list.upperBound...]
        while let (kind, call) = Self.nextCall(of: kinds, in: rest) {
            let arguments = Self.balanced(rest[call.upperBound...], open: "(", close: ")")
            found.append(Self.target(kind, arguments))
            rest = rest[arguments.endIndex...]
        }
        targets = found
    }

    private static func nextCall(of kinds: [String], in text: Substring) -> (String, Range<String.Index>)? {
        kinds.compactMap { kind in text.firstRange(of: ".\(kind)(").map { (kind, $0) } }
            .min { $0.1.lowerBound < $1.1.lowerBound }
    }

    /// The folders below Sources that no target claims, and the targets whose folder is missing from `folders`.
    func mismatches(withSourceFolders folders: [String]) -> [String] {
        let claimed = targets.map(\.folder).filter { $0.hasPrefix("Sources/") }
        let present = folders.map { "Sources/\($0)" }
        return present.filter { !claimed.contains($0) }.map { "\($0) belongs to no target" }
            + claimed.filter { !present.contains($0) }.map { "\($0) does not exist" }
    }

    private static func target(_ kind: String, _ arguments: Substring) -> Target {
        var dependencies: [String] = []
        if let list = arguments.ranges(of: "dependencies: [").first {
            dependencies = names(in: balanced(arguments[list.upperBound...], open: "[", close: "]"))
        }
        return Target(
            kind: kind, name: string(after: "name: ", in: arguments) ?? "", dependencies: dependencies,
            path: string(after: "path: ", in: arguments))
    }

    /// `"A", .target(name: "B"), .product(name: "C", package: "d")` → A, B, C.
    private static func names(in list: Substring) -> [String] {
        let pieces = list.split(separator: "\"", omittingEmptySubsequences: false)
        return stride(from: 1, to: pieces.count, by: 2).compactMap { index in
            pieces[index - 1].hasSuffix("package: ") ? nil : String(pieces[index])
        }
    }

    private static func string(after label: String, in text: Substring) -> String? {
        text.ranges(of: label + "\"").first.map { String(text[$0.upperBound...].prefix { $0 != "\"" }) }
    }

    /// What stands before the bracket that closes the one just before `text`.
    private static func balanced(_ text: Substring, open: Character, close: Character) -> Substring {
        var depth = 1
        for index in text.indices {
            if text[index] == open { depth += 1 }
            if text[index] == close { depth -= 1 }
            if depth == 0 { return text[..<index] }
        }
        return text
    }
}
