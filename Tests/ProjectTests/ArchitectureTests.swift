import Testing

@Suite("The architecture")
struct ArchitectureTests {
    @Test("Package.swift declares allowed arrows only")
    func declaredArrows() throws {
        let manifest = try Project.manifest()
        #expect(manifest.targets.contains { $0.name == "ReportModel" })
        #expect(ImportArrows.violations(in: manifest) == [])
    }

    @Test("Sources import along allowed and declared arrows only")
    func importedArrows() throws {
        for target in try Project.manifest().targets where target.folder.hasPrefix("Sources/") {
            for path in Project.files(in: target.folder, extensions: ["swift"]) {
                let found = ImportArrows.violations(
                    in: try Project.text(path), of: target.name, declaring: target.dependencies)
                #expect(found == [], "\(path)")
            }
        }
    }

    @Test("Every folder of Sources is a target, and every target is there")
    func folders() throws {
        #expect(try Project.manifest().mismatches(withSourceFolders: Project.folders(in: "Sources")) == [])
    }

    @Test("A manifest with an arrow against the direction is refused")
    func badManifest() {
        let manifest = PackageManifest(
            """
            let package = Package(
                products: [.library(name: "N", targets: ["Documents"])],
                targets: [
                    .target(name: "Documents", dependencies: [.target(name: "ReportModel"), "CLibZip"]),  // "Session"
                    .executableTarget(
                        name: "nianbao",
                        dependencies: ["Session", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
                    .target(name: "Helpers"),
                    .testTarget(name: "AnyTests", dependencies: ["nianbao"]),
                ]
            )
            """)
        #expect(manifest.targets.map(\.name) == ["Documents", "nianbao", "Helpers", "AnyTests"])
        #expect(
            ImportArrows.violations(in: manifest) == [
                "Documents → ReportModel in Package.swift", "Helpers is not in the table of arrows",
            ])
        #expect(
            manifest.mismatches(withSourceFolders: ["Documents", "nianbao", "Old"]) == [
                "Sources/Old belongs to no target", "Sources/Helpers does not exist",
            ])
    }

    @Test(
        "A source with a wrong import is refused",
        arguments: [
            ("import Documents", "Documents → Documents is no allowed arrow"),
            ("@testable import ReportReading", "Documents → ReportReading is no allowed arrow"),
            ("public import struct ReportModel.Cell", "Documents → ReportModel is no allowed arrow"),
            ("import Glibc; import Lua.Core", "Documents → Lua is no allowed arrow"),
            ("import Wording", "Documents → Wording is not declared in Package.swift"),
        ])
    func badImport(source: String, violation: String) {
        #expect(ImportArrows.violations(in: source, of: "Documents", declaring: ["CLibZip"]) == [violation])
    }

    @Test("Right imports, and words in comments and strings, pass")
    func goodImports() {
        let source = """
            // import Session
            import CLibZip
            internal import FoundationEssentials
            let text = "import Terminal"
            """
        #expect(ImportArrows.imports(in: source) == ["CLibZip", "FoundationEssentials"])
        #expect(ImportArrows.violations(in: source, of: "Documents", declaring: ["CLibZip"]) == [])
    }

    @Test("The core does without Foundation", arguments: ["Wording", "ReportModel", "LuaRuntime", "Terminal"])
    func foundation(target: String) {
        let source = "import Foundation\nimport Glibc\nimport FoundationEssentials"
        #expect(
            ImportArrows.violations(in: source, of: target, declaring: []) == [
                "\(target) does without Foundation", "\(target) does without FoundationEssentials",
            ])
    }
}
