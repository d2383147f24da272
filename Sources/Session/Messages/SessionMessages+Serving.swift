import Wording

/// What a server tells its client.
extension SessionMessages {
    static func refused(_ problem: ServeRequest.Problem) -> Bilingual {
        let methods = ServeRequest.methods
        return switch problem {
        case .noJSON:
            Bilingual(
                zh: "这一行不是 JSON 对象。请写成 {\"id\": 1, \"method\": \"evaluate\", \"code\": \"1 + 1\"}。",
                en: "This line is no object of JSON. Write {\"id\": 1, \"method\": \"evaluate\", \"code\": \"1 + 1\"}.")
        case .unknownMethod(let name):
            Bilingual(
                zh: "没有方法“\(name)”，可以用 \(methods.joined(separator: "、"))。",
                en: "There is no method “\(name)”; there are \(methods.joined(separator: ", ")).")
        case .missing(let key, let method):
            Bilingual(zh: "\(method) 缺少 \(key)，它应是字符串。", en: "\(method) lacks \(key), which is a string.")
        case .badID:
            Bilingual(
                zh: "id 应是字符串，或不带小数点、不超过 \(Int.max) 的整数；没有执行。",
                en:
                    "An id is a string, or a whole number without a point, \(Int.max) at most; the request was not carried out."
            )
        case .badCursor(let method):
            Bilingual(
                zh: "\(method) 的 cursor 应是不小于 0 的整数：光标前有几个码点。",
                en: "The cursor of \(method) is a whole number, 0 or more: the code points before it.")
        }
    }

    static let overtaken = Bilingual(
        zh: "还没有开始就被中断，没有执行。", en: "An interrupt came before it began; it was not run.")
}
