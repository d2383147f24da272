import Glibc

/// The encoding of many older portals, whatever their pages declare.
public enum GB18030 {
    /// Empty where the machine has no such converter.
    public static func bytes(of text: String) -> [UInt8] {
        let converter = iconv_open("GB18030", "UTF-8")
        guard let converter, Int(bitPattern: converter) != -1 else { return [] }
        defer { iconv_close(converter) }
        var source = text.utf8.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: source.count * 4)
        let left = convert(&source, into: &target, by: converter)
        return left.map { target.dropLast($0).map { UInt8(bitPattern: $0) } } ?? []
    }

    /// How many bytes of the target stayed unused; nil when the conversion failed.
    private static func convert(_ source: inout [CChar], into target: inout [CChar], by converter: iconv_t) -> Int? {
        source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var (input, output) = (source.baseAddress, target.baseAddress)
                var (inputLeft, outputLeft) = (source.count, target.count)
                let result = iconv(converter, &input, &inputLeft, &output, &outputLeft)
                return result == Int.max || inputLeft > 0 ? nil : outputLeft
            }
        }
    }
}
