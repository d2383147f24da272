import ReportReading
import Testing

/// What stands above the first section: every form of head with every kind of body.
@Suite("Heads of reports as bodies and portals write them")
struct HeadTests {
    private static let report = "政府信息公开工作年度报告"

    static let bodies = [
        "澄岭县人民政府", "青禾市望溪区人民政府", "柳汀镇人民政府", "柳汀镇", "望溪街道办事处", "望溪街道", "雁石乡", "青禾市望溪区教育局", "省药品监督管理局",
        "国家税务总局澄岭县税务局", "澄岭县第一中学", "青禾市第一医院", "澄岭县自来水有限公司", "澄岭县公安局交通警察大队", "澄岭县人民政府办公室", "青禾经济技术开发区管委会",
        "澄岭县供销合作社联合社", "澄岭县气象局", "青禾海关", "澄岭县残疾人联合会", "澄岭县档案馆", "澄岭自治县实验幼儿园", "青禾市消防救援支队",
    ]

    /// Heads of a report on 2023 of a body; `*` is its name.
    static let heads = [
        "*2023年\(report)", "*2023年度\(report)", "*\n2023年\(report)", "2023年*\(report)", "*关于2023年\(report)",
        "*2023年\n\(report)", "*政府信息公开工作2023年度报告", "*\(report)（2023年）", "*\(report)\n（2023年1月1日—2023年12月31日）",
        "*二〇二三年\(report)", "*二○二三年\(report)", "*二O二三年\(report)", "*\n二〇二三年度\(report)", "*2023年年度报告", "2023年*年度报告",
        "当前位置：首页 > 青禾市人民政府 > 政府信息公开 > 政府信息公开年报\n*2023年\(report)\n来源：青禾市人民政府门户网站 发布时间：2024-01-25",
        "青禾市人民政府门户网站\n网站首页 政务公开 互动交流\n*2023年\(report)\n索引号：LY-00-001 发布机构：* 生成日期：2024年1月20日",
        "*2023年\(report)\n时间：2024-01-10 08:00 来源：青禾日报 作者：佚名 转载",
        "索引号：001 主题分类：政府信息公开年报 发文机关：* 成文日期：2024-01-11\n标题：*2023年\(report)",
        "上一篇：*2022年\(report)\n下一篇：没有了\n*2023年\(report)\n本报告统计期限自2023年1月1日至12月31日。",
        "2023年\(report)\n根据《条例》规定，现公布*2023年度\(report)。", "关于印发《*2023年\(report)》的通知\n各科室：\n*2023年\(report)",
        "*文件\n青政〔2024〕3号\n*2023年\(report)", "青禾市2020年至2023年工作回顾\n*2023年\(report)",
    ]

    @Test("Body and year are those of the report", arguments: heads)
    func bodyAndYear(head: String) throws {
        let wrong = try Self.bodies.compactMap { body -> String? in
            let text = head.split(separator: "*", omittingEmptySubsequences: false).joined(separator: body)
            let read = try ReportReader().read(Array("\(text)\n一、总体情况\n无。\n".utf8), source: "index.txt")
            let isRight = read.agency == body && read.year == 2023
            return isRight ? nil : "\(body): \(read.agency ?? "—") \(read.year.map { String($0) } ?? "—")"
        }
        #expect(wrong == [])
    }

    @Test(
        "Where the text has no title, the name of the file may be one",
        arguments: ["*2023年\(report).txt", "nb/2023年*政府信息公开年报.txt", "*政府信息公开工作报告（2023）.txt"])
    func fileNames(name: String) throws {
        let source = name.split(separator: "*", omittingEmptySubsequences: false).joined(separator: "澄岭县人民政府")
        let report = try ReportReader().read(Array("一、总体情况\n无。\n".utf8), source: source)
        #expect(report.agency == "澄岭县人民政府")
        #expect(report.year == 2023)
        #expect(report.provenance[.agency]?.source == .fileName)
    }

    @Test("Other reports of the year are no titles", arguments: ["澄岭县2023年法治建设年度报告", "2023年年度报告", "部门预算年报"])
    func others(line: String) throws {
        #expect(try ReportReader().read(Array("\(line)\n一、总体情况\n无。\n".utf8), source: "index.txt").agency == nil)
    }
}
