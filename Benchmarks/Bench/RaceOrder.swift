import Glibc

/// What the command line asks for.
struct RaceOrder {
    private(set) var races = Race.all
    private(set) var course = Course()
    private(set) var listsOnly = false

    init(arguments: some Sequence<String>) throws {
        var names: [String] = []
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            switch argument {
            case "--smoke": course.isSmoke = true
            case "--list": listsOnly = true
            case "--nianbao": course.nianbao = rest.next() ?? course.nianbao
            case "--python": course.python = rest.next().flatMap { access($0, X_OK) == 0 ? $0 : nil }
            case "--peers": course.peers = rest.next() ?? course.peers
            default: names.append(argument)
            }
        }
        for name in names where !Race.all.contains(where: { $0.name == name }) {
            throw BenchError("no race is called \(name); there are \(Race.all.map(\.name).joined(separator: ", "))")
        }
        if !names.isEmpty { races = Race.all.filter { names.contains($0.name) } }
        if course.isSmoke { course.python = nil }
    }
}

/// Where and how long the races run.
struct Course {
    /// A few rounds without peers, to see that a race runs; its figures mean nothing.
    var isSmoke = false
    var nianbao = ".build/release/nianbao"
    /// The interpreter with the peers' libraries; nil where they are not installed.
    var python: String?
    var peers = "Benchmarks/peers"

    var rounds: Int { isSmoke ? 1 : 3 }
}
