import Documents
import Wording

/// Formats that are not read, and files of which the reader can make nothing.
extension ReadingMessages {
    static func encrypted(_ format: DocumentFormat, _ input: String) -> Bilingual {
        if format == .zip { return encryptedArchive(input) }
        return Bilingual(
            zh: "“\(input)”是加密的 \(format.rawValue) 文件，需要密码才能打开。请用 Word、WPS 打开后取消密码，另存一份。",
            en:
                "“\(input)” is a \(format.rawValue) file that is locked with a password. Open it in Word or WPS, remove the password and save it anew."
        )
    }

    static func oldVersion(_ format: DocumentFormat, _ version: String, _ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”是旧版（\(version)）的 \(format.rawValue) 文件，不能读取。请用 Word 或 WPS 另存为 docx。",
            en:
                "“\(input)” is a \(format.rawValue) file of an old version (\(version)), which can't be read. Save it as docx with Word or WPS."
        )
    }

    static func damaged(_ format: DocumentFormat, _ detail: Bilingual, _ input: String) -> Bilingual {
        if format == .zip { return damagedArchive(detail, input) }
        return Bilingual(
            zh: "“\(input)”是损坏的 \(format.rawValue) 文件（\(detail.zh)）。请重新下载，或用 Word、WPS 打开后另存。",
            en:
                "“\(input)” is a damaged \(format.rawValue) file (\(detail.en)). Download it again, or open it in Word or WPS and save it anew."
        )
    }

    static func scanned(_ pages: Int, _ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”是扫描件：\(pages) 页都是图片，没有文字。请先做文字识别（OCR），核对后另存为 docx 或 txt。",
            en:
                "“\(input)” is a scan: images on \(pages) pages, and no text. Recognise its text (OCR), proofread it and save it as docx or txt."
        )
    }

    static func unknownCharacters(_ format: DocumentFormat, _ input: String) -> Bilingual {
        Bilingual(
            zh:
                "“\(input)”的字体没有说明哪个字形是哪个字：屏幕上能看，复制出来是乱码。请用原文件重新导出 \(format.rawValue)，或做文字识别（OCR），核对后另存为 docx 或 txt。",
            en:
                "The fonts of “\(input)” don't say which shape is which character: it shows well and copies as garbage. Export the \(format.rawValue) anew from its source, or recognise its text (OCR), proofread it and save it as docx or txt."
        )
    }

    static func pdfLibraryMissing(_ input: String) -> Bilingual {
        Bilingual(
            zh: "读取 PDF“\(input)”需要 PDFium，还没有安装。请运行 scripts/setup，或用环境变量 NIANBAO_PDFIUM 指明 libpdfium.so。",
            en:
                "Reading the PDF “\(input)” needs PDFium, which is not installed. Run scripts/setup, or name a libpdfium.so in NIANBAO_PDFIUM."
        )
    }

    static func pdfProgramMissing(_ input: String) -> Bilingual {
        Bilingual(
            zh: "读取 PDF“\(input)”需要与本程序同一文件夹的 nianbao-pdf，没有找到。请运行 swift build --product nianbao-pdf。",
            en:
                "Reading the PDF “\(input)” needs nianbao-pdf in the folder of this program, where it is missing. Run swift build --product nianbao-pdf."
        )
    }

    static func unsupported(_ format: DocumentFormat, _ input: String) -> Bilingual {
        let (zh, en) = advice(for: format)
        return Bilingual(
            zh: format == .image ? "“\(input)”是图片。\(zh)" : "“\(input)”是 \(format.rawValue) 文件，目前不能读取。\(zh)",
            en: format == .image
                ? "“\(input)” is an image. \(en)"
                : "“\(input)” is \(article(for: format)) \(format.rawValue) file, which can't be read yet. \(en)")
    }

    private static func article(for format: DocumentFormat) -> String {
        format == .ofd || format == .openDocument ? "an" : "a"
    }

    static func advice(for format: DocumentFormat) -> (zh: String, en: String) {
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
        case .openDocument:
            (
                "请用 LibreOffice、Word 或 WPS 另存为 docx，表格另存为 xlsx。",
                "Save it as docx with LibreOffice, Word or WPS, a table as xlsx."
            )
        case .rar, .sevenZip:
            (
                "请先解压，再读取里面的文件，或改存为 zip。",
                "Unpack it first and read the files inside, or pack them as a zip archive."
            )
        case .zip: ("请先解压，再读取里面的文件。", "Unpack it first and read the files inside.")
        case .image:
            (
                "图片里没有文字。请先做文字识别（OCR），核对后另存为 docx 或 txt。",
                "It holds no text. Recognise its text (OCR) first, proofread it and save it as docx or txt."
            )
        case .text, .markdown, .html, .docx, .doc, .xlsx, .mhtml, .rtf: ("请检查文件。", "Check the file.")
        }
    }
}
