import LuaRuntime
import Testing
import Wording

/// What a developer writes to give scripts an own object and function.
@Suite struct EmbeddingTests {
    struct Point: Sendable {
        let x: Double
        let y: Double
    }

    static let point = ObjectDeclaration<Point>(
        "Point", doc: Bilingual(zh: "平面上的点", en: "A point in the plane."),
        fields: [.init("x", .number, Bilingual(zh: "横坐标", en: "Across.")) { (point, _) in .number(point.x) }],
        methods: [
            .init(
                "length", returns: .init(.number, Bilingual(zh: "长度", en: "its length")),
                doc: Bilingual(zh: "到原点的距离", en: "Its distance from the origin.")
            ) {
                (point, _) in .number((point.x * point.x + point.y * point.y).squareRoot())
            }
        ])

    static let geometry = ModuleDeclaration(
        "geometry", doc: Bilingual(zh: "几何", en: "Geometry."),
        functions: [
            FunctionDeclaration(
                "geometry.point",
                [
                    Parameter("x", .number, doc: Bilingual(zh: "横坐标", en: "across")),
                    Parameter("y", .number, doc: Bilingual(zh: "纵坐标", en: "up")),
                ], returns: ReturnDeclaration(.object("Point"), Bilingual(zh: "点", en: "the point")),
                doc: Bilingual(zh: "建一个点", en: "Makes a point.")
            ) { (call) throws(LuaFailure) in point.wrap(Point(x: try call.number("x"), y: try call.number("y"))) }
        ])

    @Test func aScriptUsesWhatADeveloperDeclared() throws {
        let state = try LuaState(language: .en) { _ in }
        try state.declare(Self.geometry)
        let values = try state.run("local p = geometry.point(3, 4) return p.x, p:length()", name: "own.lua")
        #expect(values.compactMap(\.number) == [3, 5])
        #expect {
            try state.run("geometry.point(3)", name: "own.lua")
        } throws: {
            ($0 as? LuaFailure)?.sentence(in: .en)
                == "own.lua:1: geometry.point: argument 2 (y) should be a number, got nil"
        }
        #expect(state.catalogue.function(named: "point")?.signature == "geometry.point(x: number, y: number) → Point")
    }
}
