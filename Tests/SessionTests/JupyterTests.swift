import Testing

@Suite("The kernel for Jupyter")
struct JupyterTests {
    private static let folder = BuiltProgram.root + "/.build/jupyter"
    private static let packages = "ipykernel==7.4.0 jupyter_client==8.10.0"

    @Test("It executes, completes, inspects, is interrupted, and shows tables and charts")
    func kernel() async throws {
        guard let program = BuiltProgram.path else {
            print("skipped: nianbao is not built")
            return
        }
        let result = try await onItsOwn { Self.isInstalled || Self.install() ? Self.run(program) : nil }
        guard let result else { return }
        #expect(result.status == 0 && result.output.hasSuffix("ok\n"), "\(result.output)")
    }

    private static func run(_ program: String) -> (status: Int32, output: String) {
        let python = "'\(folder)/bin/python' Tests/SessionTests/jupyter.py"
        return ShellRun.run(
            "cd '\(BuiltProgram.root)' && \(python) scripts/jupyter/nianbao_kernel.py '\(program)' 2>&1")
    }

    private static var isInstalled: Bool {
        ShellRun.run("'\(folder)/bin/python' -c 'import ipykernel, jupyter_client' 2>/dev/null").status == 0
    }

    /// False, said loudly, where there is no network to install from.
    private static func install() -> Bool {
        let (status, output) = ShellRun.run(
            "python3 -m venv '\(folder)' && '\(folder)/bin/pip' install -q --disable-pip-version-check \(packages) 2>&1"
        )
        if status == 0 { return true }
        print(
            "SKIPPED: THE JUPYTER KERNEL WAS NOT TESTED, its packages can't be installed without a network: \(output)")
        return false
    }
}
