import Documents
import Wording

/// What the reader says about inputs that it can't read.
enum ReadingMessages {
    static func wording(of error: DocumentError, input: String) -> (code: String, Bilingual) {
        switch error {
        case .notFound: notFound(input)
        case .isDirectory: isDirectory(input)
        case .notPermitted: notPermitted(input)
        case .unreadable(let reason): unreadable(reason, input)
        case .empty: empty(input)
        case .tooLarge(let bytes, let limit): tooLarge(bytes, limit, input)
        case .binary: binary(input)
        case .unsupportedFormat(let format): unsupported(format, input)
        case .encrypted(let format): encrypted(format, input)
        case .oldVersion(let format, let version): oldVersion(format, version, input)
        case .damaged(let format, let detail): damaged(format, detail, input)
        case .limitExceeded(let what, let limit): limitExceeded(what, limit, input)
        }
    }

    private static func notFound(_ input: String) -> (code: String, Bilingual) {
        (
            "not_found",
            Bilingual(
                zh: "找不到文件“\(input)”。请检查路径和文件名。", en: "There is no file “\(input)”. Check the path and the name.")
        )
    }

    private static func isDirectory(_ input: String) -> (code: String, Bilingual) {
        (
            "is_directory",
            Bilingual(zh: "“\(input)”是文件夹，这里需要一个文件。", en: "“\(input)” is a folder; a file is needed here.")
        )
    }

    private static func notPermitted(_ input: String) -> (code: String, Bilingual) {
        (
            "not_permitted",
            Bilingual(
                zh: "没有权限读取“\(input)”。请检查文件权限。",
                en: "No permission to read “\(input)”. Check the file's permissions.")
        )
    }

    private static func unreadable(_ reason: String, _ input: String) -> (code: String, Bilingual) {
        ("unreadable", Bilingual(zh: "无法读取“\(input)”：\(reason)。", en: "“\(input)” can't be read: \(reason)."))
    }

    private static func empty(_ input: String) -> (code: String, Bilingual) {
        (
            "empty",
            Bilingual(
                zh: "“\(input)”是空文件，里面没有任何文字。请重新下载或导出。",
                en: "“\(input)” is empty: there is no text in it. Download or export it again.")
        )
    }

    private static func tooLarge(_ bytes: Int, _ limit: Int, _ input: String) -> (code: String, Bilingual) {
        (
            "too_large",
            Bilingual(
                zh: "“\(input)”有 \(megabytes(bytes)) MB，超过上限 \(megabytes(limit)) MB，没有读取。请确认它是一份报告。",
                en:
                    "“\(input)” has \(megabytes(bytes)) MB, over the limit of \(megabytes(limit)) MB, and was not read. Make sure that it is one report."
            )
        )
    }

    private static func binary(_ input: String) -> (code: String, Bilingual) {
        (
            "binary",
            Bilingual(
                zh: "“\(input)”不是文本，也不是能识别的文件格式。请另存为 docx、html 或 txt。",
                en: "“\(input)” is no text and no format known here. Save it as docx, html or txt.")
        )
    }

    private static func encrypted(_ format: DocumentFormat, _ input: String) -> (code: String, Bilingual) {
        (
            "encrypted",
            Bilingual(
                zh: "“\(input)”是加密的 \(format.rawValue) 文件，需要密码才能打开。请用 Word、WPS 打开后取消密码，另存一份。",
                en:
                    "“\(input)” is a \(format.rawValue) file that is locked with a password. Open it in Word or WPS, remove the password and save it anew."
            )
        )
    }

    private static func oldVersion(_ format: DocumentFormat, _ version: String, _ input: String) -> (
        code: String, Bilingual
    ) {
        (
            "old_version",
            Bilingual(
                zh: "“\(input)”是旧版（\(version)）的 \(format.rawValue) 文件，不能读取。请用 Word 或 WPS 另存为 docx。",
                en:
                    "“\(input)” is a \(format.rawValue) file of an old version (\(version)), which can't be read. Save it as docx with Word or WPS."
            )
        )
    }

    private static func damaged(_ format: DocumentFormat, _ detail: String, _ input: String) -> (
        code: String, Bilingual
    ) {
        (
            "damaged",
            Bilingual(
                zh: "“\(input)”是损坏的 \(format.rawValue) 文件（\(detail)）。请重新下载，或用 Word、WPS 打开后另存。",
                en:
                    "“\(input)” is a damaged \(format.rawValue) file (\(detail)). Download it again, or open it in Word or WPS and save it anew."
            )
        )
    }

    private static func limitExceeded(_ what: String, _ limit: Int, _ input: String) -> (code: String, Bilingual) {
        (
            "limit_exceeded",
            Bilingual(
                zh: "“\(input)”超出安全上限（\(what)，上限 \(limit)），没有读取。",
                en: "“\(input)” exceeds a safety limit (\(what), at most \(limit)) and was not read.")
        )
    }

    private static func unsupported(_ format: DocumentFormat, _ input: String) -> (code: String, Bilingual) {
        let (zh, en) = advice(for: format)
        return (
            "unsupported_format",
            Bilingual(
                zh: "“\(input)”是 \(format.rawValue) 文件，目前不能读取。\(zh)",
                en: "“\(input)” is a \(format.rawValue) file, which can't be read yet. \(en)")
        )
    }

    private static func advice(for format: DocumentFormat) -> (zh: String, en: String) {
        switch format {
        case .wps: ("请用 Word 或 WPS 另存为 docx。", "Save it as docx with Word or WPS.")
        case .xls:
            (
                "请用 Excel 或 WPS 另存为 xlsx。", "Save it as xlsx with Excel or WPS."
            )
        case .pdf:
            (
                "请用 pdftotext -layout 转成 txt，或用 Word 打开后另存为 docx。",
                "Turn it into text with pdftotext -layout, or open it in Word and save a docx."
            )
        case .ofd: ("请用 OFD 阅读器导出为 docx 或 txt。", "Export it as docx or txt with an OFD viewer.")
        case .zip: ("请先解压，再读取里面的文件。", "Unpack it first and read the files inside.")
        case .image:
            (
                "图片里没有文字。请先做文字识别（OCR）并另存为 docx 或 txt。",
                "An image holds no text. Recognise its text (OCR) first and save it as docx or txt."
            )
        case .text, .markdown, .html, .docx, .doc, .xlsx, .mhtml, .rtf: ("请检查文件。", "Check the file.")
        }
    }

    private static func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
}
