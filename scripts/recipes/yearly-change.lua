-- 同比：每个机关逐年的新收申请，各写一句话。
-- Year on year: a sentence on each body's new requests for each year.
--
--   nianbao run scripts/recipes/yearly-change.lua Samples

local wording = require "modules.wording"

local o = nb.options{
    about = "同比：每个机关逐年的新收申请，各写一句话。",
    {"folder", help = "报告所在的文件夹"},
}
local folder = o.folder

local reports = nb.load(folder)
for _, pair in ipairs(reports:pairs()) do
    local old, new = pair.old["本年新收"]["总计"], pair.new["本年新收"]["总计"]
    print(pair.new.agency .. pair.new.year .. "年新收政府信息公开申请 " .. (new or "（无数字）") .. " 件，"
        .. wording.year_on_year(old, new) .. "。")
end

-- 没有上年可比的也要说，否则像是漏了。
for _, left in ipairs(reports:unpaired()) do
    local r = left.report
    print((r.agency or r.source) .. (r.year or "") .. "年没有比较：" .. left.reason .. "。")
end
