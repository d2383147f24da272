import Documents
import LuaRuntime
import ReportAnalysis
import ReportReading
import Wording

/// `nb.csv`: tables of the user's own.
enum DataFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [csv(host)] }

    private static let parameters = [
        Parameter("path", .string, doc: Bilingual(zh: "文件。", en: "The file."), completes: "path"),
        Parameter(
            "options",
            .options([
                OptionDeclaration(
                    "columns", .table, Bilingual(zh: "表头 = 列名，给列换名。", en: "Head = name: renames columns.")),
                OptionDeclaration(
                    "types", .table,
                    Bilingual(
                        zh: "列名 = \"number\" 或 \"text\"；写明是数字的列，千分位和“/”也认，其他内容报错。",
                        en:
                            "Name = \"number\" or \"text\"; where numbers are said, separators of thousands and “/” are known, and anything else is an error."
                    )),
                OptionDeclaration(
                    "separator", .word([",", ";", "\t"]),
                    Bilingual(zh: "分隔符，默认逗号。", en: "What separates fields; a comma where left out.")),
            ]), .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
    ]

    private static func csv(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.csv", parameters,
            returns: ReturnDeclaration(.object("Frame"), Bilingual(zh: "表。", en: "The table.")),
            doc: Bilingual(
                zh:
                    "读取自己的 CSV 文件（UTF-8、GBK、UTF-16，带不带 BOM 都行）。整列都是数字的读成数字，数字保持精确；“007”这样的编码仍是文字，“110101”这样的要写 types = {[\"列名\"] = \"text\"}。",
                en:
                    "Reads a CSV file of your own (UTF-8, GBK or UTF-16, with or without byte order mark). A column of nothing but numbers becomes numbers, exact ones; codes such as 007 stay text, and for such as 110101 write types = {NAME = \"text\"}."
            ),
            examples: [
                Example(
                    """
                    path = nb.write({{"机关", "人口"}, {"青禾市人民政府", "812000"}, {"澄岭县人民政府", "243000"}}, "out/people.csv")
                    f = nb.csv(path, {columns = {["机关"] = "agency"}})
                    print(f.types[1], f.types[2], f[1].agency, f:column("人口"):sum())
                    """, prints: "text\tinteger\t青禾市人民政府\t1055000")
            ],
            errors: [
                ErrorDeclaration("csv", Bilingual(zh: "文件不是 CSV，说明是哪一行。", en: "The file is no CSV; says which line."))
            ]
        ) { (call) throws(LuaFailure) in
            let path = try call.string("path")
            try host.files.checkReadable(path)
            let options = try call.options("options")
            let reading = try reading(options)
            let separator = try options.string("separator")?.utf8.first ?? UInt8(ascii: ",")
            let result = try AbandonableWork.run(call.state) { isAbandoned in
                Result { () throws(LuaFailure) in
                    try CSVFrame(try rows(path, separator, isAbandoned), path: path).frame(reading)
                }
            }
            return host.types.frame.wrap(try result.get())
        }
    }

    private static func reading(_ options: LuaOptions) throws(LuaFailure) -> CSVFrame.Reading {
        var reading = CSVFrame.Reading()
        for (head, name) in try FrameSpecification.named(options.value("columns")) {
            reading.names.append((head, try word(name, "columns", head)))
        }
        for (name, word) in try FrameSpecification.named(options.value("types")) {
            reading.types.append((name, try type(word, name)))
        }
        return reading
    }

    private static func word(_ value: LuaValue, _ option: String, _ key: String) throws(LuaFailure) -> String {
        guard let word = value.string else { throw DataMessages.wrongOption(option, key, ["\"…\""]) }
        return word
    }

    private static func type(_ value: LuaValue, _ name: String) throws(LuaFailure) -> String {
        guard let type = value.string, ["number", "text"].contains(type) else {
            throw DataMessages.wrongOption("types", name, ["\"number\"", "\"text\""])
        }
        return type
    }

    private static func rows(
        _ path: String, _ separator: UInt8, _ isAbandoned: () -> Bool
    ) throws(LuaFailure) -> [CSVReader.Row] {
        let file: (text: String, notices: [DocumentNotice])
        do throws(DocumentError) {
            file = try TextFile.read(path: path)
        } catch {
            if error == .binary { throw DataMessages.notCSV(path) }
            let reading = ReadingError(error, input: path)
            throw LuaFailure(code: reading.code, message: reading.message)
        }
        for case .undecodableBytes(_, let offset, let encoding) in file.notices {
            throw DataMessages.undecodable(path, offset: offset, encoding: encoding)
        }
        do throws(CSVReader.Problem) {
            return try CSVReader.rows(file.text, separator: separator, isStopped: isAbandoned)
        } catch {
            throw DataMessages.problem(path, error)
        }
    }
}

extension FrameSpecification {
    /// As `named(_:)`, of an option that may be missing.
    static func named(_ value: LuaValue) throws(LuaFailure) -> [(key: String, value: LuaValue)] {
        guard let table = value.table else { return [] }
        return try named(table)
    }
}
