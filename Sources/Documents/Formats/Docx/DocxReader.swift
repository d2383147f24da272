/// Reads a Word document (Office Open XML, ECMA-376 part 1): its body, not headers, footers and notes.
enum DocxReader {
    /// Reads the document from an open container.
    static func read(_ archive: borrowing ZipArchive, limits: ReadingLimits) throws(DocumentError) -> Document {
        guard let mainPart = mainPart(of: archive), let body = try archive.read(mainPart) else {
            throw .damaged(.docx, detail: "word/document.xml")
        }
        var titles = DocxTitle()
        if let core = try archive.read("docProps/core.xml") {
            try XMLScan.run(core, part: "docProps/core.xml", limits: limits, into: &titles)
        }
        let styles = try styles(archive, usedBy: body, limits: limits)
        var events = DocxBody(styles: styles, limits: limits)
        try XMLScan.run(body, part: mainPart, limits: limits, into: &events)
        return events.document(title: titles.title)
    }

    /// The container's Word body: `word/document.xml`, or a numbered one as some writers make it.
    static func mainPart(of archive: borrowing ZipArchive) -> String? {
        archive.contains("word/document.xml")
            ? "word/document.xml" : archive.firstName(prefix: "word/document", suffix: ".xml")
    }

    /// The styles. They are looked through only where one may change the text, and for a body that names any whose id
    /// does not tell whether it is a heading.
    private static func styles(
        _ archive: borrowing ZipArchive, usedBy body: [UInt8], limits: ReadingLimits
    ) throws(DocumentError) -> DocxStyles {
        var styles = DocxStyles()
        let name =
            archive.contains("word/styles.xml")
            ? "word/styles.xml" : archive.firstName(prefix: "word/styles", suffix: ".xml")
        guard let name, let part = try archive.read(name) else { return styles }
        let isNeeded = part.withUnsafeBufferPointer { DocxStyles.changesText($0) }
        guard isNeeded || body.withUnsafeBufferPointer({ DocxStyles.isNeeded(by: $0) }) else { return styles }
        try XMLScan.run(part, part: name, limits: limits, into: &styles)
        return styles
    }
}

/// The title among the core properties.
private struct DocxTitle: XMLEvents {
    private var isInTitle = false
    private var bytes: [UInt8] = []

    var title: String? {
        let text = bytes.withUnsafeBufferPointer { $0.trimmed.string }
        return text.isEmpty ? nil : text
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        isInTitle = name.key == Self.titleKey
    }

    mutating func end(_ name: XMLName) { isInTitle = false }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInTitle { self.bytes += bytes }
    }

    private static let titleKey = NameKey.of("title")
}
