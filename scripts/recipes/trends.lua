-- 走势：一个项目逐年的数，机关作行、年份作列，写成表格和折线图。
-- Trends: one figure by bodies and years, as a table and as a chart of lines.
--
--   nianbao run scripts/recipes/trends.lua Samples 本年新收·总计

local o = nb.options{
    about = "走势：一个项目逐年的数，机关作行、年份作列，写成表格和折线图。",
    {"folder", help = "报告所在的文件夹"},
    {"field", help = "行·列，如 本年新收·总计"},
}
local folder, field = o.folder, o.field

local rows = nb.load(folder):frame{"agency", "year", value = field}
local across = rows:pivot{rows = "agency", columns = "year", values = "value"}
print(across)
print("写好：" .. nb.write(across, "out/trends.csv", {bom = true}))

-- 缺一年的，线在那里断开，不当作 0。
local lines = rows:sort("year"):pivot{rows = "year", columns = "agency", values = "value"}
local bodies = {table.unpack(lines.columns, 2)}
print("写好：" .. nb.chart{kind = "lines", title = field, data = lines, x = "year", y = bodies}:save("out/trends.svg"))
