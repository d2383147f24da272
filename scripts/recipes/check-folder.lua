-- 检查文件夹：按机关列出发现的问题，并写成可以转发的清单。
-- Checks a folder: lists findings by body, and writes a list to pass on.
--
--   nianbao run scripts/recipes/check-folder.lua Samples out/问题清单.csv

local o = nb.options{
    about = "检查文件夹：按机关列出发现的问题，并写成可以转发的清单。",
    {"folder", help = "报告所在的文件夹"},
    {"file", help = "写到哪个表格（.csv）"},
}
local folder, file = o.folder, o.file

local rows = {{"机关", "年份", "编号", "程度", "问题"}}
local severities = {error = "错误", warning = "警告", note = "提示"}

local function note(r, f)
    print("    " .. severities[f.severity] .. " " .. f.code .. " " .. f.message)
    table.insert(rows, {r.agency or r.source, r.year or "不详", f.code, severities[f.severity], f.message})
end

local reports = nb.load(folder)
for _, body in ipairs(reports:group_by("agency")) do
    print(body.key or "机关不详")
    local last
    for _, r in ipairs(body.reports:sort_by("year")) do
        -- 上一年的报告在手，才查得出跨年的问题。
        local findings = nb.check(r, {last = last})  -- 读取时就看出来的也在内
        print("  " .. (r.year or "年份不详") .. " 年：" .. #findings .. " 个问题")
        for _, f in ipairs(findings) do note(r, f) end
        last = r
    end
end

nb.write(rows, file, {bom = true})
print("清单已写入 " .. file .. "：" .. #reports .. " 份报告，" .. #rows - 1 .. " 个问题")
