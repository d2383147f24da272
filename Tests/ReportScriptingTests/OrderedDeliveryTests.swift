import Dispatch
import Foundation
import Synchronization
import Testing

@testable import ReportScripting

/// Results that are ready in any order are handed on in theirs.
struct OrderedDeliveryTests {
    private struct Refusal: Error, Equatable {
        let number: Int
    }

    /// What is handed on where each of four threads takes the next of so many numbers, the even ones slowly.
    private static func handedOn(_ count: Int, places: Int, refusing refused: Int? = nil) -> (
        numbers: [Int], failure: Refusal?, mostHeld: Int
    ) {
        let delivery = OrderedDelivery<Int, Refusal>(places: places)
        let next = Atomic(0)
        nonisolated(unsafe) var numbers: [Int] = []
        let held = Mutex((now: 0, most: 0))
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            while delivery.awaitPlace() {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < count else { break }
                held.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
                if number.isMultiple(of: 2) { Thread.sleep(forTimeInterval: 0.0002) }
                delivery.deliver(number, number: number) { number throws(Refusal) in
                    if number == refused { throw Refusal(number: number) }
                    numbers.append(number)
                    held.withLock { $0.now -= 1 }
                }
            }
            delivery.leavePlace()
        }
        return (numbers, delivery.failure, held.withLock { $0.most })
    }

    @Test("In order, each once, and no more of them held than there are places", arguments: [4, 5, 64])
    func order(places: Int) {
        let handed = Self.handedOn(500, places: places)
        #expect(handed.numbers == Array(0..<500) && handed.failure == nil)
        #expect(handed.mostHeld <= places)
    }

    @Test("Nothing after an error, whatever is ready by then")
    func failing() {
        let handed = Self.handedOn(500, places: 8, refusing: 20)
        #expect(handed.numbers == Array(0..<20) && handed.failure == Refusal(number: 20))
    }
}
