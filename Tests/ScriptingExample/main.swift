import LuaRuntime
import ReportScripting

let engine = try ScriptEngine { print(String(decoding: $0, as: UTF8.self), terminator: "") }
let due = FunctionDeclaration(
    "office.due", ["year": .integer], returns: .string, doc: "The last day for the report on a year."
) { (call) throws(LuaFailure) in .string("\(try call.integer("year") + 1)-01-31") }
try engine.state.declare(due, as: "office", doc: "What our office knows.")
try engine.run(#"r = nb.open("Samples/澄岭县教育局-2021.md") print(r.agency, office.due(r.year))"#, name: "due.lua")
