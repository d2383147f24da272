import Glibc

/// What this process may take of the machine, whatever a file makes PDFium do.
enum ProcessLimits {
    /// Far more than PDFium needs for a report, of which the file itself may be 200 MB.
    private static let addressSpace: rlim_t = 1_536 << 20

    /// Sets the limits that hold for the life of the process: no files written, no cores, no children.
    static func apply() {
        set(RLIMIT_FSIZE, 0)
        set(RLIMIT_CORE, 0)
        set(__RLIMIT_NPROC, 0)
        // The address sanitizer reserves terabytes that it never uses.
        if dlsym(nil, "__asan_init") == nil { set(RLIMIT_AS, addressSpace) }
    }

    /// Closes what the parent left open besides input, output and errors.
    static func closeInherited() {
        guard let folder = opendir("/proc/self/fd") else { return }
        defer { closedir(folder) }
        var open: [Int32] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let descriptor = Int32(name), descriptor > STDERR_FILENO { open.append(descriptor) }
        }
        for descriptor in open where descriptor != dirfd(folder) { close(descriptor) }
    }

    /// Allows so many more seconds of processor time, after which the system ends the process.
    static func allow(seconds: UInt32) {
        var used = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
        limit.rlim_cur = min(rlim_t(used.tv_sec) + rlim_t(seconds) + 1, limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    }

    private static func set(_ resource: __rlimit_resource, _ value: rlim_t) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
