import Glibc

/// Saves the input that is being read when the process dies of it.
///
/// The handler may only do what is safe within a signal: the path and the bytes lie ready in C memory.
enum CrashNote {
    private nonisolated(unsafe) static var path: UnsafeMutablePointer<CChar>?
    private nonisolated(unsafe) static var bytes: UnsafeMutablePointer<UInt8>?
    private nonisolated(unsafe) static var count = 0

    /// Tells what is about to be read, and where it goes if that ends badly.
    static func prepare(_ content: [UInt8], path newPath: String) {
        free(path)
        bytes?.deallocate()
        path = strdup(newPath)
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(content.count, 1))
        copy.initialize(from: content, count: content.count)
        bytes = copy
        count = content.count
    }

    /// For the thread that calls: a stack that has run over needs another one for the handler.
    static func install() {
        let size = 1 << 16
        var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
        sigaltstack(&stack, nil)
        for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE] {
            var action = sigaction()
            action.sa_flags = Int32(SA_ONSTACK)
            action.__sigaction_handler.sa_handler = { number in
                CrashNote.save()
                _exit(128 + number)
            }
            sigaction(signal, &action, nil)
        }
    }

    static func save() {
        guard let path, let bytes else { return }
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { return }
        _ = write(file, bytes, count)
        close(file)
        let words: StaticString = "crashed or hung; saved as "
        _ = write(2, words.utf8Start, words.utf8CodeUnitCount)
        _ = write(2, path, strlen(path))
        _ = write(2, "\n", 1)
    }
}
