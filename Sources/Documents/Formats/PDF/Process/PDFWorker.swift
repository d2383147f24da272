import Glibc
import PDFPages
import Wording

/// A running `nianbao-pdf`, with this end of the socket that leads to it.
final class PDFWorker: Sendable {
    let installation: PDFInstallation
    let process: pid_t
    private let socket: Int32

    /// Starts the program.
    init(_ installation: PDFInstallation) throws(DocumentError) {
        self.installation = installation
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw .unreadable(reason: SystemReason.of(errno))
        }
        defer { close(ends[1]) }
        let arguments = [installation.program, installation.library]
        let (started, problem) = Self.start(arguments, end: ends[1])
        guard problem == 0 else {
            close(ends[0])
            let reason = SystemReason.of(problem)
            throw .unreadable(
                reason: Bilingual(
                    zh: "\(installation.program)：\(reason.zh)", en: "\(installation.program): \(reason.en)"))
        }
        (process, socket) = (started, ends[0])
    }

    /// Ends the program, wherever it is in a file, and takes it off the system's list of processes.
    deinit {
        close(socket)
        kill(process, SIGKILL)
        while waitpid(process, nil, 0) < 0, errno == EINTR {}
    }

    /// The pages of a file, after at most so many seconds.
    func pages(
        of file: UnsafeBufferPointer<UInt8>, bounds: PDFBounds, seconds: Double
    ) throws(PDFWorkFailure) -> [PDFPage] {
        let stream = SocketStream(socket, seconds: seconds)
        try stream.send(PDFMessage.requestHead(count: file.count, bounds: bounds))
        try stream.send(UnsafeRawBufferPointer(file))
        let head = try stream.receive(PDFMessage.answerHeadSize)
        switch PDFMessage.answer(head: head, bounds: bounds) {
        case nil: throw .nonsense
        case .failure(let failure): throw .refused(failure)
        case .success(let count):
            let body = try stream.receive(count)
            guard let pages = PDFPageCoding.pages(body, bounds: bounds) else { throw .nonsense }
            return pages
        }
    }

    /// Starts a program with the socket as its input and output.
    ///
    /// It gets a process group of its own: an interrupt from the terminal is meant for this program alone.
    private static func start(_ arguments: [String], end: Int32) -> (pid_t, problem: Int32) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let problem = posix_spawn(&process, arguments[0], &actions, &attributes, &words, environ)
        return (process, problem)
    }
}
