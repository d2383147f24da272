import PDFPages
import Synchronization

/// The workers that are running: as many as files were ever read at once, each kept for the next file.
final class PDFWorkers: Sendable {
    static let shared = PDFWorkers()

    private let idle = Mutex<[PDFWorker]>([])

    /// The pages of a file, from an idle worker or a new one. Callable from any thread.
    ///
    /// A worker that has served other files may fail by what those left in it: a new one then tries again.
    func pages(
        of file: UnsafeBufferPointer<UInt8>, bounds: PDFBounds = PDFBounds(), seconds: Double = 30
    ) throws(DocumentError) -> [PDFPage] {
        let installation = try PDFInstallation.find()
        if let worker = takeIdle(installation) {
            do throws(PDFWorkFailure) {
                return try pages(of: file, from: worker, bounds: bounds, seconds: seconds)
            } catch {
                guard error == .crashed else { throw DocumentError(error, bounds: bounds) }
            }
        }
        let worker = try PDFWorker(installation)
        do throws(PDFWorkFailure) {
            return try pages(of: file, from: worker, bounds: bounds, seconds: seconds)
        } catch {
            throw DocumentError(error, bounds: bounds)
        }
    }

    /// Keeps the worker where it is fit for another file.
    private func pages(
        of file: UnsafeBufferPointer<UInt8>, from worker: PDFWorker, bounds: PDFBounds, seconds: Double
    ) throws(PDFWorkFailure) -> [PDFPage] {
        do throws(PDFWorkFailure) {
            let pages = try worker.pages(of: file, bounds: bounds, seconds: seconds)
            keep(worker)
            return pages
        } catch {
            if case .refused = error { keep(worker) }
            throw error
        }
    }

    private func takeIdle(_ installation: PDFInstallation) -> PDFWorker? {
        idle.withLock { workers in
            workers.lastIndex { $0.installation == installation }.map { workers.remove(at: $0) }
        }
    }

    private func keep(_ worker: PDFWorker) {
        idle.withLock { $0.append(worker) }
    }
}

extension DocumentError {
    fileprivate init(_ failure: PDFWorkFailure, bounds: PDFBounds) {
        self =
            switch failure {
            case .refused(.noLibrary): .pdfLibraryMissing
            case .refused(.encrypted): .encrypted(.pdf)
            case .refused(.notReadable): .damaged(.pdf, detail: "PDFium")
            case .refused(.tooManyPages): .limitExceeded(what: "pages", limit: Int(bounds.pages))
            case .refused(.tooManyItems): .limitExceeded(what: "items", limit: Int(bounds.items))
            case .crashed: .damaged(.pdf, detail: "PDFium crashed")
            case .late: .damaged(.pdf, detail: "PDFium timed out")
            case .nonsense: .damaged(.pdf, detail: "PDFium answered nonsense")
            }
    }
}
