/// A few characters that are asked for at each character of a text.
struct FewCharacters: Sendable {
    private let members: [UInt32]
    let bitmap: CharacterBitmap

    init(_ characters: String) {
        members = Ribbon.scalars(characters)
        bitmap = members.reduce(into: CharacterBitmap()) { $0.insert($1) }
    }

    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool { bitmap.mayContain(scalar) && members.contains(scalar) }

    /// Whether one of them stands in a range of a ribbon.
    func stands(in ribbon: Ribbon, _ range: Range<Int>) -> Bool {
        range.contains { contains(ribbon.scalars[$0]) }
    }

    /// Every place in a range of a ribbon where one of them stands.
    func places(in ribbon: Ribbon, _ range: Range<Int>) -> [Int] {
        var places: [Int] = []
        bitmap.eachPlace(in: ribbon, range) { index in
            if members.contains(ribbon.scalars[index]) { places.append(index) }
        }
        return places
    }
}
