/// The format that the first bytes of a file prove, for everything that is not text.
enum FileSignature {
    /// Nil for what may be text.
    static func format(of bytes: UnsafeBufferPointer<UInt8>, name: String?) -> DocumentFormat? {
        if bytes.hasPrefix([0x50, 0x4B, 0x03, 0x04]) || bytes.hasPrefix([0x50, 0x4B, 0x05, 0x06]) { return .zip }
        if isCompoundFile(bytes) { return compoundFile(bytes, name: name) }
        if bytes.head(1_024).firstOffset(of: "%PDF-") != nil { return .pdf }
        if bytes.hasPrefix([UInt8]("{\\rtf".utf8)) { return .rtf }
        if isImage(bytes) { return .image }
        if bytes.hasPrefix([UInt8]("Rar!".utf8) + [0x1A, 0x07]) { return .rar }
        if bytes.hasPrefix([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return .sevenZip }
        if isFlatOpenDocument(bytes.head(4_096)) { return .openDocument }
        return isMHTML(bytes.head(4_096)) ? .mhtml : nil
    }

    /// Whether it is XML and its first element is that of an OpenDocument file without a container.
    private static func isFlatOpenDocument(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        guard head.trimmed.first == UInt8(ascii: "<") || head.hasPrefix([0xEF, 0xBB, 0xBF, 0x3C]) else { return false }
        var index = 0
        while let start = head.firstOffset(of: UInt8(ascii: "<"), from: index), start + 1 < head.count {
            let next = head[start + 1]
            if next != UInt8(ascii: "?"), next != UInt8(ascii: "!") {
                return head.hasASCII("<office:document", at: start)
            }
            let isComment = head.has("<!--", at: start)
            index = isComment ? head.firstOffset(of: "-->", from: start + 4) ?? head.count : start + 1
        }
        return false
    }

    private static func isCompoundFile(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.hasPrefix([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    /// Word, Excel and WPS share the compound file; the names of their streams stand in its directory in UTF-16. What
    /// WPS calls wps is mostly a Word document.
    private static func compoundFile(_ bytes: UnsafeBufferPointer<UInt8>, name: String?) -> DocumentFormat {
        if bytes.firstOffset(of: utf16("WordDocument")) != nil { return .doc }
        if FileName.suffix(of: name) == "wps" { return .wps }
        if bytes.firstOffset(of: utf16("Workbook")) != nil || bytes.firstOffset(of: utf16("Book")) != nil {
            return .xls
        }
        return FileName.suffix(of: name) == "xls" ? .xls : .doc
    }

    /// The format of the document that a compound file wraps for its password's sake: what it is can't be seen.
    static func encryptedFormat(_ bytes: UnsafeBufferPointer<UInt8>, name: String?) -> DocumentFormat? {
        guard isCompoundFile(bytes), bytes.firstOffset(of: utf16("EncryptedPackage")) != nil else { return nil }
        return FileName.suffix(of: name) == "xlsx" ? .xlsx : .docx
    }

    private static func utf16(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    private static func isImage(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let signatures: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], [0xFF, 0xD8, 0xFF], [UInt8]("GIF8".utf8),
            [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
        ]
        if signatures.contains(where: bytes.hasPrefix) { return true }
        if bytes.hasPrefix([UInt8]("RIFF".utf8)) { return bytes.head(16).firstOffset(of: "WEBP") == 8 }
        // "BM", then the file's length in four bytes and four zeros.
        return bytes.hasPrefix([0x42, 0x4D]) && bytes.count > 14 && bytes.part(6..<10).allSatisfy { $0 == 0 }
    }

    private static func isMHTML(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        // It starts with the name of a header, or with a blank line before that; a page starts with a tag.
        guard let first = head.trimmed.first, isASCIILetter(first) else { return false }
        return head.map(lowercased).withUnsafeBufferPointer { head in
            let hasVersion = head.hasASCII("mime-version:", at: 0) || head.firstOffset(of: "\nmime-version:") != nil
            return hasVersion && head.firstOffset(of: "content-type:") != nil
        }
    }
}

/// What a file's name says about its content: little, and only where the content leaves a choice.
enum FileName {
    /// The extension in lower case, without the dot.
    static func suffix(of name: String?) -> String {
        guard let name, let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
            !name.utf8[dot...].contains(UInt8(ascii: "/"))
        else { return "" }
        return name[name.utf8.index(after: dot)...].lowercased()
    }
}
