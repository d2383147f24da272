import ReportModel

/// The units in which people count what the form counts: each stands for one.
enum CountUnit {
    static let names = ["件", "项", "个", "宗", "份", "条", "次"]

    /// Whether a number of this unit is one of the form's.
    static func isKnown(_ name: String, for unit: Unit) -> Bool {
        (unit == .cases || unit == .items) && names.contains(name)
    }
}
