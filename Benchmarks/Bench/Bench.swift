import CLinux
import Glibc

/// bench [--smoke] [--list] [--nianbao PATH] [--python PATH] [--peers FOLDER] [NAME…]: runs the races, prints a table.
@main
enum Bench {
    static func main() {
        // As the program does.
        mallopt(M_TRIM_THRESHOLD, 32 << 20)
        mallopt(M_MMAP_THRESHOLD, 16 << 20)
        do {
            let order = try RaceOrder(arguments: CommandLine.arguments.dropFirst())
            if order.listsOnly {
                for race in Race.all { print("\(race.name): \(race.about)") }
                return
            }
            var table = ResultTable()
            for race in order.races {
                Progress.note("\(race.name) …")
                for result in try race.run(order.course) { table.add(result) }
            }
            print(table.rendered)
        } catch {
            Progress.note("bench: \(error)")
            exit(1)
        }
    }
}

enum Progress {
    /// A line for whoever watches, away from the results.
    static func note(_ line: String) {
        var text = line + "\n"
        text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}

struct BenchError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
