import Documents
import Wording

/// What the reader says about inputs that it can't read.
enum ReadingMessages {
    static func formTwice(_ edition: String) -> Bilingual {
        Bilingual(
            zh: "有两种格式都叫“\(edition)”，读取时无法区分。请换一个名称。",
            en: "Two forms are named “\(edition)”; a report could not be told which it has. Rename one.")
    }

    static func wording(of error: DocumentError, input: String) -> (code: String, Bilingual) {
        (code(of: error), message(of: error, input: input))
    }

    private static func code(of error: DocumentError) -> String {
        switch error {
        case .notFound, .notInArchive: "not_found"
        case .isDirectory: "is_directory"
        case .isPipe: "is_pipe"
        case .isArchive: "is_archive"
        case .nestedArchive: "nested_archive"
        case .notPermitted: "not_permitted"
        case .unreadable: "unreadable"
        case .empty: "empty"
        case .tooLarge: "too_large"
        case .binary: "binary"
        case .unsupportedFormat: "unsupported_format"
        case .encrypted, .lockedArchive: "encrypted"
        case .oldVersion: "old_version"
        case .damaged: "damaged"
        case .scanned: "scanned"
        case .unknownCharacters: "unknown_characters"
        case .pdfLibraryMissing: "pdf_library_missing"
        case .pdfProgramMissing: "pdf_program_missing"
        case .limitExceeded: "limit_exceeded"
        }
    }

    private static func message(of error: DocumentError, input: String) -> Bilingual {
        switch error {
        case .notFound: notFound(input)
        case .isDirectory: isDirectory(input)
        case .isPipe: isPipe(input)
        case .isArchive: isArchive(input)
        case .lockedArchive: lockedArchive(input)
        case .notInArchive(let archive, let name, let near): notInArchive(archive, name, near)
        case .nestedArchive: nestedArchive(input)
        case .notPermitted: notPermitted(input)
        case .unreadable(let reason): unreadable(reason, input)
        case .empty: empty(input)
        case .tooLarge(let bytes, let limit): tooLarge(bytes, limit, input)
        case .binary: binary(input)
        case .unsupportedFormat(let format): unsupported(format, input)
        case .encrypted(let format): encrypted(format, input)
        case .oldVersion(let format, let version): oldVersion(format, version, input)
        case .damaged(let format, let detail): damaged(format, DamageWording.of(detail), input)
        case .scanned(let pages): scanned(pages, input)
        case .unknownCharacters(let format): unknownCharacters(format, input)
        case .pdfLibraryMissing: pdfLibraryMissing(input)
        case .pdfProgramMissing: pdfProgramMissing(input)
        case .limitExceeded(let what, let limit): limitExceeded(what, limit, input)
        }
    }
}

// MARK: Files

extension ReadingMessages {
    private static func notFound(_ input: String) -> Bilingual {
        Bilingual(zh: "找不到文件“\(input)”。请检查路径和文件名。", en: "There is no file “\(input)”. Check the path and the name.")
    }

    private static func isPipe(_ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”是管道，不是文件，没有读取。请把内容存成文件，或者用 - 从标准输入读。",
            en:
                "“\(input)” is a pipe and no file, and was not read. Save what it gives as a file, or read standard input with -."
        )
    }

    private static func isDirectory(_ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”是文件夹。请写出其中一份报告的文件名。", en: "“\(input)” is a folder. Name one of the reports in it.")
    }

    static func emptyFolder(_ input: String) -> Bilingual {
        Bilingual(
            zh: "文件夹“\(input)”里没有报告文件（html、docx、pdf、txt 等）。请检查路径。",
            en: "The folder “\(input)” has no report files in it (html, docx, pdf, txt …). Check the path.")
    }

    private static func notPermitted(_ input: String) -> Bilingual {
        Bilingual(
            zh: "没有权限读取“\(input)”。请检查文件权限。", en: "No permission to read “\(input)”. Check the file's permissions.")
    }

    private static func unreadable(_ reason: Bilingual, _ input: String) -> Bilingual {
        Bilingual(zh: "无法读取“\(input)”：\(reason.zh)。", en: "“\(input)” can't be read: \(reason.en).")
    }

    private static func empty(_ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”是空文件，里面没有任何文字。请重新下载或导出。",
            en: "“\(input)” is empty: there is no text in it. Download or export it again.")
    }

    private static func tooLarge(_ bytes: Int, _ limit: Int, _ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”有 \(megabytes(bytes)) MB，超过上限 \(megabytes(limit)) MB，没有读取。请确认它是一份报告；压缩包请先解压。",
            en:
                "“\(input)” has \(megabytes(bytes)) MB, over the limit of \(megabytes(limit)) MB, and was not read. Make sure that it is one report; unpack an archive."
        )
    }

    private static func binary(_ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”不是文本，也不是能识别的文件格式。请另存为 docx、html 或 txt。",
            en: "“\(input)” is no text and no format known here. Save it as docx, html or txt.")
    }

    static func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
}
