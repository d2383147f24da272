-- 汇总：把文件夹里某一年的报告逐项相加，并说明各项有几份没有数字。
-- Sums: adds up a year's reports of a folder, and says how many had no number.
--
--   nianbao run scripts/recipes/sums.lua Samples 2022
--   nianbao run scripts/recipes/sums.lua Samples 2020

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

-- 两版表格里的金额不是同一项。同一机关同年有两份报告时，会加两次，程序自会说明。
local amount = reports[1].edition == "2019" and "政府集中采购·采购总金额" or "行政事业性收费·本年收费金额"
local items = {
    "本年新收·总计", "上年结转·总计", "予以公开·总计", "部分公开·总计", "办理结果总计·总计", "结转下年度·总计",
    "行政复议·总计", amount,
}
for _, item in ipairs(items) do
    local column = reports:column(item)
    local sum, unit, note = column:sum(), item == amount and " 万元" or " 件", ""
    if column.missing > 0 then
        note = "（" .. column.missing .. " 份没有数字，未计入）"
    end
    print(item .. "：" .. (sum and sum .. unit or "无") .. note)
end
