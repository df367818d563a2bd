package statement

// wordsZH are the words of a certificate in Chinese (simplified). Titles of
// lists and of law stay in English, as their authorities print them.
var wordsZH = map[string]string{
	// Titles and frame.
	"Certificate of a screening":                       "筛查证书",
	"Certificate of a transaction check":               "交易审查证书",
	"Page %d of %d":                                    "第 %d 页，共 %d 页",
	"Entry %d of %d":                                   "第 %d 条，共 %d 条",
	"Navicert certificate · entry %d of the log %s":    "Navicert 证书 · 第 %d 条记录 · 日志 %s",
	"and %d more, in the machine-readable certificate": "另有 %d 项，见机读证书",
	"Place in the log":                                 "日志位置",
	"Answer":                                           "结论",
	"Texts marked so are verbatim, in English, as they were signed": "带此标记的文字为签名所涵盖的英文原文",

	// Outcomes.
	"hit": "命中", "review": "待复核", "clear": "未命中", "unscreenable": "无法筛查",
	"A listing in force on %s matches. A person has to decide whether it is the same party before anything goes on.":        "有一项于 %s 有效的列名相符。须由人员判断是否为同一方，之后方可继续。",
	"A listing may match, or may be in force on %s. A person has to look closer before anything goes on.":                   "可能有列名相符，或可能于 %s 有效。须由人员进一步核实，之后方可继续。",
	"No listing in force on %s matches what was asked, on the lists that stand below.":                                      "在下列清单中，没有于 %s 有效的列名与所询问的内容相符。",
	"Not all of what was asked could be compared on %s. This is no clearance.":                                              "所询问的内容（%s）未能全部比对。这不是放行。",
	"The items are not subject to the EAR, and no other rule that was checked applies.":                                     "物项不受 EAR 管辖，所查的其他规则也不适用。",
	"No licence is required by any rule that was checked.":                                                                  "所查规则均不要求许可证。",
	"No rule that was checked applies. What was not checked stands below.":                                                  "所查规则均不适用。未查事项见下文。",
	"A rule applies, and an authorisation covers it. Keep the proof of it.":                                                 "有规则适用，且有授权涵盖。请保存其证明。",
	"Laws of several states conflict. Put it before counsel.":                                                               "多国法律相互冲突。请交由法律顾问处理。",
	"Deals in securities of the party are barred for US persons.":                                                           "美国人不得从事该方的证券交易。",
	"The goods are presumed barred from import into the United States.":                                                     "推定该货物禁止进口至美国。",
	"US federal money may not be spent on this.":                                                                            "不得为此使用美国联邦资金。",
	"Do not ship before the party has signed the statement.":                                                                "在该方签署声明之前不得发货。",
	"Hold. It depends on questions that are open.":                                                                          "暂缓。结论取决于尚未回答的问题。",
	"Do not go on without a licence.":                                                                                       "未取得许可证不得继续。",
	"Do not go on. An order forbids it.":                                                                                    "不得继续。有命令禁止。",
	"Do not go on. Property is blocked.":                                                                                    "不得继续。财产已被冻结。",
	"An application for a licence would be judged by: %s.":                                                                  "许可证申请的审查政策：%s。",
	"Every name on the lists was compared. No other listing scores %d points or more; %d are wanted for an alert.":          "已与清单上的每个名称比对。没有其他列名达到 %d 分；%d 分起发出警示。",
	"Every name on the lists was compared. These score %d points or more and less than the %d from which a listing alerts.": "已与清单上的每个名称比对。以下列名达到 %d 分，但低于发出警示的 %d 分。",

	"NOT_SUBJECT": "不受管辖 NOT_SUBJECT", "NLR": "无需许可证 NLR", "CLEAR": "无适用规则 CLEAR", "AUTHORIZED": "已获授权 AUTHORIZED", "CONFLICT_FLAG": "法律冲突 CONFLICT_FLAG",
	"SECURITIES_ONLY": "仅限证券 SECURITIES_ONLY", "IMPORT_PRESUMPTION": "推定禁止进口 IMPORT_PRESUMPTION", "PROCUREMENT_BAR": "禁止采购 PROCUREMENT_BAR",
	"STATEMENT_REQUIRED": "须有声明 STATEMENT_REQUIRED", "HOLD_QUESTION": "暂缓待答 HOLD_QUESTION", "LICENCE_REQUIRED": "需要许可证 LICENCE_REQUIRED",
	"PROHIBITED_BY_ORDER": "命令禁止 PROHIBITED_BY_ORDER", "BLOCKED_PROPERTY": "财产冻结 BLOCKED_PROPERTY",
	"policy of denial": "拒绝政策（policy of denial）", "presumption of denial": "推定拒绝（presumption of denial）", "case by case": "逐案审查（case by case）",
	"presumption of approval": "推定批准（presumption of approval）", "see reference": "见所引条款（see reference）",

	"Under the policy %s (%s) the order may go: %s":     "依据政策 %s（%s），订单可以放行：%s",
	"Under the policy %s (%s) the order is stopped: %s": "依据政策 %s（%s），订单停止：%s",
	"Policy of the company":                             "公司政策",

	// Sections.
	"What was asked": "询问内容", "Listings found": "找到的列名", "Compared and not counted": "已比对但未计入", "None.": "无。",
	"What the answer does not cover": "结论未涵盖的内容", "Lists that were asked": "所查清单", "No list was asked.": "未查任何清单。",
	"Rules that apply or ask": "适用或待询问的规则", "Open questions": "待回答的问题", "What would allow it": "可使其获准的途径",
	"Screening of the parties": "各方筛查", "Not checked": "未查事项", "Notes": "说明",
	"Signature and place in the log": "签名与日志位置", "How to verify this certificate": "如何验证本证书",

	// Labels of the question.
	"Name": "名称", "Kind": "类别", "Address": "地址", "Country": "国家/地区", "Identifier": "证件号码", "Born": "出生日期", "Gender": "性别",
	"Nationality": "国籍", "Day asked about": "询问日期", "Alerts from": "警示起点", "%d of 1000 points": "%d 分（满分 1000）", "Only these lists": "仅限清单",
	"Asked by": "询问人", "Reason": "事由", "Role": "角色", "Transaction": "交易编号", "Answered at": "答复时间",
	"Act": "行为", "Day of the act": "行为日期", "As known on": "以当日所知为准", "Destination": "目的地", "Exporter": "出口方", "Party": "当事方", "Item": "物项",
	"End use": "最终用途", "Answered before": "已作回答", "owned by %s": "所有者：%s", "%s to %s": "%s至 %s",
	"person": "个人", "organisation": "组织", "vessel": "船舶", "aircraft": "航空器", "male": "男", "female": "女",
	"export": "出口", "reexport": "再出口", "transfer": "国内转移", "release": "技术释放", "purchase": "采购", "service": "服务",
	"federal-procurement": "联邦采购", "federal-use": "联邦使用", "grant": "联邦资助", "import": "进口", "securities": "证券交易",
	"purchaser": "购买方", "intermediate-consignee": "中间收货人", "ultimate-consignee": "最终收货人", "end-user": "最终用户",
	"notify-party": "通知方", "applicant": "申请人", "other-licence-recipient": "其他许可证接收方", "owner": "所有者", "bank": "银行", "unknown": "未知", "forwarder": "货运代理", "supplier": "供应商",

	// Labels of listings and findings.
	"Outcome": "结果", "Matched": "相符名称", "List": "清单", "In force": "有效性", "Requirement": "要求", "Policy": "审查政策", "Means": "含义",
	"Wording": "文本依据", "Binds": "约束对象", "Published in": "公布于", "Speaks for": "支持", "Against": "反对", "Noted": "备注", "Would turn": "可改变结果",
	"Allow list": "允许名单", "Other names": "其他名称", "Addresses": "地址", "Countries": "国家/地区", "Title": "头衔", "Identifiers": "证件号码",
	"Vessel": "船舶", "Programmes": "项目", "Remarks": "附注", "Corrected": "更正", "Facts added": "补充事实", "Unreadable": "无法读取",
	"Effect": "效果", "Why": "理由", "Exceptions": "许可例外", "Listed": "列名", "Law": "法律依据", "Rule": "规则", "About": "涉及", "Because": "原因",
	"Answers": "可选回答", "Found": "找到", "Why not": "未计入原因", "Evidence": "证据",
	"(an address, no party)": "（仅地址，无当事方）", "%s, score %d of 1000": "%s，得分 %d（满分 1000）", "%s (%s), score %d of 1000": "%s（%s），得分 %d（满分 1000）",

	// Lists, signature, verification.
	"stale": "已过期", "State": "状态", "Not asked": "未查清单", "Lists": "清单", "Rules and tables": "规则与参照表", "Answer under": "回答标识", "Table": "参照表", "Rules": "规则版本", "SHA-256": "SHA-256",
	"of %s, %d days old, %d listings":                                   "%s 版，距答复 %d 天，%d 项列名",
	"starter list, not the official one; facts checked %s; %d listings": "入门清单，非官方清单；事实核对于 %s；%d 项列名",
	"; %d fields or rows could not be read":                             "；%d 个字段或行无法读取",
	"Log":                                                               "日志", "Entry": "记录", "%d of %d": "第 %d 条，共 %d 条", "Time": "时间", "Leaf": "叶哈希", "Root": "根哈希", "Public key": "公钥", "Program": "程序",
	"Keep until": "保存至", "navicert %s, weights %s, folding of names %d": "navicert %s，权重 %s，名称归一 %d",
	"The answer stands in a log in which nothing can be changed, removed or put between without being noticed. The installation signed this place, and this certificate.":                                                                                          "本答复载于日志之中，其中任何更改、删除或插入均会被发现。安装端已对该位置及本证书签名。",
	"1. Get the public key from whoever issued this certificate, by another way than this file, and compare it with the one above.":                                                                                                                                "1. 通过本文件以外的途径，从证书签发方取得公钥，并与上列公钥比对。",
	"2. Run the command below with the open-source program Navicert. It needs no network and no data. This file carries the whole certificate for machines inside, and a seal over every byte.":                                                                    "2. 用开源程序 Navicert 运行下列命令，无需网络，也无需数据。本文件内含完整的机读证书，并对每个字节加封。",
	"3. It proves the signatures and the place in the log, asks the same question again of the listings in the certificate, and compares the answers byte for byte. Then it says what the lists and rules that it finds would answer today, and why that differs.": "3. 程序证明签名和日志位置，用证书中的列名重新询问同一问题，并逐字节比对答复；然后说明其所有的清单和规则今天会如何答复，以及为何不同。",
	"Navicert reports what lists say and applies rules as it knows them. It gives no legal advice.":                                                                                                                                                                "Navicert 报告清单所载内容，并按其所知适用规则。不提供法律意见。",

	// What evidence says.
	"the same word": "同一词", "the same word in another form": "同一词的另一形式", "the same, written apart or together": "相同，分写或连写",
	"the same in another romanisation": "相同，另一种罗马化", "the same in another script, by its sound": "另一文字中读音相同", "the same with digits for letters": "相同，以数字代字母",
	"the same as Wade and Giles spell it": "相同，威妥玛拼法", "another form of the same given name": "同一名字的另一形式", "the same but for a slip": "除笔误外相同",
	"each name has a word of substance that the other lacks": "双方各有对方没有的实义词", "the words stand in another order": "词序不同", "the two names have different numbers": "两个名称中的数字不同", "the query has a legal form, the listing is a person's": "询问带有法律形式，列名为个人",
	"what the names share is too common to settle who is meant": "两个名称共有的词过于常见，不足以确定所指",
	"the beginning of it": "其开头部分", "its initial": "其首字母", "only in the query": "仅见于询问", "only in the listed name": "仅见于列名",
	"the same letters, cut into words elsewhere": "字母相同，分词不同", "the same country": "同一国家/地区", "another country": "不同国家/地区", "the same kind": "同一类别",
	"another kind of party": "不同类别的当事方", "the listed name has the legal form of a company": "列名带有公司的法律形式", "the gender is another": "性别不同", "the same gender": "性别相同",
	"the birth date is another": "出生日期不同", "the birth date is another day of the year": "出生日期不同（同年）", "the birth date is a year or two away": "出生日期相差一两年",
	"the same birth date": "出生日期相同", "the same nationality": "国籍相同", "another nationality": "国籍不同", "the number of that kind is another": "该类号码不同",
	"the number of that kind is another, and there may be several": "该类号码不同，但可能有多个", "the same number": "号码相同", "the number is the listed one": "号码与列名所载相同",
	"the initials of the name": "名称的首字母缩写", "an address of the listing": "列名所载地址", "the name is another or not given": "名称不同或未给出",
	"one letter more than the syllable has": "比该音节多一个字母", "the same building": "同一建筑", "the same street": "同一街道", "the same unit": "同一单元", "the same floor": "同一楼层",
	"other codes of the post": "邮编不同", "the same code of the post": "邮编相同", "other quarters or cities": "城区或城市不同", "buildings of different names": "建筑名称不同",
}
