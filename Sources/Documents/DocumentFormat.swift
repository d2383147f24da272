/// The file formats that Nianbao knows by name, readable or not.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case text, markdown, html, docx, doc, xlsx, mhtml, rtf
    /// Known and not readable yet; each gets an error that names it and says what to do.
    case xls, pdf, ofd, wps, zip, image, rar
    case sevenZip = "7z"
    case openDocument = "OpenDocument"
}
