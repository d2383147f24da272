import LuaRuntime
import Wording

/// What the functions of `nianbao` say when something is wrong.
enum ScriptMessages {
    // MARK: files

    static func notReadable(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "not_readable",
            message: Bilingual(
                zh: "脚本不能读取“\(path)”：它不在给出的文件夹里。",
                en: "The script may not read “\(path)”: it is outside of what it was given."),
            hint: Bilingual(
                zh: "在命令行上写出这个文件或文件夹，或从那个文件夹启动。",
                en: "Name the file or folder on the command line, or start from that folder."))
    }

    static func outsideOutput(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "outside_output",
            message: Bilingual(
                zh: "不能写到“\(name)”：只能写在输出文件夹里面。",
                en: "“\(name)” can't be written: files go below the output folder only."),
            hint: Bilingual(
                zh: "用相对路径，不带“..”；输出文件夹用 --output 指定。",
                en: "Use a relative path without “..”; --output sets the output folder."))
    }

    static func noOutputFolder(_ folder: String) -> LuaFailure {
        LuaFailure(
            code: "no_output_folder",
            message: Bilingual(
                zh: "输出文件夹“\(folder)”不存在，也不能建立。", en: "The output folder “\(folder)” does not exist and can't be made.")
        )
    }

    static func notWritten(_ name: String, _ reason: String) -> LuaFailure {
        LuaFailure(
            code: "not_written",
            message: Bilingual(zh: "“\(name)”没有写成：\(reason)。", en: "“\(name)” was not written: \(reason)."))
    }

    static func noFile(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "not_found",
            message: Bilingual(
                zh: "找不到文件“\(path)”。请检查路径和文件名。", en: "There is no file “\(path)”. Check the path and the name."))
    }

    static func isFolder(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "is_directory",
            message: Bilingual(
                zh: "“\(path)”是文件夹，这里需要一个文件。", en: "“\(path)” is a folder; a file is needed here."))
    }

    static func notOpened(_ path: String, _ reason: String) -> LuaFailure {
        LuaFailure(
            code: "not_opened",
            message: Bilingual(zh: "打不开“\(path)”：\(reason)。", en: "“\(path)” can't be opened: \(reason)."))
    }

    static func tooLong(_ path: String, megabytes: Int) -> LuaFailure {
        LuaFailure(
            code: "too_large",
            message: Bilingual(
                zh: "“\(path)”超过 \(megabytes) MB，不是脚本、模板或名单。",
                en: "“\(path)” has over \(megabytes) MB: it is no script, template or list."))
    }

    static func notUTF8(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "not_utf8",
            message: Bilingual(zh: "“\(path)”不是 UTF-8 编码。", en: "“\(path)” is not in UTF-8."),
            hint: Bilingual(
                zh: "在编辑器里另存为 UTF-8（记事本：另存为，编码选 UTF-8）。",
                en: "Save it as UTF-8 in the editor (Notepad: Save as, encoding UTF-8)."))
    }

    static func noFiles(_ pattern: String) -> LuaFailure {
        LuaFailure(
            code: "no_files",
            message: Bilingual(zh: "没有文件符合“\(pattern)”。", en: "No file matches “\(pattern)”."),
            hint: Bilingual(
                zh: "检查文件夹；** 表示任意层文件夹，如 reports/**/*.html。",
                en: "Check the folder; ** stands for any folders between, as in reports/**/*.html."))
    }

    // MARK: names

    static func unknownField(_ id: String, near: [(id: String, label: String)]) -> LuaFailure {
        let zh = near.map { "\"\($0.id)\"（\($0.label)）" }.joined(separator: "、")
        let en = near.map { "\"\($0.id)\" (\($0.label))" }.joined(separator: ", ")
        let message =
            near.isEmpty
            ? Bilingual(zh: "没有字段 \"\(id)\"。", en: "There is no field \"\(id)\".")
            : Bilingual(zh: "没有字段 \"\(id)\"，是否指 \(zh)？", en: "There is no field \"\(id)\". Did you mean \(en)?")
        return LuaFailure(
            code: "unknown_field", message: message,
            hint: Bilingual(zh: "r:fields() 列出所有字段。", en: "r:fields() lists all fields."))
    }

    static func ambiguousLabel(_ label: String, _ candidates: [String]) -> LuaFailure {
        LuaFailure(
            code: "ambiguous_label",
            message: Bilingual(
                zh: "“\(label)”可以指 \(candidates.joined(separator: "、"))，请写明是哪一个。",
                en: "“\(label)” may mean \(candidates.joined(separator: ", ")); say which."))
    }

    static func unknownSection(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "unknown_section",
            message: Bilingual(
                zh: "没有“\(name)”这一部分；报告有六部分，写“一”到“六”或 1 到 6。",
                en: "There is no section “\(name)”; a report has six: write \"一\" to \"六\", or 1 to 6."))
    }

    static func unknownTable(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "unknown_table",
            message: Bilingual(
                zh: "没有“\(name)”表；表格在第“二”“三”“四”部分。",
                en: "There is no table “\(name)”; tables stand in sections \"二\", \"三\" and \"四\"."))
    }

    static func emptyReason() -> LuaFailure {
        LuaFailure(
            code: "no_reason",
            message: Bilingual(
                zh: "更正要说明原因：r:with({…}, {reason=\"电话核实\"})。",
                en: "A correction needs a reason: r:with({…}, {reason=\"…\"})."))
    }

    static func notACellValue(_ field: String, _ value: String) -> LuaFailure {
        LuaFailure(
            code: "not_a_number",
            message: Bilingual(
                zh: "“\(field)”的更正值应为数字（或写成文字的小数，如 \"160.5964\"），得到 \(value)。",
                en:
                    "The correction of “\(field)” should be a number (or a decimal in quotes such as \"160.5964\"), not \(value)."
            ))
    }

    static func unknownKind(_ name: String, near: [String]) -> LuaFailure {
        let zh = near.isEmpty ? "" : "，是否指 \(near.joined(separator: "、"))"
        let en = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
        return LuaFailure(
            code: "unknown_name",
            message: Bilingual(zh: "没有“\(name)”\(zh)。", en: "There is nothing named “\(name)”.\(en)"))
    }

    // MARK: collections

    static func noPosition(_ position: Int, of count: Int) -> LuaFailure {
        LuaFailure(
            code: "no_such_position",
            message: Bilingual(
                zh: "没有第 \(position) 个：一共 \(count) 个，从 1 数起。",
                en: "There is no number \(position): there are \(count), counted from 1."))
    }

    static func overflow(_ what: String) -> LuaFailure {
        LuaFailure(
            code: "overflow",
            message: Bilingual(
                zh: "“\(what)”的合计超出 64 位整数，没有结果。", en: "The sum of “\(what)” exceeds 64 bits; there is no result."))
    }

    static func noSuchPart(_ part: Double) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "Column:quantile: 应为 0 到 1 之间的数，得到 \(part)。",
                en: "Column:quantile: a number from 0 to 1 is expected, got \(part)."))
    }

    static func unknownMetric(_ name: String, near: [String]) -> LuaFailure {
        let names = near.isEmpty ? "" : near.map { "“\($0)”" }.joined(separator: "、")
        return LuaFailure(
            code: "unknown_metric",
            message: near.isEmpty
                ? Bilingual(zh: "没有指标“\(name)”。", en: "There is no metric “\(name)”.")
                : Bilingual(
                    zh: "没有指标“\(name)”，是否指\(names)？", en: "There is no metric “\(name)”. Did you mean \(names)?"),
            hint: Bilingual(zh: "print(nb.metrics(r)) 列出所有指标。", en: "print(nb.metrics(r)) lists all metrics."))
    }

    static func of(_ message: Bilingual, code: String) -> LuaFailure { LuaFailure(code: code, message: message) }
}

extension ScriptMessages {
    static func unknownKey(_ name: String) -> LuaFailure {
        let near = Suggestions.nearest(to: name, in: ReportKey.names)
        let zh = near.isEmpty ? "可用的有 \(ReportKey.names.joined(separator: "、"))" : "是否指 \(near.joined(separator: "、"))"
        let en =
            near.isEmpty
            ? "There are \(ReportKey.names.joined(separator: ", "))." : "Did you mean \(near.joined(separator: ", "))?"
        return LuaFailure(
            code: "unknown_key",
            message: Bilingual(zh: "报告没有“\(name)”可供筛选，\(zh)。", en: "Reports can't be chosen by “\(name)”. \(en)"))
    }
}

extension ScriptMessages {
    static func unknownEnding(_ path: String, known: [String]) -> LuaFailure {
        let endings = known.map { "." + $0 }
        return LuaFailure(
            code: "unknown_format",
            message: Bilingual(
                zh: "“\(path)”的后缀不是能写的格式。可用：\(endings.joined(separator: " "))。",
                en:
                    "The ending of “\(path)” is no format that can be written. There are \(endings.joined(separator: " "))."
            ))
    }

    static func notWritable(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "not_writable",
            message: Bilingual(
                zh: "这个值不能写成“\(path)”：可以写报告、一组报告、检查结果、比较；csv 还可以写行的列表。",
                en:
                    "This value can't be written as “\(path)”: reports, findings and comparisons can, and lists of rows as csv."
            ))
    }
}
