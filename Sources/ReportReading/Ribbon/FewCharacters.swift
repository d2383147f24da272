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
}
