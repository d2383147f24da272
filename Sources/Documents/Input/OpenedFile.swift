import Glibc

/// Files that users name, opened to be read.
public enum OpenedFile {
    /// The descriptor of a file; -1 and the system's reason in `errno` where there is none. A pipe that has a name would be
    /// waited for until somebody writes to it, maybe for ever: it is refused with ENXIO. Those of shells have none,
    /// `/dev/stdin` and `<(…)`.
    public static func descriptor(_ path: String) -> Int32 {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return descriptor }
        if !path.hasPrefix("/dev/"), isNamedPipe(descriptor) {
            close(descriptor)
            errno = ENXIO
            return -1
        }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        return descriptor
    }

    private static func isNamedPipe(_ descriptor: Int32) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return false }
        var name = [CChar](repeating: 0, count: 6)
        // The system calls one without a name `pipe:[25]`.
        return readlink("/proc/self/fd/\(descriptor)", &name, 5) < 5 || strncmp(name, "pipe:", 5) != 0
    }
}
