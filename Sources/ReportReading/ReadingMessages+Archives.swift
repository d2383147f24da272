import Wording

/// Zip archives of reports.
extension ReadingMessages {
    static func isArchive(_ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”是压缩包。请给出其中一份报告，例如“\(input)/名称.html”；要读整个压缩包，里面要有报告。",
            en:
                "“\(input)” is a zip archive. Name one report in it, as in “\(input)/name.html”; to read all of an archive, there must be reports in it."
        )
    }

    static func nestedArchive(_ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”是压缩包里的压缩包，没有打开。请先解压外层的压缩包。",
            en: "“\(input)” is an archive within an archive and was not opened. Unpack the outer one first.")
    }

    static func lockedArchive(_ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”是加密的压缩包，里面的文件都要密码才能读取。请先用密码解压。",
            en:
                "“\(input)” is a zip archive of which every file is locked with a password. Unpack it with the password first."
        )
    }

    static func notInArchive(_ archive: String, _ name: String, _ near: [String]) -> Bilingual {
        guard !near.isEmpty else {
            return Bilingual(
                zh: "压缩包“\(archive)”里没有“\(name)”。请检查文件名。",
                en: "There is no “\(name)” in the archive “\(archive)”. Check the name.")
        }
        return Bilingual(
            zh: "压缩包“\(archive)”里没有“\(name)”，是否指\(near.map { "“\($0)”" }.joined(separator: "、"))？",
            en:
                "There is no “\(name)” in the archive “\(archive)”. Did you mean \(near.map { "“\($0)”" }.joined(separator: ", "))?"
        )
    }

    static func encryptedArchive(_ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”在压缩包里加了密，需要密码才能读取。请先用密码解压。",
            en: "“\(input)” is locked with a password in its archive. Unpack it with the password first.")
    }

    static func damagedArchive(_ detail: Bilingual, _ input: String) -> Bilingual {
        Bilingual(
            zh: "“\(input)”所在的压缩包已损坏，或用了不支持的压缩方法（\(detail.zh)）。请重新下载，或解压后再读取。",
            en:
                "“\(input)” is a damaged zip archive, or is in one, or is packed in a way that is not known here (\(detail.en)). Download it again, or unpack it and read the files inside."
        )
    }
}
