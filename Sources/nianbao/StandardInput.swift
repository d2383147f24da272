import Glibc
import ReportReading
import ReportScripting

enum StandardInput {
    /// The report on standard input.
    static func read() -> ReportLoading.Reading {
        Result { () throws(ReadingError) in try ReportReader().read(bytes(), source: "-") }
    }

    private static func bytes() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        // One byte over the limit is enough to be told so.
        while bytes.count <= ReportReader.largestInput, case let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count),
            count > 0
        { bytes += chunk[..<count] }
        return bytes
    }
}
