import LuaRuntime
import Wording

/// A kind of object for tests: a tally with a name and six cells, two of them without number.
final class Tally: Sendable {
    let name: String
    let values: [Int]
    /// Never written after `init`, so other threads may read it.
    nonisolated(unsafe) let cells: UnsafeMutableRawPointer

    static let paths = ["new.people", "new.firms", "new.total", "fees.amount", "fees.blank", "carried"]

    init(_ name: String, _ values: [Int] = [3, 4, 7]) {
        self.name = name
        self.values = values
        cells = .allocate(byteCount: 16 * Tally.paths.count, alignment: 16)
        let mantissas: [Int64] = [Int64(values[0]), Int64(values[1]), Int64(values[2]), 1250, 0, -5]
        for (index, mantissa) in mantissas.enumerated() {
            let cell = cells + 16 * index
            cell.storeBytes(of: mantissa, as: Int64.self)
            cell.storeBytes(of: index == 3 ? 2 : 0, toByteOffset: 8, as: UInt8.self)
            cell.storeBytes(of: index == 4 ? 2 : 0, toByteOffset: 9, as: UInt8.self)
        }
    }

    deinit {
        cells.deallocate()
    }

    static let layout = RecordLayout(
        cells: paths,
        aliases: [
            .init(in: "", "新收", for: "new"), .init(in: "new", "自然人", for: "new.people"),
            .init(in: "", "结转", for: "carried"), .init(in: "fees", "未填", for: "fees.blank"),
        ])

    static let declaration = ObjectDeclaration<Tally>(
        "Tally", doc: Bilingual(zh: "一份统计", en: "A tally."),
        fields: [
            .init("name", .string, Bilingual(zh: "名称", en: "Its name.")) { (tally, _) in .string(tally.name) }
        ],
        methods: [
            .init(
                "plus", [Parameter("n", .integer, doc: Bilingual(zh: "加数", en: "what to add"))],
                returns: ReturnDeclaration(.integer, Bilingual(zh: "和", en: "the sum")),
                doc: Bilingual(zh: "总数加 n", en: "The total plus n.")
            ) { (tally, call) throws(LuaFailure) in .integer(tally.values[2] + (try call.integer("n"))) },
            .init(
                "each", [Parameter("f", .function, doc: Bilingual(zh: "函数", en: "a function"))],
                doc: Bilingual(zh: "对每个值调用 f", en: "Calls f with each value.")
            ) { (tally, call) throws(LuaFailure) in
                let function = try call.function("f")
                for value in tally.values { try call.state.call(function, [.integer(value)]) }
                return .none
            },
        ],
        behaviour: .with {
            $0.record = { HotRecord(layout: layout, cells: UnsafeRawPointer($0.cells), count: paths.count) }
            $0.element = { (tally, position, _) in
                tally.values.indices.contains(position - 1) ? .integer(tally.values[position - 1]) : nil
            }
            $0.count = { tally, _ in tally.values.count }
            $0.equals = { $0.values == $1.values }
            $0.description = { (tally, group, _) in group.isEmpty ? "<\(tally.name)>" : "<\(tally.name) \(group)>" }
            $0.call = { (tally, arguments, _) in
                .integer(tally.values[2] * (arguments.first?.integer ?? 1))
            }
            $0.missing = { (_, _) in Bilingual(zh: "是空白", en: "is blank") }
        })
}

/// A module for tests.
enum Shapes {
    static let module = ModuleDeclaration(
        "shapes", alias: "sh", doc: Bilingual(zh: "试验", en: "For tests."),
        functions: [
            FunctionDeclaration(
                "sh.tally", [Parameter("name", .string, doc: Bilingual(zh: "名称", en: "its name"))],
                returns: ReturnDeclaration(.object("Tally"), Bilingual(zh: "统计", en: "the tally")),
                doc: Bilingual(zh: "建一份统计", en: "Makes a tally.")
            ) { (call) throws(LuaFailure) in Tally.declaration.wrap(Tally(try call.string("name"))) },
            FunctionDeclaration(
                "sh.compare",
                [
                    Parameter("old", .object("Tally"), doc: Bilingual(zh: "旧", en: "the old one")),
                    Parameter("new", .object("Tally"), doc: Bilingual(zh: "新", en: "the new one")),
                    Parameter(
                        "options",
                        .options([
                            OptionDeclaration("format", .word(["md", "html"]), Bilingual(zh: "格式", en: "the format")),
                            OptionDeclaration("digits", .integer, Bilingual(zh: "小数位", en: "decimals")),
                        ]), .optional, doc: Bilingual(zh: "选项", en: "options")),
                ],
                returns: ReturnDeclaration(.string, Bilingual(zh: "结果", en: "the result")),
                doc: Bilingual(zh: "比较两份统计", en: "Compares two tallies.")
            ) { (call) throws(LuaFailure) in
                let options = try call.options("options")
                return .string(try options.string("format") ?? "text")
            },
            FunctionDeclaration(
                "sh.count", [Parameter("values", .any, .variadic, doc: Bilingual(zh: "值", en: "values"))],
                doc: Bilingual(zh: "数一数", en: "Counts.")
            ) { (call) throws(LuaFailure) in .integer(try call.rest("values").count) },
            FunctionDeclaration(
                "sh.sum", [Parameter("values", .list(.number), doc: Bilingual(zh: "数", en: "numbers"))],
                doc: Bilingual(zh: "求和", en: "Adds up.")
            ) { (call) throws(LuaFailure) in
                let values = try call.table("values").elements()
                return .number(values.reduce(0) { $0 + ($1.number ?? 0) })
            },
            FunctionDeclaration("sh.fail", doc: Bilingual(zh: "出错", en: "Fails.")) { (_) throws(LuaFailure) in
                var failure = LuaFailure(
                    code: "X001", message: Bilingual(zh: "读不了", en: "can't read"),
                    hint: Bilingual(zh: "换一个文件", en: "try another file"))
                failure.details["file"] = "a.docx"
                throw failure
            },
            FunctionDeclaration("sh.spin", doc: Bilingual(zh: "空转", en: "Spins.")) { (call) throws(LuaFailure) in
                while true { try call.state.checkpoint() }
            },
            FunctionDeclaration("sh.make", doc: Bilingual(zh: "造表", en: "Makes a table.")) { (_) throws(LuaFailure) in
                .record([("list", .list([.integer(1), .string("二"), .boolean(true)])), ("x", .number(1.5))])
            },
        ],
        modules: [
            ModuleDeclaration(
                "inner", doc: Bilingual(zh: "里层", en: "Inside."),
                functions: [
                    FunctionDeclaration("sh.inner.one", doc: Bilingual(zh: "一", en: "One.")) { (_) throws(LuaFailure) in
                        .integer(1)
                    }
                ])
        ])

    static func declare(in state: LuaState) throws {
        state.declare(Tally.declaration)
        try state.declare(module)
    }
}
