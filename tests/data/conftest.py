"""A source tree of a few rows, with a source text to match."""

import hashlib
from pathlib import Path

import pytest

SEED = """前言
１　发展现状
１１　交易额达４３８３万亿元
2022年,交易额达４３８３万亿元,同比增长３５％①.
①  国家统计局公报 [２０２３Ｇ０２Ｇ２８] wwwstatsgovcn/t２０２３
附录A　法规汇编
国务院办公厅 ２０２２０４２０ 国办发 〔２０２２〕９号
附录B　案例集
B１　基地
基地有六个仓库.
12
"""

FILES = {
    "documents.csv": """id,kind,title,publisher,published_on,edition_year,note
report-2022,report,报告,商务部,2023-04,2022,
""",
    "seeds.csv": "document_id,file,sha256\nreport-2022,seed.txt,{sha256}\n",
    "scope.csv": "document_id,part,first_line,last_line\nreport-2022,1,1,10\n",
    "regions.csv": """id,name,short_name,kind,parent_id,code,position
330000,浙江省,浙江,province,CN,330000,2
CN,全国,全国,country,,CN,1
""",
    "categories/a.csv": "id,name,scheme,parent_id,position\n",
    "indicators/a.csv": """id,name,measure,unit,topic,definition,agency,base_id
growth,交易额同比增速,growth,%,电子商务交易,,国家统计局,turnover
turnover,电子商务交易额,level,万亿元,电子商务交易,一年的成交额。,国家统计局,
stores,仓库数,count,个,示范基地,,,
""",
    "report-2022/sections/b.csv": """number,title,parent,anchor
B.1,基地,B,9
B,案例集,,8
A,法规汇编,,6
""",
    "report-2022/sections/a.csv": """number,title,parent,anchor
1,发展现状,,2
1.1,交易额达43.83万亿元,1,3
""",
    "report-2022/digests/a.md": """## 1

讲现状。

## 1.1

交易额为43.83万亿元。

## A

法规。

## B

案例。

## B.1

基地。
""",
    "report-2022/references/a.csv": """id,section,mark,text,url,accessed_on,anchor
1.1-r1,1.1,①,国家统计局公报,http://www.stats.gov.cn/t2023,2023-02-28,5
""",
    "report-2022/observations/a.csv": """id,section,indicator_id,region,category,period,period_kind,value,value_text,\
unit,qualifier,printed,anchor,point_restored,certainty,alternatives,evidence,origin,reference,formula,note
1.1-01,1.1,turnover,CN,,2022,year,43.83,43.83,万亿元,,4383,3.2,1,certain,,重述：正文,report,,,
1.1-02,1.1,turnover,CN,,2022,year,43.83,43.83,万亿元,,4383,4.2,1,certain,,重述：标题,report,1.1-r1,,
1.1-03,1.1,growth,CN,,2022,year,3.5,3.5,%,,35,4.3,1,likely,[35],公布：公报,report,1.1-r1,,
B.1-01,B.1,stores,330000,,,none,6,6,个,,六,10.c,0,certain,,,report,,,
""",
    "report-2022/figures/a.csv": """id,section,caption,credit,chart_kind,data_status,note,anchor
图1-1,1.1,交易额,国家统计局,column_growth,partial,,4
""",
    "report-2022/figure_points/a.csv": "figure,series,position,label,observation\n图1-1,交易额,1,2022,1.1-02\n",
    "report-2022/policies/A.csv": """id,position,title,doc_number,issued_on,level,kind,region,in_appendix,issuers,\
theme,anchor,note
A-001,1,国务院办公厅关于进一步释放消费潜力的意见,国办发〔2022〕9号,2022-04-20,国务院文件,意见,,1,国务院办公厅；商务部,消费,7,
""",
    "report-2022/policies/a.csv": """id,position,title,doc_number,issued_on,level,kind,region,in_appendix,issuers,\
theme,anchor,note
p-same,1,《国务院办公厅关于进一步释放消费潜力的意见》,,2022-04-21,国务院文件,意见,,0,,,4,
p-part,2,进一步释放消费潜力,,,国务院文件,意见,,0,,,4,appendix
p-law,3,电子商务法,,,法律,法律,CN,0,,,4,
""",
    "report-2022/policies/b.csv": """id,position,title,doc_number,issued_on,level,kind,region,in_appendix,issuers,\
theme,anchor,note
p-law-again,1,电子商务法,主席令第7号,2018-08-31,法律,法律,CN,0,全国人大常委会,市场监管,9,
""",
    "report-2022/policy_mentions/a.csv": """policy,title,section,anchor,date_printed,note
p-same,释放消费潜力的意见,1.1,4,,
p-part,进一步释放消费潜力,1.1,4,,
,电子商务法,1.1,4,,
""",
    "report-2022/policy_mentions/b.csv": """policy,title,section,anchor,date_printed,note
p-law-again,电子商务法,B.1,9,,
""",
    "report-2022/case_studies/b.csv": """id,section,title,theme,place,region,organisation,year,summary
B.1,B.1,某基地,仓储,浙江省,330000,某基地,2022,建仓库。
""",
    "report-2022/cases/B.1.md": "## 成效\n\n建成[六个](B.1-01)仓库。\n",
    "report-2022/terms/a.csv": "id,name,section,definition\nec,电子商务,1,经网络的买卖。\n",
    "report-2022/discrepancies/a.csv": "id,title,detail,likelier,sections\nd-1,两处不同,一处。,前者,1 1.1\n",
    "report-2022/discrepancy_places/a.csv": "discrepancy,section,anchor,printed\nd-1,1.1,4.3,35\n",
    "report-2022/claims/a.csv": "anchor,reason\n2.1,章节号\n",
}


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A folder of sources that builds."""
    root = tmp_path / "sources"
    sha256 = hashlib.sha256(SEED.encode()).hexdigest()
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("{sha256}", sha256), encoding="utf-8")
    return root


@pytest.fixture
def seed_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the source text of the tiny sources."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "seed.txt").write_text(SEED, encoding="utf-8")
    monkeypatch.setenv("SHANGJIAN_SEEDS", str(folder))
    return folder
