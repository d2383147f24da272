-- 试更正：按检查提出的建议改数，看合计是否相平；原报告不变，改动都有记录。
-- Tries corrections: takes what the checks propose, and looks whether the sums agree; the report itself stays.
--
--   nianbao run scripts/recipes/corrected.lua Samples/澄岭县人民政府-2022.html

local o = nb.options{
    about = "试更正：按检查提出的建议改数，看合计是否相平；原报告不变，改动都有记录。",
    {"file", help = "报告"},
}
local file = o.file

local r = nb.open(file)
local changes = {}
for _, f in ipairs(nb.check(r)) do
    if f.proposal then changes[f.proposal.field] = f.proposal.value end
end

if not next(changes) then print("检查没有提出更正的建议。") end
local corrected = r:with(changes, {reason = "按合计推断，待机关确认"})
for _, c in ipairs(corrected:corrections()) do
    print(corrected:cell(c.field).label .. "：" .. (c.old or "无") .. " → " .. c.new .. "（" .. c.reason .. "）")
end
print("更正前：" .. nb.check(r).verdict)
print("更正后：" .. nb.check(corrected).verdict)
