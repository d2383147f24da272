/// Why the process that runs PDFium gives no pages for a file.
public enum PDFFailure: UInt32, Error, Sendable, CaseIterable {
    /// The library can't be loaded.
    case noLibrary = 1
    /// A password is asked for.
    case encrypted
    /// The bytes are no PDF that PDFium understands.
    case notReadable
    /// More pages, characters or lines than a report can have.
    case tooManyPages
    case tooManyItems
}

/// Bounds for one file, told to the process that runs PDFium and checked again by the one that asked.
public struct PDFBounds: Sendable, Equatable {
    public var pages: UInt32
    /// Characters and lines of the whole file.
    public var items: UInt32
    /// Seconds of processor time.
    public var seconds: UInt32

    public init(pages: UInt32 = 2_000, items: UInt32 = 1_000_000, seconds: UInt32 = 20) {
        self.pages = pages
        self.items = items
        self.seconds = seconds
    }
}
