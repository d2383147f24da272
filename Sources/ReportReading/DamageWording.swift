import Wording

/// What is wrong within a damaged file, in the user's language: `word/document.xml: line 3: no element`. The parts between
/// the colons are names of parts, lines, or what the scanners and libzip say.
enum DamageWording {
    static func of(_ detail: String) -> Bilingual {
        var parts: [String] = []
        var rest = Substring(detail)
        while let colon = rest.firstRange(of: ": ") {
            parts.append(String(rest[..<colon.lowerBound]))
            rest = rest[colon.upperBound...]
        }
        parts.append(String(rest))
        return Bilingual(zh: parts.map(chinese).joined(separator: "："), en: detail)
    }

    private static func chinese(_ part: String) -> String {
        for phrase in phrases {
            guard let names = Wildcards.match(part, phrase.en) else { continue }
            return names.reduce(phrase.zh) { text, name in
                guard let star = text.firstIndex(of: "*") else { return text }
                return text[..<star] + name + text[text.index(after: star)...]
            }
        }
        return part
    }

    private static let phrases: [(en: String, zh: String)] = xml + office + pdf + zip

    private static let xml = [
        ("line *", "第 * 行"), ("not UTF-8", "不是 UTF-8"), ("UTF-16", "是 UTF-16"),
        ("a character that XML does not allow", "有 XML 不允许的字符"),
        ("ends within a tag", "标签没有写完"), ("ends within a comment", "注释没有写完"),
        ("ends within a processing instruction", "处理指令没有写完"), ("ends within a CDATA section", "CDATA 没有写完"),
        ("a blank is missing before an attribute", "属性前面缺少空格"), ("a name is missing", "缺少名称"),
        ("the attribute * has no value", "属性 * 没有值"), ("the attribute * stands twice", "属性 * 写了两次"),
        ("the value of * is not quoted", "* 的值没有引号"), ("the value of * is not well-formed", "* 的值写得不对"),
        ("* declares an empty namespace", "* 声明了空的命名空间"), ("the prefix of * is not declared", "* 的前缀没有声明"),
        ("too many attributes", "属性太多"), ("too many namespaces", "命名空间太多"),
        ("two hyphens within a comment", "注释里有两个连字符"), ("document type declaration", "有文档类型声明"),
        ("an XML declaration within the document", "XML 声明在文档中间"), ("a second root element", "有两个根元素"),
        ("text outside of all elements", "元素之外有文字"), ("an unknown reference", "有不认识的实体"),
        ("]]> outside of a CDATA section", "]]> 不在 CDATA 里"), ("element * is not closed", "元素 * 没有结束"),
        ("the end tag * is not closed", "结束标签 * 没有写完"), ("the end tag * closes *", "结束标签 * 对不上 *"),
        ("no element", "没有元素"),
    ]

    private static let office = [
        ("header", "文件头"), ("directory", "目录"), ("sector chain", "扇区链"), ("sector list", "扇区表"),
        ("piece table", "文字块表"), ("formatted pages", "格式页"), ("file information block", "文件信息块"),
        ("shared string *", "共享字符串 *"), ("cell * twice", "单元格 * 写了两次"), ("cell *", "单元格 *"), ("row *", "行 *"),
    ]

    private static let pdf = [
        ("PDFium crashed", "PDFium 崩溃"), ("PDFium timed out", "PDFium 超时"),
        ("PDFium answered nonsense", "PDFium 的回答不对"),
    ]

    private static let zip = [
        ("libzip is not installed", "没有安装 libzip"), ("Not a zip archive", "不是 zip"),
        ("Zip archive inconsistent", "zip 前后不一致"),
        ("Possibly truncated or corrupted zip archive", "zip 可能不完整"), ("CRC error", "校验和不对"),
        ("Premature end of file", "文件不完整"), ("Compressed data invalid", "压缩的数据不对"),
        ("Unexpected length of data", "数据长度不对"), ("Compression method not supported", "压缩方法不支持"),
        ("Encryption method not supported", "加密方法不支持"), ("Read error", "读取出错"), ("Seek error", "读取出错"),
        ("Zlib error", "解压出错"), ("data error", "数据不对"), ("Malloc failure", "内存不够"), ("size", "大小不对"),
    ]
}
