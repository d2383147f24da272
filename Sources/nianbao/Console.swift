import Glibc
import Wording

/// Standard output and standard error.
enum Console {
    /// The language of messages, known before the command line is understood.
    static let language: Language = {
        let all = CommandLine.arguments
        // What stands behind a script is the script's.
        let isRun = all.dropFirst().first == "run"
        let arguments = isRun ? Array(all.prefix { !$0.hasSuffix(".lua") && $0 != "-" }) : all
        let option = arguments.indices.lazy.compactMap { index -> String? in
            if arguments[index].hasPrefix("--lang=") { return String(arguments[index].dropFirst("--lang=".count)) }
            return arguments[index] == "--lang" && index + 1 < arguments.count ? arguments[index + 1] : nil
        }.first
        return Language.preferred(option: option) { name in getenv(name).map { String(cString: $0) } }
    }()

    static func write(_ text: String) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    static func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { write($0) }
    }

    static func write(_ bytes: UnsafeRawBufferPointer) {
        put(bytes, to: STDOUT_FILENO)
    }

    /// A line on standard error.
    static func complain(_ text: String) {
        var line = text + "\n"
        line.withUTF8 { put(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
    }

    /// What a script prints, on standard error.
    static func complain(printed bytes: UnsafeRawBufferPointer) { put(bytes, to: STDERR_FILENO) }

    private static func put(_ bytes: UnsafeRawBufferPointer, to file: Int32) {
        PromptProgress.makeRoom()
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0, errno == EINTR || errno == EAGAIN {
                waitForRoom(in: file)
                continue
            }
            guard written > 0 else { return giveUp(on: file, SystemReason.of(errno)) }
            rest = rest.dropFirst(written)
        }
    }

    /// A pipe that takes nothing for the moment loses nothing.
    private static func waitForRoom(in file: Int32) {
        var entry = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        poll(&entry, 1, -1)
    }

    /// Results that can't be written end the program: whoever reads them must not take a part for the whole.
    private static func giveUp(on file: Int32, _ reason: Bilingual) {
        guard file == STDOUT_FILENO else { return }
        complain(UsageMessages.notPrinted(reason)[language])
        exit(Outcome.scriptFailed.rawValue)
    }
}
