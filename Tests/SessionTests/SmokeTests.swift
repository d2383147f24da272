import FoundationEssentials
import Glibc
import Testing

@Suite("The real program at a pseudo-terminal")
struct SmokeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    /// The build folder that this test runs from.
    private static let program =
        (CommandLine.arguments.first.map { URL(filePath: $0).deletingLastPathComponent().path } ?? "") + "/nianbao"
    private static let skipped: Int32 = 77

    private static var builtProgram: String? {
        [program, root + "/.build/debug/nianbao"].first { access($0, X_OK) == 0 }
    }

    @Test("Typing, Tab, Control-C, Control-D, history")
    func smoke() async throws {
        guard let program = Self.builtProgram else {
            print("skipped: nianbao is not built")
            return
        }
        let home = FileManager.default.temporaryDirectory.appending(path: "smoke-\(getpid())").path
        defer { try? FileManager.default.removeItem(atPath: home) }
        let command = "cd '\(Self.root)' && python3 Tests/SessionTests/smoke.py '\(program)' '\(home)' 2>&1"
        let (status, output) = try await onItsOwn { Self.run(command) }
        if status == Self.skipped { print("skipped: \(output)") }
        #expect(status == 0 || status == Self.skipped, "\(output)")
    }

    @Test(
        "Behind a pipe there is no prompt, and the first error ends it with 3",
        arguments: [
            ("local x = 20\nprint(x + 1)", "21\n", 0), ("1 + 1", "2\n", 0), ("print(1)\nnothing.x\nprint(2)", "1\n", 3),
            ("1 + 1\nnothing.x\n3", "2\n", 3), ("1\nfor i = 1, 2 do", "1\n", 3), ("", "", 0), ("1\n.quit\n2", "1\n", 0),
        ] as [(String, String, Int32)])
    func pipe(_ input: String, _ expected: String, _ status: Int32) async throws {
        guard let program = Self.builtProgram else {
            print("skipped: nianbao is not built")
            return
        }
        let command = "cd '\(Self.root)' && printf '%s' '\(input)' | NIANBAO_LANG=zh '\(program)' 2>/dev/null"
        let result = try await onItsOwn { Self.run(command) }
        #expect(result.output == expected)
        #expect(result.status == status)
    }

    private static func run(_ command: String) -> (status: Int32, output: String) {
        guard let pipe = popen(command, "re") else { return (-1, "") }
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { output += chunk[..<count] }
        return ((pclose(pipe) >> 8) & 0xFF, String(decoding: output, as: UTF8.self))
    }
}
