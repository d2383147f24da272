import ArgumentParser
import Glibc
import LuaRuntime
import ReportScripting
import Session
import Terminal
import Wording

struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Bilingual(
            zh: "供编辑器和笔记本使用：一行 JSON 进，若干行 JSON 出（docs/serve.zh.md）。",
            en: "Answers editors and notebooks: a line of JSON in, lines of JSON out (docs/serve.en.md).")[
                Console.language],
        usage: UsageMessages.usage("serve", zh: "[选项] [文件…]", en: "[OPTIONS] [FILE…]"),
        discussion: "echo '{\"id\": 1, \"method\": \"evaluate\", \"code\": \"1 + 1\"}' | nianbao serve")

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var options: ScriptOptions

    @Option(help: .both(zh: "文字表格的宽度（列数）。", en: "Columns of text tables."))
    var width: Int = 100

    @Argument(help: .both(zh: "读入为 reports 的文件、文件夹或通配符。", en: "Files, folders or patterns to load as `reports`."))
    var files: [String] = []

    func run() throws {
        var configuration = options.configuration(
            common.language, workers: worker.workers, files: files, modules: ["."], time: nil)
        // Whoever sits at the notebook may read what they may read.
        configuration.readable = ["/"]
        do throws(LuaFailure) {
            let session = try ServeSession(configuration, width: width) { Console.write($0) }
            ServeRun(session).run(files)
        } catch {
            Console.complain(error.rendered(in: configuration.language))
            throw Outcome.scriptFailed
        }
    }
}

/// Requests are read on a thread of their own, so that an interrupt is heard while another is answered.
private final class ServeRun {
    private let session: ServeSession
    private let queue: ServeQueue
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

    func run(_ files: [String]) {
        // Control-C stops an evaluation, as an interrupt does.
        InterruptSignal.withAction(
            { context in context?.assumingMemoryBound(to: LuaInterrupter.self).pointee.interrupt() },
            context: interrupter
        ) {
            session.greet(version: Nianbao.version)
            if !files.isEmpty { session.load(files) }
            readAside()
            answer()
        }
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
        let queue = queue
        Detached.run {
            while let line = readLine(strippingNewline: true) {
                if !line.isEmpty { queue.add(ServeRequest(Array(line.utf8))) }
            }
            queue.end()
        }
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
