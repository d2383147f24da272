import LuaRuntime

/// Examples that begin with something from the samples.
extension Example {
    /// `r` is a report.
    static func onReport(_ code: String, prints output: String) -> Example {
        Example("r = nb.open(\"Samples/青禾市人民政府-2021.html\")\n" + code, prints: output)
    }

    /// `rs` are all reports of the samples.
    static func onReports(_ code: String, prints output: String) -> Example {
        Example("rs = nb.load(\"Samples\")\n" + code, prints: output)
    }

    /// `column` is one field of six reports.
    static func onColumn(_ code: String, prints output: String) -> Example {
        onReports("column = rs:filter{year = 2022}:column(\"requests.new.total\")\n" + code, prints: output)
    }

    /// `f` is a frame of six reports.
    static func onFrame(_ code: String, prints output: String) -> Example {
        onReports("f = rs:filter{year = 2022}:frame{\"agency\", \"requests.new.total\"}\n" + code, prints: output)
    }

    /// `f` is what a check found.
    static func onFindings(_ code: String, prints output: String) -> Example {
        Example("f = nb.check(nb.open(\"Samples/澄岭县人民政府-2022.html\"))\n" + code, prints: output)
    }

    /// `c` is a comparison.
    static func onComparison(_ code: String, prints output: String) -> Example {
        Example(
            """
            old = nb.open("Samples/青禾市人民政府-2021.html")
            new = nb.open("Samples/青禾市人民政府-2022.html")
            c = nb.compare(old, new)

            """ + code, prints: output)
    }
}
