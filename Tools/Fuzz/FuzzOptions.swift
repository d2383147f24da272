import Fuzzing
import Glibc

/// What the command line asks for.
struct FuzzOptions: Sendable {
    static let usage = "usage: fuzz [--minutes N] [--seed N] [--only TARGET] [--into FOLDER]"

    var minutes = 1.0
    var seed = UInt64.random(in: 0...999_999_999)
    var targets = FuzzTarget.allCases
    var folder = FuzzOptions.fixtures

    /// Nil for what is no option of ours.
    init?(_ arguments: [String]) {
        guard arguments.count.isMultiple(of: 2) else { return nil }
        for index in stride(from: 0, to: arguments.count, by: 2) {
            let value = arguments[index + 1]
            switch arguments[index] {
            case "--minutes":
                guard let minutes = Double(value) else { return nil }
                self.minutes = minutes
            case "--seed":
                guard let seed = UInt64(value) else { return nil }
                self.seed = seed
            case "--only":
                guard let target = FuzzTarget(rawValue: value) else { return nil }
                targets = [target]
            case "--into": folder = value
            default: return nil
            }
        }
    }

    /// The folder whose files a test of Documents reads again.
    private static let fixtures: String = {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        return root + "/Tests/DocumentsTests/Fixtures/Fuzz"
    }()
}
