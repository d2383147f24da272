import PDFPages

/// Why a worker gave no pages for a file. All but the first end the worker.
enum PDFWorkFailure: Error, Equatable {
    case refused(PDFFailure)
    /// The other process is gone.
    case crashed
    /// It took longer than any file may.
    case late
    /// It gave an answer that can't be one.
    case nonsense
}
