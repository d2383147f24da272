import LuaRuntime
import Wording

/// Files that can't be read or written.
extension ScriptMessages {
    static func tooFewJobs(_ jobs: Int) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.load: 选项 jobs 至少为 1，得到 \(jobs)。",
                en: "nb.load: the option jobs must be at least 1, not \(jobs)."))
    }

    static func notAFile(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "not_a_file",
            message: Bilingual(
                zh: "“\(path)”是管道或设备，不是文件。", en: "“\(path)” is a pipe or a device, and no file."))
    }

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

    static func unread(_ count: Int, of total: Int) -> Bilingual {
        Bilingual(
            zh: "\(total) 个文件中有 \(count) 个没有读成；原因见 nb.load 结果的 .failures。",
            en: "Of \(total) files, \(count) could not be read; .failures of what nb.load gave says why.")
    }

    static func rivals(_ sources: [String]) -> Bilingual {
        let first = sources.prefix(3)
        return Bilingual(
            zh:
                "同一机关同一年的报告有 \(sources.count) 份，数字不同：\(first.joined(separator: "、"))\(sources.count > 3 ? "等" : "")。与下一年比较的规则没有用它们；请只留下正确的一份。",
            en:
                "There are \(sources.count) reports of one body on one year, with other numbers: \(first.joined(separator: ", "))\(sources.count > 3 ? ", …" : ""). Rules that compare years used none of them; keep the right one only."
        )
    }

    static func changedSinceRead(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "changed_file",
            message: Bilingual(
                zh: "“\(path)”在读取之后变了，不能再取这份报告。",
                en: "“\(path)” has changed since it was read; this report can't be read again."),
            hint: Bilingual(zh: "请重新 nb.load。", en: "Load the files again with nb.load."))
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

    /// Whether it is inside or not.
    static func noOutputPath(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "outside_output",
            message: Bilingual(
                zh: "不能写到“\(name)”：路径从输出文件夹写起，不以“/”开头，不带“..”。",
                en:
                    "“\(name)” can't be written: paths begin at the output folder, without “/” in front and without “..”."
            ),
            hint: Bilingual(zh: "输出文件夹用 --output 指定。", en: "--output sets the output folder."))
    }

    static func noOutputFolder(_ folder: String) -> LuaFailure {
        LuaFailure(
            code: "no_output_folder",
            message: Bilingual(
                zh: "输出文件夹“\(folder)”不存在，也不能建立。", en: "The output folder “\(folder)” does not exist and can't be made.")
        )
    }

    /// The library that packs files as zip failed; it tells no reason.
    static func notPacked(_ name: String) -> LuaFailure {
        notWritten(name, Bilingual(zh: "压缩出错（libzip）", en: "packing it failed (libzip)"))
    }

    static func notWritten(_ name: String, _ reason: Bilingual) -> LuaFailure {
        LuaFailure(
            code: "not_written",
            message: Bilingual(zh: "“\(name)”没有写成：\(reason.zh)。", en: "“\(name)” was not written: \(reason.en)."))
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

    static func notOpened(_ path: String, _ reason: Bilingual) -> LuaFailure {
        LuaFailure(
            code: "not_opened",
            message: Bilingual(zh: "打不开“\(path)”：\(reason.zh)。", en: "“\(path)” can't be opened: \(reason.en)."))
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

    static let noPatterns = LuaFailure(
        code: "no_files", message: Bilingual(zh: "nb.load 的列表是空的。", en: "The list for nb.load is empty."),
        hint: Bilingual(zh: "写上文件、文件夹或通配。", en: "Put files, folders or patterns into it."))

    static func unknownEnding(_ path: String, known: [String]) -> LuaFailure {
        let (path, endings) = (path.shortened, known.map { "." + $0 })
        return LuaFailure(
            code: "unknown_format",
            message: Bilingual(
                zh: "“\(path)”的后缀不是能写的格式。可用：\(endings.joined(separator: " "))。",
                en:
                    "The ending of “\(path)” is no format that can be written. There are \(endings.joined(separator: " "))."
            ),
            hint: newer[path.split(separator: ".").last?.lowercased() ?? ""].map { ending in
                Bilingual(zh: "写成 .\(ending)", en: "write .\(ending)")
            })
    }

    /// What is written in the place of a format that is not.
    private static let newer = [
        "xls": "xlsx", "doc": "docx", "htm": "html", "jsonl": "ndjson", "markdown": "md", "text": "txt", "png": "svg",
        "jpg": "svg", "jpeg": "svg", "pdf": "docx",
    ]

    /// Text under a name that only other programs' own formats have would open nowhere.
    static func checkText(_ path: String, by function: String) throws(LuaFailure) {
        let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() }
        let packed = ["docx", "doc", "rtf", "xlsx", "xls", "pdf", "ofd", "zip", "png", "jpg"]
        guard path.utf8.count < 4_096, let ending, packed.contains(ending) else { return }
        throw LuaFailure(
            code: "unknown_format",
            message: Bilingual(
                zh: "\(function) 写的是文字，“\(path.shortened)”不能是 .\(ending) 文件。",
                en: "\(function) writes text, and “\(path.shortened)” can't be a .\(ending) file."))
    }

    /// Some of an archive's reports need a password; the first three are named.
    static func lockedInArchive(_ archive: String, _ names: [String]) -> Bilingual {
        let (shown, more) = (names.prefix(3), names.count - 3)
        return Bilingual(
            zh: "“\(archive)”里有 \(names.count) 份报告加了密，需要密码才能读取：\(shown.joined(separator: "、"))"
                + (more > 0 ? " 等" : "") + "。请先用密码解压。",
            en: "\(names.count) reports in “\(archive)” are locked with a password: \(shown.joined(separator: ", "))"
                + (more > 0 ? " and \(more) more" : "") + ". Unpack it with the password first.")
    }
}
