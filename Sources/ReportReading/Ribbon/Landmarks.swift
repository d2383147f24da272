/// The places of a ribbon where something may begin that is looked for in all of it, found in one pass: headings of
/// sections, and words around periods and codes.
struct Landmarks {
    private let places: [Int]

    /// `starts` holds the first characters of all that is looked for.
    init(_ ribbon: Ribbon, _ starts: CharacterBitmap) {
        var places: [Int] = []
        places.reserveCapacity(512)
        starts.eachPlace(in: ribbon, 0..<ribbon.count) { places.append($0) }
        self.places = places
    }

    /// Calls `body` with each place before a limit where one of these characters may stand.
    @inline(__always)
    func eachPlace(of starts: CharacterBitmap, in ribbon: Ribbon, before limit: Int, _ body: (Int) -> Void) {
        for place in places {
            guard place < limit else { return }
            if starts.mayContain(ribbon.scalars[place]) { body(place) }
        }
    }
}
