import FoundationEssentials
import Glibc
import Testing

@Suite("The real program at a pseudo-terminal")
struct SmokeTests {
    private static let skipped: Int32 = 77

    @Test("Typing, Tab, Control-C, Control-D, history")
    func smoke() async throws {
        guard let program = BuiltProgram.path else {
            print("skipped: nianbao is not built")
            return
        }
        let home = FileManager.default.temporaryDirectory.appending(path: "smoke-\(getpid())").path
        defer { try? FileManager.default.removeItem(atPath: home) }
        let command = "cd '\(BuiltProgram.root)' && python3 Tests/SessionTests/smoke.py '\(program)' '\(home)' 2>&1"
        let (status, output) = try await onItsOwn { ShellRun.run(command) }
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
        guard let program = BuiltProgram.path else {
            print("skipped: nianbao is not built")
            return
        }
        let command = "cd '\(BuiltProgram.root)' && printf '%s' '\(input)' | NIANBAO_LANG=zh '\(program)' 2>/dev/null"
        let result = try await onItsOwn { ShellRun.run(command) }
        #expect(result.output == expected)
        #expect(result.status == status)
    }
}
