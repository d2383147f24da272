import Glibc

/// From the start of a program to its end, as a shell sees it: the median of many runs, taken in turns.
enum StartRace {
    static let race = Race(name: "start", about: "start-up and first answer, against python3 and lua5.4") { course in
        let version = ChildProcess(command: [course.nianbao, "--version"])
        let answer = ChildProcess(command: [course.nianbao, "-e", "print(1)"])
        let peers = [
            ("/bin/true", ChildProcess(command: ["/bin/true"])),
            ("lua5.4", ChildProcess(command: ["lua5.4", "-e", "print(1)"])),
            ("python3", ChildProcess(command: [pythonItself(), "-c", "print(1)"])),
        ].filter { (try? $0.1.run()) != nil }
        let medians = try medians(of: [version, answer] + peers.map(\.1), rounds: course.isSmoke ? 2 : 60)
        return zip(["nianbao --version", "nianbao -e 'print(1)'"], medians).flatMap { work, seconds in
            zip(peers, medians.dropFirst(2)).map { peer, floor in
                RaceResult(work: work, ours: .milliseconds(seconds), peer: peer.0, peers: .milliseconds(floor))
            }
        }
    }

    private static func medians(of programs: [ChildProcess], rounds: Int) throws -> [Double] {
        var times = [[Double]](repeating: [], count: programs.count)
        for _ in 0..<rounds {
            for (index, program) in programs.enumerated() {
                times[index].append(try Stopwatch.seconds { try program.run() })
            }
        }
        return times.map { $0.sorted()[$0.count / 2] }
    }

    /// The interpreter, not a wrapper that chooses among versions and takes its own time.
    private static func pythonItself() -> String {
        let script = "import sys; print(sys._base_executable)"
        guard let pipe = popen("python3 -c '\(script)' 2>/dev/null", "r") else { return "python3" }
        defer { pclose(pipe) }
        var line = [CChar](repeating: 0, count: Int(PATH_MAX))
        guard fgets(&line, Int32(line.count), pipe) != nil else { return "python3" }
        let bytes = line.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:))
        return String(decoding: bytes, as: UTF8.self)
    }
}
