-- 对接两年：列出“上年结转”与上一年报告的“结转下年度”不符的地方（规则 NB401）。
-- Two years meet: where 上年结转 is not what last year's report carried over (rule NB401).
--
--   nianbao run scripts/recipes/carried-over.lua Samples

local o = nb.options{
    about = "对接两年：列出“上年结转”与上一年报告的“结转下年度”不符的地方（规则 NB401）。",
    {"folder", help = "报告所在的文件夹"},
}
local folder = o.folder

local pairs_of_years = nb.load(folder):pairs()
local count = 0
for _, pair in ipairs(pairs_of_years) do
    for _, f in ipairs(nb.check(pair.new, {rules = {"NB401"}, last = pair.old})) do
        count = count + 1
        print(pair.new.agency .. " " .. pair.new.year .. "：" .. f.message)
    end
end
print("核对了 " .. #pairs_of_years .. " 对相邻年份，不符 " .. count .. " 处")
