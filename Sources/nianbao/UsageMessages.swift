import ArgumentParser
import Wording

/// What is wrong with a command line.
enum UsageMessages {
    static let wrongCommandLine = Bilingual(
        zh: "命令行有误，没有执行。nianbao --help 有说明：", en: "The command line is wrong; nothing was done.")
    static let noFile = Bilingual(zh: "没有给出文件。", en: "No file was named.")
    static let tooFewJobs = Bilingual(zh: "--jobs 至少为 1。", en: "--jobs must be at least 1.")
    static let noLimit = Bilingual(zh: "限制必须大于 0。", en: "Limits must be greater than 0.")

    static func noLanguage(_ tag: String) -> Bilingual {
        Bilingual(zh: "--lang：没有语言“\(tag)”，请写 zh 或 en。", en: "--lang: there is no language “\(tag)”; use zh or en.")
    }
}

extension ValidationError {
    /// A sentence in the user's language.
    init(_ message: Bilingual) { self.init(message[Console.language]) }
}
