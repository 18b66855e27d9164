<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name></name>
    <message>
        <source>{version}（由源码运行）</source>
        <translation>{version} (run from source)</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>在全部内容中查找；在列表和表格上直接打字也可以</source>
        <translation>Find in everything; you can also just type in a list or table</translation>
    </message>
    <message>
        <source>页内查找</source>
        <translation>Find in page</translation>
    </message>
    <message>
        <source>在当前页的列表里查找，写法与搜索相同；没有列表的页转到搜索</source>
        <translation>Find in the list of this page, written as in the search; pages without a list go to the search</translation>
    </message>
    <message>
        <source>后退</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>回到上一处</source>
        <translation>Back to the place before</translation>
    </message>
    <message>
        <source>前进</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>去到下一处</source>
        <translation>On to the next place</translation>
    </message>
    <message>
        <source>复制链接</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>当前条目的永久链接，粘贴到搜索框即可回到这里</source>
        <translation>Permanent link of this entry; paste it into the search to come back</translation>
    </message>
    <message>
        <source>复制选中部分</source>
        <translation>Copy selection</translation>
    </message>
    <message>
        <source>所选各行连同表题、单位、表头和资料来源</source>
        <translation>The selected rows with title, unit, headers and source</translation>
    </message>
    <message>
        <source>复制整张表</source>
        <translation>Copy whole table</translation>
    </message>
    <message>
        <source>当前条件下的全部行，连同表题、单位、表头和资料来源</source>
        <translation>All rows under the current filters, with title, unit, headers and source</translation>
    </message>
    <message>
        <source>仅复制数值</source>
        <translation>Copy values only</translation>
    </message>
    <message>
        <source>所选各行的内容，不带表题和资料来源</source>
        <translation>The selected rows without title and source</translation>
    </message>
    <message>
        <source>复制为 Markdown</source>
        <translation>Copy as Markdown</translation>
    </message>
    <message>
        <source>所选各行作为 Markdown 表格</source>
        <translation>The selected rows as a Markdown table</translation>
    </message>
    <message>
        <source>复制为 CSV</source>
        <translation>Copy as CSV</translation>
    </message>
    <message>
        <source>所选各行作为 CSV，带表题和资料来源</source>
        <translation>The selected rows as CSV, with title and source</translation>
    </message>
    <message>
        <source>复制为一句话</source>
        <translation>Copy as one sentence</translation>
    </message>
    <message>
        <source>把当前数值写成一句话，带时期、单位和出处</source>
        <translation>The current value as a sentence with period, unit and source</translation>
    </message>
    <message>
        <source>复制引文</source>
        <translation>Copy citation</translation>
    </message>
    <message>
        <source>当前条目的规范引文</source>
        <translation>The formal citation of this entry</translation>
    </message>
    <message>
        <source>复制为…</source>
        <translation>Copy as…</translation>
    </message>
    <message>
        <source>选择复制的方式，先看粘贴后的样子</source>
        <translation>Choose a form and see what will be pasted</translation>
    </message>
    <message>
        <source>复制图片</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>当前的图，白底，含图题、单位和资料来源</source>
        <translation>The chart on white, with caption, unit and source</translation>
    </message>
    <message>
        <source>复制矢量图</source>
        <translation>Copy vector picture</translation>
    </message>
    <message>
        <source>当前的图作为 SVG，放大后仍然清晰</source>
        <translation>The chart as SVG, sharp at any size</translation>
    </message>
    <message>
        <source>保存图片</source>
        <translation>Save picture</translation>
    </message>
    <message>
        <source>当前的图存为 PNG、SVG 或 PDF 文件</source>
        <translation>The chart as a PNG, SVG or PDF file</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印当前的图</source>
        <translation>Print the chart</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>把这一页存为 Word、Excel、PDF、CSV 等文件</source>
        <translation>Save this page as Word, Excel, PDF, CSV and other files</translation>
    </message>
    <message>
        <source>加入摘编</source>
        <translation>Add to collection</translation>
    </message>
    <message>
        <source>把所选内容或打开的图表、政策、案例、章节加入摘编</source>
        <translation>Add the selection, or the open figure, policy, case or section, to a collection</translation>
    </message>
    <message>
        <source>加入指定摘编…</source>
        <translation>Add to another collection…</translation>
    </message>
    <message>
        <source>选择加入哪一个摘编，或新建一个</source>
        <translation>Choose the collection to add to, or begin a new one</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销摘编里的上一步改动</source>
        <translation>Undo the last change to collections</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>重做刚撤销的改动</source>
        <translation>Redo what was just undone</translation>
    </message>
    <message>
        <source>图或表</source>
        <translation>Chart or table</translation>
    </message>
    <message>
        <source>图表页：依次只看图、只看表、图和表都看</source>
        <translation>Figures page: chart, table, or both, in turn</translation>
    </message>
    <message>
        <source>上一张</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>图表页：打开上一张图或表</source>
        <translation>Figures page: open the previous figure or table</translation>
    </message>
    <message>
        <source>下一张</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>图表页：打开下一张图或表</source>
        <translation>Figures page: open the next figure or table</translation>
    </message>
    <message>
        <source>筛选栏</source>
        <translation>Left pane</translation>
    </message>
    <message>
        <source>显示或隐藏左边的筛选栏或目录</source>
        <translation>Show or hide the filters or contents at the left</translation>
    </message>
    <message>
        <source>详情栏</source>
        <translation>Right pane</translation>
    </message>
    <message>
        <source>显示或隐藏右边的详情栏</source>
        <translation>Show or hide the details at the right</translation>
    </message>
    <message>
        <source>切换主题</source>
        <translation>Switch theme</translation>
    </message>
    <message>
        <source>依次换成浅色、深色、跟随系统</source>
        <translation>Light, dark and system, in turn</translation>
    </message>
    <message>
        <source>放大文字</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>字号增大一级，最大 200%</source>
        <translation>One step larger, up to 200%</translation>
    </message>
    <message>
        <source>缩小文字</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>字号减小一级，最小 90%</source>
        <translation>One step smaller, down to 90%</translation>
    </message>
    <message>
        <source>恢复字号</source>
        <translation>Normal text</translation>
    </message>
    <message>
        <source>字号恢复 100%</source>
        <translation>Text at 100%</translation>
    </message>
    <message>
        <source>全部操作</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>输入几个字，找到任何操作或页并执行</source>
        <translation>Type a few letters to find and run any action or page</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>主题、字号、金额单位、复制的默认形式</source>
        <translation>Theme, text size, unit of amounts, default form of copies</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>打开这一页的帮助，以及怎样查、怎样信、怎样抄、怎样比</source>
        <translation>Help on this page, and how to search, trust, copy and compare</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>在帮助里列出全部操作和快捷键</source>
        <translation>All actions and their keys, in the help</translation>
    </message>
    <message>
        <source>重看介绍</source>
        <translation>Show tour again</translation>
    </message>
    <message>
        <source>再看一遍第一次打开时的五步介绍</source>
        <translation>The five steps of the first start once more</translation>
    </message>
    <message>
        <source>自检</source>
        <translation>Self-test</translation>
    </message>
    <message>
        <source>检查程序和数据文件是否完好</source>
        <translation>Check that program and data file are sound</translation>
    </message>
    <message>
        <source>关于商鉴</source>
        <translation>About Shangjian</translation>
    </message>
    <message>
        <source>版本、许可、数据的版次和校验和</source>
        <translation>Version, licences, edition and checksum of the data</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>关闭商鉴</source>
        <translation>Close Shangjian</translation>
    </message>
    <message>
        <source>自检结果没有写成：文件夹不存在或不能写入。</source>
        <translation>The result of the self-test was not written: the folder does not exist or cannot be written.</translation>
    </message>
    <message>
        <source>自检：{title}没有通过。{detail}</source>
        <translation>Self-test: {title} failed. {detail}</translation>
    </message>
    <message>
        <source>没有数值</source>
        <translation>No values</translation>
    </message>
    <message>
        <source>各行不是年份</source>
        <translation>The rows are not years</translation>
    </message>
    <message>
        <source>各列单位不同</source>
        <translation>The columns have different units</translation>
    </message>
    <message>
        <source>只有一列数值</source>
        <translation>Only one column of values</translation>
    </message>
    <message>
        <source>没有合计不超过 100% 的占比</source>
        <translation>No shares that add up to 100% or less</translation>
    </message>
    <message>
        <source>圆环只适合 {RING_PARTS} 项以内</source>
        <translation>A ring suits {RING_PARTS} parts at most</translation>
    </message>
    <message>
        <source>需要两列数值</source>
        <translation>Needs two columns of values</translation>
    </message>
    <message>
        <source>两列都有数值的不到两行</source>
        <translation>Fewer than two rows have both values</translation>
    </message>
    <message>
        <source>小数点为还原所得，</source>
        <translation>decimal point restored, </translation>
    </message>
    <message>
        <source>原文数字 {printed}&#x3000;{kept}{certainty}</source>
        <translation>Printed {printed}  {kept}{certainty}</translation>
    </message>
    <message>
        <source>确定性：{certainty}</source>
        <translation>Certainty: {certainty}</translation>
    </message>
    <message>
        <source>另一读法：{others}</source>
        <translation>Other reading: {others}</translation>
    </message>
    <message>
        <source>算法：{formula}</source>
        <translation>Formula: {formula}</translation>
    </message>
    <message>
        <source>{origin}：{agency}，非报告所载</source>
        <translation>{origin}: {agency}, not in the report</translation>
    </message>
    <message>
        <source>公开统计</source>
        <translation>public statistics</translation>
    </message>
    <message>
        <source>；原始数据：{agency}</source>
        <translation>; original data: {agency}</translation>
    </message>
    <message>
        <source>{origin}：{where}{issuer}</source>
        <translation>{origin}: {where}{issuer}</translation>
    </message>
    <message>
        <source>条形</source>
        <translation>Bars</translation>
    </message>
    <message>
        <source>柱和线</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>折线</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>构成条</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>圆环</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>散点</source>
        <translation>Scatter</translation>
    </message>
    <message>
        <source>小图组</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>迷你线</source>
        <translation>Sparkline</translation>
    </message>
    <message>
        <source>这是文字表，没有数值。</source>
        <translation>A table of words, without values.</translation>
    </message>
    <message>
        <source>报告正文写出了全部 {stated} 个数值。</source>
        <translation>The text prints all {stated} {stated:value|values}.</translation>
    </message>
    <message>
        <source>报告正文没有写出本图各点的数值。</source>
        <translation>The text prints no value of this figure.</translation>
    </message>
    <message>
        <source>报告正文只写出 {words} 年的数值，其余 {number} 年没有写出。</source>
        <translation>The text prints values for {words} only; {number} {number:year is|years are} missing.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>报告正文只写出其中 {stated} 个数值。</source>
        <translation>The text prints {stated} of the values only.</translation>
    </message>
    <message>
        <source>{values} 项占比之和为 {total:.2f}</source>
        <translation>{values} shares add up to {total:.2f}</translation>
    </message>
    <message>
        <source>占比由上而下依次递减</source>
        <translation>Shares decrease from top to bottom</translation>
    </message>
    <message>
        <source>{restored} 处小数点由还原得到，其中 {sure} 处确定</source>
        <translation>{restored} decimal {restored:point was|points were} restored, {sure} of them certain</translation>
    </message>
    <message>
        <source>这个文件太大，不是商鉴的摘编文件。没有作任何改动。</source>
        <translation>This file is too large to be a collection of Shangjian. Nothing was changed.</translation>
    </message>
    <message>
        <source>这个文件已损坏，或不是商鉴的摘编文件。没有作任何改动。</source>
        <translation>This file is damaged, or not a collection of Shangjian. Nothing was changed.</translation>
    </message>
    <message>
        <source>这不是商鉴的摘编文件。没有作任何改动。</source>
        <translation>This is not a collection of Shangjian. Nothing was changed.</translation>
    </message>
    <message>
        <source>这个摘编文件没有写明版本，不能读取。没有作任何改动。</source>
        <translation>This collection does not say its version and cannot be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>这个摘编文件由更新的商鉴写成，本版不能读取。请更新商鉴。</source>
        <translation>This collection was written by a newer Shangjian and cannot be read. Please update Shangjian.</translation>
    </message>
    <message>
        <source>这个摘编文件缺少标题或内容，不能读取。没有作任何改动。</source>
        <translation>This collection has no title or no contents and cannot be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>这个摘编文件多于 {ITEMS_LIMIT} 条，不能读取。没有作任何改动。</source>
        <translation>This collection has more than {ITEMS_LIMIT} items and cannot be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>摘编文件的第 {number} 条写法不对，不能读取。没有作任何改动。</source>
        <translation>Item {number} of the collection is malformed; it cannot be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>笔记</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>图表</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>政策</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>案例</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>章节</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>名词</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>存疑</source>
        <comment>one</comment>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>排名</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>引文</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>一级</source>
        <translation>Level 1</translation>
    </message>
    <message>
        <source>二级</source>
        <translation>Level 2</translation>
    </message>
    <message>
        <source>三级</source>
        <translation>Level 3</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>一句话</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>图</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>图和表</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>引用</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>数值表</source>
        <translation>Table of values</translation>
    </message>
    <message>
        <source>摘要和数值表</source>
        <translation>Digest and values</translation>
    </message>
    <message>
        <source>我的摘编</source>
        <translation>My collection</translation>
    </message>
    <message>
        <source>最多同时比较 {MOST} 项指标</source>
        <translation>At most {MOST} indicators at once</translation>
    </message>
    <message>
        <source>这项指标</source>
        <translation>This indicator</translation>
    </message>
    <message>
        <source>这里</source>
        <translation>This place</translation>
    </message>
    <message>
        <source>这个时期</source>
        <translation>This period</translation>
    </message>
    <message>
        <source>{what}没有与{words}同时成立的数值</source>
        <translation>{what} has no values together with {words}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>&quot;{text}&quot;</translation>
    </message>
    <message>
        <source>{names}等{keys}项</source>
        <translation>{names} … ({keys})</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>全国</source>
        <translation>National</translation>
    </message>
    <message>
        <source>四大区域</source>
        <translation>Four areas</translation>
    </message>
    <message>
        <source>省级</source>
        <translation>Provincial</translation>
    </message>
    <message>
        <source>市县</source>
        <translation>Cities, counties</translation>
    </message>
    <message>
        <source>国际</source>
        <translation>International</translation>
    </message>
    <message>
        <source>度量</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>确定性</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>时期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>日期不一致</source>
        <translation>Dates differ</translation>
    </message>
    <message>
        <source>正文提及</source>
        <translation>Mentioned</translation>
    </message>
    <message>
        <source>正文未提</source>
        <translation>Not mentioned</translation>
    </message>
    <message>
        <source>收录</source>
        <translation>Listed in</translation>
    </message>
    <message>
        <source>仅正文提及</source>
        <translation>Mentioned only</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>发文机关</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>文种</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>未注明</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>含“{words}”</source>
        <translation>containing &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>确定</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>可能</source>
        <translation>likely</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>ambiguous</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>report</translation>
    </message>
    <message>
        <source>新闻</source>
        <translation>news</translation>
    </message>
    <message>
        <source>推算</source>
        <translation>derived</translation>
    </message>
    <message>
        <source>补充</source>
        <translation>supplement</translation>
    </message>
    <message>
        <source>水平</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>比重</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>增速</source>
        <translation>Growth</translation>
    </message>
    <message>
        <source>百分点</source>
        <translation>Percentage points</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>指数</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>位次</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>倍数</source>
        <translation>Multiple</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>完整</source>
        <translation>full</translation>
    </message>
    <message>
        <source>部分</source>
        <translation>partial</translation>
    </message>
    <message>
        <source>正文无数值</source>
        <translation>no values</translation>
    </message>
    <message>
        <source>不计算</source>
        <translation>No calculation</translation>
    </message>
    <message>
        <source>与首列之差</source>
        <translation>Difference from first column</translation>
    </message>
    <message>
        <source>与首列之比</source>
        <translation>Ratio to first column</translation>
    </message>
    <message>
        <source>以首列为 100</source>
        <translation>First column = 100</translation>
    </message>
    <message>
        <source>与首行之差</source>
        <translation>Difference from first row</translation>
    </message>
    <message>
        <source>与首行之比</source>
        <translation>Ratio to first row</translation>
    </message>
    <message>
        <source>以首行为 100</source>
        <translation>First row = 100</translation>
    </message>
    <message>
        <source>没有这种计算</source>
        <translation>There is no such calculation</translation>
    </message>
    <message>
        <source>只有一行，没有可比的行</source>
        <translation>Only one row, nothing to compare with</translation>
    </message>
    <message>
        <source>首行“{name}”没有可比的数值</source>
        <translation>First row &quot;{name}&quot; has no comparable values</translation>
    </message>
    <message>
        <source>只有一列，没有可比的列</source>
        <translation>Only one column, nothing to compare with</translation>
    </message>
    <message>
        <source>其他列与首列“{title}”没有同类、同单位的数值</source>
        <translation>No other column has the kind and unit of the first, &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>各行的单位不同，不能画在同一张图上。换一种行，或少选几项指标。</source>
        <translation>The rows have different units and cannot share a chart. Choose other rows or fewer indicators.</translation>
    </message>
    <message>
        <source>有 {hidden} 列各行的单位不同，没有画。</source>
        <translation>{hidden} {hidden:column is|columns are} not drawn: the units of the rows differ. </translation>
    </message>
    <message>
        <source>列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>修改关系</source>
        <translation>Amendments</translation>
    </message>
    <message>
        <source>同一文号</source>
        <translation>Same number</translation>
    </message>
    <message>
        <source>同一机关、同一主题</source>
        <translation>Same issuer and theme</translation>
    </message>
    <message>
        <source>同一主题</source>
        <translation>Same theme</translation>
    </message>
    <message>
        <source>报告没有单列{name}的数值。</source>
        <translation>The report has no values of {name} alone. </translation>
    </message>
    <message>
        <source>相关政策</source>
        <translation>related policies:</translation>
    </message>
    <message>
        <source>{n}件</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>{n}篇</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>{words}{known}。</source>
        <translation>{words}It has {known}.</translation>
    </message>
    <message>
        <source>地区</source>
        <comment>field</comment>
        <translation>region</translation>
    </message>
    <message>
        <source>年</source>
        <comment>field</comment>
        <translation>year</translation>
    </message>
    <message>
        <source>机关</source>
        <comment>field</comment>
        <translation>issuer</translation>
    </message>
    <message>
        <source>单位</source>
        <comment>field</comment>
        <translation>unit</translation>
    </message>
    <message>
        <source>没有“{label}”，当作文字</source>
        <translation>&quot;{label}&quot; is unknown and taken as words: </translation>
    </message>
    <message>
        <source>没有连写的“{joined}”，拆开</source>
        <translation>&quot;{joined}&quot; does not occur and was split: </translation>
    </message>
    <message>
        <source>在{words}中查找</source>
        <translation>Search {words} for </translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Search for </translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>{word}为{words}</source>
        <translation>{word} {words}</translation>
    </message>
    <message>
        <source>或</source>
        <translation> or </translation>
    </message>
    <message>
        <source>不含</source>
        <translation>without </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>同在{province}</source>
        <translation>Also in {province}</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>名称和说法</source>
        <translation>Names and wording</translation>
    </message>
    <message>
        <source>难以断定</source>
        <translation>Cannot tell</translation>
    </message>
    <message>
        <source>两处可并存</source>
        <translation>Both may stand</translation>
    </message>
    <message>
        <source>一处较可信</source>
        <translation>One more credible</translation>
    </message>
    <message>
        <source>同一节内</source>
        <translation>Within one section</translation>
    </message>
    <message>
        <source>不同章节之间</source>
        <translation>Between sections</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>所在</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>另有读法</source>
        <translation>Another reading</translation>
    </message>
    <message>
        <source>无另读</source>
        <translation>No other reading</translation>
    </message>
    <message>
        <source>还原依据</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>另一读法</source>
        <translation>Other reading</translation>
    </message>
    <message>
        <source>首字母</source>
        <translation>Initial</translation>
    </message>
    <message>
        <source>已取消，没有留下文件。</source>
        <translation>Cancelled; no file was left.</translation>
    </message>
    <message>
        <source>未能写入“{name}”：磁盘已满。请清理后重试，或另存到别处；原有文件没有改动。</source>
        <translation>&quot;{name}&quot; was not written: the disk is full. Make room and try again, or save elsewhere; the old file is unchanged.</translation>
    </message>
    <message>
        <source>未能写入“{name}”：这个磁盘放不下这么大的文件。请另存到别处；原有文件没有改动。</source>
        <translation>&quot;{name}&quot; was not written: the disk cannot hold a file of this size. Save elsewhere; the old file is unchanged.</translation>
    </message>
    <message>
        <source>未能写入“{name}”：文件可能正被其他程序打开。请关闭后重试，或换一个文件名；原有文件没有改动。</source>
        <translation>&quot;{name}&quot; was not written: another program may have it open. Close it and try again, or use another name; the old file is unchanged.</translation>
    </message>
    <message>
        <source>未能写入“{name}”：这个位置是只读的。请另选一个文件夹。</source>
        <translation>&quot;{name}&quot; was not written: the place is read-only. Choose another folder.</translation>
    </message>
    <message>
        <source>这个文件是只读的，或正被其他程序打开</source>
        <translation>the file is read-only, or open in another program</translation>
    </message>
    <message>
        <source>没有权限写入这个文件夹</source>
        <translation>no permission to write to this folder</translation>
    </message>
    <message>
        <source>未能写入“{name}”：{what}。请另选位置或换一个文件名；原有文件没有改动。</source>
        <translation>&quot;{name}&quot; was not written: {what}. Choose another place or name; the old file is unchanged.</translation>
    </message>
    <message>
        <source>未能写入“{name}”：文件夹不存在。请另选一个文件夹。</source>
        <translation>&quot;{name}&quot; was not written: the folder does not exist. Choose another folder.</translation>
    </message>
    <message>
        <source>未能写入“{name}”：已有同名的文件夹。请换一个文件名。</source>
        <translation>&quot;{name}&quot; was not written: there is a folder of that name. Use another name.</translation>
    </message>
    <message>
        <source>未能写入“{name}”：文件名太长或含有不允许的字符。请换一个文件名。</source>
        <translation>&quot;{name}&quot; was not written: the name is too long or has characters that are not allowed. Use another name.</translation>
    </message>
    <message>
        <source>未能写入“{name}”：磁盘或网络位置出错。请另存到别处；原有文件没有改动。</source>
        <translation>&quot;{name}&quot; was not written: a fault of the disk or network. Save elsewhere; the old file is unchanged.</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>章节名</source>
        <translation>Section title</translation>
    </message>
    <message>
        <source>原文数字</source>
        <translation>Printed digits</translation>
    </message>
    <message>
        <source>原始数据</source>
        <translation>Original data</translation>
    </message>
    <message>
        <source>附注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>文本锚点</source>
        <translation>Anchor</translation>
    </message>
    <message>
        <source>{place} 等{count}处</source>
        <translation>{place} +{count}</translation>
    </message>
    <message>
        <source>不一致</source>
        <translation>differ</translation>
    </message>
    <message>
        <source>有存疑</source>
        <translation>doubtful</translation>
    </message>
    <message>
        <source>{count} 次一致</source>
        <translation>{count} agree</translation>
    </message>
    <message>
        <source>各处说法</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>只有位次</source>
        <translation>rank only</translation>
    </message>
    <message>
        <source>不在统计范围</source>
        <translation>not covered</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>个人文件夹不能写入，这次的设置、打开记录和日志不会保留。其余功能不受影响。</source>
        <translation>Your folder cannot be written: settings, recent places and the log of this session will not be kept. All else works.</translation>
    </message>
    <message>
        <source>数据库引擎</source>
        <translation>Database engine</translation>
    </message>
    <message>
        <source>全文检索</source>
        <translation>Full-text search</translation>
    </message>
    <message>
        <source>数据文件完好</source>
        <translation>Data file sound</translation>
    </message>
    <message>
        <source>数据文件未被改动</source>
        <translation>Data file unchanged</translation>
    </message>
    <message>
        <source>临时文件夹可写</source>
        <translation>Temporary folder writable</translation>
    </message>
    <message>
        <source>写 Excel 文件</source>
        <translation>Write an Excel file</translation>
    </message>
    <message>
        <source>写 Word 文件</source>
        <translation>Write a Word file</translation>
    </message>
    <message>
        <source>数据透视</source>
        <translation>Pivot tables</translation>
    </message>
    <message>
        <source>不含网络功能</source>
        <translation>No network code</translation>
    </message>
    <message>
        <source>打开其他程序</source>
        <translation>Open other programs</translation>
    </message>
    <message>
        <source>SQLite {version} 太旧，需要 {words} 或更新的版本</source>
        <translation>SQLite {version} is too old; {words} or newer is needed</translation>
    </message>
    <message>
        <source>SQLite 不带 FTS5</source>
        <translation>SQLite has no FTS5</translation>
    </message>
    <message>
        <source>FTS5 可用</source>
        <translation>FTS5 works</translation>
    </message>
    <message>
        <source>数据文件里没有内容</source>
        <translation>The data file is empty</translation>
    </message>
    <message>
        <source>{edition} 年度版，{observations} 个数值，{policies} 件政策</source>
        <translation>edition {edition}, {observations} values, {policies} policies</translation>
    </message>
    <message>
        <source>数据文件读不出来</source>
        <translation>The data file cannot be read</translation>
    </message>
    <message>
        <source>与发布时不同：{found}，应为 {wanted}</source>
        <translation>Not as released: {found} instead of {wanted}</translation>
    </message>
    <message>
        <source>查“快递”没有结果</source>
        <translation>Searching for 快递 finds nothing</translation>
    </message>
    <message>
        <source>“快递”有 {numbers} 条结果</source>
        <translation>快递 has {numbers} results</translation>
    </message>
    <message>
        <source>没有可写的临时文件夹，导出会失败。请检查磁盘空间和文件夹权限</source>
        <translation>No temporary folder can be written; exports would fail. Check disk space and permissions</translation>
    </message>
    <message>
        <source>写入后读回的内容不同</source>
        <translation>What was read back differs from what was written</translation>
    </message>
    <message>
        <source>透视的结果不对</source>
        <translation>The pivot table is wrong</translation>
    </message>
    <message>
        <source>由源码运行，未检查</source>
        <translation>Run from source, not checked</translation>
    </message>
    <message>
        <source>程序里有 {words}</source>
        <translation>The program contains {words}</translation>
    </message>
    <message>
        <source>没有网络模块</source>
        <translation>No network modules</translation>
    </message>
    <message>
        <source>其他程序会误用商鉴的库</source>
        <translation>Other programs would take Shangjian&apos;s libraries</translation>
    </message>
    <message>
        <source>其他程序用它们自己的库</source>
        <translation>Other programs take their own libraries</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>窗口的底色。复制、打印和导出的内容总是白底。</source>
        <translation>Background of the windows. Copies, prints and exports are always on white.</translation>
    </message>
    <message>
        <source>字号（%）</source>
        <translation>Text size (%)</translation>
    </message>
    <message>
        <source>文字、行高和图标一同放大。</source>
        <translation>Text, rows and icons grow together.</translation>
    </message>
    <message>
        <source>金额单位</source>
        <translation>Amounts in</translation>
    </message>
    <message>
        <source>同原文</source>
        <translation>As printed</translation>
    </message>
    <message>
        <source>万亿元、亿元、万元之间换算后显示；复制的内容与所见相同。以元计的单价和换算后过小的数不换算。</source>
        <translation>Converts between 万亿元, 亿元 and 万元 on screen and in copies. Prices per item in 元 and values that would become too small stay.</translation>
    </message>
    <message>
        <source>复制的默认形式</source>
        <translation>Default form of copies</translation>
    </message>
    <message>
        <source>仅数值</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>在列表和表格上按 Ctrl+C 得到的形式；其他形式在“复制为…”里。</source>
        <translation>What Ctrl+C gives in lists and tables; Copy as… has the other forms.</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>下次启动时生效。数据和复制、导出的内容不翻译，始终是中文。</source>
        <translation>From the next start. Data, copies and exports are not translated: they stay Chinese.</translation>
    </message>
    <message>
        <source>减少动画</source>
        <translation>Reduced motion</translation>
    </message>
    <message>
        <source>菜单和提示直接出现，光标不闪烁。</source>
        <translation>Menus and tips appear at once; the cursor does not blink.</translation>
    </message>
    <message>
        <source>空文件</source>
        <translation>empty file</translation>
    </message>
    <message>
        <source>缺少表 {words}</source>
        <translation>missing tables: {words}</translation>
    </message>
    <message>
        <source>文件不完整</source>
        <translation>incomplete file</translation>
    </message>
    <message>
        <source>数据文件不能使用。您的摘编和笔记另存一处，未受影响。</source>
        <translation>The data file cannot be used. Your collections and notes are kept elsewhere and are safe.</translation>
    </message>
    <message>
        <source>找不到数据文件。您的摘编和笔记另存一处，未受影响。</source>
        <translation>The data file was not found. Your collections and notes are kept elsewhere and are safe.</translation>
    </message>
    <message>
        <source>数据文件没有读取权限。您的摘编和笔记另存一处，未受影响。</source>
        <translation>The data file may not be read. Your collections and notes are kept elsewhere and are safe.</translation>
    </message>
    <message>
        <source>数据文件已损坏，无法读取。您的摘编和笔记另存一处，未受影响。</source>
        <translation>The data file is damaged and cannot be read. Your collections and notes are kept elsewhere and are safe.</translation>
    </message>
    <message>
        <source>这不是商鉴的数据文件。没有作任何改动。</source>
        <translation>This is not a data file of Shangjian. Nothing was changed.</translation>
    </message>
    <message>
        <source>这份数据由更新的商鉴制作，本版不能读取。请更新商鉴，或改用 2022 年度版数据。</source>
        <translation>These data were made by a newer Shangjian and cannot be read. Please update Shangjian, or use the data of edition 2022.</translation>
    </message>
    <message>
        <source>查询用时过长，已停止。请换一个更具体的词。</source>
        <translation>The search took too long and was stopped. Please use a more specific word.</translation>
    </message>
    <message>
        <source>摘编文件已损坏，已另存为“{name}”，没有删除；窗口中的内容已重新存好。</source>
        <translation>The collections file was damaged and is kept as &quot;{name}&quot;, not deleted; what is in the window was saved anew.</translation>
    </message>
    <message>
        <source>摘编没有存好，内容仍在窗口中。</source>
        <translation>Collections were not saved; what is in the window stays.</translation>
    </message>
    <message>
        <source>磁盘已满，摘编未保存，内容仍在窗口中。</source>
        <translation>The disk is full: collections were not saved; what is in the window stays.</translation>
    </message>
    <message>
        <source>此处不能写入，摘编未保存，内容仍在窗口中。</source>
        <translation>The place cannot be written: collections were not saved; what is in the window stays.</translation>
    </message>
    <message>
        <source>另一个商鉴窗口正在写入摘编，这次没有存好，内容仍在窗口中。</source>
        <translation>Another window of Shangjian is writing collections: nothing was saved this time; what is in the window stays.</translation>
    </message>
    <message>
        <source>摘编文件已损坏，内容仍在窗口中。</source>
        <translation>The collections file is damaged; what is in the window stays.</translation>
    </message>
    <message>
        <source>磁盘读写出错，摘编未保存，内容仍在窗口中。</source>
        <translation>A disk fault: collections were not saved; what is in the window stays.</translation>
    </message>
    <message>
        <source>磁盘已满，摘编只在本次使用中保留。</source>
        <translation>The disk is full; collections last for this session only.</translation>
    </message>
    <message>
        <source>摘编文件没有升级成功，原文件没有改动；摘编只在本次使用中保留。</source>
        <translation>The collections file was not upgraded and is unchanged; collections last for this session only.</translation>
    </message>
    <message>
        <source>此处不能写入，摘编只在本次使用中保留。</source>
        <translation>The place cannot be written; collections last for this session only.</translation>
    </message>
    <message>
        <source>上次的摘编文件不见了，{restored}</source>
        <translation>The collections file of last time is gone. {restored}</translation>
    </message>
    <message>
        <source>摘编文件已损坏，已另存为“{name}”，没有删除。</source>
        <translation>The collections file is damaged and was kept as &quot;{name}&quot;, not deleted. </translation>
    </message>
    <message>
        <source>摘编的位置上是另一个程序的文件，已另存为“{name}”，没有删除。</source>
        <translation>There is a file of another program in place of the collections; it was kept as &quot;{name}&quot;, not deleted. </translation>
    </message>
    <message>
        <source>已从 {month} 月 {day} 日的备份恢复 {count} 条。</source>
        <translation>{count} {count:item was|items were} restored from the backup of {month}/{day}.</translation>
    </message>
    <message>
        <source>现在从空白开始。</source>
        <translation>You begin with an empty one.</translation>
    </message>
    <message>
        <source>摘编文件由更新的商鉴写成，本版不能读取；原文件没有改动，本版的摘编另存在“{name}”。</source>
        <translation>The collections file was written by a newer Shangjian and cannot be read; it is unchanged, and this version keeps its own as &quot;{name}&quot;. </translation>
    </message>
    <message>
        <source>使用了下列软件和字体</source>
        <translation>Software and fonts used</translation>
    </message>
    <message>
        <source>《中国电子商务报告2022》离线数据参考</source>
        <translation>An offline reference to 《中国电子商务报告2022》</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>许可</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>使用的软件和字体</source>
        <translation>Software and fonts used</translation>
    </message>
    <message>
        <source>复制版本信息</source>
        <translation>Copy version details</translation>
    </message>
    <message>
        <source>许可全文…</source>
        <translation>Full licences…</translation>
    </message>
    <message>
        <source>打开存放许可全文的文件夹</source>
        <translation>Open the folder with the full texts</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>与发布时不同，文件可能已被改动</source>
        <translation>Not as released: the file may have been changed</translation>
    </message>
    <message>
        <source>由源码运行，无从比对</source>
        <translation>Run from source, nothing to compare with</translation>
    </message>
    <message>
        <source>与发布时一致</source>
        <translation>As released</translation>
    </message>
    <message>
        <source>{observations} 个数值，{policies} 件政策</source>
        <translation>{observations} values, {policies} policies</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>{words} 年度版，{holds}</source>
        <translation>edition {words}, {holds}</translation>
    </message>
    <message>
        <source>数据文件</source>
        <translation>Data file</translation>
    </message>
    <message>
        <source>校验和</source>
        <translation>Checksum</translation>
    </message>
    <message>
        <source>比对</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>运行环境</source>
        <translation>Running on</translation>
    </message>
    <message>
        <source>程序：MIT。数据：事实数据，引用请注明出处。字体：SIL OFL 1.1</source>
        <translation>Program: MIT. Data: facts; please name the source. Fonts: SIL OFL 1.1</translation>
    </message>
    <message>
        <source>按附录</source>
        <translation>By appendix</translation>
    </message>
    <message>
        <source>按地区</source>
        <translation>By region</translation>
    </message>
    <message>
        <source>按主题</source>
        <translation>By theme</translation>
    </message>
    <message>
        <source>地区、主题、名称</source>
        <translation>Region, theme or name</translation>
    </message>
    <message>
        <source>筛选案例</source>
        <translation>Filter cases</translation>
    </message>
    <message>
        <source>换一种分组：按附录、按地区、按主题</source>
        <translation>Group by appendix, region or theme</translation>
    </message>
    <message>
        <source>卡片</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>{group} 篇</source>
        <translation>{group}</translation>
    </message>
    <message>
        <source>没有含“{text}”的案例</source>
        <translation>No cases with &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>不限一地</source>
        <translation>Several regions</translation>
    </message>
    <message>
        <source>其他主题</source>
        <translation>Other themes</translation>
    </message>
    <message>
        <source>同类案例</source>
        <translation>Similar cases</translation>
    </message>
    <message>
        <source>文中提到的政策</source>
        <translation>Policies mentioned</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>摘要为本库编写，非报告原文</source>
        <translation>Digests are ours, not the report&apos;s text</translation>
    </message>
    <message>
        <source>{cases} 篇{name}</source>
        <translation>{cases} {cases:case|cases}{name}</translation>
    </message>
    <message>
        <source>案例摘要</source>
        <translation>Digest of the case</translation>
    </message>
    <message>
        <source>复制表格</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>案例的主要数值</source>
        <translation>Main values of the case</translation>
    </message>
    <message>
        <source>复制摘要</source>
        <translation>Copy digest</translation>
    </message>
    <message>
        <source>已复制引文</source>
        <translation>Citation copied</translation>
    </message>
    <message>
        <source>看这个地区的全部内容</source>
        <translation>See all about this region</translation>
    </message>
    <message>
        <source>打开所在章节</source>
        <translation>Open its section</translation>
    </message>
    <message>
        <source>只列含“{theme}”的案例</source>
        <translation>Only cases with &quot;{theme}&quot;</translation>
    </message>
    <message>
        <source>所选数值</source>
        <translation>Selected value</translation>
    </message>
    <message>
        <source>原文数字 {printed}，</source>
        <translation>Printed {printed}, </translation>
    </message>
    <message>
        <source>小数点已还原</source>
        <translation>decimal point restored</translation>
    </message>
    <message>
        <source>按原文，未补小数点</source>
        <translation>no point restored</translation>
    </message>
    <message>
        <source>看出处和依据</source>
        <translation>Source and reasons</translation>
    </message>
    <message>
        <source>已复制摘要，含出处</source>
        <translation>Digest copied with its source</translation>
    </message>
    <message>
        <source>已复制 {rows} 行 {columns} 列，含表题和资料来源</source>
        <translation>{rows} {rows:row|rows} and {columns} {columns:column|columns} copied, with title and source</translation>
    </message>
    <message>
        <source>先选要加入摘编的内容</source>
        <translation>First select what to add</translation>
    </message>
    <message>
        <source>已在摘编“{title}”中</source>
        <translation>Already in &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>加入“{title}”</source>
        <translation>Add to &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>{fresh} 条</source>
        <translation>{fresh} {fresh:item|items}</translation>
    </message>
    <message>
        <source>&#x3000;（请到摘编页看提示）</source>
        <translation> (see the note on the Collections page)</translation>
    </message>
    <message>
        <source>已加入“{title}”：{what}{hint}</source>
        <translation>Added to &quot;{title}&quot;: {what}{hint}</translation>
    </message>
    <message>
        <source>{title}&#x3000;{items} 条</source>
        <translation>{title}  ({items})</translation>
    </message>
    <message>
        <source>新建摘编</source>
        <translation>New collection</translation>
    </message>
    <message>
        <source>已{word}：{label}</source>
        <translation>{word}: {label}</translation>
    </message>
    <message>
        <source>没有可{word}的操作</source>
        <translation>{word}: nothing left</translation>
    </message>
    <message>
        <source>Word 文档（.docx）…</source>
        <translation>Word document (.docx)…</translation>
    </message>
    <message>
        <source>Excel 工作簿（.xlsx）…</source>
        <translation>Excel workbook (.xlsx)…</translation>
    </message>
    <message>
        <source>PDF 文档（.pdf）…</source>
        <translation>PDF document (.pdf)…</translation>
    </message>
    <message>
        <source>摘编文件（{SUFFIX}）…</source>
        <translation>Collection file ({SUFFIX})…</translation>
    </message>
    <message>
        <source>摘编的标题</source>
        <translation>Title of the collection</translation>
    </message>
    <message>
        <source>改名：改好后按回车</source>
        <translation>Rename: press Enter when done</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>把这个摘编写成文件&#x3000;Ctrl+S</source>
        <translation>Write this collection to a file (Ctrl+S)</translation>
    </message>
    <message>
        <source>加标题</source>
        <translation>+ Heading</translation>
    </message>
    <message>
        <source>在所选一条之后加一个标题</source>
        <translation>Add a heading after the selected item</translation>
    </message>
    <message>
        <source>加笔记</source>
        <translation>+ Note</translation>
    </message>
    <message>
        <source>在所选一条之后写自己的话</source>
        <translation>Write your own words after the selected item</translation>
    </message>
    <message>
        <source>删除所选</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除所选各条&#x3000;Delete</source>
        <translation>Delete the selected items (Delete)</translation>
    </message>
    <message>
        <source>删除摘编</source>
        <translation>Delete collection</translation>
    </message>
    <message>
        <source>删除整个摘编，可以撤销</source>
        <translation>Delete the whole collection; can be undone</translation>
    </message>
    <message>
        <source>在摘编中查找</source>
        <translation>Find in collection</translation>
    </message>
    <message>
        <source>未能写入“{name}”。摘编没有受影响。</source>
        <translation>&quot;{name}&quot; was not written. The collection is safe.</translation>
    </message>
    <message>
        <source>Word 文档</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>Excel 工作簿</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>PDF 文档</source>
        <translation>PDF document</translation>
    </message>
    <message>
        <source>商鉴摘编</source>
        <translation>Shangjian collection</translation>
    </message>
    <message>
        <source>导入摘编</source>
        <translation>Import collection</translation>
    </message>
    <message>
        <source>商鉴摘编 (*{SUFFIX} *.json)</source>
        <translation>Shangjian collection (*{SUFFIX} *.json)</translation>
    </message>
    <message>
        <source>换一份…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>还没有摘编</source>
        <translation>There is no collection yet</translation>
    </message>
    <message>
        <source>上一次导出还没有完成</source>
        <translation>The last export is not finished</translation>
    </message>
    <message>
        <source>正在导出 {items} 条</source>
        <translation>Exporting {items} {items:item|items}</translation>
    </message>
    <message>
        <source>{words}。</source>
        <translation>{words}.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>还没有摘编。</source>
        <translation>There is no collection yet.</translation>
    </message>
    <message>
        <source>这个摘编还是空的。</source>
        <translation>This collection is empty.</translation>
    </message>
    <message>
        <source>在任何数值、表、政策或案例上按 Ctrl+D 即可加入。</source>
        <translation>Press Ctrl+D on any value, table, policy or case to add it.</translation>
    </message>
    <message>
        <source>{resolved} 条</source>
        <translation>{resolved} {resolved:item|items}</translation>
    </message>
    <message>
        <source>&#x3000;已选 {count} 条</source>
        <translation>, {count} selected</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>没有含“{text}”的内容</source>
        <translation>Nothing with &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>正在查找，清除查找的词以后才能移动</source>
        <translation>Clear the words of the search before moving items</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>另存到…</source>
        <translation>Save elsewhere…</translation>
    </message>
    <message>
        <source>（空标题）</source>
        <translation>(empty heading)</translation>
    </message>
    <message>
        <source>（空笔记）</source>
        <translation>(empty note)</translation>
    </message>
    <message>
        <source>本版没有</source>
        <translation>not in this edition</translation>
    </message>
    <message>
        <source>这一页没有可复制的内容</source>
        <translation>There is nothing to copy on this page</translation>
    </message>
    <message>
        <source>这里没有图</source>
        <translation>There is no chart here</translation>
    </message>
    <message>
        <source>已复制数值，不带表题和资料来源</source>
        <translation>Values copied, without title and source</translation>
    </message>
    <message>
        <source>已复制为 Markdown</source>
        <translation>Copied as Markdown</translation>
    </message>
    <message>
        <source>已复制为 CSV</source>
        <translation>Copied as CSV</translation>
    </message>
    <message>
        <source>已复制所选文字</source>
        <translation>Selected text copied</translation>
    </message>
    <message>
        <source>先选一个数值</source>
        <translation>First select a value</translation>
    </message>
    <message>
        <source>已复制一句话，含出处</source>
        <translation>Sentence copied with its source</translation>
    </message>
    <message>
        <source>请先打开图表页</source>
        <translation>First open the Figures page</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>在左边选指标。不选地区、品类和时期，就列出全部；灰色的表示与所选的没有共同的数值。</source>
        <translation>Choose indicators at the left. Without regions, categories or periods all are listed; grey ones share no value with what is chosen.</translation>
    </message>
    <message>
        <source>所选的指标、地区和时期没有共同的数值。去掉一项再试。</source>
        <translation>The chosen indicators, regions and periods share no value. Take one away.</translation>
    </message>
    <message>
        <source>缺少列表所需的库，不能比较。其余各页不受影响；重新安装商鉴可以恢复。</source>
        <translation>A library needed for tables is missing: nothing can be compared. Other pages work; installing Shangjian again mends this.</translation>
    </message>
    <message>
        <source>选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>{rows} 行 {number} 列</source>
        <translation>{rows} {rows:row|rows} × {number} columns</translation>
    </message>
    <message>
        <source>{words}&#x3000;已选 1 行：{name}</source>
        <translation>{words}, 1 row selected: {name}</translation>
    </message>
    <message>
        <source>计算</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>比较表</source>
        <translation>Table of the comparison</translation>
    </message>
    <message>
        <source>正在准备表格和图…</source>
        <translation>Preparing table and chart…</translation>
    </message>
    <message>
        <source>行：{name}</source>
        <translation>Rows: {name}</translation>
    </message>
    <message>
        <source>只有一个{name}，不必排成行</source>
        <translation>There is only one {name}</translation>
    </message>
    <message>
        <source>先选指标</source>
        <translation>First choose an indicator</translation>
    </message>
    <message>
        <source>没有可复制的数值，先选指标</source>
        <translation>No values to copy: first choose an indicator</translation>
    </message>
    <message>
        <source>没有可复制的图，先选指标</source>
        <translation>No chart to copy: first choose an indicator</translation>
    </message>
    <message>
        <source>{word}名称</source>
        <translation>Name ({word})</translation>
    </message>
    <message>
        <source>未选</source>
        <translation>None</translation>
    </message>
    <message>
        <source>已选 {chosen}</source>
        <translation>{chosen}</translation>
    </message>
    <message>
        <source>没有含“{text}”的</source>
        <translation>None with &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>没有符合的名称</source>
        <translation>No name fits</translation>
    </message>
    <message>
        <source>地区或品类</source>
        <translation>Region or category</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>清除所选的{word}</source>
        <translation>Clear what is chosen ({word})</translation>
    </message>
    <message>
        <source>筛选{word}</source>
        <translation>Filter: {word}</translation>
    </message>
    <message>
        <source>比较的名称</source>
        <translation>Name of the comparison</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>把这个比较保存在这个名称下</source>
        <translation>Save this comparison under this name</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>先选指标，再保存</source>
        <translation>First choose an indicator, then save</translation>
    </message>
    <message>
        <source>已更新“{name}”</source>
        <translation>&quot;{name}&quot; updated</translation>
    </message>
    <message>
        <source>已保存“{name}”</source>
        <translation>&quot;{name}&quot; saved</translation>
    </message>
    <message>
        <source>已删除“{name}”，可在“已保存”中恢复</source>
        <translation>&quot;{name}&quot; deleted; Saved can bring it back</translation>
    </message>
    <message>
        <source>已恢复“{name}”</source>
        <translation>&quot;{name}&quot; is back</translation>
    </message>
    <message>
        <source>此处不能写入，比较只在本次使用中保留</source>
        <translation>The place cannot be written: comparisons last for this session only</translation>
    </message>
    <message>
        <source>已保存 {kept}</source>
        <translation>Saved: {kept}</translation>
    </message>
    <message>
        <source>还没有保存的比较</source>
        <translation>No comparison saved yet</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>恢复“{name}”</source>
        <translation>Bring back &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>复制说明</source>
        <translation>Copy explanation</translation>
    </message>
    <message>
        <source>{places} 处</source>
        <translation>{places} {places:place|places}</translation>
    </message>
    <message>
        <source>报告各处所印</source>
        <translation>What the report prints</translation>
    </message>
    <message>
        <source>已复制说明，含各处所印</source>
        <translation>Explanation copied with all places</translation>
    </message>
    <message>
        <source>打开{section}&#x3000;{title}</source>
        <translation>Open {section}  {title}</translation>
    </message>
    <message>
        <source>所印文字</source>
        <translation>Printed words</translation>
    </message>
    <message>
        <source>所印数字</source>
        <translation>Printed digits</translation>
    </message>
    <message>
        <source>等</source>
        <translation> etc.</translation>
    </message>
    <message>
        <source>文本锚点 {where}</source>
        <translation>Anchor {where}</translation>
    </message>
    <message>
        <source>看出处和依据：{name}&#x3000;{value}</source>
        <translation>See source and reasons: {name}  {value}</translation>
    </message>
    <message>
        <source>哪一处较可信</source>
        <translation>Which is more credible</translation>
    </message>
    <message>
        <source>表题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>资料来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>复制为</source>
        <translation>Copy as</translation>
    </message>
    <message>
        <source>已复制：{label}</source>
        <translation>Copied: {label}</translation>
    </message>
    <message>
        <source>已存为“{name}”</source>
        <translation>Saved as &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>复制的方式</source>
        <translation>Forms of copying</translation>
    </message>
    <message>
        <source>全表</source>
        <translation>Whole table</translation>
    </message>
    <message>
        <source>所选</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>&#x3000;{rows} 行</source>
        <translation>  {rows} {rows:row|rows}</translation>
    </message>
    <message>
        <source>附带</source>
        <translation>With</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>存为文件…</source>
        <translation>Save to file…</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>可粘贴到 Word、WPS 文字、Excel、WPS 表格</source>
        <translation>For Word, WPS Writer, Excel and WPS Spreadsheets</translation>
    </message>
    <message>
        <source>三线表</source>
        <translation>Three-line table</translation>
    </message>
    <message>
        <source>可粘贴到 Word、WPS 文字</source>
        <translation>For Word and WPS Writer</translation>
    </message>
    <message>
        <source>可粘贴到 Excel、WPS 表格里已有的表中</source>
        <translation>For a table that exists in Excel or WPS Spreadsheets</translation>
    </message>
    <message>
        <source>可粘贴到支持 Markdown 的编辑器</source>
        <translation>For editors that know Markdown</translation>
    </message>
    <message>
        <source>供其他程序读取</source>
        <translation>For other programs</translation>
    </message>
    <message>
        <source>所选数值写成句子，带增速、比重、时期、单位和出处</source>
        <translation>The selected values as sentences, with growth, share, period, unit and source</translation>
    </message>
    <message>
        <source>规范的引用或参考文献条目</source>
        <translation>A formal entry for a list of references</translation>
    </message>
    <message>
        <source>图片 PNG</source>
        <translation>PNG picture</translation>
    </message>
    <message>
        <source>白底，可粘贴到任何文稿</source>
        <translation>On white, for any document</translation>
    </message>
    <message>
        <source>矢量图 SVG</source>
        <translation>SVG picture</translation>
    </message>
    <message>
        <source>放大不失真，可在文稿里改动</source>
        <translation>Sharp at any size; can be edited in a document</translation>
    </message>
    <message>
        <source>粘贴后的样子</source>
        <translation>What will be pasted</translation>
    </message>
    <message>
        <source>前 {ROWS} 行，共 {cut} 行</source>
        <translation>First {ROWS} of {cut} rows</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>删除摘编“{title}”</source>
        <translation>Delete collection &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>已删除摘编“{title}”，{items} 条</source>
        <translation>Collection &quot;{title}&quot; deleted, {items} {items:item|items}</translation>
    </message>
    <message>
        <source>新标题</source>
        <translation>New heading</translation>
    </message>
    <message>
        <source>改标题</source>
        <translation>Change heading</translation>
    </message>
    <message>
        <source>改笔记</source>
        <translation>Change note</translation>
    </message>
    <message>
        <source>改写法</source>
        <translation>Change form</translation>
    </message>
    <message>
        <source>删除 {ids} 条</source>
        <translation>Delete {ids} {ids:item|items}</translation>
    </message>
    <message>
        <source>已删除 {ids} 条</source>
        <translation>{ids} {ids:item|items} deleted</translation>
    </message>
    <message>
        <source>移动 {ids} 条</source>
        <translation>Move {ids} {ids:item|items}</translation>
    </message>
    <message>
        <source>未能读取“{name}”：文件不存在或没有读取权限。</source>
        <translation>&quot;{name}&quot; was not read: it does not exist or may not be read.</translation>
    </message>
    <message>
        <source>“{name}”：{sentence}</source>
        <translation>&quot;{name}&quot;: {sentence}</translation>
    </message>
    <message>
        <source>已导入摘编“{title}”，{items} 条</source>
        <translation>Collection &quot;{title}&quot; imported, {items} {items:item|items}</translation>
    </message>
    <message>
        <source>已导出“{name}”</source>
        <translation>&quot;{name}&quot; exported</translation>
    </message>
    <message>
        <source>前后矛盾</source>
        <translation>Contradictions</translation>
    </message>
    <message>
        <source>读法存疑</source>
        <translation>Doubtful readings</translation>
    </message>
    <message>
        <source>取用的读法</source>
        <translation>Reading taken</translation>
    </message>
    <message>
        <source>报告前后不一的地方，和不能确定的读法</source>
        <translation>Where the report contradicts itself, and readings that are not certain</translation>
    </message>
    <message>
        <source>{found} 处矛盾</source>
        <translation>{found} {found:contradiction|contradictions}</translation>
    </message>
    <message>
        <source>&#x3000;已选 1 条：{name} {value}</source>
        <translation>, 1 selected: {name} {value}</translation>
    </message>
    <message>
        <source>{rows} 个数值{chosen}</source>
        <translation>{rows} {rows:value|values}{chosen}</translation>
    </message>
    <message>
        <source>处</source>
        <translation>contradictions</translation>
    </message>
    <message>
        <source>个</source>
        <translation>values</translation>
    </message>
    <message>
        <source>{left} {word}，共 {total} {word}</source>
        <translation>{left} of {total} {word}</translation>
    </message>
    <message>
        <source>没有符合条件的存疑</source>
        <translation>No doubts fit</translation>
    </message>
    <message>
        <source>前言</source>
        <translation>Preface</translation>
    </message>
    <message>
        <source>相关新闻</source>
        <translation>Related news</translation>
    </message>
    <message>
        <source>题目、数值、拼音</source>
        <translation>Subject, value, pinyin</translation>
    </message>
    <message>
        <source>筛选存疑</source>
        <translation>Filter doubts</translation>
    </message>
    <message>
        <source>{words} 等{sections}节</source>
        <translation>{words} +{sections}</translation>
    </message>
    <message>
        <source>全部列：连同另一读法、依据、来源、备注</source>
        <translation>All columns, with readings, reasons and notes</translation>
    </message>
    <message>
        <source>选择位置…</source>
        <translation>Choose place…</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>全部 {whole} 行</source>
        <translation>All {whole} rows</translation>
    </message>
    <message>
        <source>所选 {selected} 行</source>
        <translation>{selected} selected {selected:row|rows}</translation>
    </message>
    <message>
        <source>这一页没有可导出的内容</source>
        <translation>There is nothing to export on this page</translation>
    </message>
    <message>
        <source>公文版式，含表题、单位和资料来源</source>
        <translation>Set as an official document, with title, unit and source</translation>
    </message>
    <message>
        <source>数值可计算，小数位数同原文；另附“说明”表</source>
        <translation>Values can be calculated with, decimals as printed; a sheet explains them</translation>
    </message>
    <message>
        <source>版式固定，可直接打印</source>
        <translation>Fixed layout, ready to print</translation>
    </message>
    <message>
        <source>逗号分隔，UTF-8，Excel 和 ET 可直接打开</source>
        <translation>Separated by commas, UTF-8, opens in Excel and ET</translation>
    </message>
    <message>
        <source>纯文本表格</source>
        <translation>A table in plain text</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>浏览器和文字处理软件都能打开</source>
        <translation>For browsers and word processors</translation>
    </message>
    <message>
        <source>白底，含图题和资料来源</source>
        <translation>On white, with caption and source</translation>
    </message>
    <message>
        <source>放大不失真，可在 Word 2016 以上版本中使用</source>
        <translation>Sharp at any size, for Word 2016 and later</translation>
    </message>
    <message>
        <source>正在写入“{name}”</source>
        <translation>Writing &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>换名保存</source>
        <translation>Use another name</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
    <message>
        <source>{sentence}。</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>选择数据文件</source>
        <translation>Choose data file</translation>
    </message>
    <message>
        <source>商鉴数据 (*.sqlite)</source>
        <translation>Shangjian data (*.sqlite)</translation>
    </message>
    <message>
        <source>选择数据文件…</source>
        <translation>Choose data file…</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>刚才的操作没有完成。其余内容不受影响。</source>
        <translation>The last action was not completed. All else is unaffected.</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>复制报告</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>已复制报告</source>
        <translation>Report copied</translation>
    </message>
    <message>
        <source>本图是示意图，没有数值。</source>
        <translation>This is a diagram without values.</translation>
    </message>
    <message>
        <source>报告正文没有写出本图的数值{words}。</source>
        <translation>The text prints no values of this figure{words}.</translation>
    </message>
    <message>
        <source>仅图</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>仅表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>这张图没有可复制的数值</source>
        <translation>This figure has no values to copy</translation>
    </message>
    <message>
        <source>图形</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>上一张（Ctrl+PgUp）</source>
        <translation>Previous (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>下一张（Ctrl+PgDown）</source>
        <translation>Next (Ctrl+PgDown)</translation>
    </message>
    <message>
        <source>换一种图形</source>
        <translation>Another kind of chart</translation>
    </message>
    <message>
        <source>显示或隐藏报告以外的公开统计</source>
        <translation>Show or hide public statistics from outside the report</translation>
    </message>
    <message>
        <source>补充数据</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>导出：图片、矢量图、文件、打印</source>
        <translation>Export: picture, vector picture, file, print</translation>
    </message>
    <message>
        <source>{title}（{reason}）</source>
        <translation>{title} ({reason})</translation>
    </message>
    <message>
        <source>只看一章的图表</source>
        <translation>Figures of one chapter only</translation>
    </message>
    <message>
        <source>只看正文写出多少数值的图表</source>
        <translation>By how many values the text prints</translation>
    </message>
    <message>
        <source>图 {figures}&#x3000;表 {number}</source>
        <translation>{figures} {figures:figure|figures}, {number} {number:table|tables}</translation>
    </message>
    <message>
        <source>各章</source>
        <translation>All chapters</translation>
    </message>
    <message>
        <source>数值：全部</source>
        <translation>Values: all</translation>
    </message>
    <message>
        <source>{words}（{count}）</source>
        <translation>{words} ({count})</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>相关</source>
        <translation>Related</translation>
    </message>
    <message>
        <source>打开 {section}</source>
        <translation>Open {section}</translation>
    </message>
    <message>
        <source>{words} / {years} 年</source>
        <translation>{words} of {years} years</translation>
    </message>
    <message>
        <source>{own} 个数值</source>
        <translation>{own} {own:value|values}</translation>
    </message>
    <message>
        <source>数据状态</source>
        <translation>Values printed</translation>
    </message>
    <message>
        <source>所选行</source>
        <translation>Selected row</translation>
    </message>
    <message>
        <source>（原文 {printed}）</source>
        <translation> (printed {printed})</translation>
    </message>
    <message>
        <source>出处和依据{printed}</source>
        <translation>Source and reasons{printed}</translation>
    </message>
    <message>
        <source>全部图表</source>
        <translation>All figures</translation>
    </message>
    <message>
        <source>{shown} 个图表，其中 {sum} 个正文没有写出数值</source>
        <translation>{shown} figures and tables, {sum} without printed values</translation>
    </message>
    <message>
        <source>{rows} 行 {columns} 列</source>
        <translation>{rows} {rows:row|rows} × {columns} {columns:column|columns}</translation>
    </message>
    <message>
        <source>回到缩略图（Esc）</source>
        <translation>Back to the thumbnails (Esc)</translation>
    </message>
    <message>
        <source>图表目录</source>
        <translation>List of figures</translation>
    </message>
    <message>
        <source>{shown} 个</source>
        <translation>{shown}</translation>
    </message>
    <message>
        <source>已是最后一张</source>
        <translation>This is the last one</translation>
    </message>
    <message>
        <source>已是第一张</source>
        <translation>This is the first one</translation>
    </message>
    <message>
        <source>前往</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>关、开</source>
        <translation>off, on</translation>
    </message>
    <message>
        <source>怎样做</source>
        <translation>How to</translation>
    </message>
    <message>
        <source>各页</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>打开{title}页</source>
        <translation>Open {title}</translation>
    </message>
    <message>
        <source>| 操作 | 按键 | 说明 |</source>
        <translation>| Action | Keys | What it does |</translation>
    </message>
    <message>
        <source>帮助目录</source>
        <translation>List of topics</translation>
    </message>
    <message>
        <source>帮助正文</source>
        <translation>Text of the topic</translation>
    </message>
    <message>
        <source>帮助&#x3000;{title}</source>
        <translation>Help: {title}</translation>
    </message>
    <message>
        <source>筛选：名称、地区、数值</source>
        <translation>Filter: name, region, value</translation>
    </message>
    <message>
        <source>筛选指标</source>
        <translation>Filter indicators</translation>
    </message>
    <message>
        <source>合并重述</source>
        <translation>Merge repeats</translation>
    </message>
    <message>
        <source>同一数值在几处重复说的合成一行，列出各处</source>
        <translation>One row for a value that is said in several places, with all of them</translation>
    </message>
    <message>
        <source>选择显示哪些列</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>保存和取用条件、列、次序</source>
        <translation>Save and use filters, columns and order</translation>
    </message>
    <message>
        <source>恢复通常的列</source>
        <translation>Usual columns</translation>
    </message>
    <message>
        <source>全部指标，通常的列</source>
        <translation>All indicators, usual columns</translation>
    </message>
    <message>
        <source>保存当前视图…</source>
        <translation>Save this view…</translation>
    </message>
    <message>
        <source>删除视图</source>
        <translation>Delete view</translation>
    </message>
    <message>
        <source>已保存视图“{name}”</source>
        <translation>View &quot;{name}&quot; saved</translation>
    </message>
    <message>
        <source>已删除视图“{name}”，在“视图”里可以恢复</source>
        <translation>View &quot;{name}&quot; deleted; Views can bring it back</translation>
    </message>
    <message>
        <source>已恢复视图“{name}”</source>
        <translation>View &quot;{name}&quot; is back</translation>
    </message>
    <message>
        <source>保存视图</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>把当前的条件、列和次序存为：</source>
        <translation>Save filters, columns and order as:</translation>
    </message>
    <message>
        <source>数值为还原小数点后的值，精度同原文</source>
        <translation>Decimal points are restored; precision is as printed</translation>
    </message>
    <message>
        <source>{shown} 条</source>
        <translation>{shown} {shown:row|rows}</translation>
    </message>
    <message>
        <source>&#x3000;已选 {selected} 条</source>
        <translation>, {selected} selected</translation>
    </message>
    <message>
        <source>没有符合条件的指标</source>
        <translation>No indicators fit</translation>
    </message>
    <message>
        <source>，共 {all} 条</source>
        <translation> of {all}</translation>
    </message>
    <message>
        <source>{words}，合为 {rows} 行</source>
        <translation>{words}, merged into {rows}</translation>
    </message>
    <message>
        <source>选一条，这里显示它的全文和写进文稿的方式。</source>
        <translation>Select an item to see its text and how it will be written.</translation>
    </message>
    <message>
        <source>已选 {count} 条，当前：</source>
        <translation>{count} selected, current: </translation>
    </message>
    <message>
        <source>在这里写自己的话</source>
        <translation>Write your own words here</translation>
    </message>
    <message>
        <source>打开这一条</source>
        <translation>Open this entry</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>写进文稿时</source>
        <translation>In documents</translation>
    </message>
    <message>
        <source>相邻的数值合成一张表。</source>
        <translation>Neighbouring values become one table.</translation>
    </message>
    <message>
        <source>写成一句话，带时期和出处。</source>
        <translation>A sentence with period and source.</translation>
    </message>
    <message>
        <source>找不到文件“{name}”。没有作任何改动。</source>
        <translation>&quot;{name}&quot; was not found. Nothing was changed.</translation>
    </message>
    <message>
        <source>本版商鉴不能打开“{name}”。文件没有改动。</source>
        <translation>This version of Shangjian cannot open &quot;{name}&quot;. The file is unchanged.</translation>
    </message>
    <message>
        <source>章节里的数值</source>
        <translation>Values of the section</translation>
    </message>
    <message>
        <source>章节目录</source>
        <translation>Contents of the report</translation>
    </message>
    <message>
        <source>各节摘要为本库编写，非报告原文</source>
        <translation>Digests are ours, not the report&apos;s text</translation>
    </message>
    <message>
        <source>{sections} 节</source>
        <translation>{sections} {sections:section|sections}</translation>
    </message>
    <message>
        <source>{sections} 节&#x3000;{place}&#x3000;{rows} 条数值</source>
        <translation>{sections} {sections:section|sections}, {place}, {rows} {rows:value|values}</translation>
    </message>
    <message>
        <source>章节号、标题、摘要中的词</source>
        <translation>Number, title, words of the digest</translation>
    </message>
    <message>
        <source>筛选章节</source>
        <translation>Filter sections</translation>
    </message>
    <message>
        <source>本节摘要</source>
        <translation>Digest of the section</translation>
    </message>
    <message>
        <source>上一节</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一节</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>没有含“{words}”的章节</source>
        <translation>No sections with &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>本版没有收录这一节的数值和摘要。列出标题，是因为其他内容提到它。</source>
        <translation>This edition has no values and no digest of this section. It is listed because other entries mention it.</translation>
    </message>
    <message>
        <source>本节及下级各节的数值</source>
        <translation>Values of this section and those below it</translation>
    </message>
    <message>
        <source>{below}&#x3000;{count} 条</source>
        <translation>{below}  {count}</translation>
    </message>
    <message>
        <source>这一节没有数值。</source>
        <translation>This section has no values.</translation>
    </message>
    <message>
        <source>资料来源：商务部《中国电子商务报告2022》</source>
        <translation>Source: Ministry of Commerce, 《中国电子商务报告2022》</translation>
    </message>
    <message>
        <source>2022年主要指标</source>
        <translation>Main indicators of 2022</translation>
    </message>
    <message>
        <source>全部指标 {total} 条</source>
        <translation>All {total} values</translation>
    </message>
    <message>
        <source>{number}张</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{policies}件</source>
        <translation>{policies}</translation>
    </message>
    <message>
        <source>{cases}篇</source>
        <translation>{cases}</translation>
    </message>
    <message>
        <source>{sections}节</source>
        <translation>{sections}</translation>
    </message>
    <message>
        <source>{terms}个</source>
        <translation>{terms}</translation>
    </message>
    <message>
        <source>{discrepancies}处</source>
        <translation>{discrepancies}</translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation>Recently opened</translation>
    </message>
    <message>
        <source>其余{rest}类</source>
        <translation>{rest} others</translation>
    </message>
    <message>
        <source>打开过的内容会列在这里。可以从下面几处看起：</source>
        <translation>What you open is listed here. To begin with:</translation>
    </message>
    <message>
        <source>总报告：现状、特点、趋势</source>
        <translation>The report: state, features, trends</translation>
    </message>
    <message>
        <source>各品类零售额占比及同比增速</source>
        <translation>Shares and growth of retail categories</translation>
    </message>
    <message>
        <source>附录A：法律法规政策汇编</source>
        <translation>Appendix A: laws, regulations and policies</translation>
    </message>
    <message>
        <source>{listed}件</source>
        <translation>{listed}</translation>
    </message>
    <message>
        <source>报告用到的名词和释义</source>
        <translation>Terms of the report and their meanings</translation>
    </message>
    <message>
        <source>报告前后不一的地方</source>
        <translation>Where the report contradicts itself</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>概览</source>
        <comment>page</comment>
        <translation>Overview</translation>
    </message>
    <message>
        <source>指标</source>
        <comment>page</comment>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>图表</source>
        <comment>page</comment>
        <translation>Figures</translation>
    </message>
    <message>
        <source>比较</source>
        <comment>page</comment>
        <translation>Compare</translation>
    </message>
    <message>
        <source>地区</source>
        <comment>page</comment>
        <translation>Regions</translation>
    </message>
    <message>
        <source>政策</source>
        <comment>page</comment>
        <translation>Policies</translation>
    </message>
    <message>
        <source>案例</source>
        <comment>page</comment>
        <translation>Cases</translation>
    </message>
    <message>
        <source>章节</source>
        <comment>page</comment>
        <translation>Outline</translation>
    </message>
    <message>
        <source>名词</source>
        <comment>page</comment>
        <translation>Glossary</translation>
    </message>
    <message>
        <source>存疑</source>
        <comment>page</comment>
        <translation>Doubts</translation>
    </message>
    <message>
        <source>摘编</source>
        <comment>page</comment>
        <translation>Collections</translation>
    </message>
    <message>
        <source>没有这样的操作或页。可试更短的词，例如“复制”“字号”“政策”。</source>
        <translation>No such action or page. Try a shorter word, such as copy, text or policies.</translation>
    </message>
    <message>
        <source>↑ ↓ 选择&#x3000;&#x3000;Enter 执行&#x3000;&#x3000;Esc 关闭</source>
        <translation>↑ ↓ Choose    Enter Run    Esc Close</translation>
    </message>
    <message>
        <source>输入操作或页的名称，例如：复制 引文</source>
        <translation>Name of an action or page, for example: copy citation</translation>
    </message>
    <message>
        <source>查找操作</source>
        <translation>Find an action</translation>
    </message>
    <message>
        <source>操作和页</source>
        <translation>Actions and pages</translation>
    </message>
    <message>
        <source>最近用过</source>
        <translation>Recently used</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>图表：{title}</source>
        <translation>Chart: {title}</translation>
    </message>
    <message>
        <source>PNG 图片</source>
        <translation>PNG picture</translation>
    </message>
    <message>
        <source>SVG 矢量图</source>
        <translation>SVG picture</translation>
    </message>
    <message>
        <source>PDF 文件</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>已复制图片（{ratio:g} 倍），含图题和资料来源</source>
        <translation>Picture copied ({ratio:g}×) with caption and source</translation>
    </message>
    <message>
        <source>已复制矢量图，含图题和资料来源</source>
        <translation>SVG picture copied with caption and source</translation>
    </message>
    <message>
        <source>打印机没有接受，没有打印</source>
        <translation>The printer did not accept it; nothing was printed</translation>
    </message>
    <message>
        <source>已送去打印</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>复制图片（{ratio} 倍）</source>
        <translation>Copy picture ({ratio}×)</translation>
    </message>
    <message>
        <source>复制矢量图（SVG）</source>
        <translation>Copy as SVG</translation>
    </message>
    <message>
        <source>保存为文件…</source>
        <translation>Save to file…</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>{listed} 件见附录A，{number} 件仅见正文</source>
        <translation>{listed} in Appendix A, {number} in the text only</translation>
    </message>
    <message>
        <source>&#x3000;已选 1 件：{words}</source>
        <translation>, 1 selected: {words}</translation>
    </message>
    <message>
        <source>{shown} 件{chosen}</source>
        <translation>{shown} {shown:policy|policies}{chosen}</translation>
    </message>
    <message>
        <source>{total} 件</source>
        <translation>{total}</translation>
    </message>
    <message>
        <source>{shown} 件，共 {total} 件</source>
        <translation>{shown} of {total}</translation>
    </message>
    <message>
        <source>没有符合条件的政策</source>
        <translation>No policies fit</translation>
    </message>
    <message>
        <source>标题、文号</source>
        <translation>Title, number</translation>
    </message>
    <message>
        <source>筛选政策</source>
        <translation>Filter policies</translation>
    </message>
    <message>
        <source>按附录次序</source>
        <translation>By appendix</translation>
    </message>
    <message>
        <source>点一下改为按发布日期</source>
        <translation>Click to sort by date of issue</translation>
    </message>
    <message>
        <source>按发布日期</source>
        <translation>By date of issue</translation>
    </message>
    <message>
        <source>点一下改为{words}</source>
        <translation>Click to sort: {words}</translation>
    </message>
    <message>
        <source>未注明文号</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>日期一致</source>
        <translation>dates agree</translation>
    </message>
    <message>
        <source>日期不同</source>
        <translation>dates differ</translation>
    </message>
    <message>
        <source>日期相合</source>
        <translation>dates compatible</translation>
    </message>
    <message>
        <source>复制引用</source>
        <translation>Copy citation</translation>
    </message>
    <message>
        <source>复制文号</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>附录A 第 {position} 项</source>
        <translation>Appendix A, item {position}</translation>
    </message>
    <message>
        <source>正式引用</source>
        <translation>Formal citation</translation>
    </message>
    <message>
        <source>报告中的提及&#x3000;{mentions} 处</source>
        <translation>Mentions in the report  {mentions}</translation>
    </message>
    <message>
        <source>报告正文没有提及这份文件</source>
        <translation>The report&apos;s text does not mention this document</translation>
    </message>
    <message>
        <source>此处作{date}</source>
        <translation>{date} here</translation>
    </message>
    <message>
        <source>{section}的数值</source>
        <translation>Values of {section}</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count} {count:value|values}</translation>
    </message>
    <message>
        <source>{total} 件，列出相近的</source>
        <translation>{total}, the nearest listed</translation>
    </message>
    <message>
        <source>已复制引用</source>
        <translation>Citation copied</translation>
    </message>
    <message>
        <source>已复制：{doc_number}</source>
        <translation>Copied: {doc_number}</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>发布日期</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>报告中日期不一致</source>
        <translation>Dates differ in the report</translation>
    </message>
    <message>
        <source>{section} 节作{date}</source>
        <translation>{section}: {date}</translation>
    </message>
    <message>
        <source>本库</source>
        <translation>This database</translation>
    </message>
    <message>
        <source>{where}作{date}，{others}。</source>
        <translation>{where}: {date}; {others}.</translation>
    </message>
    <message>
        <source>较可能：{likelier}</source>
        <translation>More likely: {likelier}</translation>
    </message>
    <message>
        <source>看各处所印</source>
        <translation>See what is printed</translation>
    </message>
    <message>
        <source>{words}，已完成 {number}%</source>
        <translation>{words}, {number}% done</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>一致</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>另一说法</source>
        <translation>other wording</translation>
    </message>
    <message>
        <source>选一行，这里显示它的出处、小数点怎样还原、报告别处的说法。</source>
        <translation>Select a row to see its source, how its decimal point was restored and what the report says elsewhere.</translation>
    </message>
    <message>
        <source>报告没有写明原始数据的发布机构。</source>
        <translation>The report does not name the publisher of the original data.</translation>
    </message>
    <message>
        <source>复制数值</source>
        <translation>Copy value</translation>
    </message>
    <message>
        <source>数值连同单位</source>
        <translation>The value with its unit</translation>
    </message>
    <message>
        <source>复制一句话</source>
        <translation>Copy sentence</translation>
    </message>
    <message>
        <source>带时期、单位和出处</source>
        <translation>With period, unit and source</translation>
    </message>
    <message>
        <source>看章节</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>打开这个数值所在的章节</source>
        <translation>Open the section of this value</translation>
    </message>
    <message>
        <source>打开{where}&#x3000;{title}</source>
        <translation>Open {where}  {title}</translation>
    </message>
    <message>
        <source>看这个地区的全部数值</source>
        <translation>All values of this region</translation>
    </message>
    <message>
        <source>品类：{category}</source>
        <translation>Category: {category}</translation>
    </message>
    <message>
        <source>看这个品类的全部数值</source>
        <translation>All values of this category</translation>
    </message>
    <message>
        <source>已换算，原文为 {value}</source>
        <translation>Converted; printed as {value}</translation>
    </message>
    <message>
        <source>同比</source>
        <translation>YoY</translation>
    </message>
    <message>
        <source>可比口径</source>
        <translation>comparable</translation>
    </message>
    <message>
        <source>小数点还原</source>
        <translation>Decimal point restored</translation>
    </message>
    <message>
        <source>原文用汉字写作“{printed}”。</source>
        <translation>Printed in Chinese characters: &quot;{printed}&quot;.</translation>
    </message>
    <message>
        <source>推算：{formula}</source>
        <translation>Derived: {formula}</translation>
    </message>
    <message>
        <source>整数，按原文，没有补小数点。</source>
        <translation>A whole number as printed; no point was restored.</translation>
    </message>
    <message>
        <source>不能排除的另一读法：{others} {unit}</source>
        <translation>Another reading cannot be ruled out: {others} {unit}</translation>
    </message>
    <message>
        <source>文本锚点 {anchor}（行号.数字序号）</source>
        <translation>Anchor {anchor} (line.number in line)</translation>
    </message>
    <message>
        <source>报告中另有 {others} 处</source>
        <translation>{others} other {others:place|places} in the report</translation>
    </message>
    <message>
        <source>报告中没有别处重复这个数值</source>
        <translation>The report does not repeat this value</translation>
    </message>
    <message>
        <source>另有 {number} 处未列出。</source>
        <translation>{number} more not listed.</translation>
    </message>
    <message>
        <source>在浏览器中打开网址</source>
        <translation>Open address in browser</translation>
    </message>
    <message>
        <source>已复制：{words}</source>
        <translation>Copied: {words}</translation>
    </message>
    <message>
        <source>名录</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>全部地区</source>
        <translation>All regions</translation>
    </message>
    <message>
        <source>筛选地区</source>
        <translation>Filter regions</translation>
    </message>
    <message>
        <source>没有数值，也没有位次</source>
        <translation>Neither values nor ranks</translation>
    </message>
    <message>
        <source>未列</source>
        <translation>–</translation>
    </message>
    <message>
        <source>没有含“{text}”的地区</source>
        <translation>No regions with &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>比较</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>把这个地区放到比较页</source>
        <translation>Put this region on the Compare page</translation>
    </message>
    <message>
        <source>复制本页</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>各表连同资料来源，一次复制</source>
        <translation>All tables at once, with their sources</translation>
    </message>
    <message>
        <source>地区概况</source>
        <translation>Profile of the region</translation>
    </message>
    <message>
        <source>{short_name}概况</source>
        <translation>Profile of {short_name}</translation>
    </message>
    <message>
        <source>这个地区没有可复制的内容</source>
        <translation>There is nothing to copy about this region</translation>
    </message>
    <message>
        <source>已复制{short_name}的 {sheets} 张表，各带资料来源</source>
        <translation>{sheets} {sheets:table|tables} about {short_name} copied with their sources</translation>
    </message>
    <message>
        <source>网络零售额前三位品类</source>
        <translation>First three categories of online retail</translation>
    </message>
    <message>
        <source>列入的排名和名单</source>
        <translation>Rankings and lists it appears in</translation>
    </message>
    <message>
        <source>{listed} 项</source>
        <translation>{listed}</translation>
    </message>
    <message>
        <source>{policies} 件</source>
        <translation>{policies}</translation>
    </message>
    <message>
        <source>{cases} 篇</source>
        <translation>{cases}</translation>
    </message>
    <message>
        <source>{figures} 张</source>
        <translation>{figures}</translation>
    </message>
    <message>
        <source>新闻中的数值</source>
        <translation>Values in the news</translation>
    </message>
    <message>
        <source>{news} 条</source>
        <translation>{news}</translation>
    </message>
    <message>
        <source>所含地区</source>
        <translation>Regions within</translation>
    </message>
    <message>
        <source>所属地区</source>
        <translation>Part of</translation>
    </message>
    <message>
        <source>数值与位次</source>
        <translation>Values and ranks</translation>
    </message>
    <message>
        <source>全部 {count} 条</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>其余 {number} 项，在指标页查看</source>
        <translation>{number} more on the Indicators page</translation>
    </message>
    <message>
        <source>位次指 {RANKED} 个省区市中的位次，只在报告排名时写出</source>
        <translation>Ranks among {RANKED} divisions, only where the report ranks</translation>
    </message>
    <message>
        <source>{regions} 个</source>
        <translation>{regions}</translation>
    </message>
    <message>
        <source>方格</source>
        <translation>Tiles</translation>
    </message>
    <message>
        <source>{provinces} 个省级行政区，另有 {number} 个地区</source>
        <translation>{provinces} provincial divisions and {number} other regions</translation>
    </message>
    <message>
        <source>{count} 个地区有数值</source>
        <translation>{count} {count:region has a value|regions have values}</translation>
    </message>
    <message>
        <source>，{ranked} 个只有位次</source>
        <translation>, {ranked} {ranked:has|have} a rank only</translation>
    </message>
    <message>
        <source>{words}&#x3000;已选：{short_name}</source>
        <translation>{words}, selected: {short_name}</translation>
    </message>
    <message>
        <source>各省级行政区数值表</source>
        <translation>Values of provincial divisions</translation>
    </message>
    <message>
        <source>{title}（只有位次）</source>
        <translation>{title} (rank only)</translation>
    </message>
    <message>
        <source>未注明时期</source>
        <translation>no period given</translation>
    </message>
    <message>
        <source>没有可复制的数值</source>
        <translation>No values to copy</translation>
    </message>
    <message>
        <source>没有可复制的图</source>
        <translation>No chart to copy</translation>
    </message>
    <message>
        <source>下级各节</source>
        <translation>Sections below</translation>
    </message>
    <message>
        <source>这一节没有图表、政策、案例和引文。</source>
        <translation>This section has no figures, policies, cases or references.</translation>
    </message>
    <message>
        <source>附录A的 {listed} 件，见政策页</source>
        <translation>{listed} in Appendix A, see Policies</translation>
    </message>
    <message>
        <source>提到的政策</source>
        <translation>Policies mentioned</translation>
    </message>
    <message>
        <source>另有 {number} 件，见下级各节。</source>
        <translation>{number} more in the sections below.</translation>
    </message>
    <message>
        <source>排名：{title}</source>
        <translation>Ranking: {title}</translation>
    </message>
    <message>
        <source>看{name}的数值</source>
        <translation>See the values of {name}</translation>
    </message>
    <message>
        <source>引文&#x3000;{references}</source>
        <translation>References  {references}</translation>
    </message>
    <message>
        <source>打开网址</source>
        <translation>Open address</translation>
    </message>
    <message>
        <source>复制这条引文和网址</source>
        <translation>Copy this reference and its address</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>自带字体</source>
        <translation>Bundled fonts</translation>
    </message>
    <message>
        <source>按钮上的中文</source>
        <translation>Words on buttons</translation>
    </message>
    <message>
        <source>图标</source>
        <translation>Icons</translation>
    </message>
    <message>
        <source>画图</source>
        <translation>Drawing charts</translation>
    </message>
    <message>
        <source>写 PDF 文件</source>
        <translation>Write a PDF file</translation>
    </message>
    <message>
        <source>打开各页</source>
        <translation>Open all pages</translation>
    </message>
    <message>
        <source>{width}x{height}，{devicePixelRatio:g} 倍</source>
        <translation>{width}x{height}, {devicePixelRatio:g}×</translation>
    </message>
    <message>
        <source>没有显示插件</source>
        <translation>No display plugin</translation>
    </message>
    <message>
        <source>缺少图片格式插件：{words}</source>
        <translation>Missing image plugins: {words}</translation>
    </message>
    <message>
        <source>自带字体没有载入，用的是 {words}</source>
        <translation>The bundled font was not loaded; {words} is used</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>自带字体缺字</source>
        <translation>Characters are missing in the bundled font</translation>
    </message>
    <message>
        <source>Qt 的中文没有载入：{words}</source>
        <translation>Qt&apos;s own words were not loaded: {words}</translation>
    </message>
    <message>
        <source>图标画不出来</source>
        <translation>Icons cannot be drawn</translation>
    </message>
    <message>
        <source>图标可以画出</source>
        <translation>Icons can be drawn</translation>
    </message>
    <message>
        <source>没有可画的图</source>
        <translation>There is no chart to draw</translation>
    </message>
    <message>
        <source>画出来是空白的</source>
        <translation>The picture is empty</translation>
    </message>
    <message>
        <source>图片没有写成</source>
        <translation>The picture was not written</translation>
    </message>
    <message>
        <source>{id}，{st_size} 字节</source>
        <translation>{id}, {st_size} bytes</translation>
    </message>
    <message>
        <source>写出的不是 PDF</source>
        <translation>What was written is no PDF</translation>
    </message>
    <message>
        <source>{st_size} 字节</source>
        <translation>{st_size} bytes</translation>
    </message>
    <message>
        <source>{shown}页打不开</source>
        <translation>{shown} cannot be opened</translation>
    </message>
    <message>
        <source>{PAGES} 页</source>
        <translation>{PAGES} pages</translation>
    </message>
    <message>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>复制结果</source>
        <translation>Copy results</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>{bad} 项没有通过：{words}</source>
        <translation>{bad} {bad:check|checks} failed: {words}</translation>
    </message>
    <message>
        <source>{checks} 项检查全部通过</source>
        <translation>All {checks} checks passed</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>关</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>开</source>
        <translation>On</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Restore defaults</translation>
    </message>
    <message>
        <source>更改立即生效</source>
        <translation>Changes take effect at once</translation>
    </message>
    <message>
        <source>各个摘编</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>读取摘编文件</source>
        <translation>Read a collection file</translation>
    </message>
    <message>
        <source>摘编 {collections}</source>
        <translation>Collections: {collections}</translation>
    </message>
    <message>
        <source>这一页没有这一栏</source>
        <translation>This page has no such pane</translation>
    </message>
    <message>
        <source>主题：{words}</source>
        <translation>Theme: {words}</translation>
    </message>
    <message>
        <source>这里没有可复制的链接</source>
        <translation>There is no link to copy here</translation>
    </message>
    <message>
        <source>已复制链接：{link}</source>
        <translation>Link copied: {link}</translation>
    </message>
    <message>
        <source>复制释义</source>
        <translation>Copy definition</translation>
    </message>
    <message>
        <source>首见 {section}</source>
        <translation>First in {section}</translation>
    </message>
    <message>
        <source>用到它的指标</source>
        <translation>Indicators that use it</translation>
    </message>
    <message>
        <source>条</source>
        <translation>values</translation>
    </message>
    <message>
        <source>用到它的章节</source>
        <translation>Sections that use it</translation>
    </message>
    <message>
        <source>次</source>
        <translation>times</translation>
    </message>
    <message>
        <source>用到它的案例</source>
        <translation>Cases that use it</translation>
    </message>
    <message>
        <source>题名中有它的政策</source>
        <translation>Policies with it in their title</translation>
    </message>
    <message>
        <source>已复制释义，含出处</source>
        <translation>Definition copied with its source</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>释义为本库编写，非报告原文</source>
        <translation>Definitions are ours, not the report&apos;s</translation>
    </message>
    <message>
        <source>{shown} 个名词</source>
        <translation>{shown} {shown:term|terms}</translation>
    </message>
    <message>
        <source>&#x3000;已选：{name}</source>
        <translation>, selected: {name}</translation>
    </message>
    <message>
        <source>{total} 个</source>
        <translation>{total}</translation>
    </message>
    <message>
        <source>{shown} 个，共 {total} 个</source>
        <translation>{shown} of {total}</translation>
    </message>
    <message>
        <source>没有符合条件的名词</source>
        <translation>No terms fit</translation>
    </message>
    <message>
        <source>名词、释义、拼音</source>
        <translation>Term, definition, pinyin</translation>
    </message>
    <message>
        <source>筛选名词</source>
        <translation>Filter terms</translation>
    </message>
    <message>
        <source>按首字母</source>
        <translation>By initial</translation>
    </message>
    <message>
        <source>{terms} 个</source>
        <translation>{terms}</translation>
    </message>
    <message>
        <source>按出现先后</source>
        <translation>By first use</translation>
    </message>
    <message>
        <source>点一下改为按出现先后</source>
        <translation>Click to sort by first use</translation>
    </message>
    <message>
        <source>点一下改为按首字母</source>
        <translation>Click to sort by initial</translation>
    </message>
    <message>
        <source>左边是各页</source>
        <translation>Pages are at the left</translation>
    </message>
    <message>
        <source>数值、图表、政策、案例和章节各有一页，Ctrl+1 起依次打开。一切都在本机，不联网。</source>
        <translation>Values, figures, policies, cases and sections have a page each; Ctrl+1 and on open them. All is on this machine, nothing goes online.</translation>
    </message>
    <message>
        <source>想查什么，直接打字</source>
        <translation>To search, just type</translation>
    </message>
    <message>
        <source>词、拼音首字母、数字、文号都行，例如“零售额”“kd”“43.83”“国办发2022 9”。随时可按 Ctrl+K。</source>
        <translation>Words, pinyin initials, numbers and document numbers will do: 零售额, kd, 43.83, 国办发2022 9. Ctrl+K works everywhere.</translation>
    </message>
    <message>
        <source>每个数都能核对</source>
        <translation>Every number can be checked</translation>
    </message>
    <message>
        <source>选一行，右边写明它在哪一节、原文印的是哪几个数字、小数点凭什么补回、有多大把握。</source>
        <translation>Select a row: at the right stand its section, the printed digits, the reasons for its decimal point and how certain it is.</translation>
    </message>
    <message>
        <source>复制后就能用</source>
        <translation>Copy and use</translation>
    </message>
    <message>
        <source>Ctrl+C 复制所选，表题、单位和资料来源一起带走；“复制为…”里有一句话、引文等形式。</source>
        <translation>Ctrl+C copies the selection with title, unit and source; Copy as… has sentences, citations and other forms.</translation>
    </message>
    <message>
        <source>忘了怎么做</source>
        <translation>If you forget</translation>
    </message>
    <message>
        <source>按 F1 看这一页的帮助，按 Ctrl+Shift+P 列出全部操作。这段介绍可以在帮助里重看。</source>
        <translation>F1 shows help on this page, Ctrl+Shift+P lists all actions. Help can show this tour again.</translation>
    </message>
    <message>
        <source>介绍</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>结束介绍&#x3000;Esc</source>
        <translation>End the tour (Esc)</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>第 {number} 步，共 {STEPS} 步</source>
        <translation>Step {number} of {STEPS}</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>报告在这里前后不一</source>
        <translation>The report contradicts itself here</translation>
    </message>
    <message>
        <source>各年数值（{unit}）</source>
        <translation>Values by year ({unit})</translation>
    </message>
    <message>
        <source>各年数值</source>
        <translation>Values by year</translation>
    </message>
    <message>
        <source>全部 {series} 个时期的数值</source>
        <translation>Values of all {series} periods</translation>
    </message>
    <message>
        <source>相关指标</source>
        <translation>Related indicators</translation>
    </message>
    <message>
        <source>主题、字号、金额单位&#x3000;Ctrl+,</source>
        <translation>Theme, text size, unit of amounts (Ctrl+,)</translation>
    </message>
    <message>
        <source>这一页的帮助&#x3000;F1</source>
        <translation>Help on this page (F1)</translation>
    </message>
    <message>
        <source>后退&#x3000;Alt+←；按住列出去过的地方</source>
        <translation>Back (Alt+←); hold for a list of places</translation>
    </message>
    <message>
        <source>前进&#x3000;Alt+→；按住列出前面的地方</source>
        <translation>Forward (Alt+→); hold for a list of places</translation>
    </message>
    <message>
        <source>显示筛选栏或目录&#x3000;F8</source>
        <translation>Show filters or contents (F8)</translation>
    </message>
    <message>
        <source>显示详情栏&#x3000;F9</source>
        <translation>Show details (F9)</translation>
    </message>
    <message>
        <source>选择复制的方式&#x3000;Ctrl+Shift+C</source>
        <translation>Choose how to copy (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>加入摘编&#x3000;Ctrl+D</source>
        <translation>Add to collection (Ctrl+D)</translation>
    </message>
    <message>
        <source>显示{words}栏</source>
        <translation>Show {words}</translation>
    </message>
    <message>
        <source>，同比{growth}%</source>
        <translation>, YoY {growth}%</translation>
    </message>
    <message>
        <source>{title} {value}{grown}，{section}节</source>
        <translation>{title} {value}{grown}, {section}</translation>
    </message>
    <message>
        <source>，已选</source>
        <translation>, chosen</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>位置：{whole}</source>
        <translation>Place: {whole}</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>原文数字 {printed}，还原值 {restored}</source>
        <translation>Printed {printed}, restored {restored}</translation>
    </message>
    <message>
        <source>还原值</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>条件为：{conditions}。</source>
        <translation>Filters: {conditions}.</translation>
    </message>
    <message>
        <source>含</source>
        <translation>Contains</translation>
    </message>
    <message>
        <source>去掉“{titles}”</source>
        <translation>Drop &quot;{titles}&quot;</translation>
    </message>
    <message>
        <source>全部清除</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>已收起</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>已展开</source>
        <translation>unfolded</translation>
    </message>
    <message>
        <source>其余 {rest} 项</source>
        <translation>{rest} more</translation>
    </message>
    <message>
        <source>{values} 项</source>
        <translation>{values}</translation>
    </message>
    <message>
        <source>去掉这个条件：{title} {words}</source>
        <translation>Drop this filter: {title} {words}</translation>
    </message>
    <message>
        <source>固定的第一列</source>
        <translation>Frozen first column</translation>
    </message>
    <message>
        <source>摘编内容</source>
        <translation>Items of the collection</translation>
    </message>
    <message>
        <source>{keys} 条</source>
        <translation>{keys} {keys:item|items}</translation>
    </message>
    <message>
        <source>好</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>补充（公开统计）</source>
        <translation>supplement (public statistics)</translation>
    </message>
    <message>
        <source>图例：</source>
        <translation>Key: </translation>
    </message>
    <message>
        <source>数值{shown}</source>
        <translation>values: {shown}</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>List</translation>
    </message>
    <message>
        <source>搜索指标、政策、案例、地区、文号</source>
        <translation>Search indicators, policies, cases, regions, numbers</translation>
    </message>
    <message>
        <source>已在全部指标、图表、政策、案例、章节、名词、排名、地区、存疑和引文的名称、正文、拼音和文号里查找。</source>
        <translation>Names, texts, pinyin and numbers of all entries were searched. </translation>
    </message>
    <message>
        <source>只在限定的范围里查找过，去掉限定再试。</source>
        <translation>Only the chosen part was searched; drop the limits and try again.</translation>
    </message>
    <message>
        <source>可试更短的词、拼音首字母或文号。</source>
        <translation>Try a shorter word, pinyin initials or a document number.</translation>
    </message>
    <message>
        <source>复制该行</source>
        <translation>Copy row</translation>
    </message>
    <message>
        <source>下一组</source>
        <translation>Next group</translation>
    </message>
    <message>
        <source>再搜</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>固定</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>忘掉</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>{places} 等{places2}处</source>
        <translation>{places} +{places2}</translation>
    </message>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>补全</source>
        <translation>Completions</translation>
    </message>
    <message>
        <source>共 {total} 条</source>
        <translation>{total} found</translation>
    </message>
    <message>
        <source>以上</source>
        <translation> or more</translation>
    </message>
    <message>
        <source>相近的名称</source>
        <translation>Similar names</translation>
    </message>
    <message>
        <source>没有找到“{typed}”。{where}</source>
        <translation>&quot;{typed}&quot; was not found. {where}</translation>
    </message>
    <message>
        <source>固定的搜索</source>
        <translation>Pinned searches</translation>
    </message>
    <message>
        <source>最近搜索</source>
        <translation>Recent searches</translation>
    </message>
    <message>
        <source>各年数值：</source>
        <translation>Values by year: </translation>
    </message>
    <message>
        <source>{edition}年度版</source>
        <translation>Edition {edition}</translation>
    </message>
    <message>
        <source>撤销&#x3000;Ctrl+Z</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <source>单位：{unit}</source>
        <translation>Unit: {unit}</translation>
    </message>
    <message>
        <source>字号 {text_size}%</source>
        <translation>Text {text_size}%</translation>
    </message>
    <message>
        <source>报告正文没有写出</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>不在报告统计范围</source>
        <translation>not covered by the report</translation>
    </message>
    <message>
        <source>{words}（{RANKED}个省区市中）</source>
        <translation>{words} (among {RANKED} divisions)</translation>
    </message>
    <message>
        <source>省级方格：{title}</source>
        <translation>Provincial tiles: {title}</translation>
    </message>
    <message>
        <source>省级方格</source>
        <translation>Provincial tiles</translation>
    </message>
    <message>
        <source>点一个月份，只看这个月发布的文件</source>
        <translation>Click a month to see the documents issued in it</translation>
    </message>
    <message>
        <source>{year}年各月件数：{words}</source>
        <translation>Documents by month of {year}: {words}</translation>
    </message>
    <message>
        <source>{year}年各月件数</source>
        <translation>By month, {year}</translation>
    </message>
    <message>
        <source>附录A全部</source>
        <translation>all of App. A</translation>
    </message>
    <message>
        <source>符合筛选</source>
        <translation>filtered</translation>
    </message>
    <message>
        <source>行</source>
        <comment>count</comment>
        <translation>rows</translation>
    </message>
    <message>
        <source>全部</source>
        <comment>search</comment>
        <translation>everything</translation>
    </message>
    <message>
        <source>数值</source>
        <comment>many</comment>
        <translation>Values</translation>
    </message>
    <message>
        <source>年</source>
        <comment>count</comment>
        <translation>years</translation>
    </message>
    <message>
        <source>附录A</source>
        <translation>Appendix A</translation>
    </message>
    <message>
        <source>附录{number}</source>
        <translation>App.&#xa0;{number}</translation>
    </message>
    <message>
        <source>第{number}章</source>
        <translation>Ch.&#xa0;{number}</translation>
    </message>
    <message>
        <source>{number}节</source>
        <translation>Sec.&#xa0;{number}</translation>
    </message>
    <message>
        <source>专栏</source>
        <translation>Boxes</translation>
    </message>
    <message>
        <source>{restored}，{certainty}</source>
        <translation>{restored}, {certainty}</translation>
    </message>
    <message>
        <source>在旁边打开</source>
        <translation>Open beside</translation>
    </message>
    <message>
        <source>在右半边再打开这里，两处对照；按住 Ctrl 点链接也可以</source>
        <translation>Open this place again in the right half, to compare; Ctrl+click on a link does the same</translation>
    </message>
    <message>
        <source>换到另一半</source>
        <translation>Go to the other half</translation>
    </message>
    <message>
        <source>两处并排时，转到另一处继续</source>
        <translation>With two places side by side, go on in the other</translation>
    </message>
    <message>
        <source>关闭旁边</source>
        <translation>Close the right half</translation>
    </message>
    <message>
        <source>两处并排时，关闭右半边；在右半边按 Esc 也可以</source>
        <translation>With two places side by side, close the right one; Esc there does the same</translation>
    </message>
    <message>
        <source>一页简报…</source>
        <translation>One-page briefing…</translation>
    </message>
    <message>
        <source>地区页：打开的省份或城市写成两页以内的 Word 文档</source>
        <translation>Regions: the open province or city as a Word document of two pages at most</translation>
    </message>
    <message>
        <source>“{word}”指{year}年，</source>
        <translation>&quot;{word}&quot; is taken as {year}; </translation>
    </message>
    <message>
        <source>读回的内容不同：{cells}，{names}</source>
        <translation>Read back differently: {cells}, {names}</translation>
    </message>
    <message>
        <source>{size} 字节，读回一致</source>
        <translation>{size} bytes, read back the same</translation>
    </message>
    <message>
        <source>读回的内容不同：{found}</source>
        <translation>Read back differently: {found}</translation>
    </message>
    <message>
        <source>读回的文稿缺标题或参考文献</source>
        <translation>The document read back has no title or no references</translation>
    </message>
    <message>
        <source>请先打开地区页，选一个省份或城市</source>
        <translation>First open Regions and choose a province or city</translation>
    </message>
    <message>
        <source>关闭这一半&#x3000;Ctrl+W</source>
        <translation>Close this half (Ctrl+W)</translation>
    </message>
    <message>
        <source>出处的参考文献条目</source>
        <translation>The source as an entry for a list of references</translation>
    </message>
    <message>
        <source>一页简报</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>数值、位次、政策、案例写成两页以内的 Word 文档</source>
        <translation>Values, ranks, policies and cases as a Word document of two pages at most</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>旁边没有打开什么；按住 Ctrl 点链接即可在旁边打开</source>
        <translation>Nothing is open beside this; Ctrl+click a link to open it there</translation>
    </message>
    <message>
        <source>含 {words}</source>
        <translation>with {words}</translation>
    </message>
    <message>
        <source>图中只画前 {shown} 列，表中有全部 {there} 列。</source>
        <translation>The chart shows the first {shown} columns; the table has all {there}.</translation>
    </message>
    <message>
        <source>图中只画前 {shown} 行，表中有全部 {there} 行。</source>
        <translation>The chart shows the first {shown} rows; the table has all {there}.</translation>
    </message>
    <message>
        <source>报告正文只写出图中部分数值。</source>
        <translation>The text prints only some of the values.</translation>
    </message>
    <message>
        <source>原图应有 {promised} 项，报告正文只写出 {count} 项，其余 {left} 项没有写出。</source>
        <translation>Of the {promised} items announced, the text prints {count}; {left} are not printed.</translation>
    </message>
    <message>
        <source>“—”为报告正文没有写出的数值（{names}）。</source>
        <translation>&quot;—&quot; marks values that the text does not print ({names}).</translation>
    </message>
    <message>
        <source>报告正文没有写出 {years} 年的数值。</source>
        <translation>The text prints no values for {years}.</translation>
    </message>
    <message>
        <source>至{period}</source>
        <translation>to {period}</translation>
    </message>
    <message>
        <source>省级行政区</source>
        <translation>Provincial divisions</translation>
    </message>
    <message>
        <source>市（州）</source>
        <translation>Cities and prefectures</translation>
    </message>
    <message>
        <source>县（市、区）</source>
        <translation>Counties and districts</translation>
    </message>
    <message>
        <source>国家</source>
        <translation>Countries</translation>
    </message>
    <message>
        <source>组织和地区</source>
        <translation>Organisations and areas</translation>
    </message>
    <message>
        <source>第{number}位</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>前{number}位</source>
        <translation>top {number}</translation>
    </message>
    <message>
        <source>并列第{number}位</source>
        <translation>joint No. {number}</translation>
    </message>
    <message>
        <source>前{number}位合计 {value}</source>
        <translation>Top {number}: {value}</translation>
    </message>
    <message>
        <source>{places}合计 {share:f}%</source>
        <translation>{places}: {share:f}%</translation>
    </message>
    <message>
        <source>其余{number}个合计 {share:f}%</source>
        <translation>Other {number}: {share:f}%</translation>
    </message>
    <message>
        <source>第{first}至{last}位</source>
        <translation>No. {first}–{last}</translation>
    </message>
    <message>
        <source>方格示意，只表示大致方位，不表示面积和界线。</source>
        <translation>Tiles show rough positions, not areas or boundaries.</translation>
    </message>
    <message>
        <source>{words}下面是正文列出的次序。</source>
        <translation>{words} Below is the order given in the text.</translation>
    </message>
    <message>
        <source>另有 {number} 行缺一项数值，没有画出</source>
        <translation>{number} more {number:row lacks|rows lack} a value and {number:is|are} not drawn</translation>
    </message>
    <message>
        <source>纵轴：{title}</source>
        <translation>Vertical: {title}</translation>
    </message>
    <message>
        <source>横轴：{title}</source>
        <translation>Horizontal: {title}</translation>
    </message>
    <message>
        <source>其余，报告正文没有写出</source>
        <translation>Rest, not printed in the text</translation>
    </message>
    <message>
        <source>没有找到公布数</source>
        <translation>none found</translation>
    </message>
    <message>
        <source>1月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>复制引文</source>
        <comment>short</comment>
        <translation>Cite</translation>
    </message>
    <message>
        <source>引文</source>
        <comment>page</comment>
        <translation>References</translation>
    </message>
    <message>
        <source>案例</source>
        <comment>many</comment>
        <translation>cases:</translation>
    </message>
    <message>
        <source>{name}原文</source>
        <translation>{name} raw</translation>
    </message>
    <message>
        <source>{field}：{value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>查找</source>
        <comment>check</comment>
        <translation>Search</translation>
    </message>
    <message>
        <source>这一版数据里没有这一条</source>
        <translation>Not in the data of this edition</translation>
    </message>
    <message>
        <source>本版没有收录摘要</source>
        <translation>no digest in this edition</translation>
    </message>
    <message>
        <source>{name}：{words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>按这一列排序</source>
        <translation>Sort by this column</translation>
    </message>
    <message>
        <source>在表格里按光标所在的列排序，再按倒过来；Shift+F5 接在已有的次序后面</source>
        <translation>In a table, sort by the column of the cursor, again to reverse; Shift+F5 adds it to the order there is</translation>
    </message>
    <message>
        <source>快捷菜单</source>
        <translation>Context menu</translation>
    </message>
    <message>
        <source>当前条目能做的事：复制、加入摘编、在旁边打开；按菜单键也可以</source>
        <translation>What can be done with the entry: copy, collect, open beside; the Menu key does the same</translation>
    </message>
    <message>
        <source>公开统计的补充</source>
        <translation>additions from public statistics</translation>
    </message>
    <message>
        <source>由报告数值的推算</source>
        <translation>computed from values of the report</translation>
    </message>
    <message>
        <source>新闻所载</source>
        <translation>from the news</translation>
    </message>
    <message>
        <source>{one}和{other}</source>
        <translation>{one} and {other}</translation>
    </message>
    <message>
        <source>报告正文没有写出 {years} 年的数值；空心的是{hollow}。</source>
        <translation>The text prints no values for {years}; hollow marks are {hollow}.</translation>
    </message>
    <message>
        <source>报告正文没有写出 {years} 年的数值；空心的是{hollow}，{rest} 年没有找到公布数。</source>
        <translation>The text prints no values for {years}; hollow marks are {hollow}; none were published for {rest}.</translation>
    </message>
    <message>
        <source>没有“{whole}”，只</source>
        <translation>&quot;{whole}&quot; was not found, only a part of it: </translation>
    </message>
    <message>
        <source>“{word}”指{month}，</source>
        <translation>&quot;{word}&quot; is taken as {month}; </translation>
    </message>
    <message>
        <source>报告没有写出这个案例的数值。</source>
        <translation>The report prints no values of this case.</translation>
    </message>
    <message>
        <source>这里没有可以排序的表</source>
        <translation>No table to sort here</translation>
    </message>
    <message>
        <source>可以看看</source>
        <translation>Worth a look</translation>
    </message>
    <message>
        <source>看{name}的全部内容</source>
        <translation>See everything about {name}</translation>
    </message>
</context>
</TS>
