import Testing

/// Rates are shown in percent wherever they stand; scripts and files of data have the numbers.
@Suite("Rates")
struct RateTests {
    private static let prepared = """
        rs = nb.load("Samples"):filter{year = 2022}
        column = rs:column("公开率")
        f = rs:frame{"agency", "year", "公开率", "本年新收·总计"}

        """

    @Test(
        "Ranks, descriptions and tables of metrics show them in percent",
        arguments: [
            ("print(column:rank())", "66.7%", "0.6667"), ("print(column:rank()[1])", "66.7%", "0.6667"),
            ("print({column:rank()[2], column:rank()[1]})", "63.6%", "0.6364"),
            ("print(f:describe())", "47.6%", "0.4765"), ("print(f:describe():sort(\"column\"))", "47.6%", "0.4765"),
            ("print(nb.metrics(rs[1]):table())", "45.0%", "0.4504"),
            ("print(nb.frame(column:rank(), {columns = {\"rank\", \"value\"}}))", "66.7%", "0.6667"),
        ])
    func shown(script: String, percent: String, fraction: String) throws {
        let analyst = try Analyst()
        try analyst.run(Self.prepared + script)
        #expect(analyst.output.contains(percent) && !analyst.output.contains(fraction), "\(analyst.output)")
    }

    @Test("What is no rate stays as it is")
    func others() throws {
        let analyst = try Analyst()
        try analyst.run(Self.prepared + "print(f:describe()) print(rs:column('本年新收·总计'):rank())")
        #expect(analyst.output.contains("384.5") && analyst.output.contains("1859"))
        #expect(!analyst.output.contains("1859%") && !analyst.output.contains("384.5%"))
    }

    @Test("Scripts and csv have the number")
    func exact() throws {
        let analyst = try Analyst()
        try analyst.run(
            Self.prepared + """
                print(column:rank()[1].value > 0.66, getmetatable(column:rank()[1]))
                nb.write(nb.frame(column:rank(), {columns = {"rank", "value"}}), "rank.csv")
                f:describe():to_csv("described.csv")
                """)
        #expect(analyst.output == "true\tprotected")
        #expect(try analyst.read("rank.csv").contains("0.6666"))
        #expect(try analyst.read("described.csv").contains("0.476"))
    }

    @Test("Tables of comparisons and metrics are frames, as those of reports are")
    func frames() throws {
        let analyst = try Analyst()
        try analyst.run(
            Self.prepared + """
                c = nb.compare(rs[1], rs[2])
                print(#c:table():filter{kind = "unchanged"} > 0, #c:table(), c:table()[1].label)
                print(nb.metrics(rs[1]):table():sort("value", {descending = true})[1].name)
                """)
        #expect(analyst.output == "true\t200\t规章·本年制发件数\n自然人占比")
    }
}
