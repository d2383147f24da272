import ReportModel

/// The level of a body, where its name says it.
enum BodyLevel {
    private static let offices = ["政府办公室", "政府办公厅", "政府办"]
    private static let townships = ["街道办事处", "街道", "街道办", "镇", "乡", "苏木", "镇人民政府", "乡人民政府", "苏木人民政府"]
    private static let prefectures = ["自治州人民政府", "地区行政公署", "盟行政公署"]
    private static let counties = ["县人民政府", "区人民政府", "旗人民政府"]
    private static let committees = ["管理委员会", "管委会", "居民委员会", "村民委员会", "职工委员会"]
    /// 办公室: what a government keeps for one task, as 外事办公室; its own office was told before.
    private static let departments = ["局", "厅", "委员会", "委", "署", "司法部", "海关", "办公室"]

    /// Nil where it doesn't: a 市 that is not known may be a prefecture or a county, a 管委会 anything.
    static func level(of name: String, in region: Regions.Match?) -> AdministrativeLevel? {
        if let level = government(governmentName(of: name), region) { return level }
        if stateBodies.contains(name) { return .state }
        return isDepartment(name) ? (isOfState(name) ? .state : .department) : nil
    }

    /// The government that a name, short or its office's, is of: 某县人民政府 for 某县政府办公室.
    private static func governmentName(of name: String) -> String {
        let office = offices.first(where: name.ends(in:))
        let body = office.map { String(name.dropLast($0.count - 2)) } ?? name
        return body.ends(in: "政府") && !body.ends(in: "人民政府") ? body.dropLast(2) + "人民政府" : body
    }

    private static func government(_ name: String, _ region: Regions.Match?) -> AdministrativeLevel? {
        if name == "国务院办公厅" || name == "国务院" || name == "国务院港澳事务办公室" { return .state }
        if townships.contains(where: name.ends(in:)) { return .township }
        if name == "新疆生产建设兵团" || name.ends(in: "省人民政府") || name.ends(in: "自治区人民政府") { return .province }
        if prefectures.contains(where: name.ends(in:)) { return .prefecture }
        if counties.contains(where: name.ends(in:)) { return .county }
        guard name.ends(in: "市人民政府") else { return nil }
        let place = name.dropLast(4)
        if let region, region.name == place { return region.level }
        let isBelow = place.dropLast().contains("市") || place.contains("州") && place.contains("自治")
        return isBelow ? .county : nil
    }

    private static func isDepartment(_ name: String) -> Bool {
        if committees.contains(where: name.ends(in:)) { return name.ends(in: "监督管理委员会") }
        return departments.contains(where: name.ends(in:)) || (isOfState(name) && name.ends(in: "部"))
    }

    private static func isOfState(_ name: String) -> Bool {
        let isNational = name.begins(with: "国家") || name.begins(with: "中华人民共和国")
        let own = name.replacing("市场", with: "")
        guard isNational, !["省", "市", "县", "区", "州", "盟", "旗"].contains(where: { own.contains($0) }) else {
            return false
        }
        return !locals.contains(where: name.ends(in:)) && !name.dropLast().contains("局")
    }

    /// What the state's bodies call those in places, whose names may leave out the 省: 江苏监管局, 南京海关.
    private static let locals = ["监管局", "监管分局", "监管办公室", "海关", "海事局", "调查总队", "调查队", "税务局", "边防检查站", "专员办", "专员办事处"]

    /// Departments, bureaus and institutions of 国务院 whose names don't say so, as 国务院 ordered them in 2018 and 2023.
    private static let stateBodies: Set<String> = {
        let ministries = [
            "外交部", "国防部", "教育部", "科学技术部", "工业和信息化部", "公安部", "民政部", "司法部", "财政部", "人力资源和社会保障部", "自然资源部", "生态环境部",
            "住房和城乡建设部",
            "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部", "退役军人事务部", "应急管理部",
        ]
        let others = [
            "审计署", "中国人民银行", "海关总署", "中国气象局", "中国民用航空局", "中国地震局", "中国证券监督管理委员会", "中国银行保险监督管理委员会", "国务院国有资产监督管理委员会",
            "中国科学院", "中国社会科学院", "中国工程院", "中国民用航空总局", "新华通讯社", "中央广播电视总台", "国务院参事室", "国务院发展研究中心",
        ]
        return Set(ministries + ministries.map { "中华人民共和国" + $0 } + others)
    }()
}
