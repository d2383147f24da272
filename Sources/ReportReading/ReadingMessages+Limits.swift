import Wording

/// Limits that protect from hostile and broken files.
extension ReadingMessages {
    static func limitExceeded(_ what: String, _ limit: Int, _ input: String) -> Bilingual {
        switch what {
        case "cells": cells(limit, input)
        case "depth": depth(limit, input)
        case "entries": entries(limit, input)
        case "unpackedBytes": unpackedBytes(limit, input)
        case "ratio": ratio(limit, input)
        case "lines": lines(limit, input)
        default: other(what, limit, input)
        }
    }

    private static func cells(_ limit: Int, _ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”的表格超过 \(limit) 格，没有读取。请确认它是一份报告。",
            en: "“\(input)” has tables of more than \(limit) cells and was not read. Make sure that it is one report.")
    }

    private static func depth(_ limit: Int, _ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”的表格或标记嵌套超过 \(limit) 层，没有读取。请用 Word、WPS 或浏览器打开后另存。",
            en:
                "“\(input)” nests tables or tags more than \(limit) deep and was not read. Open it in Word, WPS or a browser and save it anew."
        )
    }

    private static func entries(_ limit: Int, _ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”里的文件超过 \(limit) 个，没有打开。请先解压，再读取文件夹。",
            en: "“\(input)” holds more than \(limit) files and was not opened. Unpack it and read the folder.")
    }

    private static func unpackedBytes(_ limit: Int, _ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”解压后超过 \(megabytes(limit)) MB，没有读取。请确认它是一份报告。",
            en:
                "“\(input)” unpacks to more than \(megabytes(limit)) MB and was not read. Make sure that it is one report."
        )
    }

    private static func ratio(_ limit: Int, _ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”压缩到了 \(limit) 分之一以下，正常文件不会这样，没有读取。请重新获取文件。",
            en:
                "“\(input)” is packed to less than 1/\(limit) of its size, which no honest file is, and was not read. Get the file anew."
        )
    }

    private static func lines(_ limit: Int, _ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”有一页的线条超过 \(limit) 条，没有读取。请用 Word 打开后另存为 docx。",
            en:
                "“\(input)” has a page of more than \(limit) lines and was not read. Open it in Word and save it as docx."
        )
    }

    private static func other(_ what: String, _ limit: Int, _ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”超出安全上限（\(what)，上限 \(limit)），没有读取。",
            en: "“\(input)” exceeds a safety limit (\(what), at most \(limit)) and was not read.")
    }
}
