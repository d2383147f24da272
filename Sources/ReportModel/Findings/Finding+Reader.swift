extension Finding {
    /// The codes of what the reader notices, in the order of their families: `R1…` cells, `R2…` tables, `R3…` the
    /// report and its file.
    public static let readerCodes =
        (101...107).map { "R\($0)" } + (201...209).map { "R\($0)" } + (301...312).map { "R\($0)" }
}
