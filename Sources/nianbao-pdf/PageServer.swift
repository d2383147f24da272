import Glibc
import PDFPages

/// Reads requests and writes answers, one after the other, until the input ends or makes no sense.
struct PageServer {
    /// Nil where it can't be loaded, which every answer then says.
    let library: PDFium?
    let input: Int32
    let output: Int32

    func run() {
        while let head = read(PDFMessage.requestHeadSize), let request = PDFMessage.request(head),
            let file = read(request.count)
        {
            ProcessLimits.allow(seconds: request.bounds.seconds)
            let result =
                library.map { library in file.withUnsafeBytes { library.pages(of: $0, bounds: request.bounds) } }
                ?? .failure(.noLibrary)
            guard write(PDFMessage.answer(result)) else { return }
        }
    }

    private func read(_ count: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let base = buffer.baseAddress {
                let got = Glibc.read(input, base + filled, count - filled)
                if got < 0 && errno == EINTR { continue }
                guard got > 0 else { return }
                filled += got
            }
        }
        return bytes.count == count ? bytes : nil
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var sent = 0
            while sent < buffer.count, let base = buffer.baseAddress {
                let got = Glibc.write(output, base + sent, buffer.count - sent)
                if got < 0 && errno == EINTR { continue }
                guard got > 0 else { return false }
                sent += got
            }
            return true
        }
    }
}
