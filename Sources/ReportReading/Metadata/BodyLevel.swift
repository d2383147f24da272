import ReportModel

/// The level of a body, where its name says it.
enum BodyLevel {
    private static let offices = ["人民政府办公室", "人民政府办公厅"]
    private static let townships = ["街道办事处", "街道", "镇人民政府", "乡人民政府", "苏木人民政府", "街道办"]
    private static let prefectures = ["自治州人民政府", "地区行政公署", "盟行政公署"]
    private static let counties = ["县人民政府", "区人民政府", "旗人民政府"]
    private static let committees = ["管理委员会", "管委会", "居民委员会", "村民委员会", "职工委员会"]
    private static let departments = ["局", "厅", "委员会", "委", "署", "司法部", "海关", "委员会办公室", "委办公室"]

    /// Nil where it doesn't: a 市 that is not known may be a prefecture or a county, a 管委会 anything.
    static func level(of name: String, in region: Regions.Match?) -> AdministrativeLevel? {
        let body = offices.contains(where: name.ends(in:)) ? String(name.dropLast(3)) : name
        if let level = government(body, region) { return level }
        return isDepartment(name) ? (isOfState(name) ? .state : .department) : nil
    }

    private static func government(_ name: String, _ region: Regions.Match?) -> AdministrativeLevel? {
        if name == "国务院办公厅" || name == "国务院" { return .state }
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
        if committees.contains(where: name.ends(in:)) { return false }
        return departments.contains(where: name.ends(in:)) || (isOfState(name) && name.ends(in: "部"))
    }

    private static func isOfState(_ name: String) -> Bool {
        let isNational = name.begins(with: "国家") || name.begins(with: "中华人民共和国")
        return isNational && !["省", "市", "县", "区", "州", "盟", "旗"].contains { name.contains($0) }
    }
}
