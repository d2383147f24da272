import Glibc
import ReportReading
import ReportScripting
import Wording

/// What comes in. Input that breaks off is an error: whoever sees the results must not take a part for the whole.
enum StandardInput {
    /// The system's reason for giving no more.
    struct Failure: Error {
        let reason: Bilingual
    }

    /// Puts the next bytes at the start of a chunk and says how many there are; 0 at the end.
    static func read(into chunk: inout [UInt8]) throws(Failure) -> Int {
        while true {
            let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw Failure(reason: SystemReason.of(errno)) }
        }
    }

    /// The path of what is named on a command line that takes a report: `-` is the one on standard input.
    static func path(of name: String) -> String { name == "-" ? "/dev/stdin" : name }

    /// The report on standard input.
    static func report() -> ReportLoading.Reading {
        do throws(Failure) {
            let bytes = try bytes(upTo: ReportReader.largestInput)
            return Result { () throws(ReadingError) in try ReportReader().read(bytes, source: "-") }
        } catch {
            let message = UsageMessages.inputUnread(error.reason)
            return .failure(ReadingError(code: "unreadable", input: "-", message: message))
        }
    }

    /// All of it, as a text with `\n` between its lines; nil after the user was told that it broke off.
    static func text() -> String? {
        do throws(Failure) {
            let bytes = try bytes()
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
            return String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n")
        } catch {
            Console.complain(UsageMessages.inputUnread(error.reason)[Console.language])
            return nil
        }
    }

    private static func bytes(upTo limit: Int = .max) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        // One byte over the limit is enough to be told so.
        while bytes.count <= limit {
            let count = try read(into: &chunk)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return bytes
    }
}
