import Fuzzing
import Glibc
import Testing

@Suite("Damaged files of every format")
struct FuzzTests {
    /// More with NIANBAO_MUTATIONS; `swift run -c release fuzz` has no end of them.
    private static let count = getenv("NIANBAO_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 300

    @Test("Hundreds of damaged files give a sound document or a refusal with a reason", arguments: FuzzTarget.allCases)
    func mutants(target: FuzzTarget) {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("damage to \(target.rawValue): seed \(seed)")
        let seeds = target.seeds
        #expect(!seeds.isEmpty)
        for number in 0..<Self.count {
            var mutator = Mutator(seed: seed &+ UInt64(number))
            let mutant = mutator.mutant(of: target, seeds: seeds)
            let complaints = FuzzJudge.complaints(about: mutant, wholeRoad: number.isMultiple(of: 8))
            #expect(complaints == [], "seed \(seed &+ UInt64(number))")
        }
    }

    @Test("The files that mutants are made from are sound", arguments: FuzzTarget.allCases)
    func seeds(target: FuzzTarget) {
        for seed in target.seeds { #expect(FuzzJudge.complaints(about: seed) == [], "\(seed.name)") }
    }

    @Test("What fuzzing found once is read or refused")
    func found() throws {
        let folder = Fixture.folder + "/Fuzz"
        let names = FuzzFile.names(in: folder)
        for name in names {
            let bytes = try #require(FuzzFile.bytes(folder + "/" + name))
            #expect(FuzzJudge.complaints(about: FuzzSeed(name, bytes)) == [], "\(name)")
        }
    }

    @Test("The same seed gives the same damage")
    func repeatable() {
        let seeds = FuzzTarget.docx.seeds
        var (first, second) = (Mutator(seed: 7), Mutator(seed: 7))
        #expect(first.mutant(of: .docx, seeds: seeds).bytes == second.mutant(of: .docx, seeds: seeds).bytes)
    }

    @Test("Damage reaches the XML within a zip container")
    func reachesXML() {
        let seeds = FuzzTarget.docx.seeds
        let unpacked = (0..<200 as Range<UInt64>).filter { number in
            var mutator = Mutator(seed: number)
            return (FuzzJudge.format(of: mutator.mutant(of: .docx, seeds: seeds)) == .docx)
        }
        #expect(unpacked.count > 20)
    }
}
