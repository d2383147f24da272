import Wording

extension AnalysisMessages {
    static func frame(_ error: FrameError) -> Bilingual {
        switch error {
        case .noColumn(let name, let near): noColumn(name, near)
        case .twoColumns(let name):
            Bilingual(
                zh: "表里有两列都叫“\(name)”。请用 :select 给其中一列换名。",
                en: "Two columns are named “\(name)”. Rename one with :select.")
        case .unequalLengths(let name, let count, let expected):
            Bilingual(
                zh: "“\(name)”列有 \(count) 行，其他列有 \(expected) 行。",
                en: "The column “\(name)” has \(count) rows where the others have \(expected).")
        case .notNumbers(let column, let row, let value):
            Bilingual(
                zh: "“\(column)”列第 \(row) 行是“\(value)”，不是数字，不能计算。",
                en: "The column “\(column)” can't be computed with: row \(row) is “\(value)”, no number.")
        case .overflow(let name):
            Bilingual(
                zh: "“\(name)”的合计超出 64 位整数，没有结果。", en: "The sum of “\(name)” exceeds 64 bits; there is no result.")
        case .sumOfRates(let name): sumOfRates(name)
        case .unknownAggregate(let name, let near): noAggregate(name, near)
        case .keyNotUnique(let key): keyTwice(key)
        case .keyTypes(let name): differentTypes(name)
        case .twoValues(let row, let column):
            Bilingual(
                zh: "“\(row)”和“\(column)”的交叉处有不止一个数。请用 with 说明怎样合并，如 with=\"sum\"。",
                en:
                    "There are several values where “\(row)” meets “\(column)”. Say with `with` how to join them, as in with=\"sum\"."
            )
        case .tooLarge(let rows, let columns):
            Bilingual(
                zh: "交叉表会有 \(rows) 行、\(columns) 列，太大了。请先用 :filter 或 :group 减少行，或换一列作列。",
                en:
                    "The table would have \(rows) rows and \(columns) columns, which is too large. Leave fewer rows first, with :filter or :group, or take another column for the columns."
            )
        }
    }

    private static func keyTwice(_ key: String) -> Bilingual {
        Bilingual(
            zh: "要并入的表里，“\(key)”有不止一行，无法确定取哪一行。请先用 :filter 或 :group 让每个键只剩一行。",
            en:
                "The table to join has several rows for “\(key)”: which to take is not certain. Leave one for each key first, with :filter or :group."
        )
    }

    private static func sumOfRates(_ name: String) -> Bilingual {
        Bilingual(
            zh: "“\(name)”是比率，相加没有意义；用 mean 求平均，或者把分子、分母分别合计再相除。",
            en:
                "“\(name)” is a rate, and a sum of rates means nothing: take the mean, or divide the sum of the parts by that of the bases."
        )
    }

    private static func differentTypes(_ name: String) -> Bilingual {
        Bilingual(
            zh:
                "“\(name)”列在一张表里是数字，在另一张里是文字，不会相等。请先用 :select 转换，如 [\"\(name)\"] = function(row) return tonumber(row[\"\(name)\"]) end。",
            en:
                "The column “\(name)” has numbers in one table and texts in the other, which are never equal. Convert one with :select first, as in [\"\(name)\"] = function(row) return tonumber(row[\"\(name)\"]) end."
        )
    }

    private static func noColumn(_ name: String, _ near: [String]) -> Bilingual {
        guard !near.isEmpty else {
            return Bilingual(zh: "表里没有“\(name)”列。", en: "The table has no column “\(name)”.")
        }
        let zh = near.map { "“\($0)”" }.joined(separator: "、")
        let en = near.map { "“\($0)”" }.joined(separator: ", ")
        return Bilingual(
            zh: "表里没有“\(name)”列，是否指\(zh)？", en: "The table has no column “\(name)”. Did you mean \(en)?")
    }

    private static func noAggregate(_ name: String, _ near: [String]) -> Bilingual {
        let known = (near.isEmpty ? FrameAggregate.allCases.map(\.rawValue) : near).map { "\"\($0)\"" }
        return near.isEmpty
            ? Bilingual(
                zh: "没有“\(name)”这种汇总，可用的有 \(known.joined(separator: "、"))。",
                en: "There is no aggregate “\(name)”; there are \(known.joined(separator: ", ")).")
            : Bilingual(
                zh: "没有“\(name)”这种汇总，是否指 \(known.joined(separator: "、"))？",
                en: "There is no aggregate “\(name)”. Did you mean \(known.joined(separator: ", "))?")
    }
}
