-- 汇总：把文件夹里某一年的报告逐项相加，并说明各项有几份没有数字。
-- Sums: adds up a year's reports of a folder, and says how many had no number.
--
--   nianbao run scripts/recipes/sums.lua Samples 2022
--   nianbao run scripts/recipes/sums.lua Samples 2021

local o = nb.options{
    about = "汇总：把文件夹里某一年的报告逐项相加，并说明各项有几份没有数字。",
    {"folder", help = "报告所在的文件夹"},
    {"year", type = "integer", help = "年份"},
}
local folder, year = o.folder, o.year

local all = nb.load(folder)
local reports = all:filter{year = year}
print(year .. " 年，" .. #reports .. " 份报告")
if #reports == 0 then
    print("没有可加的数；有的年份：" .. table.concat(all:years(), "、"))
    return
end

local seen = {}
for _, r in ipairs(reports) do
    -- 同一机关同年的报告有两份，就会加两次，要先说明。
    if r.agency and seen[r.agency] then
        print("注意：" .. r.agency .. "有两份报告，都加进去了：" .. seen[r.agency] .. "、" .. r.source)
    end
    seen[r.agency or r.source] = r.source
end

local items = {
    "本年新收·总计", "上年结转·总计", "予以公开·总计", "部分公开·总计", "办理结果总计·总计", "结转下年度·总计",
    "行政复议·总计", "行政事业性收费·本年收费金额",
}
for _, item in ipairs(items) do
    local column = reports:column(item)
    local note = ""
    if column.missing > 0 then
        note = "（" .. column.missing .. " 份没有数字，未计入）"
    end
    print(item .. "：" .. (column:sum() or "无") .. note)
end
