import LuaRuntime
import ReportAnalysis
import ReportWriting
import Wording

extension FrameObject {
    static func writing(_ show: Showing, _ files: FileAccess) -> [Declaration.Method] {
        [toCSV(files), toXLSX(files), toJSON(files)]
    }

    private static let path = Parameter(
        "path", .string, .optional,
        doc: Bilingual(zh: "写到哪个文件；不写则返回文字。", en: "The file to write; without it the text is returned."),
        completes: "path")

    private static let result = ReturnDeclaration(
        .string, Bilingual(zh: "文字，或写好的文件路径。", en: "The text, or the path of the file."))

    private static let csvDoc = Bilingual(
        zh:
            "变成 CSV，数字照原样；空白、不适用等写成 [blank]、[not_applicable]，nb.csv 读回同样的数。CSV 不记类型：全是数字的文字（如“110101”）读回是数字，要写 types；true 读回是文字。",
        en:
            "As CSV with all digits; what is blank or not applicable is written [blank], [not_applicable], and nb.csv reads the same numbers back. CSV has no types: a text of digits such as 110101 comes back as a number unless types says text, and true as text."
    )

    private static func toCSV(_ files: FileAccess) -> Declaration.Method {
        Declaration.Method(
            "to_csv",
            [
                path,
                Parameter(
                    "options",
                    .options([
                        OptionDeclaration(
                            "bom", .boolean, Bilingual(zh: "带 BOM，供 Excel 打开。", en: "A byte order mark, for Excel."))
                    ]), .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
            ],
            returns: result,
            doc: csvDoc,
            examples: [
                .onFrame(
                    "print((f:head(2):to_csv():gsub(\"\\r\", \"\")))",
                    prints: """
                        agency,requests.new.total
                        澄岭县人民政府,384
                        澄岭县教育局,8

                        """)
            ]
        ) { (frame, call) throws(LuaFailure) in
            try call.state.checkSize(frame.textBytes)
            let mark = try call.options("options").boolean("bom") ?? false
            let bytes = try AbandonableWork.run(call.state) { _ in
                CSV.bytes(CSV.rows(of: frame), byteOrderMark: mark)
            }
            guard let path = try call.optionalString("path") else {
                return .string(String(decoding: bytes, as: UTF8.self))
            }
            try ScriptMessages.checkText(path, by: "Frame:to_csv")
            return .string(try files.write(bytes, to: path))
        }
    }

    private static func toXLSX(_ files: FileAccess) -> Declaration.Method {
        Declaration.Method(
            "to_xlsx",
            [Parameter("path", .string, doc: Bilingual(zh: "文件名，.xlsx。", en: "The file, .xlsx."), completes: "path")],
            returns: ReturnDeclaration(.string, Bilingual(zh: "写好的文件路径。", en: "The path of the file.")),
            doc: Bilingual(
                zh: "写成 Excel 文件：数字是真正的数字，表头固定在上方。",
                en: "Writes an Excel file: numbers are real numbers, and the head stays in sight."),
            examples: [.onFrame("print(f:to_xlsx(\"out/new.xlsx\"):match(\"[^/]+$\"))", prints: "new.xlsx")],
            errors: [ErrorDeclaration("unknown_format", Bilingual(zh: "后缀不是 .xlsx。", en: "The ending is not .xlsx."))]
        ) { (frame, call) throws(LuaFailure) in
            let path = try call.string("path")
            guard path.lowercased().hasSuffix(".xlsx") else {
                throw ScriptMessages.unknownEnding(path, known: ["xlsx"])
            }
            try call.state.checkSize(frame.textBytes)
            let name = WorkbookWords.table[call.state.language]
            let bytes = try WorkbookWords.written(path, call.state) { Workbook(frame, name: name) }
            return .string(try files.write(bytes, to: path))
        }
    }

    private static func toJSON(_ files: FileAccess) -> Declaration.Method {
        Declaration.Method(
            "to_json", [path], returns: result,
            doc: Bilingual(
                zh: "变成 JSON：每行一个对象；没有数值的是 null。", en: "As JSON: an object for each row; null where there is no value."),
            examples: [
                .onFrame(
                    "print(f:head(1):to_json())", prints: "[{\"agency\":\"澄岭县人民政府\",\"requests.new.total\":384}]\n")
            ]
        ) { (frame, call) throws(LuaFailure) in
            try call.state.checkSize(frame.textBytes)
            let bytes = try AbandonableWork.run(call.state) { _ in JSONWriter.lines(of: frame) }
            guard let path = try call.optionalString("path") else {
                return .string(String(decoding: bytes, as: UTF8.self))
            }
            try ScriptMessages.checkText(path, by: "Frame:to_json")
            return .string(try files.write(bytes, to: path))
        }
    }
}

extension JSONWriter {
    /// A frame as a line of its own.
    static func lines(of frame: Frame) -> [UInt8] {
        var writer = JSONWriter()
        writer.frame(frame)
        writer.endLine()
        return writer.bytes
    }

    /// A line for each row.
    static func rowLines(of frame: Frame) -> [UInt8] {
        var writer = JSONWriter()
        for row in 0..<frame.count {
            writer.row(row, of: frame)
            writer.endLine()
        }
        return writer.bytes
    }
}
