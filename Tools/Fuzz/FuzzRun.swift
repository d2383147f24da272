import Fuzzing
import Glibc
import ReportSamples
import Synchronization

/// One run: a thread that reads mutants, with the small stack that workers have, and this one, which watches it.
final class FuzzRun: Sendable {
    private let options: FuzzOptions
    private let start = FuzzRun.now()
    private let cases = Atomic(0)
    private let findings = Atomic(0)
    private let isDone = Atomic(false)
    /// Seconds of processor time that a file may take; a release build needs milliseconds.
    private static let slow = 2.0
    /// Seconds after which a file is held to hang.
    private static let hanging = 60.0
    /// Growth of the greatest memory in use, in KB, that one file may cause.
    private static let growth = 400_000
    /// The stack of the threads that read files in the program.
    private static let stackSize = 512 << 10

    init(_ options: FuzzOptions) {
        self.options = options
    }

    /// Runs to the end and gives the number of findings.
    func finish() -> Int {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, Self.stackSize)
        var thread = pthread_t()
        let this = Unmanaged.passUnretained(self).toOpaque()
        pthread_create(
            &thread, &attributes,
            { this in
                if let this { Unmanaged<FuzzRun>.fromOpaque(this).takeUnretainedValue().work() }
                return nil
            }, this)
        watch()
        pthread_join(thread, nil)
        print("\(cases.load(ordering: .relaxed)) files read, \(findings.load(ordering: .relaxed)) findings")
        return findings.load(ordering: .relaxed)
    }

    /// Ends the process where one file takes too long.
    private func watch() {
        var (last, since) = (-1, Self.now())
        while !isDone.load(ordering: .relaxed) {
            usleep(200_000)
            let current = cases.load(ordering: .relaxed)
            if current != last { (last, since) = (current, Self.now()) }
            guard Self.now() - since > Self.hanging else { continue }
            CrashNote.save()
            _exit(2)
        }
    }

    private func work() {
        CrashNote.install()
        let seeds = options.targets.map(\.seeds)
        var number = 0
        while Self.now() - start < options.minutes * 60 {
            let index = number % options.targets.count
            read(options.targets[index], seeds[index], number)
            number += 1
            cases.store(number, ordering: .relaxed)
        }
        isDone.store(true, ordering: .relaxed)
    }

    private func read(_ target: FuzzTarget, _ seeds: [FuzzSeed], _ number: Int) {
        var mutator = Mutator(seed: options.seed &+ UInt64(number))
        let file = mutator.mutant(of: target, seeds: seeds)
        let ending = file.name.split(separator: ".").last ?? "bin"
        let path = "\(options.folder)/\(target.rawValue)-\(options.seed &+ UInt64(number)).\(ending)"
        CrashNote.prepare(file.bytes, path: path)
        let (time, memory) = (Self.processorTime(), Self.greatestMemory())
        var complaints = FuzzJudge.complaints(about: file)
        CrashNote.clear()
        let seconds = Self.processorTime() - time
        if seconds > Self.slow { complaints.append("\(seconds) s of processor time") }
        let growth = Self.greatestMemory() - memory
        if growth > Self.growth { complaints.append("\(growth) KB more memory") }
        guard !complaints.isEmpty else { return }
        findings.add(1, ordering: .relaxed)
        FuzzFile.write(file.bytes, to: path)
        print("\(path): \(complaints.joined(separator: "; "))")
    }

    private static func now() -> Double { seconds(of: CLOCK_MONOTONIC) }

    private static func processorTime() -> Double { seconds(of: CLOCK_THREAD_CPUTIME_ID) }

    private static func seconds(of clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func greatestMemory() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
    }
}
