/// The look of written pages: an official document on paper, quiet on a screen, readable in the dark.
///
/// Typography after GB/T 9704—2012: title in 小标宋, text in 仿宋, headings in 黑体; fallbacks for machines
/// without these fonts.
enum HTMLStyle {
    static let sheet = """
        :root {
          --ink: #1b1f24; --paper: #ffffff; --desk: #f1f2f4; --line: #c9ced6; --faint: #6b7380; --shade: #f6f7f9;
          --red: #b3261e; --rise: #9a3412; --fall: #1d4ed8; --good: #157347; --note: #1d4ed8; --warning: #a15c00;
          --removed: #fde8e7; --added: #e2f4e8;
          --title: "方正小标宋简体", "FZXiaoBiaoSong-B05S", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif;
          --text: "仿宋_GB2312", "FangSong_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", "SimSun", serif;
          --plain: "黑体", "SimHei", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e4e7eb; --paper: #1a1d21; --desk: #111316; --line: #3a4048; --faint: #98a1ad; --shade: #22262b;
            --red: #ff8a80; --rise: #fdba74; --fall: #93c5fd; --good: #6ee7a0; --note: #93c5fd; --warning: #fcd34d;
            --removed: #4a2322; --added: #1c3d2a;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--desk); color: var(--ink); font: 17px/1.85 var(--text); }
        main { max-width: 1080px; margin: 32px auto; padding: 56px 64px 72px; background: var(--paper);
          box-shadow: 0 1px 3px rgb(0 0 0 / 12%); }
        header { text-align: center; border-bottom: 3px solid var(--red); padding-bottom: 20px; margin-bottom: 28px; }
        h1 { font: 700 30px/1.45 var(--title); margin: 0; text-wrap: balance; }
        h2 { font: 700 20px/1.5 var(--plain); margin: 40px 0 12px; }
        h3 { font: 700 17px/1.5 var(--plain); margin: 28px 0 8px; }
                p { margin: 6px 0; text-indent: 2em; text-align: justify; }
        header .subtitle { margin: 10px 0 0; color: var(--faint); font: 15px/1.6 var(--plain); text-indent: 0;
          text-align: center; }
        html:lang(en) main > p { text-indent: 0; text-align: left; }
        ul { margin: 8px 0; padding-left: 1.4em; }
        code { font: 0.85em/1.5 ui-monospace, "Cascadia Mono", "Noto Sans Mono CJK SC", monospace; color: var(--faint); }
        .muted { color: var(--faint); font-size: 0.88em; }
        .rise { color: var(--rise); } .fall { color: var(--fall); }
        del { background: var(--removed); text-decoration-color: var(--red); }
        ins { background: var(--added); text-decoration: none; }
        .sheet { overflow-x: auto; margin: 14px 0 22px; }
        table { border-collapse: collapse; width: 100%; font: 14px/1.5 var(--plain); font-variant-numeric: tabular-nums; }
        caption { text-align: left; color: var(--faint); padding: 0 0 6px; }
        th, td { border: 1px solid var(--line); padding: 5px 8px; vertical-align: middle; }
        th { font-weight: 500; background: var(--shade); }
        th.title { text-align: center; font-weight: 700; }
        th.head { text-align: center; font-size: 13px; padding: 5px 4px; word-break: keep-all; }
        th.label { text-align: left; }
        td.number { text-align: center; white-space: nowrap; }
        td.text { text-align: left; }
        table.plain { border-top: 2px solid var(--ink); border-bottom: 1px solid var(--ink); }
        table.plain th, table.plain td { border-width: 0 0 1px; }
        table.plain td.number { text-align: right; }
        table.plain td.text { vertical-align: top; }
        table.statutory { border: 1.5px solid var(--ink); }
        td.note { background: color-mix(in srgb, var(--note) 12%, transparent); }
        td.warning { background: color-mix(in srgb, var(--warning) 14%, transparent); }
        td.error { background: color-mix(in srgb, var(--red) 16%, transparent); }
        td.good { color: var(--good); }
        .callout { border-left: 4px solid var(--line); background: var(--shade); padding: 12px 18px; margin: 14px 0;
          font: 15px/1.7 var(--plain); }
        .callout p { text-indent: 0; margin: 4px 0 0; }
        .callout.good { border-color: var(--good); } .callout.note { border-color: var(--note); }
        .callout.warning { border-color: var(--warning); } .callout.error { border-color: var(--red); }
        .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); margin: 20px 0;
          border: 1px solid var(--line); border-width: 1px 0 0 1px; font-family: var(--plain); }
        .figure { border: 1px solid var(--line); border-width: 0 1px 1px 0; padding: 14px 16px; display: flex; flex-direction: column; }
        .figure .label { color: var(--faint); font-size: 13px; line-height: 1.5; }
        .figure .value { font-size: 27px; line-height: 1.4; font-weight: 700; font-variant-numeric: tabular-nums; }
        .figure .change { font-size: 13px; line-height: 1.5; color: var(--faint); }
        .figure.up .change { color: var(--rise); } .figure.down .change { color: var(--fall); }
        @media (max-width: 720px) { main { margin: 0; padding: 24px 18px 40px; } h1 { font-size: 24px; } }
        @page { size: A4; margin: 3.7cm 2.6cm 3.5cm 2.8cm; }
        @media print {
          body { background: none; font-size: 16pt; line-height: 28pt; }
          main { box-shadow: none; margin: 0; padding: 0; max-width: none; }
          table, th.head { font-size: 9pt; } th.head { word-break: normal; } .sheet { overflow: visible; }
          thead { display: table-header-group; } tr, .callout, .figure { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
        }
        """
}
