import Documents

/// Zip archives among the inputs: each report in one is an input of its own, `reports.zip/某局.html`.
public enum ArchiveInputs {
    /// The reports in the archive that a path names, in its order; the path itself for all that is no archive of reports.
    public static func names(_ path: String) -> [String] {
        guard FilePattern.ending(of: path) == "zip" else { return [path] }
        let reports = DocumentArchive.names(at: path).filter(FilePattern.hasReportEnding)
        return reports.isEmpty ? [path] : reports.map { RealPath.join(path, $0) }
    }

    /// The file on the disk that an input is, or is in.
    static func file(of path: String) -> String {
        RealPath.of(path) == nil ? DocumentArchive.split(path)?.archive ?? path : path
    }
}
