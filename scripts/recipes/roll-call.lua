-- 点名：文件夹里哪些机关没有交某一年的报告。
-- Roll call: which of a folder's bodies have no report on a year.
--
--   nianbao run scripts/recipes/roll-call.lua Samples 2021

local o = nb.options{
    about = "点名：文件夹里哪些机关没有交某一年的报告。",
    {"folder", help = "报告所在的文件夹"},
    {"year", type = "integer", help = "年份"},
}
local folder, year = o.folder, o.year

local reports = nb.load(folder)
local agencies, missing = reports:agencies(), {}
for _, agency in ipairs(agencies) do
    if not reports:find{agency = agency, year = year} then
        table.insert(missing, agency)
    end
end

print(year .. " 年：应交 " .. #agencies .. " 家，已交 " .. #agencies - #missing .. " 家，缺 " .. #missing .. " 家")
for _, agency in ipairs(missing) do
    print("  缺 " .. agency)
end

-- 打不开的文件也要说，否则“缺”可能是冤枉的。
for _, failure in ipairs(reports.failures) do
    print("  未读成 " .. failure.input .. "：" .. failure.message)
end
