-- 对接两年：列出“上年结转”与上一年报告的“结转下年度”不符的地方（规则 NB401）。
-- Two years meet: where 上年结转 is not what last year's report carried over (rule NB401).
--
--   nianbao run scripts/recipes/carried-over.lua Samples

local o = nb.options{
    about = "对接两年：列出“上年结转”与上一年报告的“结转下年度”不符的地方（规则 NB401）。",
    {"folder", help = "报告所在的文件夹"},
}
local folder = o.folder

local reports = nb.load(folder)
local pairs_of_years = reports:pairs()
local count = 0
for _, pair in ipairs(pairs_of_years) do
    for _, f in ipairs(nb.check(pair.new, {rules = {"NB401"}, last = pair.old})) do
        count = count + 1
        print(pair.new.agency .. " " .. pair.new.year .. "：" .. f.message)
    end
end
for _, left in ipairs(reports:unpaired()) do
    local r = left.report
    print("没有核对 " .. (r.agency or r.source) .. " " .. (r.year or "") .. "：" .. left.reason)
end
print("核对了 " .. #pairs_of_years .. " 对相邻年份，不符 " .. count .. " 处")
