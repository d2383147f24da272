-- 比较同一机关两年的报告：先检查两份，再逐格对比，写成一个网页。
-- Compares two years of one body's reports: checks both, compares every cell, writes a web page.
--
--   nianbao run scripts/recipes/compare-two-years.lua Samples/澄岭县人民政府-2021.txt Samples/澄岭县人民政府-2022.html out/对比.html

local o = nb.options{
    about = "比较同一机关两年的报告：先检查两份，再逐格对比，写成一个网页。",
    {"old", help = "上年的报告"},
    {"new", help = "本年的报告"},
    {"page", help = "写到哪个网页（.html）"},
}

local old, new = nb.open(o.old), nb.open(o.new)

-- 检查：本年的报告还要和上年的对得上。
local function report_findings(r, findings)
    print((r.agency or "机关不详") .. " " .. (r.year or "年份不详") .. " 年，" .. r.source)
    print("  " .. findings.verdict)
    for _, f in ipairs(findings) do
        print("  " .. f.code .. " " .. f.message)
    end
end

report_findings(old, nb.check(old))
report_findings(new, nb.check(new, {last = old}))

-- 对比：先在屏幕上看几个要紧的数，全部在网页里。
local comparison = nb.compare(old, new)
print(#comparison.changed .. " 格有变化，其中：")
for _, row in ipairs{"本年新收", "办理结果总计", "结转下年度"} do
    local change = comparison:cell(row .. "·总计")
    print("  " .. row .. "：" .. (change.old or "无") .. " → " .. (change.new or "无"))
end

nb.write(comparison, o.page)
print("对比已写入 " .. o.page)
