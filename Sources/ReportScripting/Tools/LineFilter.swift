import LuaRuntime
import ReportWriting
import Wording

/// A script that turns lines into lines: each line of JSON goes to the script's function, and what that returns is a line.
///
/// The limits of the engine's state hold for each line. A line that fails becomes a line with `error`, and the next one
/// is read as if nothing had happened; where it could only be ended by force, the script begins anew with the next one.
public struct LineFilter {
    public struct Line: Sendable {
        public let bytes: [UInt8]
        public let isError: Bool
    }

    private let engine: ScriptEngine
    private let source: String
    private let path: String
    /// None where the script failed as it began anew.
    private var functions: Functions?
    private var number = 0
    private let cells: FilteredCells

    private struct Functions {
        let filter: LuaFunction
        /// Hands back what it is given: values become what they are in Lua.
        let pass: LuaFunction

        init(_ state: LuaState, _ source: String, path: String) throws(LuaFailure) {
            guard let filter = try state.run(source, name: path).first?.function else {
                throw FilterMessages.noFunction(path)
            }
            self.filter = filter
            pass = try state.load("return ...", name: "")
        }
    }

    /// Throws where the script fails, or returns no function.
    public init(_ engine: ScriptEngine, scriptAt path: String) throws(LuaFailure) {
        self.engine = engine
        self.path = path
        cells = FilteredCells(engine.host.types.forms)
        source = try UserText.read(path)
        functions = try Functions(engine.state, source, path: path)
    }

    /// The line for an input line, both with their ends left out; `id` is handed on.
    public mutating func line(_ input: [UInt8]) -> Line {
        number += 1
        var record = Record()
        do throws(LuaFailure) {
            record = try Record(number == 1 && input.starts(with: Self.mark) ? input.dropFirst(3) : input[...])
            return Line(bytes: try result(of: record), isError: false)
        } catch {
            return failed(error, record)
        }
    }

    /// The byte order mark that some programs begin a file with.
    private static let mark: [UInt8] = [0xef, 0xbb, 0xbf]

    /// The line for one that is longer than `limit` bytes.
    public mutating func line(longerThan limit: Int) -> Line {
        number += 1
        return failed(FilterMessages.tooLong(limit), Record())
    }

    /// An input line.
    private struct Record {
        var fields: [(name: String, value: LuaValue)] = []
        var spellings = NumberSpellings()

        init() {}

        init(_ input: ArraySlice<UInt8>) throws(LuaFailure) {
            guard let text = String(validating: input, as: UTF8.self) else { throw FilterMessages.notUTF8 }
            let read: (value: LuaValue, spellings: NumberSpellings)
            do throws(JSONReader.Problem) {
                read = try JSONReader.spelled(text)
            } catch {
                throw FilterMessages.notJSON(error)
            }
            guard case .record(let fields) = read.value else { throw FilterMessages.noObject }
            (self.fields, spellings) = (fields, read.spellings)
        }

        func value(_ name: String) -> LuaValue { fields.first { $0.name == name }?.value ?? .none }
    }

    private mutating func result(of record: Record) throws(LuaFailure) -> [UInt8] {
        let (functions, id) = (try currentFunctions(), record.value("id"))
        let given = FilteredLine(engine.host.types.byField, cells).value(of: record.fields)
        let argument = try engine.state.call(functions.pass, [given]).first ?? .none
        var shapes = JSONShapes()
        try shapes.remember(.record(record.fields), as: argument)
        shapes.spellings = record.spellings
        let result = try engine.state.call(functions.filter, [argument]).first ?? .none
        guard let table = result.table, table.count == 0 else {
            throw FilterMessages.noTable(HelpText.kind(of: result))
        }
        if try table.value("id").isNil, !id.isNil { try table.set("id", to: id) }
        // An empty table would be written as a list.
        return try table.pairs().isEmpty && shapes.nulls(of: table) == nil
            ? Array("{}".utf8) : JSONValueWriter.bytes(of: result, engine.host.types, engine.state, shapes: shapes)
    }

    private mutating func currentFunctions() throws(LuaFailure) -> Functions {
        if let functions, !engine.state.isGivenUp { return functions }
        if functions != nil { engine.configuration.notice?(FilterMessages.begunAnew(line: number)) }
        functions = nil
        if engine.state.isGivenUp { try engine.renew() }
        let anew = try Functions(engine.state, source, path: path)
        functions = anew
        return anew
    }

    private func failed(_ failure: LuaFailure, _ record: Record) -> Line {
        var writer = JSONWriter()
        writer.beginObject()
        Self.append("id", of: record, to: &writer)
        Self.append("input", of: record, to: &writer)
        writer.key("status")
        writer.string("error")
        writer.key("error")
        writer.beginObject()
        writer.key("code")
        writer.string(failure.code)
        writer.key("message")
        writer.string(failure.sentence(in: engine.state.language))
        writer.endObject()
        writer.key("line")
        writer.integer(number)
        writer.endObject()
        return Line(bytes: writer.bytes, isError: true)
    }

    /// What names a record is a word or a number; anything else is no name.
    private static func append(_ key: String, of record: Record, to writer: inout JSONWriter) {
        let name = record.value(key)
        guard name.string != nil || name.integer != nil || name.number != nil else { return }
        writer.key(key)
        switch name {
        case .string(let text): writer.string(text)
        case .integer(let value): writer.integer(value)
        default:
            if let text = name.number.flatMap(record.spellings.text(of:)) {
                return writer.value(encoded: Array(text.utf8))
            }
            writer.decimal(name.number)
        }
    }
}

/// What is wrong with a filter or with its lines.
enum FilterMessages {
    static func noFunction(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "filter",
            message: Bilingual(zh: "“\(path)”没有返回函数", en: "“\(path)” returns no function"),
            hint: Bilingual(
                zh: "脚本的末尾写 return function(record) … return record end",
                en: "end the script with return function(record) … return record end"))
    }

    static func notJSON(_ problem: JSONReader.Problem) -> LuaFailure {
        let (words, column) = (problem.what.words, problem.place.column)
        return LuaFailure(
            code: "json",
            message: Bilingual(
                zh: "这一行不是 JSON（第 \(column) 列：\(words.zh)）", en: "the line is no JSON (column \(column): \(words.en))"))
    }

    static let noObject = LuaFailure(
        code: "filter", message: Bilingual(zh: "这一行不是 JSON 对象（{…}）", en: "the line is no JSON object ({…})"))

    static let notUTF8 = LuaFailure(
        code: "filter", message: Bilingual(zh: "这一行不是 UTF-8 文字", en: "the line is no UTF-8 text"))

    static func noTable(_ kind: Bilingual) -> LuaFailure {
        LuaFailure(
            code: "filter",
            message: Bilingual(
                zh: ChineseSpacing.joined(["函数应返回按名称的表，得到 ", kind.zh]),
                en: "the function must return a table with names, not \(kind.en)"))
    }

    static func begunAnew(line: Int) -> Bilingual {
        Bilingual(
            zh: "第 \(line) 行之前的一行只能强行终止，脚本从这一行起重新开始，先前存在变量里的都没有了。",
            en:
                "A line before line \(line) could only be ended by force; from here on the script begins anew, without what it had in variables."
        )
    }

    static func tooLong(_ limit: Int) -> LuaFailure {
        LuaFailure(
            code: "filter",
            message: Bilingual(zh: "这一行超过 \(limit >> 20) MB", en: "the line is longer than \(limit >> 20) MB"))
    }
}
