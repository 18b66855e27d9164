# 商鉴：make help 列出全部命令

VENV := .venv
PYTHON := $(VENV)/bin/python
READY := $(VENV)/.ready
ENGLISH := resources/translations/en

.DEFAULT_GOAL := help
.PHONY: help run test lint data audit bench pictures translations frozen package release clean

help: ## 列出这些命令
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name words; do printf '%-12s %s\n' "$$name" "$$words"; done

run: $(READY) ## 打开商鉴；参数写在 ARGS 里，例如 make run ARGS="--page policies"
	@packaging/linux/qt-libraries.sh $(PYTHON)
	@$(PYTHON) -m compileall -q desktop
	@$(PYTHON) -m desktop $(ARGS)

test: $(READY) ## 运行全部测试；只运行一部分：make test ARGS=tests/core
	@packaging/linux/qt-libraries.sh $(PYTHON) Xvfb xclip
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest $(ARGS)

lint: $(READY) ## 检查写法、类型和模块之间的界线
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

data: $(READY) ## 由 data/sources 重建数据库并检查
	$(PYTHON) -m data.build
	$(PYTHON) -m data.checks

audit: $(READY) ## 列出源文本中还没有着落的数字
	$(PYTHON) -m data.audit

bench: $(READY) ## 与空白窗口并排测量启动、内存、搜索和换页
	@packaging/linux/qt-libraries.sh $(PYTHON)
	@$(PYTHON) -m compileall -q desktop
	@$(PYTHON) -m tests.bench

pictures: $(READY) ## 把每一页、每种状态画成图片，汇成一张总图，在 build/pictures
	@packaging/linux/qt-libraries.sh $(PYTHON)
	@$(PYTHON) -m tests.sheet

translations: $(READY) ## 把代码里的界面文字收进 resources/translations/en.ts，编译成 en.qm
	$(VENV)/bin/pyside6-lupdate -no-obsolete -locations none -source-language zh_CN -target-language en \
	  -tr-function-alias tr+=mark -extensions py desktop -ts $(ENGLISH).ts
	sed -e '/<extracomment>.*<\/extracomment>/d' -e '/<extracomment>/,/<\/extracomment>/d' $(ENGLISH).ts > $(ENGLISH).new
	mv $(ENGLISH).new $(ENGLISH).ts
	$(VENV)/bin/pyside6-lrelease $(ENGLISH).ts -qm $(ENGLISH).qm

frozen: $(READY) ## 用本机的 Python 快速打包，并让打好的程序自检
	@packaging/linux/qt-libraries.sh $(PYTHON) Xvfb
	@packaging/frozen.sh $(PYTHON)

package: $(READY) ## 在 Debian 11 里打包并试用：.deb、便携压缩包，放在 dist/；需要 root
	@packaging/linux/package.sh

release: $(READY) ## 发布：make release VERSION=0.2.0 改版本号和更新记录，提交，打标签
	@$(PYTHON) packaging/release.py $(VERSION)

clean: ## 删除环境、缓存和构建结果
	rm -rf $(VENV) build dist .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find desktop data tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml packaging/venv.sh
	@packaging/venv.sh $(VENV)
	@touch $@
