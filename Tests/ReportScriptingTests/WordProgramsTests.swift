import FoundationEssentials
import Glibc
import Testing

/// Whether other programs open what a Word template became.
@Suite("Filled Word templates in other programs", .serialized)
struct WordProgramsTests {
    @Test("python-docx finds texts, rows, merged heads and the chart in it")
    func pythonDocx() throws {
        let python = ["python3", "/usr/bin/python3"].first { Self.run("\($0) -c 'import docx'").status == 0 }
        guard let python else {
            return print("SKIPPED: FILLED WORD TEMPLATES WERE NOT OPENED BY PYTHON-DOCX, which is not installed")
        }
        let analyst = try Self.filled()
        let script = "\(Analyst.root)/Tests/ReportScriptingTests/word.py"
        let checked = Self.run("\(python) '\(script)' '\(analyst.folder)/o.docx'")
        #expect(checked.status == 0 && checked.output == "ok\n", "\(checked.output)")
    }

    @Test("LibreOffice makes pages of it")
    func libreOffice() throws {
        guard Self.run("soffice --version").status == 0 else {
            return print("SKIPPED: FILLED WORD TEMPLATES WERE NOT OPENED BY LIBREOFFICE, which is not installed")
        }
        let analyst = try Self.filled()
        let folder = analyst.folder
        let home = "-env:UserInstallation=file://\(folder)/home"
        let converted = Self.run("soffice \(home) --headless --convert-to pdf --outdir '\(folder)' '\(folder)/o.docx'")
        let page = try? Data(contentsOf: URL(filePath: folder + "/o.pdf"))
        #expect(converted.status == 0 && page?.starts(with: Array("%PDF".utf8)) == true, "\(converted.output)")
        withExtendedLifetime(analyst) {}
    }

    /// Whoever ran the script that filled the template, as o.docx in its folder.
    private static func filled() throws -> Analyst {
        let analyst = try Analyst()
        try analyst.run(
            """
            rs = nb.load("Samples"):filter{agency = "青禾市人民政府"}
            f = rs:frame{"year", "requests.new.total"}
            chart = nb.chart{kind = "lines", title = "新收申请", data = f, x = "year", y = "requests.new.total"}
            data = {r = rs[3], last = rs[2], years = rs, chart = chart}
            nb.render("scripts/recipes/templates/年度简报.docx", data, "o.docx")
            """)
        return analyst
    }

    private static func run(_ command: String) -> (status: Int32, output: String) {
        guard let pipe = popen(command + " 2>&1", "re") else { return (-1, "") }
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { output += chunk[..<count] }
        return ((pclose(pipe) >> 8) & 0xFF, String(decoding: output, as: UTF8.self))
    }
}
