import ReportModel

/// An invented public body. Any likeness of names is chance; no figure of a sample belongs to a real body.
public struct SampleBody: Sendable, Hashable {
    public let name: String
    public let size: Size

    /// How much a body has to report.
    public enum Size: Int, Sendable, CaseIterable {
        case township, department, county, city

        /// New requests of natural persons in an ordinary year.
        var requests: ClosedRange<Int> {
            switch self {
            case .township: 0...4
            case .department: 3...45
            case .county: 60...420
            case .city: 900...3800
            }
        }

        var level: AdministrativeLevel {
            switch self {
            case .township: .township
            case .department: .department
            case .county: .county
            case .city: .prefecture
            }
        }
    }

    public init(_ name: String, size: Size) {
        self.name = name
        self.size = size
    }

    public static let all: [SampleBody] = [
        SampleBody("青禾市人民政府", size: .city),
        SampleBody("澄岭县人民政府", size: .county),
        SampleBody("澄岭县教育局", size: .department),
        SampleBody("澄岭县自然资源和规划局", size: .department),
        SampleBody("澄岭县柳汀镇人民政府", size: .township),
        SampleBody("青禾市望溪区住房和城乡建设局", size: .department),
    ]

    /// The nth of as many bodies as a benchmark wants, all with different names.
    public static func numbered(_ index: Int) -> SampleBody {
        let place = places[index % places.count]
        let office = offices[index / places.count % offices.count]
        let round = index / (places.count * offices.count)
        let name = round == 0 ? place + office.name : "\(place)第\(round)街道\(office.name)"
        return SampleBody(name, size: office.size)
    }

    private static let places = [
        "澄岭县", "望溪区", "柳汀镇", "青禾市", "石棠县", "雁泊区", "东篱县", "霁川市", "枫浦县", "云麓区", "苇塘镇", "松屿县",
    ]

    private static let offices: [(name: String, size: Size)] = [
        ("财政局", .department), ("民政局", .department), ("交通运输局", .department), ("农业农村局", .department),
        ("市场监督管理局", .department), ("水利局", .department), ("文化和旅游局", .department), ("应急管理局", .department),
        ("审计局", .department), ("统计局", .township), ("司法局", .department), ("生态环境局", .county),
    ]
}
