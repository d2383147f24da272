import CLuaShim
import Synchronization

/// A hold on a value that lives in Lua. Given back when the last copy goes, on whatever thread that happens:
/// the number is queued, and the state takes it back when it runs next.
final class LuaReference: Sendable {
    let number: Int32
    let queue: ReferenceQueue

    init(number: Int32, queue: ReferenceQueue) {
        self.number = number
        self.queue = queue
    }

    deinit {
        queue.add(number)
    }
}

/// References of one state that nobody holds any more.
final class ReferenceQueue: Sendable {
    private let waiting = Mutex<[Int32]>([])

    func add(_ number: Int32) {
        waiting.withLock { $0.append(number) }
    }

    func takeAll() -> [Int32] {
        waiting.withLock { numbers in
            defer { numbers.removeAll(keepingCapacity: true) }
            return numbers
        }
    }
}
