-- 检查文件夹：按机关列出发现的问题，并写成可以转发的清单。
-- Checks a folder: lists findings by body, and writes a list to pass on.
--
--   nianbao run scripts/recipes/check-folder.lua Samples out/问题清单.csv

local o = nb.options{
    about = "检查文件夹：按机关列出发现的问题，并写成可以转发的清单。",
    {"folder", help = "报告所在的文件夹"},
    {"file", help = "写到哪个表格（.csv、.xlsx、.md）"},
}
local folder, file = o.folder, o.file

local rows = {}
local severities = {error = "错误", warning = "警告", note = "提示"}

-- 屏幕上每种问题最多列三个，其余的给出个数；清单里一个不少。
local function tell(r, findings)
    local seen = {}
    for _, f in ipairs(findings) do
        local n = (seen[f.code] or 0) + 1
        seen[f.code] = n
        if n <= 3 then print("    " .. severities[f.severity] .. " " .. f.code .. " " .. f.message) end
        if n == 4 then print("    … 另有 " .. #findings:where{code = f.code} - 3 .. " 个 " .. f.code) end
        table.insert(rows, {r.source, r.agency or "不详", r.year or "不详", f.code, severities[f.severity], f.message})
    end
end

local reports = nb.load(folder)
for _, body in ipairs(reports:group_by("agency")) do
    print(body.key or "机关不详")
    local last
    for _, r in ipairs(body.reports:sort_by("year")) do
        -- 上一年的报告在手，才查得出跨年的问题。
        local findings = nb.check(r, {last = last})  -- 读取时就看出来的也在内
        print("  " .. (r.year or "年份不详") .. " 年：" .. #findings .. " 个问题")
        tell(r, findings)
        last = r
    end
end

local list = nb.frame(rows, {columns = {"文件", "机关", "年份", "编号", "程度", "问题"}})
nb.write(list, file, {bom = true})  -- 带 BOM，Excel 打开 .csv 不乱码
print("清单已写入 " .. file .. "：" .. #reports .. " 份报告，" .. #rows .. " 个问题")
