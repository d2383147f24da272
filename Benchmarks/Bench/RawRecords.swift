import CBaseline
import Glibc

/// Records as Lua's manual shows how to make them, in C: the floor for reading fields.
struct RawRecords {
    let names: [String]
    /// Of each record all values, one record behind the other.
    let values: [Int64]

    /// Runs a script over the list `records`; the integer that it returns, and the seconds that it took.
    func run(_ script: String) throws -> (result: Int, seconds: Double) {
        let copies = names.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        var (result, seconds) = (Int64(0), 0.0)
        let status = baseline_run(
            script, copies.map { UnsafePointer($0) }, Int32(names.count), values,
            Int32(values.count / max(names.count, 1)), &result, &seconds)
        guard status == 0 else { throw BenchError("the script in raw C failed: \(script)") }
        return (Int(result), seconds)
    }
}
