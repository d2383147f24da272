import Testing

@Suite("print of plain tables")
struct PrintingTests {
    @Test("A list of rows prints as a table, as nb.show and the prompt show it")
    func rows() throws {
        let table = """
            | name | n |
            | --- | ---: |
            | 甲 | 1 |
            | 乙 | 22 |
            """
        for function in ["print", "nb.show"] {
            let shown = try printed("\(function){{n = 1, name = '甲'}, {n = 22, name = '乙'}}")
            #expect(shown.contains(table), "\(shown)")
        }
    }

    @Test("Lists of lists, of values, tables with names and empty ones")
    func others() throws {
        #expect(try printed("print{{1, '甲'}, {2, '乙'}}").contains("| 2 | 乙 |"))
        #expect(try printed("print{'甲', 7}").contains("| 2 | 7 |"))
        #expect(try printed("print{year = 2022}").contains("| year | 2022 |"))
        #expect(try printed("print{}") == "空表")
        #expect(try printed("print{}", .en) == "an empty table")
    }

    @Test("A table that says itself how it prints is asked")
    func own() throws {
        #expect(try printed("print(setmetatable({1}, {__tostring = function() return '甲' end}), 2)") == "甲\t2")
    }

    @Test("Tables within themselves, very wide and very long ones are shown by their size")
    func extremes() throws {
        #expect(try printed("t = {} t[1] = t print(t)").contains("{…1}"))
        #expect(try printed("t = {} for i = 1, 1000 do t[i] = i end print({t})").contains("{…1000}"))
        #expect(try printed("t = {} for i = 1, 1000 do t[i] = i end print(t)").contains("… 另有 960 行"))
        #expect(try printed("t = {} for i = 1, 100 do t['k' .. i] = i end print({t})").contains("{…}"))
    }

    @Test("print passes over tables between other values")
    func mixed() throws {
        let shown = try printed("print(1, nil, {}, 'a')")
        #expect(shown == "1\tnil\t空表\ta")
    }
}
