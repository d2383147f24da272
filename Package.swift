// swift-tools-version: 6.1
import PackageDescription

// The arrows between targets are ARCHITECTURE.md's; Tests/ProjectTests fails on any other.
let package = Package(
    name: "nianbao",
    products: [
        .library(
            name: "Nianbao",
            targets: [
                "Wording", "ReportModel", "Documents", "ReportReading", "ReportAnalysis", "ReportChecks",
                "ReportWriting", "LuaRuntime", "ReportScripting",
            ]),
        .executable(name: "nianbao", targets: ["nianbao"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        .target(name: "Wording"),
        .target(name: "ReportModel", dependencies: ["Wording"]),
        .target(name: "Documents", dependencies: ["Wording", "CLibZip", "CDeflate", "PDFPages"]),
        .target(name: "ReportReading", dependencies: ["Wording", "ReportModel", "Documents"]),
        .target(name: "ReportAnalysis", dependencies: ["Wording", "ReportModel"]),
        .target(name: "ReportChecks", dependencies: ["Wording", "ReportModel", "ReportAnalysis"]),
        .target(
            name: "ReportWriting",
            dependencies: ["Wording", "Documents", "ReportModel", "ReportAnalysis", "ReportChecks", "CXlsxWriter"]),
        .target(name: "CLuaShim", dependencies: ["CLua"]),
        .target(name: "LuaRuntime", dependencies: ["Wording", "CLua", "CLuaShim"]),
        .target(
            name: "ReportScripting",
            dependencies: [
                "Wording", "LuaRuntime", "ReportModel", "Documents", "ReportReading", "ReportAnalysis",
                "ReportChecks", "ReportWriting", "Terminal",
            ]),
        .target(name: "Terminal"),
        .target(
            name: "Session",
            dependencies: ["Wording", "ReportScripting", "ReportWriting", "LuaRuntime", "Terminal"]),
        .executableTarget(
            name: "nianbao",
            dependencies: [
                "Wording", "Session", "ReportScripting", "LuaRuntime", "Terminal", "ReportModel", "ReportReading",
                "ReportAnalysis", "ReportChecks", "ReportWriting", "CLinux",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // PDFium parses files from anywhere: it runs in a process of its own, which lives beside the program.
        .target(name: "PDFPages"),
        .target(name: "CPDFium"),
        .executableTarget(name: "nianbao-pdf", dependencies: ["PDFPages", "CPDFium"]),

        .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        // Loaded when they are needed; only the headers of libzip-dev and libxlsxwriter-dev are wanted for the build.
        .target(name: "CLateLibrary"),
        .target(name: "CLibZip", dependencies: ["CLateLibrary"]),
        .target(name: "CXlsxWriter", dependencies: ["CLateLibrary"]),

        .target(name: "ReportSamples", dependencies: ["ReportModel", "Documents"], path: "Tests/ReportSamples"),
        .executableTarget(
            name: "accuracy", dependencies: ["ReportModel", "ReportReading", "ReportSamples"],
            path: "Tools/Accuracy"),
        .target(
            name: "Fuzzing", dependencies: ["Documents", "ReportModel", "ReportReading", "ReportSamples", "CLibZip"],
            path: "Tests/Fuzzing"),
        .executableTarget(name: "fuzz", dependencies: ["Fuzzing", "ReportSamples"], path: "Tools/Fuzz"),
        .executableTarget(name: "make-samples", dependencies: ["ReportSamples"], path: "Tools/MakeSamples"),

        .executableTarget(
            name: "bench",
            dependencies: [
                "Wording", "ReportModel", "ReportReading", "ReportChecks", "LuaRuntime", "ReportAnalysis",
                "ReportScripting",
                "ReportSamples",
                "CBaseline", "CLinux",
            ],
            path: "Benchmarks/Bench"),
        .target(name: "CBaseline", dependencies: ["CLua"], path: "Benchmarks/CBaseline"),

        .testTarget(name: "WordingTests", dependencies: ["Wording"]),
        .testTarget(name: "ReportModelTests", dependencies: ["ReportModel"]),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "Fuzzing", "ReportSamples"], exclude: ["Fixtures"]),
        .testTarget(
            name: "PDFTests",
            dependencies: [
                "Documents", "PDFPages", "ReportModel", "ReportReading", "ReportSamples", "Wording", "nianbao-pdf",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "ReportReadingTests",
            dependencies: [
                "ReportReading", "ReportWriting", "ReportModel", "Documents", "ReportSamples", "Wording", "accuracy",
            ]),
        .testTarget(
            name: "ReportWritingTests", dependencies: ["ReportWriting", "ReportReading", "ReportSamples", "Documents"],
            exclude: ["Golden"]),
        .testTarget(name: "LuaRuntimeTests", dependencies: ["LuaRuntime"]),
        .testTarget(name: "ReportAnalysisTests", dependencies: ["ReportAnalysis", "ReportModel", "Wording"]),
        .testTarget(
            name: "ReportChecksTests", dependencies: ["ReportChecks", "ReportAnalysis", "ReportModel", "Wording"]),
        .testTarget(
            name: "ReportScriptingTests",
            dependencies: [
                "ReportScripting", "LuaRuntime", "ReportAnalysis", "ReportModel", "ReportSamples", "ReportWriting",
                "Documents",
                "Wording",
            ],
            exclude: ["word.py"]),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"]),
        .testTarget(
            name: "SessionTests",
            dependencies: ["Session", "ReportScripting", "ReportWriting", "LuaRuntime", "Terminal", "Wording"],
            exclude: ["Transcripts", "smoke.py", "jupyter.py"]),
        .testTarget(
            name: "CommandTests", dependencies: ["nianbao", "Documents", "ReportSamples", "Terminal"],
            exclude: ["Golden"]),
        .testTarget(name: "ProjectTests", dependencies: ["nianbao"]),
        .executableTarget(
            name: "embedding-example", dependencies: ["ReportReading", "ReportChecks", "ReportAnalysis"],
            path: "Tests/EmbeddingExample"),
        .executableTarget(
            name: "scripting-example", dependencies: ["LuaRuntime", "ReportScripting"], path: "Tests/ScriptingExample"),
        .testTarget(name: "RecipeTests", dependencies: ["nianbao", "embedding-example", "scripting-example"]),
    ],
    swiftLanguageModes: [.v6]
)

// scripts/test has the libraries optimised, not the tests, which take the compiler longest.
if Context.environment["NIANBAO_OPTIMIZED"] != nil {
    for target in package.targets where target.type == .regular {
        target.swiftSettings = [.unsafeFlags(["-O"])]
    }
}

// The sanitizer's build has the tests that it is to run and what they need, which stands above what needs it.
if let tests = Context.environment["NIANBAO_SANITIZED"] {
    var needed = Set(tests.split(separator: " ").map(String.init))
    for target in package.targets.reversed() where needed.contains(target.name) {
        for case .byNameItem(let name, _) in target.dependencies { needed.insert(name) }
    }
    package.targets.removeAll { !needed.contains($0.name) }
    package.products = []
}
