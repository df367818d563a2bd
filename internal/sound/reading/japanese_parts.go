package reading

// Given names of Japan are made of characters that have their own readings in names,
// the nanori. japaneseBeginnings are those that names begin with, japaneseEndings those
// that they end with; a name that is not in japaneseGiven is read by both. Source:
// Araki, Nanori jiten (1959), and the field kJapaneseKun of the Unihan database. To add
// one, write the character with its readings.
const japaneseBeginnings = `
稔 toshi/nari 護 mori 鮎 ayu 熙 hiro 煕 hiro 尋 hiro 啓 hiro/kei 慧 kei/sato 緑 midori 明 aki/haru 昭 aki/shō 章 aki/shō 彰 aki/shō 晃 aki/kō/teru 秋 aki 晶 aki 亮 aki/ryō 陽 aki/haru/yō 暁 aki 顕 aki 朝 asa/tomo 麻 asa/ma
敦 atsu 篤 atsu 淳 atsu/jun 温 atsu/haru 綾 aya 彩 aya/sa 文 fumi/bun 史 fumi/shi 郁 iku/fumi 英 hide/ei 秀 hide/shū 栄 ei/hide/shige
永 naga/ei 春 haru/shun 晴 haru/sei 治 haru/ji 久 hisa/ku 尚 nao/hisa/shō 寿 toshi/hisa/kazu 弘 hiro/kō 宏 hiro/kō 浩 hiro/kō 博 hiro/haku
洋 hiro/yō 裕 hiro/yū/yasu 寛 hiro/kan 広 hiro/kō 大 dai/hiro/masa/tomo 紘 hiro/kō 泰 yasu/tai 康 yasu/kō 靖 yasu 保 yasu/ho 安 yasu/an
恭 yasu/kyō 一 kazu/ichi 和 kazu/wa 数 kazu 勝 katsu/masa/shō 克 katsu 香 ka/kō 佳 yoshi/ka/kei 加 ka 可 ka 恵 kei/e/shige 啓 kei/hiro
圭 kei/kiyo 慶 kei/yoshi 敬 kei/taka/yoshi/nori 景 kei/kage 桂 kei 健 ken/take 賢 ken/masa/yoshi 謙 ken 憲 ken/nori 研 ken 建 ken/take
清 kiyo/sei 潔 kiyo 喜 yoshi/ki/nobu 貴 taka/ki 希 ki/mare 公 kimi/kō 君 kimi 幸 yuki/kō/sachi 孝 taka/kō 耕 kō 光 mitsu/kō 航 kō 国 kuni
邦 kuni 真 masa/shin/ma/mi 正 masa/shō 雅 masa 政 masa/sei 昌 masa/shō 将 masa/shō 誠 sei/masa/nobu 満 mitsu 充 mitsu 道 michi 通 michi
美 mi/yoshi 実 mi/sane 三 mi/sabu/zō 基 moto 元 moto/gen 守 mori 盛 mori 宗 mune/sō 睦 mutsu 直 nao 奈 na 成 nari/shige/sei/masa
信 nobu/shin 伸 nobu/shin 延 nobu 宣 nobu 展 nobu 紀 nori/ki 則 nori 典 nori 徳 nori/toku 範 nori 規 nori 教 nori 法 nori 良 yoshi/ryō
涼 ryō 遼 ryō 諒 ryō 龍 tatsu/ryū 竜 tatsu/ryū 隆 taka/ryū 高 taka 崇 taka 尊 taka 貞 sada/tei 定 sada 聡 sō/sato/toshi
智 tomo/toshi/sato/chi 知 tomo/chi 友 tomo/yū 朋 tomo 茂 shige/mo 重 shige/jū 繁 shige 滋 shige/ji 慎 shin 晋 shin 進 shin/susu 新 shin/ara
俊 toshi/shun 敏 toshi/bin 利 toshi/ri 駿 shun 隼 shun/haya 忠 tada/chū 唯 tada/yui 達 tatsu 辰 tatsu 哲 tetsu/aki 鉄 tetsu 徹 tetsu 照 teru
輝 teru/ki/aki 時 toki 常 tsune 恒 tsune 次 tsugu/ji 勇 yū/isa/haya 雄 yū/katsu/take 優 yū/masa 悠 yū/haru 祐 yū/suke 有 yū/ari
由 yoshi/yu/yū 武 take 猛 take 丈 take/jō 岳 take/gaku 剛 tsuyo/gō/take 豪 gō 義 yoshi/gi 芳 yoshi 吉 yoshi/kichi 善 yoshi/zen 嘉 yoshi/ka
好 yoshi 純 jun/sumi 順 jun/yori 潤 jun 澄 sumi 千 chi/kazu 拓 taku/hiro 卓 taku/taka 琢 taku 修 shū/osa/nobu 周 shū/chika 総 sō 壮 sō
奏 sō/kana 颯 sō 瑞 mizu 夏 natsu 菜 na 花 hana/ka 華 hana/ka 里 sato/ri 理 ri/masa 沙 sa 早 sa/haya 佐 sa 志 shi 静 shizu 節 setsu
勲 isa/kun 功 isa/kō 行 yuki/kō 雪 yuki 之 yuki 頼 yori 依 yori 竹 take 松 matsu/shō 梅 ume 鶴 tsuru 亀 kame 玉 tama 珠 tama 富 tomi 豊 toyo
福 fuku 初 hatsu 八 ya/hachi 百 momo 万 ma 若 waka 弥 ya 愛 ai/mana 杏 an 瑠 ru 璃 ri 莉 ri 怜 rei 玲 rei 礼 rei/hiro 麗 rei 蓮 ren 律 ritsu
陸 riku 力 riki 長 naga/chō 仁 hito/jin/yoshi 兼 kane 金 kane/kin 包 kane 経 tsune 房 fusa 總 fusa 影 kage 蔭 kage 鎮 shizu 虎 tora 寅 tora
熊 kuma 牛 ushi 丑 ushi 巳 mi 伊 i 市 ichi 逸 itsu/hito 巌 iwa 岩 iwa 磐 iwa 馬 ma/uma 海 kai/umi 勘 kan 甚 jin 角 kaku 官 kan 銀 gin 半 han
伝 den 藤 tō/fuji 東 haru/tō 留 tome 平 hei/hira 兵 hyō 又 mata 与 yo 米 yone 柳 ryū 為 tame 種 tane 親 chika 近 chika 継 tsugu 綱 tsuna
貫 tsura 業 nari 斉 nari 鳴 naru 也 nari 陳 nobu 衡 hira 均 hira 堯 taka 尭 taka 匡 masa/kyō 允 masa/mitsu 益 masu 増 masu 宮 miya 村 mura
職 moto 本 moto 素 moto 森 mori 師 moro 諸 moro 穏 yasu 寧 yasu 楊 yō
`

const japaneseEndings = `
稔 toshi/nari 護 mori 熙 hiro 志郎 shirō 郎 rō 朗 rō 太郎 tarō 一郎 ichirō 二郎 jirō 次郎 jirō 三郎 saburō 四郎 shirō 五郎 gorō 之助 nosuke 之介 nosuke 之進 noshin 右衛門 emon
左衛門 zaemon 衛門 emon 兵衛 bē 子 ko 美 mi/yoshi 実 mi/zane 見 mi 己 mi/ki 巳 mi 海 mi/kai 江 e 恵 e 枝 e 絵 e 代 yo 世 yo 香 ka
佳 ka/yoshi 花 ka/hana 華 ka 加 ka 奈 na 菜 na 那 na 里 ri/sato 理 ri/michi/masa 莉 ri 利 toshi/ri 梨 ri 織 ori 緒 o 央 o 音 ne/on 乃 no
穂 ho 帆 ho 保 ho/yasu 衣 i/e 沙 sa 紗 sa 希 ki 貴 taka/ki 紀 nori/ki 樹 ki 輝 ki/teru 喜 ki/yoshi 基 ki/moto 規 nori/ki 毅 ki/taka 男 o
夫 o 雄 o 生 o/ki/sei 彦 hiko 之 yuki 行 yuki 幸 yuki/sachi 也 ya/nari 哉 ya 矢 ya 弥 ya 人 to/hito 斗 to 仁 hito/jin 翔 to 介 suke 助 suke
輔 suke 佑 suke 祐 suke 亮 suke/aki 丞 suke/jō 太 ta 多 ta 一 ichi/kazu 市 ichi 二 ji 治 ji/haru 司 ji/shi/kazu 次 ji/tsugu 児 ji 爾 ji
三 zō/mi 造 zō 蔵 zō 平 hei/hira 吾 go 悟 go 作 saku 吉 kichi/yoshi 弘 hiro 宏 hiro 浩 hiro 博 hiro 広 hiro 洋 hiro 裕 hiro 大 hiro/dai
寛 hiro 明 aki 昭 aki 章 aki/fumi 彰 aki 晃 aki/teru/kō 晶 aki 秋 aki 志 shi 士 shi 史 shi/fumi 文 fumi/bun 則 nori 典 nori 憲 nori 徳 nori
範 nori 法 nori 教 nori 孝 taka 隆 taka 敬 taka/nori 高 taka 崇 taka 義 yoshi 良 yoshi 芳 yoshi 好 yoshi 由 yoshi/yu 善 yoshi 敏 toshi
俊 toshi 寿 toshi/hisa/kazu 年 toshi 和 kazu 正 masa 政 masa 昌 masa 雅 masa 将 masa 真 masa/ma/zane 信 nobu 伸 nobu 宣 nobu 久 hisa
尚 nao/hisa 直 nao 勝 katsu 克 katsu 康 yasu 泰 yasu 靖 yasu 光 mitsu 充 mitsu 満 mitsu 道 michi 通 michi 成 nari/shige/sei 重 shige
茂 shige/mochi 繁 shige 春 haru 晴 haru 陽 haru 清 kiyo 武 take 健 take 丈 take 盛 mori 守 mori 宗 mune 元 moto 友 tomo 知 tomo 智 tomo
朝 tomo 臣 omi 衛 e/mori 継 tsugu 嗣 tsugu 津子 tsuko 月 tsuki 馬 ma 磨 ma 心 shin/kokoro 羽 ha/wa 愛 a/mana/naru 結 yu 夏 ka/natsu 葉 ha/yo
歌 ka 鶴 tsuru 尋 hiro 優 yū 悠 yū 気 ki 機 ki 起 ki/oki 興 oki 意 i/oki 方 kata/masa 賢 kata/ken 堅 kata 兼 kane 家 ie 員 kazu 数 kazu
量 kazu 門 kado/mon 蔭 kage 景 kage 影 kage 定 sada 貞 sada 栄 shige/hide/ei 静 shizu 季 sue 末 sue 相 suke 資 suke 澄 sumi 純 zumi 親 chika
近 chika 周 chika/shū 綱 tsuna 経 tsune 恒 tsune 常 tsune 連 tsura 貫 tsura 国 kuni 邦 kuni 時 toki 富 tomi 具 tomo 倫 nori/rin 虎 tora
長 naga 永 naga 業 nari 就 nari 悌 yasu 延 nobu 昇 nobu 展 nobu 登 nobu/to 矩 nori 秀 hide 英 hide 均 hira 房 fusa 総 fusa 冬 fuyu 匡 masa
益 masu 倍 masu 宮 miya 旨 mune 致 mune 村 mura 持 mochi 望 mochi/mi 本 moto 素 moto 職 moto 師 moro 安 yasu 恭 yasu 頼 yori 依 yori
順 yori/nobu 賀 yoshi 嘉 yoshi 慶 yoshi 能 yoshi
`
