/// Bounds that keep a hostile or broken file from taking the machine's memory or time.
///
/// The defaults are far above any real report (the largest page seen has some 10,000 cells) and far below
/// what would hurt.
public struct ReadingLimits: Sendable, Equatable {
    /// Size of the file in bytes, decided before it is read.
    public var fileBytes: Int
    /// Slots of one table's grid (rows times columns), and cells of the whole document.
    public var cells: Int
    /// Tables inside tables, and elements inside elements of a docx part.
    public var depth: Int
    /// Files in a zip container.
    public var entries: Int
    /// Size of one unpacked part of a container in bytes.
    public var unpackedBytes: Int
    /// Unpacked bytes per packed byte of one part. Deflate cannot honestly pass about 1,030.
    public var ratio: Int

    public init(
        fileBytes: Int = 200 << 20, cells: Int = 2_000_000, depth: Int = 200, entries: Int = 10_000,
        unpackedBytes: Int = 200 << 20, ratio: Int = 1_000
    ) {
        self.fileBytes = fileBytes
        self.cells = cells
        self.depth = depth
        self.entries = entries
        self.unpackedBytes = unpackedBytes
        self.ratio = ratio
    }
}
