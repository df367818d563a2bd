package statement

import "regexp"

// A pattern is a sentence of the engine with what differs in it, and how it is
// told. words holds the numbers of the parts that are words themselves.
type pattern struct {
	says  *regexp.Regexp
	told  string
	words string
}

func says(sentence, told, words string) pattern {
	return pattern{regexp.MustCompile("^" + sentence + "$"), told, words}
}

// sentencesZH are the sentences of the engine in Chinese. Reasons of rules and
// wording of lists and of law stay in English.
var sentencesZH = []pattern{
	says(`A listing in force on (\S+) matches\.`, "有于 $1 有效的列名相符。", ""),
	says(`A listing may match; a person has to look at it\.`, "可能有列名相符；须由人员核实。", ""),
	says(`What matches is explained by your own allow list\.`, "相符的列名已由自有允许名单说明。", ""),
	says(`What matches is not in force on (\S+)\.`, "相符的列名于 $1 并未生效。", ""),
	says(`What matches binds others on (\S+)\.`, "相符的列名于 $1 仅约束他方。", ""),
	says(`No listed name reaches the threshold of (\d+)\.`, "没有列名达到 $1 分的门槛。", ""),
	says(`Not all of the name could be compared, so it is not clear\.`, "名称未能全部比对，因此不属于“未命中”。", ""),
	says(`The outcome (\S+) stops an order under the policy\.`, "结果“$1”依政策停止订单。", "1"),
	says(`Nothing that stops an order under the policy was found\.`, "未发现依政策应停止订单的情形。", ""),
	says(`A list is older than its limit, which stops an order under the policy\.`, "有清单超过期限，依政策停止订单。", ""),
	says(`A list is only that of the program, which stops an order under the policy\.`, "有清单仅为程序自带，依政策停止订单。", ""),
	says(`Rule (\d+) of the policy: (.*)`, "政策第 $1 条：$2", ""),
	says(`Weak aliases that reach the threshold and were left out, as the query asks: (\d+)\.`, "达到门槛但依询问未计入的弱别名：$1 个。", ""),
	says(`In force on (\S+)\.`, "于 $1 有效。", ""),
	says(`Listed from (\S+); not in force on (\S+)\.`, "自 $1 起列名；于 $2 尚未生效。", ""),
	says(`In force until (\S+) only; no longer on (\S+)\.`, "有效至 $1；于 $2 已失效。", ""),
	says(`The list did not exist on (\S+); its first day is (\S+)\.`, "该清单于 $1 尚不存在；其首日为 $2。", ""),
	says(`Only the day of publication, (\S+), is known; the rule may have taken effect up to (\d+) days before\.`, "仅知公布日 $1；规则可能在此前至多 $2 天已生效。", ""),
	says(`No source at hand states since when it is listed; the list is of (\S+) and the question is about (\S+)\.`, "现有来源未说明自何时列名；清单为 $1 版，询问日期为 $2。", ""),
	says(`In force, but on that day it binds (.*): shown, and no alert by itself\.`, "有效，但当日仅约束 $1：列出，本身不发出警示。", ""),
	says(`The score is near the threshold of (\d+)\.`, "得分接近 $1 分的门槛。", ""),
	says(`The score is below the threshold of (\d+)\.`, "得分低于 $1 分的门槛。", ""),
	says(`The name that matched is a weak alias: the source itself does not rely on it alone\.`, "相符的是弱别名：来源本身不单独以其为据。", ""),
	says(`The listed name is made of common words that many others bear\.`, "该列名由许多他方也使用的常见词组成。", ""),
	says(`The name may be the listed one, but this speaks against it: (.*)\.`, "名称可能即为列名，但有反对证据：$1。", "1"),
	says(`The address is not quite the listed one: (.*)\.`, "地址与列名所载不完全相同：$1。", "1"),
	says(`Only the address is that of a listed party\.`, "仅地址与列名方相同。", ""),
	says(`(hit|review|clear), score (\d+) of 1000`, "$1，得分 $2（满分 1000）", "1"),
	says(`yes, from (\S+)`, "是，自 $1 起", ""),
	says(`yes, from (\S+) until (\S+)`, "是，自 $1 至 $2", ""),
	says(`yes; no source states since when`, "是；现有来源未说明自何时起", ""),
	says(`(.*) \((primary name)(.*)\)( \[.\])?`, "$1（主名称$3）$4", ""),
	says(`(.*) \((alias)(.*)\)( \[.\])?`, "$1（别名$3）$4", ""),
	says(`(.*) \((weak alias)(.*)\)( \[.\])?`, "$1（弱别名$3）$4", ""),
	says(`(.*) \((former name)(.*)\)( \[.\])?`, "$1（曾用名$3）$4", ""),
	says(`(.*) \((name in its own script)(.*)\)( \[.\])?`, "$1（本国文字名称$3）$4", ""),
	says(`(.*) \((brand)(.*)\)( \[.\])?`, "$1（品牌$3）$4", ""),
	says(`(.*), published (\S+), in effect (\S+)`, "$1，公布于 $2，生效于 $3", ""),
	says(`(.*), published (\S+)`, "$1，公布于 $2", ""),
	says(`party (\d+), ([a-z-]+): (.*)`, "第 $1 方，$2：$3", "2"),
	says(`exporter: (.*)`, "出口方：$1", ""),
	says(`(.*), as "(.*)", score (\d+) of 1000`, "$1，以“$2”相符，得分 $3（满分 1000）", ""),
	says(`(\S+), verified through (\S+), certainty ([ABCU])`, "$1，核实至 $2，确定性 $3", ""),
	says(`from (\S+)`, "自 $1 起", ""),
	says(`from (\S+) until (\S+)`, "自 $1 至 $2", ""),
	says(`([+-]\d+ \S+: .*) \(([^()]*)\)`, "$1（$2）", "2"),
	says(`([+-]\d+ \S+) \(([^()]*)\)`, "$1（$2）", "2"),
	says(`Weak mentions that nothing in the document supports and that are not shown: (\d+)\.`, "文件中无佐证、未列出的弱提及：$1 处。", ""),
	says(`Parties that only weak aliases name and that were left out, as the policy asks: (\d+)\.`, "依政策未计入、仅以弱别名提及的当事方：$1 个。", ""),
	says(`(\d+) times?`, "$1 次", ""),
	says(`(\d+) times?, of which (\d+) in a denial`, "$1 次，其中 $2 次为否认", ""),
	says(`supported by: (.*)`, "佐证：$1", ""),
	says(`could also be: (.*)`, "亦可能为：$1", ""),
	says(`Listings found that make no alert because your own allow list explains them: (\d+)\.`, "因自有允许名单已说明而不警示的列名：$1 项。", ""),
	says(`The name is in a script that this version cannot read; .*`, "名称所用文字本版本无法读取；请以拉丁字母或本版本可读的文字给出。", ""),
	says(`The name holds no letter or digit that can be compared\.`, "名称中没有可供比对的字母或数字。", ""),
	says(`(\d+) of the words are in a script that this version cannot read; they were not compared\.`, "有 $1 个词所用文字本版本无法读取，未作比对。", ""),
	says(`Only the first (\d+) words were compared; .*`, "仅比对了前 $1 个词。", ""),
	says(`The name holds control characters, as text in UTF-16 does that was taken for UTF-8; save it as UTF-8 and ask again\.`, "名称含有控制字符，如同 UTF-16 文本被误作 UTF-8；请另存为 UTF-8 后再查询。", ""),
	says(`The name was read in the wrong encoding before it came here; it was looked for as (.*), too\.`, "名称此前曾以错误编码读取；亦以 $1 查找。", ""),
	says(`(\d+) entries of the (.*) list an address that this list file does not print; they were not compared\.`, "$2 中有 $1 项所列地址在清单文件中未刊出，未作比对。", ""),
}
