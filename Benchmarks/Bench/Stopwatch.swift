import Glibc

enum Stopwatch {
    /// Seconds that `work` takes.
    static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try work()
        return (ContinuousClock.now - start) / .seconds(1)
    }
}

/// The peak of this process's memory.
enum PeakMemory {
    /// Begins a new measurement: the kernel forgets the peak so far.
    static func reset() throws {
        guard let file = fopen("/proc/self/clear_refs", "w") else { throw BenchError("the peak can't be reset") }
        fputs("5", file)
        fclose(file)
    }

    /// The peak since the last reset.
    static func megabytes() throws -> Double {
        guard let file = fopen("/proc/self/status", "r") else { throw BenchError("the peak can't be read") }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
                .split(whereSeparator: \.isWhitespace)
            if words.first == "VmHWM:", words.count > 1, let kilobytes = Double(words[1]) { return kilobytes / 1024 }
        }
        throw BenchError("the peak is not told")
    }
}
