-- 找照抄：哪些机关的报告，全部数字和上一年一模一样。
-- Finds copies: whose report repeats last year's numbers in every cell.
--
--   nianbao run scripts/recipes/unchanged.lua Samples

local o = nb.options{
    about = "找照抄：哪些机关的报告，全部数字和上一年一模一样。",
    {"folder", help = "报告所在的文件夹"},
}
local folder = o.folder

local meaning = {
    same = "与上年完全相同，请核实是否照抄",
    all_zero = "两年全部为 0",
    not_comparable = "两年的表格格式不同，没有比较",
}

local found, compared = 0, 0
for _, pair in ipairs(nb.load(folder):pairs()) do
    local answer = nb.unchanged(pair.old, pair.new)
    if answer ~= "not_comparable" then compared = compared + 1 end
    if answer == "same" then found = found + 1 end
    if meaning[answer] then
        print(pair.new.agency .. " " .. pair.new.year .. "：" .. meaning[answer])
    end
end
print("核对了 " .. compared .. " 对相邻年份，完全相同的共 " .. found .. " 份")
