import Foundation

/// A run of the built executable.
struct Command {
    let code: Int32
    let output: String
    let errors: String

    /// The root of the repository, where the samples are.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The executable stands beside the tests' bundle.
    static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "nianbao")

    /// Runs `nianbao` with arguments, in the repository's root or another folder, in Chinese unless told.
    /// What it prints goes to a file of the test's own, or to `device`; what it reads is
    /// `input`, or what `source` has.
    init(
        _ arguments: [String], input: String? = nil, in folder: URL = root, language: String = "zh",
        printingTo device: String? = nil, readingFrom source: String? = nil
    ) throws {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["NIANBAO_LANG": language, "PATH": "/usr/bin:/bin"]
        let scratch = try Scratch()
        defer { scratch.remove() }
        let files = try ["out", "err"].map { name in
            try scratch.write(Data(), to: name)
            return try FileHandle(forWritingTo: scratch.url(name))
        }
        process.standardOutput = device.flatMap { FileHandle(forWritingAtPath: $0) } ?? files[0]
        process.standardError = files[1]
        try scratch.write(Data((input ?? "").utf8), to: "in")
        process.standardInput = try FileHandle(forReadingFrom: source.map { URL(filePath: $0) } ?? scratch.url("in"))
        try process.run()
        process.waitUntilExit()
        code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        output = String(decoding: try Data(contentsOf: scratch.url("out")), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: scratch.url("err")), as: UTF8.self)
    }

    /// Objects of NDJSON.
    func objects() throws -> [[String: Any]] {
        try output.split(separator: "\n").map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
    }
}

/// A folder for one test.
struct Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "nianbao-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func url(_ name: String) -> URL { folder.appending(path: name) }
    func path(_ name: String) -> String { url(name).path(percentEncoded: false) }

    func write(_ data: Data, to name: String) throws { try data.write(to: url(name)) }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(Data(text.utf8), to: name)
        return path(name)
    }

    func read(_ name: String) throws -> String { String(decoding: try Data(contentsOf: url(name)), as: UTF8.self) }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
