import Documents
import Glibc
import Testing

/// Files that other programs wrote, beside the tests.
enum Fixture {
    static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        + "/Fixtures"

    static func bytes(_ name: String) throws -> [UInt8] {
        let file = try #require(fopen("\(folder)/\(name)", "r"), "no fixture \(name)")
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let got = fread(&buffer, 1, buffer.count, file), got > 0 { bytes += buffer[..<got] }
        return bytes
    }
}

extension [UInt8] {
    /// The place of the only occurrence of these bytes.
    func place(of needle: [UInt8]) throws -> Int {
        let places = indices.dropLast(needle.count - 1).filter { self[$0..<$0 + needle.count].elementsEqual(needle) }
        try #require(places.count == 1)
        return places[0]
    }

    /// With other bytes from a place on.
    func replacing(at place: Int, with bytes: [UInt8]) -> [UInt8] {
        var copy = self
        copy.replaceSubrange(place..<place + bytes.count, with: bytes)
        return copy
    }
}
