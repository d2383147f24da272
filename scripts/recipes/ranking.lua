-- 排名：按公开率（或另一个指标）给某一年的报告排名。
-- Ranking: ranks a year's reports by 公开率, or by another metric.
--
--   nianbao run scripts/recipes/ranking.lua Samples 2022
--   nianbao run scripts/recipes/ranking.lua Samples 2022 结转率

local o = nb.options{
    about = "排名：按公开率（或另一个指标）给某一年的报告排名。",
    {"folder", help = "报告所在的文件夹"},
    {"year", type = "integer", help = "年份"},
    {"metric", default = "公开率", help = "指标"},
}
local folder, year, metric = o.folder, o.year, o.metric

local function rate(r)
    return nb.metrics(r)[metric]
end

local reports = nb.load(folder)
local ranked = reports:filter{year = year}:sort_by(rate, {descending = true})

print(year .. " 年" .. metric)
if #ranked == 0 then
    print("没有 " .. year .. " 年的报告；有的年份：" .. table.concat(reports:years(), "、"))
end
local seen = {}
for _, r in ipairs(ranked) do
    -- 同一机关同年的两份报告各占一个名次，要先说明。
    if r.agency and seen[r.agency] then
        print("注意：" .. r.agency .. "有两份 " .. year .. " 年报告：" .. seen[r.agency] .. "、" .. r.source)
    end
    seen[r.agency or r.source] = r.source
end
local place, previous
for number, r in ipairs(ranked) do
    local value = rate(r)
    -- 同值同名次：第 4、5 名相等时都是第 4。
    if value ~= previous then place, previous = number, value end
    if value then
        print(string.format("%2d. %5.1f%%  %s", place, value * 100, r.agency or r.source))
    else
        print("  —      —  " .. (r.agency or r.source) .. "：" .. nb.metrics(r):why(metric))
    end
end
