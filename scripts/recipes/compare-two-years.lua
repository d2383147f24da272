-- 比较同一机关两年的报告：先检查两份，再逐格对比，写成一个网页。
-- Compares two years of one body's reports: checks both, compares every cell, writes a web page.
--
--   nianbao run scripts/recipes/compare-two-years.lua Samples/澄岭县人民政府-2021.txt Samples/澄岭县人民政府-2022.html out/对比.html

local old_file, new_file, page = arg[1], arg[2], arg[3]
assert(page, "用法：nianbao run compare-two-years.lua 上年报告 本年报告 对比.html")

local old, new = nb.open(old_file), nb.open(new_file)

-- 检查：本年的报告还要和上年的对得上。
local function report_findings(r, findings)
    print(r.agency .. " " .. r.year .. " 年，" .. r.source)
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

nb.write(comparison, page)
print("对比已写入 " .. page)
