-- 雷同：找出文字大段相同的报告，列出相似度和重复率。
-- Copies: finds reports whose text is largely the same, with likeness and reuse.
--
--   nianbao run scripts/recipes/copies.lua Samples
--   nianbao run scripts/recipes/copies.lua Samples 0.5

local o = nb.options{
    about = "雷同：找出文字大段相同的报告，列出相似度和重复率。",
    {"folder", help = "报告所在的文件夹"},
    {"threshold", type = "number", default = 0.6, help = "相似度从多少起"},
}
local folder, threshold = o.folder, o.threshold

local pairs_found = nb.copies(nb.load(folder), {threshold = threshold, same_body = true})
for _, pair in ipairs(pairs_found) do
    local a, b = pair.a, pair.b
    local function name(r) return r.agency and r.agency .. " " .. (r.year or "年份不详") or r.source end
    print(name(a) .. " 与 " .. name(b))
    print("  相似度 " .. nb.text.percent(pair.likeness) .. "，重复率 " .. nb.text.percent(pair.reuse))
end
print("共 " .. #pairs_found .. " 对相似度在 " .. nb.text.percent(threshold, {digits = 0}) .. " 以上。")
