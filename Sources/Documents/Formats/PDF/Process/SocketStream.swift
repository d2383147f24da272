import Glibc

/// Sends and receives whole messages over a socket, until a moment and not longer.
struct SocketStream {
    let descriptor: Int32
    /// In nanoseconds of the clock that only runs forward.
    let deadline: UInt64

    init(_ descriptor: Int32, seconds: Double) {
        self.descriptor = descriptor
        deadline = Self.now + UInt64(max(seconds, 0) * 1e9)
    }

    func send(_ bytes: UnsafeRawBufferPointer) throws(PDFWorkFailure) {
        var sent = 0
        while sent < bytes.count, let base = bytes.baseAddress {
            // Without a signal where the other end is gone.
            let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
            sent += try moved(Glibc.send(descriptor, base + sent, bytes.count - sent, flags), waitingFor: POLLOUT)
        }
    }

    func send(_ bytes: [UInt8]) throws(PDFWorkFailure) {
        let failure = bytes.withUnsafeBytes { buffer -> PDFWorkFailure? in
            do throws(PDFWorkFailure) {
                try send(buffer)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }

    func receive(_ count: Int) throws(PDFWorkFailure) -> [UInt8] {
        var failure: PDFWorkFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(PDFWorkFailure) {
                while filled < count, let base = buffer.baseAddress {
                    let got = recv(descriptor, base + filled, count - filled, Int32(MSG_DONTWAIT))
                    if got == 0 { throw .crashed }
                    filled += try moved(got, waitingFor: POLLIN)
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// How many bytes a call moved: none, after a wait, where it would have had to wait.
    private func moved(_ result: Int, waitingFor event: Int32) throws(PDFWorkFailure) -> Int {
        if result >= 0 { return result }
        guard errno == EAGAIN || errno == EINTR else { throw .crashed }
        try wait(for: event)
        return 0
    }

    private func wait(for event: Int32) throws(PDFWorkFailure) {
        let now = Self.now
        guard now < deadline else { throw .late }
        var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        let milliseconds = min((deadline - now) / 1_000_000 + 1, 1_000_000)
        if poll(&entry, 1, Int32(milliseconds)) < 0, errno != EINTR { throw .crashed }
    }

    private static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
