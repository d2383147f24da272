-- 转成表格：每份报告一行，列由自己定，Excel 可直接打开。
-- A table: one row for each report, with columns of your own, for Excel.
--
--   nianbao run scripts/recipes/to-csv.lua Samples out/申请.csv

local o = nb.options{
    about = "转成表格：每份报告一行，列由自己定，Excel 可直接打开。",
    {"folder", help = "报告所在的文件夹"},
    {"file", help = "写到哪个表格（.csv）"},
}
local folder, file = o.folder, o.file

-- 列在这里改：名称，以及怎样从报告 r 得出。没有数字就留空，不写 0。
local columns = {
    {"机关", function(r) return r.agency end},
    {"年份", function(r) return r.year end},
    {"新收", function(r) return r["本年新收"]["总计"] end},
    {"其中自然人", function(r) return r["本年新收"]["自然人"] end},
    {"办理总计", function(r) return r["办理结果总计"]["总计"] end},
    {"公开率%", function(r)
        local rate = nb.metrics(r)["公开率"]
        return rate and string.format("%.1f", rate * 100)
    end},
    -- 2019 版的表里没有收费金额这一格，只向 2021 版的报告取。
    {"收费万元", function(r) return r.edition == "2021" and r["行政事业性收费"]["本年收费金额"] end},
}

local rows = {{}}
for _, column in ipairs(columns) do
    table.insert(rows[1], column[1])
end
for _, r in ipairs(nb.load(folder)) do
    local row = {}
    for _, column in ipairs(columns) do
        table.insert(row, column[2](r) or "")
    end
    table.insert(rows, row)
end

nb.write(rows, file, {bom = true})
print("已写入 " .. file .. "，" .. #rows - 1 .. " 行")
