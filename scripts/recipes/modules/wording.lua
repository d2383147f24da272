-- 写文字用的小函数，别的脚本用 require "modules.wording" 取用。
-- Phrases for documents; other scripts take them by require "modules.wording".

local wording = {}

-- 同比：比上年增长多少、下降多少。两年都要有数字才比。
function wording.year_on_year(old, new)
    if not old or not new then return "无法与上年比较" end
    if new == old then return "与上年持平" end
    if old == 0 then return "由上年的 0 增至 " .. new end
    local percent = string.format("%.1f%%", math.abs(new - old) / old * 100)
    if new > old then return "同比增长 " .. percent end
    return "同比下降 " .. percent
end

return wording
