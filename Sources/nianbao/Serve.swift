import ArgumentParser
import Glibc
import LuaRuntime
import ReportScripting
import Session
import Synchronization
import Terminal
import Wording

struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: Bilingual(
            zh: "供编辑器和笔记本使用：一行 JSON 进，若干行 JSON 出（docs/serve.zh.md）。",
            en: "Answers editors and notebooks: a line of JSON in, lines of JSON out (docs/serve.en.md).")[
                Console.language],
        usage: UsageMessages.usage("serve", zh: "[选项] [文件…]", en: "[OPTIONS] [FILE…]"),
        discussion: "echo '{\"id\": 1, \"method\": \"evaluate\", \"code\": \"1 + 1\"}' | nianbao serve")

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var options: ScriptOptions

    @Option(help: .both(zh: "文字表格的宽度（列数）。", en: "Columns of text tables.", value: ValueNames.columns))
    var width: Int = 100

    @Argument(
        help: .both(
            zh: "读入为 reports 的文件、文件夹、zip 或通配符。", en: "Files, folders, zip archives or patterns to load as `reports`.",
            value: ValueNames.file))
    var files: [String] = []

    func run() throws {
        var configuration = options.settings.configuration(
            workers: worker.workers, files: files, modules: ["."], time: nil)
        // Whoever sits at the notebook may read what they may read.
        configuration.readable = ["/"]
        let session: ServeSession
        do throws(LuaFailure) {
            session = try ServeSession(configuration, width: width) { Console.write($0) }
        } catch {
            Console.complain(error.rendered(in: configuration.language))
            throw Outcome.scriptFailed
        }
        let run = ServeRun(session)
        if let problem = run.run(files) {
            Console.complain(UsageMessages.inputUnread(problem.reason)[configuration.language])
            throw Outcome.unreadableInput
        }
        if !run.hasReadAll { throw Outcome.unreadableInput }
    }
}

/// Requests are read on a thread of their own, so that an interrupt is heard while another is answered.
private final class ServeRun {
    private let session: ServeSession
    private let queue: ServeQueue
    private let requests = RequestLines()
    /// Whether all files of the command line could be read.
    private(set) var hasReadAll = true
    private let interrupter = UnsafeMutablePointer<LuaInterrupter>.allocate(capacity: 1)

    init(_ session: ServeSession) {
        self.session = session
        queue = ServeQueue(session.interrupter)
        interrupter.initialize(to: session.interrupter)
    }

    deinit {
        interrupter.deinitialize(count: 1)
        interrupter.deallocate()
    }

    /// Gives what kept the requests from being read to their end.
    func run(_ files: [String]) -> StandardInput.Failure? {
        // Control-C stops an evaluation, as an interrupt does.
        InterruptSignal.withAction(
            { context in context?.assumingMemoryBound(to: LuaInterrupter.self).pointee.interrupt() },
            context: interrupter
        ) {
            session.greet(version: Nianbao.version)
            if !files.isEmpty { hasReadAll = session.load(files) }
            readAside()
            answer()
        }
        return requests.problem
    }

    private func answer() {
        while true {
            switch queue.next() {
            case .answer(let request): guard session.answer(request) else { return }
            case .skip(let request): session.skip(request)
            case .end: return
            }
        }
    }

    private func readAside() {
        let (queue, requests) = (queue, requests)
        Detached.run {
            requests.read { queue.add($0) }
            queue.end()
        }
    }
}

/// The requests on standard input, and why there are no more where that is not the end.
private final class RequestLines: Sendable {
    private let found = Mutex<StandardInput.Failure?>(nil)

    var problem: StandardInput.Failure? { found.withLock { $0 } }

    func read(_ add: (ServeRequest) -> Void) {
        var lines = InputLines(limit: .max)
        while let line = lines.next() {
            if case .whole(let bytes) = line, !bytes.isEmpty { add(ServeRequest(bytes)) }
        }
        found.withLock { [problem = lines.problem] in $0 = problem }
    }
}

/// A thread that nobody waits for.
private enum Detached {
    private final class Work {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    static func run(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let work = Unmanaged.passRetained(Work(body)).toOpaque()
        let status = pthread_create(
            &thread, nil,
            { place in
                if let place { Unmanaged<Work>.fromOpaque(place).takeRetainedValue().body() }
                return nil
            }, work)
        if status == 0 { pthread_detach(thread) } else { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
    }
}
