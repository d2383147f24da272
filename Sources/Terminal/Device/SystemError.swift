import Glibc

/// A call of the operating system that failed.
public struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried: `open`, `write`, `rename`…
    public let operation: String
    /// The `errno` it left.
    public let code: Int32

    public init(operation: String, code: Int32) {
        self.operation = operation
        self.code = code
    }

    /// For logs; people get a sentence from whoever knows what the call was for.
    public var description: String { "\(operation): \(String(cString: strerror(code)))" }

    /// The error of the call just made.
    static func last(_ operation: String) -> SystemError {
        SystemError(operation: operation, code: errno)
    }
}
