"""Finds each row by its label, so that tabs, blanks, lines and extra rows do no harm."""

import re
import unicodedata

from race import main

DISCLOSURE = [("规章", 3), ("行政规范性文件", 3), ("行政许可", 1), ("行政处罚", 1), ("行政强制", 1), ("行政事业性收费", 1)]
REQUESTS = """本年新收 上年结转 予以公开 部分公开 属于国家秘密 法律行政法规禁止公开 三安全一稳定 保护第三方合法权益
内部事务信息 过程性信息 行政执法案卷 行政查询事项 不掌握相关政府信息 没有现成信息 补正后申请内容仍不明确 信访举报投诉
重复申请 公开出版物 无正当理由大量反复申请 确认或重新出具 逾期不补正 未按收费通知 其他 总计 结转下年度""".split()


def row(label, count):
    return re.compile(re.escape(label) + r"[^\t\n]*((?:\s+\d+(?:\.\d+)?){%d})(?!\S)" % count)


ROWS = [row(*entry) for entry in DISCLOSURE] + [row(label, 7) for label in REQUESTS] + [row("总计", 15)]


def extract(file):
    text = unicodedata.normalize("NFKC", file.decode("utf-8"))
    values, position = [], 0
    for pattern in ROWS:
        found = pattern.search(text, position)
        if found:
            values += found[1].split()
            position = found.end()
    return values


if __name__ == "__main__":
    main(extract)
