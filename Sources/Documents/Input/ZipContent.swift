/// Tells what a zip container holds.
enum ZipContent {
    static func format(of archive: borrowing ZipArchive) -> DocumentFormat {
        if DocxReader.mainPart(of: archive) != nil { return .docx }
        if archive.contains(XlsxReader.mainPart) { return .xlsx }
        if archive.contains("OFD.xml") { return .ofd }
        return archive.contains("content.xml") && archive.contains("META-INF/manifest.xml") ? .openDocument : .zip
    }

    /// The likely format of a container that cannot be opened, by the entry names that are left in it.
    static func guess(_ bytes: UnsafeBufferPointer<UInt8>, name: String?) -> DocumentFormat {
        if bytes.firstOffset(of: "word/") != nil { return .docx }
        if bytes.firstOffset(of: "xl/") != nil { return .xlsx }
        if bytes.firstOffset(of: "OFD.xml") != nil { return .ofd }
        return DocumentFormat(rawValue: FileName.suffix(of: name)).flatMap { containers.contains($0) ? $0 : nil }
            ?? .zip
    }

    /// Whether a file's name is that of a document in a container.
    static func isPromised(by name: String?) -> Bool {
        DocumentFormat(rawValue: FileName.suffix(of: name)).map(containers.contains) ?? false
    }

    private static let containers: [DocumentFormat] = [.docx, .xlsx, .ofd]
}
