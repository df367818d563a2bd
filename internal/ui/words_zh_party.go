package ui

// partyWordsZH are the words of the page of a party and its drawings in Chinese.
var partyWordsZH = map[string]string{
	"Ownership": "股权", "under": "依据", "By the files below, on %s. Nothing of this is recorded, and owners that no file names are not known here.": "依据下列文件，截至 %s。此项不作记录；文件未列的所有者此处不得而知。",
	"Drawing of the owners": "所有者图", "Who owns it": "所有者", "There are more; the command line shows all: navicert own.": "尚有更多；命令行 navicert own 可全部显示。", "What it captures": "其所控制的当事方", "Nothing that the files name.": "文件中没有。", "not in force": "未生效",
	"%d holdings": "%d 项持股", "%d records not read": "%d 条未能读取", "The files of this service do not name this party.": "本服务的文件未提及此当事方。",
	"Lists do not say who owns whom. A file that does is drawn here, with what this party captures under the 50 percent rules.": "清单不说明股权关系。可在此提供说明股权的文件，绘出所有者及依 50% 规则由该当事方所控制者。",
	"Drop a file here that says who owns whom, or choose one":                                                                   "将说明股权关系的文件拖到此处，或选择文件", "A table with the columns owner, company and percent; files of the LEI register, Companies House, BODS and FollowTheMoney. It is not kept.": "含 owner、company、percent 列的表格；或 LEI 登记、Companies House、BODS、FollowTheMoney 文件。文件不作保存。",
	"Draw the owners": "绘制所有者", "(written as they sound, which is what is compared)": "（按读音书写，以此比对）", "Another file": "另选文件", "on %s": "列于 %s", "its owners stand above": "其所有者见上", "The files that say who owns whom cannot be read.": "无法读取说明股权关系的文件。",
	"captured": "受控", "not captured": "未受控", "Who owns %s on %s": "%s 的所有者（%s）", "%s more are not drawn.": "另有 %s 个未绘出。", "control": "控制", "control?": "可能控制", "share unknown": "份额未知", "votes unknown": "表决权未知", "%s of votes": "%s 表决权", "indirect, %s": "间接，%s",
	"What happened to the listings of %s": "%s 的列名经过", "takes effect": "生效", "begins": "开始", "new terms": "新条款", "ends": "终止", "cited": "引用", "in force from %s, no more from %s": "自 %s 起有效，自 %s 起失效",
	"The listing takes effect.": "列名生效。", "The listing begins.": "列名开始。", "New terms take effect.": "新条款生效。", "The listing is in force no more.": "列名失效。", "The entry cites this publication.": "条目引用该公布文件。", "The publication that the entry cites first.": "条目最先引用的公布文件。",
}
