import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting

/// Writes values of scripts as JSON: names in the order of their letters, so that the same value gives the same bytes.
struct JSONValueWriter {
    private static let deepest = 200
    /// What stands for a table within itself.
    private static let ellipsis = "{…}"
    /// Bytes that are written in far less than a millisecond.
    private static let shortText = 64 << 10
    private let types: ScriptTypes
    private let shapes: JSONShapes
    private let state: LuaState
    /// Whether objects within a table are written as their rows, reports by who they are.
    private let isNaming: Bool
    /// Whether what JSON has no word for is written as text, and no number as null.
    private let isShowing: Bool
    /// The tables, by identity, that what is written now stands in.
    private var open: Set<UInt> = []
    private(set) var writer = JSONWriter()

    /// `shapes` is what is known of tables that were objects of JSON.
    static func bytes(
        of value: LuaValue, _ types: ScriptTypes, _ state: LuaState, shapes: JSONShapes = JSONShapes(),
        isNaming: Bool = false, isShowing: Bool = false
    ) throws(LuaFailure) -> [UInt8] {
        var writer = JSONValueWriter(
            types: types, shapes: shapes, state: state, isNaming: isNaming, isShowing: isShowing)
        try writer.append(value, at: "value", depth: 0)
        return writer.writer.bytes
    }

    /// `path` is how an error calls the value.
    private mutating func append(_ value: LuaValue, at path: String, depth: Int) throws(LuaFailure) {
        guard depth < Self.deepest else { throw DataMessages.tooDeep(path) }
        switch value {
        case .none: writer.string(nil)
        case .boolean(let boolean): writer.boolean(boolean)
        case .integer(let integer): writer.integer(integer)
        case .number(let number):
            if let text = shapes.spellings.text(of: number) { return writer.value(encoded: Array(text.utf8)) }
            guard number.isFinite || isShowing else { throw DataMessages.notFinite(path, number) }
            writer.decimal(number)
        case .string(let text): try append(text)
        case .table(let table): try append(table, at: path, depth: depth)
        case .object(let object): try append(object, value, at: path)
        case .list, .record, .strict, .bytes, .function, .other: try appendOther(value, at: path)
        }
    }

    private mutating func append(_ text: String) throws(LuaFailure) {
        try state.checkSize(writer.bytes.count + text.utf8.count)
        guard text.utf8.count > Self.shortText else { return writer.string(text) }
        let encoded = try AbandonableWork.run(state) { _ in JSONWriter.encoded(text) }
        try state.checkSize(writer.bytes.count + encoded.count)
        writer.value(encoded: encoded)
    }

    /// What JSON has no word for.
    private mutating func appendOther(_ value: LuaValue, at path: String) throws(LuaFailure) {
        let kind = HelpText.kind(of: value)
        if case .bytes = value, !isShowing { throw DataMessages.notUTF8(path) }
        guard isShowing else { throw DataMessages.notJSON(path, kind) }
        try append(value.object == nil ? kind[state.language] : try state.describe(value))
    }

    private mutating func append(_ table: LuaTable, at path: String, depth: Int) throws(LuaFailure) {
        try state.checkpoint()
        guard isShowing else { return try appendParts(of: table, at: path, depth: depth) }
        guard open.insert(table.identity).inserted else { return writer.string(Self.ellipsis) }
        defer { open.remove(table.identity) }
        try state.checkSize(writer.bytes.count)
        try appendParts(of: table, at: path, depth: depth)
    }

    private mutating func appendParts(of table: LuaTable, at path: String, depth: Int) throws(LuaFailure) {
        var named = try FrameSpecification.named(table)
        let elements = try table.elements()
        guard named.isEmpty || elements.isEmpty, try table.pairs().count == named.count + elements.count else {
            guard isShowing else { throw try unlikeKeys(of: table, at: path, areNamed: !named.isEmpty) }
            return try appendAll(of: table, at: path, depth: depth)
        }
        let nulls = elements.isEmpty ? shapes.nulls(of: table) : nil
        if let nulls, !nulls.isEmpty {
            let names = Set(named.map(\.key))
            named += Set(nulls).subtracting(names).map { ($0, .none) }
            named.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        }
        if named.isEmpty, nulls == nil {
            writer.beginArray()
            for (offset, element) in elements.enumerated() {
                try append(element, at: "\(path)[\(offset + 1)]", depth: depth + 1)
            }
            return writer.endArray()
        }
        writer.beginObject()
        for (name, value) in named {
            writer.key(name)
            try append(value, at: "\(path).\(name)", depth: depth + 1)
        }
        writer.endObject()
    }

    /// Positions and names in one object, each once.
    private mutating func appendAll(of table: LuaTable, at path: String, depth: Int) throws(LuaFailure) {
        var names: Set<String> = []
        writer.beginObject()
        var members: [(number: Double, text: String, value: LuaValue)] = []
        for (key, value) in try table.pairs() {
            members.append((key.number ?? .infinity, try state.describe(key), value))
        }
        for (_, text, value) in members.sorted(by: { ($0.number, $0.text) < ($1.number, $1.text) }) {
            let name = names.insert(text).inserted ? text : "[\(text)]"
            writer.key(name)
            try append(value, at: "\(path).\(name)", depth: depth + 1)
        }
        writer.endObject()
    }

    /// Why a table is neither a list nor has only names.
    private func unlikeKeys(
        of table: LuaTable, at path: String, areNamed: Bool
    ) throws(LuaFailure) -> LuaFailure {
        let elements = try table.elements().count
        let rest = try table.pairs(besideFirst: elements)
        if elements > 0, rest.allSatisfy({ $0.key.number != nil }) { return DataMessages.gap(path, behind: elements) }
        guard elements == 0, !areNamed, let key = rest.first?.key else { return DataMessages.mixedKeys(path) }
        return DataMessages.keyIsNoText(path, try state.describe(key))
    }

    private mutating func append(_ object: LuaObject, _ value: LuaValue, at path: String) throws(LuaFailure) {
        if JSONNull.isNull(object) { return writer.string(nil) }
        if let frame = types.frame.value(of: object) {
            try state.checkSize(writer.bytes.count + frame.textBytes)
            return writer.frame(frame)
        }
        if let row = types.row.value(of: object) { return writer.row(row.index, of: row.frame) }
        if let cell = types.cell.value(of: object) { return writer.number(cell.cell.number) }
        if let date = types.date.value(of: object) { return writer.string(date.iso) }
        if isNaming, try appendRows(of: object, value) { return }
        try appendOther(value, at: path)
    }

    /// What stands within a row or a list; false for what has no rows.
    private mutating func appendRows(of object: LuaObject, _ value: LuaValue) throws(LuaFailure) -> Bool {
        if let report = types.report.value(of: object) {
            append(report)
        } else if let reports = types.reports.value(of: object) {
            writer.beginArray()
            for report in try reports.all(state) { append(report) }
            writer.endArray()
        } else if let frame = try RowsOf(types: types, state: state).frame(of: value) {
            if RowsOf.isOne(object, types) { writer.row(0, of: frame) } else { writer.frame(frame) }
        } else {
            return false
        }
        return true
    }

    private mutating func append(_ report: Report) {
        writer.beginObject()
        writer.key("agency")
        writer.string(report.agency)
        writer.key("year")
        writer.integer(report.year)
        writer.key("source")
        writer.string(report.source)
        writer.endObject()
    }
}
