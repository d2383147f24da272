-- 套模板：给某一年的每个机关各生成一份文件，模板可以是 .md 或 .html。
-- Fills a template: a document for every body of a year; the template is .md or .html.
--
--   nianbao run scripts/recipes/fill-template.lua Samples 2022 scripts/recipes/templates/核对函.md out/核对函
--   nianbao run scripts/recipes/fill-template.lua Samples 2022 scripts/recipes/templates/一页简报.html out/简报

local wording = require "modules.wording"

local o = nb.options{
    about = "套模板：给某一年的每个机关各生成一份文件，模板可以是 .md 或 .html。",
    {"folder", help = "报告所在的文件夹"},
    {"year", type = "integer", help = "年份"},
    {"template", help = "模板（.md 或 .html）"},
    {"output", help = "写到哪个文件夹"},
}
local folder, year, template, output = o.folder, o.year, o.template, o.output

local ending = template:match("%.%w+$")
local reports = nb.load(folder)

local chosen = reports:filter{year = year}
if #chosen == 0 then
    print("没有 " .. year .. " 年的报告；有的年份：" .. table.concat(reports:years(), "、"))
end
for number, r in ipairs(chosen) do
    -- 模板里用到的名字都要给出；没有上年报告时给 false，而不是 nil。
    local last = reports:find{agency = r.agency, year = year - 1}
    local file = output .. "/" .. (r.agency or "机关不详" .. number) .. "-" .. year .. ending
    nb.render(template, {
        r = r,
        last_total = last and last["本年新收"]["总计"] or false,
        metrics = nb.metrics(r),
        findings = nb.check(r, {last = last}),
        year_on_year = wording.year_on_year,
    }, file)
    print(file)
end
