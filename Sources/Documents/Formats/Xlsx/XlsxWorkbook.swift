/// The list of a workbook's sheets, in the order of their tabs.
struct XlsxWorkbook: XMLEvents {
    struct Sheet {
        var name: String
        var relation: String
        var isHidden: Bool

        /// The name as a heading; nil for one that the program made up.
        var heading: String? {
            let isMadeUp = ["Sheet", "工作表"].contains { prefix in
                name.hasPrefix(prefix) && name.dropFirst(prefix.count).allSatisfy { $0.isASCII && $0.isNumber }
            }
            return isMadeUp ? nil : name
        }
    }

    private(set) var sheets: [Sheet] = []
    /// Days are counted from 1904, not from 1900.
    private(set) var isDate1904 = false

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.key == Self.properties { isDate1904 = ["1", "true"].contains(attributes.value("date1904")) }
        guard name.key == Self.sheet, let title = attributes.value("name"), let relation = attributes.value("id")
        else { return }
        // "hidden", or "veryHidden" where only a program can show it.
        let isHidden = attributes.value("state").map { $0 != "visible" } ?? false
        sheets.append(Sheet(name: title, relation: relation, isHidden: isHidden))
    }

    private static let sheet = NameKey.of("sheet")
    private static let properties = NameKey.of("workbookPr")
}

/// Which part of the container each of the workbook's relations means.
struct XlsxRelations: XMLEvents {
    private var targets: [String: String] = [:]

    /// The part of a worksheet; nil for sheets of another kind (a chart alone), which have no cells.
    func part(of relation: String) -> String? {
        guard let target = targets[relation] else { return nil }
        return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard let id = attributes.value("Id"), let target = attributes.value("Target"),
            attributes.value("Type")?.hasSuffix("/worksheet") == true
        else { return }
        targets[id] = target
    }
}
