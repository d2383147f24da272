/// Who may import whom: the table of ARCHITECTURE.md, and nothing else.
enum ImportArrows {
    static let allowed: [String: Set<String>] = [
        "Wording": [],
        "ReportModel": ["Wording"],
        "Documents": ["Wording", "CLibZip", "CDeflate", "PDFPages"],
        "PDFPages": [],
        "CPDFium": [],
        "nianbao-pdf": ["PDFPages", "CPDFium"],
        "ReportReading": ["Wording", "ReportModel", "Documents"],
        "ReportAnalysis": ["Wording", "ReportModel"],
        "ReportChecks": ["Wording", "ReportModel", "ReportAnalysis"],
        // Documents writes the zip of Word files, and reads the ones that are templates.
        "ReportWriting": ["Wording", "Documents", "ReportModel", "ReportAnalysis", "ReportChecks", "CXlsxWriter"],
        "ReportStore": ["Wording", "ReportModel"],
        "CLua": [],
        "CLuaShim": ["CLua"],
        "CLateLibrary": [],
        "CLibZip": ["CLateLibrary"],
        "CDeflate": [],
        "CXlsxWriter": ["CLateLibrary"],
        "CLinux": [],
        "LuaRuntime": ["Wording", "CLua", "CLuaShim"],
        "ReportScripting": Set(reportTargets + ["Wording", "LuaRuntime", "Documents", "Terminal"]),
        "Terminal": ["Wording"],
        "Session": ["Wording", "ReportScripting", "ReportWriting", "LuaRuntime", "Terminal"],
        "nianbao": Set(reportTargets + ["Wording", "Session", "ReportScripting", "LuaRuntime", "Terminal"])
            .union(["Documents", "ArgumentParser", "CLinux"]),
    ]

    private static let reportTargets = [
        "ReportModel", "ReportReading", "ReportAnalysis", "ReportChecks", "ReportWriting", "ReportStore",
    ]

    /// Parts of the system; Foundation's cost start-up time, and the core does without.
    static let foundations: Set<String> = ["FoundationEssentials", "Foundation", "FoundationInternationalization"]
    static let system: Set<String> = foundations.union(["Dispatch", "Glibc", "Swift", "Synchronization"])
    static let withoutFoundation: Set<String> = ["Wording", "ReportModel", "LuaRuntime", "Terminal"]

    /// What is wrong with the dependencies that a manifest declares.
    static func violations(in manifest: PackageManifest) -> [String] {
        manifest.targets.filter { $0.folder.hasPrefix("Sources/") }.flatMap { target -> [String] in
            guard let arrows = allowed[target.name] else { return ["\(target.name) is not in the table of arrows"] }
            return target.dependencies.filter { !arrows.contains($0) }.map { "\(target.name) → \($0) in Package.swift" }
        }
    }

    /// What is wrong with the imports of one file of `target`, which declares `dependencies`.
    static func violations(in text: String, of target: String, declaring dependencies: [String]) -> [String] {
        let arrows = allowed[target, default: []]
        return imports(in: text).compactMap { module in
            if system.contains(module) {
                guard foundations.contains(module), withoutFoundation.contains(target) else { return nil }
                return "\(target) does without \(module)"
            }
            if !arrows.contains(module) { return "\(target) → \(module) is no allowed arrow" }
            return dependencies.contains(module) ? nil : "\(target) → \(module) is not declared in Package.swift"
        }
    }

    /// The modules that Swift source imports, with any attribute, access level, kind or submodule.
    static func imports(in text: String) -> [String] {
        MaskedCode(text).text.split(whereSeparator: \.isNewline).flatMap { line in
            line.split(separator: ";").compactMap { statement in
                var words = statement.split(separator: " ").map(String.init)
                let modifiers: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
                while let first = words.first, first.hasPrefix("@") || modifiers.contains(first) { words.removeFirst() }
                guard words.count >= 2, words[0] == "import" else { return nil }
                let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
                let path = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
                return path.split(separator: ".").first.map(String.init)
            }
        }
    }
}
