import Testing

@Suite("Rows that a script gives are taken whole")
struct FrameRowsTests {
    @Test(
        "What would be lost is an error, in nb.frame as in nb.write",
        arguments: [
            (
                "nb.frame{{a = 1}, nil, {a = 3}}",
                "nb.frame: rows 的列表在第 1 项之后有空缺，后面的会丢；缺的行请写成空表 {}，或只放入要的行。",
                "nb.frame: the list rows has a gap behind its element 1, so the rest would be lost; write {} for a row that is missing, or put in only rows that are there."
            ),
            (
                "t = {{a = 1}} t[3] = {a = 3} nb.write(t, 'x.csv')",
                "nb.write: value 的列表在第 1 项之后有空缺，后面的会丢；缺的行请写成空表 {}，或只放入要的行。",
                "nb.write: the list value has a gap behind its element 1, so the rest would be lost; write {} for a row that is missing, or put in only rows that are there."
            ),
            (
                "t = {{'a'}, {1}} t[4] = {3} nb.write(t, 'x.csv')",
                "nb.write: value 的列表在第 2 项之后有空缺，后面的会丢；缺的行请写成空表 {}，或只放入要的行。",
                "nb.write: the list value has a gap behind its element 2, so the rest would be lost; write {} for a row that is missing, or put in only rows that are there."
            ),
            (
                "nb.write({{'甲', nil, 3}}, 'x.csv')",
                "nb.write: value[1] 的列表在第 1 项之后有空缺，后面的会丢；缺的项请写成文字，如 \"\"。",
                "nb.write: the list value[1] has a gap behind its element 1, so the rest would be lost; write text for what is missing, such as \"\"."
            ),
            (
                "nb.frame({{'甲', nil, 3}}, {columns = {'a', 'b', 'c'}})",
                "nb.frame: rows[1] 的列表在第 1 项之后有空缺，后面的会丢；缺的项请写成文字，如 \"\"。",
                "nb.frame: the list rows[1] has a gap behind its element 1, so the rest would be lost; write text for what is missing, such as \"\"."
            ),
            (
                "nb.write({nil, {1}, {2}}, 'x.csv')",
                "nb.write: value 的列表没有第 1 项，后面的会丢；缺的项请写成文字，如 \"\"。",
                "nb.write: the list value has no element 1, so the rest would be lost; write text for what is missing, such as \"\"."
            ),
            (
                "nb.write(nb.load('Samples/*人民政府-202*'):map(function(r) if r.year > 2020 then return {r.year} end end), 'x.md')",
                "nb.write: value 的列表没有第 1 项，后面的会丢；缺的项请写成文字，如 \"\"。",
                "nb.write: the list value has no element 1, so the rest would be lost; write text for what is missing, such as \"\"."
            ),
            (
                "nb.frame{{a = 1}}:group{by = {nil, 'a'}, n = {'count'}}",
                "Frame:group: by: 列名的列表在第 0 项之后有空缺，后面的会丢；请去掉空的项。",
                "Frame:group: by: the list of columns has a gap behind its element 0, so the rest would be lost; leave out what is nil."
            ),
            (
                "nb.frame{{a = 1}, name = 'x'}",
                "nb.frame: rows 既有序号又有名称，只能是其中一种；请分开写。",
                "nb.frame: rows has both positions and names, where only either can be: write them apart."
            ),
            (
                "nb.frame{{[2021] = 1, ['2021'] = 2}}",
                "nb.frame: rows[1] 里的 [2021] 和 [\"2021\"] 是同一个名称；请只写一个。",
                "nb.frame: [2021] and [\"2021\"] of rows[1] are one name; write only one of them."
            ),
            (
                "nb.frame{{[true] = 1}}", "nb.frame: rows[1] 的键是布尔值，只能是名称或数字。",
                "nb.frame: a key of rows[1] is a boolean; it has to be a name or a number."
            ),
            (
                "nb.frame({{'甲'}, {x = '乙'}}, {columns = {'x'}})",
                "nb.frame: 第 2 行是有名称的表，前面的行是列表；请写成同一种。",
                "nb.frame: row 2 is a table with names, where the rows before are each a list; write them alike."
            ),
            (
                "nb.frame{{a = 1}}:select{'a', nil, 'b'}",
                "Frame:select: 列名的列表在第 1 项之后有空缺，后面的会丢；请去掉空的项。",
                "Frame:select: the list of columns has a gap behind its element 1, so the rest would be lost; leave out what is nil."
            ),
        ])
    func refused(source: String, zh: String, en: String) throws {
        #expect(try complaint(source) == zh)
        #expect(try complaint(source, .en) == en)
        #expect(try failure(source)?.code == (zh.hasPrefix("nb.write") ? "not_writable" : "argument"))
    }

    @Test("The results of map with nothing among them are a list with gaps")
    func gapsOfMap() throws {
        let rows = "nb.load('Samples'):map(function(r) if r.year ~= 2021 then return {agency = r.agency} end end)"
        #expect(try failure("nb.frame(\(rows))")?.message.zh.contains("在第 1 项之后有空缺") == true)
    }

    @Test("A name may be a number, and a row may be empty, among lists too")
    func numbersAndNothing() throws {
        #expect(
            try printed(
                "f = nb.frame{{name = '新收', [2021] = 5, [2022] = 6}} print(table.concat(f.columns, ' '), f[1]['2022'])")
                == "2021 2022 name\t6")
        #expect(
            try printed("f = nb.frame({{'甲'}, {}, {'乙'}}, {columns = {'x'}}) print(#f, f[2].x, f[3].x, f:kind(2, 'x'))")
                == "3\tnil\t乙\tabsent")
        #expect(try printed("f = nb.frame{{}, {a = 1}} print(#f, f[1].a, f[2].a)") == "2\tnil\t1")
    }
}

@Suite("Keys of rows and reports")
struct KeyTests {
    @Test("Equal numbers are one key, however Lua holds them; a text is another")
    func equalNumbers() throws {
        let join = """
            f = nb.frame{{k = 1, v = 10}, {k = 2, v = 20}}:join(nb.frame{{k = 2 / 2, w = 5}, {k = 4 / 2, w = 6}}, {by = "k"})
            print(f[1].w, f[2].w)
            """
        #expect(try printed(join) == "5\t6")
        let group = """
            f = nb.frame{{k = 10 // 5, v = 1}, {k = 10 / 5, v = 2}, {k = "2", v = 4}}
            g = f:group{by = "k", s = {"sum", "v"}}
            print(#g, g[1].k, g[1].s, g[2].k, g[2].s)
            print(#f:pivot{rows = "k", columns = "v", values = "v"})
            """
        #expect(try printed(group) == "2\t2\t3.0\t2\t4\n2".replacing("3.0", with: "3"))
        let halves = "print(#nb.frame{{k = 0.5}, {k = 1 / 2}, {k = -0.0}, {k = 0}}:group{by = 'k'})"
        #expect(try printed(halves) == "2")
    }

    @Test("Reports are grouped by equal numbers too, and a text is no number")
    func groupsOfReports() throws {
        let script = """
            keys = {2, 4 / 2, "2", 0.5}
            i = 0
            groups = nb.load("Samples"):filter{year = 2022}:group_by(function() i = i + 1 return keys[i] end)
            for _, g in ipairs(groups) do print(g.key, math.type(g.key), #g.reports) end
            """
        #expect(
            try printed(script)
                == "2\tinteger\t2\n2\tnil\t1\n0.5\tfloat\t1\nnil\tnil\t2".replacing("nil\tnil", with: "nil\tnil"))
    }

    @Test("What is no number comes last, whichever way reports are sorted")
    func notANumber() throws {
        let script = """
            rs = nb.load{"Samples/青禾市人民政府-202*.html", "Samples/澄岭县教育局-202[12]*"}
            f = function(r) return r.proceedings.review.corrected / r.proceedings.review.total end
            for _, down in ipairs{false, true} do
                t = {}
                for i, r in ipairs(rs:sort_by(f, {descending = down})) do t[i] = tostring(f(r)) end
                print((table.concat(t, " "):gsub("%-nan", "nan")))
            end
            """
        #expect(try printed(script) == "0.0 0.8 nan nan\n0.8 0.0 nan nan")
    }

    @Test("A key that has no order is refused, as in a table")
    func unordered() throws {
        let sort = "nb.load('Samples'):sort_by(function(r) return {r.year} end)"
        #expect(try complaint(sort) == "Reports:sort_by: 第 1 份报告的键应为数字、文字、true、false 或 nil，得到表，有 1 个元素。")
        #expect(
            try complaint(sort, .en)
                == "Reports:sort_by: the key of report 1 should be a number, text, true, false or nil, not a table with 1 element."
        )
        #expect(try failure(sort)?.code == "frame_value")
    }
}
