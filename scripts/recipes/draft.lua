-- 起草：按上年的报告起草下一年的，上年结转填好，要改的数字都标出来。
-- Draft: begins next year's report from the last one, with what is carried in filled in and every figure marked.
--
--   nianbao run scripts/recipes/draft.lua Samples/澄岭县教育局-2022.docx

local o = nb.options{
    about = "起草：按上年的报告起草下一年的，上年结转填好，要改的数字都标出来。",
    {"path", help = "上年的报告"},
}
local path = o.path

local last = nb.open(path)
local draft = nb.new{from = last}
local carried = draft:get("上年结转·总计")
print(draft.title)
print("上年结转：" .. (carried and carried .. " 件" or "上年的报告没有结转的数字，请手工填写"))
local _, marks = (draft:section(1) and draft:section(1).text or ""):gsub("【待改：", "")
print("“一、总体情况”里有 " .. marks .. " 处数字待改。")
print("写好：" .. nb.write(draft, "out/" .. draft.agency .. draft.year .. ".md"))
