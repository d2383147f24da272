import FoundationEssentials
import Glibc
import LuaRuntime
import ReportScripting
import Wording

/// Somebody who runs scripts at the root of the repository: an engine whose output is kept.
final class Analyst {
    let engine: ScriptEngine
    /// The folder that scripts write to, empty at first.
    let folder: String
    private let text = Text()

    /// The root of the repository, where the samples are: the current folder from here on.
    static let root: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path(percentEncoded: false)
        chdir(root)
        return root
    }()

    init(
        _ language: Language = .zh, limits: LuaLimits = LuaLimits(time: 60), readable: [String] = [],
        modules: [String] = []
    ) throws {
        folder = try Self.newFolder()
        let text = text
        engine = try ScriptEngine(
            ScriptConfiguration(
                language: language, limits: limits, readable: [Self.root, folder] + readable, outputFolder: folder,
                modulePath: modules)
        ) { text.bytes += $0 }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// What was printed, without the last line's end.
    var output: String {
        let output = String(decoding: text.bytes, as: UTF8.self)
        return output.hasSuffix("\n") ? String(output.dropLast()) : output
    }

    func run(_ source: String, arguments: [String] = []) throws(LuaFailure) {
        try engine.run(source, name: "test.lua", arguments: arguments)
    }

    /// A file beside nothing else, for templates and modules.
    func write(_ text: String, to name: String) throws -> String {
        let path = folder + "/" + name
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }

    static func newFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "nianbao-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path(percentEncoded: false)
    }

    private final class Text {
        var bytes: [UInt8] = []
    }
}

/// What a script prints in a fresh engine.
func printed(_ source: String, _ language: Language = .zh) throws -> String {
    let analyst = try Analyst(language)
    try analyst.run(source)
    return analyst.output
}

/// The failure that a script ends in, nil where it ends well.
func failure(_ source: String, _ language: Language = .zh, limits: LuaLimits = LuaLimits(time: 60)) throws
    -> LuaFailure?
{
    let analyst = try Analyst(language, limits: limits)
    do throws(LuaFailure) {
        try analyst.run(source)
        return nil
    } catch {
        return error
    }
}

/// The sentence of the failure, without its place.
func complaint(_ source: String, _ language: Language = .zh) throws -> String? {
    try failure(source, language)?.message[language]
}
